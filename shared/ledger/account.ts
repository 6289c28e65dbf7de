// The linkage account: owed = ratio × accepted material and arrears; discharged = accepted pieces × standard consumption. Balances are
// exact sums of ledger lines, so the order of the lines does not matter.
import { addDecimals, sumDecimals, multiplyDecimals } from '../base/decimalText.ts';
import { divide, fromNumber, max, min, one, rational, toNumber, add, multiply, subtract, zero, type Rational } from '../base/rational.ts';
import { err, ok, type Result } from '../base/result.ts';
import { daysBetween, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { AppError } from '../domain/errors.ts';
import type { EnterpriseCode, MaterialCode } from '../domain/ids.ts';
import type { RatingRule } from '../domain/office.ts';
import { accountColumns, noEffect, type AccountColumn, type Effect, type LedgerEntry, type LedgerLine } from './ledgerLine.ts';

/** An account in the open cycle; decimals in the material's unit. */
export interface LinkageAccount extends Effect {
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  /** Balance carried over from closed cycles. */
  readonly opening: string;
  /** Opening balance plus what fell due. */
  readonly owed: string;
  /** Owed less discharged: positive if still owed. */
  readonly balance: string;
  /** The lines of this cycle. */
  readonly lines: readonly LedgerLine[];
}

/** Balance of an account from lines that need not be read again. */
export type Carried = Pick<LinkageAccount, 'enterprise' | 'material' | 'balance'>;

/** The first `closed` lines belong to closed cycles; `carried` is the balance of the lines before them. */
export function accountsOf(lines: readonly LedgerLine[], closed = 0, carried: readonly Carried[] = []): LinkageAccount[] {
  const groups = new Map<string, { readonly before: LedgerLine[]; readonly now: LedgerLine[] }>();
  const rests = new Map(carried.map((rest) => [`${rest.enterprise}|${rest.material}`, rest]));
  for (const key of rests.keys()) groups.set(key, { before: [], now: [] });
  lines.forEach((line, position) => {
    const key = `${line.enterprise}|${line.material}`;
    const group = groups.get(key) ?? { before: [], now: [] };
    groups.set(key, group);
    (position < closed ? group.before : group.now).push(line);
  });
  return [...groups.keys()].sort().map((key) => {
    const { before, now } = groups.get(key) as { before: LedgerLine[]; now: LedgerLine[] };
    const sums = Object.fromEntries(accountColumns.map((column) => [column, total(now, column)])) as Effect;
    const rest = rests.get(key);
    const opening = addDecimals(rest?.balance ?? '0', addDecimals(total(before, 'due'), negated(total(before, 'discharged'))));
    const owed = addDecimals(opening, sums.due);
    const { enterprise, material } = rest ?? before[0] ?? now[0];
    return { enterprise, material, opening, ...sums, owed, balance: addDecimals(owed, negated(sums.discharged)), lines: now };
  });
}

export interface Overdue {
  /** In the material's unit: called for days before `today` and not yet accepted. */
  readonly quantity: string;
  /** Days since the oldest call that is not met was due. */
  readonly days: number;
}

/** What a line calls for, and when it is due. */
export type Call = Pick<LedgerLine, 'on' | 'called'>;

/** Null if nothing is overdue. `lines` are all lines of one account, across cycles. */
export function overdueOf(lines: readonly LedgerLine[], today: IsoDate): Overdue | null {
  return overdueCalls(lines, total(lines, 'discharged'), today);
}

/** Accepted goods meet the oldest call first; `met` is all that was discharged. Null if nothing is overdue. */
export function overdueCalls(calls: readonly Call[], met: string, today: IsoDate): Overdue | null {
  const late = calls.filter(({ called, on }) => called !== '0' && on < today).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let called = '0';
  let oldest: IsoDate | null = null;
  for (const line of late) {
    called = addDecimals(called, line.called);
    if (!isAbove(called, met)) oldest = null;
    else oldest ??= line.on;
  }
  return oldest === null ? null : { quantity: addDecimals(called, negated(met)), days: daysBetween(oldest, today) };
}

function total(lines: readonly LedgerLine[], column: AccountColumn): string {
  return sumDecimals(lines.map((line) => line[column]));
}

/** The sums of one account over all cycles that limit an entry. */
export type Standing = Pick<Effect, 'received' | 'due' | 'discharged'>;

/** Gives the standing of an enterprise's account for a material. Called only for entries that have a limit. */
export type StandingOf = (enterprise: EnterpriseCode, material: MaterialCode) => Standing;

export function createStandings(lines: readonly LedgerLine[]): StandingOf {
  return (enterprise, material) => {
    const own = lines.filter((line) => line.enterprise === enterprise && line.material === material);
    return { received: total(own, 'received'), due: total(own, 'due'), discharged: total(own, 'discharged') };
  };
}

export function addLine(standing: Standing, line: LedgerLine): Standing {
  return {
    received: addDecimals(standing.received, line.received),
    due: addDecimals(standing.due, line.due),
    discharged: addDecimals(standing.discharged, line.discharged),
  };
}

/** The largest quantity that may be entered; null if the kind has no limit. Limits apply over all cycles, not only the open one. */
function limitOf({ kind, enterprise, material }: LedgerEntry, standingOf: StandingOf): string | null {
  if (kind !== 'materialReturned' && kind !== 'goodsReturned' && kind !== 'writtenOff') return null;
  const { received, due, discharged } = standingOf(enterprise, material);
  return { materialReturned: received, goodsReturned: discharged, writtenOff: addDecimals(due, negated(discharged)) }[kind];
}

/**
 * The line for an entry, by the ratio and consumption of `dataset`. A wrong entry is rejected as `ledgerEntryWrong` with its faulty field,
 * one above its limit as `ledgerTooMuch`.
 */
export function createLine(entry: LedgerEntry, id: string, dataset: Dataset, standingOf: StandingOf): Result<LedgerLine, AppError> {
  const line = lineOf(entry, id, dataset);
  if (!line.ok) return line;
  const quantity = quantityOf(entry, dataset) as string;
  const most = limitOf(entry, standingOf);
  const unit = dataset.materials.find(({ code }) => code === entry.material)?.unit ?? '';
  return most !== null && isAbove(quantity, most) ? err({ kind: 'ledgerTooMuch', asked: quantity, possible: most, unit }) : line;
}

/** As `createLine`, without limits: for lines that follow from papers, whose own rules have set the limits. */
export function lineOf(entry: LedgerEntry, id: string, dataset: Dataset): Result<LedgerLine, AppError> {
  const wrong = (field: string) => err<AppError>({ kind: 'ledgerEntryWrong', field });
  const material = dataset.materials.find(({ code }) => code === entry.material);
  if (material?.scarce !== true) return wrong('material');
  if (!isObligor(entry.enterprise, dataset)) return wrong('enterprise');
  const quantity = quantityOf(entry, dataset);
  if (quantity === null) return wrong(isGoods(entry) ? 'product' : 'quantity');
  if (Number(quantity) <= 0) return wrong(isGoods(entry) ? 'pieces' : 'quantity');
  if (entry.kind === 'writtenOff' && entry.note.trim() === '') return wrong('note');
  const none = noEffect;
  const due = multiplyDecimals(decimal(material.linkageRatio), quantity);
  const effect: Effect = {
    quotaGiven: { ...none, quota: quantity },
    goodsCalled: { ...none, called: quantity },
    goodsShipped: { ...none, shipped: quantity },
    goodsRejected: { ...none, rejected: quantity },
    materialAccepted: { ...none, received: quantity, due },
    materialReturned: { ...none, received: negated(quantity), due: negated(due) },
    goodsAccepted: { ...none, discharged: quantity },
    goodsReturned: { ...none, discharged: negated(quantity) },
    arrearsForward: { ...none, due: quantity },
    writtenOff: { ...none, discharged: quantity },
  }[entry.kind];
  return ok({ ...entry, id, ...effect, reverses: null });
}

function quantityOf(entry: LedgerEntry, dataset: Dataset): string | null {
  return isGoods(entry) ? consumptionOf(entry, dataset) : entry.quantity;
}

/** Enterprises have accounts, and cities and counties that answer for theirs (市县和企业). */
function isObligor(code: EnterpriseCode, { enterprises, regions }: Dataset): boolean {
  const isPlace = ({ code: place, level }: Dataset['regions'][number]) => place === code && (level === 'city' || level === 'county');
  return enterprises.some((enterprise) => enterprise.code === code) || regions.some(isPlace);
}

/**
 * The line that reverses another. A line can be reversed only once, and a reversal cannot be reversed. What follows from a paper changes with
 * the paper alone.
 */
export function createReversal(
  id: string,
  line: LedgerLine | null,
  isReversed: boolean,
  on: IsoDate,
  note: string,
): Result<LedgerLine, AppError> {
  if (line === null || line.reverses !== null || isReversed) return err({ kind: 'ledgerNotReversible' });
  if (line.origin != null) return err({ kind: 'ledgerOfPaper', source: line.source });
  return ok({ ...reverseLine(line, id, on, note), origin: null });
}

/** Reverses a line that is in force. A call keeps its due day, so that both cancel out on the same day. */
export function reverseLine(line: LedgerLine, id: string, on: IsoDate, note: string): LedgerLine {
  const back = Object.fromEntries(accountColumns.map((column) => [column, negated(line[column])])) as Effect;
  return { ...line, id, on: line.called === '0' ? on : line.on, note, ...back, reverses: line.id };
}

/** Discharged ÷ owed, limited to 0 to 1, with two decimals; 1 if nothing is owed. */
export function cycleRating({ owed, discharged }: Pick<LinkageAccount, 'owed' | 'discharged'>): number {
  return rounded(cycle(owed, discharged));
}

export function proposedRating(
  account: Pick<LinkageAccount, 'owed' | 'discharged'>,
  present: number,
  { floor, memory }: RatingRule,
): number {
  const kept = multiply(fromNumber(memory), fromNumber(present));
  const earned = multiply(subtract(one, fromNumber(memory)), cycle(account.owed, account.discharged));
  return rounded(min(one, max(fromNumber(floor), add(kept, earned))));
}

function cycle(owed: string, discharged: string): Rational {
  if (!isAbove(owed, '0')) return one;
  return min(one, max(zero, divide(fractionOf(discharged), fractionOf(owed))));
}

function rounded(value: Rational): number {
  return Math.round(toNumber(value) * 100) / 100;
}

function fractionOf(text: string): Rational {
  const [whole, fraction = ''] = text.split('.');
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

export function isGoods({ kind }: Pick<LedgerEntry, 'kind'>): boolean {
  return kind.startsWith('goods');
}

/** Null if the product is not linked to the material. */
function consumptionOf({ product, material, pieces }: LedgerEntry, { products, bom }: Dataset): string | null {
  const isLinked = products.some(({ code, linkageMaterial }) => code === product && linkageMaterial === material);
  const row = bom.find((one) => one.product === product && one.material === material);
  if (!isLinked || row === undefined || pieces === null) return null;
  return multiplyDecimals(multiplyDecimals(String(pieces), decimal(row.perThousand)), '0.001');
}

function decimal(value: number): string {
  return value.toFixed(6);
}

function negated(text: string): string {
  return multiplyDecimals(text, '-1');
}

function isAbove(a: string, b: string): boolean {
  return /^(?!-)(?=.*[1-9])/.test(addDecimals(a, negated(b)));
}
