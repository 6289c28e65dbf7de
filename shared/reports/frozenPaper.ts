// An issued report as it is kept: its paper with the number of its format, so that every later version can read it.
import { assert } from '../base/assert.ts';
import { formatChanges, formatOf, leastFormat, newestFormat, upgradedFrom, type FormatChange } from '../domain/frozenFormats.ts';
import type { Paper } from './paper.ts';

export function frozenPaperText(paper: Paper): string {
  return JSON.stringify({ format: leastFormat(['report']), ...paper });
}

/** Papers kept before they had a number are of the first format. */
export function frozenPaper(text: string, changes: readonly FormatChange[] = formatChanges): Paper {
  const value: unknown = JSON.parse(text);
  const format = formatOf(value) ?? 1;
  assert(format <= newestFormat(changes), 'a report in the database has a format this program knows');
  const { format: _, ...paper } = upgradedFrom(format, 'report', value, changes) as Paper & { readonly format?: number };
  return paper;
}
