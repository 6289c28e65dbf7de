// Reads requests for support and decisions on them under present codes.
import type { SupportDecision } from '../support/supportDecision.ts';
import type { SupportRequest } from '../support/supportRequest.ts';
import { presentCode, type Aliases } from './recoding.ts';

export function recodeRequest(request: SupportRequest, aliases: Aliases): SupportRequest {
  if (aliases.isEmpty) return request;
  const { unit } = request;
  return {
    ...request,
    city: presentCode(aliases, 'regions', request.city),
    product: presentCode(aliases, 'products', request.product),
    unit: unit === null ? null : { ...unit, demand: presentCode(aliases, 'demands', unit.demand) },
  };
}

export function recodeDecision(decision: SupportDecision, aliases: Aliases): SupportDecision {
  if (aliases.isEmpty) return decision;
  return {
    ...decision,
    request: recodeRequest(decision.request, aliases),
    costs: decision.costs.map((cost) => ({
      ...cost,
      region: presentCode(aliases, 'regions', cost.region),
      product: presentCode(aliases, 'products', cost.product),
    })),
  };
}
