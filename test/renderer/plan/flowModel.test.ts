import { describe, expect, it } from 'vitest';
import { flowRows, flowsOf, otherRegion, type FlowRow } from '../../../renderer/plan/flowModel.ts';
import { smallDataset, smallPlan } from '../../helpers/smallDataset.ts';

const { tiers } = smallDataset.policy;

function flow(from: string, to: string, pieces: number): FlowRow {
  return { from, to, tier: 'frontline', product: 'MED', pieces, cartons: 1, demands: [] };
}

describe('The rows of the dispatch table', () => {
  it('add the days of one sender, receiver, tier and product, largest first', () => {
    expect(flowRows(smallPlan.dispatches, null)).toEqual([
      { from: '110100', to: '110200', tier: 'city_basic', product: 'MED', pieces: 800, cartons: 8, demands: ['D2'] },
      { from: '110100', to: '110200', tier: 'frontline', product: 'MED', pieces: 300, cartons: 3, demands: ['D1'] },
      { from: '110200', to: '420100', tier: 'national', product: 'MED', pieces: 200, cartons: 2, demands: ['D3'] },
    ]);
  });

  it('are none for a product that is not sent', () => {
    expect(flowRows(smallPlan.dispatches, 'N95')).toEqual([]);
  });
});

describe('The flows', () => {
  it('keep every piece on both sides of a tier', () => {
    const flows = flowsOf(flowRows(smallPlan.dispatches, null), tiers, null);
    expect(flows.tiers).toEqual([
      { tier: 'national', pieces: 200 },
      { tier: 'frontline', pieces: 300 },
      { tier: 'city_basic', pieces: 800 },
    ]);
    const total = (links: readonly { pieces: number }[]) => links.reduce((sum, link) => sum + link.pieces, 0);
    expect([total(flows.fromSender), total(flows.toReceiver), flows.pieces]).toEqual([1_300, 1_300, 1_300]);
  });

  it('merge receivers below one part in a hundred where there are two of them, never the chosen one', () => {
    const rows = [flow('a', 'x', 10_000), flow('a', 'y', 20), flow('a', 'z', 10), flow('a', 'w', 5)];
    expect(flowsOf(rows, tiers, null).receivers).toEqual([
      { region: 'x', pieces: 10_000, regions: 1 },
      { region: otherRegion, pieces: 35, regions: 3 },
    ]);
    expect(flowsOf(rows, tiers, 'z').receivers.map((node) => node.region)).toEqual(['x', 'z', otherRegion]);
  });

  it('leave a single small receiver its name', () => {
    const rows = [flow('a', 'x', 10_000), flow('a', 'y', 20)];
    expect(flowsOf(rows, tiers, null).receivers.map((node) => node.region)).toEqual(['x', 'y']);
  });
});
