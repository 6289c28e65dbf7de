// The events of an issued paper, as schemas and values. An event is never changed or removed: a wrong entry is voided by a later event.
import { compareText } from '../base/compareText.ts';
import { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { codeValue, dayValue, flavoured, idValue, freeTextValue, requiredTextValue } from '../domain/valueSchema.ts';
import { roadFates } from '../orders/orderEvent.ts';
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

const entered = { id: idValue, on: flavoured<IsoDate>(dayValue) };

/** By kind, without what every event has. `text` may be empty, `said` may not: schemas for typed or for stored text. */
export function paperEventShapes(text: z.ZodType<string>, said: z.ZodType<string>) {
  return {
    shipped: { kind: z.literal('shipped'), lines: quantities, carrier: text, vehicle: text, driver: text },
    /** `shipment` is null where the receiver fetched the goods or material itself. */
    received: {
      kind: z.literal('received'),
      shipment: idValue.nullable(),
      lines: z.array(receivedQuantity).min(1).max(maxLines),
      signedBy: text,
    },
    returned: { kind: z.literal('returned'), lines: quantities, reason: said },
    writtenOff: { kind: z.literal('writtenOff'), lines: quantities, by: said, reason: said },
    /** `road` is null where nothing was on the road. */
    revoked: { kind: z.literal('revoked'), by: said, reason: said, road: z.enum(roadFates).nullable(), successor: idValue.nullable() },
    /** `event` is the event that was entered wrong, or null where the paper itself should never have been issued. */
    voided: { kind: z.literal('voided'), event: idValue.nullable(), by: said, reason: said },
  };
}

export function paperEventSchemaOf(text: z.ZodType<string>, said: z.ZodType<string>) {
  const { shipped, received, returned, writtenOff, revoked, voided } = paperEventShapes(text, said);
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...entered, ...shipped }),
    z.strictObject({ ...entered, ...received }),
    z.strictObject({ ...entered, ...returned }),
    z.strictObject({ ...entered, ...writtenOff }),
    z.strictObject({ ...entered, ...revoked }),
    z.strictObject({ ...entered, ...voided }),
  ]);
}

export const paperEventSchema = paperEventSchemaOf(freeTextValue, requiredTextValue);

export type PaperEvent = DeepReadonly<z.infer<typeof paperEventSchema>>;
export type PaperEventKind = PaperEvent['kind'];
export type ItemQuantity = DeepReadonly<z.infer<typeof itemQuantity>>;
export type ReceivedQuantity = DeepReadonly<z.infer<typeof receivedQuantity>>;
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
