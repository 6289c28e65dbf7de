// What is due before anyone uses an office that was opened: catch up with numbers issued on paper, log a restore, and make the checkpoint that
// an update has made useless.
import os from 'node:os';
import { ok } from '../../../shared/base/result.ts';
import { auditPage, insertAudit } from '../db/auditTable.ts';
import { lastClosedDay } from '../db/dayCloseTable.ts';
import { inTransaction, type WritableDatabase } from '../db/sql.ts';
import { numberFileName } from '../files/numberFile.ts';
import { forgetRestore, type Restore } from '../files/restoreBackup.ts';
import { openBooks } from '../position/openBooks.ts';
import { raiseToFile, writeMissing } from './numberSeries.ts';
import type { ServiceOptions } from './serviceOptions.ts';
import { workingDay } from './workingDay.ts';

/** `restored` is a restore that has just been completed. */
export function settle(db: WritableDatabase, { dataDir, clock, who }: ServiceOptions, restored: Restore | null): void {
  inTransaction(db, () => {
    const numbers = raiseToFile(db, dataDir, restored !== null);
    if (restored !== null && !isNoted(db, restored)) {
      const { kept, name, at: restoredAt } = restored;
      insertAudit(db, {
        at: clock().toISOString(),
        who: restored.who,
        what: 'backup.restore',
        before: { kept },
        after: { name, at: restoredAt, numbers },
      });
    } else if (numbers.length > 0) {
      insertAudit(db, {
        at: clock().toISOString(),
        who: userOf(who),
        what: 'number.raise',
        before: null,
        after: { numbers, by: numberFileName },
      });
    }
    return ok(null);
  });
  writeMissing(db, dataDir, () => workingDay(db, clock));
  forgetRestore(dataDir);
  openClosedBooks(db, clock);
}

/** For an office that closes its days. Nothing depends on it: what fails now, as on a full disk, is made at the next start or close. */
function openClosedBooks(db: WritableDatabase, clock: () => Date): void {
  if (lastClosedDay(db) === null) return;
  try {
    inTransaction(db, () => {
      openBooks(db, clock);
      return ok(null);
    });
  } catch {
    // Whoever asks for the position is told.
  }
}

/** Whether an earlier start, killed since, has already logged it. */
function isNoted(db: WritableDatabase, { at }: Restore): boolean {
  const [last] = auditPage(db, { filter: {}, sort: null, from: 0, count: 1 }).rows;
  return last?.what === 'backup.restore' && last.after?.includes(JSON.stringify(at)) === true;
}

export function userOf(who: string | undefined): string {
  return who ?? os.userInfo().username;
}
