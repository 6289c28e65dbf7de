// Shows that checkpoints hold where a city shares material out on later days than it got it, whatever is entered late or taken back.
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadDataset } from '../../../../electron/node/db/datasetTables.ts';
import { listCheckpoints } from '../../../../electron/node/db/checkpointTable.ts';
import { insertReceivedPaperEvent } from '../../../../electron/node/db/receivedPapers.ts';
import { checkOffice } from '../../../../electron/node/position/checkOffice.ts';
import { loadPosition, officePosition, positionAnew } from '../../../../electron/node/position/loadPosition.ts';
import { loadOfficeRecords } from '../../../../electron/node/position/officeRecords.ts';
import { defaultSettings } from '../../../../electron/node/service/defaultSettings.ts';
import { addDays } from '../../../../shared/domain/calendar.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Allotment, Paper } from '../../../../shared/papers/paper.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { openForTest } from '../db/temporaryDatabase.ts';
import { closeUntil } from '../service/closeDays.ts';
import { paperOffice } from '../service/paperOffice.ts';

const start = '2020-03-02';
const clock = () => new Date(`${start}T04:00:00.000Z`);
const by = '值班长';

async function allotmentsOf(call: Client): Promise<Allotment[]> {
  const filter = { kind: 'allotment', state: 'all', day: null, plan: null, city: null, find: '' } as const;
  const page = await call('paper.list', { filter, sort: null, from: 0, count: 500, seek: null });
  if (!page.ok) throw new Error(page.error.kind);
  return page.value.rows.map(({ paper }) => paper).filter((paper: Paper): paper is Allotment => paper.kind === 'allotment');
}

/** Nanchang answers for E1 and was allotted material on 2 March. */
async function answering() {
  const office = await paperOffice({ clock });
  const { call, savePlan, dataDir } = office;
  savePlan('p1');
  await call('ledger.setObligor', { place: '360100', answers: true });
  await call('plan.approve', { plan: 'p1' });
  await call('paper.make', { plan: 'p1' });
  const [parent] = (await allotmentsOf(call)).filter(({ party }) => party.code === '360100');
  expect(await call('paper.issue', { papers: [parent.id] })).toMatchObject({ ok: true });
  const db = openForTest(path.join(dataDir, 'tongdiao.db'));
  return { call, parent: parent.id, db };
}

const receipt = (on: string, quantity: string) => ({
  kind: 'received' as const,
  on,
  shipment: null,
  lines: [{ item: 'MB', accepted: quantity, damaged: '0', refused: '0' }],
  signedBy: '',
});

/** The office's check finds nothing but what was written past the account, and every checkpoint that was kept leads to the same position; gives their mornings. */
function checked(db: ReturnType<typeof openForTest>): readonly string[] {
  const found = checkOffice(db, clock);
  if (!found.ok && found.error.kind === 'booksDiffer') expect(found.error.findings.filter(({ kind }) => kind !== 'account')).toEqual([]);
  else expect(found).toMatchObject({ ok: true });
  const anew = positionAnew(db, clock);
  const facts = loadDataset(db);
  if (anew === null || facts === null) throw new Error('there is no data');
  const mornings = listCheckpoints(db).map(({ morning }) => morning);
  for (const since of mornings) {
    const records = loadOfficeRecords(db, facts, anew.morning, defaultSettings.days, since);
    expect(records.checkpoint?.morning).toBe(since);
    expect(officePosition(records, anew.morning).hash).toBe(anew.hash);
  }
  return mornings;
}

test('the books begin with a checkpoint while a city holds what it has not shared out', async () => {
  for (const seed of [1, 2]) {
    const random = seededRandom(seed);
    const { call, parent, db } = await answering();
    let [today, kept, moved] = [start, 0, 0];
    for (let step = 0; step < 24; step += 1) {
      const papers = (await allotmentsOf(call)).filter(({ id, shareOf }) => id === parent || shareOf !== undefined);
      const paper = random.pick(papers);
      const kind = random.pick(['close', 'share', 'receive', 'void'] as const);
      const isDone =
        kind === 'close'
          ? await call('day.close', { day: today, by })
          : kind === 'share'
            ? await shareOut(call, parent, String(random.int(1, 5)))
            : kind === 'receive'
              ? await call('paper.event', { paper: paper.id, event: receipt(addDays(today, -random.int(0, 1)), String(random.int(1, 4))) })
              : await call('paper.event', {
                  paper: paper.id,
                  event: {
                    kind: 'voided',
                    on: today,
                    event: paper.events.length === 0 ? 'none' : random.pick(paper.events).id,
                    by,
                    reason: '录错',
                  },
                });
      if (!isDone.ok) continue;
      moved += 1;
      if (kind === 'close') today = addDays(today, 1);
      if (checked(db).some((morning) => morning > start)) kept += 1;
    }
    expect(moved).toBeGreaterThan(8);
    expect(kept).toBeGreaterThan(4);
    db.close();
  }
});

async function shareOut(call: Client, parent: string, quantity: string) {
  const drafts = await call('paper.shareOut', { paper: parent, parts: [{ enterprise: 'E1', item: 'MB', quantity }] });
  if (!drafts.ok) return drafts;
  const draft = (await allotmentsOf(call)).find(({ shareOf, issue }) => shareOf !== undefined && issue === null);
  return await call('paper.issue', { papers: draft === undefined ? [] : [draft.id] });
}

test('a notice issued after a checkpoint shares out what the place held in it, and what was dated ahead elsewhere counts on its day', async () => {
  const { call, parent, db } = await answering();
  await closeUntil(call, '2020-03-05');
  expect(checked(db)).toEqual(['2020-03-05', '2020-03-04', '2020-03-03']);
  expect(await shareOut(call, parent, '5')).toMatchObject({ ok: true });
  expect(checked(db)).toEqual(['2020-03-05', '2020-03-04', '2020-03-03']);
  expect(loadPosition(db, clock)?.records.cityAllotments).toHaveLength(1);
  // From an office that is further on: the close of today must not lose what comes then.
  const event = { id: 'ahead', ...receipt('2020-03-08', '2') };
  insertReceivedPaperEvent(db, { id: `${parent}|ahead`, paper: parent, office: '360100', event }, by, clock().toISOString());
  expect(checked(db)).toEqual([]);
  await closeUntil(call, '2020-03-10');
  expect(checked(db)).toEqual(['2020-03-10', '2020-03-09', '2020-03-08', '2020-03-07', '2020-03-06']);
});
