// The printed content of a paper: every value as it appears on the form, without layout.
import type { IsoDate } from '../domain/calendar.ts';
import { unsigned, type SignedBy } from '../domain/desk.ts';
import type { OrderSettings } from '../domain/office.ts';
import { printable, type FormDocument, type PartyRow } from '../orders/formDocument.ts';
import type { FormGloss, FormReceipt } from '../orders/formHtml.ts';
import { monthDay, numericDate } from '../text/chineseDate.ts';
import { allotmentTable } from './allotmentTable.ts';
import { noticeTable } from './noticeTable.ts';
import type { Paper } from './paper.ts';
import type { PaperKind } from './paperKind.ts';
import { paperFormText as words } from './paperFormText.ts';
import { paperMark } from './paperMark.ts';
import { paperItems, paperName, paperState } from './paperState.ts';
import { quantityOf } from './quantity.ts';
import { groupedDecimal } from '../text/quantityText.ts';
import type { DayText, PaperTable } from './paperTable.ts';
import { shareOfPaper } from './shareState.ts';
import { slipTable } from './slipTable.ts';

export interface PaperContext {
  readonly settings: Pick<OrderSettings, 'agency' | 'urgency' | 'basis' | 'responsible' | 'draftedBy' | 'copies'>;
  /** Plan number as officers quote it: P-0302-1. */
  readonly planLabel: string;
  /** The office's fingerprint, for the QR code. */
  readonly office: string;
  /** data: URL of the office's seal, for issued papers. If missing, space is left for a stamp. */
  readonly seal?: string;
  /** Whether the form shows English below its Chinese text. */
  readonly gloss?: boolean;
  /** Who drafted, checked and signed it. If missing, the drafter is the one of the settings, and the others write by hand. */
  readonly signedBy?: SignedBy;
}

export interface PaperDocument extends FormDocument {
  readonly table: PaperTable;
  readonly glosses: FormGloss;
  /** Null where nothing moves. */
  readonly receipt: FormReceipt | null;
}

/** The printed values of a paper. Pure: the same paper and context give the same form. */
export function paperDocument(paper: Paper, context: PaperContext): PaperDocument {
  const { settings, planLabel, signedBy = unsigned } = context;
  const { issue } = paper;
  const state = paperState(paper);
  const isGone = state === 'revoked' || state === 'void';
  const shown = issue === null ? 'draft' : isGone ? 'revoked' : 'issued';
  const day = dayText(issue?.on ?? paper.from);
  const range = paper.from === paper.to ? day(paper.from) : words.range(day(paper.from), day(paper.to));
  const parties = partiesOf(paper).map(printable);
  const shareOf = shareOfPaper(paper);
  const origin = shareOf === undefined ? words.plan(planLabel) : words.sharedFrom(shareOf.number);
  return {
    format: 1,
    secrecy: '',
    imprint: '',
    state: shown,
    seal: shown === 'issued' ? (context.seal ?? null) : null,
    gloss: context.gloss === true,
    mark: paperMark(paper, context.office),
    serial: issue === null ? '' : String(issue.number.running).padStart(6, '0'),
    urgency: printable(settings.urgency),
    agency: printable(settings.agency),
    number: issue === null ? '' : printable(paperName(paper)),
    title: words[paper.kind].title,
    addressees: `${parties.join('、')}：`,
    between: parties.join(' → '),
    lead: leadOf(paper, range),
    parties: partyRows(paper, range, [origin, settings.basis].filter((part) => part !== '').join('，')),
    table: printableTable(tableOf(paper, day)),
    draftedBy: printable(signedBy.draft ?? settings.draftedBy),
    checkedBy: printable(signedBy.check ?? ''),
    signedBy: printable(signedBy.sign ?? ''),
    responsible: printable(settings.responsible),
    date: issue === null ? words.blankDate : numericDate(issue.on),
    copies: printable(settings.copies),
    note:
      issue === null
        ? words.draftNote
        : shareOf === undefined
          ? words.issuedNote(printable(planLabel))
          : words.sharedNote(words.kinds[paper.kind], printable(shareOf.number)),
    glosses: words.gloss[paper.kind],
    receipt: receiptOf(paper),
  };
}

/** Whether the party keeps the material, shares it out, or gets it from its city or county. */
function leadOf(paper: Paper, range: string): string {
  if (paper.kind === 'reserveSlip') return words.reserveSlip.lead(range);
  if (paper.shareOf !== undefined) return words[paper.kind].leadFromPlace(printable(paper.shareOf.placeName), range);
  if (paper.kind === 'taskNotice') return words.taskNotice.lead(range);
  return paper.party.kind === 'city' ? words.allotment.leadToPlace(range) : words.allotment.lead(range);
}

/** Days in the year of the paper are printed without it. */
function dayText(writtenOn: IsoDate): DayText {
  return (date) => (date.slice(0, 4) === writtenOn.slice(0, 4) ? monthDay(date) : numericDate(date));
}

function partiesOf(paper: Paper): string[] {
  return paper.kind === 'reserveSlip' ? [paper.sender.name, words.reserveSlip.store(paper.city.name)] : [paper.party.name];
}

function partyRows(paper: Paper, range: string, basis: string): PartyRow[] {
  const [first, second = ''] = paper.kind === 'reserveSlip' ? partiesOf(paper) : [paper.party.name, paper.party.cityName];
  const values: { readonly [Kind in PaperKind]: readonly (readonly [string, string])[] } = {
    allotment: [
      [first, second],
      ['', ''],
      [range, basis],
      ['', ''],
    ],
    taskNotice: [
      [first, second],
      ['', ''],
      [range, basis],
    ],
    reserveSlip: [
      [first, second],
      ['', ''],
      [range, basis],
      ['', ''],
    ],
  };
  return values[paper.kind].map(([left, right], row): PartyRow => {
    const [leftLabel, rightLabel] = words[paper.kind].parties[row];
    return [
      { label: leftLabel, value: printable(left) },
      { label: rightLabel, value: printable(right) },
    ];
  });
}

function tableOf(paper: Paper, day: DayText): PaperTable {
  switch (paper.kind) {
    case 'allotment':
      return allotmentTable(paper, day);
    case 'taskNotice':
      return noticeTable(paper, day);
    case 'reserveSlip':
      return slipTable(paper, day);
  }
}

function printableTable({ columns, rows, notes }: PaperTable): PaperTable {
  return {
    columns,
    rows: rows.map(({ cells, isStrong }) => ({ cells: cells.map(printable), isStrong })),
    notes: notes.map((note) => ({ ...note, text: printable(note.text) })),
  };
}

function receiptOf(paper: Paper): FormReceipt | null {
  if (paper.issue === null || paper.kind === 'taskNotice') return null;
  const { receipt: title, receiptNote: note } = words[paper.kind];
  return {
    title,
    gloss: words.gloss[paper.kind].receipt,
    of: words.receiptOf(printable(paperName(paper))),
    rows: paperItems(paper).map(({ name, unit, millionths }, k) => ({
      sequence: String(k + 1),
      name: printable(name),
      unit: printable(unit),
      due: groupedDecimal(quantityOf(millionths)),
    })),
    note,
  };
}
