// Words that tell the rows of a table apart: how a demand is secured, what the plan in force says, where an arrival comes from, what a contact
// is for.
export const securedStates = ['accepted', 'transit', 'committed', 'own'] as const;
export const previousKinds = ['dispatch', 'delivery'] as const;
export const supplySources = ['purchase', 'national', 'donation', 'directed', 'import', 'co_production', 'swap'] as const;
export const contactRoles = ['receives', 'sends', 'unit'] as const;

/** Received, on the way, in an issued order that has not left, issued from the city's own goods. */
export type SecuredState = (typeof securedStates)[number];
export type PreviousKind = (typeof previousKinds)[number];
/** `directed` is a donation that its donor gave to one city. */
export type SupplySource = (typeof supplySources)[number];
/** Takes goods in for its party, hands them out, or is a unit there that uses goods, such as a hospital. */
export type ContactRole = (typeof contactRoles)[number];
