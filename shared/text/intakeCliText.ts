// What the command line says about an import: what was read from each sheet, converted, skipped and left out, and the sums to compare.
import type { Language } from '../domain/office.ts';

export interface IntakeCliText {
  readonly sheetRead: (
    sheet: string,
    table: string,
    counts: Readonly<Record<'added' | 'changed' | 'removed' | 'unchanged', number>>,
  ) => string;
  readonly columnTotal: (column: string, head: string, inSheet: string, read: string) => string;
  readonly statedDiffers: (column: string, stated: string, summed: string) => string;
  readonly converted: (unit: string, times: string, to: string, by: string, count: number) => string;
  /** `share` is a percentage of the sheet's total. */
  readonly ofTotal: (share: string) => string;
  readonly overruled: (column: string, head: string, count: number) => string;
  readonly assumed: (head: string, measure: 'perThousand' | 'perDay') => string;
  readonly unused: (heads: string) => string;
  readonly filled: (count: number) => string;
  readonly skipped: (count: number) => string;
  readonly skippedHidden: (count: number) => string;
  readonly skippedUnknown: (count: number) => string;
  readonly leftOut: (sheet: string) => string;
  readonly leftOutHidden: (sheet: string) => string;
  readonly warning: (text: string) => string;
  readonly filesReplaced: (names: string, backup: string) => string;
}

const conversionZh: Readonly<Record<string, string>> = {
  same: '单位',
  measure: '计量',
  spec: '按规格',
  carton: '按品种每箱只数',
  kept: '按指定的每箱只数',
};
const conversionEn: Readonly<Record<string, string>> = {
  same: 'unit',
  measure: 'measure',
  spec: 'by specification',
  carton: "by the product's carton",
  kept: 'by the size given',
};

export const intakeCliText: { readonly [Name in Language]: IntakeCliText } = {
  zh: {
    sheetRead: (sheet, table, { added, changed, removed, unchanged }) =>
      `${sheet} → ${table}：新增 ${added} 行，修改 ${changed}，删除 ${removed}，不变 ${unchanged}`,
    columnTotal: (column, head, inSheet, read) => `  ${column} 列“${head}”合计 ${inSheet}，已导入 ${read}`,
    statedDiffers: (column, stated, summed) => `  注意：${column} 列表中的合计是 ${stated}，各行相加是 ${summed}`,
    converted: (unit, times, to, by, count) => `  换算：${unit} = ${times} ${to}（${conversionZh[by] ?? by}），${count} 处`,
    ofTotal: (share) => `，占合计 ${share}`,
    overruled: (column, head, count) => `  注意：单位列写“${column}”，表头或说明写“${head}”，按单位列读，${count} 处`,
    assumed: (head, measure) => `  注意：“${head}”没有写明，按${measure === 'perDay' ? '每日' : '每千只'}计`,
    unused: (heads) => `  未读的列：${heads}`,
    filled: (count) => `  空白沿用上一行：${count} 处`,
    skipped: (count) => `  跳过合计、说明等 ${count} 行`,
    skippedHidden: (count) => `  跳过隐藏或筛掉的 ${count} 行；要读请加 --with-hidden`,
    skippedUnknown: (count) => `  跳过名称认不出的 ${count} 行`,
    leftOut: (sheet) => `${sheet}：认不出是哪张表，未读`,
    leftOutHidden: (sheet) => `${sheet}：隐藏的表，未读；要读请用 --sheet 点名`,
    warning: (text) => `  注意：${text}`,
    filesReplaced: (names, backup) => `已写入 ${names}；原文件夹留在 ${backup}`,
  },
  en: {
    sheetRead: (sheet, table, { added, changed, removed, unchanged }) =>
      `${sheet} → ${table}: ${added} rows added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`,
    columnTotal: (column, head, inSheet, read) => `  column ${column} "${head}" adds up to ${inSheet}, read ${read}`,
    statedDiffers: (column, stated, summed) => `  note: the total in column ${column} says ${stated}, its rows add up to ${summed}`,
    converted: (unit, times, to, by, count) => `  converted: ${unit} = ${times} ${to} (${conversionEn[by] ?? by}), ${count} cells`,
    ofTotal: (share) => `, ${share} of the total`,
    overruled: (column, head, count) =>
      `  note: the unit column says "${column}" and the head or a note "${head}"; the column counts, ${count} cells`,
    assumed: (head, measure) => `  note: "${head}" does not say, taken ${measure === 'perDay' ? 'per day' : 'per thousand pieces'}`,
    unused: (heads) => `  columns not read: ${heads}`,
    filled: (count) => `  empty cells that took the one above: ${count}`,
    skipped: (count) => `  totals, notes and the like skipped: ${count} rows`,
    skippedHidden: (count) => `  hidden or filtered rows skipped: ${count}; take them with --with-hidden`,
    skippedUnknown: (count) => `  rows of unknown names skipped: ${count}`,
    leftOut: (sheet) => `${sheet}: no table was recognised, not read`,
    leftOutHidden: (sheet) => `${sheet}: hidden, not read; name it with --sheet to read it`,
    warning: (text) => `  note: ${text}`,
    filesReplaced: (names, backup) => `Written: ${names}; the folder as it was is kept as ${backup}`,
  },
};
