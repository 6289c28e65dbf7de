// What a plan changes of the plan in force, as a value: how much, for whom, because of which news, and whom to telephone.
import { daysBetween } from '../domain/calendar.ts';
import type { Previous } from '../domain/tables.ts';
import { callList, worthACall, type Call } from '../plan/callList.ts';
import { changesByPlace, type ChangesByPlace } from '../plan/changesByPlace.ts';
import type { PlanFile } from '../plan/plan.ts';
import { planNews, type PlaceNews } from '../plan/planNews.ts';
import { planStability, type PlanStability } from '../plan/stability.ts';
import { rollPlan } from '../position/rollPlan.ts';

/** Over the cycle, in the material's unit. */
export interface QuotaMoved {
  readonly enterprise: string;
  readonly material: string;
  readonly before: number;
  readonly after: number;
}

export interface ChangeStatement {
  readonly stability: PlanStability;
  /** Days on which at least a carton moves. */
  readonly changes: ChangesByPlace;
  /** Rows of receivers and of makers that are left out, since only less than a carton moves. */
  readonly small: { readonly receivers: number; readonly makers: number };
  readonly quotas: readonly QuotaMoved[];
  readonly news: readonly PlaceNews[];
  readonly calls: readonly Call[];
}

/** `announced`: what the earlier plan said of the later one's days that no order carries. */
export function changeStatement(before: PlanFile, after: PlanFile, announced: readonly Previous[]): ChangeStatement {
  const changes = changesByPlace(announced, after.plan);
  const { products } = after.dataset;
  return {
    stability: planStability(announced, after.plan),
    changes: worthACall(changes, products),
    small: smallOnes(changes, products),
    quotas: movedQuotas(before, after),
    news: planNews(before.dataset, expectedMorning(before, after), after.dataset),
    calls: callList(changes, products),
  };
}

function smallOnes(changes: ChangesByPlace, products: PlanFile['dataset']['products']): ChangeStatement['small'] {
  const kept = worthACall(changes, products);
  return { receivers: changes.receivers.length - kept.receivers.length, makers: changes.makers.length - kept.makers.length };
}

/** What the later plan's morning would be by the earlier plan; null where that plan says nothing of it. */
function expectedMorning(before: PlanFile, { plan }: PlanFile) {
  const days = daysBetween(before.plan.start, plan.start);
  if (days === 0) return before.dataset;
  return days < 0 || days >= before.plan.days ? null : rollPlan(before, { days, issuedUntil: null });
}

/** Those that differ by at least one lot: less than that is never handed out. */
function movedQuotas(before: PlanFile, after: PlanFile): QuotaMoved[] {
  const key = ({ enterprise, material }: { readonly enterprise: string; readonly material: string }) => `${enterprise}|${material}`;
  const lots = new Map<string, number>(after.dataset.materials.map(({ code, lot }) => [code, lot]));
  const was = new Map(before.plan.quotas.map((row) => [key(row), row]));
  const is = new Map(after.plan.quotas.map((row) => [key(row), row]));
  return [...new Map([...was, ...is]).values()].flatMap(({ enterprise, material }): QuotaMoved[] => {
    const [old, now] = [was.get(key({ enterprise, material }))?.quota ?? 0, is.get(key({ enterprise, material }))?.quota ?? 0];
    return Math.abs(now - old) < (lots.get(material) ?? 0) ? [] : [{ enterprise, material, before: old, after: now }];
  });
}
