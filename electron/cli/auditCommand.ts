// `audit verify --data DIR`: checks, entry by entry, that the audit log has not been altered.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import { auditCliText } from '../../shared/text/auditCliText.ts';
import { checkAudit } from '../node/db/auditTable.ts';
import { openDatabase } from '../node/db/openDatabase.ts';
import { databaseFile } from '../node/files/backupFolder.ts';
import type { CommandOptions, Outcome } from './report.ts';

/** Errors: `noOffice`; `auditBroken`; those of opening the database. */
export async function auditCommand({ data, lang }: CommandOptions & { readonly data: string }): Promise<Outcome> {
  const file = path.join(data, databaseFile);
  if (!existsSync(file)) return err({ kind: 'noOffice' });
  const opened = openDatabase(file);
  if (!opened.ok) return opened;
  const { entries, head, broken } = checkAudit(opened.value);
  opened.value.close();
  if (broken !== null) return err({ kind: 'auditBroken', entry: broken, entries });
  return ok({ data: { entries, head }, lines: [auditCliText[lang].whole(entries, head)] });
}
