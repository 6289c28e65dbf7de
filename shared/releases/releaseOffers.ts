// What could be released: goods that the plan in force has for the public, and own goods of cities that last longer than the limit. It begins
// above one number of days and ends below a lower one, so that it does not begin and end with every carton.
import { compareText } from '../base/compareText.ts';
import type { Dataset } from '../domain/dataset.ts';
import { cityOf } from '../domain/geography.ts';
import type { ReleaseSettings } from '../domain/office.ts';
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { releaseBalance } from './releaseBalance.ts';
import { releaseState, type Release, type ReleaseEntry } from './release.ts';

export type ReleaseOffer =
  /** `herePieces` came by orders and are in no release; `comingPieces` are on the way, ordered or planned. */
  | {
      readonly kind: 'plan';
      readonly city: RegionCode;
      readonly product: ProductCode;
      readonly herePieces: number;
      readonly comingPieces: number;
    }
  /** Own goods last longer than the limit: `pieces` are above what the lower limit keeps back. */
  | { readonly kind: 'start'; readonly city: RegionCode; readonly product: ProductCode; readonly days: number; readonly pieces: number }
  /** A running release of own goods of a city whose goods last less than the lower limit. */
  | { readonly kind: 'stop'; readonly city: RegionCode; readonly product: ProductCode; readonly days: number; readonly release: string };

/** How long a city's own goods last. */
export interface CityDaysLeft {
  readonly city: RegionCode;
  readonly product: ProductCode;
  readonly stock: number;
  /** A day; above 0. */
  readonly meanUse: number;
  readonly days: number;
}

export interface ReleaseFacts {
  /** The position of the morning. */
  readonly dataset: Dataset;
  readonly daysLeft: readonly CityDaysLeft[];
  readonly releases: readonly Release[];
  readonly entries: readonly ReleaseEntry[];
  readonly today: IsoDate;
  /** Goods of earlier cycles are not counted. */
  readonly cycleStart: IsoDate;
}

/** By kind: what must stop, what the plan has, what may begin; then by city and product. */
export function releaseOffers(facts: ReleaseFacts, { startDays, stopDays }: ReleaseSettings): ReleaseOffer[] {
  const { daysLeft, releases, today } = facts;
  const running = releases.filter((release) => release.source === 'own' && ['draft', 'running'].includes(releaseState(release, today)));
  const ofPlace = (city: RegionCode, product: ProductCode) => running.find((one) => one.city === city && one.product === product);
  const stops = daysLeft.flatMap(({ city, product, days }): ReleaseOffer[] => {
    const release = ofPlace(city, product);
    return release !== undefined && release.issued !== null && days < stopDays
      ? [{ kind: 'stop', city, product, days, release: release.id }]
      : [];
  });
  const starts = daysLeft.flatMap(({ city, product, days, stock, meanUse }): ReleaseOffer[] => {
    if (days <= startDays || ofPlace(city, product) !== undefined) return [];
    const carton = facts.dataset.products.find(({ code }) => code === product)?.cartonPieces ?? 1;
    const pieces = Math.floor(Math.max(0, stock - Math.ceil(stopDays * meanUse)) / carton) * carton;
    return pieces === 0 ? [] : [{ kind: 'start', city, product, days, pieces }];
  });
  const byPlace = (a: ReleaseOffer, b: ReleaseOffer) => compareText(a.city, b.city) || compareText(a.product, b.product);
  return [...stops.sort(byPlace), ...goodsForPublic(facts).sort(byPlace), ...starts.sort(byPlace)];
}

function goodsForPublic(facts: ReleaseFacts): ReleaseOffer[] {
  const { dataset, today } = facts;
  const regions = new Map(dataset.regions.map((row) => [row.code, row]));
  const cityOfDemand = new Map(
    dataset.demands.flatMap(({ code, tier, region }) => {
      const city = tier === 'public' ? cityOf(region, regions) : null;
      return city === null ? [] : [[code, city] as const];
    }),
  );
  const sums = new Map<string, { city: RegionCode; product: ProductCode; here: number; coming: number }>();
  const add = (demand: string, product: ProductCode, here: number, coming: number) => {
    const city = cityOfDemand.get(demand);
    if (city === undefined) return;
    const key = `${city}|${product}`;
    const sum = sums.get(key) ?? { city, product, here: 0, coming: 0 };
    sums.set(key, { ...sum, here: sum.here + here, coming: sum.coming + coming });
  };
  for (const { demand, product, quantityPieces, state } of dataset.secured)
    if (state !== 'own') add(demand, product, state === 'accepted' ? quantityPieces : 0, state === 'accepted' ? 0 : quantityPieces);
  // What the plan in force announces and no order has taken.
  for (const { kind, demand, product, quantityPieces } of dataset.previous)
    if (kind === 'dispatch' && demand !== null) add(demand, product, 0, quantityPieces);
  return [...sums.values()].flatMap(({ city, product, here, coming }): ReleaseOffer[] => {
    const taken = releasedOfPool(facts, city, product);
    const [herePieces, comingPieces] = [Math.max(0, here - taken), Math.max(0, coming - Math.max(0, taken - here))];
    const isFree = !facts.releases.some(
      (one) => one.source === 'pool' && one.city === city && one.product === product && releaseState(one, today) === 'draft',
    );
    return isFree && herePieces + comingPieces > 0 ? [{ kind: 'plan', city, product, herePieces, comingPieces }] : [];
  });
}

/** Pieces of this cycle's goods for the public that releases have: what they allot or, once nothing more is handed out, what they gave. */
export function releasedOfPool(
  { releases, entries, today, cycleStart }: Pick<ReleaseFacts, 'releases' | 'entries' | 'today' | 'cycleStart'>,
  city: RegionCode,
  product: ProductCode,
): number {
  return releases
    .filter(
      (one) => one.source === 'pool' && one.city === city && one.product === product && one.issued !== null && one.issued.on >= cycleStart,
    )
    .reduce((sum, one) => {
      const { given } = releaseBalance(one, entries).total;
      return sum + (releaseState(one, today) === 'running' ? Math.max(one.pieces, given) : given);
    }, 0);
}
