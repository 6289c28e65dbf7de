// Shows that trust survives lost keys, restored backups, machines set up again, and files that claim to be another's.
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { KeySeal } from '../../../../electron/node/sync/officeKeys.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Fields } from '../../../../shared/snapshot/snapshotRecord.ts';
import { keysOf } from '../sync/keysOf.ts';
import { cityOffice, datasetOf, exported, lookedAt, readIn, resigned, statusOf, trusted } from './exchangeSteps.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';
import { allLines } from '../../../helpers/allLines.ts';

const city = '360100';

async function setStock(call: Client, owner: string, quantity: number) {
  const { stocks } = await datasetOf(call);
  const row = stocks.findIndex((stock) => stock.owner === owner);
  const rows = [{ row, seen: { ...stocks[row] }, texts: { quantity: String(quantity) } }];
  expect(await call('edit.change', { table: 'stocks', rows })).toMatchObject({ ok: true });
}

async function stockOf(call: Client, owner: string) {
  return (await datasetOf(call)).stocks.find((stock) => stock.owner === owner)?.quantity;
}

test('a trusted city whose file says it is the province, or another city, changes nothing, and the command says who it was', async () => {
  const province = await officeForTest();
  const office = await cityOffice(city);
  await readIn(office.call, await exported(province.call));
  await readIn(province.call, await exported(office.call));
  const before = await datasetOf(province.call);
  const forged = resigned(
    await exported(office.call),
    keysOf(office.dataDir),
    (records) => {
      records.set('ratings', new Map([['E2', { rating: 0.123 }]]));
      records.set('policy', new Map([['policy', { ...before.policy, days: 7 } as unknown as Fields]]));
      records.set('stocks', new Map([['pool|MASK-SURG|360100', { owner: 'pool', item: 'MASK-SURG', quantity: 1, region: city }]]));
    },
    { kind: 'province', region: '360000' },
  );
  const preview = await lookedAt(province.call, forged);
  expect(preview).toMatchObject({ state: 'changedOffice', known: { kind: 'city', region: city } });
  const apply = { token: preview.token, decisions: {}, withoutRefused: true };
  expect(await province.call('snapshot.apply', apply)).toMatchObject({
    error: { kind: 'snapshotOfficeDiffers', known: { kind: 'city', region: city }, found: { kind: 'province' } },
  });
  expect(await datasetOf(province.call)).toEqual(before);
});

test('a record with a value no screen would take is not read: its neighbours are, and what is here in its place stays', async () => {
  const province = await officeForTest();
  const office = await cityOffice(city);
  await readIn(office.call, await exported(province.call));
  await readIn(province.call, await exported(office.call));
  await setStock(office.call, 'E1', 0.5);
  const [one, two] = ['2020-03-01', '2020-02-29'].map((date) => ({
    ...{ date, enterprise: 'E1', output: [], workforce: null, note: '' },
    materials: [{ material: 'MB', received: '0.1', used: '0', onHand: '0' }],
  }));
  const forged = resigned(await exported(office.call), keysOf(office.dataDir), (records) => {
    const enterprise = records.get('enterprises')?.get('E1') as Fields;
    records.set('enterprises', new Map([['E1', { ...enterprise, name: '=HYPERLINK("http://x")' }]]));
    const reports = [
      [`2020-03-01|E1`, { ...one, materials: [{ ...one.materials[0], received: '1e9' }] }],
      [`2020-02-29|E1`, two],
      [`2020-02-28|E1`, { ...two, date: '2020-02-28', output: [{ product: 'NOTHING', pieces: 1 }] }],
    ] as const;
    records.set('dailyReports', new Map(reports.map(([id, fields]) => [id, fields as unknown as Fields])));
  });
  const preview = await lookedAt(province.call, forged);
  expect(preview.wrong.map(({ table, id, field, problem }) => [table, id, field, problem.kind])).toEqual([
    ['enterprises', 'E1', 'name', 'formulaLike'],
    ['dailyReports', '2020-03-01|E1', 'materials.0.received', 'notANumber'],
    ['dailyReports', '2020-02-28|E1', 'output.0.product', 'unknownReference'],
  ]);
  const apply = { token: preview.token, decisions: {}, withoutRefused: false };
  expect(await province.call('snapshot.apply', apply)).toMatchObject({ error: { kind: 'snapshotRefusedRecords', count: 3 } });
  expect(await province.call('snapshot.apply', { ...apply, withoutRefused: true })).toMatchObject({ ok: true });
  const after = await datasetOf(province.call);
  // A full snapshot without a record removes it; a record that could not be read stays.
  expect(after.enterprises.find(({ code }) => code === 'E1')?.name).toBe('南昌一厂');
  expect(await stockOf(province.call, 'E1')).toBe(0.5);
  const reports = await province.call('daily.list', { from: '2020-02-01', to: '2020-03-31' });
  expect(reports.ok && reports.value.map(({ date }) => date)).toEqual(['2020-02-29']);
  const lines = await allLines(province.call);
  const received = lines.ok ? lines.value.filter(({ kind }) => kind === 'materialAccepted') : [];
  expect(received.map(({ quantity }) => quantity)).toEqual(['0.1']);
});

