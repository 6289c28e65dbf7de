// Validates inputs of the order channels.
import { z } from 'zod';
import { columnFilterSchema, idSchema as id } from './commonSchemas.ts';
import { secrecies } from '../domain/office.ts';
import { dayValue, typedFreeText, piecesValue, typedRequiredText } from '../domain/valueSchema.ts';
import { eventShapes, voidShape } from '../orders/orderEvent.ts';
import { roadFates } from '../orders/roadFate.ts';
import { orderStates } from '../orders/order.ts';
import { maxChosenOrders, orderSorts } from '../orders/orderQuery.ts';

const confirmedBy = z.string().trim().min(1).max(200).optional();
const planId = z.strictObject({ plan: id });
const orderIds = z.strictObject({
  orders: z
    .array(id)
    .min(1)
    .max(maxChosenOrders)
    .refine((orders) => new Set(orders).size === orders.length, 'an order twice'),
});
const { shipped, received: receipt, returned, writtenOff } = eventShapes(typedFreeText, typedRequiredText);
const { another: _, ...received } = receipt;
const voided = voidShape(typedRequiredText);
const event = z.discriminatedUnion('kind', [
  z.strictObject({ on: dayValue, ...shipped }),
  z.strictObject({ on: dayValue, ...received }),
  z.strictObject({ on: dayValue, ...returned }),
  z.strictObject({ on: dayValue, ...writtenOff }),
  z.strictObject({ on: dayValue, ...voided }),
]);

const filter = z.strictObject({
  find: z.string().max(200),
  state: z.enum(['all', 'archived', ...orderStates]),
  numberOnly: z.boolean().optional(),
  day: dayValue.nullable().optional(),
  plan: id.nullable().optional(),
  columns: z.partialRecord(z.enum(orderSorts), columnFilterSchema).optional(),
});
const marks = z.strictObject({ urgency: typedFreeText, secrecy: z.enum(secrecies), period: typedFreeText });

/** A window is what a screen shows, and as much again above and below. */
const maxRows = 500;

export const orderSchemas = {
  'order.make': planId,
  'order.list': z.strictObject({
    filter,
    sort: z.strictObject({ by: z.enum(orderSorts), descending: z.boolean() }).nullable(),
    from: z.int().min(0),
    count: z.int().min(1).max(maxRows),
    seek: id.nullable(),
  }),
  'order.summary': z.strictObject({}),
  'order.choose': z.strictObject({ filter, among: z.array(id).max(maxChosenOrders).nullable() }),
  'order.check': orderIds,
  'order.issue': orderIds.safeExtend({ withoutRefused: z.boolean().optional(), marks: marks.optional(), confirmedBy }),
  'order.event': z.strictObject({ order: id, event, confirmedBy }),
  'order.events': z.strictObject({
    entries: z
      .array(z.strictObject({ order: id, event }))
      .min(1)
      .max(maxChosenOrders),
    confirmedBy,
  }),
  'order.revoke': z.strictObject({
    order: id,
    on: dayValue,
    by: typedRequiredText,
    reason: typedRequiredText,
    successor: z.record(id, piecesValue).nullable(),
    road: z.enum(roadFates).nullable().optional(),
  }),
  'order.writtenOut': orderIds,
  'order.print': orderIds,
  'order.pdf': orderIds,
};
