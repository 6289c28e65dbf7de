// Migration 1: the office, its settings, the dataset and the audit log.
// Every dataset table keeps its rows in the order they were read in (`position`). Decimals are whole millionths of the unit (`…_micro`),
// also for stocks and supplies of goods: a piece is 1,000,000. Coordinates are REAL.
import type { Migration } from './migration.ts';

export const officeAndDataset: Migration = {
  version: 1,
  sql: `
    CREATE TABLE office (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('province', 'city', 'county', 'enterprise')),
      region TEXT,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      settings_json TEXT NOT NULL CHECK (json_valid(settings_json))
    ) STRICT;

    CREATE TABLE audit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      what TEXT NOT NULL,
      before_json TEXT CHECK (json_valid(before_json)),
      after_json TEXT CHECK (json_valid(after_json))
    ) STRICT;
    CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
    CREATE TRIGGER audit_never_deleted BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;

    CREATE TABLE dataset_meta (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      label TEXT NOT NULL,
      is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
      hash TEXT NOT NULL,
      policy_json TEXT NOT NULL CHECK (json_valid(policy_json)),
      updated_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE regions (
      position INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      parent TEXT REFERENCES regions (code),
      level TEXT NOT NULL CHECK (level IN ('province', 'city', 'county', 'outside')),
      risk TEXT CHECK (risk IN ('low', 'medium', 'high')),
      population INTEGER CHECK (population >= 0),
      longitude REAL,
      latitude REAL
    ) STRICT;
    CREATE INDEX regions_by_parent ON regions (parent);

    CREATE TABLE products (
      position INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      unit TEXT NOT NULL,
      carton_pieces INTEGER NOT NULL CHECK (carton_pieces >= 1),
      weight_grams_micro INTEGER NOT NULL CHECK (weight_grams_micro >= 0),
      standard TEXT,
      linkage_material TEXT REFERENCES materials (code)
    ) STRICT;

    CREATE TABLE materials (
      position INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      unit TEXT NOT NULL,
      lot_micro INTEGER NOT NULL CHECK (lot_micro > 0),
      scarce INTEGER NOT NULL CHECK (scarce IN (0, 1)),
      linkage_ratio_micro INTEGER NOT NULL CHECK (linkage_ratio_micro BETWEEN 0 AND 1000000)
    ) STRICT;

    CREATE TABLE bom (
      position INTEGER PRIMARY KEY,
      product TEXT NOT NULL REFERENCES products (code),
      material TEXT NOT NULL REFERENCES materials (code),
      per_thousand_micro INTEGER NOT NULL CHECK (per_thousand_micro >= 0),
      UNIQUE (product, material)
    ) STRICT;

    CREATE TABLE enterprises (
      position INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      region TEXT NOT NULL REFERENCES regions (code),
      loss_micro INTEGER CHECK (loss_micro >= 0),
      rating_micro INTEGER CHECK (rating_micro BETWEEN 0 AND 1000000)
    ) STRICT;

    -- one row a product a line can make; the first row of a line names its primary product
    CREATE TABLE lines (
      position INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      enterprise TEXT NOT NULL REFERENCES enterprises (code),
      product TEXT NOT NULL REFERENCES products (code),
      rate_pieces_per_day INTEGER NOT NULL CHECK (rate_pieces_per_day >= 0),
      from_date TEXT,
      to_date TEXT,
      availability_micro INTEGER CHECK (availability_micro BETWEEN 0 AND 1000000),
      UNIQUE (code, product)
    ) STRICT;

    CREATE TABLE line_days (
      position INTEGER PRIMARY KEY,
      line TEXT NOT NULL,
      date TEXT NOT NULL,
      availability_micro INTEGER NOT NULL CHECK (availability_micro BETWEEN 0 AND 1000000),
      UNIQUE (line, date)
    ) STRICT;

    -- owner: 'pool', a city or an enterprise; item: a product or a material
    CREATE TABLE stocks (
      position INTEGER PRIMARY KEY,
      owner TEXT NOT NULL,
      item TEXT NOT NULL,
      quantity_micro INTEGER NOT NULL CHECK (quantity_micro >= 0),
      region TEXT REFERENCES regions (code)
    ) STRICT;

    CREATE TABLE supplies (
      position INTEGER PRIMARY KEY,
      date TEXT NOT NULL,
      owner TEXT NOT NULL,
      item TEXT NOT NULL,
      quantity_micro INTEGER NOT NULL CHECK (quantity_micro >= 0),
      region TEXT REFERENCES regions (code)
    ) STRICT;

    CREATE TABLE demands (
      position INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      tier TEXT NOT NULL,
      region TEXT NOT NULL REFERENCES regions (code),
      product TEXT NOT NULL REFERENCES products (code),
      quantity_pieces INTEGER NOT NULL CHECK (quantity_pieces >= 0),
      from_date TEXT NOT NULL,
      due TEXT NOT NULL,
      source TEXT CHECK (source IN ('pool', 'own', 'both'))
    ) STRICT;

    CREATE TABLE substitutes (
      position INTEGER PRIMARY KEY,
      product TEXT NOT NULL REFERENCES products (code),
      serves TEXT NOT NULL REFERENCES products (code)
    ) STRICT;

    CREATE TABLE arrears (
      position INTEGER PRIMARY KEY,
      enterprise TEXT NOT NULL REFERENCES enterprises (code),
      material TEXT NOT NULL REFERENCES materials (code),
      quantity_micro INTEGER NOT NULL CHECK (quantity_micro >= 0)
    ) STRICT;

    CREATE TABLE distances (
      position INTEGER PRIMARY KEY,
      from_region TEXT NOT NULL REFERENCES regions (code),
      to_region TEXT NOT NULL REFERENCES regions (code),
      km_micro INTEGER NOT NULL CHECK (km_micro >= 0)
    ) STRICT;

    CREATE TABLE pins (
      position INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('quota', 'delivery', 'dispatch')),
      enterprise TEXT REFERENCES enterprises (code),
      material TEXT REFERENCES materials (code),
      product TEXT REFERENCES products (code),
      demand TEXT REFERENCES demands (code),
      min_micro INTEGER CHECK (min_micro >= 0),
      max_micro INTEGER CHECK (max_micro >= 0)
    ) STRICT;
  `,
};
