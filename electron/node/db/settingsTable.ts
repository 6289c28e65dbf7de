// Stores the settings. A setting that was never saved, or did not exist at the time, has its default.
import type { Settings } from '../../../shared/domain/office.ts';
import { first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

export function loadSettings(db: ReadableDatabase, defaults: Settings): Settings {
  const row = first<{ settings_json: string }>(db, sql`SELECT settings_json FROM settings`);
  if (row === undefined) return defaults;
  const stored = JSON.parse(row.settings_json) as Settings;
  const order = { ...defaults.order, ...stored.order };
  return {
    ...defaults,
    ...stored,
    order,
    // Before there was one a kind, all papers covered the days of an order.
    spans: stored.spans ?? { allotment: order.span, reserveSlip: order.span },
    papers: { ...defaults.papers, ...stored.papers },
    days: { ...defaults.days, ...stored.days, desk: { ...defaults.days.desk, ...stored.days?.desk } },
    notice: { ...defaults.notice, ...stored.notice },
    releases: { ...defaults.releases, ...stored.releases },
    desk: { ...defaults.desk, ...stored.desk },
  };
}

export function saveSettings(db: WritableDatabase, settings: Settings): void {
  run(db, sql`INSERT OR REPLACE INTO settings (id, settings_json) VALUES (1, ${JSON.stringify(settings)})`);
}
