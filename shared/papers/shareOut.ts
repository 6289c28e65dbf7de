// Shares the allotment of a city or county out among its enterprises: one notice each, in whole lots as the material comes in. What is not
// shared out is held by the place.
import { ok, type Result } from '../base/result.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import type { Quota } from '../plan/plan.ts';
import { linkedTasks } from './allotmentsFromPlan.ts';
import type { Allotment, AllotmentLine } from './paper.ts';
import { partsByDay, type PartByDay } from './partsByDay.ts';
import { millionthsOf, quantityOf } from './quantity.ts';
import { shareHead, type ShareHeadContext } from './shareHead.ts';
import { shareKey, type SharePart } from './sharePart.ts';

export interface ShareContext extends ShareHeadContext {
  /** The rule's own proposal, for the arithmetic on the notice; by enterprise and material. */
  readonly rule: ReadonlyMap<string, RuleShare>;
  /** The working day: nothing is handed out before it. */
  readonly today: IsoDate;
}

export type RuleShare = Pick<Quota, 'need' | 'rating' | 'quota' | 'quantity'> & { readonly lambda: number | null };

/** Draft notices of what is shared out of `left`, by enterprise. Errors: those of `partsByDay`. */
export function shareOut(
  parent: Allotment,
  left: ReadonlyMap<string, bigint>,
  parts: readonly SharePart[],
  context: ShareContext,
): Result<Allotment[], AppError> {
  const found = partsByDay(parent, left, parts, context.today);
  if (!found.ok) return found;
  const makers = Map.groupBy(found.value, ({ part }) => part.enterprise);
  return ok(
    [...makers.keys()].sort().map((enterprise): Allotment => {
      const own = makers.get(enterprise) ?? [];
      const days = own.flatMap((one) => one.days.map(({ date }) => date));
      const lines = own.flatMap((one) => {
        const line = parent.lines.find(({ material }) => material === one.part.item);
        return line === undefined ? [] : [shareLine(line, one, context)];
      });
      return { kind: 'allotment', ...shareHead(parent, enterprise, days, context), lines };
    }),
  );
}

function shareLine(line: AllotmentLine, { part, days }: PartByDay, { names, rule }: ShareContext): AllotmentLine {
  const { enterprise, quantity } = part;
  const found = rule.get(shareKey(part));
  const total = millionthsOf(quantity);
  return {
    ...line,
    quantity: quantityOf(total),
    days: days.map(({ date, millionths }) => ({ date, quantity: quantityOf(millionths) })),
    tasks: linkedTasks(total, line.linkageRatio, line.material, [enterprise], names),
    shares: [
      {
        enterprise,
        name: names.enterprise(enterprise).name,
        need: found?.need ?? 0,
        rating: found?.rating ?? 1,
        lambda: found?.lambda ?? null,
        // A person's decision where it is not what the rule gives.
        isPinned: found === undefined || BigInt(Math.round(found.quantity * 1e6)) !== total,
        quota: found === undefined || BigInt(Math.round(found.quantity * 1e6)) !== total ? Number(quantity) : found.quota,
        quantity: quantityOf(total),
      },
    ],
  };
}
