// What moved at a place over a period, of one kind and known from one source.
import type { Millionths } from '../base/millionths.ts';
import type { MovementSource, StockMovementKind } from './movement.ts';

export interface BookEntry {
  readonly kind: StockMovementKind;
  readonly known: MovementSource;
  readonly change: Millionths;
}
