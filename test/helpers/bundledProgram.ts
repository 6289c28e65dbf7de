// Owns a program of a test in one file, which starts in a third of the time; it lies beside the packages it names.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';

/** The bundle's path; it is gone after the test. */
export async function bundledProgram(entry: string): Promise<string> {
  const name = `${path.basename(entry, '.ts')}-${process.pid}.mjs`;
  const outfile = path.join(import.meta.dirname, '..', '..', 'node_modules', '.cache', name);
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
  onTestFinished(() => rmSync(outfile, { force: true }));
  return outfile;
}
