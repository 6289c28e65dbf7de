// What a year leaves besides orders, reports and lines: papers of the other kinds of each plan, a statement for each closed day, a daily sheet
// and a weekly bulletin. Made by the office itself once, and dated through the year.
import path from 'node:path';
import { insertDayClose } from '../../electron/node/db/dayCloseTable.ts';
import { openDatabase } from '../../electron/node/db/openDatabase.ts';
import { takeOrderNumber } from '../../electron/node/db/orderCounterTable.ts';
import { insertPapers, savePaperIssue } from '../../electron/node/db/paperTable.ts';
import { loadPlanFile, listPlans } from '../../electron/node/db/planTable.ts';
import { insertIssuedReport, nextReportNumber } from '../../electron/node/db/reportTable.ts';
import { inTransaction } from '../../electron/node/db/sql.ts';
import { createService } from '../../electron/node/service/createService.ts';
import { defaultSettings } from '../../electron/node/service/defaultSettings.ts';
import { draftPapers } from '../../electron/node/service/paperDrafts.ts';
import { ok } from '../../shared/base/result.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { IssuedReportKind } from '../../shared/contract/reportApi.ts';
import { addDays, type IsoDate } from '../../shared/domain/calendar.ts';
import { issuePaper } from '../../shared/papers/issuePaper.ts';

const papersAPlan = 150;
const who = '值班员';

/** The last day stays open. */
export async function yearRecords(dataDir: string, firstDay: IsoDate, lastDay: IsoDate): Promise<void> {
  const { statement, daily, weekly } = await samples(dataDir, lastDay);
  const opened = openDatabase(path.join(dataDir, 'tongdiao.db'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const db = opened.value;
  db.pragma('synchronous = OFF');
  let ids = 0;
  const newId = () => `r${(++ids).toString(36)}`;
  inTransaction(db, () => {
    const plans = listPlans(db).toReversed();
    for (const { id, start, state } of plans) {
      const file = loadPlanFile(db, id);
      if (file === null) continue;
      const all = draftPapers(file, { planId: id, span: 'day', newId });
      // The slips come last: some of each kind.
      const papers = [...all.slice(0, papersAPlan), ...all.filter(({ kind }) => kind !== 'allotment').slice(0, 40)];
      const drafts = [...new Map(papers.map((paper) => [paper.id, paper])).values()];
      insertPapers(db, drafts);
      if (state === 'approved') continue;
      for (const paper of drafts) {
        const number = takeOrderNumber(db, defaultSettings.papers[paper.kind], Number(start.slice(0, 4)));
        const issued = issuePaper(paper, { number, on: start, at: `${start}T09:00:00.000Z` });
        if (!issued.ok) throw new Error(JSON.stringify(issued.error));
        savePaperIssue(db, issued.value);
      }
    }
    const year = (day: IsoDate) => Number(day.slice(0, 4));
    const issue = (kind: IssuedReportKind, date: IsoDate, paper: typeof daily) => {
      const number = nextReportNumber(db, kind, year(date));
      const report = { id: newId(), kind, date, number, issuedBy: who, issuedAt: `${date}T10:00:00.000Z` };
      insertIssuedReport(db, report, year(date), paper);
    };
    for (let day = firstDay, k = 0; day < lastDay; day = addDays(day, 1), k += 1) {
      insertDayClose(db, { day, signedBy: who, closedAt: `${day}T22:00:00.000Z` }, statement.replaceAll(lastDay, day));
      issue('daily', day, daily);
      if (k % 7 === 6) issue('weekly', day, weekly);
    }
    return ok(undefined);
  });
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

async function samples(dataDir: string, day: IsoDate) {
  let ids = 0;
  const service = createService({ dataDir, sampleDir: dataDir, clock: () => new Date(`${day}T12:00:00`), newId: () => `s-${++ids}`, who });
  try {
    const call = createClient(service.dispatch);
    const draft = { date: day, subject: null, language: 'zh', paragraphs: null } as const;
    const review = await call('day.review', {});
    const daily = await call('report.paper', { draft: { ...draft, kind: 'daily' } });
    const weekly = await call('report.paper', { draft: { ...draft, kind: 'weekly' } });
    if (!review.ok || !daily.ok || !weekly.ok) throw new Error('The office does not answer.');
    return { statement: JSON.stringify(review.value), daily: daily.value, weekly: weekly.value };
  } finally {
    await service.close();
  }
}
