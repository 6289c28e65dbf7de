// One province of the sweep in a process of its own, so that a crash, a hang or a lack of memory is this province's failure alone.
import { readDataset } from '../../shared/dataset/readDataset.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { loadHighsSolver } from '../../electron/node/solver/highsSolver.ts';
import { datasetHash } from '../../shared/domain/datasetText.ts';
import { folderFiles } from '../helpers/datasetFiles.ts';
import { provinceBySeed } from '../helpers/provinceBySeed.ts';
import { recipeDataset, recipeSize } from '../helpers/recipeDataset.ts';
import { morningBySeed } from './morningBySeed.ts';
import { largestShortfall, openCartons, plainObjection, tryProvince } from './tryProvince.ts';

export interface SweepFigures {
  readonly datasetHash: string;
  readonly enterprises: number;
  readonly isPlanned: boolean;
  readonly failures: readonly string[];
  readonly planSeconds: number;
  readonly verifySeconds: number;
  /** From the start of the process until the plan is made and checked. */
  readonly processSeconds: number;
  readonly peakMegabytes: number;
  readonly columns: number;
  readonly groups: number;
  readonly dispatches: number;
  readonly openCartons: number;
  readonly shortfall: { readonly group: string; readonly pieces: number };
  /** Null if it was not run. */
  readonly plain: 'agrees' | 'waiting' | 'objects' | null;
}

/** Up to this model size the plain planner, which takes no shortcuts, is fast enough to be run. */
const maxColumnsForPlain = 6000;

const [kind, name] = process.argv.slice(2);
const solver = await loadHighsSolver();
const dataset = datasetOf(kind, name);
const { plan, failures, planSeconds, verifySeconds } = tryProvince(dataset, solver);
const asksPlain = plan === null ? dataset.enterprises.length <= 20 : plan.solve.columns <= maxColumnsForPlain;
const figures: SweepFigures = {
  datasetHash: datasetHash(dataset),
  enterprises: dataset.enterprises.length,
  isPlanned: plan !== null,
  failures,
  planSeconds,
  verifySeconds,
  processSeconds: performance.now() / 1000,
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  columns: plan?.solve.columns ?? 0,
  groups: plan?.groups.length ?? 0,
  dispatches: plan?.dispatches.length ?? 0,
  openCartons: plan === null ? 0 : openCartons(plan, dataset),
  shortfall: plan === null ? { group: '', pieces: 0 } : largestShortfall(plan),
  plain: asksPlain ? 'waiting' : null,
};
// Printed before the plain planner runs, so that whoever gives up waiting has the planner's own figures.
tell(figures);
if (asksPlain) {
  const objection = plainObjection(dataset, plan, solver);
  if (objection === null) tell({ ...figures, plain: 'agrees' });
  else tell({ ...figures, plain: 'objects', failures: [...failures, objection] });
}

function tell(said: SweepFigures): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

function datasetOf(source: string, text: string): Dataset {
  if (source === 'seed') return provinceBySeed(Number(text));
  if (source === 'morning') return morningBySeed(Number(text), solver);
  if (source === 'recipe') {
    const size = recipeSize(text);
    if (size === null) throw new Error(`"${text}" is not: seed cities enterprises products materials days [flexible].`);
    return recipeDataset(size);
  }
  const read = readDataset(folderFiles(text));
  if (!read.ok) throw new Error(`${text} is no sound dataset: ${JSON.stringify(read.error.problems.slice(0, 3))}`);
  return read.value;
}
