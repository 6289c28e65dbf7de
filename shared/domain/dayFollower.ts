// What was issued, entered or decided on the day after a close: it keeps the close from being undone.

/** In the order in which they are named. */
export const dayFollowerKinds = [
  'order',
  'orderEvent',
  'paper',
  'paperEvent',
  'daily',
  'weekly',
  'plan',
  'decision',
  'release',
  'contract',
  'cycle',
  'makerReport',
  'cityReport',
  'count',
  'arrival',
  'account',
] as const;
export type DayFollowerKind = (typeof dayFollowerKinds)[number];

export interface DayFollower {
  readonly what: DayFollowerKind;
  /** The number of a paper, reply, release, contract or report, the label of a plan, the name of an enterprise, a city or an item. */
  readonly name: string;
}
