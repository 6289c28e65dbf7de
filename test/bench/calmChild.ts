// One dataset of the table of calm plans, in a process of its own: the sample, or a province of the recipe by seed, small enough that twenty
// take a few minutes.
import { loadHighsSolver } from '../../electron/node/solver/highsSolver.ts';
import { recipeDataset, type RecipeSize } from '../helpers/recipeDataset.ts';
import { seededRandom } from '../helpers/seededRandom.ts';
import { drawTraits } from '../helpers/provinceTraits.ts';
import { calmCase } from './calmCase.ts';
import { datasetOfSize } from './sizes.ts';

const [kind, seed] = process.argv.slice(2);
const solver = await loadHighsSolver();
const dataset = kind === 'sample' ? datasetOfSize('sample', 0, 1) : recipeDataset(sizeOf(Number(seed)));
// Warms up what is measured: code is compiled better the more it has run.
calmCase(dataset, solver, ['no news']);
process.stdout.write(`${JSON.stringify(calmCase(dataset, solver) ?? [])}\n`);

function sizeOf(of: number): RecipeSize {
  const { cities, enterprises, products, materials, days, flexible } = drawTraits(seededRandom(of));
  return {
    seed: of,
    cities: Math.min(cities, 5),
    enterprises: Math.min(enterprises, 12),
    products: Math.min(products, 4),
    materials: Math.min(materials, 3),
    days: Math.min(days, 5),
    flexible,
  };
}
