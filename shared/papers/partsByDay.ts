// Works out on which days each enterprise gets its part when a city or county shares a paper of its own out, or is asked for it.
import { err, ok, type Result } from '../base/result.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import { lotsByDay } from './lotsByDay.ts';
import type { PaperToShare } from './paper.ts';
import { millionthsOf } from './quantity.ts';
import type { SharePart } from './sharePart.ts';
import { shareItems, tooMuch } from './shareState.ts';

export interface PartByDay {
  readonly part: SharePart;
  readonly days: readonly { readonly date: IsoDate; readonly millionths: bigint }[];
}

/**
 * By item, then by enterprise. `left` in millionths; nothing is given or asked for before `today`. Errors: `shareTooMuch`, `shareNotLots`,
 * `nothingEntered`. Only one part of each item may hold the open lot that the paper itself has.
 */
export function partsByDay(
  parent: PaperToShare,
  left: ReadonlyMap<string, bigint>,
  parts: readonly SharePart[],
  today: IsoDate,
): Result<PartByDay[], AppError> {
  const given = parts.filter(({ quantity }) => millionthsOf(quantity) > 0n);
  if (given.length === 0) return err({ kind: 'nothingEntered' });
  const found: PartByDay[] = [];
  for (const one of shareItems(parent)) {
    const own = given.filter(({ item }) => item === one.item).sort((a, b) => (a.enterprise < b.enterprise ? -1 : 1));
    const quantities = own.map(({ quantity }) => millionthsOf(quantity));
    const asked = quantities.reduce((sum, quantity) => sum + quantity, 0n);
    const [possible, lot] = [left.get(one.item) ?? 0n, millionthsOf(one.lot)];
    if (asked > possible) return err(tooMuch(parent, one, asked, possible));
    const open = quantities.filter((quantity) => quantity % lot !== 0n);
    if (open.length > (possible % lot === 0n ? 0 : 1))
      return err({ kind: 'shareNotLots', material: one.name, lot: one.lot, unit: one.unit });
    const days = daysOf(parent, one.item);
    const byDay = lotsByDay(
      quantities.map((quota) => ({ quota })),
      amountsLeft(days, possible),
      lot,
    );
    own.forEach((part, k) => {
      found.push({ part, days: fromToday(days, byDay[k], today) });
    });
  }
  return ok(found);
}

interface Day {
  readonly date: IsoDate;
  readonly millionths: bigint;
}

function daysOf(parent: PaperToShare, item: string): Day[] {
  if (parent.kind === 'taskNotice')
    return parent.days.flatMap(({ date, product, pieces }) =>
      product === item ? [{ date, millionths: millionthsOf(String(pieces)) }] : [],
    );
  const line = parent.lines.find(({ material }) => material === item);
  return (line?.days ?? []).map(({ date, quantity }) => ({ date, millionths: millionthsOf(quantity) }));
}

/** What is left of the paper is that of its last days: what came first was shared out first. */
function amountsLeft(days: readonly Day[], left: bigint): bigint[] {
  let open = left;
  const amounts = [...days].reverse().map(({ millionths }, k) => {
    const now = k === days.length - 1 || millionths > open ? open : millionths;
    open -= now;
    return now;
  });
  return amounts.reverse();
}

function fromToday(days: readonly Day[], amounts: readonly bigint[], today: IsoDate): Day[] {
  const byDay = new Map<IsoDate, bigint>();
  days.forEach(({ date }, k) => {
    const [, on] = [date, today].sort();
    if (amounts[k] > 0n) byDay.set(on, (byDay.get(on) ?? 0n) + amounts[k]);
  });
  return [...byDay].map(([date, millionths]) => ({ date, millionths }));
}
