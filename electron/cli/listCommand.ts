// `lists show KIND`, `lists check` and `lists print KIND --out FILE`: dated lists as of a day, and who stands behind the demands.
import { ok } from '../../shared/base/result.ts';
import type { ReportFormat } from '../../shared/contract/reportApi.ts';
import { listedOn, type ListKind } from '../../shared/lists/listEntry.ts';
import { createNames } from '../../shared/text/datasetNames.ts';
import { listCliText } from '../../shared/text/listCliText.ts';
import { listText } from '../../shared/text/listText.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { withOffice } from './formCommand.ts';
import type { CommandOptions, Outcome } from './report.ts';
import { writeNew } from './writeNew.ts';

export interface ListOptions extends CommandOptions {
  /** The office's folder. */
  readonly data: string;
  /** Null stands for the working day. */
  readonly day: string | null;
}

/** Errors: `noOffice`, `noDataset`; those of opening the office. */
export function listShowCommand(list: ListKind, { data, lang, day }: ListOptions): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const [state, dataset, book] = [await call('app.state', {}), await call('dataset.get', {}), await call('list.get', {})];
    if (!state.ok) return state;
    if (!dataset.ok) return dataset;
    if (!book.ok) return book;
    const on = day ?? state.value.workingDay;
    const names = createNames(dataset.value, lang);
    const text = listCliText[lang];
    const entries = listedOn(book.value.entries, list, on);
    const lines = entries.map(({ name, region, category, headcount, from }) =>
      text.entry(name, names.place(region), category, headcount === null ? null : groupedDigits(headcount), from),
    );
    return ok({ data: { list, on, entries }, lines: [text.head(listText[lang].titles[list], on, entries.length), ...lines] });
  });
}

/** Says which demands have days with nobody on the list. Errors as above. */
export function listCheckCommand({ data, lang }: Omit<ListOptions, 'day'>): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const [dataset, book] = [await call('dataset.get', {}), await call('list.get', {})];
    if (!dataset.ok) return dataset;
    if (!book.ok) return book;
    const names = createNames(dataset.value, lang);
    const text = listCliText[lang];
    const { listings } = book.value;
    const open = listings.filter(({ daysWithout }) => daysWithout > 0);
    const lines = open.map(({ demand, days, daysWithout, firstWithout }) =>
      text.without(demand.code, names.place(demand.region), groupedDigits(demand.quantityPieces), firstWithout ?? '', daysWithout, days),
    );
    return ok({ data: { listings }, lines: [text.checked(listings.length, open.length), ...lines] });
  });
}

/** Errors as above, and `chromiumMissing`, `outputExists`, `cannotWrite`. */
export function listPrintCommand(
  list: ListKind,
  { data, lang, day, out, format }: ListOptions & { readonly out: string; readonly format: ReportFormat },
): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const state = await call('app.state', {});
    if (!state.ok) return state;
    const on = day ?? state.value.workingDay;
    const file = await call('report.file', { report: { list, on, language: lang }, format });
    if (!file.ok) return file;
    const written = await writeNew(out, Buffer.from(file.value.base64, 'base64'));
    if (!written.ok) return written;
    return ok({ data: { list, on, out }, lines: [listCliText[lang].written(listText[lang].titles[list], on, out)] });
  });
}
