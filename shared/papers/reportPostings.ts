// Posts the material that a maker's daily reports say it received, beyond what is entered as received on papers: one delivery is owed for once,
// whichever of its days is on the report and whichever on the paper.
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode } from '../domain/ids.ts';
import { materialEntry, reportSource } from '../ledger/postings.ts';
import type { Posting } from '../ledger/reconcile.ts';
import { beyondPapers, type ReceiptOnPaper } from '../orders/reportedReceipts.ts';
import { originOf } from './paperPostings.ts';
import { millionthsOf, quantityOf } from './quantity.ts';

/** `quantity` is a plain decimal, as reported. */
export interface ReportedMaterial {
  readonly date: IsoDate;
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  readonly quantity: string;
}

/** What the origins of all that reports post begin with. */
export const reportOrigins = 'report/';

/** The origin of what a report posts. */
export function reportOrigin(date: IsoDate, enterprise: EnterpriseCode): string {
  return `${reportOrigins}${date}/${enterprise}`;
}

/** `posted` are the postings of all papers. There is one report per enterprise and day. */
export function reportPostings(reported: readonly ReportedMaterial[], posted: readonly Posting[]): Posting[] {
  const receipts = Map.groupBy(receiptsOf(posted), ({ account }) => account);
  return [...Map.groupBy(reported, accountOf)].flatMap(([account, rows]) => {
    const beyond = beyondPapers(
      rows.map(({ date: on, quantity }) => ({ on, quantity: millionthsOf(quantity) })),
      receipts.get(account) ?? [],
    );
    return rows.flatMap(({ date, enterprise, material }, k): Posting[] => {
      if (beyond[k] <= 0n) return [];
      const made = { enterprise, material, quantity: quantityOf(beyond[k]) };
      return [{ origin: reportOrigin(date, enterprise), entry: materialEntry('materialAccepted', date, made, reportSource(date)) }];
    });
  });
}

/** A paper whose quota was taken back whole says nothing of its day: then it is that of the receipt. */
function receiptsOf(posted: readonly Posting[]): (ReceiptOnPaper & { readonly account: string })[] {
  const issues = new Map(posted.flatMap(({ origin, entry }) => (entry.kind === 'quotaGiven' ? [[origin, entry.on] as const] : [])));
  return posted.flatMap(({ origin, entry }) => {
    if (entry.kind !== 'materialAccepted') return [];
    const issuedOn = issues.get(originOf({ id: origin.slice(0, origin.lastIndexOf('/')) }, 'issue')) ?? entry.on;
    return [{ account: accountOf(entry), issuedOn, on: entry.on, quantity: millionthsOf(entry.quantity ?? '0') }];
  });
}

function accountOf({ enterprise, material }: { readonly enterprise: string; readonly material: string }): string {
  return `${enterprise}|${material}`;
}
