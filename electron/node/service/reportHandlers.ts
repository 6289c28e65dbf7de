// Handlers for reports: compute them from the current data, freeze them when issued, export them as a page, PDF or workbook.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import {
  issuedReportKinds,
  type Correction,
  type IssuedReport,
  type IssuedReportKind,
  type ReportChoice,
  type ReportRequest,
} from '../../../shared/contract/reportApi.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { dayDoubts, tooFarAhead } from '../../../shared/domain/dayCheck.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { Assessment } from '../../../shared/plan/plan.ts';
import { computeAssessment } from '../../../shared/planner/quotas/assessment.ts';
import { computeQuotas } from '../../../shared/planner/quotas/quotas.ts';
import { followedContracts } from '../../../shared/partners/partnerContract.ts';
import { dayBooks } from '../../../shared/position/dayBooks.ts';
import { dailyDispatch } from '../../../shared/reports/dailyDispatch.ts';
import type { Paper } from '../../../shared/reports/paper.ts';
import { paperHtml } from '../../../shared/reports/paperHtml.ts';
import { cityOfMakers, type ReportFacts } from '../../../shared/reports/reportFacts.ts';
import { findingStates } from '../../../shared/findings/finding.ts';
import { listPaper } from '../../../shared/reports/listPaper.ts';
import { supportReply } from '../../../shared/reports/supportReply.ts';
import { citySheet, enterpriseStatement } from '../../../shared/reports/statements.ts';
import { weeklyBulletin } from '../../../shared/reports/weeklyBulletin.ts';
import { recodeAssessment, recodeOrder } from '../../../shared/recoding/recodePapers.ts';
import type { Aliases } from '../../../shared/recoding/recoding.ts';
import { noticeText } from '../../../shared/text/noticeText.ts';
import { reportText } from '../../../shared/text/reportText.ts';
import { writtenOutIn } from '../../../shared/domain/rareCharacters.ts';
import { datasetIn } from '../../../shared/text/nameIn.ts';
import { listDailyReports } from '../db/dailyReportTable.ts';
import { firstOfDays, loadArrivals } from '../db/dayRecordTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { endEdits } from '../db/editStepTable.ts';
import { lateDaysOf, openAccounts } from '../db/ledgerQuery.ts';
import { linesOfDays, linesOfEnterprises } from '../db/ledgerTable.ts';
import { listMatters } from '../db/matterTable.ts';
import { listOrders } from '../db/orderTable.ts';
import { listApprovals, loadPlanFile } from '../db/planTable.ts';
import { listProjects } from '../db/projectTable.ts';
import {
  countIssuedReports,
  insertIssuedReport,
  listIssuedNotices,
  listIssuedReports,
  loadIssuedPaper,
  nextReportNumber,
} from '../db/reportTable.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { positionOn, recordsSince } from '../position/loadPosition.ts';
import { paperGlyphs } from '../printing/fonts.ts';
import { lastNumberDay, writeGiven, writeGiving } from '../files/numberFile.ts';
import { confirmed } from './confirmed.ts';
import { contractPaper } from './contractPaper.ts';
import { defaultSettings } from './defaultSettings.ts';
import { dayDoubtsByPapers, written } from './numberSeries.ts';
import { noticePaper } from './noticePaper.ts';
import { paperFile } from './paperFile.ts';
import { releasePaper } from './releasePaper.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type ReportChannel = Extract<Channel, `report.${string}`>;

/** Two weeks: the reported week and the one before it for comparison. */
const daysBack = 13;

