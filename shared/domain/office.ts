// The office and its settings: who runs this copy, language, numbering, letterhead.
import type { DeskSettings } from './desk.ts';
import type { RegionCode } from './ids.ts';

export const officeKinds = ['province', 'city', 'county', 'enterprise'] as const;
export type OfficeKind = (typeof officeKinds)[number];

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Orders are grouped by sender, receiver and this time span. */
export const orderSpans = ['day', 'week'] as const;
export type OrderSpan = (typeof orderSpans)[number];

export interface Office {
  readonly name: string;
  readonly kind: OfficeKind;
  /** The region the office is responsible for: a province, city or county. */
  readonly region: RegionCode | null;
}

/** 密级: none, 秘密, 机密, 绝密. */
export const secrecies = ['none', 'confidential', 'secret', 'topSecret'] as const;
export type Secrecy = (typeof secrecies)[number];

/** What stands in the upper left corner of an order; the settings have the usual ones, and others may be chosen at its issue. */
export interface OrderMarks {
  readonly urgency: string;
  readonly secrecy: Secrecy;
  /** 保密期限, such as 1年; empty for none. Nothing without a secrecy. */
  readonly period: string;
}

/** A lorry on provincial roads, loading and unloading counted. */
export const usualKmPerDay = 500;

export interface OrderSettings extends OrderMarks {
  /** Agency in the red head and under the signature, 江西省疫情防控物资统调办公室. */
  readonly agency: string;
  /** Prefix of numbers: 赣防物调〔2020〕12号. */
  readonly prefix: string;
  readonly span: OrderSpan;
  /** The policy document the orders are based on. */
  readonly basis: string;
  readonly responsible: string;
  readonly draftedBy: string;
  /** 抄送. */
  readonly copies: string;
  /** Hour of the last day by which goods must arrive, 0 to 23. */
  readonly arrivalHour: number;
  /** How far goods travel in a day: what lies beyond is due a day later. */
  readonly kmPerDay: number;
}

/** How a day without a maker's report is treated: as if the maker had worked as planned, or not at all. */
export const silentMakerRules = ['asPlanned', 'idle'] as const;
export type SilentMakerRule = (typeof silentMakerRules)[number];

/** The letters of the numbers of each kind of paper: 赣防物配〔2020〕12号. Kinds with the same letters share their numbers. */
export interface PaperPrefixes {
  readonly allotment: string;
  readonly taskNotice: string;
  readonly reserveSlip: string;
}

/** The days that one paper of a kind covers. A task notice always covers a week. */
export const spannedKinds = ['allotment', 'reserveSlip'] as const;
export type PaperSpans = Readonly<Record<(typeof spannedKinds)[number], OrderSpan>>;

/** How the rating of a closed cycle becomes the next rating. */
export interface RatingRule {
  /** The lowest rating. */
  readonly floor: number;
  /** Weight of the current rating in the next one: 0 ignores it, 1 keeps it. */
  readonly memory: number;
}

export interface BackupSettings {
  /** Upper limit for all backups together, in GB (10^9 bytes). */
  readonly gigabytes: number;
}

/** Whether the last day to plan stays as the cycle goes on, or moves on with every day that is closed. */
export const horizonEnds = ['stays', 'moves'] as const;
export type HorizonEnd = (typeof horizonEnds)[number];

/** What is a discrepancy at the end of a day. */
export interface DeskThresholds {
  /** Reported stock against the books: above this share, and above one carton. */
  readonly stockShare: number;
  /** Material used against the standard consumption of the output. */
  readonly useShare: number;
  /** Output of a maker above its verified capacity. */
  readonly capacityShare: number;
  /** Days on the way beyond the days the order gives. */
  readonly roadDays: number;
  /** Days after which allotted material should have been used. */
  readonly unusedDays: number;
}

/** How the office goes from one day to the next. */
export interface DaySettings {
  readonly horizonEnd: HorizonEnd;
  readonly silentMaker: SilentMakerRule;
  readonly desk: DeskThresholds;
}

/** How finely a public notice says who got what; cities and counties by their names, units by their demands. */
export const noticeLevels = ['tier', 'city', 'county', 'unit'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

/** Goods for national tasks: one total under their name, or in a row that does not say whose they are. */
export const nationalDisclosures = ['total', 'withheld'] as const;
export type NationalDisclosure = (typeof nationalDisclosures)[number];

/** What the public may see. */
export interface NoticeSettings {
  readonly level: NoticeLevel;
  readonly national: NationalDisclosure;
  /** Telephone for complaints; empty for none. */
  readonly complaints: string;
}

/** Days that a city's own goods last: above the first a release to the public may begin, below the second it ends. */
export interface ReleaseSettings {
  readonly startDays: number;
  readonly stopDays: number;
}

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly order: OrderSettings;
  readonly papers: PaperPrefixes;
  readonly spans: PaperSpans;
  readonly ledger: RatingRule;
  /** data: URL of an image printed over the signature of issued orders; empty for none. */
  readonly seal: string;
  /** Whether printed orders show English below the Chinese form text. */
  readonly gloss: boolean;
  readonly backups: BackupSettings;
  readonly days: DaySettings;
  readonly notice: NoticeSettings;
  readonly releases: ReleaseSettings;
  readonly desk: DeskSettings;
}
