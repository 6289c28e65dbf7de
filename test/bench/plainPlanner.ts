// Owns the plain planner: every variable of planner.md section 3 by day and route, one LP a level, a fresh model each time.
// Nothing is merged, left out or kept warm, and the dataset is read as the check reads it, so it can hold the real planner to account.
import type { Dataset } from '../../shared/domain/dataset.ts';
import { poolRegion } from '../../shared/plan/plan.ts';
import { expectedAssessment } from '../../shared/plan/verify/expectedAssessment.ts';
import { expectedQuotas, quotaMillionths } from '../../shared/plan/verify/expectedQuotas.ts';
import { factsOf } from '../../shared/plan/verify/facts.ts';
import type { FactDemand, FactEnterprise, Facts } from '../../shared/plan/verify/facts.ts';
import { createLpBuilder, infinity } from '../../shared/planner/lpModel.ts';
import type { Entry, LpBuilder } from '../../shared/planner/lpModel.ts';
import type { Solver } from '../../shared/planner/solver.ts';

export interface PlainPlan {
  /** By `tier|region|product`, from 0 to 1. */
  readonly fills: ReadonlyMap<string, number>;
  readonly solves: number;
  /** Of the largest model. */
  readonly rows: number;
  readonly columns: number;
}

interface PlainGroup {
  readonly key: string;
  readonly need: number;
  readonly tier: string;
}

/** Null where the pins cannot hold together. */
export function plainPlan(dataset: Dataset, solver: Solver): PlainPlan | null {
  const facts = factsOf(dataset);
  if (!quotasKeepPins(facts) || asksForUncounted(facts)) return null;
  const groups = groupsOf(facts);
  const fills = new Map<string, number>();
  let [solves, rows, columns] = [0, 0, 0];
  for (const tier of dataset.policy.tiers) {
    let open = groups.filter((group) => group.tier === tier);
    while (open.length > 0) {
      const level = solveLevel(facts, groups, open, fills, solver);
      if (level === null) return null;
      solves += level.solves;
      rows = Math.max(rows, level.rows);
      columns = Math.max(columns, level.columns);
      for (const group of level.bound) fills.set(group.key, level.level);
      open = open.filter((group) => !fills.has(group.key));
    }
  }
  return { fills, solves, rows, columns };
}

/** Whether the quotas as they come out keep every pin on them and hand out no more than there is. */
function quotasKeepPins(facts: Facts): boolean {
  const quotas = expectedQuotas(facts);
  const quantity = (enterprise: string | null, material: string | null) => {
    const quota = quotas.get(`${enterprise}|${material}`);
    return quota === undefined ? 0 : Number(quotaMillionths(quota));
  };
  const isWithin = facts.scarce.every((material) => {
    const shares = [...facts.enterprises.keys()].map((enterprise) => quantity(enterprise, material.code));
    return shares.reduce((total, share) => total + share, 0) <= Number(material.total) + 0.5;
  });
  return (
    facts.dataset.pins.every((pin) => {
      if (pin.kind !== 'quota') return true;
      const millionths = quantity(pin.enterprise, pin.material);
      return millionths >= (pin.min ?? 0) * 1e6 - 0.5 && millionths <= (pin.max ?? infinity) * 1e6 + 0.5;
    }) && isWithin
  );
}

/** A demand that asks for nothing within the horizon gets nothing. */
function asksForUncounted(facts: Facts): boolean {
  return facts.dataset.pins.some(
    (pin) => pin.kind === 'dispatch' && (pin.min ?? 0) > 0 && facts.demands.get(pin.demand ?? '')?.countedPieces === 0,
  );
}

