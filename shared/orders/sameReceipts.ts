// Two offices may enter the same receipt: the province when it is told by telephone, the city on its own paper. It then counts once. The
// rule is one for orders, allotments and reserve slips; quantities are pieces or millionths of a material's unit, whichever the paper has.
import { compareText } from '../base/compareText.ts';

export interface ToldReceipt {
  readonly id: string;
  readonly on: string;
  /** Null where the receiver fetched it itself. */
  readonly shipment: string | null;
  /** A person said that it is not the same as an earlier one. */
  readonly another: boolean;
  /** By item, whatever its condition was. */
  readonly arrived: ReadonlyMap<string, bigint>;
}

/** What can have arrived at most, by item: of one shipment, or of the whole paper (null). */
export type MostOf = (shipment: string | null) => ReadonlyMap<string, bigint>;

/** Receipts differ by what was counted: within a tenth they may be of the same goods. */
const alikeTenths = 1n;

/**
 * Ids of receipts that repeat an earlier one: about as much, of the same shipment, and together more than was shipped. A receipt without a
 * shipment may repeat any, where all together are more than the paper is for. The earliest by day and id counts, so that the order of entry
 * has no influence. Whoever says at entry that it is another receipt is believed, whichever of the two has the earlier day.
 */
export function sameReceipts(receipts: readonly ToldReceipt[], mostOf: MostOf): ReadonlySet<string> {
  const repeated = new Set<string>();
  if (receipts.length < 2) return repeated;
  const kept: ToldReceipt[] = [];
  const told = receipts.filter(({ another }) => !another);
  for (const receipt of told.sort((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id))) {
    if (repeatedBy(receipt, kept, mostOf) === null) kept.push(receipt);
    else repeated.add(receipt.id);
  }
  return repeated;
}

/** The one of `earlier` that the receipt seems to repeat, or null. */
export function repeatedBy(receipt: ToldReceipt, earlier: readonly ToldReceipt[], mostOf: MostOf): ToldReceipt | null {
  return earlier.find((one) => isOfOne(one, receipt) && isAlike(one, receipt) && isTooMuch(receipt, one, earlier, mostOf)) ?? null;
}

function isOfOne(a: ToldReceipt, b: ToldReceipt): boolean {
  return a.shipment === null || b.shipment === null || a.shipment === b.shipment;
}

function isAlike({ arrived: a }: ToldReceipt, { arrived: b }: ToldReceipt): boolean {
  return [...new Set([...a.keys(), ...b.keys()])].every((item) => {
    const [one, other] = [a.get(item) ?? 0n, b.get(item) ?? 0n];
    const [less, more] = one < other ? [one, other] : [other, one];
    return (more - less) * 10n <= alikeTenths * more;
  });
}

function isTooMuch(receipt: ToldReceipt, like: ToldReceipt, earlier: readonly ToldReceipt[], mostOf: MostOf): boolean {
  const { shipment } = receipt;
  const isOfShipment = shipment !== null && like.shipment === shipment;
  const counted = isOfShipment ? earlier.filter((one) => one.shipment === shipment) : earlier;
  const most = mostOf(isOfShipment ? shipment : null);
  return [...receipt.arrived].some(([item, arrived]) => {
    const all = counted.reduce((sum, one) => sum + (one.arrived.get(item) ?? 0n), arrived);
    return all > (most.get(item) ?? 0n);
  });
}

/** Adds up quantities of the same item. */
export function byItem(lines: readonly (readonly [string, bigint])[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const [item, quantity] of lines) sums.set(item, (sums.get(item) ?? 0n) + quantity);
  return sums;
}
