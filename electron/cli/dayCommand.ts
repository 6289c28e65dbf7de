// `day close --data DIR [--by NAME]`: closes the working day through the same service as the app.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import { createClient } from '../../shared/contract/client.ts';
import { dayCliText } from '../../shared/text/dayCliText.ts';
import { isDisagreement } from '../../shared/position/discrepancy.ts';
import { groupedDigits, percentOf } from '../../shared/text/quantityText.ts';
import { databaseFile } from '../node/files/backupFolder.ts';
import { createService } from '../node/service/createService.ts';
import type { CommandOptions, Outcome } from './report.ts';

export interface DayOptions extends CommandOptions {
  /** The office's folder. */
  readonly data: string;
  /** Null for the user of this machine. */
  readonly by: string | null;
}

/** Errors: `noOffice`, `noDataset`, `dayInScenario`; those of opening the office. */
export async function closeDayCommand({ data, by, lang }: DayOptions): Promise<Outcome> {
  if (!existsSync(path.join(data, databaseFile))) return err({ kind: 'noOffice' });
  const service = createService({ dataDir: data, sampleDir: data, clock: () => new Date(), newId: randomUUID });
  try {
    const call = createClient(service.dispatch);
    const statement = await call('day.review', {});
    if (!statement.ok) return statement;
    const { day, movedPieces, presumedPieces, silentMakers, silentCities, unserved, late, discrepancies } = statement.value.review;
    const signedBy = by ?? os.userInfo().username;
    const closed = await call('day.close', { day, by: signedBy });
    if (!closed.ok) return closed;
    const { workingDay } = closed.value;
    const words = dayCliText[lang];
    const silent = silentMakers.length + silentCities.length;
    const share = movedPieces === 0 ? '—' : percentOf(presumedPieces, movedPieces);
    return ok({
      data: { day, by: signedBy, workingDay, movedPieces, presumedPieces, silent, unserved: unserved.length, late: late.length },
      lines: [
        words.closed(day, signedBy, workingDay),
        words.review(groupedDigits(movedPieces), share, silent, unserved.length, late.length, discrepancies.filter(isDisagreement).length),
      ],
    });
  } finally {
    await service.close();
  }
}
