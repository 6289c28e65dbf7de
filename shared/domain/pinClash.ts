// Why a set of pins cannot be kept, with the pins named as people know them.
import type { PinKind } from './tables.ts';

/** A pin as people know it: with the names of what it binds. */
export interface NamedPin {
  /** The line in pins.csv, header = 1. */
  readonly row: number;
  readonly kind: PinKind;
  readonly enterprise: string | null;
  readonly material: string | null;
  readonly product: string | null;
  readonly demand: string | null;
  /** Destination of the demand's goods. */
  readonly region: string | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Unit of the material; null for pieces. */
  readonly unit: string | null;
}

/** Why pins contradict each other: the sum of their minima, and the maximum available. */
export interface PinClash {
  /**
   * `quotaTotal`: more material than can be allocated; `quotaBounds`: minimum above maximum; `goods`: more than can be delivered and
   * dispatched.
   */
  readonly clash: 'quotaTotal' | 'quotaBounds' | 'goods';
  readonly asked: number;
  readonly possible: number;
  readonly unit: string | null;
}
