// The statement of a position on paper: one table for each kind of place, with every kind of movement that occurs.
import type { IsoDate } from '../domain/calendar.ts';
import { poolOwner } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';
import type { Supply } from '../domain/tables.ts';
import { stockMovementKinds, type StockMovementKind } from '../position/movement.ts';
import { holdsMaterial, placeKinds, type PlaceKind } from '../position/place.ts';
import type { PositionFigures, StatementRow } from '../position/statement.ts';
import { numericDate } from '../text/chineseDate.ts';
import type { Names } from '../text/datasetNames.ts';
import { messages } from '../text/messages/messages.ts';
import { groupedDecimal, groupedDigits, percentText } from '../text/quantityText.ts';
import { heads, row, words, type Paper, type PaperCell, type PaperTable } from './paper.ts';

export interface StatementOptions {
  readonly morning: IsoDate;
  readonly cycleStart: IsoDate;
  readonly language: Language;
  readonly agency: string;
  readonly names: Names;
  /** The unit of a product or material. */
  readonly unitOf: (item: string) => string;
}

export function positionStatement(
  rows: readonly StatementRow[],
  figures: PositionFigures,
  { morning, cycleStart, language, agency, names, unitOf }: StatementOptions,
): Paper {
  const text = messages[language].position;
  const dayOf = (day: IsoDate) => (language === 'zh' ? numericDate(day) : day);
  const sums = {
    stock: groupedDigits(figures.stock),
    transit: groupedDigits(figures.inTransit),
    unsent: groupedDigits(figures.unsent),
    share: percentText(figures.presumedShare),
  };
  return {
    language,
    agency,
    title: text.title,
    subtitle: filled(text.subtitle, { morning: dayOf(morning), from: dayOf(cycleStart) }),
    paragraphs: [filled(text.sumText, sums)],
    tables: placeKinds.flatMap((place) => {
      const ofKind = rows.filter((one) => one.place === place);
      return ofKind.length === 0 ? [] : [tableOf(place, ofKind, { language, names, unitOf })];
    }),
    signed: language === 'zh' ? numericDate(morning) : morning,
  };
}

/** Rows of one kind of place, with all words of `find` in the names of holder and item, whatever the case. */
export function chosenRows(
  rows: readonly StatementRow[],
  { place, find }: { readonly place: PlaceKind | null; readonly find: string },
  names: Names,
): StatementRow[] {
  const wanted = find.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((one) => {
    if (place !== null && one.place !== place) return false;
    const text = `${holderName(one, names)} ${one.holder} ${itemName(one, names)} ${one.item}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

export function holderName({ place, holder }: Pick<StatementRow, 'place' | 'holder'>, names: Names): string {
  if (place === 'poolMaterial') return messages[names.language].position.pool;
  return place === 'makerMaterial' || place === 'makerGoods' ? names.enterprise(holder) : names.place(holder);
}

export function itemName({ place, item }: Pick<StatementRow, 'place' | 'item'>, names: Names): string {
  return holdsMaterial(place) ? names.material(item) : names.productInFull(item);
}

/** The kinds of movement that occur, in their fixed order. */
export function movedKinds(rows: readonly StatementRow[]): StockMovementKind[] {
  const found = new Set(rows.flatMap(({ movements }) => movements.map(({ kind }) => kind)));
  return stockMovementKinds.filter((kind) => found.has(kind));
}

/** All movements of a kind in a row, a plain decimal; null where there are none. */
export function movedQuantity({ movements }: StatementRow, kind: StockMovementKind): number | null {
  const ofKind = movements.filter((one) => one.kind === kind);
  return ofKind.length === 0 ? null : Math.round(ofKind.reduce((sum, { change }) => sum + Number(change), 0) * 1e6) / 1e6;
}

function tableOf(
  place: PlaceKind,
  rows: readonly StatementRow[],
  { language, names, unitOf }: Pick<StatementOptions, 'language' | 'names' | 'unitOf'>,
): PaperTable {
  const text = messages[language].position;
  const kinds = movedKinds(rows);
  const hasCounts = rows.some(({ counted }) => counted !== '0');
  const figure = (quantity: string): PaperCell => ({ text: groupedDecimal(quantity), value: Number(quantity), source: null });
  return {
    title: text.places[place],
    heads: heads(
      text.holder,
      text.item,
      text.unit,
      `#${text.opening}`,
      ...kinds.map((kind) => `#${text.kinds[kind]}`),
      ...(hasCounts ? [`#${text.counted}`] : []),
      `#${text.closing}`,
      text.known,
    ),
    rows: rows.map((one) =>
      row([
        words(holderName(one, names)),
        words(itemName(one, names)),
        words(unitOf(one.item)),
        figure(one.opening),
        ...kinds.map((kind) => {
          const moved = movedQuantity(one, kind);
          return moved === null ? words('') : figure(String(moved));
        }),
        ...(hasCounts ? [one.counted === '0' ? words('') : figure(one.counted)] : []),
        figure(one.closing),
        words(knownText(one, language)),
      ]),
    ),
    note: '',
  };
}

/**
 * What comes into a place of the pool on the morning's own day. Plans use it on that day, so that what is allotted or shipped of it leaves
 * the books at once; it enters them on the next morning (docs/days.md).
 */
export function arrivingToday({ place, holder, item }: StatementRow, supplies: readonly Supply[], morning: IsoDate): number {
  const isHere = ({ region }: Supply) => (place === 'poolMaterial' ? true : place === 'poolGoods' && region === holder);
  return supplies
    .filter((row) => row.date === morning && row.owner === poolOwner && String(row.item) === item && row.receiver === null && isHere(row))
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** How the closing quantity of a row is known: when it was counted, and what part of it nobody told. */
export function knownText({ lastCount, presumedShare }: StatementRow, language: Language): string {
  const text = messages[language].position;
  const counted = lastCount === null ? text.neverCounted : filled(text.countedOn, { day: lastCount.slice(5) });
  return presumedShare === 0 ? counted : `${counted} · ${filled(text.presumedPart, { share: percentText(presumedShare) })}`;
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
