// Checks that makers modelled by period make a smaller model, in which no group gets less than by day.
import { expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { planModels } from '../../../helpers/planModels.ts';
import { share } from '../../../helpers/share.ts';

const solver = await loadHighsSolver();

const seeds = share(6, 12);

it('Makers by period are fewer columns, and level no group lower than by day: where fills differ, the first in order is higher', () => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    // Every line can make two products, so every maker is modelled by period.
    const { groups, instance, build, levelsOf } = planModels(
      generateInstance({ cities: 3, enterprises: 8, products: 3, materials: 2, days: 12, flex: 1, seed }),
    );
    const [together, apart] = [build('due', 'together'), build('due', 'apart')];
    expect(together.supply.byPeriod.length).toBeGreaterThan(0);
    expect(together.lp.numCol).toBeLessThan(apart.lp.numCol);
    const sorted = (fills: readonly number[]) =>
      instance.tiers.flatMap((tier) => fills.filter((_, k) => groups[k].tier === tier).sort((a, b) => a - b));
    const [byPeriod, byDay] = [together, apart].map((model) => sorted(levelsOf(model, solver).fills));
    const above = byPeriod.map((fill, k) => fill - byDay[k]);
    expect(above.find((difference) => Math.abs(difference) > 1e-6) ?? 0).toBeGreaterThanOrEqual(0);
  }
});
