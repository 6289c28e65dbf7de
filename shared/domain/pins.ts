// Pins as human decisions: which rows are the same pin, and who set one, why and when.
import type { Pin } from './tables.ts';

/** Who set a pin, why and when. Pins that came with files have none. */
export interface PinDecision {
  readonly author: string;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
}

export interface DecidedPin {
  readonly pin: Pin;
  readonly decision: PinDecision | null;
}

/** Key of a pin: what it binds, and its bounds. Rows with the same key are the same pin. */
export function pinKey(pin: Pin): string {
  return [pinTarget(pin), pin.min ?? '', pin.max ?? ''].join('|');
}

/** Removes duplicates and keeps the first: files may repeat a pin. */
export function distinctPins(pins: readonly Pin[]): readonly Pin[] {
  const first = new Map<string, Pin>();
  for (const pin of pins) if (!first.has(pinKey(pin))) first.set(pinKey(pin), pin);
  return [...first.values()];
}

/** Key of what a pin binds, without its bounds. */
export function pinTarget({ kind, enterprise, material, product, demand }: Omit<Pin, 'min' | 'max'>): string {
  return [kind, enterprise, material, product, demand].map((code) => code ?? '').join('|');
}
