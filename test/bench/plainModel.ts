// The plain model: every variable of planner.md section 3 by day and route, with nothing merged or left out. It reads the dataset as the
// check does.
import { poolRegion } from '../../shared/plan/plan.ts';
import { expectedAssessment } from '../../shared/plan/verify/expectedAssessment.ts';
import { expectedQuotas, handedOutByDay } from '../../shared/plan/verify/expectedQuotas.ts';
import type { FactDemand } from '../../shared/plan/verify/factDemands.ts';
import type { FactEnterprise, Facts } from '../../shared/plan/verify/facts.ts';
import { infinity, type Entry, type LpBuilder } from '../../shared/planner/model/lpModel.ts';

/** The group a demand belongs to, as `tier|region|product`. */
export function groupOf(demand: FactDemand): string {
  return `${demand.row.tier}|${demand.destination}|${demand.row.product}`;
}

export interface PlainModel {
  /** Pieces each group receives, by key. */
  readonly received: Map<string, Entry[]>;
  /** Σ (T − t + 1)/T × pieces of issued orders. */
  readonly early: readonly Entry[];
  /** Pool goods by `region|product` and day. */
  readonly arriving: ReadonlyMap<string, readonly (readonly Entry[])[]>;
  /** Columns by `enterprise|product` and day: deliveries to the pool. */
  readonly delivered: ReadonlyMap<string, readonly number[]>;
  /** Pieces of a product other than the one demanded. */
  readonly substituted: readonly Entry[];
}

/** Adds section 3. */
export function addPlainPlan(builder: LpBuilder, facts: Facts): PlainModel {
  const quotas = expectedQuotas(facts);
  const eligible = expectedAssessment(facts, quotas);
  const quotaOf = (enterprise: string, material: string) => handedOutByDay(quotas.get(`${enterprise}|${material}`), facts.days);
  const flows = { delivered: new Map<string, number[]>(), released: new Map<string, number[]>() };
  for (const enterprise of facts.enterprises.values()) addEnterprise(builder, facts, enterprise, quotaOf, flows);

  const received = new Map<string, Entry[]>();
  const substituted: Entry[] = [];
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
    if (demand.asked === 0) continue;
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
          if (product !== demand.row.product) substituted.push(entry);
          return entry;
        };
        if (mayOwn) issue(own);
        if (mayPool) sent.set(product, [...(sent.get(product) ?? []), issue(pool)]);
      }
    }
    builder.addRow(-infinity, demand.asked, all);
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
  const firm = addOrders(builder, facts, received);
  addPool(builder, facts, flows.delivered, pool, firm.leaving, received);
  return { received, early: firm.early, arriving: pool, delivered: flows.delivered, substituted };
}

function addEnterprise(
  builder: LpBuilder,
  facts: Facts,
  enterprise: FactEnterprise,
  quotaOf: (enterprise: string, material: string) => readonly number[],
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
    const handedOut = quotaOf(code, material.code);
    const quotaByDay = handedOut.map((quantity, day) => quantity - (day === 0 ? 0 : handedOut[day - 1]));
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

/** A column for every order and day on which it may leave; returns them by `city|product` and day, and how early they are. */
function addOrders(builder: LpBuilder, facts: Facts, received: Map<string, Entry[]>) {
  const leaving = new Map<string, Entry[][]>();
  const early: Entry[] = [];
  for (const { city, product, quantity, shipped, first } of facts.orders.values()) {
    const days = facts.dates.map((_, day): Entry[] => (day < first ? [] : [{ column: builder.addColumn(0, infinity), value: 1 }]));
    builder.addRow(-infinity, quantity - shipped, days.flat());
    const place = `${city}|${product}`;
    const others = leaving.get(place) ?? facts.dates.map((): Entry[] => []);
    leaving.set(
      place,
      days.map((entries, day) => [...others[day], ...entries]),
    );
    received.set(`firm|${place}`, [...(received.get(`firm|${place}`) ?? []), ...days.flat()]);
    for (const [day, entries] of days.entries())
      early.push(...entries.map(({ column }) => ({ column, value: (facts.days - day) / facts.days })));
  }
  return { leaving, early };
}

/** Pool goods of every city, every route on every day, and the reserve: what is left after the last day. */
function addPool(
  builder: LpBuilder,
  facts: Facts,
  delivered: ReadonlyMap<string, readonly number[]>,
  issued: ReadonlyMap<string, readonly (readonly Entry[])[]>,
  leaving: ReadonlyMap<string, readonly (readonly Entry[])[]>,
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
        facts.dates.map((_, day) => [
          ...destinations.map((key) => {
            const entry = { column: builder.addColumn(0, infinity), value: 1 };
            (routed.get(key) as Entry[][])[day].push(entry);
            return entry;
          }),
          ...(leaving.get(`${city}|${product}`)?.[day] ?? []),
        ]),
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

/** What is left today is there tomorrow. Returns what is left after the last day. */
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
