// Shows that each quota, request and piece of reserve of a plan is in exactly one paper.
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { allotmentsFromPlan } from '../../../shared/papers/allotmentsFromPlan.ts';
import { noticesFromPlan } from '../../../shared/papers/noticesFromPlan.ts';
import { paperSchema, type Allotment, type ReserveSlip, type TaskNotice } from '../../../shared/papers/paper.ts';
import { reserveFromPlan } from '../../../shared/papers/reserveFromPlan.ts';
import { ordersFromPlan } from '../../../shared/orders/ordersFromPlan.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { handMadeDataset, handMadePlan } from '../../helpers/handMadePlan.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';

function options(span: 'day' | 'week' = 'day') {
  let count = 0;
  return { planId: 'p1', span, newId: () => `x${++count}`, lambdas: new Map([['MB', 0.625]]) };
}

const days = Array.from({ length: 10 }, (_, k) => `2020-03-${String(k + 5).padStart(2, '0')}`);

describe('The papers of a plan made by hand', () => {
  const { plan, dataset } = { plan: handMadePlan, dataset: handMadeDataset };

  it('tell a maker its quota, how it comes about, and the task it brings in pieces, and that a person decided it', () => {
    const [allotment, ...others] = allotmentsFromPlan(plan, dataset, options());
    expect(others).toEqual([]);
    expect(allotment.party).toEqual({ kind: 'enterprise', code: 'E1', name: '甲', city: '360100', cityName: '南昌市' });
    expect(allotment.lines).toMatchObject([
      {
        material: 'MB',
        quantity: '1',
        lot: '1',
        days: [{ date: '2020-03-02', quantity: '1' }],
        linkageRatio: 0.5,
        tasks: [{ product: 'S', pieces: 500 }],
        shares: [{ enterprise: 'E1', need: 1.5, rating: 1, lambda: 0.625, isPinned: true, quota: 1, quantity: '1' }],
      },
    ]);
  });

  it('tell it what it will be asked for, against which material', () => {
    const [notice] = noticesFromPlan(plan, dataset, options());
    expect(notice.days).toEqual([{ date: '2020-03-02', product: 'S', name: '医用外科口罩', unit: '只', pieces: 500 }]);
    expect(notice.materials).toMatchObject([{ material: 'MB', arrears: '0', allotted: '1', linkageRatio: 0.5, called: '0.5' }]);
  });

  it('put the goods into the reserve that no dispatch takes', () => {
    const [slip] = reserveFromPlan(plan, dataset, options());
    expect(slip).toMatchObject({ from: '2020-03-02', sender: { enterprise: 'E1' }, city: { code: '360100' } });
    expect(slip.lines).toMatchObject([{ product: 'S', pieces: 96, cartons: 10, days: [{ date: '2020-03-02', pieces: 96 }] }]);
  });

  it('name the city where it answers for its makers, with every maker’s part', () => {
    const through = { ...options(), throughCity: new Set(['360100']) };
    const [allotment] = allotmentsFromPlan(plan, dataset, through);
    expect(allotment.party).toEqual({ kind: 'city', code: '360100', name: '南昌市', city: '360100', cityName: '南昌市' });
    expect(allotment.lines[0].shares).toMatchObject([{ enterprise: 'E1', quantity: '1' }]);
    expect(noticesFromPlan(plan, dataset, through)[0].party.code).toBe('360100');
  });
});

/** Three makers in two cities, ten days from a Thursday; random quotas, requests, dispatches and reserve, as far as the goods last. */
function randomPlan(seed: number): { readonly plan: Plan; readonly dataset: Dataset } {
  const random = seededRandom(seed);
  const makers = ['E1', 'E2', 'E3'];
  const quotas = makers.map((enterprise) => {
    const quantity = random.int(0, 30) * 2;
    return { enterprise, material: 'MB', need: 100, rating: 1, quota: quantity, given: 0, quantity };
  });
  const total = quotas.reduce((sum, { quantity }) => sum + quantity, 0);
  const late = random.int(0, total);
  const made = days.flatMap((date) =>
    makers.flatMap((enterprise) =>
      ['S', 'N'].flatMap((product) => {
        const quantityPieces = random.int(-50, 90);
        return quantityPieces > 0 ? [{ date, enterprise, product, quantityPieces }] : [];
      }),
    ),
  );
  const cityOf = (enterprise: string) => (enterprise === 'E3' ? '360400' : '360100');
  const stock = [
    { owner: 'pool', item: 'S', quantity: random.int(0, 200), region: '360100' },
    { owner: 'pool', item: 'N', quantity: random.int(0, 200), region: '360400' },
  ];
  const dispatches: Plan['dispatches'][number][] = [];
  const reserve: Plan['reserve'][number][] = [];
  for (const from of ['360100', '360400'])
    for (const product of ['S', 'N']) {
      let there = stock.filter(({ item, region }) => item === product && region === from).reduce((sum, { quantity }) => sum + quantity, 0);
      for (const date of days) {
        there += made.reduce(
          (sum, one) => (one.date === date && one.product === product && cityOf(one.enterprise) === from ? sum + one.quantityPieces : sum),
          0,
        );
        const quantityPieces = random.int(0, there);
        there -= quantityPieces;
        if (quantityPieces > 0)
          dispatches.push({ date, from, to: '360400', demand: 'k1', tier: 'key_project', product, quantityPieces, cartons: 1, km: 1 });
      }
      const kept = random.int(0, there);
      if (kept > 0) reserve.push({ city: from, product, quantityPieces: kept });
    }
  const dataset: Dataset = {
    ...handMadeDataset,
    policy: { ...handMadeDataset.policy, start: days[0], days: days.length },
    materials: handMadeDataset.materials.map((row) => ({ ...row, lot: 2 })),
    enterprises: makers.map((code) => ({ code, name: `${code}厂`, nameEn: null, region: cityOf(code), loss: null, rating: null })),
    lines: makers.map((enterprise) => ({ ...handMadeDataset.lines[0], code: `${enterprise}-1`, enterprise })),
    lineDays: [],
    stocks: [{ owner: 'pool', item: 'MB', quantity: total - late, region: null }, ...stock],
    supplies: [{ date: days[random.int(0, 9)], owner: 'pool', item: 'MB', quantity: late, region: null, source: null, receiver: null }],
  };
  return { plan: { ...handMadePlan, start: days[0], days: days.length, quotas, deliveries: made, dispatches, reserve }, dataset };
}

