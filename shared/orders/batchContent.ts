// What a batch of orders comes to, before it is issued: goods in all, and what each receiver gets.
import { compareText } from '../base/compareText.ts';
import type { Order } from './order.ts';

export interface BatchReceiver {
  readonly name: string;
  readonly orders: number;
  readonly pieces: number;
}

export interface BatchContent {
  readonly pieces: number;
  /** An open carton counts as one. */
  readonly cartons: number;
  readonly tonnes: number;
  /** Who gets most first. */
  readonly receivers: readonly BatchReceiver[];
}

export function batchContent(orders: readonly Order[]): BatchContent {
  const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
  const lines = orders.flatMap((order) => order.lines);
  return {
    pieces: sum(lines.map(({ quantityPieces }) => quantityPieces)),
    cartons: sum(lines.map(({ cartons }) => cartons)),
    tonnes: sum(lines.map(({ massGrams }) => massGrams)) / 1e6,
    receivers: [...Map.groupBy(orders, ({ receiverName }) => receiverName)]
      .map(([name, own]) => ({
        name,
        orders: own.length,
        pieces: sum(own.flatMap((order) => order.lines).map(({ quantityPieces }) => quantityPieces)),
      }))
      .sort((a, b) => b.pieces - a.pieces || compareText(a.name, b.name)),
  };
}
