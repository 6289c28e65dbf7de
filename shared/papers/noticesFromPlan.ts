// Turns a plan's deliveries into task notices (统调任务书): one per party and week, with the goods asked for by day and the material they are
// owed for.
import { fromNumber, multiply, rational } from '../base/rational.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode, MaterialCode, ProductCode } from '../domain/ids.ts';
import type { Delivery, Plan } from '../plan/plan.ts';
import { millionths } from '../plan/verify/exactUnits.ts';
import { handedOut, type HandedOut } from './allotmentsFromPlan.ts';
import type { TaskNotice } from './paper.ts';
import { partiesOf, type PapersFromPlanOptions } from './papersFromPlan.ts';
import { bySpan } from './paperSpans.ts';
import { planNames, type PlanNames } from './planNames.ts';
import { quantityOf } from './quantity.ts';

/**
 * Draft notices by week and party. Every piece the plan calls in is in exactly one of them. Weeks run from Monday, whatever `span` says.
 */
export function noticesFromPlan(plan: Plan, dataset: Dataset, options: PapersFromPlanOptions): TaskNotice[] {
  const names = planNames(dataset);
  const deliveries = plan.deliveries.filter(({ quantityPieces }) => quantityPieces > 0);
  const handed = handedOut(plan, dataset);
  const parties = partiesOf(
    deliveries.map(({ enterprise }) => enterprise),
    names,
    options.throughCity ?? new Set(),
  );
  return bySpan(deliveries, 'week').flatMap((ofWeek) =>
    parties.flatMap(({ party, members }): TaskNotice[] => {
      const own = ofWeek.filter(({ enterprise }) => members.includes(enterprise));
      if (own.length === 0) return [];
      const dates = own.map(({ date }) => date).sort();
      const [from, to] = [dates[0], dates[dates.length - 1]];
      const materials = noticeMaterials(own, { names, dataset, handed, members, to });
      const days = noticeDays(own, dataset, names);
      return [{ kind: 'taskNotice', id: options.newId(), plan: options.planId, from, to, issue: null, events: [], party, days, materials }];
    }),
  );
}

/** By day and by product in the dataset's order; the pieces of a city's enterprises form one row. */
function noticeDays(deliveries: readonly Delivery[], dataset: Dataset, names: PlanNames): TaskNotice['days'] {
  const place = new Map(dataset.products.map(({ code }, index) => [code, index]));
  const pieces = new Map<string, { readonly date: IsoDate; readonly product: ProductCode; count: number }>();
  for (const { date, product, quantityPieces } of deliveries) {
    const known = pieces.get(`${date}|${product}`);
    if (known === undefined) pieces.set(`${date}|${product}`, { date, product, count: quantityPieces });
    else known.count += quantityPieces;
  }
  return [...pieces.values()]
    .sort((a, b) => (a.date === b.date ? (place.get(a.product) ?? 0) - (place.get(b.product) ?? 0) : a.date < b.date ? -1 : 1))
    .map(({ date, product, count }) => {
      const { name, unit } = names.product(product);
      return { date, product, name, unit, pieces: count };
    });
}

interface MaterialContext {
  readonly names: PlanNames;
  readonly dataset: Dataset;
  readonly handed: readonly HandedOut[];
  readonly members: readonly EnterpriseCode[];
  readonly to: IsoDate;
}

function noticeMaterials(
  deliveries: readonly Delivery[],
  { names, dataset, handed, members, to }: MaterialContext,
): TaskNotice['materials'] {
  const called = calledMaterial(
    deliveries.map(({ product, quantityPieces }) => ({ product, pieces: quantityPieces })),
    names,
  );
  return dataset.materials.flatMap(({ code, name, unit, linkageRatio }) => {
    const asked = called.get(code);
    if (asked === undefined) return [];
    const arrears = dataset.arrears
      .filter(({ enterprise, material }) => material === code && members.includes(enterprise))
      .reduce((sum, { quantity }) => sum + millionths(quantity), 0n);
    const allotted = handed
      .filter(({ enterprise, material, date }) => material === code && date <= to && members.includes(enterprise))
      .reduce((sum, one) => sum + one.millionths, 0n);
    return [
      {
        material: code,
        name,
        unit,
        arrears: quantityOf(arrears),
        allotted: quantityOf(allotted),
        linkageRatio,
        called: quantityOf(asked),
      },
    ];
  });
}

/** Material that goods count for by standard consumption, in millionths, rounded up as arrears are; linked products only. */
export function calledMaterial(
  goods: readonly { readonly product: ProductCode; readonly pieces: number }[],
  names: PlanNames,
): ReadonlyMap<MaterialCode, bigint> {
  const called = new Map<MaterialCode, bigint>();
  for (const { product, pieces } of goods) {
    const link = names.linkage(product);
    if (link === null) continue;
    // per_thousand has six decimals: a piece's consumption is whole in 1e-9 of the unit
    const consumption = multiply(rational(BigInt(pieces)), multiply(fromNumber(link.perThousand), rational(1_000_000n)));
    called.set(link.material, (called.get(link.material) ?? 0n) + consumption.num / consumption.den);
  }
  return new Map([...called].map(([material, units]) => [material, (units + 999n) / 1000n]));
}