function groupsOf(facts: Facts): PlainGroup[] {
  const needs = new Map<string, PlainGroup>();
  for (const demand of facts.demands.values()) {
    if (demand.countedPieces === 0) continue;
    const key = groupOf(demand);
    needs.set(key, { key, tier: demand.row.tier, need: (needs.get(key)?.need ?? 0) + demand.countedPieces });
  }
  for (const [product, need] of Object.entries(facts.dataset.policy.goodsReserve)) {
    const key = `reserve|${poolRegion}|${product}`;
    if (need > 0) needs.set(key, { key, tier: 'reserve', need });
  }
  return [...needs.values()];
}

function groupOf(demand: FactDemand): string {
  return `${demand.row.tier}|${demand.destination}|${demand.row.product}`;
}

/** A bound group's dual weight, of weights that add up to 1, is above this. */
const boundWeight = 1e-7;
const widenings = 4;

function solveLevel(
  facts: Facts,
  groups: readonly PlainGroup[],
  open: readonly PlainGroup[],
  fills: ReadonlyMap<string, number>,
  solver: Solver,
) {
  for (let widening = 0; widening < widenings; widening += 1) {
    const builder = createLpBuilder();
    // Cost in pieces: with cost 1 the duals would be as small as the solver's tolerance.
    const cost = Math.max(...groups.map((group) => group.need));
    const delta = builder.addColumn(0, 1, cost);
    const received = addPlan(builder, facts);
    const rowOf = new Map<PlainGroup, number>();
    for (const group of groups) {
      const entries = received.get(group.key) ?? [];
      const fill = fills.get(group.key);
      const slack = Math.max(1e-8 * group.need, 1e-5) * 10 ** widening;
      if (fill !== undefined && fill * group.need > slack) builder.addRow(fill * group.need - slack, infinity, entries);
      else if (open.includes(group)) rowOf.set(group, builder.addRow(0, infinity, [...entries, { column: delta, value: -group.need }]));
    }
    const session = solver.open(builder.build(true));
    try {
      const solution = session.run('cold');
      if (solution.status !== 'optimal') continue;
      const level = Math.min(1, Math.max(0, solution.colValue[delta]));
      const weight = (group: PlainGroup) => (Math.abs(solution.rowDual[rowOf.get(group) as number]) * group.need) / cost;
      const bound = level > 1 - 1e-9 ? open : open.filter((group) => weight(group) > boundWeight);
      if (bound.length === 0) return null;
      return { level, bound, solves: widening + 1, rows: builder.numRow, columns: builder.numCol };
    } finally {
      session.dispose();
    }
  }
  return null;
}

/** Adds section 3; returns what each group receives. */
function addPlan(builder: LpBuilder, facts: Facts): Map<string, Entry[]> {
  const quotas = expectedQuotas(facts);
  const eligible = expectedAssessment(facts, quotas);
  const quotaOf = (enterprise: string, material: string) => {
    const quota = quotas.get(`${enterprise}|${material}`);
    return quota === undefined ? 0 : Number(quotaMillionths(quota)) / 1e6;
  };
  const flows = { delivered: new Map<string, number[]>(), released: new Map<string, number[]>() };
  for (const enterprise of facts.enterprises.values()) addEnterprise(builder, facts, enterprise, quotaOf, flows);

  const received = new Map<string, Entry[]>();
  const own = new Map<string, Entry[][]>();
  const pool = new Map<string, Entry[][]>();
  const byDay = (map: Map<string, Entry[][]>, key: string) => {
    if (!map.has(key))
      map.set(
        key,
        facts.dates.map((): Entry[] => []),
      );
    return map.get(key) as Entry[][];
  };
  for (const demand of facts.demands.values()) {
    if (demand.countedPieces === 0) continue;
    const row = eligible.get(`${demand.destination}|${demand.row.product}`);
    const mayOwn = demand.source !== 'pool' && !demand.isOutside;
    const mayPool = demand.source !== 'own' && (demand.row.tier !== 'city_basic' || row?.eligible === true);
    const all: Entry[] = [];
    const sent = new Map<string, Entry[]>();
    for (const product of demand.products) {
      for (let day = demand.first; day <= demand.last; day += 1) {
        const issue = (map: Map<string, Entry[][]>) => {
          const entry = { column: builder.addColumn(0, infinity), value: 1 };
          byDay(map, `${demand.destination}|${product}`)[day].push(entry);
          all.push(entry);
          return entry;
        };
        if (mayOwn) issue(own);
        if (mayPool) sent.set(product, [...(sent.get(product) ?? []), issue(pool)]);
      }
    }
    builder.addRow(-infinity, demand.countedPieces, all);
    received.set(groupOf(demand), [...(received.get(groupOf(demand)) ?? []), ...all]);
    for (const pin of facts.dataset.pins) {
      if (pin.kind !== 'dispatch' || pin.demand !== demand.row.code) continue;
      const pinned = pin.product === null ? [...sent.values()].flat() : (sent.get(pin.product) ?? []);
      builder.addRow(pin.min ?? -infinity, pin.max ?? infinity, pinned);
    }
  }
  for (const [key, takes] of own) {
    const [city, product] = key.split('|');
    const makers = [...facts.enterprises.values()].filter((enterprise) => enterprise.city === city);
    addBalance(
      builder,
      (day) => facts.cityGoods.get(key)?.[day] ?? 0,
      (day) => makers.flatMap(({ code }) => entryOf(flows.released.get(`${code}|${product}`), day)),
      takes,
    );
  }
  addPool(builder, facts, flows.delivered, pool, received);
  return received;
}

