// What a city or county that answers for its enterprises shares out: its allotments and its task notices. How much of one is in notices of
// its own, and which events would leave these without ground.
import type { AppError } from '../domain/errors.ts';
import type { Allotment, Paper, PaperToShare } from './paper.ts';
import { standingQuantities } from './paperPostings.ts';
import { paperName, paperState } from './paperState.ts';
import { millionthsOf, quantityOf } from './quantity.ts';

/** Issued to a city or county that answers for its enterprises. Of a revoked allotment, what was accepted before is shared out. */
export function isShareable(paper: Paper): paper is PaperToShare {
  if (paper.kind === 'reserveSlip' || paper.party.kind !== 'city') return false;
  const state = paperState(paper);
  return state !== 'draft' && state !== 'void' && !(paper.kind === 'taskNotice' && state === 'revoked');
}

/** The paper that a notice shares out; undefined for all others. */
export function shareOfPaper(paper: Paper): Allotment['shareOf'] {
  return paper.kind === 'reserveSlip' ? undefined : paper.shareOf;
}

export interface ShareItem {
  readonly item: string;
  readonly name: string;
  readonly unit: string;
  /** The smallest quantity that is shared out. */
  readonly lot: string;
}

/** Materials of an allotment, products of a task notice, in the order of the paper. */
export function shareItems(paper: PaperToShare): ShareItem[] {
  if (paper.kind === 'allotment') return paper.lines.map(({ material, name, unit, lot }) => ({ item: material, name, unit, lot }));
  return [...new Map(paper.days.map(({ product, name, unit }) => [product, { item: product, name, unit, lot: '1' }])).values()];
}

/** Millionths of each item that a paper gives or asks for now. */
export function sharedQuantities(paper: PaperToShare): Map<string, bigint> {
  if (paper.kind === 'allotment') return standingQuantities(paper);
  const state = paperState(paper);
  const isGone = state === 'revoked' || state === 'void';
  const sums = new Map<string, bigint>();
  for (const { product, pieces } of paper.days) sums.set(product, (sums.get(product) ?? 0n) + (isGone ? 0n : millionthsOf(String(pieces))));
  return sums;
}

/** Millionths of each item that notices have not shared out; below 0 if more was shared out than the paper still gives. */
export function unshared(parent: PaperToShare, notices: readonly PaperToShare[]): ReadonlyMap<string, bigint> {
  const left = sharedQuantities(parent);
  for (const notice of notices)
    if (paperState(notice) !== 'void')
      for (const [item, quantity] of sharedQuantities(notice)) left.set(item, (left.get(item) ?? 0n) - quantity);
  return left;
}

/**
 * Why a paper cannot become what `next` says: less would be given to a place than it has shared out (`paperShared`), or a notice would give
 * again what has been shared out since (`shareTooMuch`). `notices` are all issued ones of the same paper but `next` itself; `parent` is null
 * where it is not known here.
 */
export function shareRefusal(next: PaperToShare, parent: PaperToShare | null, notices: readonly PaperToShare[]): AppError | null {
  const inForce = notices.filter((notice) => paperState(notice) !== 'void' && paperState(notice) !== 'revoked');
  if (next.shareOf === undefined) {
    if (next.party.kind !== 'city') return null;
    const isShort =
      paperState(next) === 'void' ? inForce.length > 0 : [...unshared(next, notices).values()].some((quantity) => quantity < 0n);
    return isShort ? { kind: 'paperShared', paper: paperName(next), notices: inForce.map(paperName) } : null;
  }
  if (parent === null) return null;
  const over = [...unshared(parent, [...notices, next])].find(([, quantity]) => quantity < 0n);
  const of = shareItems(parent).find(({ item }) => item === over?.[0]);
  if (over === undefined || of === undefined) return null;
  const possible = sharedQuantities(parent).get(of.item) ?? 0n;
  return tooMuch(parent, of, possible - over[1], possible);
}

/** In millionths. */
export function tooMuch(parent: PaperToShare, { name, unit }: ShareItem, asked: bigint, possible: bigint): AppError {
  const [most, quantity] = [possible > 0n ? possible : 0n, asked].map(quantityOf);
  return { kind: 'shareTooMuch', place: parent.party.name, material: name, asked: quantity, possible: most, unit };
}
