import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupFolder, backupPath, listBackups, removeBackups } from '../../../../electron/node/files/backupFolder.ts';
import { backUp, readBackup } from '../../../../electron/node/files/backups.ts';
import { sweepPages } from '../../../../electron/node/files/pageBackup.ts';
import { openPageStore, storeFolder } from '../../../../electron/node/files/pageStore.ts';
import { restoreBackup } from '../../../../electron/node/files/restoreBackup.ts';
import { copyWholeBackup } from '../../../../electron/node/files/wholeBackup.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { openForTest, temporaryFolder } from '../db/temporaryDatabase.ts';
import { share } from '../../../helpers/share.ts';

const start = Date.UTC(2020, 2, 31, 8);

/** An office's database with rows of its own, and backups made hour by hour. */
function desk() {
  const dataDir = temporaryFolder();
  const file = path.join(dataDir, 'tongdiao.db');
  openForTest(file).close();
  const use = <T>(work: (db: BetterSqlite3.Database) => T): T => {
    const db = new BetterSqlite3(file);
    try {
      return work(db);
    } finally {
      db.close();
    }
  };
  use((db) => db.exec('CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT) STRICT'));
  let hours = 0;
  return {
    dataDir,
    file,
    use,
    write: (from: number, to: number, seed: number) =>
      use((db) => {
        const random = seededRandom(seed);
        const insert = db.prepare('INSERT OR REPLACE INTO words VALUES (?, ?)');
        for (let id = from; id < to; id += 1) insert.run(id, Array.from({ length: 60 }, () => random.int(1, 1e9).toString(36)).join(' '));
      }),
    make: (reason: 'auto' | 'by-hand' = 'auto', budgetBytes = 1e9): string => {
      hours += 1;
      const made = backUp({ dataDir, reason, at: new Date(start + hours * 3_600_000), budgetBytes });
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      return made.value;
    },
    rows: () => use((db) => JSON.stringify(db.prepare('SELECT * FROM words ORDER BY id').all())),
  };
}

function rowsIn(dataDir: string, name: string): string | null {
  const file = path.join(dataDir, 'whole.db');
  if (!copyWholeBackup(dataDir, name, file)) return null;
  const db = new BetterSqlite3(file, { readonly: true });
  const rows = JSON.stringify(db.prepare('SELECT * FROM words ORDER BY id').all());
  db.close();
  rmSync(file);
  return rows;
}

