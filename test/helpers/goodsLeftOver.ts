// Searches for goods that rounding gave to the wrong group or left unused (planner.md section 4, rule 3). It looks at goods where they are:
// in a city, in the pool, at a maker. It does not look for other ways to make them or to call them in.
import type { Dispatch } from '../../shared/plan/plan.ts';
import { createGoodsOnHand, type GoodsOnHand } from './goodsOnHand.ts';
import type { RoundedDemand, RoundedGroup, RoundedPlan } from './roundedGroups.ts';

/** Pieces of a row that its group could give up and still have its exact amount. */
interface Spare {
  readonly group: RoundedGroup;
  readonly city: string;
  readonly product: string;
  readonly day: number;
  /** In whole cartons, or the whole open carton. */
  readonly pieces: number;
  /** To the piece for a full group: a carton is opened for it if necessary. */
  readonly toThePiece: number;
}

/** In words, at most one per demand; empty if all is well. */
export function goodsLeftOver(rounded: RoundedPlan): readonly string[] {
  const goods = createGoodsOnHand(rounded);
  const pool = Map.groupBy(spareRows(rounded, rounded.plan.dispatches, true), (spare) => `${spare.city}|${spare.product}`);
  const own = Map.groupBy(
    spareRows(
      rounded,
      rounded.plan.ownUse.map((row) => ({ ...row, from: row.city })),
      false,
    ),
    (spare) => `${spare.city}|${spare.product}`,
  );
  return rounded.groups.flatMap((group) => {
    const texts = group.demands.map(
      (demand) => ownFault(rounded, goods, own, group, demand) ?? poolFault(rounded, goods, pool, group, demand),
    );
    return [reserveFault(rounded, goods, pool, group), ...texts].flatMap((text) => text ?? []);
  });
}

/** The reserve depends neither on cartons nor on places. */
function reserveFault({ facts }: RoundedPlan, goods: GoodsOnHand, spares: Spares, group: RoundedGroup): string | null {
  if (!group.key.startsWith('reserve|') || group.issued >= group.need) return null;
  const [product] = group.products;
  for (const city of facts.cities) {
    const lying = goods.pool(city, product, facts.days - 1, Number.POSITIVE_INFINITY);
    if (lying >= 1) return `${group.key} keeps ${group.issued} of ${group.need}; ${lying} lie in the pool at ${city}`;
    const spare = (spares.get(`${city}|${product}`) ?? []).find((each) => isLater(each, group) && each.toThePiece >= 1);
    if (spare === undefined || !isBelowExact(group)) continue;
    return `${group.key} should keep ${group.exact.toFixed(1)} and keeps ${group.issued}; ${spare.group.key} gains ${spare.toThePiece} from ${city}`;
  }
  return null;
}

function spareRows(
  { facts, groups, plan }: RoundedPlan,
  rows: readonly Pick<Dispatch, 'date' | 'from' | 'demand' | 'product' | 'quantityPieces'>[],
  inCartons: boolean,
): Spare[] {
  const groupOf = new Map(groups.flatMap((group) => group.demands.map((demand) => [demand.code, group] as const)));
  const withOpenRow = new Set(
    plan.dispatches.flatMap((row) => (row.quantityPieces % (facts.cartons.get(row.product) as number) === 0 ? [] : [row.demand])),
  );
  const pinned = new Set(facts.dataset.pins.flatMap((pin) => (pin.min !== null ? [pin.demand] : [])));
  return rows.flatMap((row) => {
    const group = groupOf.get(row.demand);
    // What a pin asks for cannot be spared, nor own goods of a demand whose open carton is allowed because they complete it.
    if (group === undefined || pinned.has(row.demand) || (!inCartons && withOpenRow.has(row.demand))) return [];
    const gained = wholePieces(group.issued - group.exact, group);
    if (gained <= 0) return [];
    const carton = inCartons ? (facts.cartons.get(row.product) as number) : 1;
    const open = row.quantityPieces % carton;
    const opened = open > 0 && gained >= open ? open : 0;
    const whole = Math.min(Math.floor((gained - opened) / carton) * carton, row.quantityPieces - open);
    const pieces = Math.max(opened + whole, Math.min(gained, open));
    const toThePiece = Math.min(gained, row.quantityPieces);
    return [{ group, city: row.from, product: row.product, day: facts.dayOf(row.date), pieces, toThePiece }];
  });
}

type Spares = ReadonlyMap<string, readonly Spare[]>;

