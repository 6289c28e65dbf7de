// Runs the command line inside the test's own process, for tests that are not about the process: starting one takes half a second.
import { runCli } from '../../../electron/cli/cli.ts';
import type { Run, Surroundings } from './runTongdiao.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What the test machine may have set and a command must not depend on. */
const notOurs = { LC_ALL: undefined, LC_MESSAGES: undefined, LANG: undefined, INIT_CWD: undefined, npm_lifecycle_event: undefined };

/** One at a time: while a command runs, output and environment of the process belong to it. */
export async function runHere(words: readonly string[], { env = {} }: Omit<Surroundings, 'cwd'> = {}): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const giveBack = [takeOutput('stdout', written), takeOutput('stderr', written), takeEnvironment({ ...notOurs, ...env }), forgetSignals()];
  try {
    const code = await runCli(words);
    return { code, ...written };
  } finally {
    for (const undo of giveBack) undo();
  }
}

function takeOutput(name: 'stdout' | 'stderr', written: { stdout: string; stderr: string }): () => void {
  const stream = process[name];
  const write = stream.write;
  stream.write = (text: string | Uint8Array) => {
    written[name] += String(text);
    return true;
  };
  return () => {
    stream.write = write;
  };
}

function takeEnvironment(changes: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, process.env[name]]));
  setEnvironment(changes);
  return () => setEnvironment(before);
}

function setEnvironment(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** A command listens for signals until its process ends; here, until it has run. */
function forgetSignals(): () => void {
  const before = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  return () => {
    for (const signal of signals)
      for (const listener of process.listeners(signal)) if (!before.get(signal)?.includes(listener)) process.off(signal, listener);
  };
}
