// The printed values that all papers in the office's official form share, without layout.

export interface FormDocument {
  /** A draft has no number and no date, but a watermark. */
  readonly state: 'draft' | 'issued' | 'revoked';
  /** data: URL; null on drafts and revoked papers, and if the office has no seal. */
  readonly seal: string | null;
  readonly gloss: boolean;
  /** Text of the QR code; null on a draft. */
  readonly mark: string | null;
  /** 份号, six digits; empty on a draft. */
  readonly serial: string;
  readonly urgency: string;
  readonly agency: string;
  /** 赣防物调〔2020〕12号; '' on a draft. */
  readonly number: string;
  readonly title: string;
  readonly addressees: string;
  /** The parties, for the header of following pages. */
  readonly between: string;
  readonly lead: string;
  /** Two labelled values in each row; an empty value is filled in by hand. */
  readonly parties: readonly PartyRow[];
  readonly draftedBy: string;
  /** Empty where it is written by hand. */
  readonly checkedBy: string;
  readonly signedBy: string;
  readonly responsible: string;
  readonly date: string;
  readonly copies: string;
  readonly note: string;
}

export type PartyRow = readonly [PartyField, PartyField];

export interface PartyField {
  readonly label: string;
  readonly value: string;
}

/** Removes characters that would reverse or break a printed line: controls and direction marks. */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}
