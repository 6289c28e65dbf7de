import { describe, expect, it } from 'vitest';
import { groupKey } from '../../../shared/plan/plan.ts';
import { inCodeOrder, matrixOf } from '../../../renderer/plan/matrixModel.ts';
import { smallDataset, smallGroup, smallPlan } from '../../helpers/smallDataset.ts';

describe('The coverage matrix', () => {
  it('puts goods that leave the province on top and the cities beneath, tiers in the order of the policy', () => {
    const matrix = matrixOf(smallPlan, smallDataset, null);
    expect(matrix.topCells.map((cell) => [cell.tier, cell.region, cell.percent])).toEqual([['national', '420100', '100.0']]);
    expect(matrix.heads.map((head) => [head.position, head.tier, head.percent])).toEqual([
      [2, 'frontline', '95.0'],
      [4, 'city_basic', '40.0'],
    ]);
    expect(matrix.columns).toEqual([
      { tier: 'frontline', product: 'MED' },
      { tier: 'city_basic', product: 'MED' },
    ]);
    expect([matrix.groups, matrix.shortGroups, matrix.totalShortPieces, matrix.shortPieces]).toEqual([3, 2, 1_250, 1_250]);
  });

  it('leaves a cell empty where a city asks nothing of a column', () => {
    const matrix = matrixOf(smallPlan, smallDataset, null);
    expect(matrix.rows.map((row) => [row.region, row.cells.map((cell) => cell?.percent ?? null)])).toEqual([
      ['110100', ['95.0', null]],
      ['110200', [null, '40.0']],
    ]);
  });

  it('marks nothing on full cells, △ up to half short, ▲ beyond, ○ where nothing came', () => {
    const got = [100, 99, 50, 49, 0].map((ownPieces) => {
      const groups = [smallGroup({ tier: 'frontline', region: '110100', needPieces: 100, ownPieces, poolPieces: 0 })];
      return matrixOf({ ...smallPlan, groups }, smallDataset, null).total[0].mark;
    });
    expect(got).toEqual(['full', 'part', 'part', 'most', 'none']);
  });

  it('never rounds a percentage up to full', () => {
    const groups = [smallGroup({ tier: 'frontline', region: '110100', needPieces: 1_000_000, ownPieces: 999_999, poolPieces: 0 })];
    const [cell] = matrixOf({ ...smallPlan, groups }, smallDataset, null).total;
    expect([cell.percent, cell.mark]).toEqual(['99.9', 'near']);
  });

  it('orders cities by lowest fill tier by tier, then by pieces short, then by code', () => {
    const dataset = {
      ...smallDataset,
      regions: [...smallDataset.regions, ...['110300', '110400'].map((code) => ({ ...smallDataset.regions[1], code, name: code }))],
    };
    const frontline = (region: string, needPieces: number, ownPieces: number) =>
      smallGroup({ tier: 'frontline', region, needPieces, ownPieces, poolPieces: 0 });
    const groups = [
      frontline('110100', 100, 100),
      frontline('110200', 100, 50),
      frontline('110300', 200, 100),
      frontline('110400', 100, 50),
      smallGroup({ tier: 'city_basic', region: '110100', needPieces: 100, ownPieces: 0, poolPieces: 0 }),
    ];
    const matrix = matrixOf({ ...smallPlan, groups }, dataset, null);
    expect(matrix.rows.map((row) => row.region)).toEqual(['110300', '110200', '110400', '110100']);
    // In the order of their codes they keep their rank.
    expect(inCodeOrder(matrix).rows.map(({ region, rank }) => [region, rank])).toEqual([
      ['110100', 4],
      ['110200', 2],
      ['110300', 1],
      ['110400', 3],
    ]);
  });

  it('marks what changed against the result before, in points', () => {
    const groups = smallPlan.groups.map((group) => (group.tier === 'city_basic' ? { ...group, poolPieces: 1_000 } : group));
    const matrix = matrixOf({ ...smallPlan, groups }, smallDataset, smallPlan);
    expect(matrix.rows.flatMap((row) => row.cells.map((cell) => cell?.differencePoints ?? null))).toEqual([null, null, null, 10]);
  });

  it('marks what the data at hand would do instead, where it is foretold', () => {
    const foretold = {
      groups: smallPlan.groups.map((group) => ({
        ...group,
        before: group.fillExact,
        after: group.fillExact - (group.tier === 'city_basic' ? 0.1 : 0),
      })),
      added: 0,
    };
    const groups = smallPlan.groups.map((group) => ({ ...group, poolPieces: 0 }));
    const { rows } = matrixOf(smallPlan, smallDataset, { ...smallPlan, groups }, foretold);
    const cells = rows.flatMap((row) => row.cells.flatMap((cell) => (cell === null ? [] : [cell])));
    for (const { tier, differencePoints } of cells) expect(differencePoints).toBe(tier === 'city_basic' ? -10 : null);
    for (const { key, foretold: after } of cells) {
      const change = foretold.groups.find((group) => groupKey(group) === key);
      expect(after).toBe(change?.tier === 'city_basic' ? (change.after * 100).toFixed(1) : null);
    }
  });
});
