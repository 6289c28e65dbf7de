// Owns the proof that a dataset goes through a workbook at the command line and is the same dataset.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHere } from './runHere.ts';
import { example } from './runTongdiao.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongdiao-workbook-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a dataset written to a workbook is checked as the same dataset, and no file is written over', async () => {
  const file = join(folder, '数据.xlsx');
  expect(await runHere(['workbook', example, '--out', file])).toEqual({ code: 0, stdout: `工作簿已写入 ${file}\n`, stderr: '' });
  const hashOf = async (place: string) => JSON.parse((await runHere(['check', place, '--json'])).stdout).datasetHash;
  expect(await hashOf(file)).toBe(await hashOf(example));
  expect(await runHere(['workbook', example, '--out', file])).toMatchObject({ code: 1, stdout: '' });
});

it('an empty template says, sheet by sheet, what is still missing', async () => {
  const file = join(folder, 'template.xlsx');
  await runHere(['template', '--out', file, '--lang', 'en']);
  const run = await runHere(['check', file, '--lang', 'en']);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('policy');
});
