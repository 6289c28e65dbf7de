// A small office on paper: two makers, four days, material that arrives twice, goods for a store and for one order, and a plan by hand.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { connectDatabase } from '../../../../electron/node/db/connectDatabase.ts';
import { insertPlan } from '../../../../electron/node/db/planTable.ts';
import { inTransaction } from '../../../../electron/node/db/sql.ts';
import { loadPosition } from '../../../../electron/node/position/loadPosition.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { datasetFiles } from '../../../../shared/domain/datasetText.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { planText } from '../../../../shared/plan/planText.ts';
import { handMadeDataset, handMadePlan } from '../../../helpers/handMadePlan.ts';

const days = ['2020-03-02', '2020-03-03', '2020-03-04', '2020-03-05'];

/** E1 in Nanchang and E2 in Jiujiang; 20 kg of cloth on the first day, 20 more on the third; half of it is owed. */
export const paperDataset: Dataset = {
  ...handMadeDataset,
  enterprises: [...handMadeDataset.enterprises, { code: 'E2', name: '乙', nameEn: null, region: '360400', loss: null, rating: null }],
  lines: ['E1', 'E2'].map((enterprise) => ({ ...handMadeDataset.lines[0], code: `${enterprise}-1`, enterprise, ratePiecesPerDay: 10_000 })),
  lineDays: [],
  stocks: [
    { owner: 'pool', item: 'MB', quantity: 20, region: null },
    { owner: 'pool', item: 'N', quantity: 20, region: '360400' },
  ],
  supplies: [{ date: days[2], owner: 'pool', item: 'MB', quantity: 20, region: null, source: null, receiver: null }],
  arrears: [{ enterprise: 'E2', material: 'MB', quantity: 3 }],
  pins: [],
  policy: { ...handMadeDataset.policy, days: days.length },
};

/** E1 gets 30 kg and is asked for 4,000 masks, E2 10 kg and 1,000; 1,500 of E1's go to Jiujiang, the rest into the stores. */
export function paperPlan(changes: Partial<Plan> = {}): Plan {
  return {
    ...handMadePlan,
    days: days.length,
    quotas: [
      { enterprise: 'E1', material: 'MB', need: 30, rating: 1, quota: 30, given: 0, quantity: 30 },
      { enterprise: 'E2', material: 'MB', need: 10, rating: 1, quota: 10, given: 0, quantity: 10 },
    ],
    production: [
      { date: days[0], line: 'E1-1', product: 'S', quantityPieces: 2500 },
      { date: days[2], line: 'E1-1', product: 'S', quantityPieces: 1500 },
      { date: days[1], line: 'E2-1', product: 'S', quantityPieces: 1000 },
    ],
    deliveries: [
      { date: days[0], enterprise: 'E1', product: 'S', quantityPieces: 2500 },
      { date: days[2], enterprise: 'E1', product: 'S', quantityPieces: 1500 },
      { date: days[1], enterprise: 'E2', product: 'S', quantityPieces: 1000 },
    ],
    releases: [],
    tasks: [],
    dispatches: [
      {
        date: days[0],
        from: '360100',
        to: '360400',
        demand: 'k1',
        tier: 'key_project',
        product: 'S',
        quantityPieces: 1500,
        cartons: 150,
        km: 130,
      },
    ],
    ownUse: [],
    reserve: [
      { city: '360100', product: 'S', quantityPieces: 2500 },
      { city: '360400', product: 'S', quantityPieces: 1000 },
    ],
    groups: [],
    ...changes,
  };
}

/** The folder of the dataset, to begin an office with. */
export function paperSample(folder: string, dataset: Dataset = paperDataset): string {
  const sampleDir = path.join(folder, 'sample');
  mkdirSync(sampleDir);
  for (const [name, text] of datasetFiles(dataset)) writeFileSync(path.join(sampleDir, name), text);
  return sampleDir;
}

/** Saves a plan of the office's present data as a draft. */
export function savePaperPlan(dataDir: string, id: string, plan: Plan, clock: () => Date): void {
  const db = connectDatabase(path.join(dataDir, 'tongdiao.db'));
  try {
    inTransaction(db, () => {
      const position = loadPosition(db, clock);
      if (position === null) throw new Error('no dataset');
      const { hash, dataset } = position;
      const text = planText({ plan: { ...plan, datasetHash: hash }, dataset });
      const figures = { seconds: 1, solves: 1, groups: 0, shortGroups: 0, createdAt: clock().toISOString() };
      insertPlan(db, { id, datasetHash: hash, start: plan.start, days: plan.days, ...figures, planText: text });
      return ok(null);
    });
  } finally {
    db.close();
  }
}
