// Resolves names as people write them to codes: 南昌, 南昌市, 江西省南昌市 and 360100 are the same place. Similar names are offered, never accepted
// automatically.
import { editDistance } from '../base/editDistance.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner } from '../domain/ids.ts';
import { languages } from '../domain/office.ts';
import type { Region } from '../domain/tables.ts';
import { placeName } from '../text/placeNames.ts';

/** The kinds of codes a column may hold. */
export const nameKinds = ['region', 'product', 'material', 'item', 'enterprise', 'owner', 'party', 'line', 'demand'] as const;
export type NameKind = (typeof nameKinds)[number];

export interface Candidate {
  readonly code: string;
  readonly name: string;
}

export interface NameIndex {
  /** The code a name stands for, or all candidates if it is ambiguous. */
  find: (kind: NameKind, written: string) => { readonly code: string } | { readonly candidates: readonly Candidate[] };
  /** Likely candidates, nearest first. Compares every name, so use it only for names that are shown. */
  near: (kind: NameKind, written: string) => readonly Candidate[];
  /** All entries of a kind, to choose from. */
  all: (kind: NameKind) => readonly Candidate[];
}

const maxCandidates = 5;
/** Longer texts are not names. */
const maxCharacters = 200;

const indexes = new WeakMap<Dataset, NameIndex>();

/** Created once for a dataset; the index of each kind is built on first use. */
export function createNameIndex(dataset: Dataset): NameIndex {
  const known = indexes.get(dataset);
  if (known !== undefined) return known;
  const made = new Map<NameKind, Names>();
  const of = (kind: NameKind): Names => {
    const names = made.get(kind) ?? namesOf(namedOf(dataset, kind));
    made.set(kind, names);
    return names;
  };
  const index: NameIndex = {
    find: (kind, written) => of(kind).find(written),
    near: (kind, written) => of(kind).near(written),
    all: (kind) => of(kind).all,
  };
  indexes.set(dataset, index);
  return index;
}

const regionsNamed = new WeakMap<readonly Region[], Named[]>();

function namedRegions(regions: readonly Region[]): Named[] {
  const known = regionsNamed.get(regions) ?? regionNames(regions);
  regionsNamed.set(regions, known);
  return known;
}

function namedOf(dataset: Dataset, kind: NameKind): Named[] {
  const named = (rows: readonly { readonly code: string; readonly name: string }[]): Named[] =>
    rows.map(({ code, name }) => ({ code, name, keys: [[code, name], [bare(name)]] }));
  const coded = (codes: readonly string[]): Named[] => [...new Set(codes)].map((code) => ({ code, name: code, keys: [[code]] }));
  switch (kind) {
    case 'region':
      return namedRegions(dataset.regions);
    case 'product':
      return named(dataset.products);
    case 'material':
      return named(dataset.materials);
    case 'item':
      return [...named(dataset.products), ...named(dataset.materials)];
    case 'enterprise':
      return named(dataset.enterprises);
    case 'owner': {
      const cities = new Set(dataset.regions.filter(({ level }) => level === 'city').map(({ code }) => code as string));
      const pool = { code: poolOwner, name: '省级（统配、统调）', keys: [[poolOwner, ...poolNames]] };
      return [pool, ...namedRegions(dataset.regions).filter(({ code }) => cities.has(code)), ...named(dataset.enterprises)];
    }
    case 'party':
      return [...namedRegions(dataset.regions), ...named(dataset.enterprises)];
    case 'line':
      return coded(dataset.lines.map(({ code }) => code));
    case 'demand':
      return coded(dataset.demands.map(({ code }) => code));
  }
}

const poolNames = [
  '省级统筹',
  '省级统调',
  '省级统配',
  '统筹',
  '省级',
  '省统筹',
  '省级储备',
  '省储备',
  '统筹池',
  '全省统筹',
  'province',
  'provincial',
  'provincial pool',
];

interface Named extends Candidate {
  /** Spellings, in order of precedence: a spelling of a lower rank yields to any of a higher one. */
  readonly keys: readonly (readonly string[])[];
}

interface Names {
  readonly all: readonly Candidate[];
  find: NameIndexFind;
  near: (written: string) => readonly Candidate[];
}
type NameIndexFind = (written: string) => { readonly code: string } | { readonly candidates: readonly Candidate[] };

