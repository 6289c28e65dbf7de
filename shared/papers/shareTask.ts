// Shares the task notice of a city or county out among its enterprises: one notice each, in whole pieces by the days of the place's own. What
// is not shared out the place answers for itself. The rule asks of everybody in proportion to the material they owe for.
import { splitInProportion } from '../base/splitInProportion.ts';
import { ok, type Result } from '../base/result.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import type { EnterpriseCode, MaterialCode } from '../domain/ids.ts';
import { calledMaterial } from './noticesFromPlan.ts';
import type { TaskNotice } from './paper.ts';
import { partsByDay } from './partsByDay.ts';
import { millionthsOf, quantityOf } from './quantity.ts';
import { shareHead, type ShareHeadContext } from './shareHead.ts';
import type { SharePart } from './sharePart.ts';
import { shareItems } from './shareState.ts';

/** What an enterprise is asked for a material, in millionths. */
export interface TaskDue {
  /** Owed on its account and not yet met; never below 0. */
  readonly owed: bigint;
  /** Allotted to it and not yet received: owed once it comes. */
  readonly coming: bigint;
}

export type TaskDueOf = (enterprise: EnterpriseCode, material: MaterialCode) => TaskDue;

export interface TaskContext extends ShareHeadContext {
  readonly dueOf: TaskDueOf;
  /** The working day: nothing is asked for before it. */
  readonly today: IsoDate;
}

/** Draft notices of what is shared out of `left`, by enterprise. Errors: those of `partsByDay`. */
export function shareTask(
  parent: TaskNotice,
  left: ReadonlyMap<string, bigint>,
  parts: readonly SharePart[],
  context: TaskContext,
): Result<TaskNotice[], AppError> {
  const found = partsByDay(parent, left, parts, context.today);
  if (!found.ok) return found;
  const items = new Map(shareItems(parent).map((one) => [one.item, one]));
  const makers = Map.groupBy(found.value, ({ part }) => part.enterprise);
  return ok(
    [...makers.keys()].sort().map((enterprise): TaskNotice => {
      const days = (makers.get(enterprise) ?? [])
        .flatMap(({ part: { item }, days: own }) =>
          own.map(({ date, millionths }) => ({
            date,
            product: item,
            name: items.get(item)?.name ?? item,
            unit: items.get(item)?.unit ?? '',
            pieces: Number(millionths / 1_000_000n),
          })),
        )
        // Products of a day stay in the order of the place's notice.
        .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
      const called = calledMaterial(days, context.names);
      const head = shareHead(
        parent,
        enterprise,
        days.map(({ date }) => date),
        context,
      );
      return {
        kind: 'taskNotice',
        ...head,
        days,
        materials: parent.materials.flatMap(({ material, name, unit, linkageRatio }) => {
          const asked = called.get(material);
          if (asked === undefined) return [];
          const { owed, coming } = context.dueOf(enterprise, material);
          return [
            { material, name, unit, arrears: quantityOf(owed), allotted: quantityOf(coming), linkageRatio, called: quantityOf(asked) },
          ];
        }),
      };
    }),
  );
}

/** What the rule asks of an enterprise, in pieces. */
export interface ProposedTask {
  readonly enterprise: EnterpriseCode;
  readonly item: string;
  /** What it owes and will owe, in this product alone. */
  readonly owedPieces: number;
  readonly pieces: number;
}

/**
 * `left` in millionths of a piece. Only enterprises with a line for the product; where none of them owes anything, in proportion to what
 * their lines make a day.
 */
export function proposedTasks(
  parent: TaskNotice,
  dataset: Pick<Dataset, 'lines'>,
  own: ReadonlySet<EnterpriseCode>,
  left: ReadonlyMap<string, bigint>,
  { names, dueOf }: Pick<TaskContext, 'names' | 'dueOf'>,
): ProposedTask[] {
  return shareItems(parent).flatMap(({ item }) => {
    const rates = new Map<EnterpriseCode, bigint>();
    for (const { enterprise, product, ratePiecesPerDay } of dataset.lines)
      if (product === item && own.has(enterprise)) rates.set(enterprise, (rates.get(enterprise) ?? 0n) + BigInt(ratePiecesPerDay));
    const makers = [...rates.keys()].sort();
    const link = names.linkage(item);
    const ratio = parent.materials.find(({ material }) => material === link?.material)?.linkageRatio ?? 0;
    const owed = makers.map((enterprise) => {
      if (link === null) return 0n;
      const due = dueOf(enterprise, link.material);
      return due.owed + (due.coming * millionthsOf(ratio.toFixed(6))) / 1_000_000n;
    });
    const open = left.get(item) ?? 0n;
    const weights = owed.some((quantity) => quantity > 0n) ? owed : makers.map((enterprise) => rates.get(enterprise) ?? 0n);
    const pieces = splitInProportion(open > 0n ? open / 1_000_000n : 0n, weights);
    return makers.map((enterprise, k) => ({
      enterprise,
      item,
      owedPieces: link === null ? 0 : Math.floor(Number(owed[k]) / (link.perThousand * 1000)),
      pieces: Number(pieces[k]),
    }));
  });
}
