// Lays out the official form that all papers of the office share: the height of every block, and which rows go on which page. Follows
// GB/T 9704-2012: A4, top margin 37 mm, left 28 mm, type area 156 × 225 mm. All lengths are in millimetres.
import type { FormDocument, PartyRow } from './formDocument.ts';
import { textLines, textWidthEm } from './textLines.ts';

export const page = { width: 210, height: 297, top: 37, left: 28, areaWidth: 156, areaHeight: 225, numberGap: 7 } as const;

/** Column widths of the two tables; each set adds up to the width of the type area. */
export const partyColumns = { label: 21, left: 57, right: 57 } as const;

const point = 25.4 / 72;
export const type = {
  table: 10.5,
  lead: 14,
  title: 22,
  number: 16,
  signature: 12,
  copies: 12,
  imprint: 14,
  agencyLargest: 28,
  agencySmallest: 18,
} as const;
export const cell = { padding: 1.3, line: 4.5, vertical: 1.7 } as const;
export const block = {
  marks: 8,
  agencyAbove: 1,
  agencyLine: 1.4,
  number: 9,
  rule: 4,
  title: 14,
  leadLine: 7.2,
  gap: 2.5,
  runningHead: 8,
  /** A seal is 42 mm wide. */
  closing: 44,
  signatureWidth: 68,
  copiesLine: 5.6,
  copiesVertical: 2.4,
  imprintLine: 6.4,
  imprintVertical: 1.4,
} as const;

/** A printed cell: its lines, and the font size in points. */
export interface Lines {
  readonly lines: readonly string[];
  readonly points: number;
}

export interface LaidPartyRow {
  readonly fields: PartyRow;
  readonly values: readonly [Lines, Lines];
  readonly height: number;
}

export interface LaidHead {
  /** Lines at the top left; in format 1 one line, with the urgency at its right. */
  readonly marks: readonly string[];
  readonly agency: Lines;
  readonly number: Lines;
  readonly addressees: readonly string[];
  readonly lead: readonly string[];
  readonly parties: readonly LaidPartyRow[];
}

/** What closes the last page: names on the left, signature and seal on the right, the distribution list below. */
export interface LaidClosing {
  readonly signature: readonly string[];
  readonly draftedBy: readonly string[];
  readonly checkedBy: readonly string[];
  readonly signedBy: readonly string[];
  readonly responsible: readonly string[];
  readonly copies: readonly string[];
  /** The agency beside the day of issue; null in format 1. */
  readonly imprint: Lines | null;
}

type FormHead = Pick<FormDocument, 'format' | 'serial' | 'secrecy' | 'urgency' | 'agency' | 'number' | 'addressees' | 'lead' | 'parties'>;

/** Height of a table row with this many lines. */
export function rowHeight(lines: number): number {
  return cell.vertical + lines * cell.line;
}

/**
 * Rows of a table page by page, each page with the table's header (`header` high); the first page has the head of the form, the last its
 * tail.
 */
export function splitRows<Row extends { readonly height: number }>(
  rows: readonly Row[],
  { head, header, tail }: { readonly head: number; readonly header: number; readonly tail: number },
): Row[][] {
  const room = (index: number) => page.areaHeight - (index === 0 ? head : block.runningHead) - header;
  const chunks: Row[][] = [[]];
  let used = 0;
  for (const row of rows) {
    if (used + row.height > room(chunks.length - 1)) {
      chunks.push([]);
      used = 0;
    }
    chunks[chunks.length - 1].push(row);
    used += row.height;
  }
  // the tail is never alone on a page: a page with seal and signature carries at least one row of goods
  if (used + tail > room(chunks.length - 1)) chunks.push(chunks[chunks.length - 1].splice(-1));
  return chunks;
}

/** The head always fits on the first page, however long its names are. */
const headLines = { agency: 2, addressees: 4, party: 6 } as const;

export function layHead(document: FormHead): LaidHead {
  const lead = page.areaWidth / (type.lead * point);
  return {
    marks: marksOf(document),
    agency: agencyLines(document.agency),
    number: { lines: [document.number], points: fittingPoints([document.number], page.areaWidth, type.number) },
    addressees: textLines(document.addressees, lead, headLines.addressees),
    // indent of two characters, part of the text so that it counts in line breaking
    lead: textLines(`　　${document.lead}`, lead),
    parties: document.parties.map(layPartyRow),
  };
}

