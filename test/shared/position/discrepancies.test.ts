import { expect, test } from 'vitest';
import { discrepancies } from '../../../shared/position/discrepancies.ts';
import { dayReview } from '../../../shared/position/dayReview.ts';
import type { OfficeRecords } from '../../../shared/position/officeRecords.ts';
import type { BookLine } from '../../../shared/position/stockBook.ts';
import { everyTable } from '../../helpers/everyTable.ts';

const day = '2020-03-02';
const usual = { stockShare: 0.02, useShare: 0.05, roadDays: 2 };
const [maker] = everyTable.enterprises;
const scarce = everyTable.materials.find((row) => row.scarce)?.code ?? '';
const [{ code: product, cartonPieces }] = everyTable.products;
const city = everyTable.regions.find(({ level }) => level === 'city')?.code ?? '';
const records: OfficeRecords = {
  facts: everyTable,
  cycleStart: day,
  lastDay: '2020-03-03',
  counts: [],
  orders: [],
  allotments: [],
  cityAllotments: [],
  slips: [],
  makerReports: [],
  cityReports: [],
  arrivals: [],
  plans: [],
  silentMaker: 'asPlanned',
};
const inCity = (pieces: number): BookLine => ({
  place: { kind: 'cityGoods', city, item: product },
  opening: 0n,
  entries: [],
  counted: 0n,
  closing: BigInt(pieces) * 1_000_000n,
  lastCount: null,
  presumed: 0n,
});
const told = (pieces: number): OfficeRecords => ({
  ...records,
  cityReports: [{ date: day, city, issued: [], onHand: [{ product, pieces }], note: '' }],
});
const book = cartonPieces * 100;

test('a reported stock disagrees above 2 % and above one carton', () => {
  expect(discrepancies(told(book + 2 * cartonPieces), [inCity(book)], day, usual)).toEqual([]);
  expect(discrepancies(told(book - 3 * cartonPieces), [inCity(book)], day, usual)).toEqual([
    { kind: 'stockDiffers', holder: city, item: product, paper: null, book, told: book - 3 * cartonPieces, share: -0.03 },
  ]);
  expect(discrepancies(told(cartonPieces), [inCity(0)], day, usual)).toEqual([]);
});

test('books below zero come first', () => {
  const [first, second] = discrepancies(
    told(book * 2),
    [inCity(book), { ...inCity(-7), place: { kind: 'makerGoods', enterprise: maker.code, item: product } }],
    day,
    usual,
  );
  expect([first.kind, first.book, second.kind]).toEqual(['negativeBook', -7, 'stockDiffers']);
});

test('output without workers and material used without output are named', () => {
  const report = {
    date: day,
    enterprise: maker.code,
    output: [{ product, pieces: 500 }],
    materials: [{ material: scarce, received: '0', used: '900000', onHand: '0' }],
    workforce: { present: 0, needed: 10, shifts: 1 },
    note: '',
  };
  const found = discrepancies({ ...records, makerReports: [report] }, [], day, usual).map(({ kind, told: quantity }) => [kind, quantity]);
  expect(found).toEqual(
    expect.arrayContaining([
      ['usedDiffers', 900_000],
      ['madeWithoutWorkers', 500],
    ]),
  );
});

test('a day that nobody reported is reviewed all the same, and says who is silent', () => {
  const review = dayReview(records, day, usual);
  expect(review).toMatchObject({ day, next: '2020-03-03', makers: review.silentMakers.length });
  expect(review.silentMakers).toContain(maker.code);
  for (const { opening, arrived, left, counted, closing } of review.lines)
    expect(opening + arrived - left + counted).toBeCloseTo(closing, 6);
});
