// Checks demands: a tier the policy serves, a place goods can be sent to, a window that opens before it closes.
import type { ParsedRow } from '../domain/parsedTables.ts';
import type { Checking } from './checking.ts';

export function checkDemands(checking: Checking): void {
  const { tables, report } = checking;
  for (const row of tables.demands.rows) {
    const { from, due } = row.cells;
    checkTier(checking, row);
    checkRegion(checking, row);
    if (from !== undefined && due !== undefined && from > due) report('demands', row, 'due', { kind: 'fromAfterTo' });
  }
}

function checkTier({ policy, report }: Checking, row: ParsedRow<'demands'>): void {
  const { tier } = row.cells;
  // The reserve is asked for by the policy's goods_reserve, never by a demand.
  if (tier === 'reserve') report('demands', row, 'tier', { kind: 'reserveDemand' });
  else if (tier !== undefined && policy.tiers !== undefined && !policy.tiers.includes(tier))
    report('demands', row, 'tier', { kind: 'tierNotInPolicy' });
}

const insideLevels: readonly string[] = ['city', 'county'];
const nationalLevels: readonly string[] = ['city', 'county', 'outside'];

function checkRegion({ report, find }: Checking, row: ParsedRow<'demands'>): void {
  const { tier, region } = row.cells;
  const level = find('regions', region)?.cells.level;
  if (level === undefined || tier === undefined) return;
  const expectedLevels = tier === 'national' ? nationalLevels : insideLevels;
  if (!expectedLevels.includes(level)) report('demands', row, 'region', { kind: 'wrongRegionLevel', found: level, expectedLevels });
}
