// Owns daily reports as the office takes them in: checked against the dataset, the later in the place of the earlier, and what
// material they say was received written into the linkage account.
import type { DailyReport } from '../../../shared/capacity/dailyReport.ts';
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { insertDailyReport, listDailyReports, loadDailyReport } from '../db/dailyReportTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { inTransaction } from '../db/sql.ts';
import { postReport } from './ledgerPosting.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';
import { audit } from './serviceContext.ts';

type DailyChannel = Extract<Channel, `daily.${string}`>;

export function dailyHandlers(context: ServiceContext): Pick<Handlers, DailyChannel> {
  const { db, who, clock } = context;
  return {
    'daily.list': ({ from, to }) => ok(listDailyReports(db, from, to)),

    'daily.save': ({ reports }) =>
      inTransaction<readonly DailyReport[], AppError>(db, () => {
        const dataset = loadDataset(db);
        if (dataset === null) return err({ kind: 'noDataset' });
        for (const report of reports) {
          const problem = wrongIn(report, dataset);
          if (problem !== null) return problem;
          const before = loadDailyReport(db, report.date, report.enterprise);
          insertDailyReport(db, report, who, clock().toISOString());
          postReport(context, report, before, dataset);
          audit(context, 'daily.save', before, report);
        }
        return ok(reports);
      }),
  };
}

function wrongIn({ enterprise, output, materials }: DailyReport, dataset: Dataset): Result<never, AppError> | null {
  const wrong = (code: string) => err<AppError>({ kind: 'reportNamesUnknown', enterprise, code });
  if (!dataset.enterprises.some(({ code }) => code === enterprise)) return wrong(enterprise);
  const product = output.find((line) => !dataset.products.some(({ code }) => code === line.product));
  if (product !== undefined) return wrong(product.product);
  const material = materials.find((line) => !dataset.materials.some(({ code }) => code === line.material));
  return material === undefined ? null : wrong(material.material);
}
