// Runs the command line as a user does: in a process of its own, with its output and exit code.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..', '..');
export const example = join(root, 'test', 'fixtures', 'examples', '01-pool-is-shared-fairly');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function startTongdiao(words: readonly string[], { cwd = root, env = {} }: Surroundings = {}): ChildProcess {
  const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, INIT_CWD: _init, npm_lifecycle_event: _event, ...machine } = process.env;
  return spawn(process.execPath, [join(root, 'build', 'tongdiao.mjs'), ...words], {
    cwd,
    env: { ...machine, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function runTongdiao(words: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = startTongdiao(words, surroundings);
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
