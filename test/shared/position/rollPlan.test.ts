import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import { checkDataset } from '../../../shared/dataset/checkDataset.ts';
import { readDataset } from '../../../shared/dataset/readDataset.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { poolOwner } from '../../../shared/domain/ids.ts';
import type { PlanFile } from '../../../shared/plan/plan.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import { standardConsumption } from '../../../shared/position/consumption.ts';
import { rollPlan } from '../../../shared/position/rollPlan.ts';
import { exampleFolders, folderFiles, sampleFolder } from '../../helpers/datasetFiles.ts';
import { handMadePlanFile } from '../../helpers/handMadePlan.ts';

const rolledExamples = exampleFolders.filter((folder) => /random-1[12]$/.test(folder));
let plans: PlanFile[];

beforeAll(async () => {
  const solver = await loadHighsSolver();
  plans = [sampleFolder, ...rolledExamples].map((folder) => {
    const dataset = readDataset(folderFiles(folder));
    if (!dataset.ok) throw new Error(JSON.stringify(dataset.error));
    const plan = runPlan(dataset.value, solver);
    if (!plan.ok) throw new Error(JSON.stringify(plan.error));
    return { plan: plan.value, dataset: dataset.value };
  });
});

const sumOf = (rows: readonly { readonly quantityPieces: number }[]) => rows.reduce((sum, row) => sum + row.quantityPieces, 0);

