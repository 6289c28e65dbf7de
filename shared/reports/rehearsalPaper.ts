// The results of a rehearsal on paper: what differs, in words; then tiers, differences, places and what foresight would have gained.
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Language } from '../domain/office.ts';
import type { Difference, RehearsalResults } from '../rehearsal/results.ts';
import { numericDate } from '../text/chineseDate.ts';
import { messages } from '../text/messages/messages.ts';
import { percentText } from '../text/quantityText.ts';
import { rehearsalText } from '../text/rehearsalText.ts';
import { change, heads, row, words, type Paper, type PaperCell, type PaperTable } from './paper.ts';

export interface RehearsalPaperOptions {
  readonly language: Language;
  readonly start: IsoDate;
  readonly days: number;
  readonly seed: number;
  /** Days with reports that the luck was fitted to; null where it is as assumed, or given. */
  readonly fittedDays: number | null;
  readonly placeName: (code: string) => string;
}

export function rehearsalPaper(results: RehearsalResults, options: RehearsalPaperOptions): Paper {
  const { language, start, days, seed, fittedDays, placeName } = options;
  const text = rehearsalText[language];
  const luck = fittedDays === null ? text.assumedLuck : text.fittedLuck(fittedDays);
  const dayOf = (day: IsoDate) => (language === 'zh' ? numericDate(day) : day);
  return {
    language,
    agency: text.agency,
    title: text.title,
    subtitle: text.subtitle(dayOf(start), dayOf(addDays(start, days - 1))),
    paragraphs: [text.howItWasDone(days, results.runs, seed), ...differenceLines(results, language), text.howToRead, luck],
    tables: [
      tierTable(results, language),
      differenceTable(results, language),
      cityTable(results, language, placeName),
      ...rest(results, language),
    ],
    signed: dayOf(start),
  };
}

/** One line for each pair of variants: the tiers where they differ for certain, in the policy's order. */
export function differenceLines({ variants, differences, runs }: RehearsalResults, language: Language): string[] {
  const text = rehearsalText[language];
  return variants.flatMap((from, k) =>
    variants.slice(k + 1).map((to) => {
      const certain = differences.filter((one) => one.from === from && one.to === to && one.measure !== 'shortDays' && isCertain(one));
      const lines = certain.map((one) => {
        const said = one.mean > 0 ? text.better : text.worse;
        const [least, most] = [Math.abs(one.low ?? 0), Math.abs(one.high ?? 0)].sort((a, b) => a - b);
        const tier = messages[language].common.tiers[one.tier];
        return said(tier, text.measures[one.measure], text.points(points(Math.abs(one.mean))), points(least), points(most));
      });
      const told =
        runs < 2
          ? text.singleRun
          : lines.length === 0
            ? text.noDifference
            : `${lines.join(language === 'zh' ? '；' : '; ')}${language === 'zh' ? '。' : '.'}`;
      return `${text.pair(from, to)}${told}`;
    }),
  );
}

/** Both ends of the interval on one side of 0, and more than a tenth of a point. */
export function isCertain({ mean, low, high }: Pick<Difference, 'mean' | 'low' | 'high'>): boolean {
  return low !== null && high !== null && low * high > 0 && Math.abs(mean) >= 0.0005;
}

function tierTable({ tiers, variants, tierResults }: RehearsalResults, language: Language): PaperTable {
  const text = rehearsalText[language];
  const found = new Map(tierResults.map((one) => [`${one.variant}|${one.tier}|${one.measure}`, one]));
  return {
    title: text.tierTable.title,
    heads: heads(...text.tierTable.heads),
    note: text.tierTable.note,
    rows: tiers.flatMap((tier) =>
      variants.map((variant) => {
        const of = (measure: string) => found.get(`${variant}|${tier}|${measure}`);
        const [fill, worst, short] = [of('fill'), of('worst'), of('shortDays')];
        return row([
          words(messages[language].common.tiers[tier]),
          words(variant),
          part(fill?.median),
          part(fill?.low),
          part(worst?.median),
          short === undefined ? words('—') : { text: short.mean.toFixed(1), value: short.mean, source: null },
        ]);
      }),
    ),
  };
}

function differenceTable({ differences }: RehearsalResults, language: Language): PaperTable {
  const text = rehearsalText[language];
  return {
    title: text.differenceTable.title,
    heads: heads(...text.differenceTable.heads),
    note: text.differenceTable.note,
    rows: differences
      .filter(isCertain)
      .map((one) =>
        row([
          words(messages[language].common.tiers[one.tier]),
          words(text.measures[one.measure]),
          words(one.from),
          words(one.to),
          words(signed(one.mean, one.measure)),
          words(one.low === null || one.high === null ? '—' : text.range(signed(one.low, one.measure), signed(one.high, one.measure))),
        ]),
      ),
  };
}

function cityTable({ variants, cities }: RehearsalResults, language: Language, placeName: (code: string) => string): PaperTable {
  const text = rehearsalText[language].cityTable;
  const places = [...new Set(cities.map(({ place }) => place))];
  return {
    title: text.title,
    heads: heads(text.place, ...variants.map((variant) => `#${variant}`)),
    note: text.note,
    rows: places.map((place) =>
      row([
        words(placeName(place)),
        ...variants.map((variant): PaperCell => {
          const one = cities.find((city) => city.variant === variant && city.place === place);
          return words(one === undefined ? '—' : `${percentText(one.median)} / ${percentText(one.low)}`);
        }),
      ]),
    ),
  };
}

function rest({ regrets, courses }: RehearsalResults, language: Language): PaperTable[] {
  const { regretTable, courseTable } = rehearsalText[language];
  return [
    {
      title: regretTable.title,
      heads: heads(...regretTable.heads),
      note: regretTable.note,
      rows: regrets
        .filter(({ tier }) => tier !== 'reserve')
        .map(({ tier, variant, mean, worst, foreseenWorst }) =>
          row([words(messages[language].common.tiers[tier]), words(variant), change(Math.round(mean)), part(worst), part(foreseenWorst)]),
        ),
    },
    {
      title: courseTable.title,
      heads: heads(...courseTable.heads),
      note: courseTable.note,
      rows: courses.map(({ variant, unsent, moved, morningsWithoutPins }) =>
        row([words(variant), part(unsent), part(moved), { text: String(morningsWithoutPins), value: morningsWithoutPins, source: null }]),
      ),
    },
  ];
}

function part(ratio: number | undefined): PaperCell {
  return ratio === undefined ? words('—') : { text: percentText(ratio), value: ratio, source: null };
}

/** Percentage points with one decimal. */
function points(ratio: number): string {
  return (ratio * 100).toFixed(1);
}

function signed(value: number, measure: Difference['measure']): string {
  const text = measure === 'shortDays' ? Math.abs(value).toFixed(1) : points(Math.abs(value));
  return value > 0 ? `+${text}` : value < 0 ? `−${text}` : text;
}
