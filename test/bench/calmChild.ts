// One dataset of the table of calm plans, in a process of its own: the sample, or a province of the recipe by seed.
import { loadHighsSolver } from '../../electron/node/solver/highsSolver.ts';
import { recipeDataset } from '../helpers/recipeDataset.ts';
import { seededRandom } from '../helpers/seededRandom.ts';
import { drawTraits } from '../helpers/provinceTraits.ts';
import { calmCase } from './calmCase.ts';
import { practise } from './practice.ts';
import { datasetOfSize } from './sizes.ts';

const [kind, seed] = process.argv.slice(2);
const solver = await loadHighsSolver();
const sample = datasetOfSize('sample', 0, 1);
practise(sample, solver);
const dataset = kind === 'sample' ? sample : recipeDataset({ ...drawTraits(seededRandom(Number(seed))), seed: Number(seed) });
process.stdout.write(`${JSON.stringify(calmCase(dataset, solver) ?? [])}\n`);
