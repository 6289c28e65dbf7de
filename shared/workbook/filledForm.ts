// A form that came back filled in, whichever it is: what it says, ready to be entered, and the cells that cannot be taken.
import type { DailyReport } from '../capacity/dailyReport.ts';
import type { FormCell } from '../domain/formError.ts';
import type { CityReport } from '../position/cityReport.ts';
import type { CountEntry } from '../position/countEntry.ts';
import { readCityForm } from './cityForm.ts';
import { readCountForm } from './countForm.ts';
import { readDailyForm } from './dailyForm.ts';
import type { FormSheet } from './filledSheet.ts';

export type FilledForm =
  | { readonly form: 'makers'; readonly reports: readonly DailyReport[] }
  | { readonly form: 'cities'; readonly reports: readonly CityReport[] }
  | { readonly form: 'counts'; readonly counts: readonly CountEntry[] };

export interface ReadForm {
  readonly filled: FilledForm;
  /** While there are any, nothing of the form may be entered. */
  readonly wrong: readonly FormCell[];
}

/** Null if the sheets are none of the forms. */
export function readForm(sheets: readonly FormSheet[], isDay: (text: string) => boolean): ReadForm | null {
  const makers = readDailyForm(sheets, isDay);
  if (makers !== null) return { filled: { form: 'makers', reports: makers.reports }, wrong: makers.wrong };
  const cities = readCityForm(sheets, isDay);
  if (cities !== null) return { filled: { form: 'cities', reports: cities.reports }, wrong: cities.wrong };
  const counts = readCountForm(sheets, isDay);
  return counts === null ? null : { filled: { form: 'counts', counts: counts.counts }, wrong: counts.wrong };
}

/** How many reports or counts it holds. */
export function entriesIn(filled: FilledForm): number {
  return filled.form === 'counts' ? filled.counts.length : filled.reports.length;
}

/** The days it is about, in order. */
export function daysIn(filled: FilledForm): string[] {
  return [...new Set(filled.form === 'counts' ? filled.counts.map(({ on }) => on) : filled.reports.map(({ date }) => date))].sort();
}
