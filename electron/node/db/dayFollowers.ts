// Whether anything was issued or entered on a day: a close before it then stands.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { first, sql, type ReadableDatabase } from './sql.ts';

export function isAnythingOn(db: ReadableDatabase, day: IsoDate): boolean {
  const found = first(
    db,
    sql`SELECT 1 FROM orders WHERE issued_on = ${day}
        UNION ALL SELECT 1 FROM papers WHERE issued_on = ${day}
        UNION ALL SELECT 1 FROM share_papers WHERE issued_on = ${day}
        UNION ALL SELECT 1 FROM order_events WHERE event_json ->> '$.on' = ${day}
        UNION ALL SELECT 1 FROM paper_events WHERE event_json ->> '$.on' = ${day}
        UNION ALL SELECT 1 FROM issued_reports WHERE report_date = ${day}
        LIMIT 1`,
  );
  return found !== undefined;
}
