import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { planOf } from './officeSteps.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';

const { demands } = everyTable;

async function demandsOf(call: Client) {
  const got = await call('dataset.get', {});
  if (!got.ok) throw new Error(got.error.kind);
  return got.value.demands;
}

test('what is typed is saved exactly, undone after a restart, and redone', async () => {
  const { call, service, dataDir } = await officeForTest();
  const before = await demandsOf(call);
  expect(
    await call('edit.change', {
      table: 'demands',
      rows: [{ row: 0, seen: demands[0] as never, texts: { quantityPieces: '1.5万', due: '2020年3月3日' } }],
    }),
  ).toMatchObject({
    value: { history: { undo: 1, redo: 0, end: null } },
  });
  const after = [{ ...before[0], quantityPieces: 15_000, due: '2020-03-03' }, ...before.slice(1)];
  expect(await demandsOf(call)).toEqual(after);
  await service.close();
  const again = serviceForTest({ dataDir });
  expect(await again.call('edit.history', {})).toEqual({ ok: true, value: { undo: 1, redo: 0, end: null } });
  expect(await again.call('edit.undo', {})).toMatchObject({ value: { history: { undo: 0, redo: 1 } } });
  expect(await demandsOf(again.call)).toEqual(before);
  await again.call('edit.redo', {});
  expect(await demandsOf(again.call)).toEqual(after);
});

test('what is wrong is refused by row and column, by the rules of the dataset, and nothing is changed', async () => {
  const { call } = await officeForTest();
  const before = await demandsOf(call);
  expect(
    await call('edit.change', { table: 'demands', rows: [{ row: 1, seen: demands[1] as never, texts: { quantityPieces: '一千' } }] }),
  ).toMatchObject({
    error: { kind: 'datasetProblems', problems: [{ file: 'demands.csv', row: 3, column: 'quantity', value: '一千', kind: 'notANumber' }] },
  });
  expect(
    await call('edit.change', { table: 'demands', rows: [{ row: 0, seen: demands[0] as never, texts: { product: 'NOTHING' } }] }),
  ).toMatchObject({
    error: { kind: 'datasetProblems', problems: [{ file: 'demands.csv', row: 2, column: 'product', kind: 'unknownReference' }] },
  });
  expect(
    await call('edit.change', { table: 'demands', rows: [{ row: 999, seen: { code: 'X' }, texts: { quantityPieces: '1' } }] }),
  ).toMatchObject({
    error: { kind: 'rowGone', table: 'demands', row: 'X' },
  });
  expect(await demandsOf(call)).toEqual(before);
  expect(await call('edit.history', {})).toEqual({ ok: true, value: { undo: 0, redo: 0, end: null } });
  expect(await call('edit.undo', {})).toMatchObject({ error: { kind: 'nothingToUndo' } });
});

test('rows are added at the end and deleted anywhere, each as one step, and a hundred steps are undone', async () => {
  const { call } = await officeForTest();
  const before = await demandsOf(call);
  const [{ tier, region, product, from, due }] = demands;
  for (let k = 0; k < 100; k += 1)
    expect(
      await call('edit.add', { table: 'demands', texts: [{ code: `N${k}`, tier, region, product, from, due, quantityPieces: '10' }] }),
    ).toMatchObject({ ok: true });
  const added = await demandsOf(call);
  const seen = (row: number) => ({ row, seen: added[row] as never });
  await call('edit.delete', { table: 'demands', rows: [seen(0), seen(before.length)] });
  expect((await demandsOf(call)).map(({ code }) => code)).toEqual([
    ...before.slice(1).map(({ code }) => code),
    ...Array.from({ length: 99 }, (_, k) => `N${k + 1}`),
  ]);
  for (let k = 0; k < 101; k += 1) expect(await call('edit.undo', {})).toMatchObject({ ok: true });
  expect(await demandsOf(call)).toEqual(before);
});

