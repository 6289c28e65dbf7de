// The events of an issued paper, as schemas and values. An event is never changed or removed: a wrong entry is voided by a later event.
import { compareText } from '../base/compareText.ts';
import { z } from 'zod';
import { codeValue, dayValue, idValue, typedFreeText, typedRequiredText } from '../domain/valueSchema.ts';
import { quantityValue } from './quantity.ts';

const maxLines = 200;

/** Quantities are plain decimals: pieces of goods, or the material's own unit. */
const itemQuantity = z.strictObject({ item: codeValue, quantity: quantityValue });
const receivedQuantity = z.strictObject({
  item: codeValue,
  accepted: quantityValue,
  /** Arrived unusable, or lost on the way. */
  damaged: quantityValue,
  /** Refused on delivery. */
  refused: quantityValue,
});
const quantities = z.array(itemQuantity).min(1).max(maxLines);

/** What became of goods that were on the road when their paper was revoked. */
export const roadFates = ['returned', 'received', 'lost'] as const;

const entered = { id: idValue, on: dayValue };

export const paperEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shipped'),
    ...entered,
    lines: quantities,
    carrier: typedFreeText,
    vehicle: typedFreeText,
    driver: typedFreeText,
  }),
  /** `shipment` is null where the receiver fetched the goods or material itself. */
  z.strictObject({
    kind: z.literal('received'),
    ...entered,
    shipment: idValue.nullable(),
    lines: z.array(receivedQuantity).min(1).max(maxLines),
    signedBy: typedFreeText,
  }),
  z.strictObject({ kind: z.literal('returned'), ...entered, lines: quantities, reason: typedRequiredText }),
  z.strictObject({ kind: z.literal('writtenOff'), ...entered, lines: quantities, by: typedRequiredText, reason: typedRequiredText }),
  /** `road` is null where nothing was on the road. */
  z.strictObject({
    kind: z.literal('revoked'),
    ...entered,
    by: typedRequiredText,
    reason: typedRequiredText,
    road: z.enum(roadFates).nullable(),
    successor: idValue.nullable(),
  }),
  /** `event` is the event that was entered wrong, or null where the paper itself should never have been issued. */
  z.strictObject({ kind: z.literal('voided'), ...entered, event: idValue.nullable(), by: typedRequiredText, reason: typedRequiredText }),
]);

export type PaperEvent = z.infer<typeof paperEventSchema>;
export type PaperEventKind = PaperEvent['kind'];
export type ItemQuantity = z.infer<typeof itemQuantity>;
export type ReceivedQuantity = z.infer<typeof receivedQuantity>;
export type RoadFate = (typeof roadFates)[number];
export type VoidedEvent = Extract<PaperEvent, { readonly kind: 'voided' }>;

interface AnyEvent {
  readonly id: string;
  readonly on: string;
  readonly kind: string;
}

/** Within a day goods leave before they arrive, and arrive before they are returned. */
const kindsOfDay: readonly string[] = ['shipped', 'received', 'returned', 'writtenOff', 'revoked'];

/**
 * The events that still count: neither voided nor voids themselves. They are sorted by day, kind and id, so that the order of entry has no
 * influence.
 */
export function standingEvents<Event extends AnyEvent>(events: readonly (Event | VoidedEvent)[]): Exclude<Event, VoidedEvent>[] {
  const voided = new Set(events.flatMap((event) => (isVoid(event) && event.event !== null ? [event.event] : [])));
  return events
    .filter((event): event is Exclude<Event, VoidedEvent> => !isVoid(event) && !voided.has(event.id))
    .sort((a, b) => compareText(a.on, b.on) || kindsOfDay.indexOf(a.kind) - kindsOfDay.indexOf(b.kind) || compareText(a.id, b.id));
}

/** The event that voided the whole paper, or null. */
export function paperVoid(events: readonly (AnyEvent | VoidedEvent)[]): VoidedEvent | null {
  return events.find((event): event is VoidedEvent => isVoid(event) && event.event === null) ?? null;
}

function isVoid(event: AnyEvent | VoidedEvent): event is VoidedEvent {
  return event.kind === 'voided';
}
