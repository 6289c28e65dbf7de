// What is doubtful about the meaning of a table's figures: a title that speaks of another time or state, a period in a title or note, and
// figures whose period or reference is not stated anywhere.
import type { TableName } from '../domain/tables.ts';
import type { ProblemKind } from '../domain/problem.ts';
import { measureOf } from './fieldMeasure.ts';
import { settledWords, unitColumn } from './headerWords.ts';
import type { RawSheet } from './rawSheet.ts';
import { notesOf, titlesOf } from './sheetNotes.ts';
import { questions, type SheetSettings } from './sheetSettings.ts';
import { readUnit } from './units.ts';

export interface MeaningDoubt {
  /** Null if it applies to all figures. */
  readonly column: number | null;
  readonly problem: ProblemKind;
}

export function meaningDoubts(sheet: RawSheet, settings: SheetSettings, table: TableName, heads: readonly string[]): MeaningDoubt[] {
  const { headRow, headRows, accepted } = settings;
  // Without figures there is nothing to mistake.
  if (!settings.columns.some(({ field }) => field !== null && measureOf(table, field) !== null)) return [];
  const isOpen = (question: string) => !accepted.includes(question);
  const doubts: MeaningDoubt[] = [];
  const title = isOpen(questions.titleUnclear) ? otherTitle(sheet, table, headRow) : null;
  if (title !== null) doubts.push({ column: null, problem: { kind: 'titleUnclear', title } });
  const notes = notesOf(sheet, headRow, headRows).map((note) => note.slice(0, maxTextCharacters));
  const rate = isOpen(questions.rateAround) ? otherRate(table, notes) : null;
  if (rate !== null) doubts.push({ column: null, problem: { kind: 'rateAround', text: rate } });
  else if (isOpen(questions.usualMeasure)) doubts.push(...unstated(settings, table, heads, notes));
  return doubts;
}

const maxTextCharacters = 200;

/** Words for another time or state than the table's: in a title they concern every figure. */
const otherTimes = '上周|上月|上期|上年|昨日|昨天|前日|去年|历史|往期|期初|last (?:week|month|year)|previous|yesterday|opening|historical';
const otherStates =
  '借出|借用|出借|外借|退货|退回|退库|过期|失效|临期|破损|损坏|不合格|冻结|锁定|待检|召回|盘亏|loaned?|returned|expired|damaged|rejected|recalled|quarantined?';
const notYet = '计划|预计|拟|采购|订单|订货|在途|planned|forecast|on order|purchase|ordered|in transit';
const otherTitles: { readonly [Name in TableName]?: RegExp } = {
  stocks: new RegExp(`${otherTimes}|${otherStates}|${notYet}`, 'i'),
  supplies: new RegExp(`${otherTimes}|${otherStates}`, 'i'),
  demands: new RegExp(`${otherTimes}|已批准|已核减|核减|分配|allocated`, 'i'),
  lines: new RegExp(`${otherTimes}|规划|拟建|在建|计划|停产|planned|idle`, 'i'),
};

/** The title, sheet name or file name that speaks of something else; null if none does. */
function otherTitle(sheet: RawSheet, table: TableName, headRow: number): string | null {
  const words = otherTitles[table];
  if (words === undefined) return null;
  const names = [...titlesOf(sheet, headRow), sheet.name, sheet.name === '' ? sheet.file.replace(/\.\w{1,5}$/, '') : ''];
  const title = names.map((name) => name.slice(0, maxTextCharacters)).find((name) => words.test(name) || settledWords.test(name));
  return title ?? null;
}

