import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDatasetFolder } from '../../../../electron/node/files/datasetFolder.ts';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import type { AppError } from '../../../../shared/domain/errors.ts';
import type { Pin } from '../../../../shared/domain/tables.ts';
import { findPinConflict } from '../../../../shared/planner/pins/pinConflicts.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../../shared/planner/solver.ts';
import { plainPlan } from '../../../bench/plainPlanner.ts';
import { arbitraryDataset } from '../../../helpers/arbitraryDataset.ts';

type Conflict = Extract<AppError, { kind: 'pinsConflict' }>;

let solver: Solver;
/** 100 kg of meltblown make 100,000 masks, the output of a plant in one day; two fifths of them, 40,000, are owed to the pool. */
let dataset: Dataset;
beforeAll(async () => {
  solver = await loadHighsSolver();
  const read = await readDatasetFolder('test/fixtures/examples/03-linkage-feeds-the-pool');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  dataset = read.value;
});

const nothing = { enterprise: null, material: null, product: null, demand: null, min: null, max: null };
const quota = (bounds: Partial<Pin>): Pin => ({ ...nothing, kind: 'quota', enterprise: 'E1', material: 'MB', ...bounds });
const delivery = (bounds: Partial<Pin>): Pin => ({ ...nothing, kind: 'delivery', enterprise: 'E1', product: 'S', ...bounds });
const dispatch = (demand: string, bounds: Partial<Pin>): Pin => ({ ...nothing, kind: 'dispatch', demand, ...bounds });

function conflictOf(pins: readonly Pin[], given: Dataset = dataset): Conflict | null {
  const found = findPinConflict({ ...given, pins }, solver);
  if (found.ok) return null;
  if (found.error.kind !== 'pinsConflict') throw new Error(found.error.kind);
  return found.error;
}

