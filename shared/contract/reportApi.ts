// Channels of reports: drafts computed from current data, and issued reports as frozen.
import type { IsoDate } from '../domain/calendar.ts';
import type { Language } from '../domain/office.ts';
import type { ListChoice } from '../reports/listPaper.ts';
import type { Paper } from '../reports/paper.ts';
import type { UploadedFile } from './files.ts';
import type { ListPart, ListWindow } from './listWindow.ts';
import type { WrittenOut } from '../domain/rareCharacters.ts';

export const issuedReportKinds = ['daily', 'weekly', 'public'] as const;
export type IssuedReportKind = (typeof issuedReportKinds)[number];

/** What is numbered like reports: replies to requests for support, releases to the public, contracts with neighbouring provinces. */
export const numberedReportKinds = [...issuedReportKinds, 'reply', 'release', 'contract'] as const;
export type NumberedReportKind = (typeof numberedReportKinds)[number];

/** Statements are about one enterprise or city, and are not issued. */
export const reportKinds = [...issuedReportKinds, 'enterprise', 'city'] as const;
export type ReportKind = (typeof reportKinds)[number];

export interface ReportRequest {
  readonly kind: ReportKind;
  /** The day, or the last one of a period. */
  readonly date: IsoDate;
  /** The first day of a public notice; without it, the notice is about one day. */
  readonly from?: IsoDate;
  /** Code of the enterprise or city; null for other reports. */
  readonly subject: string | null;
  readonly language: Language;
  /** Replaces the computed paragraphs; null to keep those. */
  readonly paragraphs: readonly string[] | null;
}

export interface IssuedReport {
  readonly id: string;
  readonly kind: IssuedReportKind;
  readonly date: IsoDate;
  readonly number: number;
  readonly issuedBy: string;
  /** ISO instant. */
  readonly issuedAt: string;
  /** The earlier notice it replaces, and why; only of public notices. */
  readonly corrects?: Correction;
}

export interface Correction {
  /** Id of the issued notice. */
  readonly report: string;
  readonly reason: string;
}

/** What is printed of a release to the public: the notice, a slip for each outlet, what became of the goods. */
export const releasePapers = ['notice', 'slips', 'balance'] as const;
export type ReleasePaper = (typeof releasePapers)[number];

/**
 * A draft to compute, the id of an issued report, the reply to a request for support, a paper of a release,
 * the sheet of a contract, or a list as of a day.
 */
export type ReportChoice =
  | { readonly draft: ReportRequest }
  | { readonly issued: string }
  | { readonly reply: string; readonly language: Language }
  | { readonly release: string; readonly paper: ReleasePaper; readonly language: Language }
  | { readonly contract: string; readonly language: Language }
  | ListChoice;

export const reportFormats = ['html', 'pdf', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportApi {
  'report.paper': (input: ReportChoice) => Paper;
  /** Newest first. With the first rows come all public notices, since later ones replace them and periods begin where they ended. */
  'report.list': (input: ListWindow) => ListPart<IssuedReport> & { readonly notices: readonly IssuedReport[] };
  /** Freezes the paper under the next number of its kind and year. */
  'report.issue': (input: { draft: ReportRequest; corrects?: Correction; confirmedBy?: string }) => IssuedReport;
  /** Characters that no font of the papers has, and what is printed instead. */
  'report.writtenOut': (input: ReportChoice) => readonly WrittenOut[];
  'report.file': (input: { report: ReportChoice; format: ReportFormat }) => UploadedFile;
}
