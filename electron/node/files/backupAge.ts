// Decides which backups to keep: by the days on which backups were made, not by the current clock, which may have jumped; and by one total
// budget of bytes.
import type { Backup } from '../../../shared/contract/backupApi.ts';
import { localDay } from '../../../shared/domain/calendar.ts';

const hour = 3_600_000;
/** Days with backups: on the newest days all are kept, on the others only the last of each day. */
const [wholeDays, keptDays] = [2, 30];
/** This many of the newest are always kept, and as many made by a person or before a database change, however old they are. */
const alwaysKept = 10;

/** Whether the next hourly backup is due. A backup dated in the future says nothing about the last hour. */
export function isBackupDue(backups: readonly Backup[], now: Date): boolean {
  const last = backups.find(({ reason, at }) => reason === 'auto' && Date.parse(at) <= now.getTime());
  return last === undefined || now.getTime() - Date.parse(last.at) >= hour;
}

/** Made repeatedly without anyone asking: one a day is enough. */
const routine: ReadonlySet<Backup['reason']> = new Set(['auto', 'before-import']);

/**
 * Backups to delete so that the rest and `incoming` bytes fit the budget. `backups` is newest first. Beyond the budget, days with several
 * backups are thinned first, oldest first; then whole days, oldest first. The newest ten stay even if they alone exceed the budget.
 */
export function agedBackups(backups: readonly Backup[], now: Date, budgetBytes: number, incoming = 0): Backup[] {
  const isAhead = ({ at }: Backup) => Date.parse(at) > now.getTime();
  // A week with a clock that ran ahead must not push later backups out of the newest ten.
  const safe = new Set([
    ...backups.filter((backup) => !isAhead(backup)).slice(0, alwaysKept),
    ...backups.filter(isAhead).slice(0, alwaysKept),
    // Leaving the drill goes back to it.
    ...backups.filter(({ reason }) => reason === 'before-drill').slice(0, 1),
  ]);
  const days = [...new Set(backups.map(dayOf))];
  const last = lastOfDays(backups);
  const asked = backups.filter(({ reason }) => !routine.has(reason));
  const gone = new Set(
    backups.filter((backup) => {
      if (safe.has(backup)) return false;
      const place = days.indexOf(dayOf(backup));
      if (!routine.has(backup.reason)) return place >= keptDays && asked.indexOf(backup) >= alwaysKept;
      return place >= keptDays || (place >= wholeDays && !last.has(backup));
    }),
  );
  let bytes = incoming + backups.reduce((sum, backup) => sum + (gone.has(backup) ? 0 : backup.bytes), 0);
  const oldestFirst = backups.filter((backup) => !safe.has(backup) && !gone.has(backup)).reverse();
  const givesFirst = (backup: Backup) => routine.has(backup.reason) && !last.has(backup);
  for (const backup of [...oldestFirst.filter(givesFirst), ...oldestFirst.filter((one) => !givesFirst(one))]) {
    if (bytes <= budgetBytes) break;
    gone.add(backup);
    bytes -= backup.bytes;
  }
  return backups.filter((backup) => gone.has(backup));
}

/** The newest routine backup of each day. */
function lastOfDays(backups: readonly Backup[]): ReadonlySet<Backup> {
  const last = new Map<string, Backup>();
  for (const backup of backups) if (routine.has(backup.reason) && !last.has(dayOf(backup))) last.set(dayOf(backup), backup);
  return new Set(last.values());
}

function dayOf({ at }: Backup): string {
  return localDay(new Date(at));
}
