import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleFolder } from '../../helpers/datasetFiles.ts';
import { runHere } from './runHere.ts';

let folder: string;
let plan: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongdiao-roll-'));
  plan = join(folder, 'plan');
  expect(await runHere(['plan', sampleFolder, '--out', plan, '--no-promises'])).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('writes the dataset of that morning, which is checked without a problem, and replaces its own folder alone', async () => {
  const out = join(folder, 'morning');
  const run = await runHere(['roll', plan, '--days', '3', '--out', out]);
  expect(run).toEqual({ code: 0, stdout: `2020-03-05 早上的数据已写入 ${out}，还有 11 天可算\n`, stderr: '' });
  expect(await runHere(['check', out])).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(join(out, 'policy.json'), 'utf8'))).toMatchObject({
    start: '2020-03-05',
    cycle_start: '2020-03-02',
    days: 11,
  });
  expect(await runHere(['roll', plan, '--days', '4', '--out', out, '--issued-until', '2020-03-07', '--lang', 'en'])).toEqual({
    code: 0,
    stdout: `The dataset of the morning of 2020-03-06 is in ${out}; 10 days are left to plan\n`,
    stderr: '',
  });
  expect(readFileSync(join(out, 'committed.csv'), 'utf8').split('\n').length).toBeGreaterThan(2);
});

it('refuses days that the plan lacks, and overwrites no dataset that people keep', async () => {
  const out = join(folder, 'none');
  for (const days of ['0', '14', '1.5', 'two', '-1'])
    expect(await runHere(['roll', plan, '--days', days, '--out', out])).toMatchObject({ code: 1, stdout: '' });
  for (const day of ['2020-03-04', '2020-03-16', '3月6日'])
    expect(await runHere(['roll', plan, '--days', '3', '--out', out, '--issued-until', day])).toMatchObject({ code: 1, stdout: '' });
  expect(existsSync(out)).toBe(false);
  expect(await runHere(['roll', plan, '--days', '3'])).toMatchObject({ code: 2 });
  expect(await runHere(['roll', plan, '--days', '3', '--out', plan])).toMatchObject({ code: 1 });
  expect(await runHere(['roll', sampleFolder, '--days', '3', '--out', out])).toMatchObject({ code: 1 });
  const kept = readFileSync(join(sampleFolder, 'policy.json'), 'utf8');
  expect(await runHere(['roll', plan, '--days', '3', '--out', sampleFolder])).toMatchObject({ code: 1 });
  expect(readFileSync(join(sampleFolder, 'policy.json'), 'utf8')).toBe(kept);
});
