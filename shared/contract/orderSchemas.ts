// Owns the checks of what comes in on the channels of orders.
import { z } from 'zod';
import { daySchema as day, idSchema as id } from './commonSchemas.ts';

const [maxText, maxOrders, maxLines] = [200, 10_000, 200];
const text = z.string().trim().max(maxText);
const name = text.min(1);
const confirmedBy = name.optional();
const pieces = z.int().min(0).max(100_000_000_000);
const planId = z.strictObject({ plan: id });
const orderIds = z.strictObject({
  orders: z
    .array(id)
    .min(1)
    .max(maxOrders)
    .refine((orders) => new Set(orders).size === orders.length, 'an order twice'),
});
const lines = z
  .array(z.strictObject({ product: id, pieces }))
  .min(1)
  .max(maxLines);
const received = z
  .array(z.strictObject({ product: id, accepted: pieces, damaged: pieces, refused: pieces }))
  .min(1)
  .max(maxLines);

const event = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shipped'), on: day, lines, carrier: text, vehicle: text, driver: text }),
  z.strictObject({ kind: z.literal('received'), on: day, shipment: id, lines: received, signedBy: text }),
  z.strictObject({ kind: z.literal('returned'), on: day, lines, reason: name }),
  z.strictObject({ kind: z.literal('writtenOff'), on: day, lines, by: name, reason: name }),
]);

export const orderSchemas = {
  'order.make': planId,
  'order.list': z.strictObject({}),
  'order.issue': orderIds.safeExtend({ confirmedBy }),
  'order.event': z.strictObject({ order: id, event, confirmedBy }),
  'order.revoke': z.strictObject({ order: id, on: day, by: name, reason: name, successor: z.record(id, pieces).nullable(), confirmedBy }),
  'order.print': orderIds,
  'order.pdf': orderIds,
};
