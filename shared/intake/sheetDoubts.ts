// What is doubtful about a sheet before its rows are read: fields without a certain column, units that were stated but not applied, column
// groups that mean something else.
import type { ProblemKind } from '../domain/problem.ts';
import { tables, type TableName } from '../domain/tables.ts';
import type { Column } from '../domain/column.ts';
import { holdsFigures, holdsUnits, profileOf } from './columnProfile.ts';
import { fieldOfNote, measureOf } from './fieldMeasure.ts';
import { missingFields } from './guessSettings.ts';
import { parseHead, unitOfHead } from './headMatch.ts';
import { unitColumn } from './headerWords.ts';
import { itemColumns } from './itemColumns.ts';
import { meaningDoubts } from './meaningDoubts.ts';
import type { NameIndex } from './nameIndex.ts';
import type { RawSheet } from './rawSheet.ts';
import { unitsAround } from './sheetNotes.ts';
import { doubtfulUnit, questions, type SheetSettings } from './sheetSettings.ts';
import { quantityFieldOf } from './tableFields.ts';
import { headParts } from './unitMentions.ts';
import { isSameUnit, readUnit } from './units.ts';

type Doubt = { readonly column: string | null; readonly value: string | null } & ProblemKind;

export interface Doubts {
  readonly problems: readonly Doubt[];
  /** Columns whose figures cannot be read until the doubt is resolved. */
  readonly blocked: ReadonlySet<number>;
}

export function sheetDoubts(sheet: RawSheet, settings: SheetSettings, heads: readonly string[], names: NameIndex): Doubts {
  const table = settings.table as TableName;
  const problems: Doubt[] = [];
  const blocked = new Set<number>();
  for (const field of missingFields(settings)) problems.push(wanting(table, field, settings, heads));
  const units = unitDoubts(sheet, settings, table, heads);
  for (const { column, problem } of units) {
    problems.push(problem);
    for (const at of column === null ? figureColumns(table, settings) : [column]) blocked.add(at);
  }
  for (const { column, problem } of meaningDoubts(sheet, settings, table, heads)) {
    problems.push({ column: column === null ? null : (heads[column] ?? null), value: null, ...problem });
    for (const at of column === null ? figureColumns(table, settings) : [column]) blocked.add(at);
  }
  const others = [
    ...itemColumns(table, heads, names).others,
    ...quantitiesOfOthers(table, heads),
    ...rivalQuantities(sheet, settings, table, heads),
  ];
  const unread = [...new Set(others)].filter((head) => settings.columns[heads.indexOf(head)]?.field == null);
  if (unread.length > 0 && !settings.accepted.includes(questions.otherGroup))
    problems.push({ column: null, value: null, kind: 'otherGroup', heads: unread });
  return { problems, blocked };
}

/** Headers that are certainly the quantity of another goods table: 需求量 next to 库存量. */
function quantitiesOfOthers(table: TableName, heads: readonly string[]): string[] {
  const goods = ['stocks', 'supplies', 'demands'] as const;
  if (!(goods as readonly string[]).includes(table)) return [];
  return heads.filter((head) =>
    goods.some(
      (other) =>
        other !== table && parseHead(other, head).fields.some(({ field, sureness }) => field === quantityFieldOf(other) && sureness > 2),
    ),
  );
}

/** One of a pair of which the other may be meant: 计划 and 实际, 申请 and 批准, 应到 and 实到. */
const pairWords =
  /计划|实际|申请|批准|审批|核定|核准|核减|应[发到收交]|实[发到收交]|allocated|approved|planned|actual|requested|confirmed/i;
const quantityEnd = /(?:量|数|数目|quantity|qty)$|^(?:quantity|qty)\b/i;

/** Unread columns of figures that are the table's quantity in another stage, next to the one that is read. */
function rivalQuantities(sheet: RawSheet, settings: SheetSettings, table: TableName, heads: readonly string[]): string[] {
  const quantity = quantityFieldOf(table);
  if (quantity === null || table === 'distances') return [];
  const read = settings.columns.flatMap(({ field }, column) => (field === quantity ? [heads[column] ?? ''] : []));
  if (read.length === 0) return [];
  return heads.filter((head, column) => {
    if (head === '' || settings.columns[column]?.field != null) return false;
    const { words } = headParts(head);
    if (!quantityEnd.test(words)) return false;
    // 批准数量 next to 需求量, 计划数量 next to 实际数量; 人数 and 箱数 are something else.
    if (!pairWords.test(words) && !read.some((one) => pairWords.test(one) && parseHead(table, head).near.includes(quantity))) return false;
    return holdsFigures(profileOf(sheet, column, settings.headRow + settings.headRows));
  });
}

