// Shares a city's quota among its own enterprises by the rule of the province: what arrived for all of them together is divided again by
// need and rating as the city knows them.
import type { Dataset } from '../../domain/dataset.ts';
import { cityOf } from '../../domain/geography.ts';
import { poolOwner, type EnterpriseCode, type MaterialCode, type RegionCode } from '../../domain/ids.ts';
import type { Quota } from '../../plan/plan.ts';
import { computeQuotas } from './quotas.ts';

export interface GivenQuota {
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  readonly quantity: number;
}

/** In the material's unit, by code; the sum is never more than what arrived. `dataset` must have been checked. */
export function shareCityQuota(dataset: Dataset, given: readonly GivenQuota[], city: RegionCode): GivenQuota[] {
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const own = new Set(dataset.enterprises.filter(({ region }) => cityOf(region, regions) === city).map(({ code }) => code));
  const totals = new Map<MaterialCode, bigint>();
  // Millionths are whole, so their sums lose nothing.
  for (const { enterprise, material, quantity } of given)
    if (own.has(enterprise)) totals.set(material, (totals.get(material) ?? 0n) + BigInt(Math.round(quantity * 1e6)));
  return quotasAmong(dataset, own, totals).map(({ enterprise, material, quantity }) => ({ enterprise, material, quantity }));
}

/** A quota with the λ it follows from; null where everybody gets their need. */
export interface SharedQuota extends Quota {
  readonly lambda: number | null;
}

/**
 * The rule among some enterprises: what they were given in the cycle and `totals`, in millionths, are shared out by need and rating over the
 * cycle. `quantity` is what each gets of `totals`: whole lots, and of the open lot whoever is furthest behind its need. Materials that are
 * not in `totals` are left out.
 */
export function quotasAmong(dataset: Dataset, own: ReadonlySet<EnterpriseCode>, totals: ReadonlyMap<MaterialCode, bigint>): SharedQuota[] {
  const lines = dataset.lines.filter(({ enterprise }) => own.has(enterprise));
  const lineCodes = new Set(lines.map(({ code }) => code as string));
  const materials = new Set(dataset.materials.map(({ code }) => code as string));
  const isPoolMaterial = ({ owner, item }: { readonly owner: string; readonly item: string }) => owner === poolOwner && materials.has(item);
  const isOthers = (owner: string) => dataset.enterprises.some(({ code }) => code === owner) && !own.has(owner);
  const pool = [...totals].map(([item, millionths]) => ({ owner: poolOwner, item, quantity: Number(millionths) / 1e6, region: null }));
  const ofPlace: Dataset = {
    ...dataset,
    enterprises: dataset.enterprises.filter(({ code }) => own.has(code)),
    lines,
    lineDays: dataset.lineDays.filter(({ line }) => lineCodes.has(line)),
    stocks: [...dataset.stocks.filter((row) => !isPoolMaterial(row) && !isOthers(row.owner)), ...pool] as Dataset['stocks'],
    supplies: dataset.supplies.filter((row) => !isPoolMaterial(row) && !isOthers(row.owner)),
    arrears: dataset.arrears.filter(({ enterprise }) => own.has(enterprise)),
    given: dataset.given.filter(({ enterprise }) => own.has(enterprise)),
    opening: dataset.opening.filter(({ enterprise }) => own.has(enterprise)),
    pins: [],
    policy: { ...dataset.policy, materialReserve: {} },
  };
  const { quotas, shares } = computeQuotas(ofPlace);
  const lambdas = new Map(shares.map(({ material, lambda }) => [material, lambda]));
  return quotas.filter(({ material }) => totals.has(material)).map((quota) => ({ ...quota, lambda: lambdas.get(quota.material) ?? null }));
}
