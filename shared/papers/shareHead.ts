// What every notice says by which a city or county shares a paper of its own out: whom it is for, its days, and what it shares out.
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, PaperId, PlanId } from '../domain/ids.ts';
import type { Allotment, PaperParty, PaperToShare } from './paper.ts';
import { paperName } from './paperState.ts';
import type { PlanNames } from './planNames.ts';

export interface ShareHeadContext {
  readonly names: PlanNames;
  readonly office: string;
  readonly newId: () => string;
}

export interface ShareHead {
  readonly id: PaperId;
  readonly plan: PlanId;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly issue: null;
  readonly events: readonly [];
  readonly party: PaperParty;
  readonly shareOf: NonNullable<Allotment['shareOf']>;
}

export function shareHead(
  parent: PaperToShare,
  enterprise: EnterpriseCode,
  days: readonly IsoDate[],
  { names, office, newId }: ShareHeadContext,
): ShareHead {
  const dates = [...days].sort();
  const city = names.city(enterprise);
  return {
    id: newId(),
    plan: parent.plan,
    from: dates[0],
    to: dates[dates.length - 1],
    issue: null,
    events: [],
    party: { kind: 'enterprise', code: enterprise, name: names.enterprise(enterprise).name, city, cityName: names.region(city) },
    shareOf: { paper: parent.id, number: paperName(parent), place: parent.party.code, placeName: parent.party.name, office },
  };
}
