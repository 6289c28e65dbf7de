// The reports a year leaves: a daily sheet for every day and a bulletin for every week. The office makes one of each, which is then issued
// under every date.
import path from 'node:path';
import { openDatabase } from '../../electron/node/db/openDatabase.ts';
import { insertIssuedReport, nextReportNumber } from '../../electron/node/db/reportTable.ts';
import { inTransaction } from '../../electron/node/db/sql.ts';
import { createService } from '../../electron/node/service/createService.ts';
import { ok } from '../../shared/base/result.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { IssuedReportKind } from '../../shared/contract/reportApi.ts';
import { addDays, type IsoDate } from '../../shared/domain/calendar.ts';
import type { Paper } from '../../shared/reports/paper.ts';

const who = '值班员';

export async function yearReports(dataDir: string, firstDay: IsoDate, lastDay: IsoDate): Promise<void> {
  const { daily, weekly } = await samples(dataDir, lastDay);
  const opened = openDatabase(path.join(dataDir, 'tongdiao.db'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const db = opened.value;
  db.pragma('synchronous = OFF');
  let ids = 0;
  const issue = (kind: IssuedReportKind, date: IsoDate, paper: Paper) => {
    const year = Number(date.slice(0, 4));
    const number = nextReportNumber(db, kind, year);
    ids += 1;
    insertIssuedReport(db, { id: `r${ids}`, kind, date, number, issuedBy: who, issuedAt: `${date}T10:00:00.000Z` }, year, paper);
  };
  inTransaction(db, () => {
    for (let day = firstDay, k = 1; day <= lastDay; day = addDays(day, 1), k += 1) {
      issue('daily', day, daily);
      if (k % 7 === 0) issue('weekly', day, weekly);
    }
    return ok(undefined);
  });
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

async function samples(dataDir: string, date: IsoDate): Promise<{ readonly daily: Paper; readonly weekly: Paper }> {
  let ids = 0;
  const service = createService({ dataDir, sampleDir: dataDir, clock: () => new Date(`${date}T12:00:00`), newId: () => `s-${++ids}`, who });
  try {
    const call = createClient(service.dispatch);
    const draft = { date, subject: null, language: 'zh', paragraphs: null } as const;
    const daily = await call('report.paper', { draft: { ...draft, kind: 'daily' } });
    const weekly = await call('report.paper', { draft: { ...draft, kind: 'weekly' } });
    if (!daily.ok || !weekly.ok) throw new Error('The office does not answer.');
    return { daily: daily.value, weekly: weekly.value };
  } finally {
    await service.close();
  }
}
