// The balance of a release: what outlets were given is sold, brought back, lost, or still there, to the piece, at each outlet and in all.
import type { IsoDate } from '../domain/calendar.ts';
import type { OutletCode } from '../domain/ids.ts';
import { entriesOf, type Release, type ReleaseEntry } from './release.ts';

export interface ReleaseLine {
  readonly outlet: OutletCode;
  readonly allotted: number;
  readonly given: number;
  readonly sold: number;
  readonly returned: number;
  readonly lost: number;
  /** given − sold − returned − lost. Below 0: more was told of it than it was given. */
  readonly there: number;
  /** What it counted last, and on which evening; null where it never did. */
  readonly counted: { readonly on: IsoDate; readonly pieces: number } | null;
  /** Counted less what was there by the entries on that evening. */
  readonly off: number;
}

export interface ReleaseBalance {
  /** One for each outlet that was allotted or given something, as the release lists them. */
  readonly lines: readonly ReleaseLine[];
  readonly total: Omit<ReleaseLine, 'outlet' | 'counted'>;
  /** Outlets whose entries do not add up, or whose count is another than what must be there. */
  readonly wrong: readonly ReleaseLine[];
}

const sums = ['allotted', 'given', 'sold', 'returned', 'lost', 'there', 'off'] as const;

/** By the evening of `until`, or by everything that is told. */
export function releaseBalance(release: Release, entries: readonly ReleaseEntry[], until?: IsoDate): ReleaseBalance {
  const told = entriesOf(release, entries).filter(({ on }) => until === undefined || on <= until);
  const outlets = [...new Set([...release.allotments.map(({ outlet }) => outlet), ...told.map(({ outlet }) => outlet)])];
  const allotted = new Map(release.allotments.map(({ outlet, pieces }) => [outlet, pieces]));
  const lines = outlets.map((outlet): ReleaseLine => {
    const own = told.filter((entry) => entry.outlet === outlet);
    const last = own.findLast((entry): entry is ReleaseEntry & { left: number } => entry.left !== null);
    const then = last === undefined ? 0 : moved(own.filter(({ on }) => on <= last.on)).there;
    return {
      outlet,
      allotted: allotted.get(outlet) ?? 0,
      ...moved(own),
      counted: last === undefined ? null : { on: last.on, pieces: last.left },
      off: last === undefined ? 0 : last.left - then,
    };
  });
  const total = Object.fromEntries(sums.map((key) => [key, lines.reduce((sum, line) => sum + line[key], 0)])) as ReleaseBalance['total'];
  return { lines, total, wrong: lines.filter(({ there, off }) => there < 0 || off !== 0) };
}

type Moved = Pick<ReleaseLine, 'given' | 'sold' | 'returned' | 'lost' | 'there'>;

function moved(entries: readonly ReleaseEntry[]): Moved {
  const of = (kind: ReleaseEntry['kind']) => entries.reduce((sum, entry) => sum + (entry.kind === kind ? entry.pieces : 0), 0);
  const [given, sold, returned, lost] = [of('sent'), of('sold'), of('returned'), of('lost')];
  return { given, sold, returned, lost, there: given - sold - returned - lost };
}

/** The first evening on which an outlet would have told more than it was given; null where all adds up. */
export function firstOverdrawn(
  release: Release,
  entries: readonly ReleaseEntry[],
): { readonly outlet: OutletCode; readonly on: IsoDate; readonly pieces: number } | null {
  const there = new Map<OutletCode, number>();
  for (const { outlet, kind, on, pieces } of entriesOf(release, entries)) {
    const now = (there.get(outlet) ?? 0) + (kind === 'sent' ? pieces : -pieces);
    if (now < 0) return { outlet, on, pieces: -now };
    there.set(outlet, now);
  }
  return null;
}