/** GB/T 9704-2012, 7.2.3: serial, secrecy and urgency, each on a line of its own from the corner down. */
function marksOf({ format, serial, secrecy, urgency }: FormHead): string[] {
  return format === 1 ? [serial] : [serial, secrecy, urgency].filter((mark) => mark !== '');
}

export function headHeight(head: LaidHead): number {
  return (
    head.marks.length * block.marks +
    block.agencyAbove +
    agencyHeight(head.agency) +
    block.number +
    block.rule +
    block.title +
    (head.addressees.length + head.lead.length) * block.leadLine +
    block.gap +
    head.parties.reduce((height, row) => height + row.height, 0) +
    block.gap
  );
}

export function agencyHeight(agency: Lines): number {
  return agency.lines.length * agency.points * point * block.agencyLine;
}

/** Allows a twentieth for letter spacing and a twentieth for bold letters. */
const agencySpread = 1.1;

/** The largest font size that fits on one line; if that would be too small, several lines. */
function agencyLines(agency: string): Lines {
  const fitting = page.areaWidth / (Math.max(1, textWidthEm(agency)) * agencySpread * point);
  const points = Math.min(type.agencyLargest, Math.max(type.agencySmallest, Math.floor(fitting)));
  return { lines: textLines(agency, page.areaWidth / (points * point * agencySpread), headLines.agency), points };
}

function layPartyRow(fields: PartyRow): LaidPartyRow {
  const values = [
    cellLines(fields[0].value, partyColumns.left, headLines.party),
    cellLines(fields[1].value, partyColumns.right, headLines.party),
  ] as const;
  return { fields, values, height: rowHeight(Math.max(values[0].lines.length, values[1].lines.length)) };
}

type FormClosing = Pick<FormDocument, 'format' | 'imprint' | 'agency' | 'draftedBy' | 'checkedBy' | 'signedBy' | 'responsible' | 'copies'>;

export function layClosing(document: FormClosing): LaidClosing {
  const name = (text: string) => textLines(text, 42 / (type.table * point), 2);
  return {
    signature: textLines(document.agency, block.signatureWidth / (type.signature * point), 4),
    draftedBy: name(document.draftedBy),
    checkedBy: name(document.checkedBy),
    signedBy: name(document.signedBy),
    responsible: name(document.responsible),
    ...imprintOf(document),
  };
}

/** GB/T 9704-2012, 7.4: in size 4, a character in from both sides; a second line of copies begins below the first one's text. */
function imprintOf({ format, agency, copies, imprint }: FormClosing): Pick<LaidClosing, 'copies' | 'imprint'> {
  if (format === 1) return { copies: textLines(copies, (page.areaWidth - 18) / (type.copies * point), 8), imprint: null };
  const width = page.areaWidth / (type.imprint * point) - 2;
  return {
    copies: copies === '' ? [] : textLines(copies, width - 3, 8),
    imprint: { lines: [agency], points: fittingPoints([agency], (width - textWidthEm(imprint) - 1) * type.imprint * point, type.imprint) },
  };
}

export function closingHeight(closing: LaidClosing): number {
  return block.gap + block.closing + copiesHeight(closing);
}

export function copiesHeight(closing: LaidClosing): number {
  return closing.imprint === null
    ? closing.copies.length * block.copiesLine + block.copiesVertical
    : (closing.copies.length + 1) * block.imprintLine + block.imprintVertical;
}

export function cellLines(text: string, width: number, maxLines?: number): Lines {
  return { lines: textLines(text, (width - 2 * cell.padding) / (type.table * point), maxLines), points: type.table };
}

/** Totals are bold, so their figures are wider. */
const boldFactor = 1.08;

/** Figures are never broken. One that is too long for its column is set smaller. */
export function fittedNumber(lines: readonly string[], width: number): Lines {
  return { lines, points: fittingPoints(lines, (width - 2 * cell.padding) / boldFactor, type.table) };
}

function fittingPoints(lines: readonly string[], width: number, largest: number): number {
  const widest = Math.max(...lines.map(textWidthEm), 1);
  return Math.min(largest, Math.floor((width / widest / point) * 10) / 10);
}
