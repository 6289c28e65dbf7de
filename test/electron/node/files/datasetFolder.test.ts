import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDatasetFolder } from '../../../../electron/node/files/datasetFolder.ts';
import { exampleFolders, sampleFolder, smallFiles } from '../../../helpers/datasetFiles.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dataset-'));
  for (const [name, bytes] of smallFiles()) writeFileSync(join(folder, name), bytes);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function kinds(path: string) {
  const result = await readDatasetFolder(path);
  if (result.ok) return [];
  return result.error.kind === 'datasetProblems'
    ? result.error.problems.map((problem) => `${problem.file} ${problem.kind}`)
    : [result.error.kind];
}

test.each([sampleFolder, ...exampleFolders])('%s is read', async (path) => {
  expect(await kinds(path)).toEqual([]);
});

test('a missing folder, or a file in its place, is refused', async () => {
  expect(await kinds(join(folder, 'nowhere'))).toEqual(['folderUnreadable']);
  expect(await kinds(join(folder, 'bom.csv'))).toEqual(['folderUnreadable']);
});

test('other files and folders are ignored, but tables with other names are not', async () => {
  writeFileSync(join(folder, 'notes.txt'), 'x');
  mkdirSync(join(folder, 'old'));
  expect(await kinds(folder)).toEqual([]);
  writeFileSync(join(folder, 'Demands2.CSV'), 'x');
  expect(await kinds(folder)).toEqual(['Demands2.CSV unknownFile']);
});

test('a link to a file is read; a broken link, a folder or a pipe in place of a table is named', async () => {
  for (const name of ['bom.csv', 'pins.csv', 'arrears.csv']) rmSync(join(folder, name));
  symlinkSync(join(sampleFolder, 'nothing.csv'), join(folder, 'bom.csv'));
  mkdirSync(join(folder, 'pins.csv'));
  execFileSync('mkfifo', [join(folder, 'arrears.csv')]);
  expect(await kinds(folder)).toEqual(['arrears.csv unreadableFile', 'bom.csv unreadableFile', 'pins.csv unreadableFile']);
  rmSync(join(folder, 'bom.csv'));
  for (const name of ['pins.csv', 'arrears.csv']) rmSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'kept'), smallFiles().get('bom.csv') as Uint8Array);
  symlinkSync(join(folder, 'kept'), join(folder, 'bom.csv'));
  expect(await kinds(folder)).toEqual([]);
});

test('reading leaves the folder as it was', async () => {
  const before = readdirSync(folder);
  await readDatasetFolder(folder);
  expect(readdirSync(folder)).toEqual(before);
});
