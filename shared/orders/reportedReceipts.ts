// A maker reports what material it received, and the same material is entered as received on its paper, often with another day: one delivery,
// told twice. The paper decides: what the report says is counted only as far as no receipt on a paper can be meant by it.
import { compareText } from '../base/compareText.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';

/** Days by which a report may be earlier than the paper's issue, or later than the receipt on it: a lorry at night, a paper written after it. */
export const daysApart = 3;

/** Of one maker and material. Quantities are millionths. */
export interface ReceiptOnPaper {
  /** The day on which the paper was issued; never after `on`. */
  readonly issuedOn: IsoDate;
  readonly on: IsoDate;
  readonly quantity: bigint;
}

export interface ReportedReceipt {
  readonly on: IsoDate;
  readonly quantity: bigint;
}

/**
 * What each report says beyond the receipts on papers. A receipt can be meant by reports from three days before its paper was issued until
 * three days after it; reports are taken by day, and each is taken as the receipts whose days end first, so that as much as possible is
 * taken as one delivery. Example: 15 kg on a paper of 2 March, entered as received on the 4th; the maker reported 15 kg on the 2nd and 4 kg
 * on the 3rd. The 15 are the paper's, 4 are beyond it.
 */
export function beyondPapers(reported: readonly ReportedReceipt[], receipts: readonly ReceiptOnPaper[]): bigint[] {
  const open = receipts
    .filter(({ quantity }) => quantity > 0n)
    .map(({ issuedOn, on, quantity }) => ({
      first: addDays(issuedOn, -daysApart),
      last: addDays(on, daysApart),
      quantity,
    }))
    .sort((a, b) => compareText(a.last, b.last) || compareText(a.first, b.first));
  const beyond = reported.map(({ quantity }) => quantity);
  const byDay = reported.map((_, k) => k).sort((a, b) => compareText(reported[a].on, reported[b].on) || a - b);
  for (const k of byDay)
    for (const receipt of open) {
      const { on } = reported[k];
      if (on < receipt.first || on > receipt.last || receipt.quantity === 0n) continue;
      const left = receipt.quantity - beyond[k];
      beyond[k] = left < 0n ? -left : 0n;
      receipt.quantity = left < 0n ? 0n : left;
      if (beyond[k] === 0n) break;
    }
  return beyond;
}
