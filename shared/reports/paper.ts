// An official paper as a value: its head, editable paragraphs, and tables whose figures name their source.
import { groupedDigits, percentText } from '../text/quantityText.ts';

export interface PaperCell {
  readonly text: string;
  /** The number, for spreadsheets; null for text. */
  readonly value: number | null;
  /** The app page the figure comes from; null for a sum within its table. */
  readonly source: string | null;
}

export interface PaperHead {
  readonly text: string;
  readonly isNumber: boolean;
}

export interface PaperRow {
  readonly cells: readonly PaperCell[];
  readonly isStrong: boolean;
}

export interface PaperTable {
  readonly title: string;
  readonly heads: readonly PaperHead[];
  readonly rows: readonly PaperRow[];
  /** Shown below the table, or instead of missing rows. */
  readonly note: string;
}

export interface Paper {
  readonly language: 'zh' | 'en';
  readonly agency: string;
  readonly title: string;
  /** Below the title: day, period or number. */
  readonly subtitle: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly PaperTable[];
  /** The place in `tables` from which they stand in an annex after the signature; without it there is none. */
  readonly annexFrom?: number;
  /** Date of the signature in words. */
  readonly signed: string;
}

/** A paper that people sign by hand, each on a line of their own; it is never kept. */
export interface SubmittedPaper extends Paper {
  readonly signatures: {
    readonly title: string;
    readonly heads: readonly [string, string, string];
    readonly lines: readonly { readonly role: string; readonly name: string }[];
  };
}

export function words(text: string, source: string | null = null): PaperCell {
  return { text, value: null, source };
}

export function figure(value: number, source: string | null = null, decimals?: number): PaperCell {
  return { text: groupedDigits(value, decimals), value, source };
}

/** A percentage, or text if there is nothing to compare with. */
export function share(part: number, whole: number, source: string | null = null): PaperCell {
  return whole === 0 ? words('—', source) : { text: percentText(part / whole), value: part / whole, source };
}

/** A figure with its sign. */
export function change(value: number): PaperCell {
  return { text: value > 0 ? `+${groupedDigits(value)}` : value < 0 ? `−${groupedDigits(-value)}` : '0', value, source: null };
}

export function row(cells: readonly PaperCell[], isStrong = false): PaperRow {
  return { cells, isStrong };
}

/** Headers that begin with # are above numeric columns. */
export function heads(...texts: readonly string[]): PaperHead[] {
  return texts.map((text) => (text.startsWith('#') ? { text: text.slice(1), isNumber: true } : { text, isNumber: false }));
}
