import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { cityOffice, datasetOf, exported, lookedAt, readIn, statusOf } from './exchangeSteps.ts';
import { officeForTest } from './serviceForTest.ts';

const [gone, kept] = ['360400', '361100'];
const merge = { table: 'regions', from: gone, to: kept, by: '省办', reason: '行政区划调整' } as const;
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
const named = (data: Dataset) => ({ ...data, policy: null });

async function done(answer: Promise<{ readonly ok: boolean }>) {
  expect(await answer).toMatchObject({ ok: true });
}

async function setStock(call: Client, owner: string, quantity: number) {
  const { stocks } = await datasetOf(call);
  const row = stocks.findIndex((one) => one.owner === owner);
  await done(call('edit.change', { table: 'stocks', rows: [{ row, seen: stocks[row] as never, texts: { quantity: String(quantity) } }] }));
}

/** Two cities that exchange with the province, each with a stock of its own. */
async function offices() {
  const province = await officeForTest();
  const [first] = (await datasetOf(province.call)).products;
  await done(
    province.call('edit.add', { table: 'stocks', texts: [gone, kept].map((owner) => ({ owner, item: first.code, quantity: '1000' })) }),
  );
  const [a, b] = [await cityOffice(gone, { newId: counter('a') }), await cityOffice(kept, { newId: counter('b') })];
  const file = await exported(province.call);
  await readIn(a.call, file);
  await readIn(b.call, file);
  await readIn(province.call, await exported(a.call));
  await readIn(province.call, await exported(b.call));
  return { province, a, b };
}

function counter(name: string) {
  let count = 0;
  return () => `${name}-${++count}`;
}

test('a city merged into another reads the province’s next package: its data stand under the other, and it exports no more by itself', async () => {
  const { province, a, b } = await offices();
  await setStock(a.call, gone, 1200);
  await done(province.call('recode.apply', merge));
  for (const since of [null, (await statusOf(province.call)).peers.find(({ region }) => region === gone)?.officeId ?? null]) {
    const file = await exported(province.call, since);
    const preview = await lookedAt(a.call, file);
    if (since === null) expect(preview.recodings).toMatchObject([{ table: 'regions', from: gone, to: kept }]);
    expect(preview.problems).toEqual([]);
    await readIn(a.call, file);
  }
  const ours = await datasetOf(a.call);
  expect(JSON.stringify(named(ours))).not.toContain(gone);
  // what it had changed itself and not sent yet is still there: 1,200 of its own and 1,000 of the other
  expect(ours.stocks.find(({ owner }) => owner === kept)?.quantity).toBe(2200);
  expect(await a.call('snapshot.export', { since: null, passphrase: null })).toMatchObject({
    error: { kind: 'officeMerged', from: gone, to: kept },
  });
  await readIn(b.call, await exported(province.call));
  expect((await datasetOf(b.call)).enterprises.find(({ code }) => code === 'E2')?.region).toBe(kept);
});

test('packages made before the merge are understood after it: changes come to the city that stays, and nothing that came to it is lost', async () => {
  const { province, a, b } = await offices();
  await setStock(a.call, gone, 1300);
  await setStock(b.call, kept, 900);
  const id = (await statusOf(a.call)).peers[0].officeId;
  const [old, full] = [await exported(a.call, id), await exported(b.call)];
  await done(province.call('recode.apply', merge));
  const merged = await datasetOf(province.call);
  expect(merged.stocks.find(({ owner }) => owner === kept)?.quantity).toBe(2000);
  const first = await readIn(province.call, old);
  expect(first.counts).toMatchObject({ changed: 1, removed: 0, conflicts: 0 });
  // 1,300 of the one, and 1,000 of the other as last received
  expect((await datasetOf(province.call)).stocks.find(({ owner }) => owner === kept)?.quantity).toBe(2300);
  const second = await lookedAt(province.call, full);
  expect(second.counts).toMatchObject({ removed: 0 });
  expect(second.counts.changed + second.counts.conflicts).toBeLessThanOrEqual(1);
  const after = await datasetOf(province.call);
  for (const table of ['regions', 'enterprises', 'lines', 'demands'] as const) expect(sorted(after[table])).toEqual(sorted(merged[table]));
});

