import { describe, expect, it } from 'vitest';
import { linesThatCount } from '../../../shared/capacity/linesThatCount.ts';
import type { CapacityProject } from '../../../shared/capacity/project.ts';
import { projectStages } from '../../../shared/capacity/projectKinds.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { handMadeDataset } from '../../helpers/handMadePlan.ts';

/** L1 has always run; L2 makes two products and has a day of its own. */
const dataset: Dataset = {
  ...handMadeDataset,
  lines: [
    ...handMadeDataset.lines,
    { code: 'L2', enterprise: 'E1', product: 'S', ratePiecesPerDay: 400, from: null, to: '2020-03-05', availability: null },
    { code: 'L2', enterprise: 'E1', product: 'N', ratePiecesPerDay: 50, from: null, to: null, availability: null },
  ],
  lineDays: [{ line: 'L2', date: '2020-03-03', availability: 0.5 }],
};
const project = (code: string, planned: string | null, verifiedOn: string | null, id = 'p1'): CapacityProject => ({
  id,
  name: '二期',
  kind: 'new',
  enterprise: 'E1',
  milestones: projectStages.map((stage) => ({ stage, planned: stage === 'verified' ? planned : null, real: null })),
  lines: [{ code, product: 'S', piecesPerDay: 300 }],
  verification: verifiedOn === null ? null : { on: verifiedOn, by: '省药监局', standard: 'YY 0469' },
  obstacles: [],
  subsidies: [],
});
const used = (projects: readonly CapacityProject[], isExpected = false) =>
  linesThatCount(dataset, projects, () => isExpected).lines.map(({ code, product, from }) => `${code} ${product} ${from}`);
const [always, surgical, n95] = ['L1 S null', 'L2 S null', 'L2 N null'];

describe('Lines that count', () => {
  it('are the very rows of the table where no project names a line', () => {
    const counted = linesThatCount(dataset, []);
    expect(counted.lines).toBe(dataset.lines);
    expect(counted.lineDays).toBe(dataset.lineDays);
    expect(counted.apart).toEqual([]);
  });
  it('leave out what a project names and nobody has verified, with its days, and say so', () => {
    const { lines, lineDays, apart } = linesThatCount(dataset, [project('L2', '2020-03-04', null)]);
    expect(lines).toEqual([dataset.lines[0]]);
    expect(lineDays).toEqual([]);
    expect(apart).toEqual([
      {
        line: 'L2',
        product: 'S',
        enterprise: 'E1',
        piecesPerDay: 400,
        project: 'p1',
        name: '二期',
        expectedOn: '2020-03-04',
        isInData: true,
      },
    ]);
  });
  it('have a verified line from the day of its verification, every product of it', () => {
    expect(used([project('L2', null, '2020-03-02')])).toEqual([always, surgical, n95]);
    expect(used([project('L2', null, '2020-03-03')])).toEqual([always, 'L2 S 2020-03-03', 'L2 N 2020-03-03']);
    // L2 is in service until 5 March; its first row says so for both products.
    expect(used([project('L2', null, '2020-03-06')])).toEqual([always]);
  });
  it('have an expected line from the day planned for its verification, and as the table has it where nobody named a day', () => {
    expect(used([project('L2', '2020-03-04', null)], true)).toEqual([always, 'L2 S 2020-03-04', 'L2 N 2020-03-04']);
    expect(used([project('L2', null, null)], true)).toEqual([always, surgical, n95]);
    expect(used([project('L2', '2020-02-01', null)], true)).toEqual([always, surgical, n95]);
  });
  it('have a line that the table lacks only if it is expected on a day, and tell of it even once it is verified', () => {
    expect(used([project('L9', '2020-03-04', null)])).toEqual([always, surgical, n95]);
    expect(used([project('L9', '2020-03-04', null)], true)).toEqual([always, surgical, n95, 'L9 S 2020-03-04']);
    expect(used([project('L9', null, null)], true)).toEqual([always, surgical, n95]);
    expect(used([project('线 (新)', '2020-03-04', null)], true)).toEqual([always, surgical, n95]);
    expect(linesThatCount(dataset, [project('L9', null, '2020-03-01')]).apart).toMatchObject([
      { line: 'L9', piecesPerDay: 300, expectedOn: '2020-03-01', isInData: false },
    ]);
  });
  it('follow the project entered last where several name a line', () => {
    const [open, done] = [project('L2', null, null, 'p1'), project('L2', null, '2020-03-01', 'p2')];
    expect(used([open, done])).toEqual([always, surgical, n95]);
    expect(used([done, open])).toEqual([always]);
    expect(linesThatCount(dataset, [open, done]).apart).toEqual([]);
  });
});
