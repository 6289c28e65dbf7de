// Owns the channels of the linkage account.
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode } from '../domain/ids.ts';
import type { Cycle } from '../ledger/cycle.ts';
import type { LedgerEntry, LedgerLine } from '../ledger/ledgerLine.ts';
import type { Empty } from './appState.ts';
import type { EditAnswer } from './editApi.ts';

export interface LedgerApi {
  /** In the order in which they were entered. */
  'ledger.lines': (input: Empty) => readonly LedgerLine[];
  /** Closed ones, the oldest first. */
  'ledger.cycles': (input: Empty) => readonly Cycle[];
  /**
   * Closes the cycle under way: what stays owed becomes the dataset's arrears, and the proposed ratings of enterprises confirmed its
   * ratings, in one step that can be undone in the dataset; the cycle itself stays closed.
   */
  'ledger.closeCycle': (input: { endedOn: IsoDate; confirmed: readonly EnterpriseCode[] }) => { cycle: Cycle; edit: EditAnswer };
  /** By the ratio and the consumption of the dataset at hand. */
  'ledger.enter': (input: LedgerEntry) => LedgerLine;
  'ledger.reverse': (input: { line: string; on: IsoDate; note: string }) => LedgerLine;
}
