import { describe, expect, it } from 'vitest';
import { shareCityQuota } from '../../../../shared/planner/quotas/cityQuota.ts';
import { computeQuotas } from '../../../../shared/planner/quotas/quotas.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';

const dataset = generateInstance({ seed: 5, cities: 3, enterprises: 12, products: 2, materials: 2, days: 4, flex: 0.3 });
const given = computeQuotas(dataset).quotas;
const cities = dataset.regions.filter(({ level }) => level === 'city').map(({ code }) => code);

describe('A city’s quota shared among its own', () => {
  it('hands out no more than came, only to its own, and by need and rating', () => {
    let shared = 0;
    for (const city of cities) {
      const shares = shareCityQuota(dataset, given, city);
      const own = new Set(shares.map(({ enterprise }) => enterprise));
      for (const { code } of dataset.materials) {
        const total = (list: readonly { readonly enterprise: string; readonly material: string; readonly quantity: number }[]) =>
          list
            .filter(({ enterprise, material }) => material === code && own.has(enterprise))
            .reduce((sum, { quantity }) => sum + quantity, 0);
        expect(total(shares)).toBeLessThanOrEqual(total(given) + 1e-6);
        shared += total(shares);
      }
      for (const { enterprise } of shares) expect(dataset.enterprises.some(({ code }) => code === enterprise)).toBe(true);
    }
    expect(shared).toBeGreaterThan(0);
  });
  it('gives an enterprise of a lower rating less than another of the same need', () => {
    const [first, second] = dataset.enterprises.filter(({ region }) => region === dataset.enterprises[0].region);
    if (second === undefined) return;
    const low = { ...dataset, enterprises: dataset.enterprises.map((row) => (row.code === first.code ? { ...row, rating: 0.2 } : row)) };
    const of = (data: typeof dataset) =>
      cities
        .flatMap((city) => shareCityQuota(data, given, city))
        .filter(({ enterprise }) => enterprise === first.code)
        .reduce((sum, { quantity }) => sum + quantity, 0);
    expect(of(low)).toBeLessThanOrEqual(of(dataset));
  });
});
