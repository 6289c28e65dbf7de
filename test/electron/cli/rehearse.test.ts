import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { datasetFiles } from '../../../shared/domain/datasetText.ts';
import { generateInstance } from '../../helpers/generateInstance.ts';
import { projectRoot } from '../../helpers/projectFiles.ts';
import { runHere } from './runHere.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tongdiao-rehearse-'));
const data = path.join(folder, 'data');
const variants = path.join(folder, 'variants.json');
const whole = path.join(folder, 'whole');
const runs = 4;
const words = (out: string, ...more: readonly string[]) => [
  ...['rehearse', data, '--variants', variants, '--runs', String(runs), '--seed', '5', '--out', path.join(folder, out), '--lang', 'zh'],
  ...more,
];

beforeAll(async () => {
  mkdirSync(data);
  const facts = generateInstance({ seed: 2, cities: 2, enterprises: 2, products: 1, materials: 1, days: 2 });
  for (const [name, text] of datasetFiles(facts)) writeFileSync(path.join(data, name), text);
  writeFileSync(variants, JSON.stringify([{ name: '现行' }, { name: '储备加倍', reserveTimes: 2 }]));
  expect(await runHere(words('whole', '--processes', '2'))).toEqual({
    code: 0,
    stdout: `推演 4 次，结果已写入 ${whole}\n`,
    stderr: '',
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bytesOf(place: string): Record<string, string> {
  const at = path.join(folder, place);
  return Object.fromEntries(
    readdirSync(at)
      .sort()
      .map((name) => [name, readFileSync(path.join(at, name)).toString('base64')]),
  );
}

test('the results are the same bytes in two processes, in shares of which one was killed, and joined in any grouping', async () => {
  expect(Object.keys(bytesOf('whole'))).toEqual([
    ...['differences.csv', 'evenings.csv', 'groups.csv', 'luck.csv', 'rehearsal.json', 'results.html', 'results.json', 'results.xlsx'],
    ...[1, 2, 3, 4].map((run) => `run-00000${run}.json`),
  ]);
  const share = (index: number) => words(`share-${index}`, '--index', String(index), '--of', '2', '--processes', '1');
  await killedInTheMiddle(share(2));
  expect(await runHere(share(1))).toMatchObject({ code: 0 });
  const merge = (out: string, from: readonly string[], ...more: readonly string[]) =>
    runHere([
      'rehearse',
      'merge',
      ...from.map((name) => path.join(folder, name)),
      '--out',
      path.join(folder, out),
      '--lang',
      'zh',
      ...more,
    ]);
  expect(await merge('gap', ['share-1', 'share-2'])).toMatchObject({ code: 1, stderr: expect.stringContaining('次推演：2') as string });
  expect(existsSync(path.join(folder, 'gap'))).toBe(false);
  expect(await runHere(share(2))).toMatchObject({ code: 0 });
  expect(await merge('all', ['share-1', 'share-2'])).toMatchObject({ code: 0 });
  expect(await merge('part', ['share-2'], '--partial')).toMatchObject({ code: 0 });
  expect(await merge('again', ['part', 'share-1'])).toMatchObject({ code: 0 });
  expect(bytesOf('all')).toEqual(bytesOf('whole'));
  expect(bytesOf('again')).toEqual(bytesOf('whole'));
  expect(await merge('double', ['all', 'share-1'])).toMatchObject({ code: 1, stderr: expect.stringContaining('里都有') as string });
}, 300_000);

test('a rehearsal that lacks runs goes on with them alone', async () => {
  cpSync(whole, path.join(folder, 'stopped'), { recursive: true });
  for (const name of ['run-000003.json', 'results.json']) rmSync(path.join(folder, 'stopped', name));
  const resumed = await runHere(words('stopped'));
  expect(resumed).toMatchObject({ code: 0, stdout: expect.stringContaining('其中 3 次以前已算好') as string });
  expect(bytesOf('stopped')).toEqual(bytesOf('whole'));
}, 120_000);

test('another rehearsal is not mixed with one that is there, and what cannot be is refused by name', async () => {
  expect(await runHere(words('whole', '--days', '1'))).toMatchObject({ code: 1, stderr: expect.stringContaining('另一次推演') as string });
  for (const [option, value] of [
    ['--days', '3'],
    ['--runs', '0'],
    ['--index', '2'],
    ['--seed', 'x'],
    ['--processes', '0'],
  ])
    expect(await runHere(words('none', option, value))).toMatchObject({ code: 1, stderr: expect.stringContaining('整数') as string });
  const wrong = path.join(folder, 'wrong.json');
  writeFileSync(wrong, JSON.stringify([{ name: 'a', goodsReserve: { NONE: 5 } }]));
  expect(await runHere(words('none', '--variants', wrong))).toMatchObject({ code: 1, stderr: expect.stringContaining('NONE') as string });
  writeFileSync(wrong, JSON.stringify([{ name: 'a', ratio: 0.5 }]));
  expect(await runHere(words('none', '--variants', wrong))).toMatchObject({ code: 1 });
  expect(await runHere(['rehearse', data, '--out', path.join(folder, 'none')])).toMatchObject({ code: 2 });
  expect(existsSync(path.join(folder, 'none'))).toBe(false);
}, 60_000);

/** Ends the command without a word as soon as it has begun. */
function killedInTheMiddle(given: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['build/tongdiao.mjs', ...given], { cwd: projectRoot, stdio: 'ignore' });
  const watch = setInterval(() => {
    if (existsSync(path.join(folder, 'share-2', 'rehearsal.json'))) child.kill('SIGKILL');
  }, 20);
  return new Promise((resolve) => {
    child.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
}
