import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { writePaper } from '../../../electron/node/files/paperWriter.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { dailyDispatch } from '../../../shared/reports/dailyDispatch.ts';
import type { Paper } from '../../../shared/reports/paper.ts';
import { paperHtml } from '../../../shared/reports/paperHtml.ts';
import type { ReportFacts } from '../../../shared/reports/reportFacts.ts';
import { openedWorkbook } from '../../helpers/editedWorkbook.ts';
import { weeklyBulletin } from '../../../shared/reports/weeklyBulletin.ts';
import { handMadeDataset as dataset, handMadePlan as plan } from '../../helpers/handMadePlan.ts';

const day = '2020-03-03';
const enterprises = ['E1', 'GONE', 'E9'];
const products = ['S', 'N', 'X'];

const order = (id: string, of: string, product: string, ordered: number, accepted: number): Order => ({
  id,
  plan: of,
  from: day,
  to: day,
  sender: '360100',
  senderName: '南昌市',
  receiver: '360400',
  receiverName: '九江市',
  km: 100,
  tiers: ['frontline'],
  lines: [{ product, name: `品种${product}`, standard: null, unit: '只', quantityPieces: ordered, cartons: 1, massGrams: 3 }],
  shares: [{ date: day, demand: 'f1', tier: 'frontline', product, quantityPieces: ordered, cartons: 1 }],
  arrival: '2020-03-02',
  state: { kind: 'received', number: { prefix: 'A', year: 2020, running: 1 }, issuedOn: '2020-03-02', issuedAt: '' },
  events: [
    { id: 'a', on: '2020-03-02', kind: 'shipped', lines: [{ product, pieces: ordered }], carrier: '', vehicle: '', driver: '' },
    { id: 'b', on: day, kind: 'received', shipment: 'a', lines: [{ product, accepted, damaged: 0, refused: 0 }], signedBy: '' },
  ],
});

const facts: fc.Arbitrary<ReportFacts> = fc.record({
  date: fc.constant(day),
  // a maker of the province itself, whose region belongs to no city
  dataset: fc.constant({
    ...dataset,
    enterprises: [...dataset.enterprises, { code: 'E9', name: '省属', region: '360000', loss: null, rating: null }],
  }),
  projects: fc.constant([]),
  reports: fc
    .uniqueArray(fc.record({ date: fc.constantFrom('2020-03-02', day), enterprise: fc.constantFrom(...enterprises) }), {
      selector: ({ date, enterprise }) => `${date}|${enterprise}`,
    })
    .chain((heads) =>
      fc.tuple(
        ...heads.map((head) =>
          fc
            .uniqueArray(fc.record({ product: fc.constantFrom(...products), pieces: fc.nat(9999) }), { selector: (one) => one.product })
            .map((output) => ({ ...head, output, materials: [], workforce: null, note: '' })),
        ),
      ),
    ),
  lines: fc.constant([]),
  orders: fc
    .array(
      fc.tuple(
        fc.constantFrom('p', 'earlier'),
        fc.constantFrom(...products),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
      ),
      { maxLength: 6 },
    )
    .map((list) => list.map(([of, product, ordered, got], k) => order(`o${k}`, of, product, ordered, Math.min(ordered, got)))),
  plan: fc.constant(plan),
  planId: fc.constant('p'),
}) as fc.Arbitrary<ReportFacts>;

/** The figures of a row, without shares. */
const values = ({ cells }: Paper['tables'][number]['rows'][number]) =>
  cells.flatMap(({ value, text }) => (value === null || text.endsWith('%') ? [] : [value]));
const added = (rows: readonly (readonly number[])[], columns: number) =>
  Array.from({ length: columns }, (_, k) => rows.reduce((sum, row) => sum + row[k], 0));
const grouped = (value: number) => value.toLocaleString('en-US');

