// The submission (送审稿) on paper: a plan on two pages for a leader's signature. Long lists are cut to what two pages hold.
import { addDays, type IsoDate } from '../domain/calendar.ts';
import { deskRoles, type SignedBy } from '../domain/desk.ts';
import type { Language } from '../domain/office.ts';
import type { DecidedPin } from '../domain/pins.ts';
import { comparePlans, type GroupChange } from '../plan/comparePlans.ts';
import { groupKey, receivedPieces, shortPieces, type Group, type PlanFile } from '../plan/plan.ts';
import { planBrief } from '../plan/planBrief.ts';
import { figuresOf } from '../position/statement.ts';
import { monthDay, numericDate } from '../text/chineseDate.ts';
import { createNames, type Names } from '../text/datasetNames.ts';
import { namedPin } from '../text/namedPin.ts';
import { pinText } from '../text/pinText.ts';
import { groupedDigits } from '../text/quantityText.ts';
import { reasonTag } from '../text/reasonText.ts';
import { submissionText } from '../text/submissionText.ts';
import { figure, heads, row, share, words, type PaperRow, type PaperTable, type SubmittedPaper } from './paper.ts';

export interface SubmissionOptions {
  readonly label: string;
  /** The plan it would replace or replaced. */
  readonly against: { readonly label: string; readonly file: PlanFile } | null;
  readonly pins: readonly DecidedPin[];
  readonly signedBy: SignedBy;
  readonly basis: string;
  readonly agency: string;
  readonly language: Language;
}

/** Rows of each list. */
const listed = { worst: 8, losers: 5, pins: 5 } as const;

export function submissionPaper(file: PlanFile, options: SubmissionOptions): SubmittedPaper {
  const { label, against, basis, agency, signedBy, language } = options;
  const { start, days } = file.plan;
  const text = submissionText[language];
  const names = createNames(file.dataset, language);
  const day = (date: IsoDate) => (language === 'zh' ? monthDay(date) : date);
  const end = addDays(start, days - 1);
  const changes = against === null ? null : comparePlans(against.file, file).groups.filter(({ gainedPieces }) => gainedPieces !== 0);
  return {
    language,
    agency,
    title: text.title,
    subtitle: text.subtitle(label, day(start), day(end)),
    paragraphs: [
      text.asks(label, basis, day(start), day(end), days),
      ...figuresText(file, language, day(start)),
      againstText(changes, against?.label ?? null, language),
    ],
    tables: tablesOf(file, changes, options, names),
    signed: language === 'zh' ? numericDate(start) : start,
    signatures: {
      title: text.signing,
      heads: text.signingHeads,
      lines: deskRoles.map((role) => ({ role: text.roles[role], name: signedBy[role] ?? '' })),
    },
  };
}

function figuresText(file: PlanFile, language: Language, morning: string): string[] {
  const text = submissionText[language];
  const { sent, ownPieces, kilometreTonnes, worst } = planBrief(file);
  const { stock, inTransit, unsent } = figuresOf(file.dataset);
  const groups = file.plan.groups.length;
  return [
    text.sent({
      pieces: groupedDigits(sent.pieces),
      tonnes: groupedDigits(sent.tonnes, 1),
      consignments: groupedDigits(sent.consignments),
      receivers: sent.receivers,
      km: groupedDigits(Math.round(kilometreTonnes)),
      own: groupedDigits(ownPieces),
    }),
    text.start({ day: morning, stock: groupedDigits(stock), transit: groupedDigits(inTransit), unsent: groupedDigits(unsent) }),
    worst.length === 0 ? text.full(groups) : text.short(groups, worst.length, groupedDigits(sum(worst.map(shortPieces)))),
  ];
}

function againstText(changes: readonly GroupChange[] | null, other: string | null, language: Language): string {
  const text = submissionText[language];
  if (changes === null || other === null) return text.first;
  if (changes.length === 0) return text.same(other);
  const pieces = changes.map(({ gainedPieces }) => gainedPieces);
  const [gains, losses] = [pieces.filter((one) => one > 0), pieces.filter((one) => one < 0)];
  return text.against(other, gains.length, groupedDigits(sum(gains)), losses.length, groupedDigits(-sum(losses)));
}

function tablesOf(
  file: PlanFile,
  changes: readonly GroupChange[] | null,
  { pins, language }: SubmissionOptions,
  names: Names,
): PaperTable[] {
  const text = submissionText[language];
  const { tiers, worst } = planBrief(file);
  const reasons = new Map(file.plan.reasons.map((one) => [groupKey(one), one.parts.toSorted((a, b) => b.pieces - a.pieces)]));
  const losers = (changes ?? []).filter(({ gainedPieces }) => gainedPieces < 0).toSorted((a, b) => a.gainedPieces - b.gainedPieces);
  const list = (title: string, columns: readonly string[], rows: readonly PaperRow[], most: number): PaperTable => ({
    title,
    heads: heads(...columns),
    rows: rows.slice(0, most),
    note: rows.length === 0 ? text.none : rows.length > most ? text.more(rows.length - most) : '',
  });
  const placed = (group: Pick<Group, 'region' | 'tier' | 'product'>) => [
    words(names.place(group.region)),
    words(names.tier(group.tier)),
    words(names.product(group.product)),
  ];
  return [
    list(
      text.tiers,
      text.tierHeads,
      tiers.map(({ tier, groups, short, needPieces, receivedPieces: received, worst: lowest }) => {
        const one = `${names.place(lowest.region)} ${names.product(lowest.product)} ${share(receivedPieces(lowest), lowest.needPieces).text}`;
        const figures = [figure(groups), figure(short), figure(needPieces), figure(received), share(received, needPieces)];
        return row([words(names.tier(tier)), ...figures, words(short === 0 ? text.allFull : one)]);
      }),
      tiers.length,
    ),
    list(
      text.worst,
      text.worstHeads,
      worst.map((group) => {
        const [main] = reasons.get(groupKey(group)) ?? [];
        const [received, need] = [receivedPieces(group), group.needPieces];
        const figures = [figure(need), figure(received), figure(shortPieces(group)), share(received, need)];
        return row([...placed(group), ...figures, words(main === undefined ? '' : reasonTag(main.kind, language))]);
      }),
      listed.worst,
    ),
    list(
      text.losers,
      text.loserHeads,
      losers.map(({ before, after, gainedPieces, ...group }) => {
        const [was, is] = [before, after].map((one) => figure(one === null ? 0 : receivedPieces(one)));
        return row([...placed(group), was, is, figure(-gainedPieces)]);
      }),
      listed.losers,
    ),
    list(
      text.pins,
      text.pinHeads,
      pins.map(({ pin, decision }) =>
        row([
          words(pinText(namedPin(pin, file.dataset, names), language)),
          words(decision?.author ?? text.fromFile),
          words(decision?.reason ?? ''),
        ]),
      ),
      listed.pins,
    ),
  ];
}

function sum(pieces: readonly number[]): number {
  return pieces.reduce((total, part) => total + part, 0);
}