function addEnterprise(
  builder: LpBuilder,
  facts: Facts,
  enterprise: FactEnterprise,
  quotaOf: (enterprise: string, material: string) => number,
  flows: { readonly delivered: Map<string, number[]>; readonly released: Map<string, number[]> },
): void {
  const { code } = enterprise;
  const made = new Map<string, Entry[][]>();
  for (const line of enterprise.lines) {
    facts.dates.forEach((_, day) => {
      const share = Number(line.availability[day]) / 1e6;
      const load: Entry[] = [];
      const fastest = Math.max(1, ...line.rates.values());
      for (const [product, rate] of line.rates) {
        if (rate === 0) continue;
        const column = builder.addColumn(0, infinity);
        load.push({ column, value: fastest / rate });
        if (!made.has(product))
          made.set(
            product,
            facts.dates.map((): Entry[] => []),
          );
        (made.get(product) as Entry[][])[day].push({ column, value: 1 });
      }
      if (load.length > 0) builder.addRow(-infinity, share * fastest, load);
    });
  }
  const handOver = (to: Map<string, number[]>, product: string) => {
    const columns = facts.dates.map(() => builder.addColumn(0, infinity));
    to.set(`${code}|${product}`, columns);
    return columns;
  };
  for (const product of facts.products) {
    const goods = facts.enterpriseGoods.get(`${code}|${product}`);
    if (goods === undefined && !made.has(product)) continue;
    const released = handOver(flows.released, product);
    const delivered = facts.linkage.has(product) ? handOver(flows.delivered, product) : undefined;
    addBalance(
      builder,
      (day) => goods?.[day] ?? 0,
      (day) => made.get(product)?.[day] ?? [],
      facts.dates.map((_, day) => [...entryOf(released, day), ...entryOf(delivered, day)]),
    );
  }
  for (const material of facts.scarce) {
    const use = (product: string) => Number(enterprise.consumption.get(`${product}|${material.code}`) ?? 0n) / 1e15;
    const largest = Math.max(...facts.products.map(use));
    if (largest === 0) continue;
    const quotaByDay = material.poolByDay.map((pool) =>
      material.total > 0n ? (quotaOf(code, material.code) * Number(pool)) / Number(material.total) : 0,
    );
    const used = (products: readonly string[], entries: (product: string) => readonly Entry[]) =>
      products.flatMap((product) => entries(product).map(({ column }) => ({ column, value: use(product) / largest })));
    addBalance(
      builder,
      (day) => (Number(enterprise.materials.get(material.code)?.[day] ?? 0n) / 1e6 + quotaByDay[day]) / largest,
      () => [],
      facts.dates.map((_, day) => used(facts.products, (product) => made.get(product)?.[day] ?? [])),
    );
    const linked = facts.products.filter((product) => facts.linkage.get(product) === material.code);
    const ratio = Number(material.linkageRatio) / 1e6;
    const owed = Number(enterprise.arrears.get(material.code) ?? 0n) / 1e6;
    addBalance(
      builder,
      (day) => (ratio * quotaByDay[day] + (day === 0 ? owed : 0)) / largest,
      () => [],
      facts.dates.map((_, day) => used(linked, (product) => entryOf(flows.delivered.get(`${code}|${product}`), day))),
    );
  }
  for (const pin of facts.dataset.pins) {
    if (pin.kind !== 'delivery' || pin.enterprise !== code) continue;
    const columns = flows.delivered.get(`${code}|${pin.product}`) ?? [];
    builder.addRow(
      pin.min ?? -infinity,
      pin.max ?? infinity,
      columns.map((column) => ({ column, value: 1 })),
    );
  }
}

