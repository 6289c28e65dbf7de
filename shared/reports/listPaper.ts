// Papers of dated lists (清单): one list as it stood on a day with the changes of the week before, and the week's changes for the bulletin.
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Language } from '../domain/office.ts';
import { endOf, listChanges, listedOn, type ListEntry, type ListKind } from '../lists/listEntry.ts';
import { listKinds } from '../lists/listEntrySchema.ts';
import { createNames, type Names } from '../text/datasetNames.ts';
import { listText, numberedTitle } from '../text/listText.ts';
import { groupedDigits } from '../text/quantityText.ts';
import { reportText } from '../text/reportText.ts';
import { figure, heads, row, words, type Paper, type PaperCell, type PaperTable } from './paper.ts';

const weekDays = 7;
/** Where the lists are kept. */
const page = '/support?tab=lists';

export interface ListChoice {
  readonly list: ListKind;
  readonly on: IsoDate;
  readonly language: Language;
}

export function listPaper(entries: readonly ListEntry[], { list, on, language }: ListChoice, dataset: Dataset, agency: string): Paper {
  const text = listText[language];
  const { day } = reportText[language];
  const names = createNames(dataset, language);
  const listed = listedOn(entries, list, on);
  const from = addDays(on, 1 - weekDays);
  const changed = changeRows(entries, list, { from, to: on }, names);
  const silent = listed.filter(({ headcount }) => headcount === null).length;
  const persons = groupedDigits(listed.reduce((sum, { headcount }) => sum + (headcount ?? 0), 0));
  return {
    language,
    agency,
    title: text.titles[list],
    subtitle: text.asOf(day(on)),
    paragraphs: [text.lead[list]({ day: day(on), count: listed.length, persons }), ...(silent === 0 ? [] : [text.incomplete(silent)])],
    tables: [
      {
        title: text.list,
        heads: heads(...text.heads),
        rows: listed.map((entry, k) => listRow(entry, k, names)),
        note: listed.length === 0 ? text.none : '',
      },
      {
        title: text.changes(day(from), day(on)),
        heads: heads(...text.changeHeads),
        rows: changed.map((cells) => row(cells)),
        note: changed.length === 0 ? text.noChanges : '',
      },
    ],
    signed: day(on),
  };
}

/** The week's changes of all lists the office keeps, as one table; none where it keeps none. `place` is its own in the report. */
export function listTables(
  entries: readonly ListEntry[],
  dataset: Dataset,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  { place, language }: { readonly place: number; readonly language: Language },
): PaperTable[] {
  const text = listText[language];
  const names = createNames(dataset, language);
  const kept = listKinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  if (kept.length === 0) return [];
  const notes = kept.map((kind) => {
    const { added, left } = listChanges(entries, kind, from, to);
    return text.weekNote({
      name: text.titles[kind],
      count: listedOn(entries, kind, to).length,
      added: added.length,
      left: left.length,
    });
  });
  return [
    {
      title: numberedTitle(place, text.weekTitle, language),
      heads: heads(...text.weekHeads),
      rows: kept.flatMap((kind) =>
        changeRows(entries, kind, { from, to }, names).map((cells) => row([words(text.titles[kind], page), ...cells])),
      ),
      note: `${notes.join(text.and)}${text.stop}`,
    },
  ];
}

function listRow(entry: ListEntry, k: number, names: Names) {
  const text = listText[names.language];
  const { name, region, category, headcount, unit, from, to, basis } = entry;
  return row([
    words(String(k + 1)),
    words(name),
    words(names.place(region)),
    words(category),
    headcount === null ? words('') : figure(headcount),
    words(unit),
    words(from),
    words(to ?? text.openEnded),
    words(basis),
  ]);
}

function changeRows(
  entries: readonly ListEntry[],
  kind: ListKind,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  names: Names,
): PaperCell[][] {
  const text = listText[names.language];
  const { added, left } = listChanges(entries, kind, from, to);
  const cells = (what: string, { name, region }: ListEntry, day: IsoDate, by: string, why: string) =>
    [what, name, names.place(region), day, by, why].map((one) => words(one));
  return [
    ...added.map((entry) => cells(text.added, entry, entry.from, entry.addedBy, entry.basis)),
    ...left.map((entry) => {
      const { off } = entry;
      const end = endOf(entry) ?? to;
      return off !== null && off.on === end
        ? cells(text.left, entry, end, off.by, off.reason)
        : cells(text.expired, entry, end, entry.addedBy, entry.basis);
    }),
  ];
}
