import { expect, test } from 'vitest';
import { saveSettings } from '../../../../electron/node/db/settingsTable.ts';
import { run, sql, type WritableDatabase } from '../../../../electron/node/db/sql.ts';
import { storageError } from '../../../../electron/node/db/storageError.ts';
import { defaultSettings } from '../../../../electron/node/service/defaultSettings.ts';
import { temporaryDatabase } from './temporaryDatabase.ts';

function thrownBy(db: WritableDatabase, basis: string): unknown {
  try {
    saveSettings(db, { ...defaultSettings, order: { ...defaultSettings.order, basis } });
    return null;
  } catch (error) {
    return error;
  }
}

test('a full disk is reported as such', () => {
  const db = temporaryDatabase();
  db.pragma('max_page_count = 1');
  const error = storageError(thrownBy(db, '长'.repeat(100_000)), '/data/tongdiao.db');
  expect(error).toEqual({ kind: 'diskFull', path: '/data/tongdiao.db', needed: null, free: null });
});

test('a database that may not be written is reported as such', () => {
  const db = temporaryDatabase();
  db.pragma('query_only = ON');
  expect(storageError(thrownBy(db, ''), '/data/tongdiao.db')).toEqual({ kind: 'diskReadOnly', path: '/data/tongdiao.db' });
});

test('a bug of the program is not reported as a disk error', () => {
  const db = temporaryDatabase();
  expect(() => run(db, sql`INSERT INTO office (id) VALUES (7)`)).toThrow();
  expect(storageError(new Error('bug'), 'file')).toBeNull();
});
