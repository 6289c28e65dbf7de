// Recodings: a code was changed, or two codes were merged into one. Papers and lines that are final keep the code they were written with; it
// is read as the code it became.
import { codedTables, type CodedTable } from '../domain/codedTables.ts';

/** Tables whose codes may be merged: one maker under two codes, counties and cities merged by the state. */
export const mergeableTables: readonly CodedTable[] = ['regions', 'enterprises'];

export interface Recoding {
  readonly id: string;
  readonly table: CodedTable;
  readonly from: string;
  readonly to: string;
  /** Whether `to` existed already: both are one thing from then on. */
  readonly isMerge: boolean;
  /** ISO instant. */
  readonly at: string;
  readonly who: string;
  readonly reason: string;
}

interface Alias {
  readonly to: string;
  /** Whether any step from the old code to the present one was a merge. */
  readonly isMerge: boolean;
}

/** For each table, what earlier codes have become. A code that is in use is not in it. */
export type Aliases = { readonly [Table in CodedTable]: ReadonlyMap<string, Alias> } & { readonly isEmpty: boolean };

const none: ReadonlyMap<string, Alias> = new Map();
export const noAliases: Aliases = {
  isEmpty: true,
  regions: none,
  enterprises: none,
  products: none,
  materials: none,
  lines: none,
  demands: none,
};

/** `recodings` in the order in which they were made. A code that was given back is a present one again. */
export function aliasesOf(recodings: readonly Pick<Recoding, 'table' | 'from' | 'to' | 'isMerge'>[]): Aliases {
  if (recodings.length === 0) return noAliases;
  const maps = Object.fromEntries(codedTables.map((table) => [table, new Map<string, Alias>()])) as Record<CodedTable, Map<string, Alias>>;
  for (const { table, from, to, isMerge } of recodings) {
    if (from === to) continue;
    const map = maps[table];
    for (const [code, alias] of map) if (alias.to === from) map.set(code, { to, isMerge: alias.isMerge || isMerge });
    map.set(from, { to, isMerge });
    map.delete(to);
  }
  return { ...maps, isEmpty: false };
}

/** The present code of what `code` was written for. */
export function presentCode<Code extends string | null>(aliases: Aliases, table: CodedTable, code: Code): Code {
  return code === null ? code : ((aliases[table].get(code)?.to as Code | undefined) ?? code);
}

/** The present code with all codes it had before. */
export function codesOf(aliases: Aliases, table: CodedTable, code: string): string[] {
  const present = presentCode(aliases, table, code);
  return [present, ...[...aliases[table]].flatMap(([from, { to }]) => (to === present ? [from] : []))];
}

/** An owner is a city or an enterprise; their codes are distinct. */
export function presentOwner(aliases: Aliases, owner: string): string {
  return (aliases.regions.get(owner) ?? aliases.enterprises.get(owner))?.to ?? owner;
}

/** The present code of a city or enterprise with all codes it had before. */
export function codesOfOwner(aliases: Aliases, owner: string): string[] {
  return [...new Set([...codesOf(aliases, 'enterprises', owner), ...codesOf(aliases, 'regions', owner)])];
}

/** An item is a product or a material; their codes are distinct. */
export function presentItem(aliases: Aliases, item: string): string {
  return (aliases.products.get(item) ?? aliases.materials.get(item))?.to ?? item;
}
