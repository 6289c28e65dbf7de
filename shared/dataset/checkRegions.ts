// Checks the tree of regions: no region is its own ancestor, and every county in use belongs to a city.
import type { Checking } from './checking.ts';

export function checkRegions(checking: Checking): void {
  const { tables, report, find } = checking;
  const used = countiesInUse(checking);
  const cyclic = findCycles(checking);
  for (const row of tables.regions.rows) {
    const { code, level, parent } = row.cells;
    if (code !== undefined && cyclic.has(code)) report('regions', row, 'parent', { kind: 'parentCycle' });
    else if (level === 'county' && code !== undefined && used.has(code)) {
      if (parent === null) report('regions', row, 'parent', { kind: 'missingValue' });
      const parentLevel = find('regions', parent)?.cells.level;
      if (parentLevel !== undefined && parentLevel !== 'city') {
        report('regions', row, 'parent', { kind: 'wrongRegionLevel', found: parentLevel, expectedLevels: ['city'] });
      }
    }
  }
}

/** Counties that must belong to a city: those with an enterprise or a demand for goods. */
function countiesInUse({ tables }: Checking): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { cells } of tables.enterprises.rows) if (cells.region !== undefined) used.add(cells.region);
  for (const { cells } of tables.demands.rows) if (cells.region !== undefined) used.add(cells.region);
  return used;
}

/** Codes that are their own ancestor. Each region is walked once, however long its chain of parents. */
function findCycles({ tables, byCode }: Checking): ReadonlySet<string> {
  const cyclic = new Set<string>();
  const walked = new Set<string>();
  for (const { cells } of tables.regions.rows) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | null | undefined = cells.code;
    while (at !== null && at !== undefined && !walked.has(at)) {
      walked.add(at);
      path.push(at);
      onPath.add(at);
      at = byCode.regions.get(at)?.cells.parent;
    }
    if (at && onPath.has(at)) for (const code of path.slice(path.indexOf(at))) cyclic.add(code);
  }
  return cyclic;
}
