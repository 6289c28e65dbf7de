// Checks stocks and supplies: who may hold what, where pool goods lie, and that goods come in whole pieces.
import type { ParsedRow } from '../domain/parsedTables.ts';
import type { Checking, Owner } from './checking.ts';

export function checkOwners(checking: Checking): void {
  for (const row of checking.tables.stocks.rows) checkHolding(checking, 'stocks', row);
  for (const row of checking.tables.supplies.rows) {
    checkHolding(checking, 'supplies', row);
    checkDonation(checking, row);
  }
}

/** Goods a donor gave to one city say which; the pool may take them in for it, and nobody else. */
function checkDonation({ report, findOwner, findItem }: Checking, row: ParsedRow<'supplies'>): void {
  const { source, receiver, owner: ownerCode, item: itemCode } = row.cells;
  if (source === undefined || receiver === undefined) return;
  if (source !== 'directed') {
    if (receiver !== null) report('supplies', row, 'receiver', { kind: 'receiverNotAllowed' });
    return;
  }
  if (receiver === null) {
    report('supplies', row, 'receiver', { kind: 'receiverRequired' });
    return;
  }
  const [owner, item] = [findOwner(ownerCode), findItem(itemCode)];
  if (item?.kind === 'material') report('supplies', row, 'receiver', { kind: 'receiverOfMaterial' });
  if (owner !== null && owner.kind !== 'pool' && ownerCode !== receiver)
    report('supplies', row, 'owner', { kind: 'ownerNotReceiver', receiver });
}

type Table = 'stocks' | 'supplies';

function checkHolding<Name extends Table>(checking: Checking, table: Name, row: ParsedRow<Name>): void {
  const { report, find, findItem, findOwner } = checking;
  const { owner: ownerCode, item: itemCode, quantity, region } = row.cells as ParsedRow<Table>['cells'];
  const [owner, item, place] = [findOwner(ownerCode), findItem(itemCode), find('regions', region)];
  if (item?.kind === 'product' && quantity !== undefined && !Number.isInteger(quantity))
    report(table, row, 'quantity', { kind: 'notWhole' });
  if (owner === null || item === null) return;

  if (owner.kind === 'city' && item.kind === 'material') report(table, row, 'item', { kind: 'materialNotOwnedByCity' });
  if (region === undefined) return;
  if (owner.kind === 'pool' && item.kind === 'product') {
    const level = place?.cells.level;
    if (region === null) report(table, row, 'region', { kind: 'poolRegionRequired' });
    else if (level !== undefined && level !== 'city')
      report(table, row, 'region', { kind: 'wrongRegionLevel', found: level, expectedLevels: ['city'] });
  } else if (region !== null && region !== impliedCity(checking, owner)) report(table, row, 'region', { kind: 'regionNotAllowed' });
}

/** The city that already follows from the owner: naming it again does no harm. */
function impliedCity({ byCode }: Checking, owner: Owner): string | null | undefined {
  if (owner.kind === 'pool') return null;
  if (owner.kind === 'city') return owner.row.cells.code;
  const region = byCode.regions.get(owner.row.cells.region ?? '');
  return region?.cells.level === 'county' ? region.cells.parent : region?.cells.code;
}
