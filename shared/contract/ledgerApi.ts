// Channels of the linkage account.
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode } from '../domain/ids.ts';
import type { Cycle } from '../ledger/cycle.ts';
import type { LedgerEntry, LedgerLine } from '../ledger/ledgerLine.ts';
import type { Empty } from './appState.ts';
import type { EditAnswer } from './editApi.ts';

export interface LedgerApi {
  /** In the order they were entered. */
  'ledger.lines': (input: Empty) => readonly LedgerLine[];
  /** Closed cycles, oldest first. */
  'ledger.cycles': (input: Empty) => readonly Cycle[];
  /**
   * Closes the open cycle. What is still owed becomes the dataset's arrears, and the proposed ratings of confirmed enterprises become its
   * ratings, in one step that can be undone in the dataset. The cycle itself stays closed.
   */
  'ledger.closeCycle': (input: { endedOn: IsoDate; confirmed: readonly EnterpriseCode[] }) => { cycle: Cycle; edit: EditAnswer };
  /** Uses the ratio and consumption in the current dataset. */
  'ledger.enter': (input: LedgerEntry) => LedgerLine;
  'ledger.reverse': (input: { line: string; on: IsoDate; note: string }) => LedgerLine;
}
