// Runs unit and integration tests on both cores of a small machine; the long stories start first, so that none runs alone at the end.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/helpers/longFirst.ts';

/** Kills, fuzzing and sweeps over many random datasets: minutes of work, left out by `npm run test:quick`. Longest first. */
const long = [
  'test/electron/node/service/workKilled.test.ts',
  'test/shared/planner/levels/plainAgrees.test.ts',
  'test/shared/planner/whole/provinces.test.ts',
  'test/electron/node/position/promisesKept.test.ts',
  'test/shared/position/lawOfTime.test.ts',
  'test/electron/node/service/anyInput.test.ts',
  'test/electron/node/sync/readSnapshotKilled.test.ts',
  'test/electron/node/service/restoreKilled.test.ts',
  'test/shared/plan/verifyMutations.test.ts',
  'test/build/dist.test.ts',
  'test/shared/planner/levels/planFills.test.ts',
  'test/shared/plan/verifyCertificate.test.ts',
  'test/electron/node/service/orderHandlers.test.ts',
  'test/electron/cli/cancelling.test.ts',
  'test/build/start.test.ts',
  'test/electron/node/printing/printPdf.test.ts',
  'test/electron/node/service/workOnFullDisk.test.ts',
  'test/electron/node/db/saveDatasetKilled.test.ts',
];

/** Shared code, page models and the rules of the house keep no state between files: they run without a fresh module graph for each file. */
const pure = ['test/*.test.ts', 'test/shared/**/*.test.ts', 'test/renderer/**/*.test.{ts,tsx}'];
/** Replaces globals of the page. */
const notPure = ['test/renderer/transport.test.ts'];

const common = { testTimeout: 60_000, hookTimeout: 60_000, pool: 'forks' } as const;

export default defineConfig({
  test: {
    // Vitest leaves one core free by itself: on two cores that is one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: ['test/helpers/runFolder.ts'],
    sequence: { sequencer: LongFirst },
    projects: [
      // On a machine busy with other work they take several times as long.
      { test: { ...common, testTimeout: 300_000, hookTimeout: 300_000, name: 'long', include: long } },
      { test: { ...common, name: 'pure', include: pure, exclude: [...long, ...notPure], isolate: false } },
      { test: { ...common, name: 'machine', include: ['test/{build,electron}/**/*.test.ts', ...notPure], exclude: long } },
    ],
  },
});
