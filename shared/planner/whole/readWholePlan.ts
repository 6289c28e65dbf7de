// Turns whole quantities into the plan's rows: zero rows left out, sorted by date, then by codes.
import { compareText } from '../../base/compareText.ts';
import { addDays } from '../../domain/calendar.ts';
import { add, fromNumber, isZero, multiply, rational, subtract, sum, toNumber, zero } from '../../base/rational.ts';
import type { DispatchTask, Group, Plan } from '../../plan/plan.ts';
import { firmTier } from '../../plan/groupTier.ts';
import type { PlanGroup } from '../groups.ts';
import type { PlanInput } from '../planInput.ts';
import type { WholePlan } from './wholePlan.ts';

type Rows = Pick<Plan, 'production' | 'deliveries' | 'releases' | 'tasks' | 'dispatches' | 'ownUse' | 'commitments' | 'reserve' | 'groups'>;

export function readWholePlan(input: PlanInput, fills: readonly number[], whole: WholePlan): Rows {
  const { dataset, instance, groups, kmBetween } = input;
  const date = (day: number) => addDays(dataset.policy.start, day);
  const { supply } = whole;
  const production = instance.lines.flatMap((line, l) =>
    line.makes.flatMap((make, k) =>
      supply.made[l][k].flatMap((quantityPieces, day) =>
        quantityPieces > 0 ? [{ date: date(day), line: line.code, product: instance.products[make.product].code, quantityPieces }] : [],
      ),
    ),
  );
  const byEnterprise = (grid: typeof supply.delivered) =>
    instance.enterprises.flatMap((enterprise, e) =>
      instance.products.flatMap((product, p) =>
        grid[e][p].flatMap((quantityPieces, day) =>
          quantityPieces > 0 ? [{ date: date(day), enterprise: enterprise.code, product: product.code, quantityPieces }] : [],
        ),
      ),
    );
  const dispatches = whole.pool.map((issue) => {
    const demand = instance.demands[issue.demand];
    const product = instance.products[issue.product];
    return {
      date: date(issue.day),
      from: instance.cities[issue.city],
      to: instance.destinations[demand.destination],
      demand: demand.code,
      tier: demand.tier,
      product: product.code,
      quantityPieces: issue.pieces,
      cartons: Math.ceil(issue.pieces / product.carton),
      km: kmBetween(issue.city, demand.destination),
    };
  });
  const ownUse = whole.own.map((issue) => ({
    date: date(issue.day),
    city: instance.cities[issue.city],
    demand: instance.demands[issue.demand].code,
    product: instance.products[issue.product].code,
    quantityPieces: issue.pieces,
  }));
  const reserve = instance.cities.flatMap((city, c) =>
    instance.products.flatMap((product, p) =>
      whole.reserve[c][p] > 0 ? [{ city, product: product.code, quantityPieces: whole.reserve[c][p] }] : [],
    ),
  );
  return {
    production: production.sort((a, b) => compareText(a.date, b.date) || compareText(a.line, b.line) || compareText(a.product, b.product)),
    deliveries: byEnterprise(supply.delivered).sort(
      (a, b) => compareText(a.date, b.date) || compareText(a.enterprise, b.enterprise) || compareText(a.product, b.product),
    ),
    releases: byEnterprise(supply.released).sort(
      (a, b) => compareText(a.date, b.date) || compareText(a.enterprise, b.enterprise) || compareText(a.product, b.product),
    ),
    tasks: tasksOf(input, whole),
    dispatches: dispatches.sort(
      (a, b) =>
        compareText(a.date, b.date) ||
        compareText(a.from, b.from) ||
        compareText(a.to, b.to) ||
        compareText(a.demand, b.demand) ||
        compareText(a.product, b.product),
    ),
    ownUse: ownUse.sort(
      (a, b) =>
        compareText(a.date, b.date) || compareText(a.city, b.city) || compareText(a.demand, b.demand) || compareText(a.product, b.product),
    ),
    commitments: whole.commitments
      .flatMap(({ order, byDay }) => {
        const { code, product } = instance.orders[order];
        return byDay.flatMap((quantityPieces, day) =>
          quantityPieces > 0 ? [{ order: code, product: instance.products[product].code, date: date(day), quantityPieces }] : [],
        );
      })
      .sort((a, b) => compareText(a.order, b.order) || compareText(a.product, b.product) || compareText(a.date, b.date)),
    reserve,
    groups: groups.map((group, k) => groupRow(group, fills[k], whole)),
  };
}

function groupRow(group: PlanGroup, fillExact: number, whole: WholePlan): Group {
  const demands = new Set(group.demands);
  const pieces = (issues: WholePlan['own']) =>
    issues.filter((issue) => demands.has(issue.demand)).reduce((total, issue) => total + issue.pieces, 0);
  const ownPieces = pieces(whole.own);
  const poolPieces = poolPiecesOf(group, whole, pieces);
  return {
    tier: group.tier,
    region: group.region,
    product: group.product,
    needPieces: group.need,
    securedPieces: group.secured,
    ownPieces,
    poolPieces,
    fill: (group.secured + ownPieces + poolPieces) / group.need,
    fillExact: roundFill(fillExact),
  };
}

function poolPiecesOf(group: PlanGroup, whole: WholePlan, issued: (issues: WholePlan['pool']) => number): number {
  if (group.tier === 'reserve') return whole.reserve.reduce((total, city) => total + city[group.productIndex], 0);
  if (group.tier !== firmTier) return issued(whole.pool);
  const own = whole.commitments.filter(({ order }) => group.orders.includes(order));
  return own.reduce((total, { byDay }) => total + byDay.reduce((sum, pieces) => sum + pieces, 0), 0);
}

/** Twelve decimals: anything beyond is the LP's noise, not the plan's meaning. */
function roundFill(fill: number): number {
  return Math.round(fill * 1e12) / 1e12;
}

/** Owed = arrears + ratio × what is handed out; called = standard consumption of what is delivered. Exact, in the material's unit. */
function tasksOf({ instance, handing }: PlanInput, whole: WholePlan): DispatchTask[] {
  const tasks = instance.enterprises.flatMap((enterprise, e) =>
    instance.materials.flatMap((material, m) => {
      const owed = add(fromNumber(enterprise.arrears[m]), multiply(fromNumber(material.linkageRatio), handing[m].rest[e]));
      const withLoss = add(rational(1n), fromNumber(enterprise.loss));
      const called = sum(
        instance.products.map((product, p) => {
          if (product.linkage !== m) return zero;
          const pieces = whole.supply.delivered[e][p].reduce((total, quantity) => total + quantity, 0);
          return multiply(rational(BigInt(pieces), 1000n), multiply(fromNumber(product.perThousand[m]), withLoss));
        }),
      );
      if (isZero(owed) && isZero(called)) return [];
      return [
        {
          enterprise: enterprise.code,
          material: material.code,
          owed: toNumber(owed),
          called: toNumber(called),
          balance: toNumber(subtract(owed, called)),
        },
      ];
    }),
  );
  return tasks.sort((a, b) => compareText(a.enterprise, b.enterprise) || compareText(a.material, b.material));
}
