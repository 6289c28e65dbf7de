// Flavoured string types for codes and ids: literals are accepted, but one kind of code never passes for another.

type Flavour<Name extends string> = string & { readonly __kind?: Name };

export type RegionCode = Flavour<'region'>;
export type ProductCode = Flavour<'product'>;
export type MaterialCode = Flavour<'material'>;
export type EnterpriseCode = Flavour<'enterprise'>;
export type LineCode = Flavour<'line'>;
export type OutletCode = Flavour<'outlet'>;
export type DemandCode = Flavour<'demand'>;
/** 'pool', a city code or an enterprise code. */
export type OwnerCode = Flavour<'owner'>;
/** A region or an enterprise code. */
export type PartyCode = Flavour<'party'>;
/** A product or a material code. */
export type ItemCode = Flavour<'item'>;

export type PlanId = Flavour<'plan'>;
export type OrderId = Flavour<'order'>;
/** Of an allotment, a task notice or a slip into the reserve. */
export type PaperId = Flavour<'paper'>;
export type ScenarioId = Flavour<'scenario'>;
export type RunId = Flavour<'run'>;

export const poolOwner = 'pool';
