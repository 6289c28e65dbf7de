import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { datasetFiles } from '../../../shared/domain/datasetText.ts';
import { generateInstance } from '../../helpers/generateInstance.ts';
import { projectRoot } from '../../helpers/projectFiles.ts';
import { runHere } from './runHere.ts';

// With a space, as folders of people have.
const folder = mkdtempSync(path.join(tmpdir(), 'tongdiao rehearse-'));
const data = path.join(folder, 'data');
const variants = path.join(folder, 'variants.json');
const whole = path.join(folder, 'whole');
const runs = 6;
const words = (out: string, ...more: readonly string[]) => [
  ...['rehearse', data, '--variants', variants, '--runs', String(runs), '--out', path.join(folder, out), '--lang', 'zh'],
  ...more,
];

beforeAll(async () => {
  mkdirSync(data);
  const facts = generateInstance({ seed: 2, cities: 2, enterprises: 2, products: 1, materials: 1, days: 2 });
  for (const [name, text] of datasetFiles(facts)) writeFileSync(path.join(data, name), text);
  writeFileSync(variants, JSON.stringify([{ name: '现行' }, { name: '储备加倍', reserveTimes: 2 }]));
  expect(await runHere(words('whole', '--processes', '2'))).toEqual({
    code: 0,
    stdout: `推演 6 次，结果已写入 ${whole}\n`,
    stderr: '',
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A digest of each file, so that a difference is told in a line. */
function bytesOf(place: string): Record<string, string> {
  const at = path.join(folder, place);
  return Object.fromEntries(
    readdirSync(at)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(at, name)))
          .digest('hex'),
      ]),
  );
}

test('shares by GNU parallel, one of them killed in the middle and run again, join to the same bytes as one command, in any grouping', async () => {
  expect(Object.keys(bytesOf('whole'))).toEqual([
    ...['differences.csv', 'evenings.csv', 'groups.csv', 'luck.csv', 'rehearsal.json', 'results.html', 'results.json', 'results.xlsx'],
    ...[1, 2, 3, 4, 5, 6].map((run) => `run-00000${run}.json`),
  ]);
  const ran = await inParallelWithOneKilled();
  expect(ran).toMatchObject({ code: 0, startsOfKilled: 2 });
  // What the killed share had done was not done again.
  expect(ran.stdout).toMatch(/其中 [12] 次以前已算好/);
  expect(bytesOf('spread/joined')).toEqual(bytesOf('whole'));

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
  expect(await merge('part', ['spread/share-2'], '--partial')).toMatchObject({ code: 0 });
  expect(await merge('again', ['part', 'spread/share-1'])).toMatchObject({ code: 0 });
  expect(bytesOf('again')).toEqual(bytesOf('whole'));
  expect(await merge('double', ['again', 'spread/share-1'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('里都有') as string,
  });
  rmSync(path.join(folder, 'part', 'run-000002.json'));
  expect(await merge('gap', ['part', 'spread/share-1'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('次推演：2') as string,
  });
  expect(existsSync(path.join(folder, 'gap'))).toBe(false);
}, 300_000);

test('a rehearsal that lacks runs goes on with them alone', async () => {
  cpSync(whole, path.join(folder, 'stopped'), { recursive: true });
  for (const name of ['run-000003.json', 'results.json']) rmSync(path.join(folder, 'stopped', name));
  const resumed = await runHere(words('stopped'));
  expect(resumed).toMatchObject({ code: 0, stdout: expect.stringContaining('其中 5 次以前已算好') as string });
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

interface Spread {
  readonly code: number | null;
  readonly stdout: string;
  readonly startsOfKilled: number;
}

/** Two shares by docs/scaling/parallel.sh; the second one is killed without a word when its first run is there. */
function inParallelWithOneKilled(): Promise<Spread> {
  const starts = path.join(folder, 'starts');
  const startsOfSecond = () =>
    existsSync(starts)
      ? readFileSync(starts, 'utf8')
          .split('\n')
          .filter((line) => line.includes('--index 2 '))
      : [];
  const program = path.join(folder, 'tongdiao');
  writeFileSync(
    program,
    `#!/bin/sh\necho "$$ $*" >> '${starts}'\nexec '${process.execPath}' '${path.join(projectRoot, 'build', 'tongdiao.mjs')}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  const script = path.join(projectRoot, 'docs', 'scaling', 'parallel.sh');
  const child = spawn('sh', [script, data, variants, String(runs), '2', path.join(folder, 'spread')], {
    cwd: folder,
    env: { ...process.env, TONGDIAO: './tongdiao', HOME: folder, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (bytes) => {
    stdout += String(bytes);
  });
  const watch = setInterval(() => {
    if (!existsSync(path.join(folder, 'spread', 'share-2', 'run-000002.json'))) return;
    clearInterval(watch);
    process.kill(Number.parseInt(startsOfSecond()[0], 10), 'SIGKILL');
  }, 5);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code, stdout, startsOfKilled: startsOfSecond().length });
    });
  });
}
