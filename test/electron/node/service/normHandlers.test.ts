import { expect, test } from 'vitest';
import type { NormBook } from '../../../../shared/norms/norms.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';

const city = everyTable.regions.find(({ level }) => level === 'city');
if (city === undefined) throw new Error('a city is there');
const book: NormBook = {
  norms: [{ group: '教职工', tier: 'essential', product: everyTable.products[0].code, piecesPerPersonDay: 2 }],
  headcounts: [{ region: city.code, group: '教职工', persons: 1000 }],
  riskFactors: { low: 1, medium: 1, high: 1 },
};

test('demands are computed as one step with their formulas, kept over a restart, undone, and recomputed', async () => {
  const { call, service, dataDir } = await officeForTest();
  expect(await call('norm.save', book)).toMatchObject({ value: { book, formulas: [] } });
  expect(await call('norm.preview', {})).toMatchObject({ value: { added: [{ formula: { persons: 1000 } }], byHand: [] } });
  expect(await call('norm.apply', {})).toMatchObject({ value: { history: { undo: 1, redo: 0 } } });
  expect(await call('norm.apply', {})).toMatchObject({ error: { kind: 'nothingToApply' } });
  await service.close();
  const again = serviceForTest({ dataDir });
  expect(await again.call('norm.get', {})).toMatchObject({ value: { book, formulas: [{ formula: { group: '教职工' } }] } });
  await again.call('edit.undo', {});
  expect(await again.call('norm.get', {})).toMatchObject({ value: { formulas: [] } });
  expect(await again.call('norm.apply', {})).toMatchObject({ ok: true });
});

test('a computed demand that people changed is left as they have it', async () => {
  const { call } = await officeForTest();
  await call('norm.save', book);
  await call('norm.apply', {});
  const dataset = await call('dataset.get', {});
  if (!dataset.ok) throw new Error(dataset.error.kind);
  const row = dataset.value.demands.length - 1;
  await call('edit.change', {
    table: 'demands',
    rows: [{ row, seen: dataset.value.demands[row] as never, texts: { quantityPieces: '777' } }],
  });
  await call('norm.save', { ...book, norms: [{ ...book.norms[0], piecesPerPersonDay: 3 }] });
  expect(await call('norm.preview', {})).toMatchObject({ value: { changed: [], byHand: [{ present: { quantityPieces: 777 } }] } });
  expect(await call('norm.apply', {})).toMatchObject({ error: { kind: 'nothingToApply' } });
});
