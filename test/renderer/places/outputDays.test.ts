// The output of a maker by day: no report and no plan are not the same as nothing made.
import { expect, it } from 'vitest';
import { outputDays } from '../../../renderer/places/outputDays.ts';
import { handMadeDataset } from '../../helpers/handMadePlan.ts';

const [line] = handMadeDataset.lines;

it('Each day has what was reported, planned and possible; null where nobody reported or the plan does not speak of the day', () => {
  const dataset = { ...handMadeDataset, lines: ['E1', 'E2'].map((enterprise) => ({ ...line, code: `${enterprise}-1`, enterprise })) };
  const report = { materials: [], workforce: null, note: '' };
  const days = outputDays('E1', '2020-03-01', '2020-03-04', {
    dataset,
    reports: [
      {
        ...report,
        date: '2020-03-01',
        enterprise: 'E1',
        output: [
          { product: 'S', pieces: 5 },
          { product: 'N', pieces: 2 },
        ],
      },
      { ...report, date: '2020-03-02', enterprise: 'E2', output: [{ product: 'S', pieces: 99 }] },
    ],
    plan: {
      start: '2020-03-02',
      days: 2,
      production: [
        { date: '2020-03-02', line: 'E1-1', product: 'S', quantityPieces: 8 },
        { date: '2020-03-02', line: 'E1-1', product: 'N', quantityPieces: 1 },
        { date: '2020-03-03', line: 'E2-1', product: 'S', quantityPieces: 50 },
      ],
    },
    capacityOf: (maker) => (maker === 'E1' ? 10 : 0),
  });
  expect(days).toEqual([
    { date: '2020-03-01', reported: 7, planned: null, capacity: 10 },
    { date: '2020-03-02', reported: null, planned: 9, capacity: 10 },
    { date: '2020-03-03', reported: null, planned: 0, capacity: 10 },
    { date: '2020-03-04', reported: null, planned: null, capacity: 10 },
  ]);
});
