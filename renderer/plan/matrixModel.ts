// Computes the coverage matrix: one row per city, the worst first, one column per tier and product, provincial groups on top.
import { compareText } from '../../shared/base/compareText.ts';
import { sum } from '../../shared/base/sum.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { ProductCode, RegionCode } from '../../shared/domain/ids.ts';
import { coverageMark, type CoverageMark } from '../../shared/plan/coverageMark.ts';
import { groupKey, receivedPieces, shortPieces, type Group, type Plan } from '../../shared/plan/plan.ts';
import type { FillPreview } from '../../shared/plan/fillPreview.ts';
import type { FillChange } from '../../shared/plan/remedy.ts';
import { percentFigure } from '../ui/figures.ts';
import { firmTier, type GroupTier } from '../../shared/plan/groupTier.ts';

export interface Cell {
  readonly key: string;
  readonly tier: GroupTier;
  readonly region: RegionCode;
  readonly product: ProductCode;
  readonly needPieces: number;
  /** What it already has, or is sure to get regardless of this plan. */
  readonly securedPieces: number;
  readonly ownPieces: number;
  readonly poolPieces: number;
  readonly shortPieces: number;
  /** One decimal, rounded down, so that 100.0 really is full. */
  readonly percent: string;
  /** △ part, ▲ most, ○ none. */
  readonly mark: CoverageMark;
  /** Percentage points relative to the previous result, one decimal; null if unchanged. */
  readonly differencePoints: number | null;
  /** What the current data would give, in the format of `percent`, if it differs; the difference is then relative to this plan. */
  readonly foretold: string | null;
}

export interface Column {
  readonly tier: GroupTier;
  readonly product: ProductCode;
}

/** One tier (for provincial groups also one receiver) above its columns. */
export interface Head {
  readonly tier: GroupTier;
  readonly position: number;
  readonly region: RegionCode | null;
  readonly percent: string;
  readonly columns: number;
}

export interface CityRow {
  readonly region: RegionCode;
  /** 1 is the worst. */
  readonly rank: number;
  /** Null if the city has no demand in that column. */
  readonly cells: readonly (Cell | null)[];
  readonly shortPieces: number;
}

export interface Matrix {
  readonly topHeads: readonly Head[];
  readonly topCells: readonly Cell[];
  readonly heads: readonly Head[];
  readonly columns: readonly Column[];
  readonly rows: readonly CityRow[];
  readonly total: readonly Cell[];
  /** Of all cities. */
  readonly totalShortPieces: number;
  /** Of all groups, those of the nation and the reserve among them: the figure that the situation page shows. */
  readonly shortPieces: number;
  readonly groups: number;
  readonly shortGroups: number;
  /** Fill rate of each tier over all its groups, in the policy's order. */
  readonly tiers: readonly { readonly tier: GroupTier; readonly percent: string; readonly isShort: boolean }[];
}

/**
 * `previous` is the previous result; differences are marked for groups that both have. If `foretold` says how the current data would change
 * the groups, those differences are marked instead.
 */
export function matrixOf(plan: Plan, dataset: Dataset, previous: Plan | null, foretold: FillPreview | null = null): Matrix {
  const cities = new Set(dataset.regions.filter((region) => region.level === 'city').map((region) => region.code));
  // Issued orders stand before the first tier.
  const hasFirm = plan.groups.some(({ tier }) => tier === firmTier);
  const tiers: readonly GroupTier[] = hasFirm ? [firmTier, ...dataset.policy.tiers] : dataset.policy.tiers;
  const productOrder = new Map(dataset.products.map((product, index) => [product.code, index]));
  const before = new Map(previous?.groups.map((group) => [groupKey(group), group]));
  const changes = foretold === null ? null : new Map(foretold.groups.map((change) => [groupKey(change), change]));
  const cellOf = (group: Group): Cell => {
    const change = changes?.get(groupKey(group));
    if (change !== undefined) return { ...toCell(group, null), ...foretoldOf(change) };
    return toCell(group, changes === null ? (before.get(groupKey(group)) ?? null) : null);
  };
  const order = (a: Column, b: Column): number =>
    tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || (productOrder.get(a.product) ?? 0) - (productOrder.get(b.product) ?? 0);

  const top = plan.groups.filter((group) => !cities.has(group.region));
  const topCells = [...top]
    .sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || compareText(a.region, b.region) || order(a, b))
    .map(cellOf);
  const cityGroups = plan.groups.filter((group) => cities.has(group.region));
  const columns = distinctColumns(cityGroups).sort(order);
  const total = columns.map((column) =>
    totalCell(
      cityGroups.filter((group) => isIn(group, column)),
      column,
    ),
  );
  return {
    topHeads: topHeads(topCells, tiers),
    topCells,
    heads: tierHeads(columns, total, tiers),
    columns,
    rows: cityRows(cityGroups.map(cellOf), columns, tiers),
    total,
    totalShortPieces: sum(total.map((cell) => cell.shortPieces)),
    shortPieces: sum(plan.groups.map(shortOf)),
    groups: plan.groups.length,
    shortGroups: plan.groups.filter((group) => shortOf(group) > 0).length,
    tiers: tiers.map((tier) => tierFill(tier, plan)),
  };
}

