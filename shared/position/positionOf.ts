// Builds the position of a morning: what the planner sees, and the statement that shows where each figure comes from.
import { compareText } from '../base/compareText.ts';
import { fromMillionths, onePiece, toMillionths, wholePieces, type Millionths } from '../base/millionths.ts';
import { linesThatCount } from '../capacity/linesThatCount.ts';
import { daysBetween, type IsoDate } from '../domain/calendar.ts';
import type { Dataset, DatasetTables } from '../domain/dataset.ts';
import { poolOwner } from '../domain/ids.ts';
import type { LineApart } from '../domain/linesApart.ts';
import type { DerivedTable, Eligible, Given, Opening, Supply } from '../domain/tables.ts';
import type { Order } from '../orders/order.ts';
import type { FollowedContract } from '../partners/partnerContract.ts';
import { supportBounds } from '../support/supportBounds.ts';
import type { SupportDecision } from '../support/supportDecision.ts';
import { addUpGiven } from './addUpGiven.ts';
import { createPlaceOf, suppliesFrom } from './arrivalMovements.ts';
import { contractSupplies, promisedOuts } from './contractMovements.ts';
import { cycleDemands } from './cycleDemands.ts';
import { cyclePromise, splitSecured } from './cyclePromises.ts';
import { heldShares } from './heldShares.ts';
import { liveDays, type LivedDays } from './liveDays.ts';
import type { IssuedSlip } from './issuedSlip.ts';
import { planOn, type OfficeRecords, type PlanInForce } from './officeRecords.ts';
import { openArrears } from './openArrears.ts';
import type { StockMovement } from './movement.ts';
import { holdsMaterial, placeKey, placeKinds, type Place } from './place.ts';
import { goodsThatLeft } from './goodsThatLeft.ts';
import { lateCalls } from './openCalls.ts';
import { firstOpenDay, pastOfCycle } from './pastOfCycle.ts';
import { previousRows } from './previousRows.ts';
import { addUpSecured } from './promises.ts';
import { restOfPin } from './restOfPins.ts';
import { restOfReserve, slipCommitments, slipSupplies } from './slipPromises.ts';
import { setAside, type AsidePart } from './setAside.ts';
import { stockBook, type BookLine } from './stockBook.ts';
import { stockRows } from './stockRows.ts';

export interface Position {
  readonly morning: IsoDate;
  readonly dataset: Dataset;
  /** From the first morning of the cycle to this one, by kind of place, holder and item. */
  readonly statement: readonly BookLine[];
  /** Lines that projects name and the planner does not see. */
  readonly apart: readonly LineApart[];
  /** Places whose books are below 0. They are planned as 0. */
  readonly negative: readonly BookLine[];
  /** What contracts are still to give to neighbouring provinces: it is no part of the dataset. */
  readonly aside: readonly AsidePart[];
}

/**
 * Pure: the same records give the same position, in whatever order they were entered. Where nothing has happened, the dataset has the rows
 * of the facts themselves. Whoever has lived the days up to the morning already hands them in as `lived`.
 */
export function positionOf(records: OfficeRecords, morning: IsoDate, lived: LivedDays = liveDays(records, morning)): Position {
  const book = stockBook(lived.counts, lived.movements, { from: records.cycleStart, morning }, records.checkpoint);
  const statement = [...book.values()].sort((a, b) => placeKinds.indexOf(a.place.kind) - placeKinds.indexOf(b.place.kind));
  const { aside, ...whole } = datasetOf(records, morning, lived, book);
  const { apart, ...counted } = linesThatCount(whole, records.projects ?? []);
  return {
    morning,
    dataset: { ...whole, ...counted },
    apart,
    statement,
    negative: statement.filter(({ closing }) => closing < 0n),
    aside,
  };
}

/**
 * The dataset of a position with the lines of some projects that nobody has verified yet: they count from the day on which they are expected
 * to be.
 */
