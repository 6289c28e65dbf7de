// A morning in the middle of a cycle, by seed: a made-up province whose plan was carried out for some days, with part of the days to come
// already ordered, and not all of it as planned. So the tables that remember the cycle hold what they hold in practice.
import { addDays } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { poolOwner } from '../../shared/domain/ids.ts';
import type { Committed } from '../../shared/domain/tables.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { rollPlan } from '../../shared/position/rollPlan.ts';
import { provinceBySeed } from './provinceBySeed.ts';
import { seededRandom, type SeededRandom } from './seededRandom.ts';

/** What plans a province; null if its pins cannot hold together. */
type Planning = (dataset: Dataset) => Plan | null;

/**
 * The province of the seed on a later morning. Every third has come there in two steps, planned again between them; every second has
 * something that did not go as planned. Pins that cannot hold together are left out from the start.
 */
export function laterMorning(seed: number, planning: Planning): Dataset {
  const random = seededRandom(seed + 7_000_000);
  let dataset = provinceBySeed(seed);
  const steps = random.next() < 1 / 3 ? 2 : 1;
  for (let step = 0; step < steps && dataset.policy.days > 1; step += 1) {
    const found = planning(dataset);
    if (found === null) dataset = { ...dataset, pins: [] };
    const plan = found ?? planning(dataset);
    if (plan === null) throw new Error(`Province ${seed} has no plan without pins.`);
    const days = Math.min(dataset.policy.days - 1, random.pick([1, 1, 2, 3, random.int(1, dataset.policy.days - 1)]));
    const ahead = random.pick([-1, 0, 1, 1, 6]);
    const last = Math.min(days + ahead, dataset.policy.days - 1);
    const issuedUntil = ahead < 0 ? null : addDays(dataset.policy.start, last);
    dataset = rollPlan({ plan, dataset }, { days, issuedUntil });
    if (random.next() < 0.5) dataset = withDeviations(dataset, random);
  }
  return dataset;
}

/** One to three things that did not go as planned. */
function withDeviations(dataset: Dataset, random: SeededRandom): Dataset {
  return random
    .shuffled(deviations)
    .slice(0, random.int(1, 3))
    .reduce((changed, deviate) => deviate(changed, random), dataset);
}

type Deviation = (dataset: Dataset, random: SeededRandom) => Dataset;

/** Most of the rows, unchanged; the others as `change` has them, or gone. */
function some<Row>(rows: readonly Row[], random: SeededRandom, change: (row: Row) => Row | null): Row[] {
  return rows.flatMap((row) => (random.next() < 0.8 ? [row] : (change(row) ?? [])));
}

