// What became of an announced arrival.

/** `expected`: it is late and now expected on another day, on which it is presumed to come. `never`: it will not come at all. */
export const arrivalOutcomes = ['arrived', 'expected', 'never'] as const;
export type ArrivalOutcome = (typeof arrivalOutcomes)[number];
