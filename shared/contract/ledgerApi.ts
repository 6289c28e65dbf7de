// Owns the channels of the linkage account.
import type { IsoDate } from '../domain/calendar.ts';
import type { LedgerEntry, LedgerLine } from '../ledger/ledgerLine.ts';
import type { Empty } from './appState.ts';

export interface LedgerApi {
  /** In the order in which they were entered. */
  'ledger.lines': (input: Empty) => readonly LedgerLine[];
  /** By the ratio and the consumption of the dataset at hand. */
  'ledger.enter': (input: LedgerEntry) => LedgerLine;
  'ledger.reverse': (input: { line: string; on: IsoDate; note: string }) => LedgerLine;
}
