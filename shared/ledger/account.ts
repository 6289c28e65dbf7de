// Owns the linkage account: owed = ratio × accepted material and arrears; discharged = accepted pieces × standard consumption. Balances
// are sums of lines, exact, and the order of the lines changes nothing.
import { plusText, timesText } from '../base/decimalText.ts';
import { divide, fromNumber, max, min, one, rational, toNumber, add, multiply, subtract, zero } from '../base/rational.ts';
import type { Rational } from '../base/rational.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { AppError } from '../domain/errors.ts';
import type { EnterpriseCode, MaterialCode } from '../domain/ids.ts';
import type { LedgerEntry, LedgerLine } from './ledgerLine.ts';

/** Decimals in the material's unit. */
export interface LinkageAccount {
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  readonly received: string;
  readonly due: string;
  readonly discharged: string;
  /** Due less discharged: still owed where above 0. */
  readonly balance: string;
  readonly lines: readonly LedgerLine[];
}

export function accountsOf(lines: readonly LedgerLine[]): LinkageAccount[] {
  const groups = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    const key = `${line.enterprise}|${line.material}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.keys()].sort().map((key) => {
    const group = groups.get(key) as LedgerLine[];
    const sum = (of: 'received' | 'due' | 'discharged') => group.reduce((total, line) => plusText(total, line[of]), '0');
    const [received, due, discharged] = [sum('received'), sum('due'), sum('discharged')];
    const [{ enterprise, material }] = group;
    return { enterprise, material, received, due, discharged, balance: plusText(due, negated(discharged)), lines: group };
  });
}

/** The line an entry makes, by the ratio and consumption of `dataset`; refused as `ledgerEntryWrong` with what is wrong. */
export function lineOf(entry: LedgerEntry, id: string, dataset: Dataset, lines: readonly LedgerLine[]): Result<LedgerLine, AppError> {
  const wrong = (field: string) => err<AppError>({ kind: 'ledgerEntryWrong', field });
  const material = dataset.materials.find(({ code }) => code === entry.material);
  if (material?.scarce !== true) return wrong('material');
  if (!dataset.enterprises.some(({ code }) => code === entry.enterprise)) return wrong('enterprise');
  const quantity = isGoods(entry) ? consumptionOf(entry, dataset) : entry.quantity;
  if (quantity === null) return wrong(isGoods(entry) ? 'product' : 'quantity');
  if (Number(quantity) <= 0) return wrong(isGoods(entry) ? 'pieces' : 'quantity');
  if (entry.kind === 'writtenOff' && entry.note.trim() === '') return wrong('note');
  const account = accountsOf(lines).find((one) => one.enterprise === entry.enterprise && one.material === entry.material);
  const limit = { materialReturned: account?.received, goodsReturned: account?.discharged, writtenOff: account?.balance } as const;
  const most = entry.kind in limit ? (limit[entry.kind as keyof typeof limit] ?? '0') : null;
  if (most !== null && isAbove(quantity, most)) return err({ kind: 'ledgerTooMuch', asked: quantity, possible: most, unit: material.unit });
  const none = { received: '0', due: '0', discharged: '0' };
  const due = timesText(decimal(material.linkageRatio), quantity);
  const effect = {
    materialAccepted: { ...none, received: quantity, due },
    materialReturned: { ...none, received: negated(quantity), due: negated(due) },
    goodsAccepted: { ...none, discharged: quantity },
    goodsReturned: { ...none, discharged: negated(quantity) },
    arrearsForward: { ...none, due: quantity },
    writtenOff: { ...none, discharged: quantity },
  }[entry.kind];
  return ok({ ...entry, id, ...effect, reverses: null });
}

/** The line that takes another back. A line is taken back once, and what takes back is not. */
export function reversalOf(id: string, of: string, on: IsoDate, note: string, lines: readonly LedgerLine[]): Result<LedgerLine, AppError> {
  const line = lines.find((one) => one.id === of);
  if (line === undefined || line.reverses !== null || lines.some((one) => one.reverses === of)) return err({ kind: 'ledgerNotReversible' });
  const { received, due, discharged } = line;
  return ok({ ...line, id, on, note, received: negated(received), due: negated(due), discharged: negated(discharged), reverses: of });
}

export interface RatingRule {
  /** No rating is lower. */
  readonly floor: number;
  /** Share of the present rating in the next: 0 forgets it, 1 keeps it. */
  readonly memory: number;
}

/** Discharged ÷ due between 0 and 1, two decimals; 1 where nothing is due. */
export function cycleRating({ due, discharged }: Pick<LinkageAccount, 'due' | 'discharged'>): number {
  return rounded(cycle(due, discharged));
}

export function proposedRating(
  account: Pick<LinkageAccount, 'due' | 'discharged'>,
  present: number,
  { floor, memory }: RatingRule,
): number {
  const kept = multiply(fromNumber(memory), fromNumber(present));
  const earned = multiply(subtract(one, fromNumber(memory)), cycle(account.due, account.discharged));
  return rounded(min(one, max(fromNumber(floor), add(kept, earned))));
}

function cycle(due: string, discharged: string): Rational {
  if (!isAbove(due, '0')) return one;
  return min(one, max(zero, divide(fractionOf(discharged), fractionOf(due))));
}

function rounded(value: Rational): number {
  return Math.round(toNumber(value) * 100) / 100;
}

function fractionOf(text: string): Rational {
  const [whole, fraction = ''] = text.split('.');
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

function isGoods({ kind }: LedgerEntry): boolean {
  return kind === 'goodsAccepted' || kind === 'goodsReturned';
}

/** Null where the product is not linked to the material. */
function consumptionOf({ product, material, pieces }: LedgerEntry, { products, bom }: Dataset): string | null {
  const isLinked = products.some(({ code, linkageMaterial }) => code === product && linkageMaterial === material);
  const row = bom.find((one) => one.product === product && one.material === material);
  if (!isLinked || row === undefined || pieces === null) return null;
  return timesText(timesText(String(pieces), decimal(row.perThousand)), '0.001');
}

function decimal(value: number): string {
  return value.toFixed(6);
}

function negated(text: string): string {
  return timesText(text, '-1');
}

function isAbove(a: string, b: string): boolean {
  return /^(?!-)(?=.*[1-9])/.test(plusText(a, negated(b)));
}
