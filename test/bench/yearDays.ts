// Gives a year's office what its days leave behind besides makers' reports and orders: reports of cities, counts, allotments and slips of each
// plan, the close of every day, and what the last closes keep of the position.
import { insertDayClose } from '../../electron/node/db/dayCloseTable.ts';
import { insertDayRecord } from '../../electron/node/db/dayRecordTable.ts';
import { insertPapers, savePaperIssue } from '../../electron/node/db/paperTable.ts';
import { loadPlanFile } from '../../electron/node/db/planTable.ts';
import { all, inTransaction, sql, type WritableDatabase } from '../../electron/node/db/sql.ts';
import { loadSettings } from '../../electron/node/db/settingsTable.ts';
import { keepCheckpoint } from '../../electron/node/position/keepCheckpoint.ts';
import { defaultSettings } from '../../electron/node/service/defaultSettings.ts';
import { draftPapers } from '../../electron/node/service/paperDrafts.ts';
import { ok } from '../../shared/base/result.ts';
import { addDays, type IsoDate } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { PlanId } from '../../shared/domain/ids.ts';
import { issuePaper } from '../../shared/papers/issuePaper.ts';
import { seededRandom } from '../helpers/seededRandom.ts';

export interface YearDays {
  readonly firstDay: IsoDate;
  readonly days: number;
  readonly seed: number;
}

/** A count of one city's goods so often. */
const daysBetweenCounts = 30;

export function yearDays(db: WritableDatabase, dataset: Dataset, { firstDay, days, seed }: YearDays): void {
  const random = seededRandom(seed);
  const cities = dataset.regions.flatMap(({ code, level }) => (level === 'city' ? [code] : []));
  const plans = new Map(
    all<{ id: PlanId; start: IsoDate }>(db, sql`SELECT id, start_date AS start FROM plans WHERE approved_at IS NOT NULL`).map(
      ({ id, start }) => [start, id],
    ),
  );
  let running = 0;
  for (let day = 0; day < days; day += 1) {
    const date = addDays(firstDay, day);
    const at = `${date}T18:00:00.000Z`;
    inTransaction(db, () => {
      const plan = plans.get(date);
      const file = plan === undefined ? null : loadPlanFile(db, plan);
      if (plan !== undefined && file !== null) {
        let ids = 0;
        const papers = draftPapers(file, {
          planId: plan,
          spans: { allotment: 'week', reserveSlip: 'week' },
          newId: (kind) => `${plan}-${kind}-${++ids}`,
        });
        insertPapers(db, papers);
        for (const paper of papers) {
          const issued = issuePaper(paper, { number: { prefix: '配', year: Number(date.slice(0, 4)), running: ++running }, on: date, at });
          if (issued.ok) savePaperIssue(db, issued.value);
        }
      }
      for (const city of cities) {
        const { code: product } = random.pick(dataset.products);
        const pieces = random.int(1, 50) * 100;
        const report = { date, city, issued: [{ tier: 'frontline', product, pieces } as const], onHand: [{ product, pieces }], note: '' };
        insertDayRecord(db, 'cityReport', report, '值班员', at);
        if (day % daysBetweenCounts === 0)
          insertDayRecord(
            db,
            'count',
            { on: date, place: { kind: 'cityGoods', city, item: product }, quantity: '5000', note: '' },
            '盘点',
            at,
          );
      }
      insertDayClose(db, { day: date, signedBy: '值班长', closedAt: at }, '{}');
      return ok(null);
    });
  }
  keepCheckpoints(db, addDays(firstDay, days));
}

/** An office keeps those of so many days. */
const recentDays = 15;

/** As the closes of the last days leave them: the first reads the whole year. */
export function keepCheckpoints(db: WritableDatabase, morning: IsoDate): void {
  const { days } = loadSettings(db, defaultSettings);
  for (let back = recentDays; back >= 0; back -= 1)
    inTransaction(db, () => {
      keepCheckpoint(db, addDays(morning, -back), days);
      return ok(null);
    });
}
