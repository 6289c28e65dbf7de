// `office check --data DIR`: computes the position and the linkage account anew from the first paper on, and compares.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import { positionCliText } from '../../shared/text/positionCliText.ts';
import { openDatabase } from '../node/db/openDatabase.ts';
import { databaseFile } from '../node/files/backupFolder.ts';
import { checkOffice } from '../node/position/checkOffice.ts';
import type { CommandOptions, Outcome } from './report.ts';

/** Changes nothing. Errors: `noOffice`; those of opening the database; `noDataset`; `booksDiffer`. */
export async function officeCheckCommand({ data, lang }: CommandOptions & { readonly data: string }): Promise<Outcome> {
  const file = path.join(data, databaseFile);
  if (!existsSync(file)) return err({ kind: 'noOffice' });
  const opened = openDatabase(file);
  if (!opened.ok) return opened;
  const checked = checkOffice(opened.value, () => new Date());
  opened.value.close();
  if (!checked.ok) return checked;
  const { places, orders, papers, lines } = checked.value;
  return ok({ data: checked.value, lines: [positionCliText[lang].checked(places, orders, papers, lines)] });
}
