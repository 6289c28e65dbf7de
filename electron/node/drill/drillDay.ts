// Lives one day of an office as luck has it, through the channels an officer would use: the morning's news, plan and approval, papers, goods that
// leave and arrive, reports, the daily sheet, the close.
import { setTimeout as wait } from 'node:timers/promises';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { DrillStage } from '../../../shared/contract/drillApi.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Language } from '../../../shared/domain/office.ts';
import type { PlanFile } from '../../../shared/plan/plan.ts';
import { cityReports, makerReports } from '../../../shared/rehearsal/drillReports.ts';
import type { CityReport } from '../../../shared/position/cityReport.ts';
import type { Luck } from '../../../shared/rehearsal/luckTable.ts';
import { passDay } from '../../../shared/rehearsal/passDay.ts';
import { runLuck } from '../../../shared/rehearsal/runLuck.ts';
import { drillText } from '../../../shared/text/drillText.ts';
import { confirmArrivals, tellRises, tellStops } from './drillNews.ts';
import { tellProgress } from './drillWorks.ts';
import { handedByPapers, issueDay, receiveWhatCame, sendDay, type DrillScene } from './drillPapers.ts';
import { papersIn } from './everything.ts';

export interface DrillOrder {
  /** The office, with every doubt confirmed by the drill's officer. */
  readonly call: Client;
  readonly luck: Luck;
  readonly seed: number;
  readonly language: Language;
  readonly tell: (stage: DrillStage) => void;
  /** After a week: a city brings its data package. The reports are those that cities would have made, of silent ones first. */
  readonly bringPackage: (day: IsoDate, reports: readonly CityReport[]) => Promise<Result<null, AppError>>;
}

/** A drill is one run, so that a rehearsal's first run of the same seed has the same luck. */
const run = 1;
/** Milliseconds between two looks at the planner. */
const glance = 100;
const daysOfWeek = 7;

/** Lives the working day and closes it. Errors: those of the channels; what was done until then stands. */
export async function liveDrillDay(order: DrillOrder): Promise<Result<IsoDate, AppError>> {
  const { call, tell } = order;
  const words = drillText[order.language];
  const state = await call('app.state', {});
  if (!state.ok) return state;
  const { workingDay: day } = state.value;
  tell('news');
  const facts = await call('dataset.get', {});
  if (!facts.ok) return facts;
  const luck = runLuck(facts.value, order.luck, order.seed, run, daysBetween(facts.value.policy.start, day) + 1);
  const scene: DrillScene = { call, day, luck, words };
  const rises = await tellRises(call, facts.value, luck, day);
  if (!rises.ok) return rises;
  const stops = await tellStops(call, facts.value, luck, day);
  if (!stops.ok) return stops;
  const works = await tellProgress(call, facts.value, luck, day, words.project);
  if (!works.ok) return works;
  tell('plan');
  const planned = await planDay(call);
  if (!planned.ok) return planned;
  tell('papers');
  const arrivals = await confirmArrivals(call, facts.value, luck, day, words.arrival);
  if (!arrivals.ok) return arrivals;
  const received = await receiveWhatCame(scene);
  if (!received.ok) return received;
  const morning = await call('position.dataset', {});
  if (!morning.ok) return morning;
  const { id, file } = planned.value;
  const issued = await issueDay(scene, file, id);
  if (!issued.ok) return issued;
  const papers = await papersIn(call, 'allotment', ['issued', 'received', 'closed'], day);
  if (!papers.ok) return papers;
  tell('goods');
  const handed = handedByPapers(papers.value, day);
  const asItCame = { ...file.dataset, supplies: morning.value.supplies };
  const lived = passDay(asItCame, file.plan, luck, handed);
  const sent = await sendDay(scene, file, id, lived);
  if (!sent.ok) return sent;
  tell('reports');
  const makers = await call('daily.save', {
    reports: makerReports(asItCame, lived, luck, handed, { usual: words.report, still: words.still }),
  });
  if (!makers.ok) return makers;
  const cities = await call('cityDay.save', { reports: cityReports(asItCame, lived, luck, words.report) });
  if (!cities.ok) return cities;
  tell('close');
  const isWeekOver = (daysBetween(facts.value.policy.start, day) + 1) % daysOfWeek === 0;
  const sheets = await issueSheets(call, order.language, isWeekOver, day);
  if (!sheets.ok) return sheets;
  const closed = await call('day.close', { day, by: words.officer });
  if (!closed.ok) return closed;
  if (!isWeekOver) return ok(day);
  const possible = cityReports(asItCame, lived, { ...luck, isSilent: () => false, isMistaken: () => false }, words.report);
  const isLate = ({ city }: CityReport) => luck.isSilent('city', city, day);
  const brought = await order.bringPackage(day, [...possible.filter(isLate), ...possible.filter((report) => !isLate(report))]);
  return brought.ok ? ok(day) : brought;
}

/** Plans and approves. Errors: those of planning; `cancelled`. */
async function planDay(call: Client): Promise<Result<{ readonly id: string; readonly file: PlanFile }, AppError>> {
  const started = await call('plan.start', {});
  if (!started.ok) return started;
  for (;;) {
    const state = await call('plan.progress', started.value);
    if (!state.ok) return state;
    if (state.value.kind === 'failed') return err(state.value.error);
    if (state.value.kind === 'cancelled') return err({ kind: 'cancelled' });
    if (state.value.kind === 'done') {
      const id = state.value.planId;
      const approved = await call('plan.approve', { plan: id });
      if (!approved.ok) return approved;
      const file = await call('plan.get', { plan: id });
      return file.ok ? ok({ id, file: file.value }) : file;
    }
    await wait(glance);
  }
}

/** The daily sheet, and after every seventh day the bulletin of the week. */
async function issueSheets(call: Client, language: Language, isWeekOver: boolean, date: IsoDate): Promise<Result<null, AppError>> {
  for (const kind of isWeekOver ? (['daily', 'weekly'] as const) : (['daily'] as const)) {
    const issued = await call('report.issue', { draft: { kind, date, subject: null, language, paragraphs: null } });
    if (!issued.ok) return issued;
  }
  return ok(null);
}