export function withExpectedLines(
  { facts, projects = [] }: OfficeRecords,
  { dataset }: Pick<Position, 'dataset'>,
  expected: (project: string) => boolean,
): Dataset {
  const { apart: _, ...counted } = linesThatCount({ ...dataset, lines: facts.lines, lineDays: facts.lineDays }, projects, expected);
  return { ...dataset, ...counted };
}

/** The first day of the cycle that the facts themselves remember. */
export function cycleOfFacts({ policy }: Dataset): IsoDate {
  return policy.cycleStart ?? policy.start;
}

function datasetOf(
  records: OfficeRecords,
  morning: IsoDate,
  lived: LivedDays,
  book: ReadonlyMap<string, BookLine>,
): Dataset & { aside: AsidePart[] } {
  const { facts, cycleStart, lastDay, checkpoint } = records;
  const past = pastOfCycle(checkpoint, cycleStart);
  const isRunning = cycleStart < morning;
  const isFirst = cycleStart <= cycleOfFacts(facts);
  const promises = records.orders.map((order) => cyclePromise(order, cycleStart));
  // What the facts remember counts as what happened before them: in a later cycle it is part of the earlier ones.
  const remembered = isFirst ? { secured: facts.secured, earlier: [] } : splitSecured(facts.secured, facts.secured);
  const ownRows = (isOfCycle: boolean) => lived.own.filter(({ on }) => on >= cycleStart === isOfCycle).map(({ on, ...row }) => row);
  const earlier = [...past.earlier, ...promises.flatMap((promise) => promise.earlier), ...ownRows(false)];
  const demands = isFirst ? facts.demands : cycleDemands(facts.demands, [...remembered.earlier, ...earlier], cycleStart);
  const known = knownCodes({ ...facts, demands });
  const derived = [...past.secured, ...promises.flatMap((promise) => promise.secured), ...ownRows(true)];
  const secured = [...remembered.secured, ...derived].filter(known.demandRow);
  const slips = records.slips.filter(known.slip);
  const committed = [
    ...facts.committed,
    ...past.committed,
    ...promises.flatMap(({ commitments }) => commitments),
    ...slipCommitments(slips, cycleStart),
  ].filter(known.orderRow);
  const plan = planOn(records.plans, morning);
  const left = goodsThatLeft(lived.movements, checkpoint?.left.ever);
  const held = heldShares(records, morning);
  const contracts = (records.contracts ?? []).filter(known.contract);
  const come = [
    ...lessAllotted(suppliesFrom(facts, records.arrivals, { cycleStart, morning }), book, morning),
    ...contractSupplies(contracts, morning),
  ];
  const stockOf = (place: Place) => planningStock(book.get(placeKey(place)));
  const apart = setAside(promisedOuts(contracts, morning), come, stockOf, { placeOf: createPlaceOf(facts), morning });
  const notThere = [...held, ...asideOfStock(apart.parts, morning)];
  const planned =
    notThere.length === 0
      ? book
      : stockBook(lived.counts, [...lived.movements, ...notThere], { from: records.cycleStart, morning }, checkpoint);
  const allSecured = derived.length === 0 ? secured : addUpSecured(secured);
  const { decisions = [] } = records;
  const support = supportBounds(decisions, { regions: facts.regions, demands, secured: allSecured }, { morning, cycle: cycleStart });
  return {
    ...facts,
    // A plan does not read them, and is not stale because a telephone changed.
    outlets: [],
    contacts: [],
    policy: {
      ...facts.policy,
      start: morning,
      days: daysBetween(morning, lastDay) + 1,
      ...(isRunning ? { cycleStart } : {}),
      ...(slips.length === 0 ? {} : { goodsReserve: restOfReserve(facts.policy, slips, lastDay) }),
    },
    stocks: stockRows(facts, planned),
    supplies: [...apart.supplies, ...slipSupplies(slips, morning)],
    demands,
    arrears: openArrears(records, [...lived.movements, ...held]),
    pins: [...facts.pins.filter(known.pin).map((pin) => restOfPin(pin, left, [...earlier, ...derived])), ...support.pins],
    secured: allSecured,
    committed,
    ...memoryOfMaterial(records, morning, book, isFirst, held),
    eligible: eligibleRows(
      [...support.eligible, ...(isFirst ? facts.eligible : [])],
      (past.eligible ?? decidedBy(records, morning))?.filter(notDecided(decisions)) ?? null,
    ).filter(known.cityRow),
    previous:
      plan === null
        ? facts.previous.filter(({ date }) => date >= morning)
        : [...previousRows(plan.plan, ordersOf(plan, records.orders), morning), ...lateCalls(records, plan, morning)]
            .filter(known.previousRow)
            .map(known.withDemand),
    aside: apart.parts,
  };
}

