// Bundles a test's program into one file, which starts in a third of the time. It lies beside the packages it imports.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';

/** The path of the bundle, which is removed after the test. */
export async function bundledProgram(entry: string): Promise<string> {
  const name = `${path.basename(entry, '.ts')}-${process.pid}.mjs`;
  const outfile = path.join(import.meta.dirname, '..', '..', 'node_modules', '.cache', name);
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
  onTestFinished(() => rmSync(outfile, { force: true }));
  return outfile;
}
