// The plan as tables for people and spreadsheets: the files, columns and rows of dataset.md, in one canonical order.
import { csvLine } from '../domain/csvText.ts';
import type { Tier } from '../domain/tables.ts';
import { firmTier, type GroupTier } from './groupTier.ts';
import type { Plan } from './plan.ts';
import { largestReason, reasonDetail, remedyCell } from './reasonCells.ts';

export type PlanCell = string | number | boolean;

export interface PlanTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PlanCell[])[];
}

export const planTableFiles = [
  'assessment.csv',
  'quotas.csv',
  'production.csv',
  'deliveries.csv',
  'tasks.csv',
  'dispatches.csv',
  'own_use.csv',
  'commitments.csv',
  'groups.csv',
  'reasons.csv',
] as const;
export type PlanTableFile = (typeof planTableFiles)[number];

/** Every table of a plan. `tiers` is the policy's order, in which groups are listed. */
export function planTables(unsorted: Plan, tiers: readonly Tier[]): readonly PlanTable[] {
  const plan = canonicalPlan(unsorted, tiers);
  const table = (file: PlanTableFile, columns: readonly string[], rows: readonly (readonly PlanCell[])[]): PlanTable => ({
    file,
    columns,
    rows,
  });
  return [
    table(
      'assessment.csv',
      ['city', 'product', 'need', 'stock', 'potential', 'ratio', 'eligible'],
      plan.assessment.map((row) => [row.city, row.product, row.need, row.stock, row.potential, row.ratio, row.eligible]),
    ),
    table(
      'quotas.csv',
      ['enterprise', 'material', 'need', 'rating', 'quota', 'given', 'quantity'],
      plan.quotas.map((row) => [row.enterprise, row.material, row.need, row.rating, row.quota, row.given, row.quantity]),
    ),
    table(
      'production.csv',
      ['date', 'line', 'product', 'quantity'],
      plan.production.map((row) => [row.date, row.line, row.product, row.quantityPieces]),
    ),
    table(
      'deliveries.csv',
      ['date', 'enterprise', 'product', 'quantity'],
      plan.deliveries.map((row) => [row.date, row.enterprise, row.product, row.quantityPieces]),
    ),
    table(
      'tasks.csv',
      ['enterprise', 'material', 'owed', 'called', 'balance'],
      plan.tasks.map((row) => [row.enterprise, row.material, row.owed, row.called, row.balance]),
    ),
    table(
      'dispatches.csv',
      ['date', 'from', 'to', 'demand', 'tier', 'product', 'quantity', 'cartons', 'km'],
      plan.dispatches.map((row) => [
        row.date,
        row.from,
        row.to,
        row.demand,
        row.tier,
        row.product,
        row.quantityPieces,
        row.cartons,
        row.km,
      ]),
    ),
    table(
      'own_use.csv',
      ['date', 'city', 'demand', 'product', 'quantity'],
      plan.ownUse.map((row) => [row.date, row.city, row.demand, row.product, row.quantityPieces]),
    ),
    table(
      'commitments.csv',
      ['order', 'product', 'date', 'quantity'],
      plan.commitments.map((row) => [row.order, row.product, row.date, row.quantityPieces]),
    ),
    table(
      'groups.csv',
      ['tier', 'region', 'product', 'need', 'secured', 'own', 'pool', 'fill', 'fill_exact'],
      plan.groups.map((row) => [
        row.tier,
        row.region,
        row.product,
        row.needPieces,
        row.securedPieces,
        row.ownPieces,
        row.poolPieces,
        row.fill,
        row.fillExact,
      ]),
    ),
    table(
      'reasons.csv',
      ['tier', 'region', 'product', 'short', 'reason', 'detail', 'remedy'],
      plan.reasons.map((row) => [
        row.tier,
        row.region,
        row.product,
        row.shortPieces,
        largestReason(row),
        reasonDetail(row),
        remedyCell(row),
      ]),
    ),
  ];
}

/** UTF-8 text with LF line ends, also after the last row. */
export function planTableText({ columns, rows }: PlanTable): string {
  return `${[columns, ...rows.map((row) => row.map(planCellText))].map(csvLine).join('\n')}\n`;
}

/** The CSV files of a plan, by name. */
export function planCsvTexts(plan: Plan, tiers: readonly Tier[]): Map<string, string> {
  return new Map(planTables(plan, tiers).map((table) => [table.file, planTableText(table)]));
}

/** Numbers as the shortest plain decimal, flags as 1 and 0. */
export function planCellText(cell: PlanCell): string {
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'string') return cell;
  const text = String(cell);
  return text.includes('e') ? cell.toFixed(15).replace(/\.?0+$/, '') : text;
}

/** The same plan with every list in canonical order: by date, then by code; groups and reasons by the policy's order of tiers. */
export function canonicalPlan(plan: Plan, tiers: readonly Tier[]): Plan {
  // Issued orders come before all tiers.
  const tier = (row: { readonly tier: GroupTier }) => (row.tier === firmTier ? -1 : tiers.indexOf(row.tier));
  return {
    ...plan,
    assessment: sorted(plan.assessment, (row) => [row.city, row.product]),
    quotas: sorted(plan.quotas, (row) => [row.enterprise, row.material]),
    production: sorted(plan.production, (row) => [row.date, row.line, row.product]),
    deliveries: sorted(plan.deliveries, (row) => [row.date, row.enterprise, row.product]),
    releases: sorted(plan.releases, (row) => [row.date, row.enterprise, row.product]),
    tasks: sorted(plan.tasks, (row) => [row.enterprise, row.material]),
    dispatches: sorted(plan.dispatches, (row) => [row.date, row.from, row.to, row.demand, row.product]),
    ownUse: sorted(plan.ownUse, (row) => [row.date, row.city, row.demand, row.product]),
    commitments: sorted(plan.commitments, (row) => [row.order, row.product, row.date]),
    reserve: sorted(plan.reserve, (row) => [row.city, row.product]),
    groups: sorted(plan.groups, (row) => [tier(row), row.region, row.product]),
    reasons: sorted(plan.reasons, (row) => [tier(row), row.region, row.product]),
    certificate: sorted(plan.certificate, (row) => [row.level]),
  };
}

/** Compares text by code units, so that the order is the same on every machine. */
function sorted<T>(rows: readonly T[], keysOf: (row: T) => readonly (string | number)[]): T[] {
  return rows
    .map((row) => ({ row, keys: keysOf(row) }))
    .sort((a, b) => {
      const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
      return at === -1 ? 0 : a.keys[at] < b.keys[at] ? -1 : 1;
    })
    .map(({ row }) => row);
}
