// The pages of the app in the order of the navigation rail, and the parts of the manual: one per page, with those before and after.

export const pages = [
  'situation',
  'data',
  'plan',
  'orders',
  'daily',
  'days',
  'ledger',
  'capacity',
  'reports',
  'snapshots',
  'support',
  'rehearsal',
  'settings',
] as const;
export type PageName = (typeof pages)[number];

/** In the order of the manual; each but the first has a heading of its own. */
export const manualParts = ['intro', ...pages, 'byHand', 'keys', 'words', 'trouble'] as const;
export type ManualPart = (typeof manualParts)[number];

/** The page that Alt and a digit open: 1 the first, 0 the tenth. Further pages have no digit. */
export function pageOfDigit(digit: string): PageName | null {
  return /^\d$/.test(digit) ? (pages[(Number(digit) + 9) % 10] ?? null) : null;
}
