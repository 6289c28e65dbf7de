// Recodings that come with a snapshot: which of them are new, what they do here, and how records that still have earlier codes are read.
import { aliasesOf, presentCode, type Aliases, type Recoding } from '../../../shared/recoding/recoding.ts';
import type { Manifest } from '../../../shared/snapshot/manifest.ts';
import type { RefusedRecord } from '../../../shared/snapshot/merge.ts';
import { createOwnerLookup } from '../../../shared/snapshot/ownership.ts';
import { recodeId, recodeRecords, wholeId } from '../../../shared/snapshot/recodeRecords.ts';
import {
  province,
  recordOf,
  type Fields,
  type Owner,
  type RecordSet,
  type SnapshotTable,
} from '../../../shared/snapshot/snapshotRecord.ts';
import { listRecodings } from '../db/recodingTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';

export interface ReadRecodings {
  /** To be made here, in this order. */
  readonly news: readonly Recoding[];
  /** Recodings of things that the sender does not own. */
  readonly refused: readonly RefusedRecord[];
  /** Including the new recodings. */
  readonly aliases: Aliases;
  /** Of the new recodings only. */
  readonly newAliases: Aliases;
  /** Of the recodings that the sender has heard of. */
  readonly heard: Aliases;
  /** Whether the sender has not heard of a merge: what its file lacks may be a part of something else here. */
  readonly isBehind: boolean;
}

/** `local` are the records here, before the new recodings. A city's office changes codes of what it owns; the province every code. */
export function readRecodings(
  db: ReadableDatabase,
  { recodings = [] }: Pick<Manifest, 'recodings'>,
  local: RecordSet,
  sender: Owner,
): ReadRecodings {
  const known = listRecodings(db);
  const ids = new Set(known.map(({ id }) => id));
  const ownerOf = createOwnerLookup([local], aliasesOf(known));
  const all: Recoding[] = [...known];
  const news: Recoding[] = [];
  const refused: RefusedRecord[] = [];
  for (const recoding of recodings) {
    if (ids.has(recoding.id)) continue;
    const { table } = recoding;
    const aliases = aliasesOf(all);
    const rows = [recoding.from, recoding.to]
      .map((code) => recordOf(local, table, presentCode(aliases, table, code)))
      .filter((row) => row !== undefined);
    const stranger = sender === province ? undefined : rows.map((row) => ownerOf(table, row)).find((owner) => owner !== sender);
    if (stranger !== undefined || (sender !== province && !ofCities.has(table))) {
      refused.push({ table, id: recoding.from, owner: stranger ?? province });
      continue;
    }
    // What this office recoded itself meanwhile is followed from its present code.
    const from = presentCode(aliases, table, recoding.from);
    const present = presentCode(aliases, table, recoding.to);
    const made = present === from ? recoding : { ...recoding, from, to: present };
    news.push(made);
    all.push(made);
  }
  const told = new Set(recodings.map(({ id }) => id));
  return {
    news,
    refused,
    aliases: aliasesOf(all),
    newAliases: aliasesOf(news),
    heard: aliasesOf(all.filter(({ id }) => told.has(id))),
    isBehind: known.some(({ id, isMerge }) => isMerge && !told.has(id)),
  };
}

const ofCities: ReadonlySet<string> = new Set(['enterprises', 'lines', 'demands']);

/**
 * The records of a file under present codes. A file with changes only may contain just one part of what is one record here: the other part
 * is what was last received.
 */
export function presentRecords(
  records: RecordSet,
  received: RecordSet,
  removed: ReadonlyMap<SnapshotTable, readonly string[]>,
  aliases: Aliases,
): RecordSet {
  if (aliases.isEmpty) return records;
  const completed = new Map<SnapshotTable, ReadonlyMap<string, Fields>>();
  for (const [table, of] of records) {
    const wanted = new Set([...of].map(([id, fields]) => wholeId(table, id, fields, aliases)));
    const gone = new Set(removed.get(table));
    const parts = [...(received.get(table) ?? [])].filter(
      ([id, fields]) => !of.has(id) && !gone.has(id) && wanted.has(wholeId(table, id, fields, aliases)),
    );
    // The row of the code that stays comes first, so that it is the one that is kept.
    completed.set(table, new Map([...of, ...parts]));
  }
  return recodeRecords(completed, aliases);
}

/** Ids under present codes. If one part of a merged record was removed, the whole is not. */
export function presentIds<Ids extends Iterable<string>>(
  ids: ReadonlyMap<SnapshotTable, Ids>,
  aliases: Aliases,
): Map<SnapshotTable, string[]> {
  return new Map([...ids].map(([table, of]) => [table, [...of].flatMap((id) => recodeId(table, id, aliases) ?? [])]));
}
