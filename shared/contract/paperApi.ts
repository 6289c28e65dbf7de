// Channels of the papers beside the dispatch order: allotments of material, task notices, slips into the reserve.
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, PaperId, PlanId, RegionCode } from '../domain/ids.ts';
import type { WrittenOut } from '../domain/rareCharacters.ts';
import type { RoadFate } from '../orders/roadFate.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperEvent } from '../papers/paperEvent.ts';
import type { PaperKind } from '../papers/paperKind.ts';
import type { SharePart } from '../papers/sharePart.ts';
import type { ListState, PaperFilter, PaperSort } from '../papers/paperQuery.ts';
import type { Empty } from './appState.ts';
import type { UploadedFile } from './files.ts';

type WithoutId<Event> = Event extends { readonly kind: 'revoked' } ? never : Omit<Event, 'id'>;
/** Revocation has its own channel. */
export type EnteredPaperEvent = WithoutId<PaperEvent>;

/** What happened to one paper. */
export interface PaperEventEntry {
  readonly paper: PaperId;
  readonly event: EnteredPaperEvent;
}

export type PaperCounts = Readonly<Record<PaperKind, Readonly<Record<ListState, number>>>>;

export interface PaperRow {
  readonly paper: Paper;
  /** An issued paper of another office has its plan's label from there. */
  readonly planLabel: string;
  readonly state: ListState;
  /** Among the papers of its kind and plan, from 1, to tell drafts apart. */
  readonly position: number;
  /** Issued by another office. */
  readonly isForeign: boolean;
}

/** A window of the list. */
export interface PaperPage {
  /** The place of the first row among those found, from 0. */
  readonly from: number;
  readonly rows: readonly PaperRow[];
  readonly found: number;
  /** Of all papers, regardless of the filter. */
  readonly counts: PaperCounts;
  /** The paper that was asked for, and its place among those found; null if the filter leaves it out. */
  readonly sought: { readonly row: PaperRow; readonly place: number | null } | null;
}

export interface PaperSummary {
  readonly counts: PaperCounts;
  /** Of plans that have papers, newest first. `due`: the drafts whose days have begun by the working day. */
  readonly plans: readonly {
    readonly plan: PlanId;
    readonly label: string;
    readonly papers: number;
    readonly drafts: number;
    readonly due: number;
  }[];
  /** Whether papers can be made: there is a plan in force that has none yet. */
  readonly canMake: PlanId | null;
}

/** In the list's own order, in which they are numbered and printed. */
export interface PaperChoice {
  readonly papers: readonly PaperId[];
  /** Those of them that are drafts and can be issued. */
  readonly drafts: readonly PaperId[];
}

/** One enterprise in the sharing out of a material or a product; quantities are plain decimals in its unit. */
export interface SharingMaker {
  readonly enterprise: EnterpriseCode;
  readonly name: string;
  /** Of an allotment: by the rule over the cycle, not rounded. Of a task notice: the pieces it owes and will owe, in this product alone. */
  readonly need: number;
  readonly rating: number;
  readonly lambda: number | null;
  /** By notices that are issued. */
  readonly issued: string;
  /** By drafts; null where there are none. */
  readonly draft: string | null;
  /** What the rule gives it of what is open. */
  readonly proposed: string;
}

export interface SharingItem {
  /** A material, or a product of a task notice. */
  readonly item: string;
  readonly name: string;
  readonly unit: string;
  readonly lot: string;
  /** What the paper gives or asks for now. */
  readonly quantity: string;
  /** Not in issued notices; below 0 if they give more. */
  readonly open: string;
  readonly makers: readonly SharingMaker[];
}

/** How the allotment or task notice of a city or county is shared out. */
export interface Sharing {
  readonly paper: PaperId;
  readonly number: string;
  readonly place: RegionCode;
  readonly items: readonly SharingItem[];
  /** Issued notices, and drafts. */
  readonly issued: number;
  readonly drafts: number;
}

export interface PaperApi {
  /** Drafts of all kinds of the plan in force. */
  'paper.make': (input: { plan: PlanId }) => PaperSummary;
  /** Papers from `from` on, at most `count` of them. */
  'paper.list': (input: { filter: PaperFilter; sort: PaperSort | null; from: number; count: number; seek: PaperId | null }) => PaperPage;
  'paper.summary': (input: Empty) => PaperSummary;
  /** The papers that pass a filter, among those named or among all. */
  'paper.choose': (input: { filter: PaperFilter; among: readonly PaperId[] | null }) => PaperChoice;
  /**
   * Refuses with `batchNotIssuable` if some of them cannot be issued, and issues nothing; with `withoutRefused` the others are issued.
   * Answers with those it issued.
   */
  'paper.issue': (input: { papers: readonly PaperId[]; withoutRefused?: boolean; confirmedBy?: string }) => readonly Paper[];
  /** `confirmedBy` is who confirmed a doubtful event after it was rejected as doubtful. */
  'paper.event': (input: PaperEventEntry & { confirmedBy?: string }) => Paper;
  /** Enters all or none of them; `batchNotEntered` says of each paper why not. */
  'paper.events': (input: { entries: readonly PaperEventEntry[]; confirmedBy?: string }) => readonly Paper[];
  /** `road`: what became of what was on the road; asked for by `paperRoadOpen`. */
  'paper.revoke': (input: {
    paper: PaperId;
    on: IsoDate;
    by: string;
    reason: string;
    road: RoadFate | null;
    confirmedBy?: string;
  }) => Paper;
  /** What of a city's or county's paper is shared out, and the rule's proposal for the rest. */
  'paper.sharing': (input: { paper: PaperId }) => Sharing;
  /** Makes draft notices of the parts, in place of earlier drafts; what is in no part stays with the place. */
  'paper.shareOut': (input: { paper: PaperId; parts: readonly SharePart[] }) => Sharing;
  /** Characters that no font of the papers has, and what is printed instead. */
  'paper.writtenOut': (input: { papers: readonly PaperId[] }) => readonly WrittenOut[];
  'paper.print': (input: { papers: readonly PaperId[] }) => { html: string; writtenOut: readonly WrittenOut[] };
  'paper.pdf': (input: { papers: readonly PaperId[] }) => UploadedFile;
}
