// The note of a count that a report became, in Chinese and English.
import type { Language } from '../domain/office.ts';

export const acceptedCountText: { readonly [Name in Language]: (day: string) => string } = {
  zh: (day) => `采信 ${day} 日报`,
  en: (day) => `as reported on ${day}`,
};
