// The form of counts as a workbook: a sheet for each kind of place with what the books know of, and reads it back when filled in. What the
// books say is left out, so that whoever counts does not copy it.
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { FormCell } from '../domain/formError.ts';
import type { Language } from '../domain/office.ts';
import { countKey, type CountEntry } from '../position/countEntry.ts';
import { holderOf, holdsMaterial, placeKinds, type Place, type PlaceKind } from '../position/place.ts';
import { countFormText } from '../text/countFormText.ts';
import { messages } from '../text/messages/messages.ts';
import { filledRows, rowKey, sheetOf, type FormSheet } from './filledSheet.ts';
import type { SheetColumn, Workbook } from './workbookLayout.ts';

const column = (head: string, kind: SheetColumn['kind']): SheetColumn => ({ head, kind, choices: null });

export function countForm(dataset: Dataset, places: readonly Place[], date: IsoDate, language: Language): Workbook {
  const words = countFormText[language];
  const names = new Map<string, string>([...dataset.regions, ...dataset.enterprises].map(({ code, name }) => [code, name]));
  const items = new Map<string, { readonly name: string; readonly unit: string }>(
    [...dataset.products, ...dataset.materials].map((row) => [row.code, row]),
  );
  const { kinds } = messages[language].dayRecords;
  return {
    guide: { name: words.guide, lines: words.lines },
    sheets: placeKinds
      // Only some provinces have cities that share material out.
      .filter((kind) => kind !== 'cityMaterial' || places.some((place) => place.kind === kind))
      .map((kind) => ({
        name: `${kinds[kind]} ${kind}`,
        columns: [
          column(`${words.holder} holder`, 'code'),
          column(words.name, 'text'),
          column(`${words.item} item`, 'code'),
          column(words.itemName, 'text'),
          column(words.unit, 'text'),
          column(`${words.date} date`, 'date'),
          column(`${words.quantity} quantity`, isGoods(kind) ? 'pieces' : 'decimal'),
          column(`${words.note} note`, 'text'),
        ],
        rows: places.flatMap((place) => {
          if (place.kind !== kind) return [];
          const holder = holderOf(place);
          const item = items.get(place.item);
          const name = kind === 'poolMaterial' ? words.pool : (names.get(holder) ?? holder);
          return [[holder, name, place.item, item?.name ?? place.item, item?.unit ?? '', date, null, null]];
        }),
      })),
  };
}

/** Null if the sheets are not such a form. Places without a quantity were not counted. */
export function readCountForm(
  sheets: readonly FormSheet[],
  isDay: (text: string) => boolean,
): { readonly counts: readonly CountEntry[]; readonly wrong: readonly FormCell[] } | null {
  if (placeKinds.every((kind) => sheetOf(sheets, kind) === null)) return null;
  const wrong: FormCell[] = [];
  const counts = new Map<string, CountEntry>();
  for (const kind of placeKinds) {
    const sheet = sheetOf(sheets, kind);
    for (const row of sheet === null ? [] : filledRows(sheet, wrong)) {
      const quantity = row.number('quantity', isGoods(kind) ? 'pieces' : 'decimal');
      if (quantity === '') continue;
      const [key, item] = [rowKey(row, 'holder', isDay), row.text('item')];
      if (key === null) continue;
      const count: CountEntry = { on: key.date, place: placeOf(kind, key.code, item), quantity, note: row.text('note').slice(0, 200) };
      if (item === '') row.tell('item', 'code');
      else if (counts.has(countKey(count))) row.tell('item', 'twice');
      else counts.set(countKey(count), count);
    }
  }
  return { counts: [...counts.values()], wrong };
}

function isGoods(kind: PlaceKind): boolean {
  return !holdsMaterial(kind);
}

function placeOf(kind: PlaceKind, holder: string, item: string): Place {
  switch (kind) {
    case 'poolGoods':
    case 'cityGoods':
    case 'cityMaterial':
      return { kind, city: holder, item };
    case 'makerGoods':
    case 'makerMaterial':
      return { kind, enterprise: holder, item };
    case 'poolMaterial':
      return { kind, item };
  }
}
