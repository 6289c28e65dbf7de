// Drafts of allotments, task notices and reserve slips name places as they are called now. Whom they are for, makers, goods and material keep
// the codes of their plan, by whose ratios they are posted; they are read as what these codes became.
import type { Region } from '../../../shared/domain/tables.ts';
import type { RegionCode } from '../../../shared/domain/ids.ts';
import type { Paper, PaperParty } from '../../../shared/papers/paper.ts';
import { presentCode, type Aliases } from '../../../shared/recoding/recoding.ts';
import { all, run, sql, type WritableDatabase } from '../db/sql.ts';

/** A draft as it was. */
export interface DraftBefore {
  readonly id: string;
  readonly document: unknown;
}

type Document = Paper extends infer Kind ? (Kind extends Paper ? Omit<Kind, 'issue' | 'events'> : never) : never;

/** Call within the transaction that recodes. Returns the drafts that changed, as they were. */
export function carryPaperDrafts(db: WritableDatabase, aliases: Aliases, regions: readonly Region[]): DraftBefore[] {
  if (aliases.regions.size === 0) return [];
  const names = new Map<string, string>(regions.map(({ code, name }) => [code, name]));
  const place = (code: RegionCode, name: string) => {
    const present = presentCode(aliases, 'regions', code);
    return { code: present, name: present === code ? name : (names.get(present) ?? name) };
  };
  const rows = all<{ id: string; document_json: string }>(
    db,
    sql`SELECT id, document_json FROM papers WHERE state = 'draft' UNION ALL SELECT id, document_json FROM share_papers WHERE state = 'draft'`,
  );
  return rows.flatMap(({ id, document_json }) => {
    const next = JSON.stringify(carried(JSON.parse(document_json) as Document, place));
    if (next === document_json) return [];
    write(db, id, next);
    return [{ id, document: JSON.parse(document_json) as unknown }];
  });
}

/** Drafts that were not issued since go back to what they were. */
export function paperDraftsBack(db: WritableDatabase, drafts: readonly DraftBefore[]): void {
  for (const { id, document } of drafts) write(db, id, JSON.stringify(document));
}

function write(db: WritableDatabase, id: string, document: string): void {
  run(db, sql`UPDATE papers SET document_json = ${document} WHERE id = ${id} AND state = 'draft'`);
  run(db, sql`UPDATE share_papers SET document_json = ${document} WHERE id = ${id} AND state = 'draft'`);
}

type PlaceOf = (code: RegionCode, name: string) => { readonly code: RegionCode; readonly name: string };

function carried(document: Document, place: PlaceOf): Document {
  if (document.kind === 'reserveSlip') return { ...document, city: place(document.city.code, document.city.name) };
  const party = partyCarried(document.party, place);
  if (document.shareOf === undefined) return { ...document, party };
  const { shareOf } = document;
  return { ...document, party, shareOf: { ...shareOf, placeName: place(shareOf.place, shareOf.placeName).name } };
}

function partyCarried(party: PaperParty, place: PlaceOf): PaperParty {
  const city = place(party.city, party.cityName);
  const name = party.kind === 'city' ? place(party.code as RegionCode, party.name).name : party.name;
  return { ...party, name, city: city.code, cityName: city.name };
}
