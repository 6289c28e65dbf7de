// Finds the makers and materials that accounts and reports name, under their present codes.
import { presentCode } from '../../../shared/recoding/recoding.ts';
import { loadTable } from '../db/datasetTables.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { all, type ReadableDatabase } from '../db/sql.ts';

export interface NamedCode {
  readonly table: 'enterprises' | 'materials';
  readonly code: string;
}

/** Each once, makers first. Accounts of cities and counties that answer for their makers are not among them. */
export function namedCodes(db: ReadableDatabase): NamedCode[] {
  const aliases = loadAliases(db);
  const codes = (text: string) => all<{ code: string }>(db, { text, values: [] }).map(({ code }) => code);
  const present = (table: NamedCode['table'], list: readonly string[]) =>
    [...new Set(list.map((code) => presentCode(aliases, table, code)))].sort().map((code): NamedCode => ({ table, code }));
  const places = new Set<string>(loadTable(db, 'regions').map(({ code }) => code));
  return [
    ...present(
      'enterprises',
      codes('SELECT DISTINCT enterprise AS code FROM ledger_lines UNION SELECT DISTINCT enterprise FROM daily_reports').filter(
        (code) => !places.has(presentCode(aliases, 'regions', code)),
      ),
    ),
    ...present('materials', codes('SELECT DISTINCT material AS code FROM ledger_lines')),
  ];
}
