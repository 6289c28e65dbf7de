// Writes a folder atomically: a reader, or a crash at any moment, finds the old files, the new ones or none, but never a mixture.
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { syncFolder } from './diskSync.ts';

/** A folder that contains this file is one of ours and may be replaced. */
export const planFile = 'plan.json';

/**
 * Writes all files into `directory`, replacing what was written there before: a plan, or a folder with a file named `mark`. Refuses with
 * `outputExists` if anything else is there, with `cannotWrite` if the disk refuses. Names are plain file names.
 */
export async function writeFilesAtomically(
  directory: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  mark = planFile,
): Promise<Result<null, AppError>> {
  const target = resolve(directory);
  const parent = dirname(target);
  const id = `${process.pid}-${process.hrtime.bigint()}`;
  const incoming = join(parent, `${prefixOf(target, 'new')}${id}`);
  const outgoing = join(parent, `${prefixOf(target, 'old')}${id}`);
  try {
    await mkdir(parent, { recursive: true });
    await sweepLeftovers(target);
    if (!(await mayReplace(target, mark))) return err({ kind: 'outputExists', path: directory });
    await writeFolder(incoming, files);
    const moved = await renameIfThere(target, outgoing);
    try {
      await rename(incoming, target);
    } catch (cause) {
      if (moved) await rename(outgoing, target);
      throw cause;
    }
    syncFolder(parent);
    await rm(outgoing, { recursive: true, force: true });
    return ok(null);
  } catch (cause) {
    await rm(incoming, { recursive: true, force: true }).catch(() => {});
    return err({ kind: 'cannotWrite', path: directory, reason: reasonOf(cause) });
  }
}

/** Early check for what writing would refuse: whether `directory` is free, empty or contains a file named `mark`. Error: `outputExists`. */
export async function checkReplaceable(directory: string, mark: string): Promise<Result<null, AppError>> {
  try {
    return (await mayReplace(resolve(directory), mark)) ? ok(null) : err({ kind: 'outputExists', path: directory });
  } catch (cause) {
    return err({ kind: 'cannotWrite', path: directory, reason: reasonOf(cause) });
  }
}

/** Temporary folders lie beside the target, so that a rename never crosses disks; the name identifies the process that made them. */
function prefixOf(target: string, age: 'new' | 'old'): string {
  return `.${basename(target)}.tongdiao-${age}-`;
}

/** Puts back what a killed run had moved aside and removes its temporary folders. Those of running processes are left alone. */
async function sweepLeftovers(target: string): Promise<void> {
  const parent = dirname(target);
  const names = await readdir(parent);
  const leftovers = (age: 'new' | 'old') => {
    const prefix = prefixOf(target, age);
    return names.filter((name) => name.startsWith(prefix) && !isRunning(Number.parseInt(name.slice(prefix.length), 10)));
  };
  for (const name of leftovers('old')) {
    const path = join(parent, name);
    if ((await kindOf(target)) === 'nothing') await rename(path, target);
    else await rm(path, { recursive: true, force: true });
  }
  for (const name of leftovers('new')) await rm(join(parent, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: the process belongs to another user, but it is running.
    return codeOf(cause) === 'EPERM';
  }
}

async function mayReplace(target: string, mark: string): Promise<boolean> {
  const kind = await kindOf(target);
  if (kind !== 'folder') return kind === 'nothing';
  const names = await readdir(target);
  return names.length === 0 || names.includes(mark);
}

async function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  await mkdir(folder);
  for (const [name, content] of files) {
    if (basename(name) !== name || name === '.' || name === '..') throw new Error(`not a plain file name: ${name}`);
    const file = await open(join(folder, name), 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  syncFolder(folder);
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false;
    throw cause;
  }
}

async function kindOf(path: string): Promise<'nothing' | 'folder' | 'other'> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'other';
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return 'nothing';
    throw cause;
  }
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
