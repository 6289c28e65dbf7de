// Builds the table of a task notice: goods by day, their totals in words, and the material they are owed for.
import { groupedDecimal, groupedDigits } from '../text/quantityText.ts';
import { uppercaseQuantity } from '../text/uppercaseNumerals.ts';
import type { TaskNotice } from './paper.ts';
import { paperFormText as form } from './paperFormText.ts';
import { ratioText, shareOf } from './quantity.ts';
import { tableColumns, type DayText, type PaperTable } from './paperTable.ts';

const words = form.taskNotice;

export function noticeTable({ days, materials, to }: TaskNotice, day: DayText): PaperTable {
  const totals = new Map<string, { readonly name: string; readonly unit: string; pieces: number }>();
  for (const { product, name, unit, pieces } of days) {
    const known = totals.get(product);
    if (known === undefined) totals.set(product, { name, unit, pieces });
    else known.pieces += pieces;
  }
  return {
    columns: tableColumns(words.columns, form.gloss.taskNotice.columns, [
      [10, 'middle'],
      [24, 'middle'],
      [58, 'text'],
      [14, 'middle'],
      [28, 'number'],
      [22, 'text'],
    ]),
    rows: days.map(({ date, name, unit, pieces }, k) => ({
      cells: [String(k + 1), day(date), name, unit, groupedDigits(pieces), ''],
      isStrong: false,
    })),
    notes: [
      ...[...totals.values()].map(({ name, unit, pieces }) => ({
        label: form.total,
        gloss: form.gloss.notes.total,
        text: words.sum(name, `${groupedDigits(pieces)} ${unit}`, uppercaseQuantity(pieces, unit)),
      })),
      ...materials.map(({ name, unit, arrears, allotted, linkageRatio, called }) => {
        const measured = (quantity: string) => `${groupedDecimal(quantity)} ${unit}`;
        const basis = words.basis(
          name,
          measured(arrears),
          measured(allotted),
          ratioText(linkageRatio),
          measured(shareOf(allotted, linkageRatio)),
          day(to),
        );
        return { label: words.material, gloss: form.gloss.notes.material, text: `${basis}${words.called(measured(called))}` };
      }),
    ],
  };
}
