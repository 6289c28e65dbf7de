// Channels of releases to the public.
import type { RegionCode } from '../domain/ids.ts';
import type { AllottedRelease } from '../releases/allotRelease.ts';
import type { Release, ReleaseChoice, ReleaseEntry } from '../releases/release.ts';
import type { ReleaseOffer } from '../releases/releaseOffers.ts';

export interface ReleaseList {
  /** Open ones first. */
  readonly releases: readonly Release[];
  readonly entries: readonly ReleaseEntry[];
  /** Empty without data. */
  readonly offers: readonly ReleaseOffer[];
  /** What this office is in releases and entries. */
  readonly office: 'province' | RegionCode;
}

export interface ReleaseApi {
  'release.list': (input: Record<never, never>) => ReleaseList;
  /** How it would be shared out; keeps nothing. */
  'release.allot': (input: { choice: ReleaseChoice }) => AllottedRelease;
  /** Keeps a draft; an empty id is a new one. */
  'release.save': (input: { release: string; choice: ReleaseChoice }) => Release;
  /** A draft is as if it had never been made; it is kept in the audit log. */
  'release.withdraw': (input: { release: string }) => Release;
  /** Gives it its number. */
  'release.issue': (input: { release: string; by: string }) => Release;
  /** Replaces the text of an issued release; its number stays. */
  'release.correct': (input: { release: string; choice: ReleaseChoice; by: string; reason: string }) => Release;
  /** Nothing more is handed out from the working day on. */
  'release.stop': (input: { release: string; by: string; reason: string }) => Release;
  /** What was sold is one entry an outlet and day: a second one replaces the first. */
  'release.enter': (input: { entry: Omit<ReleaseEntry, 'id' | 'office'> }) => ReleaseEntry;
  /** An entry of this office is as if it had never been made; it is kept in the audit log. */
  'release.void': (input: { entry: string }) => ReleaseEntry;
  /** Once nothing is left at any outlet and the counts agree. */
  'release.close': (input: { release: string; by: string }) => Release;
}
