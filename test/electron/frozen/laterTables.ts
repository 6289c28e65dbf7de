// Import this before anything else: it turns the program into one of a later format, with an optional column in demands, an optional column
// with decimals in materials, and one more table. Documents frozen earlier must not be affected.
import { formatChanges, newestFormat, type FormatChange } from '../../../shared/domain/frozenFormats.ts';
import type { Column } from '../../../shared/domain/column.ts';
import { tableFiles, tableNames, tableRules, tables, type TableRules } from '../../../shared/domain/tables.ts';

/** The number after the newest format. */
export const laterFormat = newestFormat() + 1;
const text: Column<string | null> = { name: 'urgency', cell: { kind: 'text' }, optional: true, since: laterFormat };
const decimal: Column<number | null> = {
  name: 'density',
  cell: { kind: 'decimal', min: 0, max: 1e6, decimals: 6 },
  optional: true,
  since: laterFormat,
};
const living = tables as unknown as Record<string, Record<string, Column<unknown>>>;
living.demands.urgency = text;
living.materials.density = decimal;
living.depots = { code: { name: 'code', cell: { kind: 'code' }, optional: false } };
(tableNames as string[]).push('depots');
(tableFiles as Record<string, string>).depots = 'depots.csv';
(tableRules as unknown as Record<string, TableRules<string>>).depots = {
  file: 'depots.csv',
  isOptional: true,
  since: laterFormat,
  key: ['code'],
};
(formatChanges as FormatChange[]).push({ format: laterFormat, what: 'urgency of demands, density of materials, depots' });

/** What the migration would do to the database. */
export const laterSql = `
  ALTER TABLE demands ADD COLUMN urgency TEXT;
  ALTER TABLE materials ADD COLUMN density_micro INTEGER;
  CREATE TABLE depots (position INTEGER PRIMARY KEY, code TEXT NOT NULL);
`;