function storeBytes(dataDir: string): number {
  const folder = storeFolder(backupFolder(dataDir));
  return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

function swept(dataDir: string): void {
  const store = openPageStore(backupFolder(dataDir));
  sweepPages(dataDir, store, new Date(start));
  store.close();
}

describe('A backup by pages', () => {
  it('costs what has changed since any other', () => {
    const { dataDir, write, make } = desk();
    write(0, 2000, 1);
    const [first] = [make()];
    const whole = listBackups(dataDir)[0].bytes;
    make();
    expect(listBackups(dataDir)[0].bytes).toBeLessThan(whole / 50);
    write(1000, 1010, 2);
    make();
    expect(listBackups(dataDir)[0].bytes).toBeLessThan(whole / 20);
    expect(listBackups(dataDir).at(-1)?.name).toBe(first);
  });

  it('gives back the database as it was at that moment, whatever came later', () => {
    const { dataDir, write, make, rows } = desk();
    const kept = new Map<string, string>();
    for (let k = 0; k < 6; k += 1) {
      write(k * 50, k * 50 + 200, k);
      kept.set(make(), rows());
    }
    for (const [name, text] of kept) {
      expect(rowsIn(dataDir, name)).toBe(text);
      expect(readBackup(dataDir, name)).toMatchObject({ ok: true });
    }
    const [oldest] = kept.keys();
    const restored = restoreBackup({ dataDir, name: oldest, now: new Date(start), who: '甲' });
    expect(restored).toMatchObject({ ok: true });
    expect(rows()).toBe(kept.get(oldest));
  });

  const rounds = share(12, 25);

  it('keeps every page that a backup names, whichever others are removed', () => {
    const { dataDir, write, make, rows } = desk();
    const random = seededRandom(7);
    const kept = new Map<string, string>();
    for (let k = 0; k < rounds; k += 1) {
      const from = random.int(0, 400);
      write(from, from + random.int(1, 150), k);
      kept.set(make(), rows());
      if (k % 2 === 1) {
        const gone = random.pick([...kept.keys()]);
        removeBackups(dataDir, [{ name: gone }]);
        kept.delete(gone);
        swept(dataDir);
      }
      for (const [name, text] of kept) expect(rowsIn(dataDir, name)).toBe(text);
    }
    for (const name of kept.keys()) removeBackups(dataDir, [{ name }]);
    const before = storeBytes(dataDir);
    swept(dataDir);
    expect(readdirSync(storeFolder(backupFolder(dataDir)))).toEqual(['lock']);
    expect(before).toBeGreaterThan(storeBytes(dataDir));
  });

  it('finds a page that the disk has lost and writes it anew, for older backups too', () => {
    const { dataDir, write, make, rows } = desk();
    write(0, 500, 1);
    const name = make();
    const text = rows();
    const pack = path.join(storeFolder(backupFolder(dataDir)), `${name}.pack`);
    const bytes = readFileSync(pack);
    bytes.fill(0, 20_000, 20_400);
    writeFileSync(pack, bytes);
    expect(readBackup(dataDir, name)).toMatchObject({ error: { kind: 'backupBroken' } });
    make('by-hand');
    expect(rowsIn(dataDir, name)).toBe(text);
    // A part of the pages is compared each time, another each hour.
    writeFileSync(pack, bytes);
    rmSync(pack);
    make();
    expect(rowsIn(dataDir, name)).toBe(text);
  });

  it('leaves the others whole where it was killed, and nothing behind', () => {
    const { dataDir, write, make, rows } = desk();
    write(0, 100, 1);
    const first = make();
    const text = rows();
    write(100, 200, 2);
    const second = make();
    const folder = storeFolder(backupFolder(dataDir));
    // Killed before its manifest had its name, and while writing its pack.
    renameSync(backupPath(dataDir, second), `${backupPath(dataDir, second)}.new-999999999`);
    writeFileSync(path.join(folder, 'auto-x.pages.pack.new-999999999'), 'half');
    expect(rowsIn(dataDir, first)).toBe(text);
    write(200, 300, 3);
    const third = make();
    expect(rowsIn(dataDir, third)).toBe(rows());
    expect(readdirSync(backupFolder(dataDir)).sort()).toEqual([first, third, 'store'].sort());
    expect(readdirSync(folder)).not.toContain('auto-x.pages.pack.new-999999999');
  });

  it('removes no page while a manifest cannot be read', () => {
    const { dataDir, write, make, rows } = desk();
    write(0, 100, 1);
    const first = make();
    const text = rows();
    write(0, 100, 2);
    const second = make();
    const manifest = readFileSync(backupPath(dataDir, first), 'utf8');
    writeFileSync(backupPath(dataDir, first), manifest.replace('"pageSize":4096', '"pageSize":1024'));
    expect(readBackup(dataDir, first)).toMatchObject({ error: { kind: 'backupBroken' } });
    removeBackups(dataDir, [{ name: second }]);
    swept(dataDir);
    writeFileSync(backupPath(dataDir, first), manifest);
    expect(rowsIn(dataDir, first)).toBe(text);
  });

  it('stands beside whole copies of older programs, and can be taken along as one', () => {
    const { dataDir, file, write, make, rows } = desk();
    write(0, 100, 1);
    const old = 'auto-2020-03-01T12-00-00-000Z.db';
    mkdirSync(backupFolder(dataDir));
    copyFileSync(file, backupPath(dataDir, old));
    const text = rows();
    write(0, 100, 2);
    const name = make();
    expect(listBackups(dataDir).map((backup) => backup.name)).toEqual([name, old]);
    expect(readBackup(dataDir, old)).toMatchObject({ ok: true });
    expect(rowsIn(dataDir, old)).toBe(text);
    // On another machine: the file alone, under the name of a backup.
    const elsewhere = temporaryFolder();
    mkdirSync(backupFolder(elsewhere));
    const whole = name.replace('.pages', '.db');
    expect(copyWholeBackup(dataDir, name, backupPath(elsewhere, whole))).toBe(true);
    expect(restoreBackup({ dataDir: elsewhere, name: whole, now: new Date(start), who: '甲' })).toMatchObject({ ok: true });
    expect(readFileSync(path.join(elsewhere, 'tongdiao.db')).length).toBeGreaterThan(4096);
  });
});
