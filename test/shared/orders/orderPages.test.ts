import { expect, test } from 'vitest';
import { orderDocument } from '../../../shared/orders/orderDocument.ts';
import { orderPages, type OrderPage } from '../../../shared/orders/orderPages.ts';
import { draftOrder, orderLines, sampleSettings } from './sampleOrder.ts';

function pagesOf(count: number): OrderPage[] {
  return orderPages(
    orderDocument({ ...draftOrder, lines: orderLines(count) }, { office: 'f0', settings: sampleSettings, planLabel: 'P-0302-1' }),
  );
}

test('three lines of goods fit one page with head, signatures and seal', () => {
  expect(pagesOf(3).map((page) => [page.number, page.count, page.head !== null, page.rows.length, page.tail !== null])).toEqual([
    [1, 1, true, 3, true],
  ]);
});

test('thirty lines run over: the head stands on the first page only, signatures and seal on the last only', () => {
  const pages = pagesOf(30);
  expect(pages.map((page) => [page.number, page.count, page.head !== null, page.tail !== null])).toEqual([
    [1, 2, true, false],
    [2, 2, false, true],
  ]);
});

test('whatever the number of lines, each stands once and in order, and seal and signature never without goods', () => {
  for (let count = 1; count <= 90; count++) {
    const pages = pagesOf(count);
    expect(pages.flatMap((page) => page.rows.map((row) => row.row.sequence))).toEqual(
      Array.from({ length: count }, (_, index) => String(index + 1)),
    );
    expect(pages.at(-1)?.rows.length).toBeGreaterThan(0);
  }
});

test('a figure too long for its column is set smaller, not broken', () => {
  const [page] = orderPages(
    orderDocument(
      { ...draftOrder, lines: [{ ...draftOrder.lines[0], quantityPieces: 100_000_000_000 }] },
      { office: 'f0', settings: sampleSettings, planLabel: 'P-0302-1' },
    ),
  );
  expect(page.rows[0].quantity.lines).toEqual(['100,000,000,000']);
  expect(page.rows[0].quantity.points).toBeLessThan(page.rows[0].cartons.points);
});
