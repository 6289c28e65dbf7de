// Reads the rows of a form's sheet as somebody filled it in: cells by the codes at the end of their heads, each checked; what cannot be
// taken is told by its place.
import type { FormCell } from '../domain/formError.ts';

export interface FormSheet {
  readonly name: string;
  /** Cell texts as typed, header first; numbers and dates are already normalized. */
  readonly rows: readonly (readonly string[])[];
}

const patterns = {
  pieces: /^\d{1,11}$/,
  decimal: /^\d{1,9}(\.\d{1,6})?$/,
  shifts: /^([0-3](\.\d{1,6})?|4(\.0{1,6})?)$/,
} as const;

export interface FilledRow {
  /** '' where the cell is empty, or where the sheet has no such column. */
  readonly text: (column: string) => string;
  /** Like `text`; a cell that is no such number is told and counts as empty. */
  readonly number: (column: string, kind: keyof typeof patterns) => string;
  readonly tell: (column: string, fault: FormCell['fault']) => void;
}

/** The sheet whose name ends in this code; people may put words before it. */
export function sheetOf(sheets: readonly FormSheet[], code: string): FormSheet | null {
  return sheets.find(({ name }) => name === code || name.endsWith(` ${code}`)) ?? null;
}

/** Rows with anything in them. What is wrong with them goes to `wrong`. */
export function filledRows({ name: sheet, rows }: FormSheet, wrong: FormCell[]): FilledRow[] {
  const heads = rows[0] ?? [];
  const placeOf = (column: string) => heads.findIndex((head) => head === column || head.endsWith(` ${column}`));
  return rows.slice(1).flatMap((texts, k): FilledRow[] => {
    if (texts.every((text) => text === '')) return [];
    const text = (column: string) => texts[placeOf(column)] ?? '';
    const tell = (column: string, fault: FormCell['fault']) =>
      void wrong.push({ sheet, row: k + 2, column: heads[placeOf(column)] ?? column, text: text(column), fault });
    const number = (column: string, kind: keyof typeof patterns) => {
      const typed = text(column);
      if (typed === '' || patterns[kind].test(typed)) return typed;
      tell(column, kind);
      return '';
    };
    return [{ text, number, tell }];
  });
}

/** The day and the code of a row; null, and told, if either is missing. `isDay` is the calendar's. */
export function rowKey(
  row: FilledRow,
  code: string,
  isDay: (text: string) => boolean,
): { readonly date: string; readonly code: string } | null {
  const key = { date: row.text('date'), code: row.text(code) };
  if (!isDay(key.date)) row.tell('date', 'day');
  else if (key.code === '') row.tell(code, 'code');
  else return key;
  return null;
}
