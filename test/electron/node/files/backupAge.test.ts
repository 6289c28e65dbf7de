import { describe, expect, it } from 'vitest';
import type { Backup } from '../../../../shared/contract/backupApi.ts';
import { agedBackups, isBackupDue } from '../../../../electron/node/files/backupAge.ts';

const now = new Date(2020, 2, 31, 12);
const hour = 3_600_000;
const unlimited = Number.POSITIVE_INFINITY;

function at(hours: number, reason: Backup['reason'] = 'auto', bytes = 1): Backup {
  const instant = new Date(now.getTime() - hours * hour).toISOString();
  return { name: `${reason}-${instant.replace(/[:.]/g, '-')}.db`, reason, at: instant, bytes };
}

/** Every `step` hours over the last `days` days, newest first. */
function every(step: number, days: number, bytes = 1): Backup[] {
  return Array.from({ length: (days * 24) / step }, (_, k) => at(k * step, 'auto', bytes));
}

const daysOf = (backups: readonly Backup[]) => new Set(backups.map((one) => new Date(one.at).toDateString())).size;
const left = (backups: readonly Backup[], gone: readonly Backup[]) => backups.filter((one) => !gone.includes(one));

describe('A backup', () => {
  it('is due an hour after the last hourly one', () => {
    expect(isBackupDue([], now)).toBe(true);
    expect(isBackupDue([at(0.9)], now)).toBe(false);
    expect(isBackupDue([at(1)], now)).toBe(true);
    expect(isBackupDue([at(0.1, 'before-import'), at(2)], now)).toBe(true);
  });
  it('is due by the last one that is not dated in the future', () => {
    expect(isBackupDue([at(-60 * 24)], now)).toBe(true);
    expect(isBackupDue([at(-60 * 24), at(2)], now)).toBe(true);
    expect(isBackupDue([at(-60 * 24), at(0.5)], now)).toBe(false);
  });
});

describe('Of backups are kept', () => {
  it('all of the last two days with any, the last of each of thirty, and the newest ten', () => {
    const list = every(3, 40);
    const kept = left(list, agedBackups(list, now, unlimited));
    expect(kept.slice(0, 10)).toEqual(list.slice(0, 10));
    expect(daysOf(kept)).toBe(30);
    const today = now.toDateString();
    expect(kept.filter((one) => new Date(one.at).toDateString() === today)).toEqual(
      list.filter((one) => new Date(one.at).toDateString() === today),
    );
    expect(kept.length).toBeLessThan(10 + 16 + 30);
  });
  it('the same number after a start with a clock 60 days ahead: no day is older than it was', () => {
    const list = every(1, 30);
    const before = left(list, agedBackups(list, now, unlimited));
    const ahead = new Date(now.getTime() + 60 * 24 * hour);
    const jumped = [at(-60 * 24), ...before];
    const after = left(jumped, agedBackups(jumped, ahead, unlimited));
    expect(daysOf(after)).toBe(30);
    expect(after.length).toBeGreaterThan(30);
    expect(after.slice(0, 10)).toEqual(jumped.slice(0, 10));
    // Once the clock is right again, backups made with the wrong time displace nothing.
    expect(agedBackups(after, now, unlimited).length).toBeLessThanOrEqual(1);
  });
  it('as many made before imports as hourly ones, and for longer those made by hand or before a migration', () => {
    const imports = Array.from({ length: 24 * 365 }, (_, k) => at(k, 'before-import'));
    expect(left(imports, agedBackups(imports, now, unlimited)).length).toBeLessThan(24 * 2 + 30);
    const asked = [at(100 * 24, 'by-hand'), at(101 * 24, 'before-restore'), at(102 * 24, 'before-upgrade')];
    const list = [...every(1, 40), ...asked];
    expect(agedBackups(list, now, unlimited).filter((one) => asked.includes(one))).toEqual([]);
  });
});

describe('The budget', () => {
  it('applies to all kinds together and to the next one, and removes hourly ones before daily ones', () => {
    const list = [...every(1, 20, 100), at(21 * 24, 'by-hand', 100), at(22 * 24, 'before-import', 100)];
    const kept = left(list, agedBackups(list, now, 3000, 100));
    expect(kept.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(2900);
    expect(kept.slice(0, 10)).toEqual(list.slice(0, 10));
    expect(daysOf(kept)).toBeGreaterThan(18);
    expect(kept.length).toBeGreaterThan(25);
  });
  it('never removes the newest ten, even if they alone exceed it', () => {
    const list = every(1, 3, 1000);
    expect(left(list, agedBackups(list, now, 500, 1000))).toEqual(list.slice(0, 10));
  });
  it('removes those made by a clock that was ahead first, and keeps ten of both', () => {
    const list = [...Array.from({ length: 15 }, (_, k) => at(-(60 * 24) + k, 'auto', 100)), ...every(1, 1, 100)];
    const kept = left(list, agedBackups(list, now, 1, 100));
    expect(kept).toEqual([...list.slice(0, 10), ...list.slice(15, 25)]);
  });
});
