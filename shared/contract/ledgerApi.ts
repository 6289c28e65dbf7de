// Channels of the linkage account.
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode, RegionCode } from '../domain/ids.ts';
import type { LinkageAccount, Overdue } from '../ledger/account.ts';
import type { Cycle, CycleAccount } from '../ledger/cycle.ts';
import type { LedgerEntry, LedgerLine } from '../ledger/ledgerLine.ts';
import type { Empty } from './appState.ts';
import type { EditAnswer } from './editApi.ts';
import type { ListPart, ListWindow } from './listWindow.ts';

/** An account without its lines. */
export interface AccountRow extends Omit<LinkageAccount, 'lines'> {
  readonly overdue: Overdue | null;
}

export interface AccountsAnswer {
  readonly accounts: readonly AccountRow[];
  /** Number of lines in the open cycle. */
  readonly openLines: number;
  /** Number of closed cycles, and the day the last of them ended; null if there is none. */
  readonly cycles: number;
  readonly since: IsoDate | null;
  /** Of places that answer for their enterprises. */
  readonly held: readonly HeldMaterial[];
}

export interface LineRow {
  readonly line: LedgerLine;
  readonly isReversed: boolean;
}

/** A city or county with enterprises, and whether it answers for them. */
export interface ObligorRow {
  readonly place: RegionCode;
  readonly level: 'city' | 'county';
  readonly enterprises: number;
  readonly answers: boolean;
}

export interface Obligors {
  readonly rows: readonly ObligorRow[];
  /** Whether it can be changed: nothing was entered in the cycle yet. */
  readonly canChange: boolean;
  /** The first day of the cycle, and how many lines the account has in it. */
  readonly since: IsoDate;
  readonly lines: number;
}

/** Material that a place has received and not shared out. */
export interface HeldMaterial {
  readonly place: RegionCode;
  readonly material: MaterialCode;
  /** A plain decimal in the material's unit. */
  readonly quantity: string;
  /** Of its quota, what is in no notice to its enterprises. */
  readonly quota: string;
}

export interface LedgerApi {
  /** The accounts of the open cycle. */
  'ledger.accounts': (input: Empty) => AccountsAnswer;
  /** A window of the lines of one account, or of all if it is null, in the order they were entered. */
  'ledger.lines': (input: {
    account: { enterprise: EnterpriseCode; material: MaterialCode } | null;
    /** Only lines of the open cycle. */
    isOpenOnly: boolean;
    from: number;
    count: number;
  }) => ListPart<LineRow>;
  /** Which cities and counties answer for their enterprises. */
  'ledger.obligors': (input: Empty) => Obligors;
  /** Only before the first entry of a cycle: refuses with `obligorInCycle` otherwise. */
  'ledger.setObligor': (input: { place: RegionCode; answers: boolean }) => Obligors;
  /** What closing the cycle now would find. */
  'ledger.closing': (input: Empty) => readonly CycleAccount[];
  /** Closed cycles, oldest first. */
  'ledger.cycles': (input: ListWindow) => ListPart<Cycle>;
  /**
   * Closes the open cycle. What is still owed becomes the dataset's arrears, and the proposed ratings of confirmed enterprises become its
   * ratings, in one step that can be undone in the dataset. The cycle itself stays closed.
   */
  'ledger.closeCycle': (input: { endedOn: IsoDate; confirmed: readonly EnterpriseCode[]; confirmedBy?: string }) => {
    cycle: Cycle;
    edit: EditAnswer;
  };
  /** Uses the ratio and consumption in the current dataset. `confirmedBy` is who confirmed an entry after it was rejected as doubtful. */
  'ledger.enter': (input: LedgerEntry & { confirmedBy?: string }) => LedgerLine;
  'ledger.reverse': (input: { line: string; on: IsoDate; note: string; confirmedBy?: string }) => LedgerLine;
}