test('paragraph, table, page and workbook of a day say the same, and its rows add up, whoever reported and whatever was planned before', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const paper = dailyDispatch(given, 'zh', '省调度办');
      const [dispatch, coverage, , output, missing] = paper.tables;
      const total = values(output.rows[output.rows.length - 1]);
      const inner = output.rows.slice(0, -1);
      // The change is that of makers that reported on both days: none where none did.
      const change = (rows: Paper['tables'][number]['rows']) => rows.reduce((sum, { cells }) => sum + (cells[5].value ?? 0), 0);
      for (const isPlace of [true, false]) {
        const rows = inner.filter(({ isStrong }) => isStrong === isPlace);
        expect(added(rows.map(values), 3)).toEqual(total.slice(0, 3));
        expect(change(rows)).toBe(change(output.rows.slice(-1)));
      }
      expect(paper.paragraphs[0]).toContain(`有效日产能 ${grouped(total[0])} 只，当日产量 ${grouped(total[1])} 只`);
      const made = given.reports.filter(({ date }) => date === day).flatMap((report) => report.output);
      expect(total[1]).toBe(made.reduce((sum, { pieces }) => sum + pieces, 0));

      const called = given.orders.reduce((sum, { lines }) => sum + lines[0].quantityPieces, 0);
      const sums = added(dispatch.rows.filter(({ isStrong }) => !isStrong).map(values), 7);
      expect(sums[0]).toBe(called);
      expect(paper.paragraphs[1]).toContain(
        `累计下达调拨任务 ${grouped(sums[0])} 只，已发出 ${grouped(sums[2])} 只，实收 ${grouped(sums[4])} 只；逾期未到 ${grouped(sums[6])} 只`,
      );
      const strong = dispatch.rows.find(({ isStrong }) => isStrong);
      if (strong !== undefined) expect(values(strong)).toEqual(sums);

      // what was accepted counts either against the need of the plan in force, or is listed as belonging to other plans
      const ofOthers = Number(/另实收 ([\d,]+) 只/.exec(coverage.note)?.[1].replaceAll(',', '') ?? 0);
      const ofPlan = coverage.rows.reduce((sum, { cells }) => sum + (cells[4].value ?? 0), 0);
      expect(ofPlan + ofOthers).toBe(sums[4]);

      const silent = missing.rows.find(({ cells }) => cells[0].text === '未报日报');
      const reported = given.reports.some(({ date, enterprise }) => date === day && enterprise === 'E1') ? 1 : 0;
      expect(paper.paragraphs[0]).toContain(`1 家企业中 ${reported} 家已报`);
      expect(silent === undefined).toBe(reported === 1);

      const book = openedWorkbook(writePaper(paper));
      const html = paperHtml(paper, '', null);
      paper.tables.forEach((table, k) => {
        const sheet = book.Sheets[book.SheetNames[k + 1]];
        table.rows.forEach(({ cells }, row) =>
          cells.forEach(({ value, text }, column) => {
            if (value === null) return;
            expect(sheet[`${String.fromCharCode(65 + column)}${row + 2}`].v).toBeCloseTo(value, 9);
            expect(html).toContain(`>${text}</td>`);
          }),
        );
      });
    }),
    { numRuns: 40 },
  );
});

it('names a maker that reported and is not in the data, in the table as in the sum', () => {
  const [sample] = fc.sample(facts, { numRuns: 1, seed: 1 });
  const report = { date: day, enterprise: 'GONE', output: [{ product: 'S', pieces: 70 }], materials: [], workforce: null, note: '' };
  const paper = dailyDispatch({ ...sample, reports: [report] }, 'zh', '');
  expect(paper.tables[3].rows.map(({ cells }) => [cells[0].text, cells[1].text, cells[3].text])).toContainEqual([
    '企业不在数据中',
    '合计',
    '70',
  ]);
  expect(paper.tables[4].rows.map(({ cells }) => cells.slice(0, 2).map(({ text }) => text))).toContainEqual(['企业不在数据中', 'GONE']);
});

test('the output of a week in the paragraph is the sum of the table, whoever reported', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const paper = weeklyBulletin({ ...given, date: '2020-03-08' }, 'zh', '');
      const [now, before] = [2, 3].map((column) => paper.tables[0].rows.reduce((sum, { cells }) => sum + (cells[column].value ?? 0), 0));
      expect(paper.paragraphs[0]).toContain(`全省产量 ${grouped(now)} 只`);
      expect(before).toBe(0);
    }),
    { numRuns: 40 },
  );
});
