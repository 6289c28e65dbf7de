// The law of time consistency on issued quantities: a plan carried out for some days and planned again gives the same fills.
import { beforeAll, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import { readDataset } from '../../../shared/dataset/readDataset.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { Group, Plan, PlanFile } from '../../../shared/plan/plan.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../shared/planner/solver.ts';
import { rollPlan } from '../../../shared/position/rollPlan.ts';
import { exampleFolders, folderFiles, sampleFolder } from '../../helpers/datasetFiles.ts';
import { fillAllowance, piecesGained } from '../../helpers/fillAllowance.ts';
import { share } from '../../helpers/share.ts';

let solver: Solver;
let sample: PlanFile;
beforeAll(async () => {
  solver = await loadHighsSolver();
  sample = planned(read(sampleFolder));
});

function planned(dataset: Dataset): PlanFile {
  const plan = runPlan(dataset, solver);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return { plan: plan.value, dataset };
}

function read(folder: string): Dataset {
  const dataset = readDataset(folderFiles(folder));
  if (!dataset.ok) throw new Error(JSON.stringify(dataset.error));
  return dataset.value;
}

const keyOf = ({ tier, region, product }: Group) => `${tier}|${region}|${product}`;

/** `ahead`: orders for so many days from that morning on are issued already; null for none. No order becomes short by that. */
function expectSameFills(first: PlanFile, days: number, ahead: number | null = null): void {
  const { start, days: all } = first.plan;
  const issuedUntil = ahead === null ? null : addDays(start, Math.min(days + ahead, all) - 1);
  const second = planned(rollPlan(first, { days, issuedUntil }));
  expect(verifyPlan(second)).toEqual([]);
  const isShort = ({ tier, fillExact }: Group) => tier === 'firm' && fillExact < 1;
  const shortBefore = new Set(first.plan.groups.filter(isShort).map(keyOf));
  expect(second.plan.groups.filter((group) => isShort(group) && !shortBefore.has(keyOf(group))).map(keyOf)).toEqual([]);
  // New orders belong to groups of issued orders of their own.
  const compared = (plan: Plan) => plan.groups.filter(({ tier }) => ahead === null || tier !== 'firm');
  const fills = new Map(compared(second.plan).map((group) => [keyOf(group), group]));
  expect([...fills.keys()].sort()).toEqual(compared(first.plan).map(keyOf).sort());
  const apart = compared(first.plan).filter((group) => {
    const later = fills.get(keyOf(group)) as Group;
    const allowed = fillAllowance(first, group) + (ahead === null ? 0 : piecesGained(first.plan) / group.needPieces);
    return later.needPieces !== group.needPieces || Math.abs(later.fillExact - group.fillExact) > allowed;
  });
  expect(apart.map(keyOf)).toEqual([]);
}

it.each([1, 5, 13])('the sample after %i days', (days) => expectSameFills(sample, days));

it('the sample after 3 days, with the orders of a week issued', () => expectSameFills(sample, 3, 7));

it.each(
  exampleFolders.filter((folder) => /random-(1[1-4]|2[1-4])$/.test(folder)).map((folder) => [folder.split('/').at(-1) ?? '', folder]),
)('%s after any number of days, with orders issued ahead and without', (_, folder) => {
  const first = planned(read(folder));
  for (let days = 1; days < first.plan.days; days += share(2, 1)) {
    expectSameFills(first, days);
    expectSameFills(first, days, 2);
  }
});