test('what a person enters for a conflict is held to what the field can hold', async () => {
  const province = await officeForTest();
  const office = await cityOffice(city);
  await readIn(office.call, await exported(province.call));
  await setStock(office.call, 'E1', 0.5);
  await setStock(province.call, 'E1', 0.6);
  const preview = await trusted(province.call, await exported(office.call));
  for (const value of ['=1', -1, 1e300, 0.1234567, null, { a: 1 }]) {
    const decisions = { 'stocks|E1|MB||quantity': { kind: 'edited' as const, value } };
    expect(await province.call('snapshot.apply', { token: preview.token, decisions, withoutRefused: false })).toMatchObject({
      error: { kind: 'snapshotValueWrong', table: 'stocks', field: 'quantity' },
    });
  }
  expect(await stockOf(province.call, 'E1')).toBe(0.6);
});

test('an office that restored a backup is accepted anew from a full snapshot, every difference decided, and goes on', async () => {
  const province = await officeForTest();
  const office = await cityOffice(city);
  await readIn(office.call, await exported(province.call));
  await readIn(province.call, await exported(office.call));
  await readIn(office.call, await exported(province.call));
  const made = await office.call('backup.make', {});
  if (!made.ok) throw new Error(made.error.kind);
  const backup = made.value[0].name;
  await setStock(office.call, 'E1', 0.5);
  const lost = await exported(office.call);
  await readIn(province.call, lost);

  expect(await office.call('backup.restore', { name: backup })).toMatchObject({ ok: true });
  await setStock(office.call, 'E1', 0.7);
  const since = (await statusOf(office.call)).peers[0].officeId;
  const part = await exported(office.call, since);
  // Changes since then are no basis for a new branch.
  expect(await province.call('snapshot.open', { file: part, passphrase: null })).toMatchObject({
    error: { kind: 'snapshotForked' },
  });
  const full = await exported(office.call);
  const looked = await lookedAt(province.call, full);
  expect(looked).toMatchObject({ state: 'forked', manifest: { sequence: 3 }, known: { lastSequence: 2 } });
  expect(await province.call('snapshot.apply', { token: looked.token, decisions: {}, withoutRefused: false })).toMatchObject({
    error: { kind: 'snapshotUntrusted' },
  });
  const branch = await trusted(province.call, full);
  expect(branch).toMatchObject({ state: 'ready', known: { isBranch: true } });
  expect(branch.conflicts).toMatchObject([{ table: 'stocks', id: 'E1|MB|', field: 'quantity', base: 0.5, local: 0.5, incoming: 0.7 }]);
  expect(branch.changes).toEqual([]);
  const apply = { token: branch.token, withoutRefused: false };
  expect(await province.call('snapshot.apply', { ...apply, decisions: {} })).toMatchObject({ error: { kind: 'snapshotUndecided' } });
  const decisions = { 'stocks|E1|MB||quantity': { kind: 'incoming' as const } };
  expect(await province.call('snapshot.apply', { ...apply, decisions })).toMatchObject({ ok: true });
  expect(await stockOf(province.call, 'E1')).toBe(0.7);
  const status = await statusOf(province.call);
  expect(status.history[0].summary.decided).toMatchObject([{ conflict: { local: 0.5, incoming: 0.7 }, decision: { kind: 'incoming' } }]);
  expect(status.peers[0].isBranch).toBe(false);
  const log = await province.call('audit.list', { filter: {}, sort: null, from: 0, count: 100 });
  expect(log.ok && log.value.rows.map(({ what }) => what)).toContain('snapshot.branch');

  // The sequence continues from here, and the stick of the lost branch is out of date.
  await setStock(office.call, 'E1', 0.8);
  const next = await readIn(province.call, await exported(office.call));
  expect([next.state, next.conflicts]).toEqual(['ready', []]);
  expect(await stockOf(province.call, 'E1')).toBe(0.8);
  expect(await province.call('snapshot.open', { file: lost, passphrase: null })).toMatchObject({ error: { kind: 'snapshotStale' } });
});

