// Handlers for running numbers: show the next number of every series, and raise it with a name and a reason.
import { err, ok } from '../../../shared/base/result.ts';
import type { NumberSeries } from '../../../shared/contract/numberApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { inTransaction } from '../db/sql.ts';
import { seriesKey, writeGiven, writeGiving } from '../files/numberFile.ts';
import { defaultSettings } from './defaultSettings.ts';
import { raiseSeries, seriesOf, written } from './numberSeries.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

export function numberHandlers(context: ServiceContext): Pick<Handlers, 'number.list' | 'number.raise'> {
  const { db, dataDir, clock } = context;
  return {
    'number.list': () => ok(listed(context)),

    'number.raise': ({ by, reason, ...series }) => {
      const today = workingDay(db, clock);
      const raised = inTransaction<readonly NumberSeries[], AppError>(db, () => {
        const present = seriesOf(db).find((one) => seriesKey(one) === seriesKey(series))?.next ?? 1;
        if (!raiseSeries(db, series)) return err({ kind: 'numberNotHigher', asked: series.next, next: present });
        audit(context, 'number.raise', { ...series, next: present }, { ...series, by, reason });
        writeGiving(dataDir, written(db, [series], today));
        return ok(listed(context));
      });
      if (raised.ok) writeGiven(dataDir, written(db, [series], today));
      return raised;
    },
  };
}

/** The series of the letters in the settings come first, even if none of their numbers has been issued yet. */
function listed({ db, clock }: ServiceContext): NumberSeries[] {
  const year = Number(workingDay(db, clock).slice(0, 4));
  const { order, papers } = loadSettings(db, defaultSettings);
  const letters = [...new Set([papers.allotment, papers.taskNotice, papers.reserveSlip])];
  const ours: readonly NumberSeries[] = [
    { kind: 'order', name: order.prefix, year, next: 1 },
    { kind: 'report', name: 'daily', year, next: 1 },
    { kind: 'report', name: 'weekly', year, next: 1 },
    { kind: 'report', name: 'public', year, next: 1 },
    { kind: 'report', name: 'reply', year, next: 1 },
    { kind: 'report', name: 'release', year, next: 1 },
    { kind: 'report', name: 'contract', year, next: 1 },
    ...letters.filter((name) => name !== order.prefix).map((name): NumberSeries => ({ kind: 'order', name, year, next: 1 })),
  ];
  const known = new Map(seriesOf(db).map((series) => [seriesKey(series), series]));
  const first = ours.map((series) => known.get(seriesKey(series)) ?? series);
  const keys = new Set(first.map(seriesKey));
  return [...first, ...[...known].flatMap(([key, series]) => (keys.has(key) ? [] : [series]))];
}
