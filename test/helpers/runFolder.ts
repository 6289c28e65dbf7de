// The folder that all processes of one run of the tests share: made before the first test, removed after the last.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const variable = 'TONGDIAO_TEST_RUN';

/** Null in programs that no test runner started. */
export function runFolder(): string | null {
  return process.env[variable] ?? null;
}

/** Called by the test runners. */
export default function makeRunFolder(): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongdiao-run-'));
  process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
