// Runs the tests that try a share of their cases in the suite, with all of them.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { wholeVariable } from '../helpers/share.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** The exit code of the test runner. */
export function wholeLaws(): number {
  const tests = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join('test', name))
    .filter((file) => readFileSync(path.join(root, file), 'utf8').includes('/share.ts'));
  const runner = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const words = [runner, 'run', '--testTimeout=1200000', ...tests];
  return spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env: { ...process.env, [wholeVariable]: '1' } }).status ?? 1;
}
