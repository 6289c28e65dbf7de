// The rule's proposal for sharing a city's allotment out among its enterprises: whole lots, and the open lot of the allotment to whoever is
// furthest behind its need (ties: the earlier code).
import type { Dataset } from '../../domain/dataset.ts';
import type { EnterpriseCode, MaterialCode } from '../../domain/ids.ts';
import { quotasAmong, type SharedQuota } from './cityQuota.ts';

/** `left` in millionths. Where needs are met, something is left with the place. */
export function proposedShares(dataset: Dataset, own: ReadonlySet<EnterpriseCode>, left: ReadonlyMap<MaterialCode, bigint>): SharedQuota[] {
  const lots = new Map(dataset.materials.map(({ code, lot }) => [code, BigInt(Math.round(lot * 1e6))]));
  const quotas = quotasAmong(dataset, own, new Map([...left].filter(([, quantity]) => quantity > 0n)));
  return [...Map.groupBy(quotas, ({ material }) => material)].flatMap(([material, rows]) =>
    inLots(rows, left.get(material) ?? 0n, lots.get(material) ?? 1n),
  );
}

/** What was given beyond somebody's quota lowers the others' in proportion, so that their parts need not be whole lots. */
function inLots(rows: readonly SharedQuota[], total: bigint, lot: bigint): SharedQuota[] {
  const exact = rows.map(({ quantity }) => BigInt(Math.round(quantity * 1e6)));
  const parts = exact.map((quantity) => quantity - (quantity % lot));
  let rest = parts.reduce((sum, part) => sum - part, total);
  const behind = (k: number) => rows[k].need - rows[k].given - Number(parts[k]) / 1e6;
  const byCut = rows.map((_, k) => k).sort((a, b) => Number((exact[b] % lot) - (exact[a] % lot)) || a - b);
  for (const k of byCut)
    if (rest >= lot && exact[k] % lot > 0n) {
      parts[k] += lot;
      rest -= lot;
    }
  const [last] = rows.map((_, k) => k).sort((a, b) => behind(b) - behind(a) || a - b);
  if (rest > 0n && rest < lot && last !== undefined && behind(last) > 0) parts[last] += rest;
  return rows.map((row, k) => ({ ...row, quantity: Number(parts[k]) / 1e6 }));
}
