// Checks names in daily reports and order events: as on the screens, a record with a name unknown here is refused. The province is exempt:
// it checked its own data, and years of reports name manufacturers and products that no longer exist.
import { poolOwner } from '../../../shared/domain/ids.ts';
import { holdsMaterial, type Place } from '../../../shared/position/place.ts';
import { presentCode, type Aliases } from '../../../shared/recoding/recoding.ts';
import type { RecordFault } from '../../../shared/snapshot/recordCheck.ts';
import {
  province,
  recordOf,
  sameJson,
  type Fields,
  type Owner,
  type RecordSet,
  type SnapshotTable,
} from '../../../shared/snapshot/snapshotRecord.ts';
import type { ReadSnapshot, WrongRecords } from './snapshotArchive.ts';

interface Named {
  readonly field: string;
  readonly table: 'regions' | 'enterprises' | 'products' | 'materials';
  readonly code: string;
}

type Lines = readonly { readonly product: string }[];

export function withoutUnknownNames(
  { records, wrong }: Pick<ReadSnapshot, 'records' | 'wrong'>,
  local: RecordSet,
  sender: Owner,
  aliases: Aliases,
): { readonly records: RecordSet; readonly wrong: WrongRecords } {
  if (sender === province) return { records, wrong };
  const faults: RecordFault[] = [...wrong.faults];
  const ids = new Map([...wrong.ids].map(([table, of]) => [table, new Set(of)]));
  const kept = new Map(records);
  const isKnown = ({ table, code: named }: Named) => {
    const code = presentCode(aliases, table, named);
    return recordOf(local, table, code) !== undefined || recordOf(records, table, code) !== undefined;
  };
  const check = (table: SnapshotTable, faultOf: (fields: Fields) => Named | null) => {
    const of = records.get(table);
    if (of === undefined) return;
    const right = new Map(of);
    for (const [id, fields] of of) {
      // A record that is already here was accepted once.
      if (sameJson(recordOf(local, table, id), fields)) continue;
      const named = faultOf(fields);
      if (named === null) continue;
      right.delete(id);
      const problem = { kind: 'unknownReference', expectedTable: named.table, nearest: null } as const;
      faults.push({ table, id, field: named.field, value: named.code, problem });
      ids.set(table, (ids.get(table) ?? new Set<string>()).add(id));
    }
    kept.set(table, right);
  };
  check('dailyReports', (fields) => namesOfReport(fields).find((named) => !isKnown(named)) ?? null);
  check('cityReports', (fields) => namesOfCityReport(fields).find((named) => !isKnown(named)) ?? null);
  check('counts', (fields) => namesOfCount(fields).find((named) => !isKnown(named)) ?? null);
  check('requests', (fields) => namesOfRequest(fields).find((named) => !isKnown(named)) ?? null);
  check('releases', (fields) => namesOfRequest(fields).find((named) => !isKnown(named)) ?? null);
  check('findings', (fields) => namesOfFinding(fields).find((named) => !isKnown(named)) ?? null);
  check('listEntries', (fields) => namesOfListEntry(fields).find((named) => !isKnown(named)) ?? null);
  check('arrivals', (fields) => unknownOfArrival(fields, isKnown));
  check('orderEvents', (fields) => {
    const order = recordOf(local, 'orders', String(fields.order));
    if (order === undefined) return null;
    const products = new Set((order.lines as unknown as Lines).map(({ product }) => product));
    const lines = ((fields.event as { readonly lines?: Lines }).lines ?? []) as Lines;
    const at = lines.findIndex(({ product }) => !products.has(product));
    return at === -1 ? null : { field: `event.lines.${at}.product`, table: 'products', code: lines[at].product };
  });
  return { records: kept, wrong: { faults, ids } };
}

function namesOfReport({ enterprise, output, materials }: Fields): Named[] {
  const made = output as unknown as Lines;
  const used = materials as unknown as readonly { readonly material: string }[];
  return [
    { field: 'enterprise', table: 'enterprises', code: String(enterprise) },
    ...made.map(({ product }, k): Named => ({ field: `output.${k}.product`, table: 'products', code: product })),
    ...used.map(({ material }, k): Named => ({ field: `materials.${k}.material`, table: 'materials', code: material })),
  ];
}

function namesOfCityReport({ city, issued, onHand }: Fields): Named[] {
  const lines = (field: string, of: unknown) =>
    (of as Lines).map(({ product }, k): Named => ({ field: `${field}.${k}.product`, table: 'products', code: product }));
  return [{ field: 'city', table: 'regions', code: String(city) }, ...lines('issued', issued), ...lines('onHand', onHand)];
}

function namesOfRequest({ city, product }: Fields): Named[] {
  return [
    { field: 'city', table: 'regions', code: String(city) },
    { field: 'product', table: 'products', code: String(product) },
  ];
}

function namesOfFinding({ city, maker }: Fields): Named[] {
  const ofMaker: Named[] = maker === null ? [] : [{ field: 'maker', table: 'enterprises', code: String(maker) }];
  return [{ field: 'city', table: 'regions', code: String(city) }, ...ofMaker];
}

/** Demands it names may be over and gone. */
function namesOfListEntry({ region }: Fields): Named[] {
  return [{ field: 'region', table: 'regions', code: String(region) }];
}

function namesOfCount(fields: Fields): Named[] {
  const place = fields.place as unknown as Place;
  const isMaterial = holdsMaterial(place.kind);
  const holder: Named[] =
    'city' in place
      ? [{ field: 'place.city', table: 'regions', code: place.city }]
      : 'enterprise' in place
        ? [{ field: 'place.enterprise', table: 'enterprises', code: place.enterprise }]
        : [];
  return [...holder, { field: 'place.item', table: isMaterial ? 'materials' : 'products', code: String(place.item) }];
}

/** An owner is the pool, a city or an enterprise, an item a product or a material. */
function unknownOfArrival({ announced }: Fields, isKnown: (named: Named) => boolean): Named | null {
  const { owner, item, receiver } = announced as { readonly owner: string; readonly item: string; readonly receiver?: string };
  const asEnterprise: Named = { field: 'announced.owner', table: 'enterprises', code: owner };
  if (owner !== poolOwner && !isKnown(asEnterprise) && !isKnown({ ...asEnterprise, table: 'regions' })) return asEnterprise;
  const asCity: Named = { field: 'announced.receiver', table: 'regions', code: receiver ?? '' };
  if (receiver !== undefined && !isKnown(asCity)) return asCity;
  const asProduct: Named = { field: 'announced.item', table: 'products', code: item };
  return isKnown(asProduct) || isKnown({ ...asProduct, table: 'materials' }) ? null : asProduct;
}
