import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundledProgram } from '../../../helpers/bundledProgram.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { livedInOffice } from './livedIn.ts';
import { soundness } from './soundness.ts';

const kills = 100;
/** The longest a program works before it is killed: several writes of every kind are under way in that time. */
const longest = 200;

test('an office killed a hundred times at any instant of its work opens, is whole, and has every order number once', async () => {
  const folder = temporaryFolder();
  const office = await livedInOffice(folder);
  const officeFile = path.join(folder, 'office.json');
  writeFileSync(officeFile, JSON.stringify(office));
  const program = await bundledProgram(path.join(import.meta.dirname, 'workUntilKilled.ts'));
  const random = seededRandom(11);
  const before = soundness(office.dataDir);
  let { numbers } = before;
  for (let k = 1; k <= kills; k += 1) {
    await killAfter(program, [office.dataDir, officeFile, String(k)], random.next() * longest);
    const now = soundness(office.dataDir);
    expect(now.wrong).toEqual([]);
    expect(now.numbers).toBeGreaterThanOrEqual(numbers);
    numbers = now.numbers;
  }
  // It did work meanwhile.
  expect(numbers).toBeGreaterThan(before.numbers + kills);
}, 240_000);

async function killAfter(program: string, words: readonly string[], milliseconds: number): Promise<void> {
  const child = fork(program, words, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
    child.on('exit', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`it ended by itself: ${said}`))));
  });
}
