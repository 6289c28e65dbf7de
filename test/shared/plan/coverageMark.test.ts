// One class for one coverage on every screen: a piece short of two million is no reason to act, and is not drawn as one.
import { expect, it } from 'vitest';
import { matrixOf } from '../../../renderer/plan/matrixModel.ts';
import { coverageMark, isMarked } from '../../../shared/plan/coverageMark.ts';
import { situationOf } from '../../../shared/reports/situation.ts';
import { smallDataset, smallGroup, smallPlan } from '../../helpers/smallDataset.ts';

it('Less than one in a thousand missing is near, up to half part, more most, and nothing at all none', () => {
  const marks = [
    [2_000_000, 2_000_000],
    [1_999_999, 2_000_000],
    [1_998_001, 2_000_000],
    [1_998_000, 2_000_000],
    [1_000_000, 2_000_000],
    [999_999, 2_000_000],
    [0, 2_000_000],
    [0, 0],
    [1, 2],
    [999, 1000],
  ].map(([got, need]) => coverageMark(got, need));
  expect(marks).toEqual(['full', 'near', 'near', 'part', 'part', 'most', 'none', 'full', 'part', 'part']);
  expect((['full', 'near', 'part', 'most', 'none'] as const).filter(isMarked)).toEqual(['part', 'most', 'none']);
});

it('The situation and the plan page count the same groups short, and the situation warns of none that the matrix does not colour', () => {
  const group = (tier: 'frontline' | 'city_basic', region: string, needPieces: number, ownPieces: number) =>
    smallGroup({ tier, region, needPieces, ownPieces, poolPieces: 0 });
  const plan = {
    ...smallPlan,
    groups: [group('frontline', '110100', 2_000_000, 1_999_999), group('city_basic', '110200', 100, 100)],
  };
  const situation = situationOf(smallDataset, [], plan);
  const matrix = matrixOf(plan, smallDataset, null);
  expect(situation.groups).toEqual({ total: 2, short: 1, shortPieces: 1, marked: 0 });
  expect([matrix.groups, matrix.shortGroups, matrix.totalShortPieces]).toEqual([2, 1, 1]);
  expect(situation.alerts.filter(({ kind }) => kind === 'groupShort')).toEqual([]);
  expect(
    matrix.rows
      .flatMap(({ cells }) => cells.map((cell) => cell?.mark ?? ''))
      .filter((mark) => mark !== '')
      .sort(),
  ).toEqual(['full', 'near']);
});
