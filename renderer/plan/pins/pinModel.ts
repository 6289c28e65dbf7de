// Pins as the screens show them: what a draft binds, what the plan gives there now, and the pin already set on it.
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { DemandCode, ProductCode, RegionCode } from '../../../shared/domain/ids.ts';
import { pinTarget, type DecidedPin } from '../../../shared/domain/pins.ts';
import type { Pin } from '../../../shared/domain/tables.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { PinDraft } from '../../state/pinStore.ts';
import type { Names } from '../../ui/names.ts';
import type { GroupTier } from '../../../shared/plan/groupTier.ts';

/** A pin without bounds. `demand` is the one chosen among a dispatch's demands. */
export function unboundPin(draft: PinDraft, demand: DemandCode | null): Pin {
  const nothing = { enterprise: null, material: null, product: null, demand: null, min: null, max: null };
  switch (draft.kind) {
    case 'quota':
      return { ...nothing, kind: 'quota', enterprise: draft.enterprise, material: draft.material };
    case 'delivery':
      return { ...nothing, kind: 'delivery', enterprise: draft.enterprise, product: draft.product };
    case 'dispatch':
      return { ...nothing, kind: 'dispatch', demand, product: draft.product };
  }
}

/** The draft that opens the dialog for an existing pin. */
export function draftOf(pin: Pin): PinDraft {
  const { kind, enterprise, material, product, demand } = pin;
  if (kind === 'quota') return { kind, enterprise: enterprise ?? '', material: material ?? '' };
  if (kind === 'delivery') return { kind, enterprise: enterprise ?? '', product: product ?? '' };
  return { kind, demands: demand === null ? [] : [demand], product };
}

export function pinOn(pins: readonly DecidedPin[], target: Pin): DecidedPin | null {
  return pins.find(({ pin }) => pinTarget(pin) === pinTarget(target)) ?? null;
}

export function isPinned(pins: readonly DecidedPin[], draft: PinDraft): boolean {
  if (draft.kind !== 'dispatch') return pinOn(pins, unboundPin(draft, null)) !== null;
  return pins.some(({ pin }) => pin.kind === 'dispatch' && pin.demand !== null && draft.demands.includes(pin.demand));
}

/** What the plan gives there over the horizon: materials in their unit, goods in pieces. */
export function plannedQuantity(plan: Plan, { kind, enterprise, material, product, demand }: Pin): number {
  if (kind === 'quota') return plan.quotas.find((row) => row.enterprise === enterprise && row.material === material)?.quantity ?? 0;
  const rows =
    kind === 'delivery'
      ? plan.deliveries.filter((row) => row.enterprise === enterprise && row.product === product)
      : plan.dispatches.filter((row) => row.demand === demand && (product === null || row.product === product));
  return rows.reduce((total, row) => total + row.quantityPieces, 0);
}

/** Demands of one cell of the matrix. */
export function demandsOf(dataset: Dataset, tier: GroupTier, region: RegionCode, product: ProductCode): readonly DemandCode[] {
  const inside = new Set(dataset.regions.filter((row) => row.code === region || row.parent === region).map((row) => row.code));
  return dataset.demands.filter((row) => row.tier === tier && row.product === product && inside.has(row.region)).map((row) => row.code);
}

/** 上饶 · 城市运行基本需求 · 一次性 · D-12 */
export function demandText(code: DemandCode, dataset: Dataset, names: Names): string {
  const demand = dataset.demands.find((row) => row.code === code);
  if (demand === undefined) return code;
  return [names.place(demand.region), names.tier(demand.tier), names.product(demand.product), code].join(' · ');
}
