// Turns a plan's quotas into allotments (统配通知单): one per party and span, in whole lots as the pool's material comes in.
import { divide, floor, fromNumber, multiply, rational } from '../base/rational.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode, MaterialCode } from '../domain/ids.ts';
import type { Plan, Quota } from '../plan/plan.ts';
import { millionths } from '../plan/verify/exactUnits.ts';
import { factsOf } from '../plan/verify/facts.ts';
import { lessGone, type PlanLessIssued } from './lessIssued.ts';
import { lotsByDay } from './lotsByDay.ts';
import { materialNeeds } from './materialNeeds.ts';
import type { Allotment, AllotmentLine, LinkedTask } from './paper.ts';
import { partiesOf, type PapersFromPlanOptions } from './papersFromPlan.ts';
import { bySpan } from './paperSpans.ts';
import { planNames, type PlanNames } from './planNames.ts';
import { quantityOf } from './quantity.ts';

export interface AllotmentOptions extends PapersFromPlanOptions {
  /** λ of each material, as the rule found it; null where everybody gets their need. */
  readonly lambdas: ReadonlyMap<MaterialCode, number | null>;
  /** The plan less what was allotted after it was made. */
  readonly less?: PlanLessIssued;
}

/** Material handed to one enterprise on one day. */
export interface HandedOut {
  readonly date: IsoDate;
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  readonly millionths: bigint;
}

/** Draft allotments of all the plan's quotas, by span and party. Every millionth of a quota is in exactly one of them. */
export function allotmentsFromPlan(made: Plan, dataset: Dataset, options: AllotmentOptions): Allotment[] {
  const names = planNames(dataset);
  const { plan, gone } = options.less ?? { plan: made, gone: new Map() };
  const handed = handedOut(plan, dataset, gone);
  const parties = partiesOf(
    handed.map(({ enterprise }) => enterprise),
    names,
    options.throughCity ?? new Set(),
  );
  const quotas = new Map(plan.quotas.map((quota) => [`${quota.enterprise}|${quota.material}`, quota]));
  const planned = new Map(made.quotas.map(({ enterprise, material, quantity }) => [`${enterprise}|${material}`, quantity]));
  const pinned = new Set(
    dataset.pins.flatMap(({ kind, enterprise, material, min, max }) => {
      const key = `${enterprise}|${material}`;
      const quantity = planned.get(key);
      return kind === 'quota' && quantity !== undefined && (min === quantity || max === quantity) ? [key] : [];
    }),
  );
  return bySpan(handed, options.span).flatMap((ofSpan) =>
    parties.flatMap(({ party, members }): Allotment[] => {
      const own = ofSpan.filter(({ enterprise }) => members.includes(enterprise));
      if (own.length === 0) return [];
      const materials = dataset.materials.map(({ code }) => code).filter((code) => own.some(({ material }) => material === code));
      const lines = materials.map((material) =>
        allotmentLine(
          material,
          own.filter((one) => one.material === material),
          { names, quotas, pinned, lambda: options.lambdas.get(material) ?? null },
        ),
      );
      const dates = own.map(({ date }) => date).sort();
      const [from, to] = [dates[0], dates[dates.length - 1]];
      return [{ kind: 'allotment', id: options.newId(), plan: options.planId, from, to, issue: null, events: [], party, lines }];
    }),
  );
}

/** By day, then in the order of the plan's quotas. */
export function handedOut(plan: Plan, dataset: Dataset, gone: PlanLessIssued['gone'] = new Map()): HandedOut[] {
  const facts = factsOf(dataset);
  const { scarce, dates, enterprises } = facts;
  const needs = materialNeeds(plan, facts);
  const result = scarce.flatMap((material) => {
    const quotas = plan.quotas.filter(({ material: code, quantity }) => code === material.code && quantity > 0);
    const days = lotsByDay(
      quotas.map(({ enterprise, quantity, given }) => {
        // What was allotted after the plan was made serves its first days.
        const since = millionths(given) - (enterprises.get(enterprise)?.given.get(material.code) ?? 0n);
        return { quota: millionths(quantity), needed: needs.get(`${enterprise}|${material.code}`)?.map((need) => need - since) };
      }),
      lessGone(material.poolByDay, gone.get(material.code) ?? 0n),
      material.lot,
    );
    return quotas.flatMap(({ enterprise }, e) =>
      days[e].flatMap((quantity, day): HandedOut[] =>
        quantity === 0n ? [] : [{ date: dates[day], enterprise, material: material.code, millionths: quantity }],
      ),
    );
  });
  return result.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

interface LineContext {
  readonly names: PlanNames;
  readonly quotas: ReadonlyMap<string, Quota>;
  readonly pinned: ReadonlySet<string>;
  readonly lambda: number | null;
}

function allotmentLine(material: MaterialCode, handed: readonly HandedOut[], context: LineContext): AllotmentLine {
  const { names, quotas, pinned, lambda } = context;
  const { name, unit, lot, linkageRatio } = names.material(material);
  const total = handed.reduce((sum, one) => sum + one.millionths, 0n);
  const members = [...new Set(handed.map(({ enterprise }) => enterprise))].sort();
  const sumBy = (chosen: (one: HandedOut) => boolean) =>
    quantityOf(handed.reduce((sum, one) => (chosen(one) ? sum + one.millionths : sum), 0n));
  return {
    material,
    name,
    unit,
    lot: quantityOf(millionths(lot)),
    quantity: quantityOf(total),
    days: [...new Set(handed.map(({ date }) => date))].sort().map((date) => ({ date, quantity: sumBy((one) => one.date === date) })),
    linkageRatio,
    tasks: linkedTasks(total, linkageRatio, material, members, names),
    shares: members.map((enterprise) => {
      const quota = quotas.get(`${enterprise}|${material}`) as Quota;
      return {
        enterprise,
        name: names.enterprise(enterprise).name,
        need: quota.need,
        rating: quota.rating,
        lambda,
        isPinned: pinned.has(`${enterprise}|${material}`),
        quota: quota.quantity,
        ...(quota.given === 0 ? {} : { cycle: { quota: quota.quota, given: quota.given } }),
        quantity: sumBy((one) => one.enterprise === enterprise),
      };
    }),
  };
}

/**
 * Material × ratio ÷ standard consumption: pieces of each product that would meet the task on their own. Never asks for more than is owed.
 */
export function linkedTasks(
  quantity: bigint,
  linkageRatio: number,
  material: MaterialCode,
  members: readonly EnterpriseCode[],
  names: PlanNames,
): LinkedTask[] {
  const owed = multiply(rational(quantity, 1_000_000n), fromNumber(linkageRatio));
  return names.linked(members, material).map(({ product, perThousand }) => ({
    product: product.code,
    name: product.name,
    unit: product.unit,
    pieces: Number(floor(divide(multiply(owed, rational(1000n)), fromNumber(perThousand)))),
  }));
}
