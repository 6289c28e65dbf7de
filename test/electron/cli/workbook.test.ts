// Shows that a dataset written to a workbook by the command line and read back is the same dataset.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultFileName, savingCommand } from '../../../shared/text/savingCommand.ts';
import { runHere } from './runHere.ts';
import { example, runTongdiao } from './runTongdiao.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongdiao-workbook-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a dataset written to a workbook is the same dataset when checked, and no file is overwritten', async () => {
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

it('the command printed when the planner fails its own check writes the dataset, whatever its folder is called', async () => {
  const place = join(folder, 'it is "数据"');
  cpSync(example, place, { recursive: true });
  const command = savingCommand(place, 'abcdef0123456789');
  const [program, ...words] = JSON.parse(
    execFileSync('sh', ['-c', `tongdiao() { node -p 'JSON.stringify(process.argv.slice(1))' "$@"; }; ${command}`], { encoding: 'utf8' }),
  ) as string[];
  expect(program).toBe('workbook');
  expect(await runTongdiao([program, ...words], { cwd: folder, env: { INIT_CWD: folder } })).toMatchObject({ code: 0 });
  expect(existsSync(join(folder, faultFileName('abcdef0123456789')))).toBe(true);
});
