import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import type { UploadedFile } from '../../../../shared/contract/files.ts';
import type { SnapshotPreview } from '../../../../shared/contract/snapshotApi.ts';
import { readSnapshot, writeSnapshot } from '../../../../electron/node/sync/snapshotArchive.ts';
import type { Fields, SnapshotTable } from '../../../../shared/snapshot/snapshotRecord.ts';
import { keysOf } from '../sync/keysOf.ts';
import { accountsOf } from '../../../../shared/ledger/account.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { planOf } from './officeSteps.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';
import { allOrders } from '../../../helpers/allOrders.ts';
import { allLines } from '../../../helpers/allLines.ts';
import { listBackups } from '../../../../electron/node/files/backupFolder.ts';

const city =
  everyTable.regions.find(
    ({ level, code }) =>
      level === 'city' && everyTable.enterprises.some(({ region }) => region === code || region.startsWith(code.slice(0, 4))),
  )?.code ?? '';

async function cityOffice() {
  const made = serviceForTest();
  const office = { name: '城市办', kind: 'city', region: city, language: 'zh', start: 'empty' } as const;
  expect(await made.call('office.create', office)).toMatchObject({ ok: true });
  return made;
}

async function exported(call: Client, since: string | null = null, passphrase: string | null = null): Promise<UploadedFile> {
  const file = await call('snapshot.export', { since, passphrase });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

async function opened(call: Client, file: UploadedFile, passphrase: string | null = null): Promise<SnapshotPreview> {
  const preview = await call('snapshot.open', { file, passphrase });
  if (!preview.ok) throw new Error(JSON.stringify(preview.error));
  if (preview.value.state === 'ready' || preview.value.state === 'again') return preview.value;
  const trusted = await call('snapshot.trust', { token: preview.value.token });
  if (!trusted.ok) throw new Error(JSON.stringify(trusted.error));
  return trusted.value;
}

async function readIn(call: Client, file: UploadedFile, decisions = {}): Promise<SnapshotPreview> {
  const preview = await opened(call, file);
  const applied = await call('snapshot.apply', { token: preview.token, decisions, withoutRefused: true });
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return preview;
}

async function dataset(call: Client) {
  const found = await call('dataset.get', {});
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

async function setStock(call: Client, at: number, quantity: number) {
  const seen = (await dataset(call)).stocks[at] as never;
  expect(await call('edit.change', { table: 'stocks', rows: [{ row: at, seen, texts: { quantity: String(quantity) } }] })).toMatchObject({
    ok: true,
  });
}

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

test('an empty office takes a full snapshot in whole, twice without a difference, and keeps a backup from before', async () => {
  const province = await officeForTest();
  const office = await cityOffice();
  const file = await exported(province.call);
  expect(file.name).toMatch(/^江西省统调办-1-2020-03-01\.tdz$/);
  const preview = await readIn(office.call, file);
  expect(preview.counts).toMatchObject({ changed: 0, removed: 0, conflicts: 0, refused: 0 });
  const [theirs, ours] = [await dataset(province.call), await dataset(office.call)];
  expect(ours.policy).toEqual(theirs.policy);
  for (const table of ['regions', 'products', 'enterprises', 'lines', 'stocks', 'demands', 'distances'] as const)
    expect(sorted(ours[table])).toEqual(sorted(theirs[table]));
  expect((await opened(office.call, file)).state).toBe('again');
  expect(listBackups(office.dataDir)).toHaveLength(1);
  expect(statSync(path.join(office.dataDir, 'office.key')).mode & 0o077).toBe(0);
});

test('an empty office takes back its very first reading, and is as empty as before', async () => {
  const province = await officeForTest();
  const office = await cityOffice();
  const file = await exported(province.call);
  await readIn(office.call, file);
  expect(await office.call('snapshot.undo', {})).toMatchObject({ ok: true });
  expect(await office.call('dataset.get', {})).toMatchObject({ error: { kind: 'noDataset' } });
  const owed = async () => {
    const lines = await allLines(office.call);
    return lines.ok ? accountsOf(lines.value).map(({ balance }) => balance) : [];
  };
  expect(await owed()).toEqual(['0']);
  await readIn(office.call, await exported(province.call));
  expect((await dataset(office.call)).stocks).toHaveLength((await dataset(province.call)).stocks.length);
  expect(await owed()).toEqual(['0.015']);
});

test('the first reading is not taken back once something was entered beside it', async () => {
  const province = await officeForTest();
  const office = await cityOffice();
  await readIn(office.call, await exported(province.call));
  const { stocks, products } = await dataset(office.call);
  const item = products[0].code;
  expect(await office.call('edit.add', { table: 'stocks', texts: [{ owner: city, item, quantity: '5' }] })).toMatchObject({ ok: true });
  expect(await office.call('snapshot.undo', {})).toMatchObject({ error: { kind: 'snapshotUndoOutdated' } });
  expect((await dataset(office.call)).stocks).toHaveLength(stocks.length + 1);
});

test('an unknown office is not read before its fingerprint is confirmed, and a known one with a new key not either', async () => {
  const province = await officeForTest();
  const office = await cityOffice();
  const file = await exported(province.call);
  const preview = await office.call('snapshot.open', { file, passphrase: null });
  if (!preview.ok) throw new Error(preview.error.kind);
  const status = await province.call('snapshot.status', {});
  expect(preview.value).toMatchObject({ state: 'unknown', fingerprint: status.ok && status.value.fingerprint });
  const apply = { token: preview.value.token, decisions: {}, withoutRefused: false };
  expect(await office.call('snapshot.apply', apply)).toMatchObject({ error: { kind: 'snapshotUntrusted' } });
  expect(await office.call('dataset.get', {})).toMatchObject({ error: { kind: 'noDataset' } });
  expect(existsSync(path.join(office.dataDir, 'backups'))).toBe(false);
});

test('two offices edit apart: what each owns comes over, one field edited by both is a conflict that a person decides, and it is undone', async () => {
  const province = await officeForTest();
  const office = await cityOffice();
  await readIn(office.call, await exported(province.call));
  const mine = await dataset(office.call);
  const cities = new Map(mine.regions.map(({ code, parent }) => [code, parent]));
  const owners = new Set(
    mine.enterprises.filter(({ region }) => region === city || cities.get(region) === city).map(({ code }) => code as string),
  );
  const at = mine.stocks.findIndex(({ owner }) => owners.has(owner) || owner === city);
  const key = ({ owner, item, region }: (typeof mine.stocks)[number]) => `${owner}|${item}|${region ?? ''}`;
  const there = (await dataset(province.call)).stocks.findIndex((row) => key(row) === key(mine.stocks[at]));

  await setStock(office.call, at, 11);
  const first = await readIn(province.call, await exported(office.call));
  expect(first.counts).toMatchObject({ changed: 1, added: 0, removed: 0, conflicts: 0, refused: 0 });
  expect((await dataset(province.call)).stocks[there].quantity).toBe(11);

  await setStock(province.call, there, 12);
  await setStock(office.call, at, 13);
  const second = await opened(province.call, await exported(office.call));
  expect(second.conflicts).toMatchObject([{ table: 'stocks', field: 'quantity', base: 11, local: 12, incoming: 13 }]);
  const undecided = { token: second.token, decisions: {}, withoutRefused: false };
  expect(await province.call('snapshot.apply', undecided)).toMatchObject({ error: { kind: 'snapshotUndecided', count: 1 } });
  expect((await dataset(province.call)).stocks[there].quantity).toBe(12);
  const decisions = { [`stocks|${key(mine.stocks[at])}|quantity`]: { kind: 'edited' as const, value: 14 } };
  expect(await province.call('snapshot.apply', { ...undecided, decisions })).toMatchObject({ ok: true });
  expect((await dataset(province.call)).stocks[there].quantity).toBe(14);
  const status = await province.call('snapshot.status', {});
  if (!status.ok) throw new Error(status.error.kind);
  expect(status.value.history[0].summary.decided).toMatchObject([{ conflict: { local: 12, incoming: 13 }, decision: { value: 14 } }]);

  expect(await province.call('snapshot.undo', {})).toMatchObject({ ok: true });
  expect((await dataset(province.call)).stocks[there].quantity).toBe(12);
  // Only the last import can be undone.
  expect(await province.call('snapshot.undo', {})).toMatchObject({ error: { kind: 'nothingToUndo' } });

  await setStock(office.call, at, 15);
  await readIn(province.call, await exported(office.call), {
    [`stocks|${key(mine.stocks[at])}|quantity`]: { kind: 'incoming' as const },
  });
  await setStock(province.call, there, 16);
  expect(await province.call('snapshot.undo', {})).toMatchObject({ error: { kind: 'snapshotUndoOutdated' } });
});

test('what is not a city’s to change is refused by record, and the rest is read in only if the officer says so', async () => {
  const province = await officeForTest();
  const office = await cityOffice();
  await readIn(office.call, await exported(province.call));
  // Its app does not let it change what belongs to others; only a file made by other means could.
  expect(
    await office.call('edit.change', {
      table: 'products',
      rows: [{ row: 0, seen: (await dataset(office.call)).products[0] as never, texts: { unit: '个' } }],
    }),
  ).toMatchObject({
    error: { kind: 'recordOfOther', owner: 'province' },
  });
  const { policy, enterprises, regions } = await dataset(office.call);
  expect(await office.call('dataset.savePolicy', { ...policy, days: 3 })).toMatchObject({
    error: { kind: 'recordOfOther', table: 'policy' },
  });
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  const other = enterprises.find(({ region }) => region !== city && parents.get(region) !== city);
  const report = { date: '2020-03-02', enterprise: other?.code ?? '', output: [], materials: [], workforce: null, note: '' };
  expect(await office.call('daily.save', { reports: [report] })).toMatchObject({ error: { kind: 'recordOfOther', table: 'dailyReports' } });
  const honest = await exported(office.call);
  const read = readSnapshot(Buffer.from(honest.base64, 'base64'), null);
  if (!read.ok) throw new Error(read.error.kind);
  const { tables: _, ...manifest } = read.value.manifest;
  const forged: Map<SnapshotTable, ReadonlyMap<string, Fields>> = new Map(read.value.records);
  forged.set('ratings', new Map([[everyTable.enterprises[0].code, { rating: 0.123 }]]));
  const { bytes } = writeSnapshot(manifest, { records: forged, removed: new Map() }, keysOf(office.dataDir));
  const preview = await opened(province.call, { name: 'a.tdz', base64: Buffer.from(bytes).toString('base64') });
  expect(preview.refused).toEqual([{ table: 'ratings', id: everyTable.enterprises[0].code, owner: 'province' }]);
  const apply = { token: preview.token, decisions: {}, withoutRefused: false };
  expect(await province.call('snapshot.apply', apply)).toMatchObject({ error: { kind: 'snapshotRefusedRecords', count: 1 } });
  expect(await province.call('snapshot.apply', { ...apply, withoutRefused: true })).toMatchObject({ ok: true });
  expect((await dataset(province.call)).enterprises[0].rating).toBe(everyTable.enterprises[0].rating);
});

test('a stale stick and a forged copy are refused by name, and only what is new is sent to those who imported before', async () => {
  const province = await officeForTest();
  const office = await cityOffice();
  const first = await exported(province.call);
  await readIn(office.call, first);
  const back = await exported(office.call);
  await readIn(province.call, back);
  await setStock(province.call, 0, 5);
  const status = await province.call('snapshot.status', {});
  if (!status.ok) throw new Error(status.error.kind);
  const later = await exported(province.call, status.value.peers[0].officeId);
  expect(later.base64.length).toBeLessThan(first.base64.length / 2);
  const preview = await readIn(office.call, later);
  expect(preview.manifest.scope).toMatchObject({ kind: 'since', sequence: 1 });
  expect(await office.call('snapshot.open', { file: first, passphrase: null })).toMatchObject({
    error: { kind: 'snapshotStale', read: 2 },
  });
  const bytes = Buffer.from(later.base64, 'base64');
  bytes[200] ^= 4;
  const forged = { name: later.name, base64: bytes.toString('base64') };
  expect(await office.call('snapshot.open', { file: forged, passphrase: null })).toMatchObject({ error: { kind: 'snapshotBroken' } });
  expect(await province.call('snapshot.open', { file: first, passphrase: null })).toMatchObject({ error: { kind: 'snapshotOwn' } });
});

test('orders and quotas come to the receiving city, which confirms the receipt, and the province’s account has it to the piece', async () => {
  const province = await officeForTest();
  const plan = await planOf(province.call);
  await province.call('plan.approve', { plan });
  const made = await province.call('order.make', { plan });
  if (!made.ok) throw new Error(made.error.kind);
  const order = made.value.find(({ receiver }) => everyTable.regions.some(({ code, level }) => code === receiver && level === 'city'));
  if (order === undefined) throw new Error('no order goes to a city');
  await province.call('order.issue', { orders: [order.id] });
  const lines = order.lines.map(({ product, quantityPieces }) => ({ product, pieces: quantityPieces }));
  await province.call('order.event', {
    order: order.id,
    event: { kind: 'shipped', on: '2020-03-02', lines, carrier: '', vehicle: '', driver: '' },
  });

  const office = serviceForTest();
  await office.call('office.create', { name: '收货市', kind: 'city', region: order.receiver, language: 'zh', start: 'empty' });
  await readIn(office.call, await exported(province.call));
  const seen = await allOrders(office.call);
  if (!seen.ok) throw new Error(seen.error.kind);
  expect(seen.value).toMatchObject([{ id: order.id, state: { kind: 'shipped' } }]);
  const status = await office.call('snapshot.status', {});
  expect(status.ok && status.value.quotas.length).toBeGreaterThan(0);
  const shared = await office.call('snapshot.shareQuota', {});
  const shares = shared.ok ? shared.value.cityQuotas.length : null;
  const receipt = order.lines.map(({ product, quantityPieces }) => ({ product, accepted: quantityPieces, damaged: 0, refused: 0 }));
  const shipment = seen.value[0].events[0].id;
  const revoke = { order: order.id, on: '2020-03-03', by: '李四', reason: '不要', successor: null };
  expect(await office.call('order.revoke', revoke)).toMatchObject({ error: { kind: 'recordOfOther', table: 'orders' } });
  const received = { kind: 'received' as const, on: '2020-03-02', shipment, lines: receipt, signedBy: '李四' };
  expect(await office.call('order.event', { order: order.id, event: received })).toMatchObject({ ok: true });

  const preview = await readIn(province.call, await exported(office.call));
  expect(preview.counts).toMatchObject({ added: 1 + (shares ?? 0), refused: 0, conflicts: 0 });
  const after = await allOrders(province.call);
  expect(after.ok && after.value.find(({ id }) => id === order.id)?.state.kind).toBe('closed');
  const account = await allLines(province.call);
  if (!account.ok) throw new Error(account.error.kind);
  const accepted = account.value.filter(({ kind }) => kind === 'goodsAccepted').reduce((sum, { pieces }) => sum + (pieces ?? 0), 0);
  const linked = new Set(everyTable.products.flatMap(({ code, linkageMaterial }) => (linkageMaterial === null ? [] : [code])));
  const sources = order.sources?.filter(({ enterprise, product }) => enterprise !== null && linked.has(product)) ?? [];
  expect(accepted).toBe(sources.reduce((sum, { pieces }) => sum + pieces, 0));
  expect(await province.call('snapshot.undo', {})).toMatchObject({ ok: true });
  const undone = await allOrders(province.call);
  expect(undone.ok && undone.value.find(({ id }) => id === order.id)?.state.kind).toBe('shipped');
  // What the receipt wrote is undone with it, and written once when it is imported again.
  const standing = async () => {
    const lines = await allLines(province.call);
    if (!lines.ok) throw new Error(lines.error.kind);
    const reversed = new Set(lines.value.map(({ reverses }) => reverses));
    const of = lines.value.filter(({ id, kind, reverses }) => kind === 'goodsAccepted' && reverses === null && !reversed.has(id));
    return of.reduce((sum, { pieces }) => sum + (pieces ?? 0), 0);
  };
  expect(await standing()).toBe(0);
  await readIn(province.call, await exported(office.call));
  expect(await standing()).toBe(accepted);
});
