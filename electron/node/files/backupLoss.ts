// Compares a backup with the database it would replace and lists what a restore would lose, so that it can be shown before anyone confirms.
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { BackupLoss, LossKind } from '../../../shared/contract/backupApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { orderNumberText } from '../../../shared/orders/order.ts';
import { databaseFile } from './backupFolder.ts';
import { withWhole } from './wholeBackup.ts';

/** What is compared: table rows, considered the same if these columns are equal. */
const compared: readonly (readonly [LossKind, string, readonly string[], string])[] = [
  ['issuedOrders', 'orders', ['id'], "state = 'issued'"],
  ['orderEvents', 'order_events', ['order_id', 'event_json'], '1'],
  ['orderEvents', 'received_order_events', ['id'], '1'],
  ['issuedPapers', 'papers', ['id'], "state = 'issued'"],
  ['issuedPapers', 'share_papers', ['id'], "state = 'issued'"],
  ['paperEvents', 'paper_events', ['paper_id', 'event_json'], '1'],
  ['paperEvents', 'received_paper_events', ['id'], '1'],
  ['dailyReports', 'daily_reports', ['report_date', 'enterprise', 'report_json', 'entered_at'], '1'],
  ['dayRecords', 'day_records', ['kind', 'key', 'record_json', 'is_withdrawn', 'entered_at'], '1'],
  ['ledgerLines', 'ledger_lines', ['id'], '1'],
  ['cycles', 'ledger_cycles', ['id'], '1'],
  ['plans', 'plans', ['id'], '1'],
  ['issuedReports', 'issued_reports', ['id'], '1'],
  ['snapshotsMade', 'exchange_history', ['sequence', 'hash', 'at'], "direction = 'sent'"],
  ['snapshotsRead', 'exchange_history', ['sequence', 'hash', 'at'], "direction = 'read'"],
  ['auditEntries', 'audit', ['at', 'who', 'what', 'after_json'], '1'],
];

/** At most this many numbers are listed by name; the rest are only counted. */
const maxNames = 20;

/** Refused: `backupBroken`. If the current database cannot be read, nothing can be compared, and `isComparable` is false. */
export function backupLoss(dataDir: string, name: string): Result<BackupLoss, AppError> {
  const loss = withWhole(dataDir, name, (backup) => lossOf(path.join(dataDir, databaseFile), backup, name));
  return loss ?? err({ kind: 'backupBroken', name });
}

function lossOf(file: string, backup: string, name: string): Result<BackupLoss, AppError> {
  let db: BetterSqlite3.Database | null = null;
  try {
    db = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    db.prepare('SELECT count(*) FROM audit').get();
  } catch {
    db?.close();
    return ok({ isComparable: false, lost: [], numbers: [], entriesOnlyThere: 0 });
  }
  try {
    db.prepare('ATTACH ? AS backup').run(backup);
    return ok(lossIn(db));
  } catch {
    return err({ kind: 'backupBroken', name });
  } finally {
    db.close();
  }
}

function lossIn(db: BetterSqlite3.Database): BackupLoss {
  const counts = new Map<LossKind, number>();
  for (const [kind, table, columns, condition] of compared) {
    const count = missing(db, table, columns, condition, ['main', 'backup']);
    if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return {
    isComparable: true,
    lost: [...counts].map(([kind, count]) => ({ kind, count })),
    numbers: lostNumbers(db),
    entriesOnlyThere: missing(db, 'audit', ['at', 'who', 'what', 'after_json'], '1', ['backup', 'main']),
  };
}

/** Rows of the first database that are missing in the second. */
function missing(
  db: BetterSqlite3.Database,
  table: string,
  columns: readonly string[],
  condition: string,
  [here, there]: readonly ['main' | 'backup', 'main' | 'backup'],
): number {
  if (!hasTable(db, here, table)) return 0;
  const rows = `SELECT ${columns.join(', ')} FROM ${here}.${table} WHERE ${condition}`;
  const others = hasTable(db, there, table) ? ` EXCEPT SELECT ${columns.join(', ')} FROM ${there}.${table} WHERE ${condition}` : '';
  return db.prepare(`SELECT count(*) FROM (${rows}${others})`).pluck().get() as number;
}

/** Numbers of orders and papers issued since the backup, newest last. */
function lostNumbers(db: BetterSqlite3.Database): string[] {
  const issued = ['orders', 'papers', 'share_papers'].flatMap((table) => {
    if (!hasTable(db, 'main', table)) return [];
    const others = hasTable(db, 'backup', table) ? ` AND id NOT IN (SELECT id FROM backup.${table} WHERE state = 'issued')` : '';
    return [
      `SELECT number_prefix AS prefix, number_year AS year, number_running AS running FROM main.${table} WHERE state = 'issued'${others}`,
    ];
  });
  if (issued.length === 0) return [];
  const rows = db.prepare(`${issued.join(' UNION ALL ')} ORDER BY year, prefix, running LIMIT ${maxNames}`).all() as {
    prefix: string;
    year: number;
    running: number;
  }[];
  return rows.map(orderNumberText);
}

function hasTable(db: BetterSqlite3.Database, schema: 'main' | 'backup', table: string): boolean {
  return db.prepare(`SELECT 1 FROM ${schema}.sqlite_master WHERE type = 'table' AND name = ?`).get(table) !== undefined;
}
