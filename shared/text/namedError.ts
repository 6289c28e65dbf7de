// Refusals name places, enterprises, products and materials by their codes; people on screen read their names.
import type { AppError } from '../domain/errors.ts';
import type { Names } from './datasetNames.ts';

type NameOf = (names: Names, code: string) => string;

/** What a field of a refusal holds, by its name. A code nobody knows stays as it is. */
const kinds: Readonly<Record<string, NameOf>> = {
  city: place,
  region: place,
  cities: place,
  owner: holder,
  place: holder,
  other: holder,
  maker: holder,
  enterprise: holder,
  party: holder,
  product: item,
  material: item,
  item,
};

/** The same refusal with names. For the screen: the command line speaks of codes. */
export function namedError(error: AppError, names: Names): AppError {
  return named(error, null, names) as AppError;
}

function named(value: unknown, field: string | null, names: Names): unknown {
  if (typeof value === 'string') return field !== null && Object.hasOwn(kinds, field) ? kinds[field](names, value) : value;
  if (Array.isArray(value)) return value.map((one) => named(one, field, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one, key, names)]));
}

function place(names: Names, code: string): string {
  return names.place(code);
}

/** A city or an enterprise; their codes are distinct. */
function holder(names: Names, code: string): string {
  const enterprise = names.enterprise(code);
  return enterprise === code ? names.place(code) : enterprise;
}

/** A product or a material. */
function item(names: Names, code: string): string {
  const product = names.productInFull(code);
  return product === code ? names.material(code) : product;
}
