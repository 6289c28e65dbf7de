// Makes the public notice of a period from the office's books.
import { err, type Result } from '../../../shared/base/result.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Language } from '../../../shared/domain/office.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { inContractOrder } from '../../../shared/partners/partnerContract.ts';
import { liveDays } from '../../../shared/position/liveDays.ts';
import { positionOf } from '../../../shared/position/positionOf.ts';
import { orderOn } from '../../../shared/reports/noticeAccount.ts';
import type { Paper } from '../../../shared/reports/paper.ts';
import { publicNotice } from '../../../shared/reports/publicNotice.ts';
import { inReleaseOrder } from '../../../shared/releases/release.ts';
import { isInForce } from '../../../shared/support/supportDecision.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { listMatters } from '../db/matterTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { loadOfficeRecords } from '../position/officeRecords.ts';
import { defaultSettings } from './defaultSettings.ts';

interface NoticeChoice {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly language: Language;
  /** The plan in force on `to`. */
  readonly plan: Plan | null;
}

/** The last day may be the working day, by what is on record of it. Errors: `noDataset`, `noticePeriodWrong`, `noticeUnbalanced`. */
export function noticePaper(db: ReadableDatabase, today: IsoDate, { from, to, language, plan }: NoticeChoice): Result<Paper, AppError> {
  const facts = loadDataset(db);
  if (facts === null) return err({ kind: 'noDataset' });
  const booksBegin = facts.policy.start;
  if (from > to || from < booksBegin || to > today) return err({ kind: 'noticePeriodWrong', from, to, first: booksBegin, last: today });
  const settings = loadSettings(db, defaultSettings);
  const morning = addDays(to, 1);
  const records = loadOfficeRecords(db, facts, morning, settings.days, null);
  const issued = records.orders.flatMap((order) => (order.state.kind === 'draft' || order.state.issuedOn > to ? [] : [orderOn(order, to)]));
  const until = { ...records, orders: issued };
  const lived = liveDays(until, morning);
  return publicNotice(
    {
      dataset: facts,
      period: { from, to },
      orders: issued,
      lived,
      booksBegin,
      secured: positionOf(until, morning, lived).dataset.secured,
      plan,
      releases: inReleaseOrder(listMatters(db, 'release')),
      releaseEntries: listMatters(db, 'releaseEntry'),
      contracts: inContractOrder(listMatters(db, 'contract')),
      contractEntries: listMatters(db, 'contractEntry'),
      support: (records.decisions ?? []).filter((decision) => isInForce(decision, to, records.cycleStart)),
    },
    { agency: settings.order.agency, basis: settings.order.basis, language, settings: settings.notice },
  );
}
