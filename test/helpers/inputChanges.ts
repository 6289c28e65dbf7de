// Changes one value somewhere in an input, and provides the odd values that such tests use.

/** Names that break code which mistakes them for something else. */
export const oddTexts = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '=1+1',
  '../../etc/passwd',
  "'; DROP TABLE orders; --",
  '\u0000',
  '\u202e倒',
  '\ud800',
  '2020-02-30',
  '9999-12-31',
  '-0',
  '1e308',
  '字'.repeat(200),
];

export const oddNumbers = [0, -1, 1, 0.5, 1e-7, 1_000_000_000, Number.MAX_SAFE_INTEGER];

export interface LeafChange {
  /** Which of the leaves, modulo their number. */
  readonly place: number;
  /** What a leaf becomes, by its type. */
  readonly text: string;
  readonly number: number;
  readonly flag: boolean;
}

/** The input with one of its leaves changed; unchanged if it has none. */
export function changedLeaf(input: unknown, { place, text, number, flag }: LeafChange): unknown {
  const leaves = pathsOf(input).filter((path) => isLeaf(valueAt(input, path)));
  if (leaves.length === 0) return input;
  const path = leaves[place % leaves.length];
  const old = valueAt(input, path);
  return replaced(input, path, typeof old === 'number' ? number : typeof old === 'boolean' ? flag : text);
}

export type Path = readonly (string | number)[];

/** For every value in it, its own first. */
export function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (isLeaf(value)) return [path];
  return [path, ...Object.entries(value as object).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

function isLeaf(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, name) => (inner as Readonly<Record<string | number, unknown>>)[name], value);
}

export function replaced(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
  if (name === undefined) return by;
  if (Array.isArray(value)) return value.map((inner, k) => (String(k) === name ? replaced(inner, rest, by) : inner));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [name]: replaced(object[name], rest, by) };
}
