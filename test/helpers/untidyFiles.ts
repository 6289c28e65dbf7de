// Sheets as offices and enterprises send them: titles, merged headers, all kinds of units, totals, notes, names written once for many rows,
// odd encodings. They fit the sample dataset.
import { utils, write, type BookType, type CellObject, type WorkSheet } from '@e965/xlsx';

type Cell = string | number | null;

/** Ranges such as A1:E1. */
export function workbookBytes(
  sheets: Readonly<Record<string, { rows: readonly (readonly Cell[])[]; merges?: readonly string[]; hiddenColumns?: readonly number[] }>>,
  bookType: BookType = 'xlsx',
) {
  const book = utils.book_new();
  for (const [name, { rows, merges = [], hiddenColumns = [] }] of Object.entries(sheets)) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows as Cell[][]);
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    for (const column of hiddenColumns) {
      sheet['!cols'] ??= [];
      sheet['!cols'][column] = { hidden: true };
    }
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer);
}

/** A cell whose value comes from a formula, and one whose formula was never computed. */
export function workbookWithFormulas(): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet([
    ['品名', '持有单位', '存放地', '数量'],
    ['医用外科口罩', '统筹', '南昌', 0],
    ['医用防护口罩', '统筹', '南昌', 0],
  ]);
  sheet.D2 = { t: 'n', v: 12_000, f: 'SUM(6000,6000)' } satisfies CellObject;
  sheet.D3 = { t: 'n', f: "'[other.xlsx]Sheet1'!A1" } as CellObject;
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '库存');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

/** A title, a note with the unit, a header of two rows, one column per product, cities merged downwards, subtotals, a signature. */
export const demandSheet = {
  rows: [
    ['全省医用防护物资需求汇总表', null, null, null, null, null],
    ['填报单位：省卫生健康委', null, null, null, '单位：万只', null],
    ['设区市', '保障层级', '需求量', null, null, '需求截止'],
    [null, null, '医用防护口罩', '医用外科口罩', '一次性使用\n医用口罩', null],
    ['南昌', '抗疫一线', 0.5, 12, '１．５', '3月10日'],
    [null, '重点工程', '—', 3, 20, '2020年3月12日'],
    ['小计', null, 0.5, 15, 21.5, null],
    ['九江市', '抗疫一线', 0.25, 8, null, 43_899],
    ['江西省赣州市', '抗疫一线\u200b', 0.3, '9.6', 0, '2020/3/9'],
    ['合计', null, 1.05, 32.6, 21.5, null],
    ['注：含方舱医院预计需求。', null, null, null, null, null],
    [null, null, null, null, null, null],
    ['省卫生健康委', null, null, null, null, null],
  ],
  merges: ['A1:F1', 'A3:A4', 'B3:B4', 'C3:E3', 'F3:F4', 'A5:A6'],
} as const;

/** Arrivals with names written once for many rows, each quantity in a different notation. */
export const arrivalLines = [
  '省级统筹物资到货清单',
  '',
  '序号,接收单位,品名,规格,计量单位,数量,存放地,预计到货日期',
  '1,省级统筹,医用外科口罩,50只/件,件,198件,南昌市,2020-03-03',
  '2,,医用外科口罩,200个/箱,箱,3,南昌市,2020年3月4日',
  '3,,医用防护口罩,,,"1,200",九江,2020.3.5',
  '4,,一次性使用医用口罩,,,1.5万,赣州市,20200306',
  '5,,自吸过滤式防颗粒物口罩 KN95,50只/盒，40盒/箱,箱,２,赣州市,3月7日',
  '合计,,,,,,,',
  '制表人：物资组,,,,,,,',
];

export function gb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(twoBytes().get(char) ?? []));
  }
  return Uint8Array.from(bytes);
}

let known: ReadonlyMap<string, readonly [number, number]> | null = null;

function twoBytes(): ReadonlyMap<string, readonly [number, number]> {
  if (known !== null) return known;
  const decoder = new TextDecoder('gb18030');
  const made = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if ([...char].length === 1 && !made.has(char)) made.set(char, [high, low]);
    }
  known = made;
  return made;
}

export function utf16(text: string, { mark = true, big = false } = {}): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((char) =>
    [...char].flatMap((one) => Array.from({ length: one.length }, (_, k) => one.charCodeAt(k))),
  );
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8])));
}
