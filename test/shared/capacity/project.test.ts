import { describe, expect, it } from 'vitest';
import { checkProject, stageOf, subsidySums, type CapacityProject } from '../../../shared/capacity/project.ts';
import { projectStages } from '../../../shared/capacity/projectKinds.ts';
import { capacityCurve, verifiedCapacity } from '../../../shared/capacity/verifiedCapacity.ts';
import { handMadeDataset as dataset } from '../../helpers/handMadePlan.ts';

const project = (part: Partial<CapacityProject> = {}): CapacityProject => ({
  id: 'p1',
  name: '二期',
  kind: 'new',
  enterprise: 'E1',
  milestones: projectStages.map((stage) => ({ stage, planned: stage === 'verified' ? '2020-03-04' : null, real: null })),
  lines: [{ code: 'L9', product: 'S', piecesPerDay: 300 }],
  verification: null,
  obstacles: [],
  subsidies: [],
  ...part,
});
const verification = { on: '2020-03-03', by: '省药监局', standard: 'YY 0469' };
const subsidy = (programme: string, level: 'central' | 'provincial', paidOn: string | null = null) => ({
  programme,
  level,
  phases: [{ name: '第一期', yuan: 100, paidOn }],
});
const refusal = (part: Partial<CapacityProject>) => {
  const checked = checkProject(project(part));
  return checked.ok ? null : checked.error;
};

describe('A capacity project', () => {
  it('is central or provincial, never both, and the refusal names the other programme', () => {
    expect(refusal({ subsidies: [subsidy('甲', 'central'), subsidy('乙', 'central')] })).toBeNull();
    expect(refusal({ subsidies: [subsidy('甲', 'central'), subsidy('乙', 'provincial')] })).toMatchObject({
      kind: 'subsidyTwice',
      programme: '乙',
      other: '甲',
    });
  });
  it('is paid only after it was verified', () => {
    const subsidies = [subsidy('甲', 'central', '2020-03-05')];
    expect(refusal({ subsidies })).toMatchObject({ kind: 'subsidyUnverified', programme: '甲', phase: '第一期' });
    expect(refusal({ subsidies, verification })).toBeNull();
    expect(refusal({ subsidies, verification: { ...verification, on: '2020-03-06' } })).toMatchObject({ kind: 'subsidyUnverified' });
  });
  it('needs a name, lines of their own, days that follow each other, and a verification that says who and by which standard', () => {
    expect(refusal({ name: ' ' })).toMatchObject({ field: 'name' });
    expect(refusal({ lines: [] })).toMatchObject({ field: 'lines' });
    expect(refusal({ lines: [...project().lines, ...project().lines] })).toMatchObject({ field: 'lines' });
    expect(refusal({ verification: { ...verification, by: '' } })).toMatchObject({ field: 'verification' });
    const backward = project().milestones.map((one, k) => ({ ...one, real: k < 2 ? `2020-03-0${2 - k}` : null }));
    expect(refusal({ milestones: backward })).toMatchObject({ field: 'milestones' });
  });
  it('is at the last stage it reached', () => {
    expect(stageOf(project())).toBeNull();
    const begun = project().milestones.map((one, k) => ({ ...one, real: k < 2 ? '2020-03-01' : null }));
    expect(stageOf(project({ milestones: begun }))).toBe('building');
    expect(stageOf(project({ milestones: begun, verification }))).toBe('verified');
  });
  it('adds to the sums of its programme', () => {
    const projects = [project({ subsidies: [subsidy('甲', 'central', '2020-03-05')] }), project({ subsidies: [subsidy('甲', 'central')] })];
    expect(subsidySums(projects)).toEqual([{ programme: '甲', level: 'central', projects: 2, yuan: 200, paidYuan: 100 }]);
  });
});

describe('Capacity that counts', () => {
  const pieces = (
    projects: readonly CapacityProject[],
    date: string,
    workforce: { present: number; needed: number; shifts: number } | null = null,
  ) =>
    verifiedCapacity(dataset, projects, [{ date, enterprise: 'E1', output: [], materials: [], workforce, note: '' }], date).reduce(
      (sum, one) => sum + one.pieces,
      0,
    );
  it('leaves out a line until its project is verified, whether the dataset has it or not', () => {
    expect(pieces([], '2020-03-02')).toBe(1000);
    expect(pieces([project()], '2020-03-04')).toBe(1000);
    expect(pieces([project({ verification })], '2020-03-02')).toBe(1000);
    expect(pieces([project({ verification })], '2020-03-04')).toBe(1300);
    const known = project({ lines: [{ code: 'L1', product: 'S', piecesPerDay: 1000 }] });
    expect(pieces([known], '2020-03-02')).toBe(0);
    expect(pieces([{ ...known, verification }], '2020-03-04')).toBe(1000);
  });
  it('is what the day’s availability and the people present allow', () => {
    expect(pieces([], '2020-03-03')).toBe(500);
    expect(pieces([], '2020-03-02', { present: 10, needed: 40, shifts: 3 })).toBe(750);
  });
  it('is forecast with projects under way from the day on which they are planned to be verified', () => {
    expect(capacityCurve(dataset, [project()], '2020-03-02', 3)).toEqual([
      { date: '2020-03-02', verified: 1000, forecast: 1000 },
      { date: '2020-03-03', verified: 500, forecast: 500 },
      { date: '2020-03-04', verified: 1000, forecast: 1300 },
    ]);
  });
});
