// What the command line says about the position and the check of an office, in both languages.
import type { Language } from '../domain/office.ts';

interface PositionCliText {
  readonly written: (morning: string, folder: string, places: number) => string;
  readonly figures: (stock: string, transit: string, unsent: string, share: string) => string;
  readonly apart: (lines: string, isUsed: boolean) => string;
  readonly checked: (places: number, orders: number, papers: number, lines: number) => string;
}

export const positionCliText: { readonly [Name in Language]: PositionCliText } = {
  zh: {
    written: (morning, folder, places) => `${morning} 晨的数据和结存表（${places} 处）已写入 ${folder}`,
    figures: (stock, transit, unsent, share) => `结存 ${stock}，途中 ${transit}，已下达未发 ${unsent}；${share} 为推定`,
    apart: (lines, isUsed) => `${isUsed ? '含尚未验收、按预期投产的产线' : '没有用尚未验收的产线'}：${lines}`,
    checked: (places, orders, papers, lines) =>
      `从第一张单据重新计算：${places} 处结存、${orders} 张调拨单、${papers} 张其他单据、${lines} 行台账，全部相符。`,
  },
  en: {
    written: (morning, folder, places) => `The dataset of the morning of ${morning} and its statement (${places} places) are in ${folder}`,
    figures: (stock, transit, unsent, share) =>
      `${stock} in stock, ${transit} on the way, ${unsent} issued and not sent; ${share} presumed`,
    apart: (lines, isUsed) => `${isUsed ? 'With lines expected to be verified' : 'Without lines that nobody has verified'}: ${lines}`,
    checked: (places, orders, papers, lines) =>
      `Computed anew from the first paper on: ${places} places, ${orders} orders, ${papers} other papers, ${lines} lines of the account, all agree.`,
  },
};

export const positionCliUsage = {
  position: '写出某天早上的数据和结存表 · write the dataset of a morning and its statement',
  day: '哪一天，默认营业日 · of which day, by default the working day',
  out: '写入的目录 · folder written',
  expected: '含尚未验收、按预期投产的产线 · with lines that are expected to be verified',
  office: '机构 · the office',
  check: '从第一张单据起重新计算结存和台账并核对 · compute position and account anew from the first paper on, and compare',
} as const;

/** Columns of statement.csv: one row a place and kind of movement; the opening and closing stand in rows of their own. */
export const statementColumns = ['place', 'holder', 'item', 'entry', 'known', 'quantity', 'last_count', 'presumed_share'];
