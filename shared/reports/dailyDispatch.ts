// The daily dispatch sheet (日调度): output and capacity, scarce materials, dispatch, coverage, and open points, for one day.
import { addDays } from '../domain/calendar.ts';
import type { Language } from '../domain/office.ts';
import { messages } from '../text/messages/messages.ts';
import { placeName } from '../text/placeNames.ts';
import { groupedDigits, percentOf } from '../text/quantityText.ts';
import { reportText } from '../text/reportText.ts';
import { arrivalTables } from './arrivalTable.ts';
import { missingTable } from './dailyMissing.ts';
import { dayStatement, dispatchKeys, type DayStatement, type MaterialFigures, type OutputFigures } from './dayStatement.ts';
import { change, figure, heads, row, share, words, type Paper, type PaperRow, type PaperTable } from './paper.ts';
import type { ReportFacts } from './reportFacts.ts';
import { targetPiecesPerDay } from './situation.ts';

export function dailyDispatch(facts: ReportFacts, language: Language, agency: string): Paper {
  const text = reportText[language];
  const day = dayStatement(facts);
  const missing = missingTable(facts, day, language);
  const brief = [
    dispatchTable(day, language),
    coverageTable(day, language),
    materialTable(facts.date, day, facts.books !== undefined, language),
  ];
  const tables = [...brief, outputTable(facts.date, day, language), missing];
  const place = tables.length + 1;
  return {
    language,
    agency,
    title: text.titles.daily,
    subtitle: text.day(facts.date),
    paragraphs: [...paragraphsOf(facts.date, day, language), text.annexParagraph(missing.rows.length)],
    tables: [...tables, ...arrivalTables(facts.dataset, facts, { from: facts.date, to: facts.date }, { place, language })],
    // One page to read, and the tables by city and case behind it.
    annexFrom: brief.length,
    signed: text.day(facts.date),
  };
}

function paragraphsOf(
  date: string,
  { outputTotal, compared, dispatchTotal, materials, makers }: DayStatement,
  language: Language,
): string[] {
  const text = reportText[language];
  const scarce = scarcest(materials, language);
  return [
    text.dailyParagraph({
      day: text.day(date),
      output: groupedDigits(outputTotal.made),
      capacity: groupedDigits(outputTotal.capacity),
      change: outputTotal.change === null ? null : { makers: compared, text: changeText(outputTotal.change, language) },
      reported: makers.due.length - makers.silent.length,
      all: makers.due.length,
    }),
    text.dispatchParagraph({
      called: groupedDigits(dispatchTotal.ordered),
      shipped: groupedDigits(dispatchTotal.shipped),
      accepted: groupedDigits(dispatchTotal.accepted),
      late: groupedDigits(dispatchTotal.late),
    }),
    ...(scarce === null ? [] : [text.shortParagraph(scarce)]),
  ];
}

export function changeText(pieces: number, language: Language): string {
  const text = reportText[language];
  if (pieces === 0) return text.same;
  return pieces > 0 ? text.more2(groupedDigits(pieces)) : text.less(groupedDigits(-pieces));
}

function outputTable(date: string, { output, outputTotal }: DayStatement, language: Language): PaperTable {
  const text = reportText[language];
  const figures = ({ capacity, made, before, change: over }: OutputFigures, isLinked: boolean) => [
    figure(capacity, isLinked ? '/capacity' : null),
    figure(made, isLinked ? `/daily?date=${date}` : null),
    figure(before, isLinked ? `/daily?date=${addDays(date, -1)}` : null),
    over === null ? words('—') : change(over),
    share(made, capacity),
  ];
  const rows = output.flatMap(({ region, total, products }): PaperRow[] => [
    row([words(region === null ? text.notInData : placeName(region, language)), words(text.total), ...figures(total, false)], true),
    ...products.map(({ name, ...of }) => row([words(''), words(name), ...figures(of, true)])),
  ]);
  rows.push(row([words(text.total), words(''), ...figures(outputTotal, false)], true));
  const { made } = outputTotal;
  const note = text.outputNote(groupedDigits(targetPiecesPerDay), groupedDigits(made), percentOf(made, targetPiecesPerDay));
  return { title: text.output, heads: heads(...text.outputHeads), rows, note };
}

function materialTable(date: string, { materials }: DayStatement, isByBooks: boolean, language: Language): PaperTable {
  const text = reportText[language];
  const source = `/daily?date=${date}`;
  const rows = materials.map(({ name, unit, received, used, onHand, pool, days }) =>
    row([
      words(name),
      words(unit),
      figure(Number(received), '/ledger'),
      figure(Number(used), source),
      figure(Number(onHand), source),
      figure(pool, '/data?table=stocks'),
      days === null ? words('—') : figure(Math.floor(days * 10) / 10, null, 1),
    ]),
  );
  return {
    title: text.materials,
    heads: heads(...text.materialHeads),
    rows,
    note: isByBooks ? `${text.materialsByBooks}${text.materialsNote}` : text.materialsNote,
  };
}

function scarcest(materials: readonly MaterialFigures[], language: Language): string | null {
  const worst = materials
    .filter(({ days }) => days !== null)
    .sort((a, b) => (a.days ?? 0) - (b.days ?? 0))
    .at(0);
  if (worst === undefined) return null;
  return `${worst.name}（${messages[language].common.days.replace('{{count}}', String(Math.floor((worst.days ?? 0) * 10) / 10))}）`;
}

function dispatchTable({ dispatch, dispatchTotal }: DayStatement, language: Language): PaperTable {
  const text = reportText[language];
  const rows = dispatch.map((of) => row([words(of.name), ...dispatchKeys.map((key) => figure(of[key], `/orders?product=${of.product}`))]));
  if (rows.length > 1) rows.push(row([words(text.total), ...dispatchKeys.map((key) => figure(dispatchTotal[key]))], true));
  return { title: text.dispatch, heads: heads(...text.dispatchHeads), rows, note: rows.length === 0 ? text.noOrders : '' };
}

function coverageTable({ coverage, acceptedOfOthers }: DayStatement, language: Language): PaperTable {
  const text = reportText[language];
  // At the beginning of a cycle nobody has anything yet.
  const hasSecured = coverage.some(({ secured }) => secured > 0);
  const [tierHead, needHead, plannedHead, ...otherHeads] = text.coverageHeads;
  const rows = coverage.map(({ tier, need, planned, secured, accepted }) =>
    row([
      words(messages[language].common.tiers[tier]),
      figure(need, '/data?table=demands'),
      figure(planned, '/plan'),
      ...(hasSecured ? [figure(secured, '/plan')] : []),
      share(planned, need),
      figure(accepted, '/orders'),
      share(accepted, need),
    ]),
  );
  const others = acceptedOfOthers === 0 ? '' : text.acceptedOfOthers(groupedDigits(acceptedOfOthers));
  const note = `${rows.length === 0 ? text.noPlan : text.coverageNote}${others}`;
  const shown = [tierHead, needHead, plannedHead, ...(hasSecured ? [text.coverageSecured] : []), ...otherHeads];
  return { title: text.coverage, heads: heads(...shown), rows, note };
}
