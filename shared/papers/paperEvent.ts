// The events of an issued paper, as values. An event is never changed or removed: a wrong entry is voided by a later event.
import type { z } from 'zod';
import { compareText } from '../base/compareText.ts';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { itemQuantity, paperEventSchema, receivedQuantity } from './paperEventSchema.ts';

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
