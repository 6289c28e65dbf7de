// Migration 7: the office's norms, and every demand as they computed it, so that values changed by people can be told apart.
import type { Migration } from './migration.ts';

export const norms: Migration = {
  version: 7,
  sql: `
    CREATE TABLE norm_book (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      book_json TEXT NOT NULL CHECK (json_valid(book_json))
    ) STRICT;

    CREATE TABLE computed_demands (
      row_json TEXT PRIMARY KEY CHECK (json_valid(row_json)),
      formula_json TEXT NOT NULL CHECK (json_valid(formula_json))
    ) STRICT;
  `,
};
