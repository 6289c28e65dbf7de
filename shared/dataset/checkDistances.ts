// Checks distances: every pair the planner may ask for is known.
import { distanceKm } from '../domain/geography.ts';
import { poolOwner } from '../domain/ids.ts';
import { tableFiles } from '../domain/tables.ts';
import type { Checking } from './checking.ts';

/** Pairs listed at most: without coordinates every pair is missing, and the remedy is the same for all. */
const pairsListed = 200;

export function checkDistances(checking: Checking): void {
  const { tables, problems } = checking;
  if (!tables.regions.isComplete || !tables.distances.isComplete) return;
  const between = knownDistances(checking);
  const destinations = destinationsOf(checking);
  let listed = 0;
  for (const from of sendersOf(checking)) {
    for (const to of destinations) {
      if (between(from, to) !== null) continue;
      problems.add({ file: tableFiles.distances, row: null, column: null }, null, { kind: 'noDistance', from, to });
      if (++listed >= pairsListed) return;
    }
  }
}

/** Cells that could not be read count as written: their own problem is listed already. */
function knownDistances({ tables }: Checking) {
  return distanceKm({
    regions: tables.regions.rows.flatMap(({ cells: { code, longitude = 0, latitude = 0 } }) =>
      code === undefined ? [] : [{ code, longitude, latitude }],
    ),
    distances: tables.distances.rows.flatMap(({ cells: { from, to, km = 0 } }) =>
      from === undefined || to === undefined ? [] : [{ from, to, km }],
    ),
  });
}

/** Cities that may hold pool goods: those where such goods lie or arrive, or where an enterprise makes or has any. */
function sendersOf(checking: Checking): readonly string[] {
  const { tables, byCode } = checking;
  const senders = new Set<string>();
  const addCity = (code: string | null | undefined) => {
    const city = cityCode(checking, code);
    if (city !== null) senders.add(city);
  };
  for (const { cells } of tables.lines.rows) addCity(byCode.enterprises.get(cells.enterprise ?? '')?.cells.region);
  for (const { cells } of [...tables.stocks.rows, ...tables.supplies.rows]) {
    // What a donor gave to one city stays there.
    if (!byCode.products.has(cells.item ?? '') || ('receiver' in cells && (cells.receiver ?? null) !== null)) continue;
    addCity(cells.owner === poolOwner ? cells.region : byCode.enterprises.get(cells.owner ?? '')?.cells.region);
  }
  return [...senders].sort();
}

/** Cities and outside regions that ask for pool goods. */
function destinationsOf(checking: Checking): readonly string[] {
  const destinations = new Set<string>();
  for (const { cells } of checking.tables.demands.rows) {
    if (cells.source === 'own' || cells.region === undefined) continue;
    const isOutside = checking.byCode.regions.get(cells.region)?.cells.level === 'outside';
    const to = isOutside ? cells.region : cityCode(checking, cells.region);
    if (to !== null) destinations.add(to);
  }
  return [...destinations].sort();
}

function cityCode({ byCode }: Checking, code: string | null | undefined): string | null {
  const region = byCode.regions.get(code ?? '')?.cells;
  if (region?.level === 'city') return region.code ?? null;
  const parent = region?.level === 'county' ? byCode.regions.get(region.parent ?? '')?.cells : undefined;
  return parent?.level === 'city' ? (parent.code ?? null) : null;
}
