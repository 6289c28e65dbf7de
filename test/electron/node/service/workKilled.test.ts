import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundledProgram } from '../../../helpers/bundledProgram.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { livedInOffice } from './livedIn.ts';
import { soundness } from './soundness.ts';
import { share } from '../../../helpers/share.ts';

const kills = share(30, 100);
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
  let { numbers } = before;
  for (let k = 1; k <= kills; k += 1) {
    await killAfter(program, [office.dataDir, officeFile, String(k)], random.int(0, maxSteps), random.next() * longest);
    const now = soundness(office.dataDir);
    expect(now.wrong).toEqual([]);
    expect(now.numbers).toBeGreaterThanOrEqual(numbers);
    numbers = now.numbers;
  }
  // It did some work meanwhile: orders are one of many things it does.
  expect(numbers).toBeGreaterThan(before.numbers + kills / 2);
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
