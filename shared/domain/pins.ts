// Owns pins as human decisions: which two rows are the same pin, and who set one, why and when.
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

/** What a pin binds and to what bounds: two rows with the same text are the same pin. */
export function pinKey(pin: Pin): string {
  return [pinTarget(pin), pin.min ?? '', pin.max ?? ''].join('|');
}

/** Each pin once, where it first stands: files may say the same twice. */
export function distinctPins(pins: readonly Pin[]): readonly Pin[] {
  const first = new Map<string, Pin>();
  for (const pin of pins) if (!first.has(pinKey(pin))) first.set(pinKey(pin), pin);
  return [...first.values()];
}

/** What a pin binds, whatever its bounds. */
export function pinTarget({ kind, enterprise, material, product, demand }: Omit<Pin, 'min' | 'max'>): string {
  return [kind, enterprise, material, product, demand].map((code) => code ?? '').join('|');
}
