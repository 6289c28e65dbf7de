// Finds the days whose city reports, counts or confirmed arrivals name a code.
import { all, type ReadableDatabase } from '../db/sql.ts';

interface RecordFields {
  readonly city?: string;
  readonly issued?: readonly { readonly product: string }[];
  readonly onHand?: readonly { readonly product: string }[];
  readonly place?: { readonly city?: string; readonly enterprise?: string; readonly item: string };
  readonly announced?: { readonly owner: string; readonly item: string; readonly region: string | null; readonly receiver?: string };
}

/** One entry for each record after that position, withdrawn ones among them. No two kinds of things named there share a code. */
export function daysThatName(db: ReadableDatabase, codes: readonly string[], since: number): string[] {
  const rows = all<{ day: string; record_json: string }>(db, {
    text: `SELECT day, record_json FROM day_records WHERE position > ? AND (${codes.map(() => 'instr(record_json, ?) > 0').join(' OR ')})`,
    values: [since, ...codes.map((code) => JSON.stringify(code))],
  });
  const known = new Set(codes);
  return rows.flatMap(({ day, record_json }) => (names(JSON.parse(record_json) as RecordFields, known) ? [day] : []));
}

function names({ city, issued = [], onHand = [], place, announced }: RecordFields, codes: ReadonlySet<string>): boolean {
  const named = [
    city,
    ...[...issued, ...onHand].map(({ product }) => product),
    ...[place?.city, place?.enterprise, place?.item],
    ...[announced?.owner, announced?.item, announced?.region, announced?.receiver],
  ];
  return named.some((code) => code !== undefined && code !== null && codes.has(code));
}