export function reportHandlers(context: ServiceContext): Pick<Handlers, ReportChannel> {
  const { db, dataDir, clock } = context;
  return {
    'report.paper': (choice) => paperOf(context, choice),

    'report.list': (part) =>
      ok({
        from: part.from,
        rows: listIssuedReports(db, part),
        count: countIssuedReports(db),
        notices: part.from === 0 ? listIssuedNotices(db) : [],
      }),

    'report.issue': ({ draft, corrects, confirmedBy }) => {
      const today = workingDay(db, clock);
      const year = Number(draft.date.slice(0, 4));
      const series = [{ kind: 'report', name: draft.kind, year }] as const;
      const issued = inTransaction<IssuedReport, AppError>(db, () => {
        const made = paperOf(context, { draft });
        if (!made.ok) return made;
        const kind = draft.kind as IssuedReportKind;
        const impossible = tooFarAhead(draft.date, today);
        if (impossible !== null) return err(impossible);
        const doubts = [...dayDoubts(draft.date, today), ...dayDoubtsByPapers(lastNumberDay(dataDir), today)];
        if (doubts.length > 0 && confirmedBy === undefined) return err({ kind: 'doubtful', doubts });
        const number = nextReportNumber(db, kind, year);
        const correction = corrects === undefined ? null : correctionOf(db, corrects, year);
        if (correction !== null && !correction.ok) return correction;
        const { who, newId } = context;
        const report: IssuedReport = {
          id: newId(),
          kind,
          date: draft.date,
          number,
          issuedBy: who(),
          issuedAt: clock().toISOString(),
          ...(corrects === undefined ? {} : { corrects }),
        };
        const subtitle = `${reportText[draft.language].number(number)}　${made.value.subtitle}`;
        const said =
          correction === null
            ? []
            : [noticeText[draft.language].correction(correction.value.number, correction.value.replaced, correction.value.reason)];
        insertIssuedReport(db, report, year, { ...made.value, subtitle, paragraphs: [...said, ...made.value.paragraphs] });
        audit(context, 'report.issue', null, { ...report, ...confirmed(doubts, confirmedBy) });
        writeGiving(dataDir, written(db, series, today));
        endEdits(db, { what: 'report.issue', name: `${made.value.title} ${subtitle}` });
        return ok(report);
      });
      if (issued.ok) writeGiven(dataDir, written(db, series, today));
      return issued;
    },

    'report.writtenOut': async (choice) => {
      const paper = paperOf(context, choice);
      return paper.ok ? ok(writtenOutIn(paperHtml(paper.value, '', null), await paperGlyphs())) : paper;
    },

    'report.file': async ({ report, format }) => {
      const paper = paperOf(context, report);
      return paper.ok ? paperFile(context, paper.value, 'draft' in report && isIssuedKind(report.draft.kind), format) : paper;
    },
  };
}

function isIssuedKind(kind: ReportRequest['kind']): boolean {
  return issuedReportKinds.some((one) => one === kind);
}

function paperOf(context: ServiceContext, choice: ReportChoice): Result<Paper, AppError> {
  const { db, clock } = context;
  if ('issued' in choice) {
    const paper = loadIssuedPaper(db, choice.issued);
    return paper === null ? err({ kind: 'reportNotFound', report: choice.issued }) : ok(paper);
  }
  const dataset = loadDataset(db);
  if (dataset === null) return err({ kind: 'noDataset' });
  if ('reply' in choice) {
    const decision = listMatters(db, 'decision').find(({ id }) => id === choice.reply);
    if (decision === undefined) return err({ kind: 'decisionNotFound', decision: choice.reply });
    return ok(supportReply(decision, dataset, choice.language, loadSettings(db, defaultSettings).order.agency));
  }
  if ('release' in choice) return releasePaper(db, choice, dataset);
  if ('contract' in choice) return contractPaper(db, choice, dataset);
  if ('list' in choice) return ok(listPaper(listMatters(db, 'listEntry'), choice, dataset, loadSettings(db, defaultSettings).order.agency));
  const { draft } = choice;
  const inForce = planInForce(db, draft.date);
  const file = inForce === null ? null : loadPlanFile(db, inForce);
  if (draft.kind === 'public')
    return edited(
      noticePaper(db, workingDay(db, clock), { ...draft, from: draft.from ?? draft.date, to: draft.date, plan: file?.plan ?? null }),
      draft,
    );
  const aliases = loadAliases(db);
  const facts: ReportFacts = {
    date: draft.date,
    dataset,
    projects: listProjects(db),
    reports: listDailyReports(db, addDays(draft.date, -daysBack), draft.date),
    ...accountFacts(db, draft.kind, draft, dataset),
    ...ordersOf(context, draft, inForce, aliases),
    ...booksOf(context, draft, dataset),
    ...(draft.kind === 'daily' || draft.kind === 'weekly'
      ? {
          arrivals: loadArrivals(db, firstOfDays),
          contracts: followedContracts(listMatters(db, 'contract'), listMatters(db, 'contractEntry')),
        }
      : {}),
    plan:
      file === null ? null : { ...file.plan, assessment: assessmentOn(context, draft, dataset) ?? recodeAssessment(file.plan, aliases) },
    planId: inForce,
    ...(draft.kind === 'weekly'
      ? {
          findings: findingStates(listMatters(db, 'finding'), listMatters(db, 'answer'), draft.date),
          lists: listMatters(db, 'listEntry'),
        }
      : {}),
  };
  return edited(ok(built(facts, draft.kind, draft, loadSettings(db, defaultSettings).order.agency)), draft);
}

/**
 * A bulletin and a statement name no order. The daily sheet names the open ones and those of the plan in force, and adds up the others: where
 * the books know what those moved, they are not read.
 */
