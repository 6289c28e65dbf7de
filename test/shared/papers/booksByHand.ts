// The linkage account of a maker added up from papers, orders and reports alone, in another way than the program does it.
import { addDays } from '../../../shared/domain/calendar.ts';
import { paperVoid, standingEvents } from '../../../shared/papers/paperEvent.ts';
import { countedEvents } from '../../../shared/papers/paperState.ts';
import type { Office } from './paperHistory.ts';

/** Of a receipt: the days on which the maker may have reported it. */
interface Told {
  readonly first: string;
  readonly last: string;
  readonly left: number;
}

/** The most that reports and receipts can have in common: by paths along which what is matched already gives way. */
function toldTwice(reports: readonly Told[], receipts: readonly Told[]): number {
  const [free, open] = [reports.map(({ left }) => left), receipts.map(({ left }) => left)];
  const matched = reports.map(() => receipts.map(() => 0));
  const fits = (r: number, p: number) => reports[r].first >= receipts[p].first && reports[r].first <= receipts[p].last;
  /** How much of report `r` finds a place, at most `wanted`; `seen` are receipts tried on the way. */
  const place = (r: number, wanted: number, seen: Set<number>): number => {
    let placed = 0;
    for (const p of receipts.keys()) {
      if (placed === wanted || seen.has(p) || !fits(r, p)) continue;
      const direct = Math.min(open[p], wanted - placed);
      open[p] -= direct;
      matched[r][p] += direct;
      placed += direct;
      seen.add(p);
      for (const other of reports.keys()) {
        if (placed === wanted || other === r || matched[other][p] === 0) continue;
        const moved = place(other, Math.min(matched[other][p], wanted - placed), seen);
        matched[other][p] -= moved;
        matched[r][p] += moved;
        placed += moved;
      }
    }
    return placed;
  };
  let total = 0;
  for (const r of reports.keys())
    for (let placed = -1; placed !== 0; total += placed) {
      placed = place(r, free[r], new Set());
      free[r] -= placed;
    }
  return total;
}

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
  const receipts: Told[] = [];
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
        if (paper.kind === 'allotment')
          receipts.push({ first: addDays(paper.issue.on, -3), last: addDays(event.on, 3), left: million(line.accepted) });
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
  const reports = reported.flatMap(({ date, enterprise: maker, quantity }) =>
    maker === enterprise ? [{ first: date, last: date, left: million(quantity) }] : [],
  );
  received += reports.reduce((sum, { left }) => sum + left, 0) - toldTwice(reports, receipts);
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