const deviations: readonly Deviation[] = [
  /** Goods accepted or on the way turn out to be damaged or lost. */
  (dataset, random) => ({
    ...dataset,
    secured: some(dataset.secured, random, (row) =>
      row.state === 'committed' ? row : positive({ ...row, quantityPieces: Math.floor(row.quantityPieces * random.next()) }),
    ),
  }),
  /** A count finds less in stock, or nothing, or more. */
  (dataset, random) => ({
    ...dataset,
    stocks: some(dataset.stocks, random, (row) => {
      const quantity = row.quantity * random.pick([0, 0.5, 0.9, 1.2]);
      return { ...row, quantity: isGoods(dataset, row.item) ? Math.floor(quantity) : Number(quantity.toFixed(6)) };
    }),
  }),
  /** An arrival of the days to come is lost, or is a day late. */
  (dataset, random) => ({
    ...dataset,
    supplies: some(dataset.supplies, random, (row) => (random.next() < 0.5 ? null : { ...row, date: addDays(row.date, 1) })),
  }),
  /** Demands have grown, or ask for less than they have already, or are called off. */
  (dataset, random) => ({
    ...dataset,
    demands: some(dataset.demands, random, (row) => ({
      ...row,
      quantityPieces: Math.floor(row.quantityPieces * random.pick([0, 0.3, 0.9, 1.3, 2])),
    })),
  }),
  /** A demand is new this morning, and one that was due is still there. */
  (dataset, random) => {
    if (dataset.demands.length === 0) return dataset;
    const model = random.pick(dataset.demands);
    const { start, days } = dataset.policy;
    const from = addDays(start, random.int(0, days - 1));
    return {
      ...dataset,
      demands: [...dataset.demands, { ...model, code: `${model.code}-new`, from, due: addDays(from, random.int(0, 4)) }],
    };
  },
  /** Part of what was ordered for this morning and later has left already. */
  (dataset, random) => dataset.committed.reduce((changed, row) => (random.next() < 0.5 ? shipped(changed, row, random) : changed), dataset),
  /** An order is revoked: what was promised is free again. */
  (dataset, random) => {
    const open = dataset.committed.filter(({ shippedPieces }) => shippedPieces === 0);
    if (open.length === 0) return dataset;
    const { order } = random.pick(open);
    const freed = dataset.committed.filter((row) => row.order === order && row.shippedPieces === 0);
    const secured = freed.reduce((rows, { product, quantityPieces }) => lessCommitted(rows, product, quantityPieces), dataset.secured);
    return { ...dataset, secured, committed: dataset.committed.filter((row) => !freed.includes(row)) };
  },
  /** More material was handed out than planned, in whole lots, out of the pool's stock. */
  (dataset, random) => {
    const lots = new Map<string, number>(dataset.materials.map(({ code, lot }) => [code, lot]));
    let { stocks } = dataset;
    const given = dataset.given.map((row) => {
      const stock = stocks.find(({ owner, item }) => owner === poolOwner && item === row.material);
      const lot = lots.get(row.material) ?? 1;
      if (stock === undefined || stock.quantity < lot || random.next() < 0.7) return row;
      stocks = stocks.map((each) => (each === stock ? { ...stock, quantity: Number((stock.quantity - lot).toFixed(6)) } : each));
      return { ...row, quantity: Number((row.quantity + lot).toFixed(6)) };
    });
    return { ...dataset, given, stocks };
  },
  /** Support was decided otherwise. */
  (dataset, random) => ({
    ...dataset,
    eligible: some(dataset.eligible, random, (row) => ({ ...row, eligible: !row.eligible, basis: '会议纪要' })),
  }),
  /** Lines stand still. */
  (dataset, random) => ({ ...dataset, lines: some(dataset.lines, random, (row) => ({ ...row, ratePiecesPerDay: 0 })) }),
];

function isGoods({ products }: Dataset, item: string): boolean {
  return products.some(({ code }) => code === item);
}

function positive<Row extends { readonly quantityPieces: number }>(row: Row): Row | null {
  return row.quantityPieces > 0 ? row : null;
}

/** Some of the order's goods that lie in its city have left. */
function shipped(dataset: Dataset, row: Committed, random: SeededRandom): Dataset {
  const stock = dataset.stocks.find(({ owner, item, region }) => owner === poolOwner && item === row.product && region === row.from);
  const most = Math.min(stock?.quantity ?? 0, row.quantityPieces - row.shippedPieces);
  const pieces = Math.floor(most * random.pick([0.5, 1]));
  if (stock === undefined || pieces === 0) return dataset;
  return {
    ...dataset,
    stocks: dataset.stocks.map((each) => (each === stock ? { ...stock, quantity: stock.quantity - pieces } : each)),
    committed: dataset.committed.map((each) => (each === row ? { ...row, shippedPieces: row.shippedPieces + pieces } : each)),
  };
}

/** So many pieces of the product fewer are promised to demands, from the first row on. */
function lessCommitted(rows: Dataset['secured'], product: string, pieces: number): Dataset['secured'] {
  let left = pieces;
  return rows.flatMap((row) => {
    if (row.state !== 'committed' || row.product !== product || left === 0) return [row];
    const taken = Math.min(left, row.quantityPieces);
    left -= taken;
    return positive({ ...row, quantityPieces: row.quantityPieces - taken }) ?? [];
  });
}
