// Owns the price of a pin: what each group gains or loses by it, against the same plan without it.
import type { Pin } from '../domain/tables.ts';
import type { Group } from './plan.ts';

export interface PinPrice {
  readonly pin: Pin;
  /** Groups whose fill it changes, those that lose most pieces first. Null: without this pin the others cannot hold. */
  readonly groups: readonly PricedGroup[] | null;
}

export interface PricedGroup extends Pick<Group, 'tier' | 'region' | 'product' | 'needPieces'> {
  /** Fills before rounding to pieces and cartons, 0 to 1. */
  readonly withPin: number;
  readonly withoutPin: number;
}

/** Whole pieces a group gains by the pin; negative where it loses. */
export function gainedPieces({ needPieces, withPin, withoutPin }: PricedGroup): number {
  return Math.round((withPin - withoutPin) * needPieces);
}
