// The statement of changes on paper: how much of what was announced moves, what is new, who gets more or less, and the telephone calls.
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Language } from '../domain/office.ts';
import { attributionSteps, type Attribution } from '../plan/attribution.ts';
import type { Call, CallPoint } from '../plan/callList.ts';
import type { DayChange, PlaceChange } from '../plan/changesByPlace.ts';
import type { PlaceNews } from '../plan/planNews.ts';
import type { Stability } from '../plan/stability.ts';
import { changeText } from '../text/changeText.ts';
import { monthDay, numericDate } from '../text/chineseDate.ts';
import { createNames, type Names } from '../text/datasetNames.ts';
import { messages } from '../text/messages/messages.ts';
import { groupedDigits, percentOf } from '../text/quantityText.ts';
import type { ChangeStatement } from './changeStatement.ts';
import { change, figure, heads, row, words, type Paper, type PaperCell, type PaperRow, type PaperTable } from './paper.ts';

export interface ChangePaperOptions {
  readonly label: string;
  /** Of the plan in force. */
  readonly against: string | null;
  readonly dataset: Dataset;
  readonly leastChange: boolean;
  /** Null until it is known. */
  readonly attribution: Attribution | null;
  readonly language: Language;
  readonly agency: string;
}

/** Places named in a row of news; the rest are counted. */
const namedPlaces = 3;

interface Writer {
  readonly names: Names;
  readonly language: Language;
  readonly text: (typeof changeText)[Language];
  readonly isProduct: (item: string) => boolean;
  readonly attribution: Attribution | null;
  readonly news: readonly PlaceNews[];
}

/** `statement` is null where there is no plan in force. */
export function changePaper(statement: ChangeStatement | null, options: ChangePaperOptions): Paper {
  const { label, against, dataset, attribution, language, agency } = options;
  const text = changeText[language];
  const { start, days } = dataset.policy;
  const products = new Set<string>(dataset.products.map(({ code }) => code));
  const news = statement?.news ?? [];
  const writer: Writer = {
    names: createNames(dataset, language),
    language,
    text,
    isProduct: (item) => products.has(item),
    attribution,
    news,
  };
  const dayOf = (day: IsoDate) => dayText(day, language);
  return {
    language,
    agency,
    title: text.title,
    subtitle: against === null ? label : text.subtitle(label, against, dayOf(start), dayOf(addDays(start, days - 1))),
    paragraphs: statement === null || against === null ? [text.first(label)] : paragraphsOf(statement, against, options),
    tables: statement === null ? [] : tablesOf(statement, writer),
    signed: language === 'zh' ? numericDate(start) : start,
  };
}

/** In one sentence: which causes gave or took how much; null until it is known. */
export function causesText(attribution: Attribution | null, language: Language): string | null {
  if (attribution === null) return null;
  const text = changeText[language];
  const parts = partsText(attribution, language, () => true);
  if (parts.length > 0) return text.causes(parts.join(text.semicolon));
  const moved = attributionSteps.flatMap((step) => {
    const gained = Math.round(attribution.groups.reduce((all, { parts: { [step]: part } }) => all + Math.max(0, part), 0));
    return gained === 0 ? [] : [text.evenPart(messages[language].scenarios.steps[step], groupedDigits(gained))];
  });
  return moved.length === 0 ? text.fillsSame : text.causes(moved.join(text.semicolon));
}

function paragraphsOf({ stability, calls }: ChangeStatement, against: string, { leastChange, attribution, language }: ChangePaperOptions) {
  const text = changeText[language];
  const { dispatches, deliveries } = stability;
  const isNoneOpen = dispatches.announcedPieces + deliveries.announcedPieces === 0;
  const regions = calls.filter(({ kind }) => kind === 'region').length;
  return [
    isNoneOpen ? text.allOrdered(against) : text.moved(against, movedShare(dispatches), movedShare(deliveries)),
    calls.length === 0 ? text.noCalls : text.calls(regions, calls.length - regions),
    causesText(attribution, language) ?? text.causesUnknown,
    leastChange ? text.order : text.setAside,
  ];
}

function movedShare({ announcedPieces, movedPieces }: Stability) {
  return {
    announced: groupedDigits(announcedPieces),
    moved: groupedDigits(movedPieces),
    share: announcedPieces === 0 ? '—' : percentOf(movedPieces, announcedPieces),
  };
}

function tablesOf({ changes, small, quotas, calls }: ChangeStatement, writer: Writer): PaperTable[] {
  const { text, names, news } = writer;
  const table = (title: string, columns: readonly string[], rows: readonly PaperRow[], ...notes: readonly string[]): PaperTable => ({
    title,
    heads: heads(...columns),
    rows,
    note: [...(rows.length === 0 ? [text.none] : []), ...notes].join(text.gap),
  });
  const placeRow = (place: PaperCell, { product, before, after, days }: PlaceChange, cause: string) =>
    row([
      place,
      words(names.product(product)),
      figure(before),
      figure(after),
      change(after - before),
      words(days.map((day) => dayChangeText(day, writer)).join(text.semicolon)),
      words(cause),
    ]);
  return [
    table(text.news, text.newsHeads, newsRows(news, writer)),
    table(
      text.receivers,
      text.receiverHeads,
      changes.receivers.map((one) => placeRow(words(names.place(one.place), `/plan?city=${one.place}`), one, receiverCause(one, writer))),
      ...(small.receivers > 0 ? [text.small(small.receivers)] : []),
      ...(changes.receivers.length === 0 ? [] : [text.followsNote]),
    ),
    table(
      text.makers,
      text.makerHeads,
      changes.makers.map((one) => placeRow(words(names.enterprise(one.place)), one, makerCause(one, writer))),
      ...(small.makers > 0 ? [text.small(small.makers)] : []),
    ),
    table(
      text.materials,
      text.materialHeads,
      quotas.map(({ enterprise, material, before, after }) =>
        row([
          words(names.enterprise(enterprise)),
          words(names.material(material)),
          figure(thousandths(before)),
          figure(thousandths(after)),
          change(thousandths(after - before)),
          words(names.materialUnit(material)),
        ]),
      ),
      ...(quotas.length === 0 ? [] : [text.materialsNote]),
    ),
    table(
      text.callTable,
      text.callHeads,
      calls.map((call, k) =>
        row([
          figure(k + 1),
          words(call.kind === 'maker' ? names.enterprise(call.place) : names.place(call.place)),
          words(call.points.map((point) => callText(point, call, writer)).join(text.semicolon)),
          words(''),
        ]),
      ),
      ...(calls.length === 0 ? [] : [text.callsNote]),
    ),
  ];
}

