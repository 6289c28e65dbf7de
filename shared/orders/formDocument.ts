// The printed values that all papers in the office's official form share, without layout.
import type { IsoDate } from '../domain/calendar.ts';
import type { Secrecy } from '../domain/office.ts';
import { numericDate } from '../text/chineseDate.ts';

export interface FormDocument {
  /** Of the look. 1 is that of papers issued before looks were numbered: urgency at the right, no imprint at the foot. */
  readonly format: 1 | 2;
  /** A draft has no number and no date, but a watermark. */
  readonly state: 'draft' | 'issued' | 'revoked';
  /** data: URL; null on drafts and revoked papers, and if the office has no seal. */
  readonly seal: string | null;
  readonly gloss: boolean;
  /** Text of the QR code; null on a draft. */
  readonly mark: string | null;
  /** 份号, six digits; empty on a draft, and in format 2 where there is no secrecy. */
  readonly serial: string;
  /** 密级和保密期限: 机密★1年; empty for none. */
  readonly secrecy: string;
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
  /** 印发日期, at the foot beside the agency; empty in format 1. */
  readonly imprint: string;
  readonly note: string;
}

const secrecyWords = { none: '', confidential: '秘密', secret: '机密', topSecret: '绝密' } as const;

interface Secret {
  readonly secrecy: Secrecy;
  readonly period: string;
}

/** GB/T 9704-2012, 7.2.2: level and term, with a star between them. */
export function secrecyText({ secrecy, period }: Secret): string {
  return secrecy !== 'none' && period !== '' ? `${secrecyWords[secrecy]}★${period}` : secrecyWords[secrecy];
}

/** Copies of secret papers are numbered; one is printed. */
export function serialText({ secrecy }: Secret): string {
  return secrecy === 'none' ? '' : '000001';
}

/** Left open on a draft. */
export function imprintDate(on: IsoDate | null): string {
  return `${on === null ? '　　　年　月　日' : numericDate(on)}印发`;
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
