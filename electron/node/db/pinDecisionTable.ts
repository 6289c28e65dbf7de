// Stores who set which pin and why, beside the dataset's own table of pins.
import { distinctPins, pinKey, type DecidedPin, type PinDecision } from '../../../shared/domain/pins.ts';
import type { Pin } from '../../../shared/domain/tables.ts';
import { all, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** The given pins without duplicates, each with its decision. */
export function withDecisions(db: ReadableDatabase, pins: readonly Pin[]): DecidedPin[] {
  const rows = all<PinDecision & { readonly pin: string }>(db, sql`SELECT pin, author, reason, at FROM pin_decisions`);
  const decisions = new Map(rows.map(({ pin, author, reason, at }) => [pin, { author, reason, at }]));
  return distinctPins(pins).map((pin) => ({ pin, decision: decisions.get(pinKey(pin)) ?? null }));
}

export function savePinDecision(db: WritableDatabase, pin: Pin, { author, reason, at }: PinDecision): void {
  run(db, sql`INSERT OR REPLACE INTO pin_decisions (pin, author, reason, at) VALUES (${pinKey(pin)}, ${author}, ${reason}, ${at})`);
}

export function deletePinDecision(db: WritableDatabase, pin: Pin): void {
  run(db, sql`DELETE FROM pin_decisions WHERE pin = ${pinKey(pin)}`);
}

export function deletePinDecisions(db: WritableDatabase): void {
  run(db, sql`DELETE FROM pin_decisions`);
}
