// Runs a case in a process of its own, so that its memory is its own and it can crash, or hang until its time is up, alone.
import { spawn } from 'node:child_process';

export interface ChildAnswer {
  /** The complete lines it printed, one each time more is known. */
  readonly lines: readonly string[];
  /** Null if it ended normally. */
  readonly ending: string | null;
}

export function inChild(script: string, args: readonly string[], minutes: number): Promise<ChildAnswer> {
  const child = spawn(process.execPath, [new URL(script, import.meta.url).pathname, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, minutes * 60_000);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      const lines = text.split('\n').slice(0, -1);
      const ending = isLate ? `given up after ${minutes} minutes` : code === 0 ? null : `it ended with ${signal ?? `code ${code}`}`;
      resolve({ lines, ending });
    });
  });
}
