// `releases list`, `releases print NUMBER --out FILE` and `releases enter NUMBER --outlet CODE`: goods released to the public, as on the page.
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { ReleasePaper, ReportFormat } from '../../shared/contract/reportApi.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { releaseBalance } from '../../shared/releases/releaseBalance.ts';
import { releaseNumberText, releaseState, type Release, type ReleaseEntryKind } from '../../shared/releases/release.ts';
import { createNames } from '../../shared/text/datasetNames.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { releaseCliText } from '../../shared/text/releaseCliText.ts';
import { withOffice } from './formCommand.ts';
import type { CommandOptions, Outcome } from './report.ts';
import { writeNew } from './writeNew.ts';

export interface ReleaseOptions extends CommandOptions {
  /** The office's folder. */
  readonly data: string;
}

/** Releases, open ones first, then what could be released or must stop. Errors: `noOffice`, `noDataset`; those of opening the office. */
export function releaseListCommand({ data, lang }: ReleaseOptions): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const [state, dataset, list] = [await call('app.state', {}), await call('dataset.get', {}), await call('release.list', {})];
    if (!state.ok) return state;
    if (!dataset.ok) return dataset;
    if (!list.ok) return list;
    const names = createNames(dataset.value, lang);
    const text = releaseCliText[lang];
    const { releases, entries, offers } = list.value;
    const lines = releases.map((release) => {
      const { given, sold, there } = releaseBalance(release, entries).total;
      return text.line({
        number: releaseNumberText(release),
        place: names.place(release.city),
        product: names.product(release.product),
        pieces: groupedDigits(release.pieces),
        state: releaseState(release, state.value.workingDay),
        given: groupedDigits(given),
        sold: groupedDigits(sold),
        there: groupedDigits(there),
      });
    });
    const hints = offers.map((offer) => {
      const [place, product] = [names.place(offer.city), names.product(offer.product)];
      if (offer.kind === 'plan') return text.plan(place, product, groupedDigits(offer.herePieces), groupedDigits(offer.comingPieces));
      const days = offer.days.toFixed(1);
      return offer.kind === 'stop' ? text.stop(place, product, days) : text.start(place, product, days, groupedDigits(offer.pieces));
    });
    return ok({ data: { releases, entries, offers }, lines: [...(lines.length === 0 ? [text.none] : lines), ...hints] });
  });
}

/** Errors: as above, and `releaseNotFound`, `chromiumMissing`, `outputExists`, `cannotWrite`. */
export function releasePrintCommand(
  number: string,
  {
    data,
    lang,
    paper,
    out,
    format,
  }: ReleaseOptions & { readonly paper: ReleasePaper; readonly out: string; readonly format: ReportFormat },
): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const found = await releaseOf(call, number);
    if (!found.ok) return found;
    const file = await call('report.file', { report: { release: found.value.id, paper, language: lang }, format });
    if (!file.ok) return file;
    const written = await writeNew(out, Buffer.from(file.value.base64, 'base64'));
    if (!written.ok) return written;
    return ok({ data: { release: found.value, paper, out }, lines: [releaseCliText[lang].written(releaseNumberText(found.value), out)] });
  });
}

export interface TypedEntry {
  readonly outlet: string;
  readonly kind: ReleaseEntryKind;
  readonly pieces: number;
  readonly left: number | null;
  readonly by: string;
  /** Null stands for the working day. */
  readonly day: string | null;
}

/** Errors: as above, and those of `release.enter`. */
export function releaseEnterCommand(number: string, { day, ...typed }: TypedEntry, { data, lang }: ReleaseOptions): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const [state, found] = [await call('app.state', {}), await releaseOf(call, number)];
    if (!state.ok) return state;
    if (!found.ok) return found;
    const release = found.value;
    const entered = await call('release.enter', {
      entry: { ...typed, release: release.id, on: day ?? state.value.workingDay, note: '' },
    });
    if (!entered.ok) return entered;
    const list = await call('release.list', {});
    if (!list.ok) return list;
    const line = releaseBalance(release, list.value.entries).lines.find(({ outlet }) => outlet === typed.outlet);
    const name = release.allotments.find(({ outlet }) => outlet === typed.outlet)?.name ?? typed.outlet;
    const words = [groupedDigits(typed.pieces), groupedDigits(line?.there ?? 0)] as const;
    return ok({
      data: { entry: entered.value },
      lines: [releaseCliText[lang].entered(releaseNumberText(release), name, typed.kind, ...words)],
    });
  });
}

/** By its running number, of several years the last. */
async function releaseOf(call: Client, number: string): Promise<Result<Release, AppError>> {
  const list = await call('release.list', {});
  if (!list.ok) return list;
  const [last] = list.value.releases
    .filter(({ issued }) => String(issued?.number.running) === number)
    .sort((a, b) => (b.issued?.number.year ?? 0) - (a.issued?.number.year ?? 0));
  return last === undefined ? err({ kind: 'releaseNotFound', release: number }) : ok(last);
}
