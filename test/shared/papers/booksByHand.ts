// The linkage account of a maker added up from papers, orders and reports alone, in another way than the program does it.
import { paperVoid, standingEvents } from '../../../shared/papers/paperEvent.ts';
import { countedEvents } from '../../../shared/papers/paperState.ts';
import type { Office } from './paperHistory.ts';

/** The account as a clerk would add it up from the papers by hand, in the material's unit; `perThousand` is what a thousand S
 * take. The quota is not a number where goods of a revoked paper are still expected. */
export function booksByHand(
  { papers, orders, reported }: Office,
  enterprise: string,
  perThousand: number,
): { readonly received: number; readonly discharged: number; readonly quota: number } {
  const million = (text: string | number) => Math.round(Number(text) * 1e6);
  let received = 0;
  let pieces = 0;
  let quota = 0;
  const ofDay = new Map<string, number>();
  for (const paper of papers) {
    if (paper.issue === null || paperVoid(paper.events) !== null || paper.kind === 'taskNotice') continue;
    const isOurs = paper.kind === 'allotment' ? paper.party.code === enterprise : paper.sender.enterprise === enterprise;
    if (!isOurs) continue;
    const item = paper.kind === 'allotment' ? 'MB' : 'S';
    const events = countedEvents(paper);
    let accepted = 0;
    let waived = 0;
    for (const event of events) {
      for (const line of event.kind === 'received' ? event.lines : []) {
        if (line.item !== item) continue;
        accepted += million(line.accepted);
        if (paper.kind === 'allotment') ofDay.set(event.on, (ofDay.get(event.on) ?? 0) + million(line.accepted));
      }
      for (const line of event.kind === 'returned' ? event.lines : []) if (line.item === item) accepted -= million(line.quantity);
      for (const line of event.kind === 'writtenOff' ? event.lines : []) if (line.item === item) waived += million(line.quantity);
    }
    if (paper.kind === 'reserveSlip') pieces += accepted / 1e6;
    else {
      received += accepted;
      const revoked = events.find((event) => event.kind === 'revoked');
      if (revoked === undefined) quota += million(paper.lines[0].quantity) - waived;
      else if (revoked.road !== 'received') quota += accepted;
      else quota = Number.NaN;
    }
  }
  for (const { date, enterprise: maker, quantity } of reported)
    if (maker === enterprise) received += Math.max(0, million(quantity) - (ofDay.get(date) ?? 0));
  for (const { state, events, sources = [] } of orders) {
    if (state.kind === 'draft' || paperVoid(events) !== null) continue;
    let accepted = 0;
    for (const event of standingEvents(events)) {
      for (const line of event.kind === 'received' ? event.lines : []) accepted += line.accepted;
      for (const line of event.kind === 'returned' ? event.lines : []) accepted -= line.pieces;
    }
    for (const source of sources) {
      const own = Math.min(accepted, source.pieces);
      accepted -= own;
      if (source.enterprise === enterprise) pieces += own;
    }
  }
  return { received: received / 1e6, discharged: (pieces * perThousand) / 1000, quota: quota / 1e6 };
}
