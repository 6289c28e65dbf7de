// Laws that take minutes to try on every case: the suite tries a share of the cases, `npm run bench -- --whole` all of them.

/** Set by the benchmark. */
export const wholeVariable = 'TONGDIAO_WHOLE';

export const isWhole = process.env[wholeVariable] === '1';

/** How many cases to try. */
export function share(inSuite: number, whole: number): number {
  return isWhole ? whole : inSuite;
}

/** So many of the items, spread from the first to the last; all of them if the whole is wanted. */
export function spread<Item>(items: readonly Item[], inSuite: number): readonly Item[] {
  if (isWhole || items.length <= inSuite) return items;
  return Array.from({ length: inSuite }, (_, k) => items[Math.round((k * (items.length - 1)) / Math.max(1, inSuite - 1))]);
}
