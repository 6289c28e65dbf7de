// The daily report form as a workbook: creates the form for enterprises without the app, and reads it back when filled in.
import type { DailyReport } from '../capacity/dailyReport.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';
import { dailyFormText } from '../text/dailyFormText.ts';
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

export interface FormCell {
  readonly sheet: string;
  /** Row number in the sheet; the header is row 1. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

export interface FormSheet {
  readonly name: string;
  /** Cell texts as typed, header first; numbers and dates are already normalized. */
  readonly rows: readonly (readonly string[])[];
}

export interface FilledForm {
  readonly reports: readonly DailyReport[];
  /** Cells that cannot be accepted. While there are any, the form is rejected. */
  readonly wrong: readonly FormCell[];
}

/** Null if the sheets are not such a form. Enterprises with nothing filled in are left out. */
export function readDailyForm(sheets: readonly FormSheet[], isDay: (text: string) => boolean): FilledForm | null {
  const sheet = (code: string) => sheets.find(({ name }) => name.endsWith(` ${code}`)) ?? null;
  const [output, materials, people] = [sheet('output'), sheet('materials'), sheet('people')];
  if (output === null || materials === null || people === null) return null;
  const reports = new Map<string, { -readonly [Key in keyof DailyReport]: DailyReport[Key] }>();
  const wrong: FormCell[] = [];
  const visit = (
    of: FormSheet,
    take: (
      cell: (name: string, pattern?: RegExp) => string,
      report: () => { -readonly [Key in keyof DailyReport]: DailyReport[Key] },
    ) => void,
  ) => {
    const heads = of.rows[0] ?? [];
    of.rows.slice(1).forEach((texts, k) => {
      if (texts.every((text) => text === '')) return;
      const cell = (name: string, pattern?: RegExp) => {
        const at = heads.findIndex((head) => head.endsWith(` ${name}`) || head === name);
        const text = at === -1 ? '' : (texts[at] ?? '');
        if (text !== '' && pattern !== undefined && !pattern.test(text))
          wrong.push({ sheet: of.name, row: k + 2, column: heads[at], text });
        return text;
      };
      const [enterprise, date] = [cell('enterprise'), cell('date')];
      if (!isDay(date)) {
        wrong.push({ sheet: of.name, row: k + 2, column: 'date', text: date });
        return;
      }
      take(cell, () => {
        const key = `${date}|${enterprise}`;
        const known = reports.get(key) ?? { date, enterprise, output: [], materials: [], workforce: null, note: '' };
        reports.set(key, known);
        return known;
      });
    });
  };
  const whole = /^\d{1,11}$/;
  const decimal = /^\d{1,9}(\.\d{1,6})?$/;
  visit(output, (cell, report) => {
    const pieces = cell('pieces', whole);
    if (whole.test(pieces)) {
      const of = report();
      of.output = [...of.output, { product: cell('product'), pieces: Number(pieces) }];
    }
  });
  visit(materials, (cell, report) => {
    const [received, used, onHand] = [cell('received', decimal), cell('used', decimal), cell('on_hand', decimal)];
    if (received + used + onHand === '') return;
    const of = report();
    of.materials = [...of.materials, { material: cell('material'), received: received || '0', used: used || '0', onHand: onHand || '0' }];
  });
  visit(people, (cell, report) => {
    const [present, shifts, needed, note] = [
      cell('present', whole),
      cell('shifts', /^[0-4](\.\d+)?$/),
      cell('needed', whole),
      cell('note'),
    ];
    if (present + shifts + needed + note === '') return;
    const of = report();
    if (present !== '' && shifts !== '' && needed !== '')
      of.workforce = { present: Number(present), shifts: Number(shifts), needed: Number(needed) };
    of.note = note.slice(0, 200);
  });
  return { reports: [...reports.values()], wrong };
}
