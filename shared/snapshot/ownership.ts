// Determines the owner of a record from its content and known locations, never from what a file claims.
import { cityOf } from '../domain/geography.ts';
import { poolOwner } from '../domain/ids.ts';
import { obligorOf } from '../domain/obligor.ts';
import type { Office } from '../domain/office.ts';
import type { Region } from '../domain/tables.ts';
import { holderOf, type Place } from '../position/place.ts';
import { noAliases, presentCode, presentOwner, type Aliases } from '../recoding/recoding.ts';
import { province, recordOf, type Fields, type Owner, type RecordSet, type SnapshotTable } from './snapshotRecord.ts';

export type OwnerOf = (table: SnapshotTable, fields: Fields) => Owner;

/** Owner of nothing: an enterprise, or an office whose region is not of its kind. */
export const nobody: Owner = 'nobody';

/** The owner whose records an office may change. `levelOf` gives the level of a region known here, or undefined. */
export function ownerOfOffice({ kind, region }: Pick<Office, 'kind' | 'region'>, levelOf: (region: string) => unknown): Owner {
  if (kind === 'province') return province;
  if (kind === 'enterprise' || region === null || !/^\d{6}$/.test(region)) return nobody;
  return [undefined, kind].includes(levelOf(region) as undefined) ? region : nobody;
}

/**
 * Looks up regions, enterprises, lines and orders in the first set that has them. Papers name earlier codes; `aliases` says what became of
 * them.
 */
export function createOwnerLookup(sets: readonly RecordSet[], aliases: Aliases = noAliases): OwnerOf {
  const found = (table: SnapshotTable, id: string) => {
    for (const set of sets) {
      const record = recordOf(set, table, id);
      if (record !== undefined) return record;
    }
    return undefined;
  };
  const regions = {
    get: (code: string) => found('regions', code) as unknown as Region | undefined,
  } as ReadonlyMap<string, Region>;
  const cityOfRegion = (code: unknown): Owner => (typeof code === 'string' ? (cityOf(code, regions) ?? province) : province);
  const cityOfEnterprise = (code: unknown): Owner => cityOfRegion(found('enterprises', String(code))?.region);
  const lineOwners = new Map<string, string>();
  for (const set of [...sets].reverse())
    for (const line of set.get('lines')?.values() ?? []) lineOwners.set(String(line.code), String(line.enterprise));
  /** The office that told what an entry voids. */
  const toldBy = (table: SnapshotTable, paper: unknown, { event }: Fields) =>
    String(found(table, `${String(paper)}|${String((event as { readonly event?: unknown } | undefined)?.event)}`)?.office ?? province);
  /** The province keeps what is the pool's, wherever it lies. */
  const ownerOfGoods = (owner: string, kind?: Place['kind']): Owner => {
    if (owner === poolOwner || kind === 'poolGoods') return province;
    // A city's code always means the city, even if an enterprise has the same code.
    return found('regions', owner) === undefined ? cityOfEnterprise(owner) : cityOfRegion(owner);
  };
  /** A place's own office makes the notices that share out what the place was allotted; all other papers are the province's. */
  const issuerOf = (paper: Fields | undefined): Owner => {
    const shareOf = paper?.shareOf as { readonly paper?: unknown; readonly office?: unknown } | undefined;
    if (shareOf === undefined || shareOf.office === province) return province;
    const office = presentCode(aliases, 'regions', String(shareOf.office));
    const allotted = found('papers', String(shareOf.paper))?.party as { readonly kind?: unknown; readonly code?: unknown } | undefined;
    if (allotted?.kind !== 'city' || presentCode(aliases, 'regions', String(allotted.code)) !== office) return province;
    const enterprise = presentCode(aliases, 'enterprises', String((paper?.party as { readonly code?: unknown } | undefined)?.code));
    const region = found('enterprises', enterprise)?.region;
    return typeof region === 'string' && obligorOf(region, regions, new Set([office])) === office ? office : province;
  };
  return (table, fields) => {
    switch (table) {
      case 'papers':
        return issuerOf(fields);
      case 'enterprises':
      case 'outlets':
      case 'demands':
        return cityOfRegion(fields.region);
      case 'lines':
      case 'cityQuotas':
        return cityOfEnterprise(fields.enterprise);
      case 'dailyReports':
        return cityOfEnterprise(presentCode(aliases, 'enterprises', String(fields.enterprise)));
      case 'lineDays':
        return cityOfEnterprise(lineOwners.get(String(fields.line)) ?? '');
      case 'contacts':
        return ownerOfGoods(String(fields.party));
      case 'stocks':
      case 'supplies':
        return ownerOfGoods(String(fields.owner));
      case 'cityReports':
      case 'requests':
        return cityOfRegion(presentCode(aliases, 'regions', String(fields.city)));
      case 'counts':
        return ownerOfGoods(presentOwner(aliases, holderOf(fields.place as unknown as Place)), (fields.place as unknown as Place).kind);
      case 'arrivals':
        return ownerOfGoods(presentOwner(aliases, String((fields.announced as Fields).owner)));
      case 'findings':
        return presentCode(aliases, 'regions', String(fields.office));
      case 'findingAnswers':
        return answerOwner(fields, found('findings', String(fields.finding)), aliases);
      case 'releases':
        return releaseOwner(fields, aliases);
      case 'releaseEntries':
        return entryOwner(fields, found('releases', String(fields.release)), aliases);
      case 'listEntries':
        return listOwner(fields, cityOfRegion, aliases);
      case 'orderEvents':
        return eventOwner(
          fields,
          placesOfOrder(found('orders', String(fields.order))),
          toldBy('orderEvents', fields.order, fields),
          aliases,
        );
      case 'paperEvents':
        return eventOwner(
          fields,
          placesOfPaper(found('papers', String(fields.paper))),
          toldBy('paperEvents', fields.paper, fields),
          aliases,
          issuerOf(found('papers', String(fields.paper))),
        );
      default:
        return province;
    }
  };
}

