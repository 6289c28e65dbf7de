// Shows that a model written as text is the model the planner solved, whatever was changed in it before.
import loadHighs from 'highs';
import { expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import { lpText } from '../../../../shared/planner/model/lpText.ts';
import { recordingSolver, type RecordedRun } from '../../../../shared/planner/model/recordingSolver.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';

it('every run of a plan, read back from its text, has the optimum the planner found', async () => {
  const texts: { text: string; run: RecordedRun }[] = [];
  const solver = recordingSolver(await loadHighsSolver(), (run) => texts.push({ text: lpText(run.lp()), run }));
  const dataset = generateInstance({ cities: 3, enterprises: 5, products: 2, materials: 2, days: 4, flex: 0.3, seed: 3 });
  expect(runPlan(dataset, solver).ok).toBe(true);
  const highs = await loadHighs();
  expect(texts.length).toBeGreaterThan(10);
  for (const { text, run } of texts) {
    const read = highs.solve(text);
    expect([run.model, run.run, read.Status]).toEqual([run.model, run.run, 'Optimal']);
    expect(Math.abs(read.ObjectiveValue - run.solution.objective)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(run.solution.objective)));
  }
});

it('bounds of every kind, an equation, an empty row and a negative cost are written', () => {
  const inf = Number.POSITIVE_INFINITY;
  const text = lpText({
    numCol: 2,
    numRow: 4,
    colCost: Float64Array.of(-1, 0),
    colLower: Float64Array.of(-inf, 0),
    colUpper: Float64Array.of(4, inf),
    rowLower: Float64Array.of(-inf, 1, 2, 0),
    rowUpper: Float64Array.of(3, 5, 2, 0),
    start: Int32Array.of(0, 1, 2, 4, 4),
    index: Int32Array.of(0, 1, 0, 1),
    value: Float64Array.of(1, -2, 0.1, 1),
    maximize: false,
  });
  expect(text.split('\n')).toEqual([
    'Minimize',
    ' obj: - 1 x0',
    'Subject To',
    ' r0: + 1 x0 <= 3',
    ' r1_lower: - 2 x1 >= 1',
    ' r1_upper: - 2 x1 <= 5',
    ' r2: + 0.1 x0 + 1 x1 = 2',
    'Bounds',
    ' -inf <= x0 <= 4',
    ' 0 <= x1 <= +inf',
    'End',
    '',
  ]);
});
