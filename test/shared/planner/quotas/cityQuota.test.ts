import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/domain/calendar.ts';
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
  it('counts what the cycle has given: who had more than the quota over the cycle gets nothing, and the others share what came', () => {
    const city = cities.find((code) => shareCityQuota(dataset, given, code).filter(({ quantity }) => quantity > 0).length > 2) ?? '';
    const [first] = shareCityQuota(dataset, given, city).filter(({ quantity }) => quantity > 0);
    const { material } = first;
    const before = { enterprise: first.enterprise, material, quantity: first.quantity * 50 };
    const policy = {
      ...dataset.policy,
      start: addDays(dataset.policy.start, 1),
      cycleStart: dataset.policy.start,
      days: dataset.policy.days - 1,
    };
    const later = { ...dataset, given: [before], policy };
    const arrived = given.filter((row) => row.material === material).map((row) => ({ ...row, quantity: row.quantity / 2 }));
    const shares = shareCityQuota(later, arrived, city);
    expect(shares.find(({ enterprise }) => enterprise === first.enterprise)?.quantity).toBe(0);
    const own = new Set(shares.map(({ enterprise }) => enterprise));
    const sum = (rows: readonly { readonly quantity: number }[]) => rows.reduce((total, { quantity }) => total + quantity, 0);
    expect(sum(shares)).toBeGreaterThan(0);
    expect(sum(shares)).toBeLessThanOrEqual(sum(arrived.filter(({ enterprise }) => own.has(enterprise))) + 1e-6);
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
