// Lays out an order on the office's official form: its columns of goods and their total, and which rows go on which page.
import {
  cellLines,
  closingHeight,
  fittedNumber,
  headHeight,
  layClosing,
  layHead,
  page,
  rowHeight,
  splitRows,
  type LaidClosing,
  type LaidHead,
  type Lines,
} from './formLayout.ts';
import type { GoodsRow, OrderDocument } from './orderDocument.ts';

/** Adds up to the width of the type area. */
export const goodsColumns = {
  sequence: 10,
  name: 38,
  standard: 33,
  unit: 11,
  quantity: 21,
  cartons: 13,
  mass: 18,
  remark: 12,
} as const;

export interface LaidGoodsRow {
  readonly row: GoodsRow;
  readonly name: Lines;
  readonly standard: Lines;
  readonly unit: Lines;
  readonly quantity: Lines;
  readonly cartons: Lines;
  readonly mass: Lines;
  readonly goodsHeight: number;
  /** What each tier gets of it, on a line of its own; null where that is said above or there is one tier. */
  readonly parts: Lines | null;
  /** With its parts, which stay on its page. */
  readonly height: number;
}

export interface LaidTail extends LaidClosing {
  readonly quantity: Lines;
  readonly cartons: Lines;
  readonly mass: Lines;
  readonly totalHeight: number;
  readonly uppercase: Lines;
  readonly uppercaseHeight: number;
}

/** One page. The first has the head, the last the tail; between them are goods below a repeated table header. */
export interface OrderPage {
  readonly number: number;
  readonly count: number;
  readonly head: LaidHead | null;
  readonly rows: readonly LaidGoodsRow[];
  readonly tail: LaidTail | null;
}

/** The pages of one order, numbered separately from other orders. */
export function orderPages(document: OrderDocument): OrderPage[] {
  const head = layHead(document);
  const tail = layTail(document);
  const chunks = splitRows(document.goods.map(layGoodsRow), {
    head: headHeight(head),
    header: rowHeight(1),
    tail: tailHeight(tail),
  });
  return chunks.map((rows, index) => ({
    number: index + 1,
    count: chunks.length,
    head: index === 0 ? head : null,
    rows,
    tail: index === chunks.length - 1 ? tail : null,
  }));
}

function layGoodsRow(row: GoodsRow): LaidGoodsRow {
  const name = cellLines(row.name, goodsColumns.name);
  const standard = cellLines(row.standard, goodsColumns.standard);
  const unit = cellLines(row.unit, goodsColumns.unit);
  const goodsHeight = rowHeight(Math.max(name.lines.length, standard.lines.length, unit.lines.length));
  const parts = row.parts === '' ? null : cellLines(row.parts, page.areaWidth - goodsColumns.sequence);
  return {
    row,
    name,
    standard,
    unit,
    quantity: fittedNumber([row.quantity], goodsColumns.quantity),
    cartons: fittedNumber([row.cartons], goodsColumns.cartons),
    mass: fittedNumber([row.massKilograms], goodsColumns.mass),
    goodsHeight,
    parts,
    height: goodsHeight + (parts === null ? 0 : rowHeight(parts.lines.length)),
  };
}

function layTail(document: OrderDocument): LaidTail {
  const { total } = document;
  const quantity = fittedNumber(total.quantities, goodsColumns.quantity);
  const uppercase = cellLines(total.uppercase, page.areaWidth - goodsColumns.sequence - goodsColumns.name);
  return {
    quantity,
    cartons: fittedNumber([total.cartons], goodsColumns.cartons),
    mass: fittedNumber([total.massKilograms], goodsColumns.mass),
    totalHeight: rowHeight(Math.max(1, quantity.lines.length)),
    uppercase,
    uppercaseHeight: rowHeight(uppercase.lines.length),
    ...layClosing(document),
  };
}

function tailHeight(tail: LaidTail): number {
  return tail.totalHeight + tail.uppercaseHeight + closingHeight(tail);
}
