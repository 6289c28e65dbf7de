// Ledger lines created from documents rather than by hand: quotas and calls of an approved plan, shipments and receipts of orders, material
// in daily reports. Products that are not linked to a material create no line.
import { addDecimals } from '../base/decimalText.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode, MaterialCode, ProductCode } from '../domain/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { createLine, reverseLine, type StandingOf } from './account.ts';
import type { LedgerEntry, LedgerLine, MovementKind } from './ledgerLine.ts';

/** Pieces one enterprise made of a product. */
export interface MadePieces {
  readonly enterprise: EnterpriseCode;
  readonly product: ProductCode;
  readonly pieces: number;
}

/** Quotas are dated on the plan's first day, calls on the day they are due. */
export function planEntries(plan: Plan, dataset: Dataset, source: string): LedgerEntry[] {
  const quotas = plan.quotas
    .filter(({ quantity }) => quantity > 0)
    .map(({ enterprise, material, quantity }) =>
      materialEntry('quotaGiven', plan.start, { enterprise, material, quantity: addDecimals(quantity.toFixed(6), '0') }, source),
    );
  const calls = plan.deliveries.flatMap(({ date, enterprise, product, quantityPieces }) =>
    goodsEntries('goodsCalled', date, [{ enterprise, product, pieces: quantityPieces }], dataset, source),
  );
  return [...quotas, ...calls];
}

/** One entry for each product and enterprise that is linked to a material. */
export function goodsEntries(
  kind: MovementKind,
  on: IsoDate,
  made: readonly MadePieces[],
  dataset: Dataset,
  source: string,
): LedgerEntry[] {
  return made.flatMap(({ enterprise, product, pieces }) => {
    const material = dataset.products.find(({ code }) => code === product)?.linkageMaterial ?? null;
    if (material === null || pieces === 0) return [];
    return [{ kind, on, enterprise, material, quantity: null, product, pieces, source, note: '' }];
  });
}

/** The source document name of a day's report. */
export function reportSource(date: IsoDate): string {
  return `日报 ${date}`;
}

export function materialEntry(
  kind: MovementKind,
  on: IsoDate,
  { enterprise, material, quantity }: { readonly enterprise: EnterpriseCode; readonly material: MaterialCode; readonly quantity: string },
  source: string,
): LedgerEntry {
  return { kind, on, enterprise, material, quantity, product: null, pieces: null, source, note: '' };
}

/** Creates lines for the entries. Entries with no quantity or no linkage are skipped. `made` is called with each line in order. */
export function postEntries(
  entries: readonly LedgerEntry[],
  dataset: Dataset,
  standingOf: StandingOf,
  newId: () => string,
  made: (line: LedgerLine) => void = () => {},
): LedgerLine[] {
  const lines: LedgerLine[] = [];
  for (const entry of entries) {
    const line = createLine(entry, newId(), dataset, standingOf);
    if (!line.ok) continue;
    lines.push(line.value);
    made(line.value);
  }
  return lines;
}

/** Lines that reverse those in `present` that are in force and match `chosen`. Existing reversals must be in `present` too. */
export function reverseLines(
  present: readonly LedgerLine[],
  chosen: (line: LedgerLine) => boolean,
  on: IsoDate,
  note: string,
  newId: () => string,
): LedgerLine[] {
  const gone = new Set(present.flatMap(({ reverses }) => (reverses === null ? [] : [reverses])));
  return present
    .filter((line) => line.reverses === null && !gone.has(line.id) && chosen(line))
    .map((line) => reverseLine(line, newId(), on, note));
}