test('an office set up anew after its machine was lost takes the place of the old one, by telephone, with every difference decided', async () => {
  const province = await officeForTest();
  let ids = 0;
  const old = await cityOffice(city, { newId: () => `old-${++ids}` });
  await readIn(old.call, await exported(province.call));
  await setStock(old.call, 'E1', 0.5);
  const last = await exported(old.call);
  await readIn(province.call, last);
  await setStock(old.call, 'E1', 0.9);
  const late = await exported(old.call);

  const anew = await cityOffice(city, { newId: () => `new-${++ids}` });
  await readIn(anew.call, await exported(province.call));
  await setStock(anew.call, 'E1', 0.6);
  const file = await exported(anew.call);
  const looked = await lookedAt(province.call, file);
  const [before] = (await statusOf(province.call)).peers;
  expect(looked).toMatchObject({ state: 'unknown', replaces: [{ officeId: before.officeId, fingerprint: before.fingerprint }] });
  const branch = await trusted(province.call, file);
  expect(branch.conflicts).toMatchObject([{ table: 'stocks', local: 0.5, incoming: 0.6 }]);
  const decisions = { 'stocks|E1|MB||quantity': { kind: 'incoming' as const } };
  expect(await province.call('snapshot.apply', { token: branch.token, decisions, withoutRefused: false })).toMatchObject({ ok: true });
  const { peers } = await statusOf(province.call);
  expect(peers.map(({ officeId }) => officeId)).toEqual([branch.manifest.office.id]);
  // Whoever finds the old machine no longer speaks for anybody.
  expect(await lookedAt(province.call, late)).toMatchObject({ state: 'unknown', replaces: [{ officeId: branch.manifest.office.id }] });
});

test('a keychain that was lost is said, a new key is made only when asked for, and others trust it anew by telephone', async () => {
  const seal: KeySeal = {
    seal: (text) => Buffer.from(text).map((byte) => byte ^ 255),
    open: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 255)).toString('utf8'),
  };
  const reset: KeySeal = {
    seal: (text) => Buffer.from(text).map((byte) => byte ^ 15),
    open: (bytes) => {
      if (bytes[0] !== ('-'.charCodeAt(0) ^ 15)) throw new Error('Error while decrypting');
      return Buffer.from(bytes.map((byte) => byte ^ 15)).toString('utf8');
    },
  };
  const province = await officeForTest();
  const first = await cityOffice(city, { keySeal: seal });
  const read = await exported(province.call);
  await readIn(first.call, read);
  await readIn(province.call, await exported(first.call));
  const old = (await statusOf(first.call)).fingerprint;
  await first.service.close();

  const later = serviceForTest({ dataDir: first.dataDir, keySeal: reset });
  expect(await statusOf(later.call)).toMatchObject({ fingerprint: null, keyProblem: { kind: 'keyLost', reason: 'sealed' } });
  expect(await later.call('snapshot.export', { since: null, passphrase: null })).toMatchObject({ error: { kind: 'keyLost' } });
  // Importing needs no key of one's own.
  await setStock(province.call, 'pool', 110_000);
  await readIn(later.call, await exported(province.call));
  const made = await later.call('snapshot.newKey', {});
  expect(made).toMatchObject({ ok: true, value: { keyProblem: null } });
  const { fingerprint } = await statusOf(later.call);
  expect(fingerprint).not.toEqual(old);
  await later.call('snapshot.newKey', {});
  expect((await statusOf(later.call)).fingerprint).toEqual(fingerprint);
  expect(readdirSync(later.dataDir).some((name) => name.startsWith('office.key.sealed.lost-'))).toBe(true);

  await setStock(later.call, 'E1', 0.7);
  const file = await exported(later.call);
  expect(await lookedAt(province.call, file)).toMatchObject({ state: 'changedKey', fingerprint });
  const preview = await readIn(province.call, file);
  expect([preview.state, preview.conflicts, preview.replaces]).toEqual(['ready', [], []]);
  expect(await stockOf(province.call, 'E1')).toBe(0.7);
});

test('a database carried to another machine without its key says so, and makes none by itself', async () => {
  const office = await officeForTest();
  await exported(office.call);
  await office.service.close();
  const moved = serviceForTest();
  await moved.service.close();
  rmSync(moved.dataDir, { recursive: true, force: true });
  mkdirSync(moved.dataDir, { recursive: true });
  copyFileSync(path.join(office.dataDir, 'tongdiao.db'), path.join(moved.dataDir, 'tongdiao.db'));
  const there = serviceForTest({ dataDir: moved.dataDir });
  expect(await statusOf(there.call)).toMatchObject({ keyProblem: { kind: 'keyLost', reason: 'missing' } });
  expect(readdirSync(moved.dataDir).filter((name) => name.startsWith('office.key'))).toEqual([]);
  expect(await there.call('snapshot.newKey', {})).toMatchObject({ ok: true, value: { keyProblem: null } });
  await exported(there.call);
});
