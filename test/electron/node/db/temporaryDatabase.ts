// Databases for tests, each in a folder of its own that is removed after the test.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import type { WritableDatabase } from '../../../../electron/node/db/sql.ts';

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongdiao-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
  return folder;
}

export function openForTest(file: string): WritableDatabase {
  const opened = openDatabase(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const db = opened.value;
  onTestFinished(() => void db.close());
  return db;
}

export function temporaryDatabase(): WritableDatabase {
  return openForTest(path.join(temporaryFolder(), 'tongdiao.db'));
}
