// `backup list|make|restore|export --data DIR`: lists, makes, restores and exports backups while the app is closed.
import { existsSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import { backupCliText } from '../../shared/text/backupCliText.ts';
import { openDatabase } from '../node/db/openDatabase.ts';
import { loadSettings } from '../node/db/settingsTable.ts';
import { databaseFile, listBackups } from '../node/files/backupFolder.ts';
import { backupLoss } from '../node/files/backupLoss.ts';
import { backUp, readBackup } from '../node/files/backups.ts';
import { diskError } from '../node/files/diskError.ts';
import { restoreBackup } from '../node/files/restoreBackup.ts';
import { copyWholeBackup } from '../node/files/wholeBackup.ts';
import { defaultSettings } from '../node/service/defaultSettings.ts';
import type { CommandOptions, Outcome } from './report.ts';

type BackupOptions = CommandOptions & { readonly data: string };

/** Lists every backup with its content; damaged ones are marked. */
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
  const { backups } = loadSettings(opened.value, defaultSettings);
  opened.value.close();
  const made = backUp({ dataDir: data, reason: 'by-hand', at: new Date(), budgetBytes: backups.gigabytes * 1e9 });
  return made.ok ? ok({ data: { name: made.value }, lines: [backupCliText[lang].made(made.value)] }) : made;
}

/** Restores the newest intact backup if none is named. Errors: `backupBroken`; `noBackup`; `cannotWrite`. */
export async function restoreCommand(name: string | null, { data, lang }: BackupOptions): Promise<Outcome> {
  const chosen = name ?? listBackups(data).find((backup) => readBackup(data, backup.name).ok)?.name ?? null;
  if (chosen === null) return err({ kind: 'noBackup', path: data });
  const loss = backupLoss(data, chosen);
  const restored = restoreBackup({ dataDir: data, name: chosen, now: new Date(), who: os.userInfo().username });
  if (!restored.ok) return restored;
  const { kept } = restored.value;
  const text = backupCliText[lang];
  return ok({
    data: { restored: chosen, kept, loss: loss.ok ? loss.value : null },
    lines: [text.restored(chosen, kept), ...(loss.ok ? text.loss(loss.value) : [])],
  });
}

/** Writes a backup as one plain database file, for another machine. Errors: `backupBroken`; `diskFull`; `diskReadOnly`; `cannotWrite`. */
export async function exportBackupCommand(name: string, { data, out, lang }: BackupOptions & { readonly out: string }): Promise<Outcome> {
  const checked = readBackup(data, name);
  if (!checked.ok) return checked;
  const part = `${out}.new`;
  try {
    if (!copyWholeBackup(data, name, part)) return err({ kind: 'backupBroken', name });
    renameSync(part, out);
  } catch (error) {
    rmSync(part, { force: true });
    const refused = diskError(error, out);
    if (refused === null) throw error;
    return err(refused);
  }
  return ok({ data: { name, file: out }, lines: [backupCliText[lang].exported(name, out)] });
}