const count = <T>(items: readonly T[], keyOf: (item: T) => string, of: (item: T) => number) => {
  const sums: { [key: string]: number } = {};
  for (const item of items) if (of(item) !== 0) sums[keyOf(item)] = (sums[keyOf(item)] ?? 0) + of(item);
  return sums;
};

describe('The papers of any plan', () => {
  it('hold every quota, call and piece of reserve once, by day or week', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { plan, dataset } = randomPlan(seed);
      const span = seed % 2 === 0 ? 'day' : 'week';
      const allotments: Allotment[] = allotmentsFromPlan(plan, dataset, options(span));
      const notices: TaskNotice[] = noticesFromPlan(plan, dataset, options(span));
      const slips: ReserveSlip[] = reserveFromPlan(plan, dataset, options(span));
      for (const paper of [...allotments, ...notices, ...slips]) {
        expect(paperSchema.safeParse(paper).error, `seed ${seed}`).toBeUndefined();
        expect(paper.from <= paper.to).toBe(true);
        // A week of papers never extends beyond a Sunday; 8 March 2020 was one.
        if (span === 'day' && paper.kind !== 'taskNotice') expect(paper.from).toBe(paper.to);
        else expect(paper.to <= '2020-03-08' || paper.from >= '2020-03-09').toBe(true);
      }
      const handed = allotments.flatMap(({ party, lines }) =>
        lines.map(({ quantity }) => ({ code: party.code, quantity: Number(quantity) })),
      );
      expect(
        count(
          handed,
          ({ code }) => code,
          ({ quantity }) => quantity,
        ),
        `seed ${seed}`,
      ).toEqual(
        count(
          plan.quotas,
          ({ enterprise }) => enterprise,
          ({ quantity }) => quantity,
        ),
      );
      const asked = notices.flatMap(({ party, days: rows }) =>
        rows.map((row) => ({ ...row, key: `${row.date}|${party.code}|${row.product}` })),
      );
      expect(
        count(
          asked,
          ({ key }) => key,
          ({ pieces }) => pieces,
        ),
      ).toEqual(
        count(
          plan.deliveries,
          (row) => `${row.date}|${row.enterprise}|${row.product}`,
          ({ quantityPieces }) => quantityPieces,
        ),
      );
      const kept = slips.flatMap(({ city, lines }) => lines.map(({ product, pieces }) => ({ key: `${city.code}|${product}`, pieces })));
      expect(
        count(
          kept,
          ({ key }) => key,
          ({ pieces }) => pieces,
        ),
      ).toEqual(
        count(
          plan.reserve,
          ({ city, product }) => `${city}|${product}`,
          ({ quantityPieces }) => quantityPieces,
        ),
      );
    }
  });

  it('put no goods into the reserve that a dispatch order carries, that are not there, or that a later dispatch needs', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { plan, dataset } = randomPlan(seed);
      const slips = reserveFromPlan(plan, dataset, options());
      const orders = ordersFromPlan(plan, dataset, options());
      const carried = orders.flatMap(({ sources = [] }) => sources);
      const inReserve = slips.flatMap(({ sender, lines }) =>
        lines.map(({ product, pieces }) => ({ enterprise: sender.enterprise, product, pieces })),
      );
      const used = count(
        [...carried, ...inReserve].filter(({ enterprise }) => enterprise !== null),
        ({ enterprise, product }) => `${enterprise}|${product}`,
        ({ pieces }) => pieces,
      );
      const made = count(
        plan.deliveries,
        ({ enterprise, product }) => `${enterprise}|${product}`,
        ({ quantityPieces }) => quantityPieces,
      );
      for (const [key, pieces] of Object.entries(used)) expect(pieces <= (made[key] ?? 0), `seed ${seed} ${key}`).toBe(true);
      for (const city of ['360100', '360400'])
        for (const product of ['S', 'N']) {
          let there = dataset.stocks.reduce((sum, row) => (row.region === city && row.item === product ? sum + row.quantity : sum), 0);
          for (const date of days) {
            for (const row of plan.deliveries)
              if (row.date === date && row.product === product && (row.enterprise === 'E3') === (city === '360400'))
                there += row.quantityPieces;
            for (const row of plan.dispatches)
              if (row.date === date && row.from === city && row.product === product) there -= row.quantityPieces;
            for (const slip of slips)
              if (slip.city.code === city)
                for (const line of slip.lines)
                  if (line.product === product) for (const day of line.days) if (day.date === date) there -= day.pieces;
            expect(there >= 0, `seed ${seed} ${city} ${product} ${date}`).toBe(true);
          }
        }
    }
  });
});