/** Own goods are not bound to cartons: every piece that is asked for must go. */
function ownFault({ facts }: RoundedPlan, goods: GoodsOnHand, spares: Spares, group: RoundedGroup, demand: RoundedDemand): string | null {
  const room = demand.counted - demand.issued;
  if (!demand.mayOwn || room < 1) return null;
  const city = demand.destination;
  for (const product of demand.products) {
    const lying = goods.own(city, product, demand.last);
    if (lying >= 1) return told(group, demand, `${lying} of ${product} lie in ${city}`);
    for (const enterprise of facts.enterprises.values()) {
      const atMaker = enterprise.city === city ? goods.atMaker(enterprise.code, product, demand.last) : 0;
      if (atMaker >= 1) return told(group, demand, `${atMaker} of ${product} lie at ${enterprise.code}`);
    }
    if (!isBelowExact(group)) continue;
    const spare = (spares.get(`${city}|${product}`) ?? []).find(
      (each) => isLater(each, group) && each.pieces >= 1 && each.day <= demand.last,
    );
    if (spare !== undefined) return toldSpare(group, demand, spare);
  }
  return null;
}

function poolFault(rounded: RoundedPlan, goods: GoodsOnHand, spares: Spares, group: RoundedGroup, demand: RoundedDemand): string | null {
  if (!demand.mayPool) return null;
  for (const product of demand.products) {
    const room = Math.min(demand.counted - demand.issued, pinRoom(rounded, demand, product));
    if (room < 1) continue;
    for (const city of rounded.facts.cities) {
      const lying = goods.pool(city, product, demand.last, group.tier);
      if (canTake(rounded, group, demand, city, product, room, lying))
        return told(group, demand, `${lying} of ${product} lie in the pool at ${city}`);
      if (!isBelowExact(group)) continue;
      const spare = (spares.get(`${city}|${product}`) ?? []).find(
        (each) =>
          isLater(each, group) &&
          each.day <= demand.last &&
          canTake(rounded, group, demand, city, product, room, lying + (group.isFull ? each.toThePiece : each.pieces)),
      );
      if (spare !== undefined) return toldSpare(group, demand, spare);
    }
  }
  return null;
}

/** True if rule 4 lets a demand take this many pieces from a city: whole cartons, what completes it or, in a full group, one open row. */
function canTake(
  { facts, plan }: RoundedPlan,
  group: RoundedGroup,
  demand: RoundedDemand,
  city: string,
  product: string,
  room: number,
  pieces: number,
): boolean {
  if (pieces < 1) return false;
  const carton = facts.cartons.get(product) as number;
  if (room >= carton && pieces >= carton) return true;
  const isOpen = (row: Dispatch) => row.demand === demand.code && row.quantityPieces % (facts.cartons.get(row.product) as number) !== 0;
  const open = plan.dispatches.filter(isOpen);
  if (pieces >= room && demand.counted - demand.issued === room && (group.isFull || open.length === 0)) return true;
  // An open row of the same product can take more pieces.
  return group.isFull && open.every((row) => row.from !== city || row.product === product);
}

/** Pieces of a product that a maximum still allows the pool to send. */
function pinRoom({ facts, plan }: RoundedPlan, demand: RoundedDemand, product: string): number {
  return Math.min(
    ...facts.dataset.pins.map((pin) => {
      if (pin.kind !== 'dispatch' || pin.demand !== demand.code || pin.max === null) return Number.POSITIVE_INFINITY;
      if (pin.product !== null && pin.product !== product) return Number.POSITIVE_INFINITY;
      const sent = plan.dispatches.filter((row) => row.demand === demand.code && (pin.product === null || row.product === pin.product));
      return pin.max - sent.reduce((sum, row) => sum + row.quantityPieces, 0);
    }),
    Number.POSITIVE_INFINITY,
  );
}

function isBelowExact(group: RoundedGroup): boolean {
  return wholePieces(group.exact - group.issued, group) >= 1;
}

/** Rounded down, with a tolerance of a hundredth: exact amounts that close to a whole number are meant to be whole. */
function wholePieces(difference: number, group: RoundedGroup): number {
  return Math.max(0, Math.floor(difference - group.noise + 0.01));
}

function isLater(spare: Spare, group: RoundedGroup): boolean {
  return spare.group.tier > group.tier;
}

function told(group: RoundedGroup, demand: RoundedDemand, lying: string): string {
  return `${group.key} should get ${group.exact.toFixed(1)} and gets ${group.issued}; ${lying} when demand ${demand.code} is due and lacks ${
    demand.counted - demand.issued
  }`;
}

function toldSpare(group: RoundedGroup, demand: RoundedDemand, { group: gaining, pieces, toThePiece, product, city, day }: Spare): string {
  return told(group, demand, `${gaining.key} gains, ${group.isFull ? toThePiece : pieces} of ${product} from ${city} on day ${day + 1},`);
}
