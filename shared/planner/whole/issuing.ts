// The state of issuing whole pieces: one stock per source, what each demand still lacks, and what each group has.
import type { Pin } from '../../domain/tables.ts';
import type { ExactPlan } from '../levels/exactPlan.ts';
import type { PlanGroup } from '../groups.ts';
import type { Instance } from '../instance.ts';
import type { PlanInput } from '../planInput.ts';
import { createCityStock, type CityStock } from './cityStock.ts';
import type { Making } from './making.ts';
import type { Share } from './share.ts';
import type { WholeShares } from './shares.ts';
import type { Source } from './sources.ts';

export interface Issuing {
  readonly instance: Instance;
  readonly making: Making;
  readonly groups: readonly PlanGroup[];
  readonly sources: readonly Source[];
  readonly shares: readonly Share[];
  readonly isFull: readonly boolean[];
  /** By source. */
  readonly stocks: readonly CityStock[];
  /** Indices of the shares of each source and of each demand. */
  readonly sharesOfSource: readonly (readonly number[])[];
  readonly sharesOfDemand: readonly (readonly number[])[];
  /** Pieces of a share already booked. */
  booked(share: number): number;
  /** Pieces its demand lacks and that pins let the share bring. */
  room(share: number): number;
  lacking(demand: number): number;
  received(group: number): number;
  /** By group: what the exact plan gives it, beyond what is secured. */
  readonly exactPieces: readonly number[];
  carton(source: number): number;
  /** True if pins set a minimum for the share's demand, which is then met to the piece. */
  hasMinimum(share: number): boolean;
  book(share: number, sender: number, day: number, pieces: number, due: number | null): void;
  recall(share: number, sender: number, day: number, pieces: number): void;
  /** Senders in order of preference: first those whose planned route to the share's destination is not used up; the nearest first. */
  sendersFor(share: number): readonly number[];
  /** Pieces kept as reserve, by product; changed through `keep`. */
  readonly reserve: readonly number[];
  keep(share: number, pieces: number): void;
}

export function createIssuing(
  { instance, groups, pins, kmBetween }: PlanInput,
  making: Making,
  { sources, shares, isFull }: WholeShares,
  exact: ExactPlan,
): Issuing {
  const stocks = sources.map(({ senders }) =>
    createCityStock(
      senders.map(({ arrived }) => arrived),
      instance.days,
    ),
  );
  const booked = shares.map(() => 0);
  const lacking = instance.demands.map(({ quantity }) => quantity);
  const received = groups.map(() => 0);
  const reserve = instance.products.map(() => 0);
  const pinsOf = new Map(
    shares.flatMap((share, k) => {
      if (share.demand < 0 || sources[share.source].kind === 'own') return [];
      const { code } = instance.products[sources[share.source].product];
      const own = pins.filter(
        (pin) =>
          pin.kind === 'dispatch' && pin.demand === instance.demands[share.demand].code && (pin.product === null || pin.product === code),
      );
      return own.length > 0 ? [[k, own] as const] : [];
    }),
  );
  const sharesOfSource = sources.map((): number[] => []);
  const sharesOfDemand = instance.demands.map((): number[] => []);
  shares.forEach((share, k) => {
    sharesOfSource[share.source].push(k);
    if (share.demand >= 0) sharesOfDemand[share.demand].push(k);
  });
  const pinned = (k: number, pin: Pin) =>
    sharesOfDemand[shares[k].demand]
      .filter((other) => pinsOf.get(other)?.includes(pin) ?? false)
      .reduce((sum, other) => sum + booked[other], 0);
  const routes = plannedRoutes(exact);
  const nearest = new Map<string, number[]>();
  const routeKey = (k: number, sender: number) => {
    const { senders, product } = sources[shares[k].source];
    return `${product}|${senders[sender].city}|${instance.demands[shares[k].demand].destination}`;
  };
  const change = (k: number, sender: number, pieces: number) => {
    booked[k] += pieces;
    received[shares[k].group] += pieces;
    lacking[shares[k].demand] -= pieces;
    if (sources[shares[k].source].kind === 'pool') routes.set(routeKey(k, sender), (routes.get(routeKey(k, sender)) ?? 0) - pieces);
  };
  return {
    instance,
    making,
    groups,
    sources,
    shares,
    isFull,
    stocks,
    sharesOfSource,
    sharesOfDemand,
    booked: (k) => booked[k],
    room: (k) =>
      Math.min(
        lacking[shares[k].demand],
        ...(pinsOf.get(k) ?? []).filter(({ max }) => max !== null).map((pin) => Math.floor(pin.max as number) - pinned(k, pin)),
      ),
    lacking: (demand) => lacking[demand],
    received: (k) => received[k],
    exactPieces: groups.map(({ need, secured }, k) => (isFull[k] ? need : exact.fills[k] * need) - secured),
    carton: (source) => (sources[source].kind === 'own' ? 1 : instance.products[sources[source].product].carton),
    hasMinimum: (k) => (pinsOf.get(k) ?? []).some(({ min }) => (min ?? 0) > 0),
    book(k, sender, day, pieces, due) {
      stocks[shares[k].source].book(sender, day, k, pieces, due);
      change(k, sender, pieces);
    },
    recall(k, sender, day, pieces) {
      stocks[shares[k].source].recall(sender, day, k, pieces);
      change(k, sender, -pieces);
    },
    sendersFor(k) {
      const { senders, kind } = sources[shares[k].source];
      if (kind === 'own') return [0];
      const to = instance.demands[shares[k].demand].destination;
      const key = `${shares[k].source}|${to}`;
      const byDistance =
        nearest.get(key) ??
        senders.map((_, s) => s).sort((a, b) => kmBetween(senders[a].city, to) - kmBetween(senders[b].city, to) || a - b);
      nearest.set(key, byDistance);
      const isPlanned = (s: number) => (routes.get(routeKey(k, s)) ?? 0) >= 1;
      return [...byDistance.filter(isPlanned), ...byDistance.filter((s) => !isPlanned(s))];
    },
    reserve,
    keep(k, pieces) {
      stocks[shares[k].source].promise(shares[k].due, pieces);
      reserve[sources[shares[k].source].product] += pieces;
      received[shares[k].group] += pieces;
    },
  };
}

/** Pieces the exact plan sends from a city to a destination, by product. */
function plannedRoutes(exact: ExactPlan): Map<string, number> {
  const routes = new Map<string, number>();
  for (const { product, from, to, quantity } of exact.routes) {
    const key = `${product}|${from}|${to}`;
    routes.set(key, (routes.get(key) ?? 0) + quantity);
  }
  return routes;
}
