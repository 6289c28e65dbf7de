// The manual as the app shows it: the text in the project's docs, split into parts.
import en from '../../docs/manual/en.md?raw';
import zh from '../../docs/manual/zh.md?raw';
import type { Language } from '../../shared/domain/office.ts';
import { manualParts, type ManualPart } from '../../shared/text/pages.ts';
import { partsOf } from './partsOf.ts';

export interface Part {
  readonly id: ManualPart;
  readonly title: string;
  /** Markdown, including the heading. */
  readonly text: string;
}

export const manual: { readonly [Name in Language]: readonly Part[] } = { zh: named(zh), en: named(en) };

function named(text: string): readonly Part[] {
  return partsOf(text).map((part, k) => ({ id: manualParts[k] ?? 'trouble', ...part }));
}
