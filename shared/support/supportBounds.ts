// What decisions on requests for support mean for a plan: who is eligible in this cycle, and upper bounds on what the pool may send. A cap
// over several demand rows becomes one bound a row, in proportion to what each still asks for, so that the planner knows it as pins.
import { largestRemainder } from '../base/largestRemainder.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { cityOf } from '../domain/geography.ts';
import type { DemandCode } from '../domain/ids.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Demand, Eligible, Pin, Secured } from '../domain/tables.ts';
import { isInForce, replyNumberText, type SupportDecision } from './supportDecision.ts';
import type { SupportRequest } from './supportRequest.ts';

export interface SupportBounds {
  readonly eligible: readonly Eligible[];
  readonly pins: readonly Pin[];
}

type Needs = Pick<Dataset, 'regions' | 'demands' | 'secured'>;

/** Tiers for whose units a city asks by name. */
export const unitTiers: readonly Demand['tier'][] = ['key_project', 'essential'];

/** The demand rows a request is about: the city's basic needs, or those of one unit. */
export function demandsAsked({ unit, city, product }: SupportRequest, { regions, demands }: Pick<Needs, 'regions' | 'demands'>): Demand[] {
  const byCode = new Map(regions.map((row) => [row.code, row]));
  return demands.filter((row) =>
    unit === null
      ? row.tier === 'city_basic' && row.product === product && cityOf(row.region, byCode) === city
      : row.code === unit.demand && unitTiers.includes(row.tier),
  );
}

/** What those rows have or are promised from the pool in this cycle. */
export function poolPieces(demands: readonly Demand[], secured: readonly Secured[]): number {
  const codes = new Set<DemandCode>(demands.map(({ code }) => code));
  return secured.reduce((sum, row) => sum + (codes.has(row.demand) && row.state !== 'own' ? row.quantityPieces : 0), 0);
}

/** Of several decisions in force on the same rows, the last one holds. */
export function supportBounds(
  decisions: readonly SupportDecision[],
  needs: Needs,
  { morning, cycle }: { readonly morning: IsoDate; readonly cycle: IsoDate },
): SupportBounds {
  const last = new Map<string, SupportDecision>();
  for (const decision of decisions)
    if (isInForce(decision, morning, cycle)) {
      const { city, product, unit } = decision.request;
      last.set(unit === null ? `${city}|${product}` : unit.demand, decision);
    }
  const eligible: Eligible[] = [];
  const pins: Pin[] = [];
  for (const decision of last.values()) {
    const { request, capPieces } = decision;
    if (request.unit === null)
      eligible.push({ city: request.city, product: request.product, eligible: capPieces > 0, basis: replyNumberText(decision.number) });
    if (request.unit !== null || capPieces > 0) pins.push(...pinsOf(decision, needs, morning));
  }
  return { eligible, pins };
}

/** No bound where the cap is not below what is still asked for. */
function pinsOf({ request, capPieces, hadPieces }: SupportDecision, needs: Needs, morning: IsoDate): Pin[] {
  const all = demandsAsked(request, needs);
  const rest = Math.min(capPieces, Math.max(0, capPieces - (poolPieces(all, needs.secured) - hadPieces)));
  const has = new Map<DemandCode, number>();
  for (const row of needs.secured) has.set(row.demand, (has.get(row.demand) ?? 0) + row.quantityPieces);
  const open = all
    .map(({ code, due, source, quantityPieces }) => ({
      code,
      weight: due < morning || source === 'own' ? 0 : Math.max(0, quantityPieces - (has.get(code) ?? 0)),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  if (rest >= open.reduce((sum, { weight }) => sum + weight, 0)) return [];
  return largestRemainder(rest, open).map(([{ code: demand }, max]) => ({
    kind: 'dispatch',
    enterprise: null,
    material: null,
    product: null,
    demand,
    min: null,
    max,
  }));
}
