// The receipts of a day of several papers in one step: all of them or none.
import { expect, test } from 'vitest';
import type { PaperEventEntry } from '../../../../shared/contract/paperApi.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import { paperItems, paperName } from '../../../../shared/papers/paperState.ts';
import { quantityOf } from '../../../../shared/papers/quantity.ts';
import { allPapers } from '../../../helpers/allPapers.ts';
import { paperOffice } from './paperOffice.ts';

const shippedWhole = (paper: Paper, beyond = 0n): PaperEventEntry => ({
  paper: paper.id,
  event: {
    kind: 'shipped',
    on: '2020-03-02',
    lines: paperItems(paper).map(({ item, millionths }) => ({ item, quantity: quantityOf(millionths + beyond) })),
    carrier: '顺达',
    vehicle: '',
    driver: '',
  },
});

test('where one entry of a day is refused none is made, and the refusal names the paper by its number and why', async () => {
  const { call, savePlan } = await paperOffice();
  savePlan('p1');
  expect(await call('plan.approve', { plan: 'p1' })).toMatchObject({ ok: true });
  expect(await call('paper.make', { plan: 'p1' })).toMatchObject({ ok: true });
  const drafts = await allPapers(call, 'allotment');
  if (!drafts.ok) throw new Error(drafts.error.kind);
  const issued = await call('paper.issue', { papers: drafts.value.slice(0, 2).map(({ id }) => id) });
  if (!issued.ok) throw new Error(issued.error.kind);
  const [first, second] = issued.value;
  const shipped = async () => {
    const found = await call('paper.summary', {});
    return found.ok ? found.value.counts.allotment.shipped : null;
  };
  expect(await call('paper.events', { entries: [shippedWhole(first), shippedWhole(second, 1n)] })).toMatchObject({
    error: { kind: 'batchNotEntered', count: 2, refused: [{ order: paperName(second), cause: { kind: 'paperTooMuch' } }] },
  });
  expect(await shipped()).toBe(0);
  expect(await call('paper.events', { entries: [shippedWhole(first), shippedWhole(second)] })).toMatchObject({ ok: true });
  expect(await shipped()).toBe(2);
});
