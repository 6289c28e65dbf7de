// Builds the table of a slip into the reserve: goods with cartons and weight, their totals, and the day of each part where there are
// several.
import { fromNumber, sum, toNumber } from '../base/rational.ts';
import { groupedDigits } from '../text/quantityText.ts';
import { uppercaseQuantity } from '../text/uppercaseNumerals.ts';
import type { ReserveSlip } from './paper.ts';
import { paperFormText as form } from './paperFormText.ts';
import { tableColumns, type DayText, type PaperTable } from './paperTable.ts';

const words = form.reserveSlip;

export function slipTable({ lines }: ReserveSlip, day: DayText): PaperTable {
  const units = [...new Set(lines.map(({ unit }) => unit))];
  const piecesOf = (unit: string) => lines.reduce((total, line) => (line.unit === unit ? total + line.pieces : total), 0);
  const total = {
    cells: [
      '',
      form.total,
      '',
      units.length === 1 ? units[0] : '',
      // pieces and suits do not add up
      units.length === 1 ? groupedDigits(piecesOf(units[0])) : '',
      groupedDigits(lines.reduce((count, { cartons }) => count + cartons, 0)),
      massText(toNumber(sum(lines.map(({ massGrams }) => fromNumber(massGrams))))),
      '',
    ],
    isStrong: true,
  };
  return {
    columns: tableColumns(words.columns, form.gloss.reserveSlip.columns, [
      [10, 'middle'],
      [38, 'text'],
      [33, 'text'],
      [11, 'middle'],
      [21, 'number'],
      [13, 'number'],
      [18, 'number'],
      [12, 'text'],
    ]),
    rows: [
      ...lines.map(({ name, standard, unit, pieces, cartons, massGrams }, k) => ({
        cells: [String(k + 1), name, standard ?? '', unit, groupedDigits(pieces), groupedDigits(cartons), massText(massGrams), ''],
        isStrong: false,
      })),
      total,
    ],
    notes: [
      {
        label: form.uppercase,
        gloss: form.gloss.notes.uppercase,
        text: units.map((unit) => uppercaseQuantity(piecesOf(unit), unit)).join('，'),
      },
      ...lines
        .filter(({ days }) => days.length > 1)
        .map(({ name, unit, days }) => ({
          label: words.schedule,
          gloss: form.gloss.notes.schedule,
          text: `${name}：${days.map(({ date, pieces }) => `${day(date)} ${groupedDigits(pieces)} ${unit}`).join('；')}`,
        })),
    ],
  };
}

/** Kilograms to the gram. */
function massText(grams: number): string {
  return groupedDigits(Math.round(grams) / 1000, 3);
}
