// The vocabulary of units: multipliers, measures with their sizes, pieces, cartons and packings.

export const multipliers: readonly (readonly [string, string])[] = [
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
  ['thousands', '1000'],
  ['thousand', '1000'],
  ['millions', '1000000'],
  ['million', '1000000'],
  ['mio', '1000000'],
  ['mn', '1000000'],
  ["'000s", '1000'],
  ["'000", '1000'],
  ['000s', '1000'],
  ['000', '1000'],
];

/** Sizes of mass units in grams, length in millimetres, volume in millilitres, people in persons. */
export const measures: ReadonlyMap<string, { readonly dimension: string; readonly size: string }> = new Map(
  (
    [
      ['mass', '1', ['g', '克', 'gram', 'grams']],
      ['mass', '0.001', ['mg', '毫克']],
      ['mass', '50', ['两', '市两']],
      ['mass', '500', ['斤', '市斤']],
      ['mass', '1000', ['kg', '公斤', '千克', 'kgs', 'kilogram', 'kilograms', 'kilo', 'kilos']],
      ['mass', '1000000', ['t', '吨', '公吨', 'ton', 'tons', 'tonne', 'tonnes']],
      ['mass', '453.59237', ['lb', 'lbs', '磅', 'pound', 'pounds']],
      ['length', '1', ['mm', '毫米']],
      ['length', '10', ['cm', '厘米']],
      ['length', '1000', ['m', '米', 'metre', 'metres', 'meter', 'meters']],
      ['length', '500000', ['里', '华里', '市里']],
      ['length', '1000000', ['km', '公里', '千米', 'kms', 'kilometre', 'kilometres', 'kilometer', 'kilometers']],
      ['length', '1609344', ['英里', 'mile', 'miles', 'mi']],
      ['volume', '1', ['ml', '毫升']],
      ['volume', '1000', ['l', '升', '公升']],
      ['people', '1', ['人', 'person', 'persons', 'people', 'inhabitants', 'capita']],
    ] as const
  ).flatMap(([dimension, size, names]) => names.map((name) => [name, { dimension, size }] as const)),
);

export const pieceWords = new Set(['只', '个', '片', '枚', '副', '支', '双', '套', '台', 'pcs', 'pc', 'piece', 'pieces', 'ea', 'each']);
/**
 * Outer packing: holds the pieces of a carton unless the sheet says otherwise. 件 is a carton to carriers and a piece to others, so the
 * sheet must say which.
 */
export const cartonWords = new Set(['箱', '标箱', '整箱', '标准箱', 'carton', 'cartons', 'ctn', 'ctns', 'case', 'cases']);
/** Inner packing: the sheet must give the number of pieces. */
export const packWords = new Set(
  '件 盒 小盒 中盒 包 小包 大包 袋 捆 打 提 瓶 桶 卷 板 条 份 组 批 托 车 吊 户 家 元 box boxes bag bags pack packs roll rolls pallet pallets dozen'.split(
    ' ',
  ),
);

export function isBase(text: string): boolean {
  return pieceWords.has(text) || cartonWords.has(text) || packWords.has(text) || measures.has(text);
}

export function isPieceWord(text: string): boolean {
  return pieceWords.has(text);
}

export function isCartonWord(text: string): boolean {
  return cartonWords.has(text);
}

/** Whether a word is a packing whose size must be given. */
export function isPacking(text: string): boolean {
  return cartonWords.has(text) || packWords.has(text);
}
