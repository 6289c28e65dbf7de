// Validates inputs of the order channels.
import { z } from 'zod';
import { idSchema as id } from './commonSchemas.ts';
import { dayValue, typedFreeText, piecesValue, typedRequiredText } from '../domain/valueSchema.ts';
import { eventShapes } from '../orders/eventShapes.ts';

const maxOrders = 10_000;
const confirmedBy = z.string().trim().min(1).max(200).optional();
const planId = z.strictObject({ plan: id });
const orderIds = z.strictObject({
  orders: z
    .array(id)
    .min(1)
    .max(maxOrders)
    .refine((orders) => new Set(orders).size === orders.length, 'an order twice'),
});
const { shipped, received, returned, writtenOff } = eventShapes(typedFreeText, typedRequiredText);
const event = z.discriminatedUnion('kind', [
  z.strictObject({ on: dayValue, ...shipped }),
  z.strictObject({ on: dayValue, ...received }),
  z.strictObject({ on: dayValue, ...returned }),
  z.strictObject({ on: dayValue, ...writtenOff }),
]);

export const orderSchemas = {
  'order.make': planId,
  'order.list': z.strictObject({}),
  'order.issue': orderIds.safeExtend({ confirmedBy }),
  'order.event': z.strictObject({ order: id, event, confirmedBy }),
  'order.revoke': z.strictObject({
    order: id,
    on: dayValue,
    by: typedRequiredText,
    reason: typedRequiredText,
    successor: z.record(id, piecesValue).nullable(),
    confirmedBy,
  }),
  'order.writtenOut': orderIds,
  'order.print': orderIds,
  'order.pdf': orderIds,
};
