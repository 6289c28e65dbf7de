// The statement of a day on paper (结转表): what moved and how it is known, what was missed, and the position the next morning starts from.
import type { Dataset } from '../domain/dataset.ts';
import type { Language } from '../domain/office.ts';
import type { DayStatement } from '../position/dayStatement.ts';
import { dayCloseText } from '../text/dayCloseText.ts';
import { messages } from '../text/messages/messages.ts';
import { unitIn, writtenNameIn } from '../text/nameIn.ts';
import { placeName } from '../text/placeNames.ts';
import { groupedDigits, percentOf } from '../text/quantityText.ts';
import { reportText } from '../text/reportText.ts';
import { change, figure, heads, row, share, words, type Paper, type PaperTable } from './paper.ts';

/** `signedBy` is null for the draft of a day that is not closed yet. */
export function dayClosePaper(
  statement: DayStatement,
  signedBy: string | null,
  language: Language,
  agency: string,
  dataset: Dataset | null,
): Paper {
  const { review } = statement;
  const text = dayCloseText[language];
  const day = reportText[language].day(review.day);
  const summary = text.summary({
    moved: groupedDigits(Math.round(review.movedPieces)),
    share: review.movedPieces === 0 ? '—' : percentOf(review.presumedPieces, review.movedPieces),
    makers: review.makers,
    silentMakers: review.silentMakers.length,
    cities: review.cities,
    silentCities: review.silentCities.length,
  });
  return {
    language,
    agency,
    title: text.title,
    subtitle: day,
    paragraphs: signedBy === null ? [summary] : [summary, text.signed(signedBy, day)],
    tables: tablesOf(statement, language, dataset),
    signed: day,
  };
}

function tablesOf({ review, names, units }: DayStatement, language: Language, dataset: Dataset | null): PaperTable[] {
  const text = dayCloseText[language];
  const { tiers } = messages[language].common;
  const written = writtenNameIn(language, dataset);
  const name = (code: string) => placeName({ name: written(code, names[code] ?? code) }, language);
  const holder = (code: string) => (code === 'pool' ? text.pool : name(code));
  const unit = (item: string) => words(units[item] === undefined ? text.pieces : unitIn(language, units[item]));
  // Material is written to the gram: three decimals of a kilogram or tonne. Nothing is nothing to any precision.
  const amount = (item: string, quantity: number) => figure(quantity, null, units[item] === undefined || quantity === 0 ? undefined : 3);
  const table = (title: string, columns: readonly string[], rows: PaperTable['rows'], note: string = text.none): PaperTable => ({
    title,
    heads: heads(...columns),
    rows,
    note: rows.length === 0 ? note : '',
  });
  return [
    table(
      text.flows,
      text.flowHeads,
      review.flows.map(({ kind, item, quantity, presumed }) =>
        row([
          words(text.kinds[kind]),
          words(name(item)),
          unit(item),
          amount(item, quantity),
          amount(item, presumed),
          share(presumed, quantity),
        ]),
      ),
    ),
    table(
      text.unserved,
      text.unservedHeads,
      review.unserved.map(({ demand, hadPieces, promisedPieces, missingPieces }) =>
        row([
          words(demand.code),
          words(tiers[demand.tier]),
          words(name(demand.region)),
          words(name(demand.product)),
          figure(demand.quantityPieces),
          figure(hadPieces),
          figure(promisedPieces),
          figure(missingPieces),
        ]),
      ),
    ),
    table(
      text.late,
      text.lateHeads,
      review.late.map(({ number, sender, receiver, product, from, leftPieces, lackingPieces }) =>
        row([
          words(number),
          words(name(sender)),
          words(name(receiver)),
          words(name(product)),
          words(from),
          figure(leftPieces),
          figure(lackingPieces),
        ]),
      ),
    ),
    table(
      text.morning,
      text.morningHeads,
      review.morning.flatMap(({ area, item, expected, closing }) =>
        expected === null
          ? []
          : [
              row([
                words(text.areas[area]),
                words(name(item)),
                unit(item),
                amount(item, expected),
                amount(item, closing),
                change(units[item] === undefined ? closing - expected : Math.round((closing - expected) * 1000) / 1000),
              ]),
            ],
      ),
      text.noPlan,
    ),
    table(
      text.lines,
      text.lineHeads,
      review.lines.map(({ item, holder: code, opening, arrived, left, counted, closing, presumed }) =>
        row([
          words(holder(code)),
          words(name(item)),
          unit(item),
          ...[opening, arrived, left, counted, closing, presumed].map((quantity) => amount(item, quantity)),
        ]),
      ),
    ),
    table(text.silent, text.silentHeads, [
      ...review.silentMakers.map((code) => row([words(text.maker), words(name(code))])),
      ...review.silentCities.map((code) => row([words(text.city), words(name(code))])),
    ]),
  ];
}
