// Entries of the account that are possible but probably mistakes: ten times what was ever entered, or what was allotted.
import type { Dataset } from '../domain/dataset.ts';
import type { Doubt } from '../domain/doubt.ts';
import type { LedgerEntry, LedgerLine } from './ledgerLine.ts';

/** Only an extra digit is asked about: what is entered comes in lots. */
const aboveUsual = 10;
/** Earlier entries needed before their largest counts as usual. */
const fewestEntries = 3;

/** `before` are the lines of the entry's account. */
export function entryDoubts(entry: LedgerEntry, before: readonly LedgerLine[], dataset: Dataset): Doubt[] {
  const asked = amountOf(entry);
  const alike = before.filter(({ kind, reverses, product }) => kind === entry.kind && reverses === null && product === entry.product);
  const quotas = before.filter(({ kind, reverses }) => kind === 'quotaGiven' && reverses === null);
  const isMaterial = entry.kind === 'materialAccepted' || entry.kind === 'arrearsForward';
  const known = alike.length >= fewestEntries ? alike : isMaterial ? quotas : [];
  const usual = Math.max(0, ...known.map(amountOf));
  if (usual === 0 || asked < aboveUsual * usual) return [];
  const enterprise = dataset.enterprises.find(({ code }) => code === entry.enterprise)?.name ?? entry.enterprise;
  const item =
    entry.product === null
      ? dataset.materials.find(({ code }) => code === entry.material)
      : dataset.products.find(({ code }) => code === entry.product);
  const name = item?.name ?? entry.product ?? entry.material;
  return [{ kind: 'farMore', what: 'entered', enterprise, name, asked, usual, unit: item?.unit ?? '' }];
}

function amountOf({ product, pieces, quantity }: LedgerEntry): number {
  return product === null ? Number(quantity ?? 0) : (pieces ?? 0);
}