/** The city a finding is about owns its answers, and the office that raised it; all others are the province's. */
function answerOwner(fields: Fields, finding: Fields | undefined, aliases: Aliases): Owner {
  const place = (code: unknown) => presentCode(aliases, 'regions', String(code));
  const office = place(fields.office);
  if (finding === undefined) return province;
  if (office === place(finding.office)) return office;
  return office === place(finding.city) && fields.closes !== true ? office : province;
}

/** A city may release goods of its own place; all other releases are the province's. */
function releaseOwner(fields: Fields, aliases: Aliases): Owner {
  const office = presentCode(aliases, 'regions', String(fields.office));
  return office === presentCode(aliases, 'regions', String(fields.city)) ? office : province;
}

/** The office that made the release tells of it, and the city it is in. */
function entryOwner(fields: Fields, release: Fields | undefined, aliases: Aliases): Owner {
  const office = presentCode(aliases, 'regions', String(fields.office));
  return release !== undefined && office === presentCode(aliases, 'regions', String(release.city)) ? office : province;
}

/** The office that keeps an entry owns it, a city only where the entry is in its own places; all others are the province's. */
function listOwner(fields: Fields, cityOfRegion: (code: unknown) => Owner, aliases: Aliases): Owner {
  const place = (code: unknown) => presentCode(aliases, 'regions', String(code));
  const office = place(fields.office);
  return [place(fields.region), cityOfRegion(place(fields.region))].includes(office) ? office : province;
}

/** Where goods leave and arrive; null where the paper is not known. */
interface Ends {
  readonly sender: unknown;
  readonly receiver: unknown;
}

function placesOfOrder(order: Fields | undefined): Ends | null {
  return order === undefined ? null : { sender: order.sender, receiver: order.receiver };
}

/** Material arrives in the party's city, or at the county that answers; goods for the reserve leave and arrive in the city of the store. */
function placesOfPaper(paper: Fields | undefined): Ends | null {
  if (paper === undefined) return null;
  const store = (paper.city as { readonly code?: unknown } | undefined)?.code;
  const party = paper.party as { readonly kind?: unknown; readonly code?: unknown; readonly city?: unknown } | undefined;
  return { sender: store ?? null, receiver: store ?? (party?.kind === 'city' ? party.code : party?.city) };
}

/**
 * The receiver owns receipts and returns, the sender owns shipments, and an office owns what voids its own entries; the province owns
 * everything else, or the place that issued the paper. `toldBy` is the office whose entry a void is about.
 */
function eventOwner(fields: Fields, ends: Ends | null, toldBy: string, aliases: Aliases, issuer: Owner = province): Owner {
  const place = (code: unknown) => presentCode(aliases, 'regions', String(code));
  const office = place(fields.office);
  const kind = (fields.event as { readonly kind?: string } | undefined)?.kind;
  if (ends === null) return province;
  if (kind === 'voided') return place(toldBy) === office ? office : issuer;
  if ((kind === 'received' || kind === 'returned') && place(ends.receiver) === office) return office;
  return kind === 'shipped' && place(ends.sender) === office ? office : issuer;
}
