// Owns who runs this copy and how it likes to work: the office, its language, numbering and letterhead.
import type { RegionCode } from './ids.ts';

export const officeKinds = ['province', 'city', 'county', 'enterprise'] as const;
export type OfficeKind = (typeof officeKinds)[number];

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** One order a sender, receiver and this span. */
export const orderSpans = ['day', 'week'] as const;
export type OrderSpan = (typeof orderSpans)[number];

export interface Office {
  readonly name: string;
  readonly kind: OfficeKind;
  /** The region it answers for: the province, a city, a county. */
  readonly region: RegionCode | null;
}

export interface OrderSettings {
  /** Agency in the red head and under the signature, 江西省疫情防控物资统调办公室. */
  readonly agency: string;
  /** Prefix of numbers: 赣防物调〔2020〕12号. */
  readonly prefix: string;
  readonly urgency: string;
  readonly span: OrderSpan;
  /** The policy the orders stand on. */
  readonly basis: string;
  readonly responsible: string;
  readonly draftedBy: string;
  /** 抄送. */
  readonly copies: string;
  /** Hour of the last day by which goods must have arrived, 0 to 23. */
  readonly arrivalHour: number;
}

/** How the rating of a cycle becomes the next rating. */
export interface RatingRule {
  /** No rating is lower. */
  readonly floor: number;
  /** Share of the present rating in the next: 0 forgets it, 1 keeps it. */
  readonly memory: number;
}

export interface BackupSettings {
  /** What all backups together may hold, in GB of 10^9 bytes. */
  readonly gigabytes: number;
}

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly order: OrderSettings;
  readonly ledger: RatingRule;
  /** A data: URL of an image printed over the signature of issued orders; empty for none. */
  readonly seal: string;
  /** Whether printed orders have English beneath the Chinese words of the form. */
  readonly gloss: boolean;
  readonly backups: BackupSettings;
}
