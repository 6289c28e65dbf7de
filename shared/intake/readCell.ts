// Reads single cells of foreign sheets: dates in the usual formats, percentages, words for fixed values, names for codes.
import { err, ok, type Result } from '../base/result.ts';
import { dayNumber, isoDate, parseDay, type IsoDate } from '../domain/calendar.ts';
import { parseCell, type CellValue } from '../domain/cells.ts';
import type { ProblemKind } from '../domain/problem.ts';
import { languages } from '../domain/office.ts';
import { tiers } from '../domain/tables.ts';
import type { Column } from '../domain/column.ts';
import { normalizeTyped } from '../editing/typedText.ts';
import { messages } from '../text/messages/messages.ts';
import { multiplyDecimals } from '../base/decimalText.ts';
import type { NameIndex, NameKind } from './nameIndex.ts';
import { plainCellText, type RawCell } from './rawSheet.ts';

export interface CellContext {
  readonly names: NameIndex;
  /** Codes people chose for names as written. */
  readonly codeByName: Readonly<Record<string, string>>;
  readonly dayZero: number;
  /** A date without a year is taken as the one nearest to this day. */
  readonly nearDay: IsoDate;
}

/** A value of its column, or the problem it has. Quantities have their own reader. */
export function readCell(
  cell: RawCell,
  column: Column<unknown>,
  name: NameKind | null,
  context: CellContext,
): Result<CellValue, ProblemKind> {
  const text = plainCellText(cell);
  if (text === '' || isDash(text)) return parseCell(column.cell, '', column.optional);
  if (name !== null) return readName(text, name, context);
  const kind = column.cell.kind;
  if (kind === 'date') return parseCell(column.cell, dayText(cell, text, context), column.optional);
  if (column.cell.kind === 'oneOf') return readWord(text, column.name, column.cell.options, context);
  return parseCell(
    column.cell,
    kind === 'flag' ? (flags.get(text) ?? normalizeTyped(text, kind)) : normalizeTyped(text, kind),
    column.optional,
  );
}

/** Dashes that people enter for "nothing". */
export function isDash(text: string): boolean {
  return /^(?:[-—–/\\]+|无|暂无|n\/?a)$/i.test(text);
}

function readName(text: string, kind: NameKind, { names, codeByName }: CellContext): Result<CellValue, ProblemKind> {
  const known = Object.hasOwn(codeByName, text) ? codeByName[text] : text;
  const found = names.find(kind, known);
  return 'code' in found ? ok(found.code) : err({ kind: 'unknownName', expected: kind, candidates: found.candidates });
}

const flags = new Map([
  ['√', '1'],
  ['✓', '1'],
  ['紧缺', '1'],
  ['×', '0'],
  ['不紧缺', '0'],
]);

/** A share of one: 80%, or 80 under a percentage header. */
export function readShare(written: string, column: Column<unknown>, isPercent: boolean): Result<CellValue, ProblemKind> {
  const text = normalizeTyped(written, 'decimal');
  const bare = text.endsWith('%') ? text.slice(0, -1).trim() : text;
  if (!/^[+-]?\d{1,20}(?:\.\d{1,20})?$/.test(bare)) return parseCell(column.cell, text, column.optional);
  if (text.endsWith('%')) return parseCell(column.cell, multiplyDecimals(bare, '0.01'), column.optional);
  const value = Number(bare);
  if (!isPercent)
    return value > 1 && allowsAboveOne(column) ? err({ kind: 'shareUnclear' }) : parseCell(column.cell, bare, column.optional);
  return value > 0 && value <= 1 ? err({ kind: 'shareUnclear' }) : parseCell(column.cell, multiplyDecimals(bare, '0.01'), column.optional);
}

/** Other shares above one are refused by their own bounds. */
function allowsAboveOne({ cell }: Column<unknown>): boolean {
  return cell.kind === 'decimal' && cell.max > 1;
}

/** Spreadsheet serial numbers of dates between 1954 and 2119; other numbers are in the wrong column. */
const [firstSerial, lastSerial] = [20_000, 80_000];
/** Longer texts are not dates. */
const maxDayCharacters = 60;

function dayText(cell: RawCell, text: string, { dayZero, nearDay }: CellContext): string {
  if (typeof cell === 'object' && cell !== null) return text;
  if (typeof cell === 'number') return cell >= firstSerial && cell <= lastSerial ? isoDate(Math.floor(cell) - dayZero) : text;
  const day = normalizeTyped(
    text
      .slice(0, maxDayCharacters)
      .replace(/[T\s]\s?\d{1,2}:\d{2}.{0,12}$/, '')
      .replace(/\s/g, ''),
    'date',
  );
  if (parseDay(day) !== null) return day;
  const match = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(text.slice(0, maxDayCharacters).replace(/\s/g, ''));
  return match === null ? text : (withYear(Number(match[1]), Number(match[2]), nearDay) ?? text);
}

function withYear(month: number, day: number, near: IsoDate): string | null {
  const year = Number(near.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((of) => {
    const number = parseDay(`${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    return number === null ? [] : [number];
  });
  if (days.length === 0) return null;
  const target = dayNumber(near);
  return isoDate(days.reduce((best, one) => (Math.abs(one - target) < Math.abs(best - target) ? one : best)));
}

/** The fixed value a word stands for. People may assign words just as they assign names. */
function readWord(text: string, expected: string, options: readonly string[], { codeByName }: CellContext): Result<CellValue, ProblemKind> {
  const lower = (Object.hasOwn(codeByName, text) ? codeByName[text] : text).toLowerCase();
  if (options.includes(lower)) return ok(lower);
  const meant = options.find((option) => fixedWords.get(option)?.includes(lower.replace(/\s/g, '')));
  return meant === undefined ? err({ kind: 'unknownName', expected, candidates: options.map(wordOf) }) : ok(meant);
}

/** A fixed value with its display word. */
function wordOf(option: string): { readonly code: string; readonly name: string } {
  const word = (tiers as readonly string[]).includes(option)
    ? messages.zh.common.tiers[option as (typeof tiers)[number]]
    : fixedWords.get(option)?.[0];
  return { code: option, name: word === undefined ? option : `${word}（${option}）` };
}

const fixedWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['low', ['低', '低风险']],
  ['medium', ['中', '中风险']],
  ['high', ['高', '高风险']],
  ['province', ['省', '省级']],
  ['city', ['市', '市级', '设区市', '地市']],
  ['county', ['县', '县级', '区', '县区', '区县', '县市区']],
  ['outside', ['省外', '外省']],
  ['pool', ['统筹', '省级统筹', '省统筹', '统调']],
  ['own', ['自保', '自产', '本市', '自产自保']],
  ['both', ['均可', '不限', '都可']],
  ['quota', ['配额']],
  ['delivery', ['交货', '上调']],
  ['dispatch', ['调拨', '调运']],
  ['purchase', ['采购', '购买', '自购']],
  ['donation', ['捐赠', '社会捐赠', '一般捐赠']],
  ['directed', ['定向捐赠', '定向']],
  ['import', ['进口', '境外采购']],
  ['co_production', ['协作生产', '代加工']],
  ['swap', ['订单替代', '串换']],
  ['receives', ['收货', '接收', '收货单位']],
  ['sends', ['发货', '调出', '发货单位']],
  ['unit', ['使用单位', '用户单位']],
  ...tiers.map((tier): [string, string[]] => [
    tier,
    languages.flatMap((language) => {
      const { tiers: full, tierHeads } = messages[language].common;
      return [full[tier], tierHeads[tier]].map((word) => word.toLowerCase().replace(/\s/g, ''));
    }),
  ]),
]);
