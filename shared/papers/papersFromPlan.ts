// What all papers of a plan share: whom they are for, and how they are grouped.
import type { EnterpriseCode, PlanId, RegionCode } from '../domain/ids.ts';
import type { OrderSpan } from '../domain/office.ts';
import type { PaperParty } from './paper.ts';
import type { PlanNames } from './planNames.ts';

export interface PapersFromPlanOptions {
  readonly planId: PlanId;
  readonly span: OrderSpan;
  /** Called once for each paper, in the order of the result. */
  readonly newId: () => string;
  /** Cities and counties that answer for their enterprises: the papers of these enterprises become one paper to the place. */
  readonly throughCity?: ReadonlySet<RegionCode>;
}

/** A party with the enterprises it answers for: itself, or those of its city or county. */
export interface PartyMembers {
  readonly party: PaperParty;
  readonly members: readonly EnterpriseCode[];
}

/** The parties of these enterprises, by code. */
export function partiesOf(enterprises: Iterable<EnterpriseCode>, names: PlanNames, throughCity: ReadonlySet<RegionCode>): PartyMembers[] {
  const parties = new Map<string, { readonly party: PaperParty; readonly members: EnterpriseCode[] }>();
  for (const enterprise of [...new Set(enterprises)].sort()) {
    const city = names.city(enterprise);
    const cityName = names.region(city);
    const place = names.obligor(enterprise, throughCity);
    const party: PaperParty =
      place !== null
        ? { kind: 'city', code: place, name: names.region(place), city, cityName }
        : { kind: 'enterprise', code: enterprise, name: names.enterprise(enterprise).name, city, cityName };
    const known = parties.get(party.code);
    if (known === undefined) parties.set(party.code, { party, members: [enterprise] });
    else known.members.push(enterprise);
  }
  return [...parties.keys()].sort().map((code) => parties.get(code) as PartyMembers);
}
