// Owns `backup list|make|restore --data DIR`: backups looked at, made, and put in the place of the database while the app is closed.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import { backupCliText } from '../../shared/text/backupCliText.ts';
import { openDatabase } from '../node/db/openDatabase.ts';
import { databaseFile, listBackups, makeBackup, readBackup, restoreBackup } from '../node/files/backups.ts';
import type { CommandOptions, Outcome } from './report.ts';

type BackupOptions = CommandOptions & { readonly data: string };

/** Every backup with what is in it; those that are damaged say so. */
export async function listBackupsCommand({ data, lang }: BackupOptions): Promise<Outcome> {
  const backups = listBackups(data).map((backup) => ({ ...backup, content: readBackup(data, backup.name) }));
  const text = backupCliText[lang];
  const lines = backups.map(({ name, at, bytes, content }) =>
    content.ok ? text.backup(name, at, bytes, content.value) : text.broken(name, at),
  );
  return ok({ data: { backups }, lines: lines.length === 0 ? [text.none] : lines });
}

export async function makeBackupCommand({ data, lang }: BackupOptions): Promise<Outcome> {
  const file = path.join(data, databaseFile);
  if (!existsSync(file)) return err({ kind: 'noOffice' });
  const opened = openDatabase(file);
  if (!opened.ok) return opened;
  try {
    const name = makeBackup(opened.value, data, 'by-hand', new Date());
    return ok({ data: { name }, lines: [backupCliText[lang].made(name)] });
  } finally {
    opened.value.close();
  }
}

/** The newest whole one where none is named. Errors: `backupBroken`; `noBackup`; `cannotWrite`. */
export async function restoreCommand(name: string | null, { data, lang }: BackupOptions): Promise<Outcome> {
  const chosen = name ?? listBackups(data).find((backup) => readBackup(data, backup.name).ok)?.name ?? null;
  if (chosen === null) return err({ kind: 'noBackup', path: data });
  const restored = restoreBackup(data, chosen, new Date());
  if (!restored.ok) return restored;
  return ok({ data: { restored: chosen, ...restored.value }, lines: [backupCliText[lang].restored(chosen, restored.value.kept)] });
}
