import { fork } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundledProgram } from '../../../helpers/bundledProgram.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { livedInOffice } from './livedIn.ts';
import { soundness } from './soundness.ts';
import { share } from '../../../helpers/share.ts';

const kills = share(30, 100);
/** Random work can take the goods of every order away, and then no more are issued: after so many kills the office begins anew. */
const killsPerLife = 5;
/** Maximum number of steps before the program is killed. Counting steps rather than time hits a busy machine equally deep in them. */
const maxSteps = 20;
/** Milliseconds to wait after the last step, into the middle of the next one. */
const longest = 15;

test('an office killed again and again at any instant of its work opens, is whole, and has every order number once', async () => {
  const folder = temporaryFolder();
  const office = await livedInOffice(folder);
  const officeFile = path.join(folder, 'office.json');
  writeFileSync(officeFile, JSON.stringify(office));
  const program = await bundledProgram(path.join(import.meta.dirname, 'workUntilKilled.ts'));
  const random = seededRandom(11);
  const before = soundness(office.dataDir);
  const untouched = path.join(folder, 'untouched');
  cpSync(office.dataDir, untouched, { recursive: true });
  let { numbers } = before;
  let given = 0;
  for (let k = 1; k <= kills; k += 1) {
    if (k % killsPerLife === 1) {
      rmSync(office.dataDir, { recursive: true });
      cpSync(untouched, office.dataDir, { recursive: true });
      ({ numbers } = before);
    }
    await killAfter(program, [office.dataDir, officeFile, String(k)], random.int(0, maxSteps), random.next() * longest);
    const now = soundness(office.dataDir);
    expect(now.wrong).toEqual([]);
    expect(now.numbers).toBeGreaterThanOrEqual(numbers);
    given += now.numbers - numbers;
    numbers = now.numbers;
  }
  // It did some work meanwhile: orders are one of many things it does.
  expect(given).toBeGreaterThan(kills / 2);
}, 240_000);

async function killAfter(program: string, words: readonly string[], steps: number, milliseconds: number): Promise<void> {
  const child = fork(program, words, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  await new Promise<void>((resolve, reject) => {
    let told = 0;
    child.on('message', () => {
      // The first line says that it has begun.
      if (told === steps) setTimeout(() => child.kill('SIGKILL'), milliseconds);
      told += 1;
    });
    child.on('exit', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`it ended by itself: ${said}`))));
  });
}