function ordersOf(
  { db, clock }: ServiceContext,
  { kind, date }: ReportRequest,
  inForce: PlanId | null,
  aliases: Aliases,
): Pick<ReportFacts, 'orders' | 'settled'> {
  if (kind !== 'daily' && kind !== 'city') return { orders: [] };
  const records = kind === 'daily' ? recordsSince(db, clock, date) : null;
  const settled = records?.checkpoint?.settled ?? [];
  if (records !== null && settled.every(({ plan }) => plan !== inForce)) return { orders: records.orders, settled };
  return { orders: listOrders(db).map((order) => recodeOrder(order, aliases)) };
}

/** The daily sheet shows material by the books, as far as they reach. */
function booksOf({ db, clock }: ServiceContext, { kind, date }: ReportRequest, dataset: Dataset): Pick<ReportFacts, 'books'> {
  if (kind !== 'daily' || date < dataset.policy.start || date > workingDay(db, clock)) return {};
  const records = recordsSince(db, clock, date);
  return records === null ? {} : { books: dayBooks(records, date) };
}

/** What cities have and need in the morning of the day; null for a day that has no position. */
function assessmentOn({ db, clock }: ServiceContext, { kind, date }: ReportRequest, { policy }: Dataset): readonly Assessment[] | null {
  if ((kind !== 'weekly' && kind !== 'city') || date < policy.start || date > workingDay(db, clock)) return null;
  const position = positionOn(db, clock, date);
  return position.ok ? computeAssessment(position.value.dataset, computeQuotas(position.value.dataset).handing) : null;
}

/** With the paragraphs as a person changed them. */
function edited(paper: Result<Paper, AppError>, { paragraphs }: ReportRequest): Result<Paper, AppError> {
  if (!paper.ok || paragraphs === null) return paper;
  return ok({ ...paper.value, paragraphs: paragraphs.filter((text) => text.trim() !== '') });
}

/** What a correction says of itself. Errors: `reportNotFound`, `noticeNotCorrectable`. */
function correctionOf(
  db: ReadableDatabase,
  { report, reason }: Correction,
  year: number,
): Result<{ readonly number: number; readonly replaced: number; readonly reason: string }, AppError> {
  const issued = listIssuedNotices(db);
  const replaced = issued.find(({ id }) => id === report);
  if (replaced === undefined) return err({ kind: 'reportNotFound', report });
  if (replaced.kind !== 'public' || issued.some(({ corrects }) => corrects?.report === report))
    return err({ kind: 'noticeNotCorrectable', number: replaced.number });
  const before = issued.filter(({ corrects, date }) => corrects !== undefined && Number(date.slice(0, 4)) === year);
  return ok({ number: before.length + 1, replaced: replaced.number, reason });
}

/** The plan in force: of those that begin by the day, the one that begins last, and of several the one approved last. */
function planInForce(db: ReadableDatabase, day: IsoDate): PlanId | null {
  let found: { readonly id: PlanId; readonly start: IsoDate } | null = null;
  for (const plan of listApprovals(db)) if (plan.start <= day && (found === null || plan.start >= found.start)) found = plan;
  return found?.id ?? null;
}

/** Only the lines a report is about, so that a year of lines is not read for one day. */
function accountFacts(
  db: ReadableDatabase,
  kind: StatementKind,
  { date, subject }: ReportRequest,
  dataset: Dataset,
): Pick<ReportFacts, 'lines' | 'late'> {
  switch (kind) {
    case 'daily':
      return { lines: [] };
    case 'weekly':
      // The day itself is over: what was due on it is late.
      return { lines: linesOfDays(db, addDays(date, -daysBack), date), late: lateDaysOf(openAccounts(db, addDays(date, 1))) };
    case 'enterprise':
      return { lines: linesOfEnterprises(db, [subject ?? '']) };
    case 'city': {
      const makers = [...cityOfMakers(dataset)].filter(([, city]) => city === subject);
      return {
        lines: linesOfEnterprises(
          db,
          makers.map(([code]) => code),
        ),
      };
    }
  }
}

/** Every kind but the public notice, which is made from the books. */
type StatementKind = Exclude<ReportRequest['kind'], 'public'>;

function built(known: ReportFacts, kind: StatementKind, { subject, language }: ReportRequest, agency: string): Paper {
  const facts = { ...known, dataset: datasetIn(language, known.dataset) };
  switch (kind) {
    case 'daily':
      return dailyDispatch(facts, language, agency);
    case 'weekly':
      return weeklyBulletin(facts, language, agency);
    case 'enterprise':
      return enterpriseStatement(facts, subject ?? '', language, agency);
    case 'city':
      return citySheet(facts, subject ?? '', language, agency);
  }
}
