// Shows that what a maker reports and what its papers say of the same delivery counts once, and that what no paper tells of is left.
import { expect, test } from 'vitest';
import { beyondPapers } from '../../../shared/orders/reportedReceipts.ts';

const reported = (on: string, quantity: bigint) => ({ on, quantity });
const onPaper = (issuedOn: string, on: string, quantity: bigint) => ({ issuedOn, on, quantity });

test('a report of another day than the receipt is taken as the same delivery, and what goes beyond it is left', () => {
  const receipts = [onPaper('2020-03-02', '2020-03-04', 15n)];
  expect(beyondPapers([reported('2020-03-02', 15n), reported('2020-03-03', 4n)], receipts)).toEqual([0n, 4n]);
  expect(beyondPapers([reported('2020-03-06', 6n)], receipts)).toEqual([0n]);
});

test('the days end three before the paper was issued and three after its receipt', () => {
  const receipts = [onPaper('2020-03-10', '2020-03-12', 15n)];
  const days = ['2020-03-06', '2020-03-07', '2020-03-15', '2020-03-16'];
  expect(days.map((on) => beyondPapers([reported(on, 5n)], receipts)[0])).toEqual([5n, 0n, 0n, 5n]);
});

test('a receipt takes no more than it is, over all reports, and reports take what ends first', () => {
  const receipts = [onPaper('2020-03-01', '2020-03-09', 10n), onPaper('2020-03-01', '2020-03-02', 10n)];
  // The second receipt ends on the 5th: it is the one that the report of the 3rd means, so that the first is left for the 8th.
  expect(beyondPapers([reported('2020-03-08', 10n), reported('2020-03-03', 12n)], receipts)).toEqual([2n, 0n]);
});

test('without papers all that was reported is left', () => {
  expect(beyondPapers([reported('2020-03-02', 3n)], [])).toEqual([3n]);
});