function namesOf(list: readonly Named[]): Names {
  const ranks: Map<string, Candidate[]>[] = [];
  for (const { code, name, keys } of list) {
    keys.forEach((ways, rank) => {
      ranks[rank] ??= new Map();
      for (const way of new Set(ways.map(comparable))) {
        if (way !== '') ranks[rank].set(way, [...(ranks[rank].get(way) ?? []), { code, name }]);
      }
    });
  }
  const answers = new Map<string, ReturnType<NameIndexFind>>();
  const none: ReturnType<NameIndexFind> = { candidates: [] };
  const exact = (wanted: string): ReturnType<NameIndexFind> | null => {
    for (const ways of ranks) {
      const found = ways.get(wanted);
      if (found?.length === 1) return { code: found[0].code };
      if (found !== undefined) return { candidates: found.slice(0, maxCandidates) };
    }
    return null;
  };
  const codes = list.map(({ code }) => ({ code, way: comparable(code) })).filter(({ way }) => way.length > 1);
  /** 医用防护口罩（N95）: the name together with its own code, in brackets or next to it. */
  const withCode = (wanted: string): ReturnType<NameIndexFind> | null => {
    for (const { code, way } of codes) {
      if (wanted.length <= way.length || !(wanted.startsWith(way) || wanted.endsWith(way))) continue;
      const rest = exact(wanted.startsWith(way) ? wanted.slice(way.length) : wanted.slice(0, -way.length));
      if (rest !== null && 'code' in rest && rest.code === code) return rest;
    }
    return null;
  };
  const answer: NameIndexFind = (written) => {
    if (written.length > maxCharacters) return none;
    const wanted = comparable(written);
    return exact(wanted) ?? withCode(wanted) ?? none;
  };
  return {
    all: list.map(({ code, name }) => ({ code, name })),
    near: (written) => (written.length > maxCharacters ? [] : nearest(comparable(written), list)),
    find: (written) => {
      const known = answers.get(written) ?? answer(written);
      answers.set(written, known);
      return known;
    },
  };
}

function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\u200b-\u200f\ufeff]/gu, '');
}

/** An enterprise name without generic words, a product name without 医用. */
function bare(name: string): string {
  return name.replace(/(?:股份|集团|责任){0,3}有限(?:责任)?公司$|股份公司$/, '');
}

/** Full name, with its parent region in front, without 市 or 县, in English. */
function regionNames(regions: readonly Region[]): Named[] {
  const byCode = new Map(regions.map((row) => [row.code, row]));
  return regions.map((row) => {
    const parent = row.parent === null ? undefined : byCode.get(row.parent);
    const top = parent?.parent == null ? undefined : byCode.get(parent.parent);
    const short = row.name.length > 2 ? row.name.replace(/(?:市|省|县|区|自治县)$/, '') : row.name;
    const within = (name: string) => [name, ...(parent === undefined ? [] : [parent.name + name, (top?.name ?? '') + parent.name + name])];
    const others = [...within(short), ...languages.map((language) => placeName(row, language))];
    const full = [row.code, ...within(row.name)];
    // 南昌 means the city, not the county of that name.
    return { code: row.code, name: row.name, keys: row.level === 'county' ? [full, [], others] : [full, others] };
  });
}

/** At most a third of the characters differ, or one contains the other. */
function nearest(wanted: string, list: readonly Named[]): Candidate[] {
  if (wanted === '') return [];
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const scored = list.flatMap((named) => {
    const ways = named.keys.flat().map(comparable);
    const distance = Math.min(...ways.map((way) => editDistance(wanted, way, limit)));
    const inside = wanted.length > 1 && ways.some((way) => way.length > 1 && (way.includes(wanted) || wanted.includes(way)));
    const score = distance <= limit ? distance : inside ? limit + 1 : null;
    return score === null ? [] : [{ code: named.code, name: named.name, score }];
  });
  return scored
    .sort((a, b) => a.score - b.score || (a.code < b.code ? -1 : 1))
    .slice(0, maxCandidates)
    .map(({ code, name }) => ({ code, name }));
}
