// The price of a pin: what each group gains or loses by it, compared with the same plan without it.
import type { Pin } from '../domain/tables.ts';
import type { Group } from './plan.ts';

export interface PinPrice {
  readonly pin: Pin;
  /** Groups whose fill it changes, those that lose most pieces first. Null if the other pins cannot be kept without this one. */
  readonly groups: readonly PricedGroup[] | null;
}

export interface PricedGroup extends Pick<Group, 'tier' | 'region' | 'product' | 'needPieces'> {
  /** Fills before rounding to pieces and cartons, from 0 to 1. */
  readonly withPin: number;
  readonly withoutPin: number;
}

/** Whole pieces the group gains by the pin; negative if it loses. */
export function gainedPieces({ needPieces, withPin, withoutPin }: PricedGroup): number {
  return Math.round((withPin - withoutPin) * needPieces);
}
