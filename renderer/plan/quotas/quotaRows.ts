// Rows of the quota table: each enterprise's need, rating, exact share and whole lots of one material.
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { EnterpriseCode, RegionCode } from '../../../shared/domain/ids.ts';
import type { Material } from '../../../shared/domain/tables.ts';
import type { Quota } from '../../../shared/plan/plan.ts';

export interface QuotaRow {
  readonly enterprise: EnterpriseCode;
  readonly city: RegionCode;
  readonly need: number;
  readonly rating: number;
  /** Before rounding to lots, in the material's unit: min(need, λ × rating × need). */
  readonly exact: number;
  readonly lots: number;
  /** Over the cycle, and of that what was handed out before the first day planned. */
  readonly quota: number;
  readonly given: number;
  /** Still to be handed out: the quota itself where the cycle begins with the plan. */
  readonly quantity: number;
}

/** Enterprises that need the material or were given some, largest quota first, then by code. λ null: no quota was cut. */
export function quotaRows(quotas: readonly Quota[], dataset: Dataset, material: Material, lambda: number | null): readonly QuotaRow[] {
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const cityOf = new Map(
    dataset.enterprises.map((enterprise) => {
      const region = regions.get(enterprise.region);
      return [enterprise.code, region?.level === 'county' && region.parent !== null ? region.parent : enterprise.region];
    }),
  );
  return quotas
    .filter(({ material: of, need, given }) => of === material.code && (need > 0 || given > 0))
    .map(({ enterprise, need, rating, quota, given, quantity }) => ({
      enterprise,
      city: cityOf.get(enterprise) ?? '',
      need,
      rating,
      exact: lambda === null ? need : Math.min(need, lambda * rating * need),
      lots: Math.round((quota / material.lot) * 1e6) / 1e6,
      quota,
      given,
      quantity,
    }))
    .sort((a, b) => b.quota - a.quota || (a.enterprise < b.enterprise ? -1 : 1));
}
