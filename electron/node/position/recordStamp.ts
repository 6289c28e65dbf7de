// A short text that changes whenever anything changes that the position is made from, besides the facts: what is entered is only ever added
// to, so that counts and last rows are enough.
import { all, type ReadableDatabase } from '../db/sql.ts';

export function recordStamp(db: ReadableDatabase): string {
  const text = parts.map((part) => `SELECT coalesce((${part}), 0) AS part`).join(' UNION ALL ');
  return all<{ part: number | string }>(db, { text, values: [] })
    .map(({ part }) => part)
    .join('|');
}

const parts = [
  // The index of orders has a row for every order. It is brought up to date before each commit: until then, what is stale says the rest.
  "SELECT count(*) FROM order_index WHERE state <> 'draft'",
  'SELECT group_concat(order_id) FROM order_index_stale',
  'SELECT max(id) FROM order_events',
  'SELECT count(*) FROM received_orders',
  "SELECT count(*) || ':' || coalesce(max(position), 0) FROM received_order_events",
  "SELECT count(*) FROM papers WHERE state <> 'draft'",
  "SELECT count(*) FROM share_papers WHERE state <> 'draft'",
  'SELECT max(id) FROM paper_events',
  'SELECT count(*) FROM received_papers',
  "SELECT count(*) || ':' || coalesce(max(position), 0) FROM received_paper_events",
  'SELECT max(position) FROM daily_reports',
  'SELECT max(position) FROM day_records',
  'SELECT group_concat(id || approved_at) FROM (SELECT id, approved_at FROM plans WHERE approved_at IS NOT NULL ORDER BY approved_at DESC LIMIT 3)',
  'SELECT count(*) FROM plans WHERE approved_at IS NOT NULL',
  "SELECT count(*) || ':' || count(undone_at) FROM recodings",
  'SELECT count(*) FROM ledger_cycles',
  'SELECT max(position) FROM capacity_projects',
  "SELECT max(position) FROM matters WHERE kind IN ('decision', 'release', 'releaseEntry', 'contract', 'contractEntry')",
];
