// Works out what cities did with their own goods on a day: what their report says or, for a city that did not report, what the plan in
// force said, as far as goods allow and earlier tiers first.
import { compareText } from '../base/compareText.ts';
import { onePiece, wholePieces, type Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { cityOf } from '../domain/geography.ts';
import type { DemandCode, EnterpriseCode, ProductCode, RegionCode } from '../domain/ids.ts';
import type { Demand, Secured } from '../domain/tables.ts';
import type { OwnUse } from '../plan/plan.ts';
import type { StockMovement } from './movement.ts';
import { planOn, type OfficeRecords } from './officeRecords.ts';
import type { Place } from './place.ts';

/** The balance of a place in the books at this point of the day. */
export type BalanceOf = (place: Place) => Millionths;
/** Books a movement at once, so that the next one sees it. */
export type Book = (movement: StockMovement) => void;

export interface CityDays {
  /** Books the day's releases and issues, and returns which demands got them. */
  readonly pass: (day: IsoDate, balanceOf: BalanceOf, book: Book) => Secured[];
  /** Books what outlets got and brought back that day, and returns which demands for the public got it. */
  readonly outlets: (day: IsoDate, book: Book) => Secured[];
  /** Pieces that each demand got so far. */
  readonly served: ReadonlyMap<DemandCode, number>;
}

/** Goods of a tier on a day. */
interface Issued {
  readonly date: IsoDate;
  readonly city: RegionCode;
  readonly tier: string;
  readonly product: ProductCode;
}

export function createCityDays(records: OfficeRecords): CityDays {
  const { facts } = records;
  const regions = new Map(facts.regions.map((region) => [region.code, region]));
  const cityOfMaker = new Map(facts.enterprises.map(({ code, region }) => [code, cityOf(region, regions)]));
  const demands = new Map(facts.demands.map((demand) => [demand.code, demand]));
  const reports = new Map(records.cityReports.map((report) => [`${report.date}|${report.city}`, report]));
  const rankOf = (demand: DemandCode) => {
    const tier = demands.get(demand)?.tier;
    return tier === undefined ? facts.policy.tiers.length : facts.policy.tiers.indexOf(tier);
  };
  const served = new Map<DemandCode, number>((records.checkpoint?.served ?? []).map(({ demand, pieces }) => [demand, pieces]));

  const movesOn = Map.groupBy(records.outletMoves ?? [], ({ on }) => on);

  return { pass, outlets, served };

  function outlets(day: IsoDate, book: Book): Secured[] {
    const secured: Secured[] = [];
    for (const { paper, city, product, source, kind, pieces } of movesOn.get(day) ?? []) {
      const place: Place = { kind: 'cityGoods', city, item: product };
      const change = BigInt(pieces) * onePiece;
      // Goods of the pool left the books with their order; what comes back of them is the city's own from then on.
      if (kind === 'returned') book({ on: day, place, kind: 'fromOutlets', change, known: 'booked', paper });
      if (kind !== 'sent' || source === 'pool') continue;
      book({ on: day, place, kind: 'toOutlets', change: -change, known: 'booked', paper });
      giveInTurn({ city, tier: 'public', product, date: day }, [], pieces, secured);
    }
    return secured;
  }

  /** Own goods that outlets of the city got that day: what the city issues to the public is they, and only what goes beyond them. */
  function sentToOutlets(day: IsoDate): Map<string, number> {
    const sent = new Map<string, number>();
    for (const { city, product, source, kind, pieces } of movesOn.get(day) ?? [])
      if (kind === 'sent' && source === 'own') sent.set(`${city}|${product}`, (sent.get(`${city}|${product}`) ?? 0) + pieces);
    return sent;
  }

  function pass(day: IsoDate, balanceOf: BalanceOf, book: Book): Secured[] {
    const plan = planOn(records.plans, day)?.plan;
    const secured: Secured[] = outlets(day, book);
    const sent = sentToOutlets(day);
    const beyondSent = (city: RegionCode, tier: string | undefined, product: ProductCode, pieces: number) => {
      if (tier !== 'public') return pieces;
      const key = `${city}|${product}`;
      const known = Math.min(pieces, sent.get(key) ?? 0);
      sent.set(key, (sent.get(key) ?? 0) - known);
      return pieces - known;
    };
    for (const { date, enterprise, product, quantityPieces } of plan?.releases ?? [])
      if (date === day) release(day, enterprise, product, quantityPieces, balanceOf, book);
    const uses = (plan?.ownUse ?? [])
      .filter(({ date, city }) => date === day && !reports.has(`${day}|${city}`))
      .sort((a, b) => rankOf(a.demand) - rankOf(b.demand) || compareText(a.demand, b.demand));
    for (const { city, demand, product, quantityPieces } of uses) {
      const place: Place = { kind: 'cityGoods', city, item: product };
      const open = beyondSent(city, demands.get(demand)?.tier, product, quantityPieces);
      const pieces = Math.min(open, Math.max(0, wholePieces(balanceOf(place))));
      issue(day, place, pieces, 'presumed', 'plan', book);
      note(demand, product, pieces, secured);
    }
    const planned = Map.groupBy(
      (plan?.ownUse ?? []).filter(({ date, city }) => date === day && reports.has(`${day}|${city}`)),
      ({ city, demand, product }) => `${city}|${demands.get(demand)?.tier}|${product}`,
    );
    for (const { date, city, issued } of records.cityReports)
      if (date === day)
        for (const { tier, product, pieces } of issued)
          reported(
            { date, city, tier, product },
            beyondSent(city, tier, product, pieces),
            planned.get(`${city}|${tier}|${product}`) ?? [],
            book,
            secured,
          );
    return secured;
  }

  function release(day: IsoDate, enterprise: EnterpriseCode, item: ProductCode, planned: number, balanceOf: BalanceOf, book: Book): void {
    const city = cityOfMaker.get(enterprise) ?? null;
    const from: Place = { kind: 'makerGoods', enterprise, item };
    const pieces = Math.min(planned, Math.max(0, wholePieces(balanceOf(from))));
    if (city === null || pieces === 0) return;
    const to: Place = { kind: 'cityGoods', city, item };
    const change = BigInt(pieces) * onePiece;
    book({ on: day, place: from, kind: 'released', change: -change, known: 'presumed', paper: 'plan' });
    book({ on: day, place: to, kind: 'released', change, known: 'presumed', paper: 'plan' });
  }

  /** Assigns the pieces issued to a tier to its demands in the city, up to what each asks for: as the plan had it, then as `servedBy` says. */
  function reported(issued: Issued, pieces: number, planned: readonly OwnUse[], book: Book, secured: Secured[]): void {
    const { date, city, product } = issued;
    issue(date, { kind: 'cityGoods', city, item: product }, pieces, 'reported', `report ${date} ${city}`, book);
    giveInTurn(issued, planned, pieces, secured);
  }

  function giveInTurn({ date, city, tier, product }: Issued, planned: readonly OwnUse[], pieces: number, secured: Secured[]): void {
    let left = pieces;
    const give = (demand: Demand | undefined, most: number) => {
      if (demand === undefined) return;
      const part = Math.min(left, most, Math.max(0, demand.quantityPieces - (served.get(demand.code) ?? 0)));
      note(demand.code, product, part, secured);
      left -= part;
    };
    for (const row of planned) give(demands.get(row.demand), row.quantityPieces);
    for (const demand of left === 0 ? [] : servedBy(city, tier, product, date)) if (date >= demand.from) give(demand, left);
  }

  /**
   * In the order in which they get goods: those that are open that day before those whose day has passed, those that may have the city's own
   * goods before those for the pool, those that ask for the product itself; then what is due first.
   */
  function servedBy(city: RegionCode, tier: string, product: ProductCode, date: IsoDate): Demand[] {
    const serves = new Set([product, ...facts.substitutes.filter((row) => row.product === product).map((row) => row.serves)]);
    const last = (demand: Demand) => [demand.due < date, demand.source === 'pool', demand.product !== product].map(Number);
    return facts.demands
      .filter((demand) => demand.tier === tier && serves.has(demand.product) && cityOf(demand.region, regions) === city)
      .map((demand) => ({ demand, rank: last(demand).join('') }))
      .sort((a, b) => compareText(a.rank, b.rank) || compareText(a.demand.due, b.demand.due) || compareText(a.demand.code, b.demand.code))
      .map(({ demand }) => demand);
  }

  function note(demand: DemandCode, product: ProductCode, pieces: number, secured: Secured[]): void {
    if (pieces === 0) return;
    served.set(demand, (served.get(demand) ?? 0) + pieces);
    secured.push({ demand, product, quantityPieces: pieces, state: 'own' });
  }
}

function issue(on: IsoDate, place: Place, pieces: number, known: StockMovement['known'], paper: string, book: Book): void {
  if (pieces > 0) book({ on, place, kind: 'issued', change: -BigInt(pieces) * onePiece, known, paper });
}
