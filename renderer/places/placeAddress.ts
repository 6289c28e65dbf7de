// The addresses of the pages of cities and makers, and which codes have one.
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { EnterpriseCode, RegionCode } from '../../shared/domain/ids.ts';

export function cityAddress(city: RegionCode): string {
  return `/city/${encodeURIComponent(city)}`;
}

export function makerAddress(maker: EnterpriseCode): string {
  return `/maker/${encodeURIComponent(maker)}`;
}

/** The code in the address of a page; null on other pages. */
export function subjectOf(pathname: string): { readonly kind: 'city' | 'maker'; readonly code: string } | null {
  const [, kind, code] = /^\/(city|maker)\/([^/]+)$/.exec(pathname) ?? [];
  return kind === 'city' || kind === 'maker' ? { kind, code: decodeURIComponent(code) } : null;
}

/** The page of a city or maker of the data: their codes are distinct. Null for any other code. */
export function placeAddress(dataset: Dataset, code: string): string | null {
  const { cities, makers } = knownCodes(dataset);
  return cities.has(code) ? cityAddress(code) : makers.has(code) ? makerAddress(code) : null;
}

interface KnownCodes {
  readonly cities: ReadonlySet<string>;
  readonly makers: ReadonlySet<string>;
}

/** Every name on a screen asks, so each dataset is looked through once. */
const known = new WeakMap<Dataset, KnownCodes>();

export function knownCodes(dataset: Dataset): KnownCodes {
  const found = known.get(dataset);
  if (found !== undefined) return found;
  const codes = {
    cities: new Set<string>(dataset.regions.filter(({ level }) => level === 'city').map(({ code }) => code)),
    makers: new Set<string>(dataset.enterprises.map(({ code }) => code)),
  };
  known.set(dataset, codes);
  return codes;
}