describe('pins that cannot hold together', () => {
  it('are none where all can be kept to the piece', () => {
    expect(conflictOf([])).toBeNull();
    expect(
      conflictOf([quota({ min: 100 }), delivery({ min: 40_000 }), dispatch('a', { min: 15_000 }), dispatch('b', { max: 25_000 })]),
    ).toBeNull();
  });

  it('are named with what they ask and the most there can be', () => {
    const pins = [delivery({ max: 60_000 }), dispatch('a', { min: 20_000 }), dispatch('b', { min: 30_000 })];
    const conflict = conflictOf(pins);
    expect(conflict?.pins.map(({ row }) => row)).toEqual([3, 4]);
    expect(conflict).toMatchObject({ clash: 'goods', asked: 50_000, possible: 40_000, unit: null });
    expect(conflict?.pins[0]).toEqual({
      ...{
        row: 3,
        kind: 'dispatch',
        enterprise: null,
        material: null,
        product: null,
        demand: 'a',
        region: '南昌市',
        min: 20_000,
        max: null,
        unit: null,
      },
    });
  });

  it('are as few as can be, though others stand in the way too', () => {
    const three = [delivery({ max: 30_000 }), dispatch('a', { min: 20_000 }), dispatch('b', { min: 20_000 })];
    expect(conflictOf(three)).toMatchObject({ pins: [{ row: 2 }, { row: 3 }, { row: 4 }], asked: 40_000, possible: 30_000 });
    const one = [...three, dispatch('a', { product: 'S', min: 45_000 })];
    expect(conflictOf(one)).toMatchObject({ pins: [{ row: 5 }], asked: 45_000, possible: 40_000 });
  });

  it('are the same ones in whatever order they are written', () => {
    const pins = [dispatch('b', { min: 30_000 }), delivery({ max: 30_000 }), dispatch('a', { min: 31_000 })];
    const named = (list: readonly Pin[]) =>
      conflictOf(list)
        ?.pins.map(({ kind, demand, min }) => `${kind} ${demand} ${min}`)
        .sort();
    expect(named(pins)).toEqual(['delivery null null', 'dispatch a 31000']);
    expect(named(pins.toReversed())).toEqual(named(pins));
  });

  it('include a quota held down by hand that a delivery would need', () => {
    expect(conflictOf([quota({ max: 50 }), delivery({ min: 30_000 })])).toMatchObject({
      clash: 'goods',
      pins: [
        { row: 2, kind: 'quota', enterprise: '甲', material: '熔喷布', max: 50, unit: 'kg' },
        { row: 3, kind: 'delivery', enterprise: '甲', product: '医用外科口罩', min: 30_000, unit: null },
      ],
      asked: 30_000,
      possible: 20_000,
    });
  });

  it('are not a delivery that a quota raised by hand makes possible', () => {
    const two = { ...dataset, enterprises: [...dataset.enterprises, { ...dataset.enterprises[0], code: 'E2', name: '乙' }] };
    const both = { ...two, lines: [...two.lines, { ...two.lines[0], code: 'L2', enterprise: 'E2' }] };
    const raised = quota({ min: 100 });
    const impossible = dispatch('a', { min: 50_000 });
    expect(conflictOf([delivery({ min: 40_000 })], both)).toMatchObject({ pins: [{ row: 2 }], possible: 20_000 });
    expect(conflictOf([delivery({ min: 40_000 }), raised], both)).toBeNull();
    expect(conflictOf([delivery({ min: 40_000 }), raised, impossible], both)?.pins.map(({ row }) => row)).toEqual([4]);
  });

  it('are quotas above all there is, or a minimum above a maximum, found without any LP', () => {
    const noSolver: Solver = {
      name: 'none',
      open: () => {
        throw new Error('no LP is needed');
      },
    };
    const two = { ...dataset, enterprises: [...dataset.enterprises, { ...dataset.enterprises[0], code: 'E2', name: '乙' }] };
    const total = findPinConflict(
      { ...two, pins: [quota({ min: 60 }), quota({ min: 10 }), quota({ enterprise: 'E2', min: 40.5 })] },
      noSolver,
    );
    expect(total).toMatchObject({
      error: { clash: 'quotaTotal', pins: [{ row: 2 }, { row: 4, enterprise: '乙' }], asked: 100.5, possible: 100, unit: 'kg' },
    });
    const crossed = findPinConflict({ ...two, pins: [quota({ min: 60 }), quota({ max: 40 })] }, noSolver);
    expect(crossed).toMatchObject({ error: { clash: 'quotaBounds', pins: [{ row: 2 }, { row: 3 }], asked: 60, possible: 40, unit: 'kg' } });
  });

  it('are a minimum for a demand that lies outside the horizon', () => {
    const late = { ...dataset.demands[0], code: 'late', from: '2020-05-01', due: '2020-05-01' };
    expect(conflictOf([dispatch('late', { min: 10 })], { ...dataset, demands: [...dataset.demands, late] })).toMatchObject({
      pins: [{ demand: 'late' }],
      asked: 10,
      possible: 0,
    });
  });

  it('stop a plan before anything else is computed', () => {
    const stages: string[] = [];
    const planned = runPlan({ ...dataset, pins: [dispatch('a', { min: 50_000 })] }, solver, {
      onProgress: ({ stage }) => stages.push(stage),
    });
    expect(planned).toMatchObject({ ok: false, error: { kind: 'pinsConflict' } });
    expect(stages).toEqual(['pins']);
  });

  it('cannot hold alone while every smaller set of them can, in any dataset, by the plain formulation', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(arbitraryDataset({ pins: true }), fc.integer({ min: 1, max: 40 }), (given, factor) => {
        // Goods pins are multiplied by the factor, so that they often ask for too much; quota pins stay as they are.
        const pins = given.pins.map((pin) =>
          pin.kind === 'quota' ? pin : { ...pin, min: times(pin.min, factor), max: times(pin.max, factor) },
        );
        const holds = (list: readonly Pin[]) => plainPlan({ ...given, pins: list }, solver) !== null;
        const conflict = conflictOf(pins, given);
        expect(conflict === null).toBe(holds(pins));
        if (conflict === null) return;
        conflicts += 1;
        const named = conflict.pins.map(({ row }) => pins[row - 2]);
        const ofQuotas = pins.filter(({ kind }) => kind === 'quota');
        expect(holds(named)).toBe(false);
        for (const pin of named) {
          const others = named.filter((other) => other !== pin);
          expect(holds(others) || holds([...others.filter(({ kind }) => kind !== 'quota'), ...ofQuotas])).toBe(true);
        }
      }),
      { seed: 20200302, numRuns: 120 },
    );
    expect(conflicts).toBeGreaterThan(20);
  });
});

function times(bound: number | null, factor: number): number | null {
  return bound === null ? null : bound * factor;
}
