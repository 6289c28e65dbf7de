// Which place answers for which enterprises, by the present data.
import type { RegionCode } from '../../../shared/domain/ids.ts';
import { obligorOf } from '../../../shared/domain/obligor.ts';
import { presentCode, presentOwner } from '../../../shared/recoding/recoding.ts';
import { loadTable } from './datasetTables.ts';
import { loadObligors } from './obligorTable.ts';
import { loadAliases } from './recodingTable.ts';
import type { ReadableDatabase } from './sql.ts';

export interface AnsweringPlaces {
  readonly obligors: ReadonlyMap<RegionCode, number>;
  /** The present code of an account: of an enterprise, or of a place that answers. */
  readonly presentAccount: (account: string) => string;
  /** The place that answers for an enterprise, by any code it ever had. */
  readonly placeOf: (enterprise: string) => RegionCode | null;
  readonly enterprisesOf: (place: RegionCode) => readonly string[];
}

/** Null where every enterprise owes by itself. */
export function answeringPlaces(db: ReadableDatabase): AnsweringPlaces | null {
  const obligors = loadObligors(db);
  if (obligors.size === 0) return null;
  const regions = new Map(loadTable(db, 'regions').map((region) => [region.code, region]));
  const aliases = loadAliases(db);
  const places = new Map(loadTable(db, 'enterprises').map(({ code, region }) => [code as string, obligorOf(region, regions, obligors)]));
  return {
    obligors,
    presentAccount: (account) => presentOwner(aliases, account),
    placeOf: (enterprise) => places.get(presentCode(aliases, 'enterprises', enterprise)) ?? null,
    enterprisesOf: (place) => [...places].flatMap(([code, own]) => (own === place ? [code] : [])),
  };
}
