// The files of a rehearsal's results: results.json, plain tables, a workbook and a page to print.
import { csvLine } from '../../../shared/domain/csvText.ts';
import type { Language } from '../../../shared/domain/office.ts';
import { writeOutAll } from '../../../shared/domain/rareCharacters.ts';
import type { LivedRun } from '../../../shared/rehearsal/outcome.ts';
import { resultsOf } from '../../../shared/rehearsal/results.ts';
import { paperBoldText, paperHtml } from '../../../shared/reports/paperHtml.ts';
import { rehearsalPaper } from '../../../shared/reports/rehearsalPaper.ts';
import { fontFacesFor, paperGlyphs } from '../printing/fonts.ts';
import { writePaper } from './paperWriter.ts';
import type { RehearsalHead } from './rehearsalFolder.ts';

/** Equal runs give equal bytes, in whatever order they came. */
export async function rehearsalResultFiles(
  lived: readonly LivedRun[],
  { start, days, seed, places, fitted }: RehearsalHead,
  language: Language,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const results = resultsOf(lived);
  const paper = rehearsalPaper(results, {
    language,
    start,
    days,
    seed,
    fittedDays: fitted?.days ?? null,
    placeName: (code) => places[code] ?? code,
  });
  const printed = writeOutAll(paper, await paperGlyphs());
  const plain = paperHtml(printed, '', null);
  return new Map<string, string | Uint8Array>([
    ['results.json', `${JSON.stringify(results, null, 1)}\n`],
    ['groups.csv', groupsText(lived)],
    ['evenings.csv', eveningsText(lived)],
    [
      'differences.csv',
      table(
        ['from', 'to', 'tier', 'measure', 'mean', 'low', 'high'],
        results.differences.map((one) => [one.from, one.to, one.tier, one.measure, one.mean, one.low ?? '', one.high ?? '']),
      ),
    ],
    ['results.xlsx', writePaper(paper)],
    ['results.html', paperHtml(printed, await fontFacesFor(plain, paperBoldText(printed)), null)],
  ]);
}

function groupsText(lived: readonly LivedRun[]): string {
  return table(
    ['run', 'variant', 'tier', 'place', 'product', 'asked', 'got', 'foreseen'],
    lived.flatMap(({ run, outcomes }) =>
      outcomes.flatMap(({ variant, groups }) =>
        groups.map(({ tier, place, product, asked, got, foreseen }) => [run, variant, tier, place, product, asked, got, foreseen]),
      ),
    ),
  );
}

function eveningsText(lived: readonly LivedRun[]): string {
  return table(
    ['run', 'variant', 'day', 'tier', 'asked', 'got', 'short'],
    lived.flatMap(({ run, outcomes }) =>
      outcomes.flatMap(({ variant, evenings }) =>
        evenings.map(({ day, tier, asked, got, isShort }) => [run, variant, day, tier, asked, got, String(isShort)]),
      ),
    ),
  );
}

function table(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${[csvLine(columns), ...rows.map((row) => csvLine(row.map(String)))].join('\n')}\n`;
}
