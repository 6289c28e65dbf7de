// Checks that human decisions are kept: delivery and dispatch pins over the horizon. Quota pins are checked by verifyQuotas.
import type { Pin } from '../../domain/tables.ts';
import type { ViolationPlace } from '../../domain/violation.ts';
import type { Facts } from './facts.ts';
import type { Flows } from './flows.ts';
import { rowPlace, tooMuch, type Report } from './report.ts';

export function verifyPins(facts: Facts, flows: Flows, report: Report): void {
  facts.dataset.pins.forEach((pin, index) => {
    if (pin.kind === 'quota') return;
    const pieces = pinnedPieces(pin, flows);
    const place = { ...rowPlace('pins.csv', index), ...namedIn(pin) };
    if (pin.min !== null && pieces < pin.min) report('pin', place, { kind: 'tooLittle', found: pieces, min: pin.min });
    if (pin.max !== null && pieces > pin.max) report('pin', place, tooMuch(pieces, pin.max));
  });
}

/** Pieces over the whole horizon that a delivery or dispatch pin limits. */
export function pinnedPieces(pin: Pin, flows: Flows): number {
  if (pin.kind === 'delivery') {
    return [...flows.delivered].reduce((sum, [key, byDay]) => {
      const [enterprise, product] = key.split('|');
      const isMeant = enterprise === pin.enterprise && (pin.product === null || product === pin.product);
      return isMeant ? sum + byDay.reduce((a, b) => a + b, 0) : sum;
    }, 0);
  }
  return flows.dispatches.reduce((sum, { row }) => {
    const isMeant = row.demand === pin.demand && (pin.product === null || row.product === pin.product);
    return isMeant ? sum + row.quantityPieces : sum;
  }, 0);
}

/** The records the pin names. */
function namedIn({ kind, enterprise, demand, product }: Pin): ViolationPlace {
  return {
    ...(kind === 'delivery' && enterprise !== null ? { enterprise } : {}),
    ...(kind === 'dispatch' && demand !== null ? { demand } : {}),
    ...(product === null ? {} : { product }),
  };
}
