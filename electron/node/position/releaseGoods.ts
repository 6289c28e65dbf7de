// What of the office's goods is there for releases to the public: to be promised to outlets, and to be handed out today.
import { wholePieces } from '../../../shared/base/millionths.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { cityOf } from '../../../shared/domain/geography.ts';
import type { ProductCode, RegionCode } from '../../../shared/domain/ids.ts';
import { daysLeft } from '../../../shared/position/daysLeft.ts';
import { dayUses } from '../../../shared/position/dayUses.ts';
import { liveDays } from '../../../shared/position/liveDays.ts';
import { placeKey } from '../../../shared/position/place.ts';
import { releaseBalance } from '../../../shared/releases/releaseBalance.ts';
import { releasedOfPool, type ReleaseFacts } from '../../../shared/releases/releaseOffers.ts';
import { releaseState, type Release, type ReleaseEntry } from '../../../shared/releases/release.ts';
import type { OfficePosition } from './loadPosition.ts';

export interface PlaceOfRelease {
  readonly city: RegionCode;
  readonly product: ProductCode;
  readonly source: Release['source'];
}

export function releaseFacts(
  { dataset, records, morning, statement }: OfficePosition,
  releases: readonly Release[],
  entries: readonly ReleaseEntry[],
): ReleaseFacts {
  const uses = dayUses(liveDays(records, morning).movements, records.checkpoint?.use);
  return {
    dataset,
    daysLeft: daysLeft(statement, uses, { next: morning, opened: records.facts.policy.start }).flatMap(
      ({ kind, holder: city, item: product, ...rest }) => (kind === 'cityGoods' ? [{ city, product, ...rest }] : []),
    ),
    releases,
    entries,
    today: morning,
    cycleStart: records.cycleStart,
  };
}

/** Pieces that no other release has: received, on the way or announced for the public, or the city's own stock. */
export function piecesToRelease(
  position: OfficePosition,
  place: PlaceOfRelease,
  others: readonly Release[],
  entries: readonly ReleaseEntry[],
): number {
  const { records, morning } = position;
  const taken = { releases: others, entries, today: morning, cycleStart: records.cycleStart };
  if (place.source === 'pool') {
    const coming = position.dataset.previous
      .filter(({ kind, demand, product }) => kind === 'dispatch' && demand !== null && product === place.product)
      .filter(({ demand }) => isPublicDemand(position, place.city, demand))
      .reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
    return Math.max(0, securedForPublic(position, place, () => true) + coming - releasedOfPool(taken, place.city, place.product));
  }
  const unsent = others
    .filter((one) => one.source === 'own' && one.city === place.city && one.product === place.product)
    .filter((one) => releaseState(one, morning) === 'running')
    .reduce((sum, one) => sum + Math.max(0, one.pieces - releaseBalance(one, entries).total.given), 0);
  return Math.max(0, ownStock(position, place) - unsent);
}

/** Pieces that can be handed to outlets today: goods that orders brought and no outlet got, or the city's own stock by the books. */
export function piecesToSend(
  position: OfficePosition,
  place: PlaceOfRelease,
  releases: readonly Release[],
  entries: readonly ReleaseEntry[],
): number {
  if (place.source === 'own') return Math.max(0, ownStock(position, place));
  const { cycleStart } = position.records;
  const given = releases
    .filter(
      ({ source, city, product, issued }) =>
        source === 'pool' && city === place.city && product === place.product && isSince(issued, cycleStart),
    )
    .reduce((sum, one) => sum + releaseBalance(one, entries).total.given, 0);
  return Math.max(0, securedForPublic(position, place, (state) => state === 'accepted') - given);
}

function isSince(issued: Release['issued'], cycleStart: IsoDate): boolean {
  return issued !== null && issued.on >= cycleStart;
}

function ownStock({ statement }: OfficePosition, { city, product }: PlaceOfRelease): number {
  const key = placeKey({ kind: 'cityGoods', city, item: product });
  const line = statement.find(({ place }) => placeKey(place) === key);
  return line === undefined ? 0 : wholePieces(line.closing);
}

/** Pieces from the pool that demands for the public of the city have in this cycle. */
function securedForPublic(position: OfficePosition, { city, product }: PlaceOfRelease, isState: (state: string) => boolean): number {
  return position.dataset.secured
    .filter((row) => row.product === product && row.state !== 'own' && isState(row.state) && isPublicDemand(position, city, row.demand))
    .reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
}

function isPublicDemand({ dataset }: OfficePosition, city: RegionCode, code: string | null): boolean {
  const demand = dataset.demands.find((row) => row.code === code);
  if (demand === undefined || demand.tier !== 'public') return false;
  return cityOf(demand.region, new Map(dataset.regions.map((row) => [row.code, row]))) === city;
}
