// `position --data DIR --out DIR`: writes the dataset the planner would see on a morning, and the statement behind it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import { csvLine } from '../../shared/domain/csvText.ts';
import { datasetFiles } from '../../shared/domain/datasetText.ts';
import { positionFigures, statementRows, type StatementRow } from '../../shared/position/statement.ts';
import { positionCliText, statementColumns } from '../../shared/text/positionCliText.ts';
import { groupedDigits, percentText } from '../../shared/text/quantityText.ts';
import { openDatabase } from '../node/db/openDatabase.ts';
import { checkReplaceable, writeFilesAtomically } from '../node/files/atomicWrite.ts';
import { databaseFile } from '../node/files/backupFolder.ts';
import { positionOn } from '../node/position/loadPosition.ts';
import { checkOutputPlace } from './outputPlace.ts';
import type { CommandOptions, Outcome } from './report.ts';

/** Records how the folder was made. A folder with this file is ours and may be replaced. */
const positionMark = 'position.json';

export interface PositionCommandOptions extends CommandOptions {
  readonly data: string;
  readonly out: string;
  /** As written; null for the working day. */
  readonly day: string | null;
  /** Whether lines that nobody has verified count from the day on which they are expected to. */
  readonly expected: boolean;
}

/** Errors: `noOffice`; those of opening the database; `noDataset`, `positionDayWrong`; `outputTouchesInput`, `outputExists`, `cannotWrite`. */
export async function positionCommand({ data, out, day, expected, lang }: PositionCommandOptions): Promise<Outcome> {
  const file = path.join(data, databaseFile);
  if (!existsSync(file)) return err({ kind: 'noOffice' });
  const place = await checkOutputPlace(out, data);
  if (!place.ok) return place;
  const replaceable = await checkReplaceable(out, positionMark);
  if (!replaceable.ok) return replaceable;
  const opened = openDatabase(file);
  if (!opened.ok) return opened;
  const found = positionOn(opened.value, () => new Date(), day);
  opened.value.close();
  if (!found.ok) return found;
  const { morning, records, apart } = found.value;
  const { dataset, hash } = expected ? found.value.expected : found.value;
  const rows = statementRows(found.value);
  const figures = positionFigures(found.value);
  const mark = {
    morning,
    cycleStart: records.cycleStart,
    datasetHash: hash,
    figures,
    lines: { basis: expected ? 'expected' : 'verified', apart },
  };
  const files = datasetFiles(dataset)
    .set('statement.csv', statementText(rows))
    .set(positionMark, `${JSON.stringify(mark, null, 1)}\n`);
  const written = await writeFilesAtomically(out, files, positionMark);
  if (!written.ok) return written;
  const text = positionCliText[lang];
  const [stock, transit, unsent] = [figures.stock, figures.inTransit, figures.unsent].map((pieces) => groupedDigits(pieces));
  return ok({
    data: { out, ...mark, places: rows.length },
    lines: [
      text.written(morning, out, rows.length),
      text.figures(stock, transit, unsent, percentText(figures.presumedShare)),
      ...(apart.length === 0 ? [] : [text.apart(apart.map(({ line, name }) => `${line} (${name})`).join(', '), expected)]),
    ],
  });
}

/** opening + movements + counted = closing, row by row, for each place. */
function statementText(rows: readonly StatementRow[]): string {
  const lines = rows.flatMap((row) => {
    const line = (entry: string, known: string, quantity: string, lastCount = '', share = '') =>
      csvLine([row.place, row.holder, row.item, entry, known, quantity, lastCount, share]);
    return [
      line('opening', '', row.opening),
      ...row.movements.map(({ kind, known, change }) => line(kind, known, change)),
      ...(row.counted === '0' ? [] : [line('counted', 'counted', row.counted)]),
      line('closing', '', row.closing, row.lastCount ?? '', String(row.presumedShare)),
    ];
  });
  return `${[csvLine(statementColumns), ...lines].join('\n')}\n`;
}