test('a maker that its city gave another code is followed by the province, with its account; a code of others is refused', async () => {
  const { province, a } = await offices();
  const entry = {
    kind: 'arrearsForward',
    on: '2020-03-01',
    enterprise: 'E2',
    material: 'MB',
    quantity: '3',
    product: null,
    pieces: null,
    source: '凭证',
    note: '',
  } as const;
  await done(province.call('ledger.enter', entry));
  await done(a.call('recode.apply', { table: 'enterprises', from: 'E2', to: 'JJ-2', by: '市办', reason: '统一编码' }));
  expect(await a.call('recode.preview', { table: 'enterprises', from: 'E1', to: 'X' })).toMatchObject({ error: { kind: 'recordOfOther' } });
  expect(await a.call('recode.preview', { table: 'regions', from: gone, to: '360499' })).toMatchObject({
    error: { kind: 'recordOfOther' },
  });
  const preview = await readIn(province.call, await exported(a.call));
  expect(preview.counts).toMatchObject({ removed: 0, refused: 0, conflicts: 0 });
  const account = { enterprise: 'JJ-2', material: 'MB' };
  const lines = await province.call('ledger.lines', { account, isOpenOnly: true, from: 0, count: 10 });
  expect(lines).toMatchObject({ value: { count: 1, rows: [{ line: { enterprise: 'JJ-2', enteredAs: { enterprise: 'E2' } } }] } });
  expect((await datasetOf(province.call)).enterprises.map(({ code }) => code)).toContain('JJ-2');
  // arrears and rating are the province's, and go along
  expect(JSON.stringify(await datasetOf(province.call))).not.toContain('"E2"');
  expect(await province.call('recode.list', { from: 0, count: 10 })).toMatchObject({
    value: { rows: [{ from: 'E2', to: 'JJ-2', office: `城市办${gone}` }] },
  });
});

test('a reading that brought recodings is taken back with them, and read again', async () => {
  const { province, a } = await offices();
  const before = await datasetOf(a.call);
  await done(province.call('recode.apply', merge));
  await done(province.call('recode.apply', { table: 'enterprises', from: 'E1', to: 'NC-1', by: '省办', reason: '统一编码' }));
  const file = await exported(province.call);
  await readIn(a.call, file);
  const after = await datasetOf(a.call);
  await done(a.call('snapshot.undo', {}));
  const back = await datasetOf(a.call);
  for (const table of Object.keys(before) as (keyof Dataset)[])
    if (table !== 'policy') expect(sorted(back[table])).toEqual(sorted(before[table]));
  expect(back.policy).toEqual(before.policy);
  expect(await a.call('recode.list', { from: 0, count: 10 })).toMatchObject({ value: { rows: [], count: 0 } });
  await readIn(a.call, file);
  const again = await datasetOf(a.call);
  for (const table of Object.keys(after) as (keyof Dataset)[])
    if (table !== 'policy') expect(sorted(again[table])).toEqual(sorted(after[table]));
});

test('a city whose code changed alone goes on as before, in both directions', async () => {
  const { province, a } = await offices();
  await done(province.call('recode.apply', { ...merge, to: '360499' }));
  await readIn(a.call, await exported(province.call));
  await setStock(a.call, '360499', 1500);
  const id = (await statusOf(a.call)).peers[0].officeId;
  const preview = await readIn(province.call, await exported(a.call, id));
  expect(preview.state).toBe('ready');
  expect(preview.counts).toMatchObject({ changed: 1, added: 0, removed: 0, conflicts: 0, refused: 0 });
  expect((await datasetOf(province.call)).stocks.find(({ owner }) => owner === '360499')?.quantity).toBe(1500);
});

test('a maker that a city removed stays with the province while its account names it, and the preview says so', async () => {
  const { province, a } = await offices();
  const entry = {
    kind: 'arrearsForward',
    on: '2020-03-01',
    enterprise: 'E2',
    material: 'MB',
    quantity: '3',
    product: null,
    pieces: null,
    source: '凭证',
    note: '',
  } as const;
  await done(province.call('ledger.enter', entry));
  // the city hears that its first package was read: from now on it tells what it removed
  await readIn(a.call, await exported(province.call));
  for (const table of ['lineDays', 'lines', 'stocks', 'supplies', 'pins', 'enterprises'] as const) {
    const rows = (await datasetOf(a.call))[table] as readonly unknown[] as readonly Record<string, string>[];
    const gone = rows.flatMap((seen, row) =>
      [seen.enterprise, seen.owner].includes('E2') || seen.line === 'L2' || (table === 'enterprises' && seen.code === 'E2')
        ? [{ row, seen: seen as never }]
        : [],
    );
    if (gone.length > 0) await a.call('edit.delete', { table, rows: gone });
  }
  expect((await datasetOf(a.call)).enterprises.map(({ code }) => code)).not.toContain('E2');
  const id = (await statusOf(a.call)).peers[0].officeId;
  const preview = await readIn(province.call, await exported(a.call, id));
  expect(preview.kept).toMatchObject([{ table: 'enterprises', id: 'E2', uses: [{ what: 'ledgerLines', count: 1 }] }]);
  expect((await datasetOf(province.call)).enterprises.map(({ code }) => code)).toContain('E2');
});