/** One row for each cause, kind and item; places with the largest difference are named. */
function newsRows(news: readonly PlaceNews[], writer: Writer): PaperRow[] {
  const { names, text, language, isProduct } = writer;
  const groups = [
    ...Map.groupBy(news, ({ cause, kind, item, tier }) => `${attributionSteps.indexOf(cause)}|${kind}|${item}|${tier}`).values(),
  ];
  return groups
    .sort((a, b) => attributionSteps.indexOf(a[0].cause) - attributionSteps.indexOf(b[0].cause))
    .map((rows) => {
      const [{ cause, item }] = rows;
      const sorted = rows.toSorted((a, b) => Math.abs(differenceOf(b)) - Math.abs(differenceOf(a)));
      const places = sorted.slice(0, namedPlaces).map((one) => {
        const place = placeName(one, names, text.province);
        return one.before === null && one.after === null ? place : `${place} ${signed(differenceOf(one))}`;
      });
      const where = places.join(text.comma);
      const isCounted = rows.some(({ before, after }) => before !== null || after !== null);
      const total = thousandths(rows.reduce((all, one) => all + differenceOf(one), 0));
      return row([
        words(messages[language].scenarios.steps[cause]),
        words(newsText(rows[0], writer)),
        words(rows.length > namedPlaces ? text.more(where, rows.length) : where),
        isCounted ? change(total) : words('—'),
        words(!isCounted || item === null ? '' : isProduct(item) ? text.pieces : names.materialUnit(item)),
      ]);
    });
}

function newsText({ kind, item, tier }: PlaceNews, { text, names, isProduct }: Writer): string {
  const itemName = item === null ? '' : isProduct(item) ? names.product(item) : names.material(item);
  return text.newsKinds[kind](itemName, tier === null ? '' : names.tier(tier));
}

function placeName({ place }: PlaceNews, names: Names, province: string): string {
  if (place === null) return province;
  const maker = names.enterprise(place);
  return maker === place ? names.place(place) : maker;
}

function differenceOf({ before, after }: PlaceNews): number {
  return thousandths((after ?? 0) - (before ?? 0));
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function signed(value: number): string {
  return value > 0 ? `+${groupedDigits(value)}` : value < 0 ? `−${groupedDigits(-value)}` : '0';
}

type PartFilter = (region: string, product: string) => boolean;

function partsText(attribution: Attribution, language: Language, isWanted: PartFilter): string[] {
  const text = changeText[language];
  const rows = attribution.groups.filter(({ region, product }) => isWanted(region, product));
  return attributionSteps.flatMap((step) => {
    const pieces = Math.round(rows.reduce((all, { parts }) => all + parts[step], 0));
    return pieces === 0 ? [] : [text.part(messages[language].scenarios.steps[step], signed(pieces))];
  });
}

function receiverCause({ place, product }: PlaceChange, writer: Writer): string {
  const { attribution, language, news } = writer;
  const parts = attribution === null ? [] : partsText(attribution, language, (region, item) => region === place && item === product);
  return causeText(
    parts,
    news.filter((one) => one.place === place && (one.item === null || one.item === product)),
    writer,
  );
}

/** What a maker makes of is news for all its goods. */
function makerCause({ place }: PlaceChange, writer: Writer): string {
  return causeText(
    [],
    writer.news.filter((one) => one.place === place),
    writer,
  );
}

function causeText(parts: readonly string[], local: readonly PlaceNews[], writer: Writer): string {
  const { text, language } = writer;
  const here = local.map((one) => {
    const amount = one.before === null && one.after === null ? '' : ` ${signed(differenceOf(one))}`;
    return text.local(`${newsText(one, writer)}${amount}`, messages[language].scenarios.steps[one.cause]);
  });
  const told = [...parts, ...here];
  return told.length === 0 ? text.follows : told.join(text.semicolon);
}

function dayText(day: IsoDate, language: Language): string {
  return language === 'zh' ? monthDay(day) : day.slice(5);
}

/** 3月4日自南昌 −1,200 */
function dayChangeText({ date, place, before, after }: DayChange, { text, names, language }: Writer): string {
  const from = place === null ? '' : text.from(names.place(place));
  return `${dayText(date, language)}${from} ${signed(after - before)}`;
}

function callText({ role, date, product, other, before, after }: CallPoint, call: Call, { text, names, language }: Writer): string {
  const place = other === null ? '' : other === call.place ? text.within : names.place(other);
  const what = text.roles[role](names.product(product), place);
  return text.becomes(dayText(date, language), what, groupedDigits(before), groupedDigits(after));
}
