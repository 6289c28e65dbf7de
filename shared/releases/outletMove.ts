// What a release moves in the books: goods handed to outlets and goods brought back. What is sold has left the books already.
import { compareText } from '../base/compareText.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import { releaseNumberText, type Release, type ReleaseEntry } from './release.ts';

export interface OutletMove {
  readonly on: IsoDate;
  /** The number of the release. */
  readonly paper: string;
  readonly city: RegionCode;
  readonly product: ProductCode;
  /** Goods of the pool left the books when their orders were shipped; sending them to outlets moves nothing. */
  readonly source: Release['source'];
  readonly kind: 'sent' | 'returned';
  readonly pieces: number;
}

/** In the order of days. Entries of a release that is not known move nothing. */
export function outletMoves(releases: readonly Release[], entries: readonly ReleaseEntry[]): OutletMove[] {
  const byId = new Map(releases.map((release) => [release.id, release]));
  return entries
    .flatMap(({ release: id, kind, on, pieces }): OutletMove[] => {
      const release = byId.get(id);
      if (release === undefined || release.issued === null || (kind !== 'sent' && kind !== 'returned') || pieces === 0) return [];
      const { city, product, source } = release;
      return [{ on, paper: releaseNumberText(release), city, product, source, kind, pieces }];
    })
    .sort((a, b) => compareText(a.on, b.on));
}
