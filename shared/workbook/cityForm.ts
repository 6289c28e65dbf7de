// The form of cities' daily reports as a workbook: makes it for cities without the app, and reads it back when filled in.
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { FormCell } from '../domain/formError.ts';
import type { Language } from '../domain/office.ts';
import { tiers } from '../domain/tables.ts';
import type { CityReport } from '../position/cityReport.ts';
import { cityFormText } from '../text/cityFormText.ts';
import { messages } from '../text/messages/messages.ts';
import { filledRows, rowKey, sheetOf, type FormSheet } from './filledSheet.ts';
import type { SheetColumn, Workbook } from './workbookLayout.ts';

const column = (head: string, kind: SheetColumn['kind']): SheetColumn => ({ head, kind, choices: null });

/** A row for each city and product, with a column for each tier of the policy, and a sheet of notes. */
export function cityForm({ regions, products, policy }: Dataset, date: IsoDate, language: Language): Workbook {
  const words = cityFormText[language];
  const { tiers: tierNames } = messages[language].common;
  const cities = regions.filter(({ level }) => level === 'city');
  const head = [column(`${words.city} city`, 'code'), column(words.name, 'text'), column(`${words.date} date`, 'date')];
  return {
    guide: { name: words.guide, lines: words.lines },
    sheets: [
      {
        name: `${words.sheets.report} report`,
        columns: [
          ...head,
          column(`${words.product} product`, 'code'),
          column(words.productName, 'text'),
          ...policy.tiers.map((tier) => column(`${tierNames[tier]} ${tier}`, 'pieces')),
          column(`${words.onHand} on_hand`, 'pieces'),
        ],
        rows: cities.flatMap(({ code, name }) =>
          products.map((product) => [code, name, date, product.code, product.name, ...policy.tiers.map(() => null), null]),
        ),
      },
      {
        name: `${words.sheets.notes} notes`,
        columns: [...head, column(`${words.note} note`, 'text')],
        rows: cities.map(({ code, name }) => [code, name, date, null]),
      },
    ],
  };
}

/** Null if the sheets are not such a form. A city with nothing but empty cells has not reported. */
export function readCityForm(
  sheets: readonly FormSheet[],
  isDay: (text: string) => boolean,
): { readonly reports: readonly CityReport[]; readonly wrong: readonly FormCell[] } | null {
  const [lines, notes] = [sheetOf(sheets, 'report'), sheetOf(sheets, 'notes')];
  if (lines === null || notes === null) return null;
  const wrong: FormCell[] = [];
  const reports = new Map<
    string,
    { date: string; city: string; issued: CityReport['issued'][number][]; onHand: CityReport['onHand'][number][]; note: string }
  >();
  const reportOf = ({ date, code }: { readonly date: string; readonly code: string }) => {
    const report = reports.get(`${date}|${code}`) ?? { date, city: code, issued: [], onHand: [], note: '' };
    reports.set(`${date}|${code}`, report);
    return report;
  };
  const seen = new Set<string>();
  for (const row of filledRows(lines, wrong)) {
    const issued = tiers.flatMap((tier) => {
      const pieces = row.number(tier, 'pieces');
      return pieces === '' ? [] : [{ tier, pieces: Number(pieces) }];
    });
    const onHand = row.number('on_hand', 'pieces');
    if (issued.length === 0 && onHand === '') continue;
    const [key, product] = [rowKey(row, 'city', isDay), row.text('product')];
    if (key === null) continue;
    if (product === '') row.tell('product', 'code');
    else if (seen.has(`${key.date}|${key.code}|${product}`)) row.tell('product', 'twice');
    else {
      seen.add(`${key.date}|${key.code}|${product}`);
      const report = reportOf(key);
      report.issued.push(...issued.flatMap(({ tier, pieces }) => (pieces === 0 ? [] : [{ tier, product, pieces }])));
      if (onHand !== '') report.onHand.push({ product, pieces: Number(onHand) });
    }
  }
  for (const row of filledRows(notes, wrong)) {
    const note = row.text('note');
    if (note === '') continue;
    const key = rowKey(row, 'city', isDay);
    if (key !== null) reportOf(key).note = note.slice(0, 200);
  }
  return { reports: [...reports.values()], wrong };
}
