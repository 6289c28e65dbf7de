// Builds the table of an allotment: each material day by day in lots, its total in words, how the quota comes about and the task it brings.
import { fromNumber, multiply, toNumber } from '../base/rational.ts';
import { trimmedDecimal } from '../base/trimmedEnd.ts';
import { groupedDecimal, groupedDigits } from '../text/quantityText.ts';
import type { Allotment, AllotmentLine, QuotaShare } from './paper.ts';
import { paperFormText as form } from './paperFormText.ts';
import { millionthsOf, quantityOf, ratioText, shareOf } from './quantity.ts';
import { tableColumns, type DayText, type PaperTable } from './paperTable.ts';
import { uppercaseDecimal } from './uppercaseDecimal.ts';

const words = form.allotment;

export function allotmentTable({ party, lines }: Allotment, day: DayText): PaperTable {
  let sequence = 0;
  return {
    columns: tableColumns(words.columns, form.gloss.allotment.columns, [
      [10, 'middle'],
      [48, 'text'],
      [12, 'middle'],
      [24, 'middle'],
      [25, 'number'],
      [15, 'number'],
      [22, 'text'],
    ]),
    rows: lines.flatMap((line) => [
      ...line.days.map(({ date, quantity }) => ({
        cells: [String(++sequence), line.name, line.unit, day(date), groupedDecimal(quantity), ...lotCells(quantity, line)],
        isStrong: false,
      })),
      ...(line.days.length > 1
        ? [
            {
              cells: ['', `${line.name}${form.total}`, line.unit, '', groupedDecimal(line.quantity), ...lotCells(line.quantity, line)],
              isStrong: true,
            },
          ]
        : []),
    ]),
    notes: [
      ...lines.map(({ name, quantity, unit }) => ({
        label: form.uppercase,
        gloss: form.gloss.notes.uppercase,
        text: `${name} ${uppercaseDecimal(quantity, unit)}`,
      })),
      ...lines.flatMap((line) =>
        line.shares.map((share) => ({
          label: words.quota,
          gloss: form.gloss.notes.quota,
          text: `${party.kind === 'city' ? `${share.name} ` : ''}${line.name}：${quotaText(share, line)}`,
        })),
      ),
      ...lines.map((line) => ({ label: words.task, gloss: form.gloss.notes.task, text: taskText(line) })),
    ],
  };
}

/** Whole lots, with the remainder as a remark. */
function lotCells(quantity: string, { lot, unit }: AllotmentLine): [string, string] {
  const [all, size] = [millionthsOf(quantity), millionthsOf(lot)];
  const rest = all % size;
  return [groupedDigits(Number(all / size)), rest === 0n ? '' : words.openLot(groupedDecimal(quantityOf(rest)), unit)];
}

function quotaText({ need, rating, lambda, isPinned, quota: left, cycle, quantity }: QuotaShare, { unit, lot }: AllotmentLine): string {
  const measured = (value: number | string, decimals = 6) =>
    `${groupedDecimal(trimmedDecimal(typeof value === 'number' ? value.toFixed(decimals) : value))} ${unit}`;
  // What was handed out since the cycle began is taken off its quota.
  const quota = cycle?.quota ?? left;
  const handed = cycle === undefined ? '' : words.given(measured(cycle.given), measured(left));
  const now = `${handed}${millionthsOf(quantity) === BigInt(Math.round(left * 1e6)) ? '' : words.now(measured(quantity))}`;
  if (isPinned) return `${words.pinned(measured(quota))}${now}`;
  const size = measured(lot);
  if (lambda === null || lambda * rating >= 1) return `${words.full(measured(need, 3), measured(quota), size)}${now}`;
  const exact = toNumber(multiply(multiply(fromNumber(need), fromNumber(rating)), fromNumber(lambda)));
  const share = {
    need: measured(need, 3),
    rating: String(rating),
    lambda: lambda.toFixed(6),
    exact: measured(exact, 3),
    lot: size,
    quota: measured(quota),
  };
  return `${words.share(share)}${now}`;
}

function taskText({ name, unit, quantity, linkageRatio, tasks }: AllotmentLine): string {
  const exact = shareOf(quantity, linkageRatio);
  const goods = tasks.map((task) => `${task.name} ${groupedDigits(task.pieces)} ${task.unit}`);
  const worth = goods.length === 0 ? words.noGoods : words.worth(goods);
  return `${words.owed(name, `${groupedDecimal(quantity)} ${unit}`, ratioText(linkageRatio), `${groupedDecimal(exact)} ${unit}`)}${worth}`;
}