describe('A plan carried out for some days', () => {
  it('gives a dataset without problems that begins on that morning and ends on the same day', () => {
    for (const file of plans)
      for (const days of [1, file.plan.days - 1]) {
        const rolled = rollPlan(file, { days, issuedUntil: null });
        const { start, cycleStart, days: left } = rolled.policy;
        expect(checkDataset(rolled)).toEqual([]);
        expect([start, cycleStart, left]).toEqual([addDays(file.plan.start, days), file.plan.start, file.plan.days - days]);
      }
  });

  it('loses and makes no piece: what lay there, came and was made lies there or was issued', () => {
    for (const file of plans) {
      const { plan, dataset } = file;
      const morning = addDays(plan.start, 1);
      const rolled = rollPlan(file, { days: 1, issuedUntil: null });
      for (const { code } of dataset.products) {
        const held = (of: Dataset) => of.stocks.filter(({ item }) => item === code).reduce((sum, { quantity }) => sum + quantity, 0);
        const came = dataset.supplies.filter(({ item, date }) => item === code && date >= plan.start && date < morning);
        const ofDay = <Row extends { date: string; product: string; quantityPieces: number }>(rows: readonly Row[]) =>
          sumOf(rows.filter(({ date, product }) => date < morning && product === code));
        const arrived = came.reduce((sum, { quantity }) => sum + quantity, 0);
        expect(held(rolled)).toBe(held(dataset) + arrived + ofDay(plan.production) - ofDay(plan.ownUse) - ofDay(plan.dispatches));
      }
    }
  });

  it('accounts for all material to the millionth: handed out, used and left', () => {
    for (const file of plans) {
      const { plan, dataset } = file;
      const days = Math.min(3, plan.days - 1);
      const morning = addDays(plan.start, days);
      const rolled = rollPlan(file, { days, issuedUntil: null });
      const consumptionOf = standardConsumption(dataset);
      const makerOf = new Map(dataset.lines.map(({ code, enterprise }) => [code, enterprise]));
      for (const { code } of dataset.materials.filter(({ scarce }) => scarce)) {
        const heldBy = (of: Dataset, isPool: boolean) =>
          of.stocks
            .filter(({ item, owner }) => item === code && (owner === poolOwner) === isPool)
            .reduce((sum, { quantity }) => sum + quantity, 0);
        const came = (isPool: boolean) =>
          dataset.supplies
            .filter(({ item, owner, date }) => item === code && (owner === poolOwner) === isPool && date >= plan.start && date < morning)
            .reduce((sum, { quantity }) => sum + quantity, 0);
        const given = rolled.given.filter(({ material }) => material === code).reduce((sum, { quantity }) => sum + quantity, 0);
        const used = plan.production
          .filter(({ date }) => date < morning)
          .flatMap(({ line, product, quantityPieces }) => consumptionOf(makerOf.get(line) ?? '', product, quantityPieces))
          .filter(({ material }) => material === code)
          .reduce((sum, { quantity }) => sum + Number(quantity) / 1e6, 0);
        expect(heldBy(rolled, true)).toBeCloseTo(heldBy(dataset, true) + came(true) - given, 5);
        // Each row of production is rounded to the millionth here.
        expect(Math.abs(heldBy(rolled, false) - (heldBy(dataset, false) + came(false) + given - used))).toBeLessThan(
          plan.production.length * 1e-6,
        );
      }
    }
  });

  it('remembers what demands got, who may be supported, and what the plan says of the days to come', () => {
    for (const file of plans) {
      const { plan } = file;
      const morning = addDays(plan.start, 2);
      const rolled = rollPlan(file, { days: 2, issuedUntil: null });
      const issued = sumOf([...plan.dispatches, ...plan.ownUse].filter(({ date }) => date < morning));
      expect(sumOf(rolled.secured)).toBe(issued);
      expect(rolled.secured.every(({ state }) => state === 'accepted' || state === 'own')).toBe(true);
      expect(rolled.eligible.map(({ city, product, eligible }) => [city, product, eligible])).toEqual(
        plan.assessment.map(({ city, product, eligible }) => [city, product, eligible]),
      );
      const rest = [...plan.dispatches, ...plan.deliveries].filter(({ date }) => date >= morning);
      expect(sumOf(rolled.previous)).toBe(sumOf(rest));
      expect(rolled.committed).toEqual([]);
    }
  });

  it('takes orders up to a day as issued: they are committed, their demands have them, and no plan is kept for them', () => {
    for (const file of plans) {
      const { plan } = file;
      const morning = addDays(plan.start, 1);
      const without = rollPlan(file, { days: 1, issuedUntil: null });
      const rolled = rollPlan(file, { days: 1, issuedUntil: morning });
      const ordered = sumOf(plan.dispatches.filter(({ date }) => date === morning));
      expect(checkDataset(rolled)).toEqual([]);
      expect(sumOf(rolled.committed)).toBe(ordered);
      expect(sumOf(rolled.secured.filter(({ state }) => state === 'committed'))).toBe(ordered);
      expect(sumOf(without.previous) - sumOf(rolled.previous)).toBe(ordered);
      expect(rolled.committed.every(({ shippedPieces, date, due }) => shippedPieces === 0 && date === morning && due === morning)).toBe(
        true,
      );
      expect(rolled.stocks).toEqual(without.stocks);
    }
  });

  it('takes what was carried out off pins and arrears, and hands out as material comes', () => {
    const { dataset } = handMadePlanFile;
    const rolled = rollPlan(handMadePlanFile, { days: 1, issuedUntil: null });
    // 500 were delivered on the first day; the pinned demand gets its 20 on the second.
    expect(rolled.pins).toEqual([dataset.pins[0], { ...dataset.pins[1], min: 0, max: 0 }, dataset.pins[2]]);
    expect(rolled.given).toEqual([{ enterprise: 'E1', material: 'MB', quantity: 1 }]);
    // Half of the kilogram was owed, a gram a mask delivered is paid.
    expect(rolled.arrears).toEqual([]);
    const called = { ...handMadePlanFile.plan, deliveries: [{ date: '2020-03-02', enterprise: 'E1', product: 'S', quantityPieces: 470 }] };
    const less = rollPlan({ plan: called, dataset }, { days: 1, issuedUntil: null });
    expect(less.arrears).toEqual([{ enterprise: 'E1', material: 'MB', quantity: 0.03 }]);
    expect(less.pins[1]).toEqual({ ...dataset.pins[1], min: 0, max: 30 });
  });

  it('counts on where the cycle began before the plan', () => {
    const memory = {
      policy: { ...handMadePlanFile.dataset.policy, cycleStart: '2020-03-01' },
      secured: [{ demand: 'f1', product: 'S', quantityPieces: 4, state: 'own' }],
      given: [{ enterprise: 'E1', material: 'MB', quantity: 0.25 }],
      opening: [{ enterprise: 'E1', material: 'MB', quantity: 0.5 }],
      eligible: [{ city: '360400', product: 'S', eligible: true, basis: '3月1日会议' }],
    } as const;
    const { plan } = handMadePlanFile;
    const rolled = rollPlan({ plan, dataset: { ...handMadePlanFile.dataset, ...memory } }, { days: 1, issuedUntil: null });
    expect(rolled.policy.cycleStart).toBe('2020-03-01');
    expect(rolled.given).toEqual([{ enterprise: 'E1', material: 'MB', quantity: 1.25 }]);
    expect(rolled.opening).toEqual(memory.opening);
    expect(rolled.eligible).toContainEqual(memory.eligible[0]);
    expect(rolled.eligible.filter(({ city, product }) => city === '360400' && product === 'S')).toHaveLength(1);
    const before = sumOf(plan.ownUse.filter(({ date, demand }) => date === plan.start && demand === 'f1'));
    expect(sumOf(rolled.secured.filter(({ demand, state }) => demand === 'f1' && state === 'own'))).toBe(4 + before);
  });
});