/** Every city's pool goods, every route on every day, and what is left after the last day as reserve. */
function addPool(
  builder: LpBuilder,
  facts: Facts,
  delivered: ReadonlyMap<string, readonly number[]>,
  issued: ReadonlyMap<string, readonly (readonly Entry[])[]>,
  received: Map<string, Entry[]>,
): void {
  const routed = new Map([...issued.keys()].map((key) => [key, facts.dates.map((): Entry[] => [])]));
  for (const product of facts.products) {
    const destinations = [...issued.keys()].filter((key) => key.split('|')[1] === product);
    const leftovers: Entry[] = [];
    for (const city of facts.cities) {
      const makers = [...facts.enterprises.values()].filter((enterprise) => enterprise.city === city);
      const carry = addBalance(
        builder,
        (day) => facts.poolGoods.get(`${city}|${product}`)?.[day] ?? 0,
        (day) => makers.flatMap(({ code }) => entryOf(delivered.get(`${code}|${product}`), day)),
        facts.dates.map((_, day) =>
          destinations.map((key) => {
            const entry = { column: builder.addColumn(0, infinity), value: 1 };
            (routed.get(key) as Entry[][])[day].push(entry);
            return entry;
          }),
        ),
      );
      leftovers.push({ column: carry, value: -1 });
    }
    const target = facts.dataset.policy.goodsReserve[product] ?? 0;
    if (target === 0) continue;
    const kept = { column: builder.addColumn(0, target), value: 1 };
    builder.addRow(-infinity, 0, [kept, ...leftovers]);
    received.set(`reserve|${poolRegion}|${product}`, [kept]);
  }
  for (const [key, issues] of issued) {
    issues.forEach((entries, day) => {
      if (entries.length === 0) return;
      builder.addRow(0, 0, [...entries, ...(routed.get(key) as Entry[][])[day].map(({ column }) => ({ column, value: -1 }))]);
    });
  }
}

/** What is left over today is there tomorrow. Returns what is left after the last day. */
function addBalance(
  builder: LpBuilder,
  arriving: (day: number) => number,
  inflow: (day: number) => readonly Entry[],
  takes: readonly (readonly Entry[])[],
): number {
  let carry = -1;
  takes.forEach((taken, day) => {
    const next = builder.addColumn(0, infinity);
    builder.addRow(-arriving(day), -arriving(day), [
      ...(carry < 0 ? [] : [{ column: carry, value: 1 }]),
      ...inflow(day),
      ...taken.map(({ column, value }) => ({ column, value: -value })),
      { column: next, value: -1 },
    ]);
    carry = next;
  });
  return carry;
}

function entryOf(columns: readonly number[] | undefined, day: number): Entry[] {
  return columns === undefined ? [] : [{ column: columns[day], value: 1 }];
}
