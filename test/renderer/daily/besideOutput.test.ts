import { describe, expect, it } from 'vitest';
import { besideOutput } from '../../../renderer/daily/besideOutput.ts';
import { handMadeDataset } from '../../helpers/handMadePlan.ts';

const [line] = handMadeDataset.lines;
const dataset = {
  ...handMadeDataset,
  lines: ['E1', 'E2'].map((enterprise) => ({ ...line, code: `${enterprise}-1`, enterprise, product: 'S', ratePiecesPerDay: 10_000 })),
  lineDays: [],
};
const ground = {
  dataset,
  projects: [],
  before: [{ date: '2020-03-02', enterprise: 'E1', output: [{ product: 'S', pieces: 8000 }], materials: [], workforce: null, note: '' }],
  plan: {
    start: '2020-03-02',
    days: 3,
    production: [
      { date: '2020-03-03', line: 'E1-1', product: 'S', quantityPieces: 9000 },
      { date: '2020-03-04', line: 'E1-1', product: 'S', quantityPieces: 7000 },
      { date: '2020-03-03', line: 'E2-1', product: 'S', quantityPieces: 500 },
    ],
  },
};

describe('Beside the output of a maker stands', () => {
  it('what it reported the day before, what the plan expects that day, and what its lines can make', () => {
    expect(besideOutput(ground, 'E1', '2020-03-03')('S')).toEqual({ yesterday: 8000, planned: 9000, capacity: 10_000 });
  });

  it('the capacity for each product of a line that can make several', () => {
    const flexible = { ...dataset, lines: [...dataset.lines, { ...dataset.lines[0], product: 'N', ratePiecesPerDay: 2000 }] };
    const beside = besideOutput({ ...ground, dataset: flexible }, 'E1', '2020-03-03');
    expect([beside('S').capacity, beside('N').capacity]).toEqual([10_000, 2000]);
  });

  it('nothing of a report or a plan that is not there, and 0 where a plan asks for none', () => {
    expect(besideOutput(ground, 'E2', '2020-03-04')('S')).toEqual({ yesterday: null, planned: 0, capacity: 10_000 });
    for (const day of ['2020-03-01', '2020-03-05']) expect(besideOutput(ground, 'E1', day)('S').planned).toBeNull();
    expect(besideOutput({ ...ground, plan: null }, 'E1', '2020-03-03')('S').planned).toBeNull();
    expect(besideOutput(ground, 'E1', '2020-03-03')('N')).toEqual({ yesterday: 0, planned: 0, capacity: 0 });
  });
});
