// Implements `npm run -s tongdiao -- …`: the command line, on a Node that can run it.
import { keepCompiled } from './compileCache.mjs';
import { refusalOfThisNode } from './requireNode.mjs';

const refusal = refusalOfThisNode();
if (refusal !== null) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  keepCompiled();
  // loaded only here: it is TypeScript, which an older Node cannot read
  const { runCli } = await import('../electron/cli/cli.ts');
  process.exitCode = await runCli(process.argv.slice(2));
}
