// Reads a dataset folder from disk: only the files that dataset.md names. Never writes, and is not misled by pipes, devices or links.
import { open, readdir, type FileHandle } from 'node:fs/promises';
import { constants } from 'node:fs';
import { basename, join } from 'node:path';
import { err, type Result } from '../../../shared/base/result.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Problem, ProblemKind } from '../../../shared/domain/problem.ts';
import { isTooLarge, tooLarge } from '../../../shared/domain/fileText.ts';
import { policyFile } from '../../../shared/domain/tables.ts';
import { readDataset } from '../../../shared/dataset/readDataset.ts';
import { readDatasetWorkbook } from './datasetWorkbook.ts';

/**
 * Reads and checks a dataset, either a folder or a single workbook. Refuses with `folderUnreadable`, or with every problem in its files.
 */
export async function readDatasetFolder(directory: string): Promise<Result<Dataset, AppError>> {
  if (/\.xlsx$/i.test(directory)) return readWorkbookAt(directory);
  let names: string[];
  try {
    names = (await readdir(directory)).filter((name) => name === policyFile || /\.csv$/i.test(name)).sort();
  } catch (cause) {
    return err({ kind: 'folderUnreadable', path: directory, reason: reasonOf(cause) });
  }
  const files = new Map<string, Uint8Array>();
  const unread: Problem[] = [];
  for (const name of names) {
    const content = await readFileSafely(join(directory, name));
    if (content instanceof Uint8Array) files.set(name, content);
    else unread.push({ file: name, row: null, column: null, value: null, ...content });
  }
  if (unread.length === 0) return readDataset(files);
  // Files that could not be opened are listed as such, not as missing; the rest of the folder is still checked.
  const result = readDataset(files);
  const unreadFiles = new Set(unread.map((problem) => problem.file));
  const rest = result.ok
    ? []
    : result.error.problems.filter((problem) => !(problem.kind === 'missingFile' && unreadFiles.has(problem.file)));
  return err({ kind: 'datasetProblems', problems: [...unread, ...rest] });
}

async function readWorkbookAt(file: string): Promise<Result<Dataset, AppError>> {
  const content = await readFileSafely(file);
  if (content instanceof Uint8Array) return readDatasetWorkbook(basename(file), content);
  return err({ kind: 'datasetProblems', problems: [{ file: basename(file), row: null, column: null, value: null, ...content }] });
}

/** Opens without blocking, so that a pipe or device with the right name cannot hang the program, and reads regular files only. */
async function readFileSafely(path: string): Promise<Uint8Array | ProblemKind> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const about = await file.stat();
    if (!about.isFile()) return { kind: 'unreadableFile', reason: 'notAFile' };
    if (isTooLarge(about.size)) return tooLarge(about.size);
    return new Uint8Array(await file.readFile());
  } catch (cause) {
    return { kind: 'unreadableFile', reason: reasonOf(cause) };
  } finally {
    await file?.close();
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
