// Stores the lines of the linkage account.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { EnterpriseCode, MaterialCode } from '../../../shared/domain/ids.ts';
import { noEffect, type LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { codesOf, codesOfOwner } from '../../../shared/recoding/recoding.ts';
import { lineAsEntered, recodeLine } from '../../../shared/recoding/recodePapers.ts';
import { loadAliases } from './recodingTable.ts';
import { all, first, run, sql, type Query, type ReadableDatabase, type WritableDatabase } from './sql.ts';

export interface LineRow {
  readonly line_json: string;
  readonly origin: string | null;
}

/** All lines of all accounts, oldest first: many thousands after a year. */
export function listLedgerLines(db: ReadableDatabase): LedgerLine[] {
  return found(db, sql`SELECT line_json, origin FROM ledger_lines ORDER BY position`);
}

/** The lines of some days, both included, in the order they were entered. */
export function linesOfDays(db: ReadableDatabase, from: IsoDate, to: IsoDate): LedgerLine[] {
  return found(db, sql`SELECT line_json, origin FROM ledger_lines WHERE on_date BETWEEN ${from} AND ${to} ORDER BY position`);
}

/** All lines of some enterprises, oldest first. */
export function linesOfEnterprises(db: ReadableDatabase, codes: readonly EnterpriseCode[]): LedgerLine[] {
  const aliases = loadAliases(db);
  const list = JSON.stringify(codes.flatMap((code) => codesOf(aliases, 'enterprises', code)));
  return found(
    db,
    sql`SELECT line_json, origin FROM ledger_lines WHERE enterprise IN (SELECT value FROM json_each(${list})) ORDER BY position`,
  );
}

/** The lines after the first `count`, oldest first. */
export function linesAfter(db: ReadableDatabase, count: number): LedgerLine[] {
  return found(db, sql`SELECT line_json, origin FROM ledger_lines ORDER BY position LIMIT -1 OFFSET ${count}`);
}

export function countLedgerLines(db: ReadableDatabase): number {
  return first<{ count: number }>(db, sql`SELECT count(*) AS count FROM ledger_lines`)?.count ?? 0;
}

/** Entered under the account's present or earlier codes. */
export function linesOfAccount(db: ReadableDatabase, enterprise: EnterpriseCode, material: MaterialCode): LedgerLine[] {
  const aliases = loadAliases(db);
  const [makers, materials] = [codesOfOwner(aliases, enterprise), codesOf(aliases, 'materials', material)];
  return found(db, {
    text: `SELECT line_json, origin FROM ledger_lines WHERE enterprise ${among(makers)} AND material ${among(materials)} ORDER BY position`,
    values: [...makers, ...materials],
  });
}

/** The lines of one paper and their reversals: a reversal names the same paper. */
export function linesOfSource(db: ReadableDatabase, source: string): LedgerLine[] {
  return found(db, sql`SELECT line_json, origin FROM ledger_lines WHERE source = ${source} ORDER BY position`);
}

/** The lines of one paper in the accounts of one enterprise. */
export function linesOfSourceAndEnterprise(db: ReadableDatabase, source: string, enterprise: EnterpriseCode): LedgerLine[] {
  const makers = codesOf(loadAliases(db), 'enterprises', enterprise);
  return found(db, {
    text: `SELECT line_json, origin FROM ledger_lines WHERE source = ? AND enterprise ${among(makers)} ORDER BY position`,
    values: [source, ...makers],
  });
}

/**
 * The lines that follow from one paper or report and their reversals, under the codes they were entered with. `paper` is what their origins
 * begin with, or all of it.
 */
export function linesOfPaper(db: ReadableDatabase, paper: string): LedgerLine[] {
  // A slash comes right before 0.
  const [from, to] = [`${paper}/`, `${paper}0`];
  return all<LineRow>(
    db,
    sql`WITH own AS (SELECT id FROM ledger_lines WHERE origin = ${paper} OR (origin >= ${from} AND origin < ${to}))
        SELECT line_json, origin FROM ledger_lines WHERE id IN own OR reverses IN own ORDER BY position`,
  ).map(ledgerLine);
}

/** Says from which paper a line follows that an older program entered. Call within a transaction. */
export function setOrigin(db: WritableDatabase, id: string, origin: string): void {
  run(db, sql`UPDATE ledger_lines SET origin = ${origin} WHERE id = ${id} AND origin IS NULL`);
}

export function loadLedgerLine(db: ReadableDatabase, id: string): LedgerLine | null {
  return found(db, sql`SELECT line_json, origin FROM ledger_lines WHERE id = ${id}`).at(0) ?? null;
}

export function isLineReversed(db: ReadableDatabase, id: string): boolean {
  return first(db, sql`SELECT 1 FROM ledger_lines WHERE reverses = ${id}`) !== undefined;
}

/** Call within the transaction that checked the line. */
export function insertLedgerLine(db: WritableDatabase, line: LedgerLine, who: string, at: string): void {
  const { origin: _, ...content } = lineAsEntered(line);
  run(
    db,
    sql`INSERT INTO ledger_lines (id, line_json, reverses, origin, entered_by, entered_at)
        VALUES (${line.id}, ${JSON.stringify(content)}, ${line.reverses}, ${line.origin ?? null}, ${who}, ${at})`,
  );
}

export function among(codes: readonly string[]): string {
  return codes.length === 1 ? '= ?' : `IN (${codes.map(() => '?').join(', ')})`;
}

function found(db: ReadableDatabase, query: Query): LedgerLine[] {
  const aliases = loadAliases(db);
  return all<LineRow>(db, query).map((row) => recodeLine(ledgerLine(row), aliases));
}

/** Lines of older programs have fewer fields. */
export function ledgerLine({ line_json, origin }: LineRow): LedgerLine {
  return { ...noEffect, ...(JSON.parse(line_json) as LedgerLine), ...(origin === null ? {} : { origin }) };
}
