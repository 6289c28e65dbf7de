// Splits a plan into independent parts: products belong to different parts if no line, material, linkage, substitute or pin ties them
// together. Every group belongs to one product, so leximin within a tier separates into each part's own; the later aims are sums over
// columns. So each part is planned alone, on a smaller model, and the plan is all parts together.
import type { PlanGroup } from '../groups.ts';
import type { Instance } from '../instance.ts';
import type { PlanModel } from './planModel.ts';
import type { LpModel } from '../solver.ts';
import type { SupplyColumns } from './supplyModel.ts';

export interface PlanPart {
  /** Indices of the products, ascending. */
  readonly products: readonly number[];
  /** Indices, in the whole plan, of the groups of these products, ascending. */
  readonly groups: readonly number[];
}

/** One part of a model, as a model of its own. Its groups are the part's, in the part's order. */
export interface PartModel {
  readonly model: PlanModel;
  /** For each of its columns, the column of the whole model. */
  readonly columns: Int32Array;
}

/** In the order of their first products. */
export function planParts(instance: Instance, groups: readonly PlanGroup[], model: PlanModel): PlanPart[] {
  const tied = instance.products.map((_, p) => p);
  const roots = columnRoots(model);
  const first = new Map<number, number>();
  for (const { column, product } of productColumns(instance, groups, model)) {
    const other = first.get(roots[column]);
    if (other === undefined) first.set(roots[column], product);
    else tie(tied, product, other);
  }
  const parts = Map.groupBy(
    instance.products.map((_, p) => p),
    (p) => rootOf(tied, p),
  );
  return [...parts.values()].map((products) => ({
    products,
    groups: groups.flatMap((group, k) => (products.includes(group.productIndex) ? [k] : [])),
  }));
}

/** Extracts the columns and rows of each part. A column that serves no product at all goes with the first part. */
export function partModels(instance: Instance, groups: readonly PlanGroup[], model: PlanModel, parts: readonly PlanPart[]): PartModel[] {
  if (parts.length === 1) return [{ model, columns: Int32Array.from({ length: model.lp.numCol }, (_, column) => column) }];
  const roots = columnRoots(model);
  const partOfProduct = new Map(parts.flatMap(({ products }, part) => products.map((p) => [p, part] as const)));
  const partOfRoot = new Map<number, number>();
  for (const { column, product } of productColumns(instance, groups, model)) partOfRoot.set(roots[column], partOfProduct.get(product) ?? 0);
  return parts.map((part, index) => partModel(model, part, (column) => (partOfRoot.get(roots[column]) ?? 0) === index));
}

function partModel(model: PlanModel, part: PlanPart, isIn: (column: number) => boolean): PartModel {
  const { lp } = model;
  const columns = Int32Array.from(
    Array.from({ length: lp.numCol }, (_, column) => column).filter((column) => column === model.level || isIn(column)),
  );
  const place = new Int32Array(lp.numCol).fill(-1);
  columns.forEach((column, k) => {
    place[column] = k;
  });
  const rows = rowsOf(model, isIn);
  const rowPlace = new Map(rows.map((row, k) => [row, k]));
  const at = (column: number) => (column < 0 ? -1 : place[column]);
  const cube = (grid: SupplyColumns['made']) => grid.map((outer) => outer.map((inner) => inner.map(at)));
  return {
    columns,
    model: {
      ...model,
      lp: subLp(lp, columns, rows, place),
      keys: {
        columns: Array.from(columns, (column) => model.keys.columns[column]),
        rows: rows.map((row) => model.keys.rows[row]),
      },
      supply: {
        made: cube(model.supply.made),
        delivered: cube(model.supply.delivered),
        released: cube(model.supply.released),
        // Pools keep their places, which name their prices; pools of other parts are empty.
        pools: model.supply.pools.map((pool) => (part.products.includes(pool.product) ? pool : { ...pool, members: [] })),
        byPeriod: model.supply.byPeriod,
      },
      issues: model.issues.filter(({ column }) => place[column] >= 0).map((issue) => ({ ...issue, column: place[issue.column] })),
      handouts: model.handouts
        .filter(({ own }) => place[own] >= 0)
        .map((handout) => ({ ...handout, own: place[handout.own], pool: place[handout.pool], issues: handout.issues.map(at) })),
      firm: model.firm
        .filter(({ column }) => place[column] >= 0)
        .map((leaving) => ({ ...leaving, column: place[leaving.column], group: part.groups.indexOf(leaving.group) })),
      reserve: model.reserve.map(at),
      level: place[model.level],
      received: part.groups.map((k) => at(model.received[k])),
      elastic: part.groups.map((k) => at(model.elastic[k])),
      levelRows: part.groups.map((k) => (model.levelRows[k] < 0 ? -1 : (rowPlace.get(model.levelRows[k]) ?? -1))),
      priced: model.priced.flatMap((priced) => {
        const row = rowPlace.get(priced.row);
        return row === undefined ? [] : [{ ...priced, row }];
      }),
    },
  };
}

