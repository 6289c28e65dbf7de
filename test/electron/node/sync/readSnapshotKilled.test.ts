import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listPeers } from '../../../../electron/node/db/exchangeTables.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { localRecords } from '../../../../electron/node/sync/localRecords.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import { canonicalText } from '../../../../shared/snapshot/snapshotRecord.ts';
import { bundledProgram } from '../../../helpers/bundledProgram.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { officeForTest, serviceForTest, uploaded } from '../service/serviceForTest.ts';
import { share } from '../../../helpers/share.ts';

/** A job in a thread takes longer to start. There are fewer kills, since every round loads the modules of two programs. */
const ways = [
  { where: 'where it is asked for', inThread: false, kills: share(16, 50) },
  { where: 'in a thread', inThread: true, kills: share(8, 20) },
];

test.each(ways)(
  'a program killed at any instant while it reads a snapshot $where leaves the old state or the new, never a mixture',
  async ({ inThread, kills }) => {
    const province = await officeForTest();
    const city = serviceForTest();
    await city.call('office.create', { name: '城市办', kind: 'city', region: '360100', language: 'zh', start: 'empty' });
    await readIn(city.call, await exported(province.call));
    const [demand] = everyTable.demands;
    const many = Array.from({ length: 600 }, (_, k) => ({ ...demand, code: `K${k}` }));
    await province.call('dataset.import', { label: '大', files: uploaded({ ...everyTable, demands: [...everyTable.demands, ...many] }) });
    const next = await exported(province.call);
    await city.service.close();
    const file = path.join(temporaryFolder(), 'next.tdz');
    writeFileSync(file, Buffer.from(next.base64, 'base64'));

    const program = await bundledProgram(path.join(import.meta.dirname, 'readSnapshotInTurn.ts'));
    const worker = inThread ? [await bundledProgram(path.join(jobs, 'jobWorker.ts'))] : [];
    const words = [city.dataDir, file, ...worker];
    const times = await roundMilliseconds(program, words);
    const random = seededRandom(7);
    const seen = new Set<string>([stateOf(city.dataDir)]);
    for (let k = 0; k < kills; k += 1) {
      // Counted from the step that is to be interrupted, so that a busy machine is equally likely to be hit in either.
      const step = k % 2 === 0 ? 'begun' : 'read';
      await killAfter(program, words, step, random.next() * times[step]);
      seen.add(stateOf(city.dataDir));
      rmSync(path.join(city.dataDir, 'backups'), { recursive: true, force: true });
    }
    // One imports one of the province's snapshots, the other two.
    expect([...seen].map((state) => state.split(' ')[0]).sort()).toEqual(['1', '2']);
  },
  180_000,
);

const jobs = path.join(import.meta.dirname, '..', '..', '..', '..', 'electron', 'node', 'jobs');

/** The last imported snapshot, and a digest of all records. */
function stateOf(dataDir: string): string {
  const opened = openDatabase(path.join(dataDir, 'tongdiao.db'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const db = opened.value;
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const hash = createHash('sha256');
  for (const [table, records] of localRecords(db))
    for (const id of [...records.keys()].sort()) hash.update(`${table}|${id}|${canonicalText(records.get(id) ?? null)}\n`);
  const [{ lastSequence }] = listPeers(db);
  db.close();
  return `${lastSequence} ${hash.digest('hex')}`;
}

/** What the program has just done: it imports after `begun` and undoes after `read`. */
type Told = 'begun' | 'read' | 'undone';

async function killAfter(program: string, words: readonly string[], step: Told, milliseconds: number): Promise<void> {
  const child = fork(program, words);
  await new Promise<void>((resolve, reject) => {
    let isCounting = false;
    child.on('message', (told: Told) => {
      if (told !== step || isCounting) return;
      isCounting = true;
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.on('exit', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error('it ended by itself'))));
  });
}

/** How long one import takes on this machine, and how long undoing it takes. */
async function roundMilliseconds(program: string, words: readonly string[]): Promise<{ readonly [step in Told]: number }> {
  const child = fork(program, words);
  const at = { begun: 0, read: 0, undone: 0 };
  await new Promise<void>((resolve) => {
    child.on('message', (told: Told) => {
      if (at[told] === 0) at[told] = performance.now();
      if (told === 'undone') child.kill('SIGKILL');
    });
    child.on('exit', () => resolve());
  });
  return { begun: at.read - at.begun, read: at.undone - at.read, undone: 0 };
}

async function exported(call: Client) {
  const file = await call('snapshot.export', { since: null, passphrase: null });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

async function readIn(call: Client, file: { name: string; base64: string }) {
  const preview = await call('snapshot.open', { file, passphrase: null });
  if (!preview.ok) throw new Error(JSON.stringify(preview.error));
  await call('snapshot.trust', { token: preview.value.token });
  const applied = await call('snapshot.apply', { token: preview.value.token, decisions: {}, withoutRefused: true });
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
}
