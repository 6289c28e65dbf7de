// Handlers of forms that others fill in as workbooks: an empty one, and what a filled one says. Saving is up to the channels of its kind.
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { isoDate, parseDay } from '../../../shared/domain/calendar.ts';
import type { FormKind } from '../../../shared/domain/formKind.ts';
import { tiers } from '../../../shared/domain/tables.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import { bookRows } from '../../../shared/position/bookRows.ts';
import { reportingMakers } from '../../../shared/reports/reportFacts.ts';
import { cityFormText } from '../../../shared/text/cityFormText.ts';
import { countFormText } from '../../../shared/text/countFormText.ts';
import { dailyFormText } from '../../../shared/text/dailyFormText.ts';
import { cityForm } from '../../../shared/workbook/cityForm.ts';
import { countForm } from '../../../shared/workbook/countForm.ts';
import { dailyForm } from '../../../shared/workbook/dailyForm.ts';
import { entriesIn, readForm } from '../../../shared/workbook/filledForm.ts';
import type { FormSheet } from '../../../shared/workbook/filledSheet.ts';
import { loadDataset } from '../db/datasetTables.ts';
import type { PlainSheet } from '../files/workbookReader.ts';
import { writeWorkbook } from '../files/workbookWriter.ts';
import { workbookApart } from '../intake/intakeThreads.ts';
import { recordsSince } from '../position/loadPosition.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';

type FormChannel = Extract<Channel, `form.${string}`>;

const titles: { readonly [Form in FormKind]: { readonly zh: string; readonly en: string } } = {
  makers: { zh: dailyFormText.zh.lines[0], en: dailyFormText.en.lines[0] },
  cities: { zh: cityFormText.zh.title, en: cityFormText.en.title },
  counts: { zh: countFormText.zh.title, en: countFormText.en.title },
};

export function formHandlers({ db, clock }: ServiceContext): Pick<Handlers, FormChannel> {
  return {
    'form.make': ({ form, date, language }) => {
      const dataset = loadDataset(db);
      if (dataset === null) return err({ kind: 'noDataset' });
      const places = () => {
        const records = recordsSince(db, clock, date);
        return records === null ? [] : bookRows(records, date).map(({ place }) => place);
      };
      const workbook = {
        makers: () => dailyForm(dataset, date, reportingMakers({ dataset }), language),
        cities: () => cityForm(dataset, date, language),
        counts: () => countForm(dataset, places(), date, language),
      }[form]();
      return ok({ name: `${titles[form][language]} ${date}.xlsx`, base64: Buffer.from(writeWorkbook(workbook)).toString('base64') });
    },

    'form.read': async ({ file }) => {
      const sheets = await workbookApart(Buffer.from(file.base64, 'base64'));
      if (!sheets.ok)
        return err({ kind: 'datasetProblems', problems: [{ file: file.name, row: null, column: null, value: null, ...sheets.error }] });
      const form = readForm(sheets.value.map(formSheet), (text) => parseDay(text) !== null);
      if (form === null) return err({ kind: 'notAForm', file: file.name });
      if (form.wrong.length > 0) return err({ kind: 'formCellsWrong', file: file.name, cells: form.wrong });
      return entriesIn(form.filled) === 0 ? err({ kind: 'formEmpty', file: file.name }) : ok(form.filled);
    },
  };
}

/** Columns with numbers, by the codes at the end of their heads. */
const numberColumns = new Set<string>([...['pieces', 'received', 'used', 'on_hand', 'present', 'shifts', 'needed', 'quantity'], ...tiers]);

/** Converts cells to text: spreadsheet dates become days, numbers with 万 or separators become plain numbers. */
function formSheet({ name, rows, dayZero }: PlainSheet): FormSheet {
  const heads = (rows[0] ?? []).map((cell) => String(cell ?? '').trim());
  return {
    name: name.trim(),
    rows: rows.map((row, k) =>
      heads.map((head, at) => {
        const cell = row[at] ?? null;
        if (k === 0) return head;
        if (cell === null) return '';
        const code = head.slice(head.lastIndexOf(' ') + 1);
        if (code === 'date') return typeof cell === 'number' ? isoDate(Math.floor(cell) - dayZero) : normalizeTyped(String(cell), 'date');
        return typeof cell === 'string' && numberColumns.has(code) ? normalizeTyped(cell, 'decimal') : String(cell).trim();
      }),
    ),
  };
}
