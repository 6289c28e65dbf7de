// Checks that the preview of changed data is what planning it finds.
import { expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { previewFills } from '../../../../shared/planner/trials/previewFills.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { handMadeDataset, handMadePlan } from '../../../helpers/handMadePlan.ts';

const solver = await loadHighsSolver();

function planOf(dataset: Dataset): Plan {
  const planned = runPlan(dataset, solver);
  if (!planned.ok) throw new Error(planned.error.kind);
  return planned.value;
}

it.each([1, 2, 3, 4, 5])('a ratio that is changed does what was foretold (random province %i)', (seed) => {
  const dataset = generateInstance({ cities: 3, enterprises: 8, products: 3, materials: 2, days: 5, flex: seed % 2 === 0 ? 0.3 : 0, seed });
  const before = planOf(dataset);
  const changed = {
    ...dataset,
    materials: dataset.materials.map((row) => ({ ...row, linkageRatio: row.linkageRatio / 2 })),
  };
  const preview = previewFills(changed, before.groups, solver);
  if (!preview.ok) throw new Error(preview.error.kind);
  const after = planOf(changed);
  expect(preview.value.added).toBe(0);
  preview.value.groups.forEach((row, k) => {
    expect(row.before).toBe(before.groups[k].fillExact);
    expect(row.after).toBeCloseTo(after.groups[k].fillExact, 4);
  });
});

it('a group that is asked for anew is counted, one that is no longer is full', () => {
  const [first, ...others] = handMadePlan.groups;
  const preview = previewFills(handMadeDataset, [...others, { ...first, region: '369999' }], solver);
  if (!preview.ok) throw new Error(preview.error.kind);
  expect(preview.value.added).toBe(1);
  expect(preview.value.groups.at(-1)).toMatchObject({ region: '369999', after: 1 });
});

it('pins that cannot hold together are named instead', () => {
  const pins = handMadeDataset.pins.map((pin) => ({ ...pin, min: 1e9, max: null }));
  expect(previewFills({ ...handMadeDataset, pins }, handMadePlan.groups, solver)).toMatchObject({
    ok: false,
    error: { kind: 'pinsConflict' },
  });
});
