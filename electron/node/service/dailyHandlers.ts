// Handlers for daily reports: each is checked against the dataset and replaces the earlier one of its day; the material it says was
// received is posted to the linkage account.
import type { DailyReport } from '../../../shared/capacity/dailyReport.ts';
import { reportDoubts } from '../../../shared/capacity/reportDoubts.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { dayDoubts, tooFarAhead } from '../../../shared/domain/dayCheck.ts';
import type { Doubt } from '../../../shared/domain/doubt.ts';
import { recodeReports } from '../../../shared/recoding/recodePapers.ts';
import { listDailyReports, listReportsOfMaker, loadDailyReport, replaceDailyReport } from '../db/dailyReportTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { officeOwner } from '../db/officeTable.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { confirmed } from './confirmed.ts';
import { openPaperBooks } from './ledgerPosting.ts';
import { ownersOf } from './ownRecords.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type DailyChannel = Extract<Channel, `daily.${string}`>;

export function dailyHandlers(context: ServiceContext): Pick<Handlers, DailyChannel> {
  const { db, who, clock } = context;
  return {
    'daily.list': ({ from, to, enterprise }) =>
      ok(enterprise === undefined ? listDailyReports(db, from, to) : listReportsOfMaker(db, enterprise, from, to)),

    'daily.save': ({ reports: entered, confirmedBy }) =>
      inTransaction<readonly DailyReport[], AppError>(db, () => {
        // Forms that were handed out before a code changed come back with the old one.
        const reports = recodeReports(entered, loadAliases(db));
        const dataset = loadDataset(db);
        if (dataset === null) return err({ kind: 'noDataset' });
        const own = officeOwner(db);
        const ownerOf = ownersOf(dataset);
        const today = workingDay(db, clock);
        const books = openPaperBooks(context);
        for (const report of reports) {
          const problem = wrongIn(report, dataset) ?? refused(tooFarAhead(report.date, today));
          if (problem !== null) return problem;
          const owner = ownerOf('dailyReports', { enterprise: report.enterprise });
          if (own !== province && owner !== own) return err({ kind: 'recordOfOther', table: 'dailyReports', owner });
        }
        const doubtsOf = doubtsIn(db, reports, dataset, today);
        const doubts = reports.flatMap((report) => doubtsOf.get(report) ?? []);
        if (doubts.length > 0 && confirmedBy === undefined) return err({ kind: 'doubtful', doubts });
        for (const report of reports) {
          const before = loadDailyReport(db, report.date, report.enterprise);
          replaceDailyReport(db, report, who(), clock().toISOString());
          audit(context, 'daily.save', before, { ...report, ...confirmed(doubtsOf.get(report) ?? [], confirmedBy) });
        }
        for (const enterprise of new Set(reports.map((report) => report.enterprise))) books.reportsChanged(enterprise);
        return ok(reports);
      }),
  };
}

function refused(error: AppError | null): Result<never, AppError> | null {
  return error === null ? null : err(error);
}

/** Days before a report over which the manufacturer's usual amounts are computed. */
const usualDays = 30;

/** If several reports raise the same doubt about the day, it is asked only once. */
function doubtsIn(
  db: ReadableDatabase,
  reports: readonly DailyReport[],
  dataset: Dataset,
  today: string,
): ReadonlyMap<DailyReport, readonly Doubt[]> {
  const days = reports.map(({ date }) => date).sort();
  const earlier = listDailyReports(db, addDays(days[0], -usualDays), days[days.length - 1]);
  const byMaker = Map.groupBy(earlier, ({ enterprise }) => enterprise);
  const asked = new Set<string>();
  return new Map(
    reports.map((report) => {
      const ahead = asked.has(report.date) ? [] : dayDoubts(report.date, today);
      asked.add(report.date);
      return [report, [...ahead, ...reportDoubts(report, byMaker.get(report.enterprise) ?? [], dataset)]];
    }),
  );
}

function wrongIn({ enterprise, output, materials }: DailyReport, dataset: Dataset): Result<never, AppError> | null {
  const wrong = (code: string) => err<AppError>({ kind: 'reportNamesUnknown', enterprise, code });
  if (!dataset.enterprises.some(({ code }) => code === enterprise)) return wrong(enterprise);
  const product = output.find((line) => !dataset.products.some(({ code }) => code === line.product));
  if (product !== undefined) return wrong(product.product);
  const material = materials.find((line) => !dataset.materials.some(({ code }) => code === line.material));
  return material === undefined ? null : wrong(material.material);
}
