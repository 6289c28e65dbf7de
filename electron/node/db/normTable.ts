// Stores norms: the book, and the demands as it computed them.
import type { Demand } from '../../../shared/domain/tables.ts';
import type { ComputedDemand, NormFormula } from '../../../shared/norms/computeDemands.ts';
import { emptyNormBook, type NormBook } from '../../../shared/norms/norms.ts';
import { recodeNorms } from '../../../shared/recoding/recodePapers.ts';
import { loadAliases } from './recodingTable.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

export function loadNormBook(db: ReadableDatabase): NormBook {
  const row = first<{ book_json: string }>(db, sql`SELECT book_json FROM norm_book`);
  return row === undefined ? emptyNormBook : recodeNorms(JSON.parse(row.book_json) as NormBook, loadAliases(db));
}

export function saveNormBook(db: WritableDatabase, book: NormBook): void {
  run(db, sql`INSERT OR REPLACE INTO norm_book (id, book_json) VALUES (1, ${JSON.stringify(book)})`);
}

/** The formula of a row that is still exactly as the norms computed it; null for any other. */
export function computedFormulas(db: ReadableDatabase): (row: Demand) => NormFormula | null {
  const rows = all<{ row_json: string; formula_json: string }>(db, sql`SELECT row_json, formula_json FROM computed_demands`);
  const known = new Map(rows.map((row) => [row.row_json, row.formula_json]));
  return (row) => {
    const formula = known.get(keyOf(row));
    return formula === undefined ? null : (JSON.parse(formula) as NormFormula);
  };
}

export function keepComputed(db: WritableDatabase, demands: readonly ComputedDemand[]): void {
  for (const { row, formula } of demands)
    run(db, sql`INSERT OR REPLACE INTO computed_demands (row_json, formula_json) VALUES (${keyOf(row)}, ${JSON.stringify(formula)})`);
}

function keyOf({ code, tier, region, product, quantityPieces, from, due, source }: Demand): string {
  return JSON.stringify([code, tier, region, product, quantityPieces, from, due, source]);
}
