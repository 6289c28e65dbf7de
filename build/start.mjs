// Implements `npm start`: opens the app, on a Node that can run it.
import { keepCompiled } from './compileCache.mjs';
import { refusalOfThisNode } from './requireNode.mjs';

const refusal = refusalOfThisNode();
if (refusal !== null) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  keepCompiled();
  // loaded only here: an older Node cannot even parse it
  const { openApp } = await import('./openApp.mjs');
  process.exitCode = await openApp();
}
