// Migration 2: plans, orders and their numbers.
import type { Migration } from './migration.ts';

export const plansAndOrders: Migration = {
  version: 2,
  sql: `
    CREATE TABLE plans (
      id TEXT PRIMARY KEY,
      label TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'superseded')),
      dataset_hash TEXT NOT NULL,
      start_date TEXT NOT NULL,
      days INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      approved_at TEXT,
      duration_ms INTEGER NOT NULL,
      solves INTEGER NOT NULL,
      groups INTEGER NOT NULL,
      short_groups INTEGER NOT NULL,
      -- the plan together with the dataset it was made from, as plan.json has it; last, so that lists need not read it
      plan_json TEXT NOT NULL CHECK (json_valid(plan_json)),
      CHECK ((state = 'draft') = (approved_at IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX plans_one_approved ON plans (state) WHERE state = 'approved';
    CREATE TRIGGER plans_frozen BEFORE UPDATE OF plan_json, dataset_hash, label, start_date, days ON plans
      BEGIN SELECT raise(ABORT, 'a plan is frozen'); END;

    CREATE TABLE orders (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plans (id),
      -- place among the orders of its plan
      position INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
      number_prefix TEXT,
      number_year INTEGER,
      number_running INTEGER CHECK (number_running >= 1),
      issued_on TEXT,
      issued_at TEXT,
      -- the order without its state
      document_json TEXT NOT NULL CHECK (json_valid(document_json)),
      UNIQUE (plan_id, position),
      UNIQUE (number_prefix, number_year, number_running),
      CHECK ((state = 'draft') = (number_prefix IS NULL)),
      CHECK ((number_prefix IS NULL) = (number_year IS NULL)),
      CHECK ((number_prefix IS NULL) = (number_running IS NULL)),
      CHECK ((number_prefix IS NULL) = (issued_on IS NULL)),
      CHECK ((number_prefix IS NULL) = (issued_at IS NULL))
    ) STRICT;
    CREATE TRIGGER orders_number_final BEFORE UPDATE OF number_prefix, number_year, number_running, issued_on, issued_at, document_json
      ON orders WHEN OLD.number_running IS NOT NULL BEGIN SELECT raise(ABORT, 'an issued order is final'); END;
    CREATE TRIGGER orders_issued_kept BEFORE DELETE ON orders WHEN OLD.number_running IS NOT NULL
      BEGIN SELECT raise(ABORT, 'an issued order is final'); END;

    -- the next number to give; numbers are given one by one and never again
    CREATE TABLE order_counters (
      prefix TEXT NOT NULL,
      year INTEGER NOT NULL,
      next INTEGER NOT NULL CHECK (next >= 1),
      PRIMARY KEY (prefix, year)
    ) STRICT, WITHOUT ROWID;
  `,
};