/** Sorted by lowest fill, tier by tier in the policy's order; then by missing pieces, most first; then by code. */
function cityRows(cells: readonly Cell[], columns: readonly Column[], tiers: readonly GroupTier[]): readonly CityRow[] {
  const regions = [...new Set(cells.map((cell) => cell.region))];
  const rows = regions.map((region) => {
    const own = cells.filter((cell) => cell.region === region);
    const worstFills = tiers.map((tier) => Math.min(1, ...own.filter((cell) => cell.tier === tier).map(fillOf)));
    const row = {
      region,
      cells: columns.map((column) => own.find((cell) => isIn(cell, column)) ?? null),
      shortPieces: sum(own.map((cell) => cell.shortPieces)),
    };
    return { row, worstFills };
  });
  return rows
    .sort(
      (a, b) =>
        compareLists(a.worstFills, b.worstFills) || b.row.shortPieces - a.row.shortPieces || compareText(a.row.region, b.row.region),
    )
    .map(({ row }, index) => ({ ...row, rank: index + 1 }));
}

/** Cities in the order of their codes, which is the administrative one (GB/T 2260). */
export function inCodeOrder(matrix: Matrix): Matrix {
  return { ...matrix, rows: [...matrix.rows].sort((a, b) => compareText(a.region, b.region)) };
}

function toCell(group: Group, before: Group | null): Cell {
  const { tier, region, product, needPieces, securedPieces, ownPieces, poolPieces } = group;
  const got = receivedPieces(group);
  const percent = percentFigure(got, needPieces);
  const difference = before === null ? 0 : Number(percent) - Number(percentFigure(receivedPieces(before), before.needPieces));
  const rounded = Math.round(difference * 10) / 10;
  return {
    key: groupKey(group),
    tier,
    region,
    product,
    needPieces,
    securedPieces,
    ownPieces,
    poolPieces,
    shortPieces: needPieces - got,
    percent,
    mark: coverageMark(got, needPieces),
    differencePoints: rounded === 0 ? null : rounded,
    foretold: null,
  };
}

function foretoldOf({ before, after }: FillChange): Pick<Cell, 'differencePoints' | 'foretold'> {
  const points = Math.round((after - before) * 1000) / 10;
  return points === 0
    ? { differencePoints: null, foretold: null }
    : { differencePoints: points, foretold: percentFigure(Math.round(after * 1e9), 1e9) };
}

function totalCell(groups: readonly Group[], column: Column): Cell {
  const needPieces = sum(groups.map((group) => group.needPieces));
  const securedPieces = sum(groups.map((group) => group.securedPieces));
  const ownPieces = sum(groups.map((group) => group.ownPieces));
  const poolPieces = sum(groups.map((group) => group.poolPieces));
  return toCell({ ...column, region: 'total', needPieces, securedPieces, ownPieces, poolPieces, fill: 0, fillExact: 0 }, null);
}

/** Its place in the order of the policy, from 1; issued orders stand at 0. */
function positionOf(tiers: readonly GroupTier[], tier: GroupTier): number {
  return tiers.indexOf(tier) + (tiers[0] === firmTier ? 0 : 1);
}

function topHeads(cells: readonly Cell[], tiers: readonly GroupTier[]): readonly Head[] {
  const keys = [...new Set(cells.map((cell) => `${cell.tier}|${cell.region}`))];
  return keys.map((key) => {
    const own = cells.filter((cell) => `${cell.tier}|${cell.region}` === key);
    const { tier, region } = own[0];
    return { tier, position: positionOf(tiers, tier), region, percent: fillPercent(own), columns: own.length };
  });
}

function tierHeads(columns: readonly Column[], total: readonly Cell[], tiers: readonly GroupTier[]): readonly Head[] {
  return [...new Set(columns.map((column) => column.tier))].map((tier) => {
    const own = total.filter((cell) => cell.tier === tier);
    return { tier, position: positionOf(tiers, tier), region: null, percent: fillPercent(own), columns: own.length };
  });
}

function tierFill(tier: GroupTier, plan: Plan): { tier: GroupTier; percent: string; isShort: boolean } {
  const own = plan.groups.filter((group) => group.tier === tier);
  return { tier, percent: fillPercent(own), isShort: own.some((group) => shortOf(group) * 2 > group.needPieces) };
}

type Amounts = Pick<Group, 'needPieces' | 'securedPieces' | 'ownPieces' | 'poolPieces'>;

function fillPercent(groups: readonly Amounts[]): string {
  return percentFigure(sum(groups.map(receivedPieces)), sum(groups.map((group) => group.needPieces)));
}

function fillOf(cell: Amounts): number {
  return cell.needPieces === 0 ? 1 : receivedPieces(cell) / cell.needPieces;
}

function shortOf(group: Amounts): number {
  return shortPieces(group);
}

function distinctColumns(groups: readonly Group[]): Column[] {
  const byKey = new Map(groups.map(({ tier, product }) => [`${tier}|${product}`, { tier, product }]));
  return [...byKey.values()];
}

function isIn(group: Column, column: Column): boolean {
  return group.tier === column.tier && group.product === column.product;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, position) => value !== b[position]);
  return index < 0 ? 0 : a[index] - b[index];
}
