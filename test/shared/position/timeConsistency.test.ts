// The law of time consistency on issued quantities: a plan carried out for some days and planned again gives the same fills.
import { beforeAll, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import { readDataset } from '../../../shared/dataset/readDataset.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { cityOf } from '../../../shared/domain/geography.ts';
import type { Group, PlanFile } from '../../../shared/plan/plan.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../shared/planner/solver.ts';
import { rollPlan } from '../../../shared/position/rollPlan.ts';
import { exampleFolders, folderFiles, sampleFolder } from '../../helpers/datasetFiles.ts';

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

/** 1e-4, and what whole cartons may cost: one for each row of a group's demand and each city that sends to it (planner.md, section 4). */
function allowance({ plan, dataset }: PlanFile, group: Group): number {
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const rows = dataset.demands.filter(
    ({ tier, product, region }) => tier === group.tier && product === group.product && (cityOf(region, regions) ?? region) === group.region,
  );
  const codes = new Set(rows.map(({ code }) => code));
  const senders = new Set(plan.dispatches.filter(({ demand }) => codes.has(demand)).map(({ demand, from }) => `${demand}|${from}`));
  const carton = dataset.products.find(({ code }) => code === group.product)?.cartonPieces ?? 1;
  return 1e-4 + (carton * Math.max(1, senders.size)) / group.needPieces;
}

function expectSameFills(first: PlanFile, days: number): void {
  const second = planned(rollPlan(first, { days, issuedUntil: null }));
  expect(verifyPlan(second)).toEqual([]);
  const fills = new Map(second.plan.groups.map((group) => [keyOf(group), group]));
  expect([...fills.keys()].sort()).toEqual(first.plan.groups.map(keyOf).sort());
  const apart = first.plan.groups.filter((group) => {
    const later = fills.get(keyOf(group)) as Group;
    return later.needPieces !== group.needPieces || Math.abs(later.fillExact - group.fillExact) > allowance(first, group);
  });
  expect(apart.map(keyOf)).toEqual([]);
}

it.each([1, 5, 13])('the sample after %i days', (days) => expectSameFills(sample, days));

it.each(
  exampleFolders.filter((folder) => /random-(1[1-4]|2[1-4])$/.test(folder)).map((folder) => [folder.split('/').at(-1) ?? '', folder]),
)('%s after every number of days', (_, folder) => {
  const first = planned(read(folder));
  for (let days = 1; days < first.plan.days; days += 1) expectSameFills(first, days);
});
