// Rows of the plan in force by source and demand, and which of them the new plan has booked just so (planner.md section 7).
import type { ExactPlan } from '../levels/exactPlan.ts';
import type { PlanInput } from '../planInput.ts';
import type { PreviousPlan } from '../previousPlan.ts';
import type { Source } from './sources.ts';
import { ceilPieces, wholeCartons } from './totals.ts';

/** Pieces of a source that were to leave for a demand. */
export interface AnnouncedRow {
  readonly demand: number;
  /** Index of the sender within the source. */
  readonly sender: number;
  readonly day: number;
  readonly pieces: number;
}

/** By demand, sender and day. */
export function announcedRows({ kind, product, senders }: Source, previous: PreviousPlan | null): readonly AnnouncedRow[] {
  if (previous === null || kind !== 'pool') return [];
  const senderOf = new Map(senders.map(({ city }, k) => [city, k]));
  return previous.issues.flatMap(({ demand, from, product: of, day, pieces }) => {
    const sender = senderOf.get(from);
    return of !== product || sender === undefined ? [] : [{ demand, sender, day, pieces }];
  });
}

/** Pieces announced for a demand of a product that the exact plan still sends that way, by `keptKey`. */
export type KeptPieces = ReadonlyMap<string, number>;

export function keptKey(demand: number, product: number): string {
  return `${demand}|${product}`;
}

/** Tier by tier, as long as the exact plan has pieces on the route that day, rounded up to a carton since it knows no cartons. */
export function keptPieces({ instance, groups, previous }: PlanInput, { routes }: Pick<ExactPlan, 'routes'>): KeptPieces {
  const kept = new Map<string, number>();
  if (previous === null) return kept;
  const left = new Map(routes.map(({ product, from, to, day, quantity }) => [`${product}|${from}|${to}|${day}`, ceilPieces(quantity)]));
  const rank = new Map(groups.flatMap((group, k) => group.demands.map((j) => [j, k] as const)));
  const rankOf = (demand: number) => rank.get(demand) ?? groups.length;
  for (const { demand, from, product, day, pieces } of previous.issues.toSorted((a, b) => rankOf(a.demand) - rankOf(b.demand))) {
    const { destination, from: first, due } = instance.demands[demand];
    if (day < first || day > due) continue;
    const { carton } = instance.products[product];
    const route = `${product}|${from}|${destination}|${day}`;
    const room = Math.ceil(Math.max(0, left.get(route) ?? 0) / carton) * carton;
    const stays = pieces <= room ? pieces : wholeCartons(room, carton);
    left.set(route, (left.get(route) ?? 0) - stays);
    kept.set(keptKey(demand, product), (kept.get(keptKey(demand, product)) ?? 0) + stays);
  }
  return kept;
}

/** Rows that stay as they were announced while cartons are made of the others. */
export interface Settled {
  pieces(share: number, sender: number, day: number): number;
  add(share: number, sender: number, day: number, pieces: number): void;
}

export function createSettled(): Settled {
  const byRow = new Map<string, number>();
  const keyOf = (share: number, sender: number, day: number) => `${share}|${sender}|${day}`;
  const piecesOf = (key: string) => byRow.get(key) ?? 0;
  return {
    pieces: (share, sender, day) => piecesOf(keyOf(share, sender, day)),
    add(share, sender, day, pieces) {
      const key = keyOf(share, sender, day);
      byRow.set(key, piecesOf(key) + pieces);
    },
  };
}
