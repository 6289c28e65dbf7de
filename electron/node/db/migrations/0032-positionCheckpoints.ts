// Migration 32: what the books know at the morning after a closed day, so that a position need not be made from the first paper on. Derived:
// whoever writes anything about an earlier day removes it, and it is made again at a later close.
import type { Migration } from './migration.ts';

const issuedOn = (row: string, column: string) =>
  `coalesce((SELECT issued_on FROM orders WHERE id = ${row}.${column}),
            (SELECT order_json ->> '$.issuedOn' FROM received_orders WHERE id = ${row}.${column}), '')`;
const paperIssuedOn = (row: string) =>
  `coalesce((SELECT issued_on FROM papers WHERE id = ${row}.paper_id),
            (SELECT paper_json ->> '$.issue.on' FROM received_papers WHERE id = ${row}.paper_id), '')`;
const removed = (name: string, when: string, condition: string) =>
  `CREATE TRIGGER checkpoints_${name} AFTER ${when} BEGIN DELETE FROM position_checkpoints WHERE ${condition}; END;`;
/** An event of an order moves goods on its own day. Of an order that was settled by then, and of one that is voided, it may change more. */
const orderEvent = `morning > (NEW.event_json ->> '$.on') OR (morning > ${issuedOn('NEW', 'order_id')} AND (
  NEW.event_json ->> '$.kind' = 'voided' OR NOT EXISTS (
    SELECT 1 FROM checkpoint_orders WHERE checkpoint_orders.morning = position_checkpoints.morning AND order_id = NEW.order_id)))`;

export const positionCheckpoints: Migration = {
  version: 32,
  sql: `
    CREATE TABLE position_checkpoints (
      morning TEXT PRIMARY KEY,
      -- of the facts that the days before the morning depend on
      facts_key TEXT NOT NULL,
      state_json TEXT NOT NULL CHECK (json_valid(state_json))
    ) STRICT;
    -- orders that something may still happen to
    CREATE TABLE checkpoint_orders (morning TEXT NOT NULL, order_id TEXT NOT NULL, PRIMARY KEY (morning, order_id)) STRICT, WITHOUT ROWID;
    CREATE TRIGGER checkpoints_gone AFTER DELETE ON position_checkpoints BEGIN DELETE FROM checkpoint_orders WHERE morning = OLD.morning; END;
    CREATE INDEX orders_of_day ON orders (issued_on) WHERE issued_on IS NOT NULL;
    CREATE INDEX papers_of_day ON papers (issued_on) WHERE issued_on IS NOT NULL;

    ${removed('report', 'INSERT ON daily_reports', 'morning > NEW.report_date')}
    ${removed('day_record', "INSERT ON day_records WHEN NEW.kind <> 'arrival'", 'morning > NEW.day')}
    ${removed('order', 'UPDATE OF issued_on ON orders', 'morning > NEW.issued_on')}
    ${removed('order_event', 'INSERT ON order_events', orderEvent)}
    ${removed('received_order', 'INSERT ON received_orders', "morning > coalesce(NEW.order_json ->> '$.issuedOn', '')")}
    ${removed('received_order_changed', 'UPDATE ON received_orders', "morning > coalesce(NEW.order_json ->> '$.issuedOn', '')")}
    ${removed('received_order_gone', 'DELETE ON received_orders', "morning > coalesce(OLD.order_json ->> '$.issuedOn', '')")}
    ${removed('received_order_event', 'INSERT ON received_order_events', orderEvent)}
    ${removed('received_order_event_gone', 'DELETE ON received_order_events', `morning > ${issuedOn('OLD', 'order_id')}`)}
    ${removed('paper', 'UPDATE OF issued_on ON papers', 'morning > NEW.issued_on')}
    ${removed('paper_event', 'INSERT ON paper_events', `morning > ${paperIssuedOn('NEW')}`)}
    ${removed('received_paper', 'INSERT ON received_papers', "morning > coalesce(NEW.paper_json ->> '$.issue.on', '')")}
    ${removed('received_paper_changed', 'UPDATE ON received_papers', "morning > coalesce(NEW.paper_json ->> '$.issue.on', '')")}
    ${removed('received_paper_gone', 'DELETE ON received_papers', "morning > coalesce(OLD.paper_json ->> '$.issue.on', '')")}
    ${removed('received_paper_event', 'INSERT ON received_paper_events', `morning > ${paperIssuedOn('NEW')}`)}
    ${removed('received_paper_event_gone', 'DELETE ON received_paper_events', `morning > ${paperIssuedOn('OLD')}`)}
    ${removed('plan', 'UPDATE OF approved_at ON plans', 'morning > NEW.start_date')}
    ${removed('recoding', 'INSERT ON recodings', '1')}
    ${removed('recoding_undone', 'UPDATE ON recodings', '1')}
    ${removed('close_undone', 'UPDATE OF undone_at ON day_closes', 'morning > NEW.day')}
  `,
};
