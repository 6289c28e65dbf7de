import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';

const { demands } = everyTable;

async function demandsOf(call: Client) {
  const got = await call('dataset.get', {});
  if (!got.ok) throw new Error(got.error.kind);
  return got.value.demands;
}

test('what is typed is saved exactly, taken back after a restart, and done again', async () => {
  const { call, service, dataDir } = await officeForTest();
  const before = await demandsOf(call);
  expect(
    await call('edit.change', { table: 'demands', rows: [{ row: 0, texts: { quantityPieces: '1.5万', due: '2020年3月3日' } }] }),
  ).toMatchObject({
    value: { history: { undo: 1, redo: 0 } },
  });
  const after = [{ ...before[0], quantityPieces: 15_000, due: '2020-03-03' }, ...before.slice(1)];
  expect(await demandsOf(call)).toEqual(after);
  await service.close();
  const again = serviceForTest({ dataDir });
  expect(await again.call('edit.history', {})).toEqual({ ok: true, value: { undo: 1, redo: 0 } });
  expect(await again.call('edit.undo', {})).toMatchObject({ value: { history: { undo: 0, redo: 1 } } });
  expect(await demandsOf(again.call)).toEqual(before);
  await again.call('edit.redo', {});
  expect(await demandsOf(again.call)).toEqual(after);
});

test('what is wrong is refused by row and column, by the rules of the dataset, and nothing is changed', async () => {
  const { call } = await officeForTest();
  const before = await demandsOf(call);
  expect(await call('edit.change', { table: 'demands', rows: [{ row: 1, texts: { quantityPieces: '一千' } }] })).toMatchObject({
    error: { kind: 'datasetProblems', problems: [{ file: 'demands.csv', row: 3, column: 'quantity', value: '一千', kind: 'notANumber' }] },
  });
  expect(await call('edit.change', { table: 'demands', rows: [{ row: 0, texts: { product: 'NOTHING' } }] })).toMatchObject({
    error: { kind: 'datasetProblems', problems: [{ file: 'demands.csv', row: 2, column: 'product', kind: 'unknownReference' }] },
  });
  expect(await call('edit.change', { table: 'demands', rows: [{ row: 999, texts: { quantityPieces: '1' } }] })).toMatchObject({
    error: { kind: 'editOutdated' },
  });
  expect(await demandsOf(call)).toEqual(before);
  expect(await call('edit.history', {})).toEqual({ ok: true, value: { undo: 0, redo: 0 } });
  expect(await call('edit.undo', {})).toMatchObject({ error: { kind: 'nothingToUndo' } });
});

test('rows are added at the end and deleted anywhere, each a step of its own, and a hundred steps are taken back', async () => {
  const { call } = await officeForTest();
  const before = await demandsOf(call);
  const [{ tier, region, product, from, due }] = demands;
  for (let k = 0; k < 100; k += 1)
    expect(
      await call('edit.add', { table: 'demands', texts: [{ code: `N${k}`, tier, region, product, from, due, quantityPieces: '10' }] }),
    ).toMatchObject({ ok: true });
  await call('edit.delete', { table: 'demands', rows: [0, before.length] });
  expect((await demandsOf(call)).map(({ code }) => code)).toEqual([
    ...before.slice(1).map(({ code }) => code),
    ...Array.from({ length: 99 }, (_, k) => `N${k + 1}`),
  ]);
  for (let k = 0; k < 101; k += 1) expect(await call('edit.undo', {})).toMatchObject({ ok: true });
  expect(await demandsOf(call)).toEqual(before);
});

test('another dataset begins another history', async () => {
  const { call } = await officeForTest();
  await call('edit.delete', { table: 'pins', rows: [0] });
  await call('dataset.loadSample', {});
  expect(await call('edit.history', {})).toEqual({ ok: true, value: { undo: 0, redo: 0 } });
});
