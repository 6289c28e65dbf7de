// Shares the allotment of a city or county out among its enterprises: one notice each, in whole lots as the material comes in. What is not
// shared out is held by the place.
import { err, ok, type Result } from '../base/result.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import type { EnterpriseCode, MaterialCode } from '../domain/ids.ts';
import type { Quota } from '../plan/plan.ts';
import { linkedTasks } from './allotmentsFromPlan.ts';
import { lotsByDay } from './lotsByDay.ts';
import type { Allotment, AllotmentLine, Paper } from './paper.ts';
import { standingQuantities } from './paperPostings.ts';
import { paperName, paperState } from './paperState.ts';
import type { PlanNames } from './planNames.ts';
import { millionthsOf, quantityOf } from './quantity.ts';
import { shareKey, type SharePart } from './sharePart.ts';

/** Issued to a city or county that answers for its enterprises. Of a revoked one, what was accepted before is shared out. */
export function isShareable(paper: Paper): paper is Allotment {
  const state = paperState(paper);
  return paper.kind === 'allotment' && paper.party.kind === 'city' && state !== 'draft' && state !== 'void';
}

/** Millionths of each material that notices have not shared out; below 0 if more was shared out than the paper still gives. */
export function unshared(parent: Allotment, notices: readonly Allotment[]): ReadonlyMap<MaterialCode, bigint> {
  const left = standingQuantities(parent);
  for (const notice of notices)
    if (paperState(notice) !== 'void')
      for (const [material, quantity] of standingQuantities(notice)) left.set(material, (left.get(material) ?? 0n) - quantity);
  return left;
}

/**
 * Why a paper cannot become what `next` says: less would be allotted to a place than it has shared out (`paperShared`), or a notice would give
 * again what has been shared out since (`shareTooMuch`). `notices` are all issued ones of the same allotment but `next` itself; `parent` is
 * null where it is not known here.
 */
export function shareRefusal(next: Allotment, parent: Allotment | null, notices: readonly Allotment[]): AppError | null {
  const inForce = notices.filter((notice) => paperState(notice) !== 'void' && paperState(notice) !== 'revoked');
  if (next.shareOf === undefined) {
    if (next.party.kind !== 'city') return null;
    const isShort =
      paperState(next) === 'void' ? inForce.length > 0 : [...unshared(next, notices).values()].some((quantity) => quantity < 0n);
    return isShort ? { kind: 'paperShared', paper: paperName(next), notices: inForce.map(paperName) } : null;
  }
  if (parent === null) return null;
  const over = [...unshared(parent, [...notices, next])].find(([, quantity]) => quantity < 0n);
  const line = parent.lines.find(({ material }) => material === over?.[0]);
  if (over === undefined || line === undefined) return null;
  const possible = standingQuantities(parent).get(line.material) ?? 0n;
  const { name, unit } = line;
  const asked = quantityOf(possible - over[1]);
  return { kind: 'shareTooMuch', place: parent.party.name, material: name, asked, possible: quantityOf(possible), unit };
}

export interface ShareContext {
  readonly names: PlanNames;
  /** The rule's own proposal, for the arithmetic on the notice; by enterprise and material. */
  readonly rule: ReadonlyMap<string, RuleShare>;
  readonly office: string;
  /** The working day: nothing is handed out before it. */
  readonly today: IsoDate;
  readonly newId: () => string;
}

export interface RuleShare extends Quota {
  readonly lambda: number | null;
}

/**
 * Draft notices of what is shared out of `left`, by enterprise. Errors: `shareTooMuch`, `shareNotLots`, `nothingEntered`. Only one part of
 * each material may hold the open lot that the allotment itself has.
 */
export function shareOut(
  parent: Allotment,
  left: ReadonlyMap<MaterialCode, bigint>,
  parts: readonly SharePart[],
  context: ShareContext,
): Result<Allotment[], AppError> {
  const given = parts.filter(({ quantity }) => millionthsOf(quantity) > 0n);
  if (given.length === 0) return err({ kind: 'nothingEntered' });
  const lines = new Map<EnterpriseCode, AllotmentLine[]>();
  for (const line of parent.lines) {
    const { material, name, unit } = line;
    const own = given.filter((part) => part.material === material).sort((a, b) => (a.enterprise < b.enterprise ? -1 : 1));
    const quantities = own.map(({ quantity }) => millionthsOf(quantity));
    const asked = quantities.reduce((sum, quantity) => sum + quantity, 0n);
    const [possible, lot] = [left.get(material) ?? 0n, millionthsOf(line.lot)];
    if (asked > possible)
      return err({
        kind: 'shareTooMuch',
        place: parent.party.name,
        material: name,
        asked: quantityOf(asked),
        possible: quantityOf(possible > 0n ? possible : 0n),
        unit,
      });
    const open = quantities.filter((quantity) => quantity % lot !== 0n);
    if (open.length > (possible % lot === 0n ? 0 : 1)) return err({ kind: 'shareNotLots', material: name, lot: line.lot, unit });
    const days = lotsByDay(
      quantities.map((quota) => ({ quota })),
      daysLeft(line, possible),
      lot,
    );
    own.forEach((part, k) => {
      const list = lines.get(part.enterprise) ?? [];
      lines.set(part.enterprise, list);
      list.push(shareLine(line, part, days[k], context));
    });
  }
  return ok([...lines.keys()].sort().map((enterprise) => noticeOf(parent, enterprise, lines.get(enterprise) ?? [], context)));
}

/** What is left of the allotment comes on its last days: what came first was shared out first. */
function daysLeft({ days }: AllotmentLine, left: bigint): bigint[] {
  let open = left;
  const amounts = [...days].reverse().map(({ quantity }, k) => {
    const all = millionthsOf(quantity);
    const now = k === days.length - 1 || all > open ? open : all;
    open -= now;
    return now;
  });
  return amounts.reverse();
}

function shareLine(line: AllotmentLine, part: SharePart, days: readonly bigint[], context: ShareContext): AllotmentLine {
  const { names, rule, today } = context;
  const { enterprise, material, quantity } = part;
  const found = rule.get(shareKey(part));
  const total = millionthsOf(quantity);
  const byDay = new Map<IsoDate, bigint>();
  line.days.forEach(({ date }, k) => {
    const [, on] = [date, today].sort();
    if ((days[k] ?? 0n) > 0n) byDay.set(on, (byDay.get(on) ?? 0n) + days[k]);
  });
  return {
    ...line,
    quantity: quantityOf(total),
    days: [...byDay].map(([date, millionths]) => ({ date, quantity: quantityOf(millionths) })),
    tasks: linkedTasks(total, line.linkageRatio, material, [enterprise], names),
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

function noticeOf(parent: Allotment, enterprise: EnterpriseCode, lines: readonly AllotmentLine[], context: ShareContext): Allotment {
  const dates = lines.flatMap(({ days }) => days.map(({ date }) => date)).sort();
  const city = context.names.city(enterprise);
  return {
    kind: 'allotment',
    id: context.newId(),
    plan: parent.plan,
    from: dates[0],
    to: dates[dates.length - 1],
    issue: null,
    events: [],
    party: {
      kind: 'enterprise',
      code: enterprise,
      name: context.names.enterprise(enterprise).name,
      city,
      cityName: context.names.region(city),
    },
    lines,
    shareOf: {
      paper: parent.id,
      number: paperName(parent),
      place: parent.party.code,
      placeName: parent.party.name,
      office: context.office,
    },
  };
}
