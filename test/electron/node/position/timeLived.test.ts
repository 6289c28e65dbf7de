import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { datasetFiles } from '../../../../shared/domain/datasetText.ts';
import type { PlanFile } from '../../../../shared/plan/plan.ts';
import { planStability } from '../../../../shared/plan/stability.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { officeForTest } from '../service/serviceForTest.ts';
import { livedAsPlanned } from './livedAsPlanned.ts';

test('a province that lives its plan day by day through the app begins every morning with what is left of the plan, and moves none of it', async () => {
  const made = generateInstance({ seed: 2, cities: 3, enterprises: 4, products: 2, materials: 1, days: 5 });
  // Papers hand material out in whole lots, the plan to the millionth: with such lots both say the same.
  const facts = { ...made, materials: made.materials.map((material) => ({ ...material, lot: 0.000001 })) };
  const sampleDir = temporaryFolder();
  for (const [name, text] of datasetFiles(facts)) writeFileSync(path.join(sampleDir, name), text);
  const { call } = await officeForTest({ sampleDir, clock: () => new Date(`${facts.policy.start}T12:00:00`) });
  const moved: number[] = [];
  const tell = (first: PlanFile, { plan, dataset: { previous } }: PlanFile) => {
    const announced = first.plan.dispatches.filter(({ date }) => date >= plan.start);
    expect(previous.filter(({ demand }) => demand !== null)).toHaveLength(announced.length);
    moved.push(planStability(previous, plan).dispatches.movedPieces);
  };
  const faults = await livedAsPlanned(call, { last: 4, planned: [1, 4], tell });
  expect(moved).toEqual([0, 0]);
  expect(faults).toEqual([]);
}, 120_000);
