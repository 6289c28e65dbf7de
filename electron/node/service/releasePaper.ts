// Makes a paper of a release to the public: the notice, the slips of its outlets, or what became of the goods.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { ReportChoice } from '../../../shared/contract/reportApi.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Paper } from '../../../shared/reports/paper.ts';
import { releaseBalancePaper, releaseNotice, releaseSlips } from '../../../shared/reports/releasePapers.ts';
import { listMatters } from '../db/matterTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { defaultSettings } from './defaultSettings.ts';

type Choice = Extract<ReportChoice, { readonly release: string }>;

/** Error: `releaseNotFound`. */
export function releasePaper(db: ReadableDatabase, { release: id, paper, language }: Choice, dataset: Dataset): Result<Paper, AppError> {
  const release = listMatters(db, 'release').find((one) => one.id === id);
  if (release === undefined) return err({ kind: 'releaseNotFound', release: id });
  const { order, notice } = loadSettings(db, defaultSettings);
  const head = { agency: order.agency, complaints: notice.complaints, language };
  switch (paper) {
    case 'notice':
      return ok(releaseNotice(release, dataset, head));
    case 'slips':
      return ok(releaseSlips(release, dataset, head));
    case 'balance':
      return ok(releaseBalancePaper(release, listMatters(db, 'releaseEntry'), dataset, head));
  }
}
