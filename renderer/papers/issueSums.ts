// What papers that are about to be issued come to: in all, and by whom they are with.
import type { Paper } from '../../shared/papers/paper.ts';
import { millionthsOf, quantityOf } from '../../shared/papers/quantity.ts';
import type { Names } from '../ui/names.ts';
import { partyText } from './usePaperColumns.tsx';

export interface ItemSum {
  readonly name: string;
  /** A plain decimal. */
  readonly quantity: string;
  readonly unit: string;
}

export interface IssueSums {
  readonly items: readonly ItemSum[];
  /** In the order of the papers. */
  readonly parties: readonly { readonly name: string; readonly papers: number; readonly items: readonly ItemSum[] }[];
}

export function issueSums(papers: readonly Paper[], names: Names): IssueSums {
  const byParty = Map.groupBy(papers, (paper) => partyText(paper, names));
  return {
    items: sumsOf(papers, names),
    parties: [...byParty].map(([name, own]) => ({ name, papers: own.length, items: sumsOf(own, names) })),
  };
}

function sumsOf(papers: readonly Paper[], names: Names): ItemSum[] {
  const sums = new Map<string, { readonly name: string; readonly unit: string; readonly millionths: bigint }>();
  for (const paper of papers)
    for (const { item, name, unit, quantity } of linesOf(paper, names)) {
      const before = sums.get(item)?.millionths ?? 0n;
      sums.set(item, { name, unit, millionths: before + millionthsOf(quantity) });
    }
  return [...sums.values()].map(({ name, unit, millionths }) => ({ name, unit, quantity: quantityOf(millionths) }));
}

function linesOf(paper: Paper, names: Names): (ItemSum & { readonly item: string })[] {
  if (paper.kind === 'allotment')
    return paper.lines.map(({ material: item, unit, quantity }) => ({ item, name: names.material(item), unit, quantity }));
  const goods = paper.kind === 'taskNotice' ? paper.days : paper.lines;
  return goods.map(({ product: item, unit, pieces }) => ({ item, name: names.product(item), unit, quantity: String(pieces) }));
}
