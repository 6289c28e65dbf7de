// The numbered formats of frozen documents: plans with their dataset, snapshots, issued reports. Like a database's migrations, the list only
// grows: a change, once released, stays as it is. The contract is docs/formats.md.

export type FrozenKind = 'plan' | 'manifest' | 'record' | 'report';
export type FrozenFields = Readonly<Record<string, unknown>>;

/** What a format changed. A step turns a document of the format before into one of this format; a kind without a step did not change. */
export interface FormatChange {
  /** 1 and up, without gaps. */
  readonly format: number;
  /** In a few words, for whoever reads the list. */
  readonly what: string;
  /** The whole of plan.json, parsed. */
  readonly plan?: (value: unknown) => unknown;
  /** manifest.json of a snapshot, parsed. */
  readonly manifest?: (value: unknown) => unknown;
  /** One record of a snapshot. Its id, and the fields that make it, stay. */
  readonly record?: (table: string, fields: FrozenFields) => FrozenFields;
  /** An issued report, parsed. */
  readonly report?: (value: unknown) => unknown;
}

export const formatChanges: readonly FormatChange[] = [
  { format: 1, what: 'the first' },
  {
    format: 2,
    what:
      'the cycle: its first day in the policy, the tables secured, committed, given, opening, eligible and previous; in plans quotas over ' +
      'the cycle, what is secured of groups, and when issued orders leave',
    plan: withCycle,
  },
  { format: 3, what: 'recodings in the manifest of a snapshot' },
  {
    format: 4,
    what:
      'reports of cities, counts, confirmed arrivals, papers and their events in snapshots; voided entries of orders, receipts said to be ' +
      'others, what became of goods of a revoked order',
  },
  { format: 5, what: 'in plans that knew the plan in force, what they pursued after the fills' },
  {
    format: 6,
    what:
      'in plans, the lines that nobody has verified: left out, or used as expected, and that the plan in force was set aside; in ' +
      'snapshots, notices by which cities and counties share out their allotments, counts of material they hold, receipts of papers ' +
      'said to be others, requests for support and decisions on them, findings and answers to them, entries of dated lists, outlets, ' +
      'contacts, the form an order was issued in, releases to the public and what is told of them, contracts with other provinces and ' +
      'what moved under them, and in ' +
      'allotments what was handed ' +
      'out earlier in the cycle; in previous, the demand that pool goods are for; in daily sheets, where their annex begins; English names of regions, products, materials and enterprises; of arrivals where they come from, and the receiver of a ' +
      'directed donation',
  },
];

/** The format of a plan that says what it pursued; other plans stay in theirs. */
export const pursuedFormat = 5;
/** The format of a plan that says which lines nobody has verified. */
export const linesApartFormat = 6;
/** The format of a plan that says it set the plan in force aside. */
export const setAsideFormat = 6;

/** A plan from before plans knew the cycle: nothing was given, secured or committed, and the quota was all there was to hand out. */
function withCycle(value: unknown): unknown {
  if (!isObject(value) || !isObject(value.plan)) return value;
  const { quotas, groups } = value.plan;
  const plan = {
    ...value.plan,
    quotas: rowsWith(quotas, ({ quantity }) => ({ quota: quantity, given: 0 })),
    groups: rowsWith(groups, () => ({ securedPieces: 0 })),
    commitments: [],
  };
  return { ...value, plan };
}

function rowsWith(rows: unknown, more: (row: FrozenFields) => FrozenFields): unknown {
  return Array.isArray(rows) ? rows.map((row: unknown) => (isObject(row) ? { ...row, ...more(row) } : row)) : rows;
}

function isObject(value: unknown): value is FrozenFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The newest format the list knows. */
export function newestFormat(changes: readonly FormatChange[] = formatChanges): number {
  return Math.max(...changes.map(({ format }) => format));
}

/** The lowest format in which documents of these kinds can still be written: the last that has a step for one of them. */
export function leastFormat(kinds: readonly FrozenKind[], changes: readonly FormatChange[] = formatChanges): number {
  return Math.max(1, ...changes.filter((change) => kinds.some((kind) => change[kind] !== undefined)).map(({ format }) => format));
}

/** The document in the newest format; the same object if no later format changed its kind. */
export function upgradedFrom(
  format: number,
  kind: Exclude<FrozenKind, 'record'>,
  value: unknown,
  changes: readonly FormatChange[] = formatChanges,
): unknown {
  return later(format, changes).reduce((document, { [kind]: step }) => step?.(document) ?? document, value);
}

export function upgradedRecord(
  format: number,
  table: string,
  fields: FrozenFields,
  changes: readonly FormatChange[] = formatChanges,
): FrozenFields {
  return later(format, changes).reduce((record, { record: step }) => step?.(table, record) ?? record, fields);
}

/** A whole number from 1 on, or null. */
export function formatOf(value: unknown): number | null {
  const format = typeof value === 'object' && value !== null ? (value as { readonly format?: unknown }).format : undefined;
  return typeof format === 'number' && Number.isInteger(format) && format >= 1 ? format : null;
}

function later(format: number, changes: readonly FormatChange[]): readonly FormatChange[] {
  return changes.filter((change) => change.format > format).sort((a, b) => a.format - b.format);
}
