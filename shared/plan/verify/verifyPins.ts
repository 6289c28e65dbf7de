// Owns the check that human decisions hold: delivery and dispatch pins over the horizon (quota pins are kept by verifyQuotas).
import type { Pin } from '../../domain/tables.ts';
import type { Facts } from './facts.ts';
import type { Flows } from './flows.ts';
import type { Report } from './report.ts';

export function verifyPins(facts: Facts, flows: Flows, report: Report): void {
  facts.dataset.pins.forEach((pin, index) => {
    if (pin.kind === 'quota') return;
    const pieces = pinnedPieces(pin, flows);
    const place = `pins.csv row ${index + 2}: ${pinName(pin)}`;
    if (pin.min !== null && pieces < pin.min) report('pin', place, pieces, `>= ${pin.min}`);
    if (pin.max !== null && pieces > pin.max) report('pin', place, pieces, `<= ${pin.max}`);
  });
}

/** Pieces of the whole horizon that a delivery or dispatch pin bounds. */
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

function pinName(pin: Pin): string {
  const named =
    pin.kind === 'delivery'
      ? [
          ['enterprise', pin.enterprise],
          ['product', pin.product],
        ]
      : [
          ['demand', pin.demand],
          ['product', pin.product],
        ];
  return named.flatMap(([word, code]) => (code === null ? [] : [`${word} ${code}`])).join(', ');
}