const needs = '需求|需要|用量|消耗|使用|缺口';
const capacities = '产能|产量|生产能力';
/** A period next to a word of the figure; 3月产能 and 2020年需求 name a time and no period. */
const rates: { readonly [Name in TableName]?: RegExp } = {
  demands: new RegExp(
    `(?:每日|每天|日均|(?<![\\d一二三四五六七八九十]\\s?)日(?=${needs})|每周|周均|每月|月均|月度|每季|每年|年均|年度)[^，。；,;\\d]{0,8}(?:${needs})|(?:${needs})[^，。；,;\\d]{0,6}(?:[/每](?:日|天|周|月|年)|(?:按|以)(?:日|天|周|月|年)计)|\\b(?:daily|weekly|monthly|annual|yearly)\\b.{0,20}\\b(?:needs?|demands?|requirements?|consumption|usage)|\\b(?:needs?|demands?|requirements?|consumption|usage)\\b.{0,20}\\b(?:per|a) (?:day|week|month|year)`,
    'i',
  ),
  lines: new RegExp(
    `(?<![\\d一二三四五六七八九十]\\s?)(?:月|周|年|季|小时|班)(?:度|均)?(?:设计|实际|最大|总)?(?:${capacities})|(?:${capacities})[^，。；,;\\d]{0,6}(?:[/每](?:月|周|年|季|小时|班)|(?:按|以)(?:月|周|年|季|小时|班)计)|\\b(?:hourly|weekly|monthly|annual|yearly)\\b.{0,20}\\b(?:capacity|output|production)|\\b(?:capacity|output|production)\\b.{0,20}\\b(?:per|an?) (?:hour|shift|week|month|year)`,
    'i',
  ),
  bom: /每(?:[十百千万亿]*)(?:只|个|片|枚)[\u4e00-\u9fff]{0,8}(?:克|公斤|千克|吨|厘米|米)|(?:克|公斤|千克|吨|厘米|米)\s?[/每]\s?[十百千万亿]*(?:只|个|片|枚)/,
};

function otherRate(table: TableName, notes: readonly string[]): string | null {
  const words = rates[table];
  if (words === undefined) return null;
  for (const note of notes) {
    const said = words.exec(note.normalize('NFKC'))?.[0];
    // 单位：公斤/千只 is a unit, and read as one.
    if (said !== undefined && readUnit(said) === null) return said.trim();
  }
  return null;
}

interface UsualMeasure {
  readonly measure: 'perThousand' | 'perDay';
  /** Words that state the measure in a head, and those in a note, where 3月2日 is a date. */
  readonly inHead: RegExp;
  readonly inNote: RegExp;
}

const usual: Readonly<Record<string, UsualMeasure>> = {
  perThousand: {
    measure: 'perThousand',
    inHead: /千|thousand|1000|1k\b/i,
    inNote: /千[只个片枚]|thousand|1000\s?(?:只|个|片|枚|pcs|pieces)/i,
  },
  ratePiecesPerDay: { measure: 'perDay', inHead: /日|天|day|daily/i, inNote: /日[产均]|[每/][日天]|单日|\b(?:daily|(?:per|a) day)\b/i },
};

/** Figures taken per thousand or per day because people said so, while the sheet does not. */
export function assumedMeasures(
  sheet: RawSheet,
  settings: SheetSettings,
  table: TableName,
  heads: readonly string[],
): { readonly head: string; readonly measure: 'perThousand' | 'perDay' }[] {
  if (!settings.accepted.includes(questions.usualMeasure)) return [];
  const notes = notesOf(sheet, settings.headRow, settings.headRows);
  return unstated(settings, table, heads, notes).flatMap(({ column, problem }) =>
    problem.kind === 'usualMeasure' && column !== null ? [{ head: heads[column] ?? '', measure: problem.measure }] : [],
  );
}

/** Figures whose head, unit and notes leave open what they are for. */
function unstated({ columns, unit }: SheetSettings, table: TableName, heads: readonly string[], notes: readonly string[]): MeaningDoubt[] {
  // A unit column says it row by row, or a row is refused.
  const hasUnitColumn = columns.some(({ field }) => field === unitColumn);
  return columns.flatMap(({ field, unit: own, fixed }, column): MeaningDoubt[] => {
    const rule = field === null || measureOf(table, field) === null ? undefined : usual[field];
    if (rule === undefined || (hasUnitColumn && rule.measure === 'perThousand')) return [];
    const head = heads[column] ?? '';
    const units = [own, unit].map((text) => (text === '' ? null : readUnit(text)));
    if (units.some((one) => one !== null && (one.per !== null || one.of !== null))) return [];
    if ([head, own, unit, fixed?.text ?? ''].some((text) => rule.inHead.test(text)) || notes.some((note) => rule.inNote.test(note)))
      return [];
    return [{ column, problem: { kind: 'usualMeasure', measure: rule.measure } }];
  });
}
