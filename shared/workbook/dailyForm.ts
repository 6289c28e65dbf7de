// The daily report form as a workbook: creates the form for enterprises without the app, and reads it back when filled in.
import type { DailyReport } from '../capacity/dailyReport.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { FormCell } from '../domain/formError.ts';
import type { EnterpriseCode } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';
import { dailyFormText } from '../text/dailyFormText.ts';
import { filledRows, rowKey, sheetOf, type FilledRow, type FormSheet } from './filledSheet.ts';
import type { SheetCell, SheetColumn, Workbook } from './workbookLayout.ts';

const column = (head: string, kind: SheetColumn['kind']): SheetColumn => ({ head, kind, choices: null });

/** One sheet each for output, materials and workforce, with a row for each enterprise and each of its products or materials. */
export function dailyForm(dataset: Dataset, date: IsoDate, enterprises: readonly EnterpriseCode[], language: Language): Workbook {
  const words = dailyFormText[language];
  const chosen = dataset.enterprises.filter(({ code }) => enterprises.includes(code));
  const made = Map.groupBy(dataset.lines, ({ enterprise }) => enterprise);
  const products = new Map(dataset.products.map((product) => [product.code, product]));
  const rowsOf = (rows: (code: EnterpriseCode, name: string) => SheetCell[][]) => chosen.flatMap(({ code, name }) => rows(code, name));
  const productsOf = (code: EnterpriseCode) => [...new Set((made.get(code) ?? []).map(({ product }) => product))];
  return {
    guide: { name: words.guide, lines: words.lines },
    sheets: [
      {
        name: `${words.sheets.output} output`,
        columns: [
          column(`${words.enterprise} enterprise`, 'code'),
          column(words.name, 'text'),
          column(`${words.date} date`, 'date'),
          column(`${words.product} product`, 'code'),
          column(words.productName, 'text'),
          column(`${words.pieces} pieces`, 'pieces'),
        ],
        rows: rowsOf((code, name) =>
          productsOf(code).map((product) => [code, name, date, product, products.get(product)?.name ?? '', null]),
        ),
      },
      {
        name: `${words.sheets.materials} materials`,
        columns: [
          column(`${words.enterprise} enterprise`, 'code'),
          column(words.name, 'text'),
          column(`${words.date} date`, 'date'),
          column(`${words.material} material`, 'code'),
          column(words.unit, 'text'),
          column(`${words.received} received`, 'decimal'),
          column(`${words.used} used`, 'decimal'),
          column(`${words.onHand} on_hand`, 'decimal'),
        ],
        rows: rowsOf((code, name) => {
          const used = new Set(
            productsOf(code).flatMap((product) => dataset.bom.filter((row) => row.product === product).map(({ material }) => material)),
          );
          return dataset.materials
            .filter((row) => row.scarce && used.has(row.code))
            .map((row) => [code, name, date, row.code, row.unit, null, null, null]);
        }),
      },
      {
        name: `${words.sheets.people} people`,
        columns: [
          column(`${words.enterprise} enterprise`, 'code'),
          column(words.name, 'text'),
          column(`${words.date} date`, 'date'),
          column(`${words.present} present`, 'pieces'),
          column(`${words.shifts} shifts`, 'decimal'),
          column(`${words.needed} needed`, 'pieces'),
          column(`${words.note} note`, 'text'),
        ],
        rows: rowsOf((code, name) => [[code, name, date, null, null, null, null]]),
      },
    ],
  };
}

/** Null if the sheets are not such a form. Enterprises with nothing filled in are left out. */
export function readDailyForm(
  sheets: readonly FormSheet[],
  isDay: (text: string) => boolean,
): { readonly reports: readonly DailyReport[]; readonly wrong: readonly FormCell[] } | null {
  const [output, materials, people] = [sheetOf(sheets, 'output'), sheetOf(sheets, 'materials'), sheetOf(sheets, 'people')];
  if (output === null || materials === null || people === null) return null;
  const reports = new Map<string, { -readonly [Key in keyof DailyReport]: DailyReport[Key] }>();
  const wrong: FormCell[] = [];
  const seen = new Set<string>();
  const reportOf = ({ date, code }: { readonly date: string; readonly code: string }) => {
    const report = reports.get(`${date}|${code}`) ?? { date, enterprise: code, output: [], materials: [], workforce: null, note: '' };
    reports.set(`${date}|${code}`, report);
    return report;
  };
  /** The report a row belongs to and what it is about; null, and told, if that is missing or came before. */
  const lineOf = (row: FilledRow, column: string) => {
    const [key, item] = [rowKey(row, 'enterprise', isDay), row.text(column)];
    if (key === null) return null;
    const name = `${key.date}|${key.code}|${column}|${item}`;
    if (item === '' || seen.has(name)) {
      row.tell(column, item === '' ? 'code' : 'twice');
      return null;
    }
    seen.add(name);
    return { report: reportOf(key), item };
  };
  for (const row of filledRows(output, wrong)) {
    const pieces = row.number('pieces', 'pieces');
    const line = pieces === '' ? null : lineOf(row, 'product');
    if (line !== null) line.report.output = [...line.report.output, { product: line.item, pieces: Number(pieces) }];
  }
  for (const row of filledRows(materials, wrong)) {
    const [received, used, onHand] = [row.number('received', 'decimal'), row.number('used', 'decimal'), row.number('on_hand', 'decimal')];
    const line = received + used + onHand === '' ? null : lineOf(row, 'material');
    if (line === null) continue;
    const told = { material: line.item, received: received || '0', used: used || '0', onHand: onHand || '0' };
    line.report.materials = [...line.report.materials, told];
  }
  for (const row of filledRows(people, wrong)) {
    const [present, shifts, needed] = [row.number('present', 'pieces'), row.number('shifts', 'shifts'), row.number('needed', 'pieces')];
    const note = row.text('note');
    if (present + shifts + needed + note === '') continue;
    const key = rowKey(row, 'enterprise', isDay);
    if (key === null) continue;
    const report = reportOf(key);
    if (present !== '' && shifts !== '' && needed !== '')
      report.workforce = { present: Number(present), shifts: Number(shifts), needed: Number(needed) };
    report.note = note.slice(0, 200);
  }
  return { reports: [...reports.values()], wrong };
}
