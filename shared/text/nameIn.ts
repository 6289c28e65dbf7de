// Names of a dataset's things in a language: the English name where the data has one, of places else the pinyin, otherwise as written.
import type { Dataset } from '../domain/dataset.ts';
import type { Language } from '../domain/office.ts';
import { placeInEnglish } from './placeNames.ts';

/** A row with a name. Regions are told by their level. */
export interface Named {
  readonly name: string;
  /** Missing and null where the data has none. */
  readonly nameEn?: string | null;
  readonly level?: string;
}

export function nameIn(language: Language, thing: Named): string {
  if (language === 'zh') return thing.name;
  return thing.nameEn ?? (thing.level === undefined ? thing.name : placeInEnglish(thing.name));
}

/** 只 is pcs; a unit that is no Chinese word of this list stays as it is. */
export function unitIn(language: Language, unit: string): string {
  return language === 'zh' ? unit : (englishUnits[unit] ?? unit);
}

const englishUnits: Readonly<Record<string, string>> = {
  只: 'pcs',
  个: 'pcs',
  片: 'pcs',
  枚: 'pcs',
  件: 'items',
  套: 'sets',
  双: 'pairs',
  副: 'pairs',
  箱: 'cartons',
  盒: 'boxes',
  包: 'packs',
  瓶: 'bottles',
  桶: 'drums',
  卷: 'rolls',
  克: 'g',
  千克: 'kg',
  公斤: 'kg',
  吨: 't',
  米: 'm',
  平方米: 'm²',
  升: 'L',
  毫升: 'mL',
};

const inEnglish = new WeakMap<Dataset, Dataset>();

/** The dataset with its names and units in the language, for whatever shows it; never for what is saved. */
export function datasetIn(language: Language, dataset: Dataset): Dataset {
  if (language === 'zh') return dataset;
  const known = inEnglish.get(dataset) ?? englishDataset(dataset);
  inEnglish.set(dataset, known);
  return known;
}

function englishDataset(dataset: Dataset): Dataset {
  const named = <Row extends Named>(rows: readonly Row[]) => rows.map((row) => ({ ...row, name: nameIn('en', row) }));
  const counted = <Row extends Named & { readonly unit: string }>(rows: readonly Row[]) =>
    named(rows).map((row) => ({ ...row, unit: unitIn('en', row.unit) }));
  return {
    ...dataset,
    regions: named(dataset.regions),
    products: counted(dataset.products),
    materials: counted(dataset.materials),
    enterprises: named(dataset.enterprises),
  };
}

/** A name as it was written down with a code, in the language: the thing's English name, where the data still calls it so in Chinese. */
export function writtenNameIn(language: Language, dataset: Dataset | null): (code: string, written: string) => string {
  if (language === 'zh' || dataset === null) return (_, written) => written;
  const rows = new Map<string, Named>(
    [...dataset.products, ...dataset.materials, ...dataset.enterprises, ...dataset.regions].map((row) => [row.code, row]),
  );
  return (code, written) => {
    const row = rows.get(code);
    if (row === undefined) return written;
    return nameIn(language, { ...row, name: written, nameEn: row.name === written ? row.nameEn : null });
  };
}
