/** Order of texts by code unit: the same on every machine, whatever its language. Negative if `a` comes first. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
