// Derives the linkage postings of papers. Approving a plan posts nothing. An issued allotment posts the quota, and its material, once
// received, what is owed. An issued order or slip posts what it calls from each maker, and its goods, once received, what is discharged.
// What was revoked, written off or voided posts nothing more. Everything here depends on the set of papers and events, never on the order
// of entry.
import { addDecimals } from '../base/decimalText.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode, MaterialCode, ProductCode } from '../domain/ids.ts';
import { materialEntry } from '../ledger/postings.ts';
import type { MovementKind } from '../ledger/ledgerLine.ts';
import type { Posting } from '../ledger/reconcile.ts';
import type { Allotment, Paper, ReserveSlip } from './paper.ts';
import { countedEvents, itemBalance, paperItems, paperName, paperState } from './paperState.ts';
import { millionthsOf, quantityOf } from './quantity.ts';

/** The material a product is linked to; null where nothing is owed for it. */
export type LinkageOf = (product: ProductCode) => MaterialCode | null;

export function linkageOf({ products }: Pick<Dataset, 'products'>): LinkageOf {
  const materials = new Map(products.map(({ code, linkageMaterial }) => [code, linkageMaterial]));
  return (product) => materials.get(product) ?? null;
}

/** Nothing for drafts, void papers and task notices. */
export function paperPostings(paper: Paper, linkage: LinkageOf): Posting[] {
  const state = paperState(paper);
  if (paper.issue === null || state === 'void' || paper.kind === 'taskNotice') return [];
  return paper.kind === 'allotment' ? allotmentPostings(paper, paper.issue.on) : slipPostings(paper, linkage);
}

/**
 * The part of each item that a paper still gives or calls: all of it less what was written off or, for a revoked paper, what was accepted.
 */
export function standingQuantities(paper: Paper): Map<string, bigint> {
  const revoked = paperState(paper) === 'revoked';
  return new Map(
    paperItems(paper).map((item) => {
      const { ordered, accepted, inTransit, writtenOff } = itemBalance(paper, item);
      return [item.item, revoked ? accepted + inTransit : ordered - writtenOff];
    }),
  );
}

function allotmentPostings(paper: Allotment, issuedOn: IsoDate): Posting[] {
  const { code: enterprise } = paper.party;
  const source = paperName(paper);
  const post = (event: string, kind: MovementKind, on: IsoDate, item: string, millionths: bigint): Posting[] =>
    millionths <= 0n
      ? []
      : [
          {
            origin: originOf(paper, event),
            entry: materialEntry(kind, on, { enterprise, material: item, quantity: quantityOf(millionths) }, source),
          },
        ];
  const quotas = [...standingQuantities(paper)].flatMap(([item, quantity]) => post('issue', 'quotaGiven', issuedOn, item, quantity));
  const moved = countedEvents(paper).flatMap((event) => {
    if (event.kind === 'received')
      return event.lines.flatMap(({ item, accepted }) => post(event.id, 'materialAccepted', event.on, item, millionthsOf(accepted)));
    if (event.kind === 'returned')
      return event.lines.flatMap(({ item, quantity }) => post(event.id, 'materialReturned', event.on, item, millionthsOf(quantity)));
    return [];
  });
  return [...quotas, ...moved];
}

/** The pool's own stock owes nothing. */
function slipPostings(paper: ReserveSlip, linkage: LinkageOf): Posting[] {
  const { enterprise } = paper.sender;
  if (enterprise === null) return [];
  const source = paperName(paper);
  const post = (event: string, kind: MovementKind, on: IsoDate, product: string, millionths: bigint): Posting[] =>
    goodsPosting(
      { origin: originOf(paper, event), source, enterprise, kind, on, product, pieces: Number(quantityOf(millionths)) },
      linkage,
    );
  const calls = [...standingQuantities(paper)].flatMap(([item, quantity]) => post('issue', 'goodsCalled', paper.to, item, quantity));
  const moved = countedEvents(paper).flatMap((event) => {
    const { id, on } = event;
    switch (event.kind) {
      case 'shipped':
        return event.lines.flatMap(({ item, quantity }) => post(id, 'goodsShipped', on, item, millionthsOf(quantity)));
      case 'received':
        return event.lines.flatMap(({ item, accepted, damaged, refused }) => [
          ...post(id, 'goodsAccepted', on, item, millionthsOf(accepted)),
          ...post(id, 'goodsRejected', on, item, millionthsOf(damaged) + millionthsOf(refused)),
        ]);
      case 'returned':
        return event.lines.flatMap(({ item, quantity }) => post(id, 'goodsReturned', on, item, millionthsOf(quantity)));
      default:
        return [];
    }
  });
  return [...calls, ...moved];
}

export interface GoodsMoved {
  readonly origin: string;
  readonly source: string;
  readonly enterprise: EnterpriseCode;
  readonly kind: MovementKind;
  readonly on: IsoDate;
  readonly product: ProductCode;
  readonly pieces: number;
}

/** Empty where nothing moved or the product is linked to no material. */
export function goodsPosting({ origin, source, enterprise, kind, on, product, pieces }: GoodsMoved, linkage: LinkageOf): Posting[] {
  const material = linkage(product);
  if (material === null || pieces <= 0) return [];
  return [{ origin, entry: { kind, on, enterprise, material, quantity: null, product, pieces, source, note: '' } }];
}

/** Stable over time: made of the paper's id and the event's. */
export function originOf({ id }: { readonly id: string }, event: string): string {
  return `${id}/${event}`;
}

/** What is owed from before the first cycle: the arrears of the base data form the opening lines of the account. */
export function openingPostings(arrears: Dataset['arrears'], on: IsoDate, source: string): Posting[] {
  const sums = new Map<string, { readonly enterprise: EnterpriseCode; readonly material: MaterialCode; total: string }>();
  for (const { enterprise, material, quantity } of arrears) {
    const key = `${enterprise}|${material}`;
    const total = addDecimals(sums.get(key)?.total ?? '0', quantity.toFixed(6));
    sums.set(key, { enterprise, material, total });
  }
  return [...sums.keys()].sort().flatMap((key) => {
    const { enterprise, material, total } = sums.get(key) as { enterprise: string; material: string; total: string };
    if (total === '0') return [];
    return [{ origin: 'opening', entry: materialEntry('arrearsForward', on, { enterprise, material, quantity: total }, source) }];
  });
}