/** Assigns a row by its first column other than the level. Rows without such a column belong to no part and bind nothing that moves. */
function rowsOf({ lp, level }: PlanModel, isIn: (column: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < lp.numRow; row += 1) {
    let k = lp.start[row];
    while (k < lp.start[row + 1] && lp.index[k] === level) k += 1;
    if (k < lp.start[row + 1] && isIn(lp.index[k])) rows.push(row);
  }
  return rows;
}

function subLp(lp: LpModel, columns: Int32Array, rows: readonly number[], place: Int32Array): LpModel {
  const start = new Int32Array(rows.length + 1);
  const index: number[] = [];
  const value: number[] = [];
  rows.forEach((row, k) => {
    for (let at = lp.start[row]; at < lp.start[row + 1]; at += 1) {
      index.push(place[lp.index[at]]);
      value.push(lp.value[at]);
    }
    start[k + 1] = index.length;
  });
  const ofColumns = (values: Float64Array) => Float64Array.from(columns, (column) => values[column]);
  const ofRows = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]);
  return {
    numCol: columns.length,
    numRow: rows.length,
    colCost: ofColumns(lp.colCost),
    colLower: ofColumns(lp.colLower),
    colUpper: ofColumns(lp.colUpper),
    rowLower: ofRows(lp.rowLower),
    rowUpper: ofRows(lp.rowUpper),
    start,
    index: Int32Array.from(index),
    value: Float64Array.from(value),
    maximize: lp.maximize,
  };
}

/** For each column, a representative of the columns that rows tie it to. The level stands in every group's row, so it ties nothing. */
function columnRoots({ lp, level }: PlanModel): Int32Array {
  const roots = Array.from({ length: lp.numCol }, (_, column) => column);
  for (let row = 0; row < lp.numRow; row += 1) {
    let first = -1;
    for (let k = lp.start[row]; k < lp.start[row + 1]; k += 1) {
      if (lp.index[k] === level) continue;
      if (first < 0) first = lp.index[k];
      else tie(roots, lp.index[k], first);
    }
  }
  return Int32Array.from(roots, (_, column) => rootOf(roots, column));
}

/** What a group receives belongs to the group's own product, whichever product is issued in its place. */
function* productColumns(
  instance: Instance,
  groups: readonly PlanGroup[],
  { supply, issues, firm, reserve, received }: PlanModel,
): Generator<{ readonly column: number; readonly product: number }> {
  for (const [k, column] of received.entries()) if (column >= 0) yield { column, product: groups[k].productIndex };
  for (const { column, product } of issues) yield { column, product };
  for (const { column, product } of firm) yield { column, product };
  for (const [product, column] of reserve.entries()) if (column >= 0) yield { column, product };
  for (const [l, makes] of supply.made.entries())
    for (const [k, byDay] of makes.entries())
      for (const column of byDay) if (column >= 0) yield { column, product: instance.lines[l].makes[k].product };
  for (const grid of [supply.delivered, supply.released])
    for (const products of grid)
      for (const [product, byDay] of products.entries()) for (const column of byDay) if (column >= 0) yield { column, product };
}

function tie(parents: number[], a: number, b: number): void {
  const [x, y] = [rootOf(parents, a), rootOf(parents, b)];
  // The smaller index becomes the root, so that the order of rows decides nothing.
  parents[Math.max(x, y)] = Math.min(x, y);
}

function rootOf(parents: number[], at: number): number {
  let root = at;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root]];
    root = parents[root];
  }
  return root;
}
