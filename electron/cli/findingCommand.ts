// `findings list`, `findings add` and `findings answer`: complaints, findings of inspections and praise, followed up as on the page.
import { err, ok } from '../../shared/base/result.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import { usualDaysToMend, type FindingKind } from '../../shared/findings/finding.ts';
import { createNames } from '../../shared/text/datasetNames.ts';
import { findingCliText } from '../../shared/text/findingCliText.ts';
import { withOffice } from './formCommand.ts';
import type { CommandOptions, Outcome } from './report.ts';

export interface FindingOptions extends CommandOptions {
  /** The office's folder. */
  readonly data: string;
}

/** So much of an id tells findings apart at the command line. */
const idLength = 8;

/** The longest overdue first. Errors: `noOffice`, `noDataset`; those of opening the office. */
export function findingListCommand({ data, lang, open }: FindingOptions & { readonly open: boolean }): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const [list, dataset] = [await call('finding.list', {}), await call('dataset.get', {})];
    if (!list.ok) return list;
    if (!dataset.ok) return dataset;
    const names = createNames(dataset.value, lang);
    const text = findingCliText[lang];
    const states = list.value.states.filter(({ closedOn }) => !open || closedOn === null);
    const lines = states.map(({ finding, answers, closedOn, overdueDays }) => {
      const { id, kind, city, maker, text: what, due } = finding;
      const about = maker === null ? names.place(city) : `${names.place(city)} ${names.enterprise(maker)}`;
      return text.line(id.slice(0, idLength), about, what, kind, { due, closedOn, overdueDays, answer: answers.at(-1)?.text ?? null });
    });
    return ok({ data: { states }, lines: lines.length === 0 ? [text.none] : lines });
  });
}

export interface AddedFinding {
  readonly kind: FindingKind;
  readonly city: string;
  readonly maker: string | null;
  readonly text: string;
  readonly source: string;
  readonly paper: string;
  /** Null: the usual days from today on. */
  readonly due: string | null;
}

/** Errors as above, and those of `finding.save`. */
export function findingAddCommand({ due, ...added }: AddedFinding, { data, lang }: FindingOptions): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const state = await call('app.state', {});
    if (!state.ok) return state;
    const raisedOn = state.value.workingDay;
    const last = added.kind === 'praise' ? null : (due ?? addDays(raisedOn, usualDaysToMend));
    const saved = await call('finding.save', { finding: { ...added, id: '', raisedOn, due: last } });
    if (!saved.ok) return saved;
    return ok({ data: { finding: saved.value }, lines: [findingCliText[lang].added(saved.value.id.slice(0, idLength), last)] });
  });
}

/** `start` is the beginning of the finding's id. Errors as above, and `findingNotFound` where none or several begin so. */
export function findingAnswerCommand(
  start: string,
  { by, text, closes }: { readonly by: string; readonly text: string; readonly closes: boolean },
  { data, lang }: FindingOptions,
): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const [state, list] = [await call('app.state', {}), await call('finding.list', {})];
    if (!state.ok) return state;
    if (!list.ok) return list;
    const found = list.value.states.filter(({ finding }) => finding.id.startsWith(start));
    if (found.length !== 1) return err({ kind: 'findingNotFound', finding: start });
    const answer = { finding: found[0].finding.id, on: state.value.workingDay, by, text, closes };
    const saved = await call('finding.answer', { answer });
    if (!saved.ok) return saved;
    return ok({ data: { answer: saved.value }, lines: [findingCliText[lang].answered(found[0].finding.text, closes)] });
  });
}
