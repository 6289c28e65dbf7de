// Owns what the screens know at all times, as it comes over the contract.
import type { Office, Settings } from '../domain/office.ts';
import type { Policy } from '../domain/policy.ts';
import type { ScenarioRef } from '../domain/scenario.ts';
import type { TableName } from '../domain/tables.ts';

export type Empty = Readonly<Record<string, never>>;

export interface AppState {
  readonly version: string;
  readonly office: Office | null;
  readonly settings: Settings;
  /** Say them when saving: what was saved elsewhere meanwhile is not written over. */
  readonly settingsVersion: string;
  readonly dataset: DatasetSummary | null;
  /** The scenario at hand: everything said of the dataset is said of its. */
  readonly scenario: ScenarioRef;
  /** True where PDFs can be made: the host prints them itself, or a Chromium was found. */
  readonly canPrintPdf: boolean;
}

export interface DatasetSummary {
  /** Shown name, such as 江西 2020-03. */
  readonly label: string;
  /** Constructed figures are called 示例 wherever shown. */
  readonly isSample: boolean;
  readonly hash: string;
  readonly rows: { readonly [Name in TableName]: number };
  readonly policy: Policy;
  /** Of the policy with the linkage ratios, and of the pins. */
  readonly ruleVersion: string;
  readonly pinsVersion: string;
}

/** The version of what is saved that was seen; refused as `versionOutdated` where it is another by now. Left out by who has just read it. */
export interface Seen {
  readonly version?: string;
}