/** The headers that contain a word of the field, or name it as clearly as another. */
function wanting(table: TableName, field: string, settings: SheetSettings, heads: readonly string[]): Doubt {
  const column = (tables[table] as Readonly<Record<string, Column<unknown>>>)[field];
  const meant = heads.filter((head, at) => {
    if (head === '' || (settings.columns[at]?.field ?? null) !== null) return false;
    const { fields, near } = parseHead(table, head);
    return near.includes(field) || fields.some((match) => match.field === field);
  });
  return { column: column.name, value: null, kind: 'columnWanting', heads: [...new Set(meant)].slice(0, maxHeads) };
}

const maxHeads = 8;

function figureColumns(table: TableName, { columns }: SheetSettings): number[] {
  return columns.flatMap(({ field }, column) => {
    const measure = field === null ? null : measureOf(table, field);
    return measure !== null && measure.kind !== 'share' ? [column] : [];
  });
}

/** Whether any figure has no unit of its own. */
function figuresWithout(table: TableName, settings: SheetSettings): boolean {
  return settings.unit === '' && figureColumns(table, settings).some((column) => settings.columns[column].unit === '');
}

interface UnitDoubt {
  /** Null if it applies to all figures. */
  readonly column: number | null;
  readonly problem: Doubt;
}

function unitDoubts(sheet: RawSheet, settings: SheetSettings, table: TableName, heads: readonly string[]): UnitDoubt[] {
  const doubts: UnitDoubt[] = [];
  const doubt = (column: number | null, unit: string, where: 'head' | 'note' | 'column' | 'mapping') =>
    doubts.push({
      column,
      problem: { column: column === null ? null : (heads[column] ?? null), value: null, kind: 'unitUnclear', unit, where },
    });
  const { columns, headRow, headRows } = settings;
  const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  columns.forEach(({ field, unit }, column) => {
    const measure = field === null ? null : measureOf(table, field);
    if (measure === null) {
      // A multiplier above a column of names still refers to figures.
      const saying = field === null ? ({ kind: 'none' } as const) : unitOfHead(heads[column] ?? '');
      if (saying.kind === 'unit' && (readUnit(saying.text)?.times ?? '1') !== '1' && figuresWithout(table, settings))
        doubt(null, saying.text, 'head');
      return;
    }
    if (unit !== '') {
      const isRead = measure.kind === 'share' ? unit === '%' : readUnit(unit) !== null;
      if (!isRead) doubt(column, unit, 'head');
      return;
    }
    const saying = unitOfHead(heads[column] ?? '');
    if (saying.kind !== 'none') doubt(column, saying.text, 'head');
  });
  const noteField = fieldOfNote(table, fields);
  if (!fields.includes(unitColumn))
    columns.forEach(({ field, unit }, column) => {
      if (field !== noteField || unit === '' || settings.unit === '' || settings.unit.startsWith(doubtfulUnit)) return;
      // 单位：箱 above a head that says (只): the head is nearer, but the note is about the same figures.
      const [near, far] = [readUnit(unit), readUnit(settings.unit)];
      if (
        near !== null &&
        far !== null &&
        (near.times !== far.times || (near.base !== '' && far.base !== '' && !isSameUnit(near.base, far.base)))
      )
        doubt(column, settings.unit, 'note');
    });
  const figures = columns.flatMap(({ field, unit }) => (field !== null && field === noteField ? [unit] : []));
  const hasUnitColumn = fields.includes(unitColumn);
  if (settings.unit !== '') {
    const isDoubtful = settings.unit.startsWith(doubtfulUnit);
    if (isDoubtful) doubt(null, settings.unit.slice(doubtfulUnit.length), 'mapping');
    else if (readUnit(settings.unit) === null) doubt(null, settings.unit, 'note');
  } else if (figures.some((unit) => unit === '') && !hasUnitColumn) {
    // If the sheet gives several units, or one for a table with several figures, it is unclear which belongs to which.
    const said = unitsAround(sheet, headRow, headRows).flatMap((saying) => (saying.kind === 'none' ? [] : [saying.text]));
    if (said.length > 0) doubt(null, said.join('、'), 'note');
  } else if (noteField === null && figureColumns(table, settings).some((column) => columns[column].unit === '')) {
    const said = unitsAround(sheet, headRow, headRows).flatMap((saying) =>
      saying.kind === 'none' || saying.text === '%' ? [] : [saying.text],
    );
    if (said.length > 0) doubt(null, said.join('、'), 'note');
  }
  if (noteField !== null && !Object.hasOwn(tables[table], 'unit') && !hasUnitColumn && figures.some((unit) => unit === '')) {
    const firstRow = headRow + headRows;
    columns.forEach(({ field }, column) => {
      if (field !== null) return;
      const profile = profileOf(sheet, column, firstRow);
      if (holdsUnits(profile)) doubt(column, profile.unit, 'column');
    });
  }
  return doubts;
}