function memoryOfMaterial(
  { facts, allotments, cycleStart, checkpoint }: OfficeRecords,
  morning: IsoDate,
  book: ReadonlyMap<string, BookLine>,
  isFirst: boolean,
  held: readonly StockMovement[],
): Pick<DatasetTables, Extract<DerivedTable, 'given' | 'opening'>> {
  const issued = [
    ...allotments.filter(({ on }) => on >= firstOpenDay(checkpoint, cycleStart) && on <= morning),
    // What a place still holds is given in the cycle in which it is shared out.
    ...held.flatMap(({ place, change }) =>
      place.kind === 'makerMaterial' ? [{ enterprise: place.enterprise, material: place.item, quantity: change }] : [],
    ),
  ];
  const given = [...(isFirst ? facts.given : []), ...pastOfCycle(checkpoint, cycleStart).given];
  // The facts of a cycle that was running when they were written say what it began with.
  const isRemembered = isFirst && facts.policy.cycleStart !== undefined;
  return {
    given:
      issued.length === 0 ? given : givenRows([...given, ...issued.map((row) => ({ ...row, quantity: fromMillionths(row.quantity) }))]),
    opening: isRemembered ? facts.opening : cycleStart < morning ? openingRows(book) : isFirst ? facts.opening : [],
  };
}

/** What a plan may take from a place: whole pieces of goods, nothing where the books are below 0. */
function planningStock(line: BookLine | undefined): Millionths {
  if (line === undefined || line.closing <= 0n) return 0n;
  return holdsMaterial(line.place.kind) ? line.closing : BigInt(wholePieces(line.closing)) * onePiece;
}

/** Booked on the morning itself, for the planned stocks alone: the statement shows goods where they are until they go. */
function asideOfStock(parts: readonly AsidePart[], morning: IsoDate): StockMovement[] {
  return parts.flatMap(({ from, place, quantity, paper }) =>
    from === 'stock' ? [{ on: morning, place, kind: 'toPartner' as const, change: -quantity, known: 'booked' as const, paper }] : [],
  );
}

/** Who may be supported in this cycle, as decided by the plan in force on its first day that has one; null before any. */
export function decidedBy(
  { plans, cycleStart }: Pick<OfficeRecords, 'plans' | 'cycleStart'>,
  upTo: IsoDate,
): readonly Pick<Eligible, 'city' | 'product' | 'eligible'>[] | null {
  const days = plans.flatMap(({ from }) => (from >= cycleStart && from <= upTo ? [from] : [])).sort();
  const first = days.length === 0 ? null : planOn(plans, days[0]);
  return first?.plan.assessment.map(({ city, product, eligible }) => ({ city, product, eligible })) ?? null;
}

/** The first row of a city and product holds. A decision made earlier keeps its basis. */
function eligibleRows(decided: readonly Eligible[], byPlan: readonly Pick<Eligible, 'city' | 'product' | 'eligible'>[] | null): Eligible[] {
  const rows = new Map<string, Eligible>();
  for (const row of [...decided, ...(byPlan ?? []).map((found): Eligible => ({ ...found, basis: null }))])
    if (!rows.has(`${row.city}|${row.product}`)) rows.set(`${row.city}|${row.product}`, row);
  return [...rows.values()];
}

