// A directed donation never leaves its receiver, in plans of random small provinces. More of them: TONGDIAO_PLANS=200.
import { expect, test } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { Supply } from '../../../shared/domain/tables.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import { fillDifference, fillTolerance } from '../../bench/agreement.ts';
import { plainPlan } from '../../bench/plainPlanner.ts';
import { generateInstance } from '../../helpers/generateInstance.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';

const solver = await loadHighsSolver();
const plans = Number(process.env.TONGDIAO_PLANS ?? 5);

/** Two donations a city, taken in by the pool at some other city, each so large that somebody else would want it. */
function withDonations(seed: number): Dataset {
  const random = seededRandom(seed);
  const dataset = generateInstance({ seed, cities: 3, enterprises: 4, products: 2, materials: 1, days: 4, flex: 0.3 });
  const cities = dataset.regions.filter(({ level }) => level === 'city').map(({ code }) => code);
  const donations = cities.flatMap((receiver): Supply[] =>
    dataset.products.map(({ code }) => ({
      date: addDays(dataset.policy.start, random.int(0, 3)),
      owner: 'pool',
      item: String(code),
      quantity: random.int(1, 60_000),
      region: random.pick(cities),
      source: 'directed',
      receiver,
    })),
  );
  return { ...dataset, supplies: [...dataset.supplies, ...donations] };
}

function planOf(dataset: Dataset): Plan {
  const planned = runPlan(dataset, solver);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
}

interface Moved {
  readonly date: string;
  readonly product: string;
  readonly pieces: number;
}

/** What a city has sent out by the end of each day is at most what it was given to send; null where that holds. */
function overdrawn(into: readonly Moved[], out: readonly Moved[], days: readonly string[], products: readonly string[]): string | null {
  for (const product of products)
    for (const day of days) {
      const by = (rows: readonly Moved[]) =>
        rows.reduce((sum, row) => sum + (row.product === product && row.date <= day ? row.pieces : 0), 0);
      if (by(out) > by(into)) return `${product} ${day}: ${by(out)} of ${by(into)}`;
    }
  return null;
}

test('what a donor gave to one city is issued in that city alone', { timeout: 3_600_000 }, () => {
  let used = 0;
  for (let seed = 1; seed <= plans; seed += 1) {
    const dataset = withDonations(seed);
    const plan = planOf(dataset);
    expect(verifyPlan({ plan, dataset })).toEqual([]);
    const plain = plainPlan(dataset, solver);
    expect(plain === null ? null : fillDifference(plan, plain)).toBeLessThan(fillTolerance);
    const days = Array.from({ length: plan.days }, (_, k) => addDays(plan.start, k));
    const products = dataset.products.map(({ code }) => String(code));
    const counties = new Map(dataset.regions.map(({ code, level, parent }) => [code, level === 'county' ? parent : code]));
    const makers = new Map(dataset.enterprises.map(({ code, region }) => [code, counties.get(region)]));
    const given = [...dataset.stocks.map((row) => ({ ...row, date: plan.start, receiver: null })), ...dataset.supplies];
    for (const { code: city, level } of dataset.regions) {
      if (level !== 'city') continue;
      const called = plan.deliveries
        .filter(({ enterprise }) => makers.get(enterprise) === city)
        .map(({ date, product, quantityPieces }) => ({ date, product, pieces: quantityPieces }));
      const pool = given
        .filter(({ owner, region, receiver }) => owner === 'pool' && region === city && receiver === null)
        .map(({ date, item, quantity }) => ({ date, product: String(item), pieces: quantity }));
      const sent = plan.dispatches
        .filter(({ from }) => from === city)
        .map(({ date, product, quantityPieces }) => ({ date, product, pieces: quantityPieces }));
      expect({ seed, city, overdrawn: overdrawn([...pool, ...called], sent, days, products) }).toEqual({ seed, city, overdrawn: null });
      // Without its donations the city could not have issued so much of its own.
      const own = given.filter(({ owner, receiver }) => owner === city && receiver === null).map(({ quantity }) => quantity);
      const released = plan.releases
        .filter(({ enterprise }) => makers.get(enterprise) === city)
        .map(({ quantityPieces }) => quantityPieces);
      const issued = plan.ownUse.filter((row) => row.city === city).map(({ quantityPieces }) => quantityPieces);
      const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
      used += Math.max(0, sum(issued) - sum(own) - sum(released));
    }
  }
  expect(used).toBeGreaterThan(0);
});

test('a plan that sends a directed donation elsewhere does not pass the check', () => {
  const dataset = withDonations(1);
  const plan = planOf(dataset);
  const cities = dataset.regions.filter(({ level }) => level === 'city').map(({ code }) => code);
  const elsewhere = (receiver: string) => cities[(cities.indexOf(receiver) + 1) % cities.length];
  const moved = {
    ...dataset,
    supplies: dataset.supplies.map((row) => (row.receiver === null ? row : { ...row, receiver: elsewhere(row.receiver) })),
  };
  const rules = new Set<string>(verifyPlan({ plan, dataset: moved }).map(({ rule }) => rule));
  expect(rules).toContain('cityGoods');
});

test('an arrival that only says where it comes from changes nothing in a plan', () => {
  const plain = generateInstance({ seed: 3, cities: 3, enterprises: 4, products: 2, materials: 1, days: 4 });
  const told = { ...plain, supplies: plain.supplies.map((row) => ({ ...row, source: 'purchase' as const })) };
  expect({ ...planOf(told), datasetHash: '' }).toEqual({ ...planOf(plain), datasetHash: '' });
});
