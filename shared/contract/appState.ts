// The state every screen needs at all times.
import type { IsoDate } from '../domain/calendar.ts';
import type { Office, Settings } from '../domain/office.ts';
import type { Policy } from '../domain/policy.ts';
import type { ScenarioRef } from '../domain/scenario.ts';
import type { TableName } from '../domain/tables.ts';

export type Empty = Readonly<Record<string, never>>;

export interface AppState {
  readonly version: string;
  readonly office: Office | null;
  readonly settings: Settings;
  /** Send them when saving, so that changes made elsewhere meanwhile are not overwritten. */
  readonly settingsVersion: string;
  /** Name of the officer who sits at the desk; null for nobody. */
  readonly seat: string | null;
  /** The day that everything starts from: pages, reports, papers, defaults of date fields. It moves on by closing a day, not by the clock. */
  readonly workingDay: IsoDate;
  readonly dataset: DatasetSummary | null;
  /** Everything since this day was made up by a drill; null outside a drill. */
  readonly drillSince: IsoDate | null;
  /** The active scenario: everything said about the dataset refers to it. */
  readonly scenario: ScenarioRef;
  /** True if PDFs can be made: the host prints them itself, or a Chromium was found. */
  readonly canPrintPdf: boolean;
}

export interface DatasetSummary {
  /** Display name, such as 江西 2020-03. */
  readonly label: string;
  /** Whether the figures are made up; they are then marked 示例 wherever shown. */
  readonly isSample: boolean;
  readonly hash: string;
  readonly rows: { readonly [Name in TableName]: number };
  readonly policy: Policy;
  /** Versions of the policy (including the linkage ratios) and of the pins. */
  readonly ruleVersion: string;
  readonly pinsVersion: string;
}

/** The version the caller has seen. Rejected as `versionOutdated` if it has changed since. Omitted by callers that have just read it. */
export interface Seen {
  readonly version?: string;
}