test('an edit finds the row it was made in wherever it is now, and is refused with both values if its cell has changed', async () => {
  const { call } = await officeForTest();
  const before = await demandsOf(call);
  const change = (row: number, seen: object, quantityPieces: string) =>
    call('edit.change', { table: 'demands', rows: [{ row, seen: seen as never, texts: { quantityPieces } }] });
  // Another window deletes the first row, so that the second row becomes the first.
  await call('edit.delete', { table: 'demands', rows: [{ row: 0, seen: before[0] as never }] });
  expect(await change(1, before[1], '4321')).toMatchObject({ ok: true });
  expect(await demandsOf(call)).toEqual([{ ...before[1], quantityPieces: 4321 }, ...before.slice(2)]);
  expect(await change(1, before[1], '1')).toEqual({
    ok: false,
    error: {
      kind: 'cellChanged',
      table: 'demands',
      row: before[1].code,
      cells: [{ column: 'quantity', seen: String(before[1].quantityPieces), now: '4321' }],
    },
  });
  expect(await change(0, before[0], '1')).toEqual({ ok: false, error: { kind: 'rowGone', table: 'demands', row: before[0].code } });
  // Another cell of the row is no obstacle, and is left as it is.
  const due = { table: 'demands', rows: [{ row: 1, seen: before[1] as never, texts: { due: '2020-03-09' } }] } as const;
  expect(await call('edit.change', due)).toMatchObject({ ok: true });
  expect((await demandsOf(call))[0]).toEqual({ ...before[1], quantityPieces: 4321, due: '2020-03-09' });
  expect(await call('edit.delete', { table: 'demands', rows: [{ row: 1, seen: before[1] as never }] })).toMatchObject({
    error: { kind: 'cellChanged', cells: [{ column: 'quantity' }, { column: 'due' }] },
  });
  expect(await demandsOf(call)).toHaveLength(before.length - 1);
});

test('undo and redo end at a close, a paper and a snapshot, and say so', async () => {
  const { call } = await officeForTest();
  const change = async (quantityPieces: string) => {
    const [seen] = await demandsOf(call);
    return call('edit.change', { table: 'demands', rows: [{ row: 0, seen: seen as never, texts: { quantityPieces } }] });
  };
  const plan = await planOf(call);
  await call('plan.approve', { plan });
  const orders = await call('order.make', { plan });
  if (!orders.ok) throw new Error(orders.error.kind);
  await change('110');
  await change('120');
  await call('edit.undo', {});
  expect(await call('order.issue', { orders: [orders.value[0].id] })).toMatchObject({ ok: true });
  const paper = { what: 'order.issue', name: expect.stringContaining('1号') };
  expect(await call('edit.history', {})).toEqual({ ok: true, value: { undo: 0, redo: 0, end: paper } });
  expect(await call('edit.undo', {})).toEqual({ ok: false, error: { kind: 'nothingToUndo', end: paper } });
  expect(await call('edit.redo', {})).toMatchObject({ error: { kind: 'nothingToUndo' } });
  await change('130');
  expect(await call('edit.undo', {})).toMatchObject({ value: { history: { undo: 0, redo: 1, end: paper } } });
  expect((await demandsOf(call))[0].quantityPieces).toBe(110);

  const [{ code: enterprise }] = everyTable.enterprises;
  const material = everyTable.materials.find(({ scarce }) => scarce)?.code ?? '';
  const entry = { kind: 'materialAccepted', on: '2020-03-01', enterprise, material, quantity: '100', source: '', note: '' } as const;
  await call('ledger.enter', { ...entry, product: null, pieces: null });
  expect(await call('ledger.closeCycle', { endedOn: '2020-03-02', confirmed: [enterprise] })).toMatchObject({ ok: true });
  const closed = await call('dataset.get', {});
  expect(await call('edit.undo', {})).toEqual({
    ok: false,
    error: { kind: 'nothingToUndo', end: { what: 'ledger.closeCycle', name: '2020-03-02' } },
  });
  expect(await call('dataset.get', {})).toEqual(closed);

  await change('140');
  await call('snapshot.export', { since: null, passphrase: null });
  expect(await call('edit.undo', {})).toMatchObject({ error: { end: { what: 'snapshot.export', name: '1' } } });
  await change('150');
  await call('report.issue', { draft: { kind: 'daily', date: '2020-03-02', subject: null, language: 'zh', paragraphs: null } });
  expect(await call('edit.undo', {})).toMatchObject({ error: { end: { what: 'report.issue' } } });
});

test('another dataset begins another history', async () => {
  const { call } = await officeForTest();
  await call('edit.delete', { table: 'pins', rows: [{ row: 0, seen: everyTable.pins[0] as never }] });
  await call('dataset.loadSample', {});
  expect(await call('edit.history', {})).toEqual({ ok: true, value: { undo: 0, redo: 0, end: null } });
});

test('what is derived from papers is not edited by anybody', async () => {
  const { call } = await officeForTest();
  const [seen] = everyTable.secured;
  const table = 'secured' as never;
  const refusal = { ok: false, error: { kind: 'invalidInput' } };
  expect(await call('edit.change', { table, rows: [{ row: 0, seen: seen as never, texts: { quantityPieces: '1' } }] })).toMatchObject(
    refusal,
  );
  expect(
    await call('edit.add', { table, texts: [{ demand: 'D1', product: 'MASK-SURG', quantityPieces: '1', state: 'own' }] }),
  ).toMatchObject(refusal);
  expect(await call('edit.delete', { table, rows: [{ row: 0, seen: seen as never }] })).toMatchObject(refusal);
  expect(await call('dataset.get', {})).toMatchObject({ ok: true, value: { secured: everyTable.secured } });
});
