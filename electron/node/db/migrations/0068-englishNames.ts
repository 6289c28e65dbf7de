// Migration 68: regions, products, materials and enterprises may have an English name.
import type { Migration } from './migration.ts';

export const englishNames: Migration = {
  version: 68,
  sql: `
    ALTER TABLE regions ADD COLUMN name_en TEXT;
    ALTER TABLE products ADD COLUMN name_en TEXT;
    ALTER TABLE materials ADD COLUMN name_en TEXT;
    ALTER TABLE enterprises ADD COLUMN name_en TEXT;
  `,
};