/** What a plan found of a city that was decided on is the decision's, not the rule's: once the decision has ended, the rule is asked anew. */
function notDecided(decisions: readonly SupportDecision[]): (row: Pick<Eligible, 'city' | 'product'>) => boolean {
  const decided = new Set(decisions.flatMap(({ request: { city, product, unit } }) => (unit === null ? [`${city}|${product}`] : [])));
  return ({ city, product }) => !decided.has(`${city}|${product}`);
}

/** Orders made from the plan: the goods of other orders are not among those it sends. */
function ordersOf({ id }: PlanInForce, orders: readonly Order[]): Order[] {
  return orders.filter(({ plan, state }) => plan === id && state.kind !== 'draft' && state.kind !== 'revoked');
}

/** Papers may name codes that a scenario, or a city's data, does not have. */
function knownCodes({ demands, products, materials, regions, enterprises }: Dataset) {
  const demand = new Set(demands.map(({ code }) => code));
  const product = new Set<string>(products.map(({ code }) => code));
  const material = new Set<string>(materials.map(({ code }) => code));
  const region = new Set(regions.map(({ code }) => code));
  const maker = new Set(enterprises.map(({ code }) => code));
  type RowOf<Name extends keyof DatasetTables> = DatasetTables[Name][number];
  return {
    demandRow: (row: RowOf<'secured'>) => demand.has(row.demand) && product.has(row.product),
    orderRow: (row: RowOf<'committed'>) => region.has(row.from) && product.has(row.product),
    slip: ({ city, product: item }: IssuedSlip) => region.has(city) && product.has(item),
    cityRow: (row: RowOf<'eligible'>) => region.has(row.city) && product.has(row.product),
    pin: (row: RowOf<'pins'>) => row.demand === null || demand.has(row.demand),
    previousRow: ({ from, to, enterprise, product: item }: RowOf<'previous'>) =>
      product.has(item) && [from, to].every((code) => code === null || region.has(code)) && (enterprise === null || maker.has(enterprise)),
    contract: ({ contract: { gives, gets } }: FollowedContract) =>
      region.has(gets.city) &&
      product.has(gets.product) &&
      (gives.city === null ? material.has(String(gives.item)) : region.has(gives.city) && product.has(String(gives.item))),
    /** Goods announced for a demand that was taken out still count as announced for their city. */
    withDemand: (row: RowOf<'previous'>) => (row.demand === null || demand.has(row.demand) ? row : { ...row, demand: null }),
  };
}

/** Material that was allotted before it came is taken off what is still to come, the earliest arrivals first. */
function lessAllotted(supplies: readonly Supply[], book: ReadonlyMap<string, BookLine>, morning: IsoDate): Supply[] {
  const ahead = new Map<string, Millionths>();
  for (const { place, closing } of book.values())
    if (place.kind === 'poolMaterial' && closing < 0n) ahead.set(String(place.item), -closing);
  if (ahead.size === 0) return [...supplies];
  const left = new Map<Supply, Supply>();
  for (const row of [...supplies].sort((a, b) => compareText(a.date, b.date))) {
    if (row.owner !== poolOwner || row.date < morning) continue;
    const quantity = toMillionths(row.quantity);
    const open = ahead.get(row.item) ?? 0n;
    const taken = open < quantity ? open : quantity;
    ahead.set(row.item, open - taken);
    if (taken > 0n) left.set(row, { ...row, quantity: fromMillionths(quantity - taken) });
  }
  return supplies.map((row) => left.get(row) ?? row).filter(({ quantity }) => quantity > 0);
}

function openingRows(book: ReadonlyMap<string, BookLine>): Opening[] {
  return [...book.values()].flatMap(({ place, opening }) =>
    place.kind === 'makerMaterial' && opening > 0n
      ? [{ enterprise: place.enterprise, material: place.item, quantity: fromMillionths(opening) }]
      : [],
  );
}

/** One row per maker and material. */
function givenRows(rows: readonly Given[]): Given[] {
  return addUpGiven(rows.map(({ enterprise, material, quantity }) => ({ enterprise, material, quantity }))).sort((a, b) =>
    compareText(`${a.enterprise}|${a.material}`, `${b.enterprise}|${b.material}`),
  );
}
