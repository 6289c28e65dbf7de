import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadOffice } from '../../../../electron/node/db/officeTable.ts';
import { checkAudit } from '../../../../electron/node/db/auditTable.ts';
import { bundledProgram } from '../../../helpers/bundledProgram.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { openForTest, temporaryFolder } from '../db/temporaryDatabase.ts';
import { planOf, sampleFolder } from './officeSteps.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';
import { share } from '../../../helpers/share.ts';

const kills = share(16, 25);
/** The longest a program works before it is killed, in milliseconds: several restores take place in that time. */
const longest = 400;

test('a program killed at any instant of a restore leaves the one office or the other, and no number is given twice', async () => {
  const { call, service, dataDir } = await officeForTest();
  const plan = await planOf(call);
  await call('plan.approve', { plan });
  await call('order.make', { plan });
  const first = await call('backup.make', {});
  await call('scenario.create', { name: '第二份' });
  const second = await call('backup.make', {});
  if (!first.ok || !second.ok) throw new Error('no backups');
  await service.close();
  const program = await bundledProgram(path.join(import.meta.dirname, 'restoreInTurn.ts'));
  const sampleDir = sampleFolder(temporaryFolder());
  const random = seededRandom(21);
  const numbers: number[] = [];
  for (let k = 0; k < kills; k += 1) {
    const words = [dataDir, sampleDir, String(k), first.value[0].name, second.value[0].name];
    numbers.push(...(await killAfter(program, words, random.next() * longest)));
    const again = serviceForTest({ dataDir });
    expect(await again.call('app.state', {})).toMatchObject({ ok: true, value: { office: { name: '江西省统调办' } } });
    await again.service.close();
    expect(existsSync(path.join(dataDir, 'restore.json'))).toBe(false);
    const db = openForTest(path.join(dataDir, 'tongdiao.db'));
    expect(loadOffice(db)).not.toBeNull();
    expect(checkAudit(db).broken).toBeNull();
    db.close();
  }
  expect(numbers.length).toBeGreaterThan(kills / 10);
  expect(numbers).toEqual([...new Set(numbers)]);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
}, 240_000);

/** The numbers that it reported as given. */
async function killAfter(program: string, words: readonly string[], milliseconds: number): Promise<number[]> {
  const child = fork(program, words, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  const numbers: number[] = [];
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message) => {
      if (message === 'begun') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      else numbers.push(Number(message));
    });
    child.on('exit', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`it ended by itself: ${said}`))));
  });
  return numbers;
}
