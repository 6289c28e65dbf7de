// Computes the rows of a comparison: what each plan gives a group, relative to the first plan.
import type { PlanView } from '../../../shared/contract/api.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { EnterpriseCode, MaterialCode } from '../../../shared/domain/ids.ts';
import { comparePlans } from '../../../shared/plan/comparePlans.ts';
import { kilometreTonnes } from '../../../shared/plan/kilometreTonnes.ts';
import { groupKey, receivedPieces, shortPieces, type Group } from '../../../shared/plan/plan.ts';
import { firmTier, type GroupTier } from '../../../shared/plan/groupTier.ts';

export interface ComparedGroup extends Pick<Group, 'tier' | 'region' | 'product'> {
  readonly key: string;
  /** One per plan; null if the plan has no such group. */
  readonly cells: readonly (ComparedCell | null)[];
  /** Pieces the last plan gives more than the first; negative if it gives less. */
  readonly gainedPieces: number;
}

export interface ComparedCell {
  readonly receivedPieces: number;
  readonly needPieces: number;
}

export interface ComparedTier {
  readonly tier: GroupTier;
  /** By plan: the worst exact fill, and how many groups are short. */
  readonly cells: readonly { readonly worst: number; readonly short: number; readonly groups: number }[];
}

export interface ComparedQuota {
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  readonly quantities: readonly number[];
}

/** What a plan looks ahead over, and what is needed in that time. */
export interface ComparedSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly needPieces: number;
}

export interface Comparison {
  readonly spans: readonly ComparedSpan[];
  /** Plans of other days need other amounts: their fills cannot be held against each other as they are. */
  readonly isOfOtherDays: boolean;
  readonly tiers: readonly ComparedTier[];
  /** Groups that any plan serves differently from the first, largest loss first. */
  readonly groups: readonly ComparedGroup[];
  readonly quotas: readonly ComparedQuota[];
  readonly transport: readonly { readonly kilometreTonnes: number; readonly consignments: number; readonly cartons: number }[];
  /** The tier that decides whether the last plan is better than the first, with the deciding fill of each; null if none differs. */
  readonly decided: { readonly tier: GroupTier; readonly isBetter: boolean; readonly before: number; readonly after: number } | null;
}

/** At least two plans; the others are compared with the first. */
export function comparisonOf(views: readonly PlanView[]): Comparison {
  const first = views[0];
  const last = views[views.length - 1];
  const byKey = views.map(({ plan }) => new Map(plan.groups.map((group) => [groupKey(group), group])));
  const names = new Map(views.flatMap(({ plan }) => plan.groups.map((group) => [groupKey(group), group] as const)));
  const order = [...new Set<GroupTier>([firmTier, ...views.toReversed().flatMap(({ dataset }) => dataset.policy.tiers)])];
  const rows = [...names].map(([key, { tier, region, product }]): ComparedGroup => {
    const cells = byKey.map((groups) => cellOf(groups.get(key)));
    const gainedPieces = (cells.at(-1)?.receivedPieces ?? 0) - (cells[0]?.receivedPieces ?? 0);
    return { key, tier, region, product, cells, gainedPieces };
  });
  const { decidedBy } = comparePlans(first, last);
  const spans = views.map(spanOf);
  return {
    spans,
    isOfOtherDays: spans.some(({ from, to }) => from !== spans[0].from || to !== spans[0].to),
    tiers: order.flatMap((tier) => {
      const cells = views.map(({ plan }) => {
        const groups = plan.groups.filter((group) => group.tier === tier);
        const short = groups.filter((group) => shortPieces(group) > 0).length;
        return { worst: Math.min(1, ...groups.map((group) => group.fillExact)), short, groups: groups.length };
      });
      return cells.some(({ groups }) => groups > 0) ? [{ tier, cells }] : [];
    }),
    groups: rows
      .filter(({ cells }) =>
        cells.some((cell) => cell?.receivedPieces !== cells[0]?.receivedPieces || cell?.needPieces !== cells[0]?.needPieces),
      )
      .sort((a, b) => a.gainedPieces - b.gainedPieces || order.indexOf(a.tier) - order.indexOf(b.tier) || (a.key < b.key ? -1 : 1)),
    quotas: quotasOf(views),
    transport: views.map((view) => ({
      kilometreTonnes: kilometreTonnes(view),
      consignments: view.plan.dispatches.length,
      cartons: view.plan.dispatches.reduce((sum, row) => sum + row.cartons, 0),
    })),
    decided:
      decidedBy === null || decidedBy.level === null
        ? null
        : {
            tier: decidedBy.tier,
            isBetter: decidedBy.better === 'after',
            before: decidedBy.before[decidedBy.level],
            after: decidedBy.after[decidedBy.level],
          },
  };
}

function spanOf({ plan }: PlanView): ComparedSpan {
  const { start, days, groups } = plan;
  return { from: start, to: addDays(start, days - 1), days, needPieces: groups.reduce((sum, { needPieces }) => sum + needPieces, 0) };
}

function cellOf(group: Group | undefined): ComparedCell | null {
  return group === undefined ? null : { receivedPieces: receivedPieces(group), needPieces: group.needPieces };
}

/** Differing quotas, largest loss against the first plan first. */
function quotasOf(views: readonly PlanView[]): ComparedQuota[] {
  const byKey = views.map(({ plan }) => new Map(plan.quotas.map((quota) => [`${quota.enterprise}|${quota.material}`, quota.quantity])));
  const keys = [...new Set(byKey.flatMap((quotas) => [...quotas.keys()]))];
  const change = ({ quantities }: ComparedQuota) => (quantities.at(-1) ?? 0) - quantities[0];
  return keys
    .map((key): ComparedQuota => {
      const [enterprise, material] = key.split('|');
      return { enterprise, material, quantities: byKey.map((quotas) => quotas.get(key) ?? 0) };
    })
    .filter(({ quantities }) => quantities.some((quantity) => quantity !== quantities[0]))
    .sort((a, b) => change(a) - change(b));
}
