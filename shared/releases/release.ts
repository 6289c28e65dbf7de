// A release of goods to the public (投放): what each outlet is to get, at which price and for how long, and what is told of it.
import type { z } from 'zod';
import { compareText } from '../base/compareText.ts';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { releaseChoiceSchema, releaseEntrySchema, releaseSchema } from './releaseSchema.ts';

/** A later version of the same id replaces an earlier one, which is kept. */
export type Release = DeepReadonly<z.infer<ReturnType<typeof releaseSchema>>>;
export type ReleaseChoice = DeepReadonly<z.infer<ReturnType<typeof releaseChoiceSchema>>>;
export type ReleaseEntry = DeepReadonly<z.infer<ReturnType<typeof releaseEntrySchema>>>;
export type ReleaseAllotment = Release['allotments'][number];
export type ReleaseEntryKind = ReleaseEntry['kind'];

/** `over`: its last day has passed, or it was stopped, and something is still at outlets. */
export const releaseStates = ['draft', 'running', 'over', 'closed'] as const;
export type ReleaseState = (typeof releaseStates)[number];

export function releaseState({ issued, stopped, closed, to }: Release, today: IsoDate): ReleaseState {
  if (issued === null) return 'draft';
  if (closed !== null) return 'closed';
  return stopped !== null || to < today ? 'over' : 'running';
}

/** As it stands on paper: 统调投〔2020〕3号. */
export function releaseNumberText({ issued }: Pick<Release, 'issued'>): string {
  return issued === null ? '' : `统调投〔${issued.number.year}〕${issued.number.running}号`;
}

/** What is told of a release, by day; within a day goods are sent before they are sold, and sold before they come back. */
export function entriesOf({ id }: Pick<Release, 'id'>, entries: readonly ReleaseEntry[]): ReleaseEntry[] {
  return entries
    .filter(({ release }) => release === id)
    .sort((a, b) => compareText(a.on, b.on) || rank[a.kind] - rank[b.kind] || compareText(a.outlet, b.outlet) || compareText(a.id, b.id));
}

const rank: Readonly<Record<ReleaseEntryKind, number>> = { sent: 0, sold: 1, lost: 2, returned: 3 };

/** Open ones first, the last number first. */
export function inReleaseOrder(releases: readonly Release[]): Release[] {
  const numbered = ({ issued }: Release) => (issued === null ? Infinity : issued.number.year * 1e9 + issued.number.running);
  return [...releases].sort(
    (a, b) => Number(a.closed !== null) - Number(b.closed !== null) || numbered(b) - numbered(a) || compareText(a.id, b.id),
  );
}
