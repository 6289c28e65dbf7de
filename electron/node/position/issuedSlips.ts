// Reserve slips as the position reads them: what has left under each, what became of it, and what is still to leave.
import type { Paper, ReserveSlip } from '../../../shared/papers/paper.ts';
import { paperVoid } from '../../../shared/papers/paperEvent.ts';
import { countedEvents, itemBalance, paperItems, paperName, paperState } from '../../../shared/papers/paperState.ts';
import type { GoodsClaim } from '../../../shared/position/promiseLimits.ts';
import type { IssuedSlip, SlipMove, SlipMoveKind } from '../../../shared/position/issuedSlip.ts';
import { presentCode, type Aliases } from '../../../shared/recoding/recoding.ts';

/** One for each line. A paper that was voided never was. */
export function issuedSlips(papers: readonly Paper[], aliases: Aliases): IssuedSlip[] {
  return papers.flatMap((paper) => {
    if (paper.kind !== 'reserveSlip' || paper.issue === null || paperVoid(paper.events) !== null) return [];
    const { issue } = paper;
    const { enterprise } = paper.sender;
    return paperItems(paper).map(({ item, millionths }): IssuedSlip => {
      const { open, inTransit } = itemBalance(paper, { item, millionths });
      const toLeave = paperState(paper) === 'revoked' || open < inTransit ? 0n : open - inTransit;
      return {
        paper: paperName(paper),
        plan: paper.plan,
        on: issue.on,
        from: paper.from,
        to: paper.to,
        city: presentCode(aliases, 'regions', paper.city.code),
        enterprise: enterprise === null ? null : presentCode(aliases, 'enterprises', enterprise),
        product: presentCode(aliases, 'products', item),
        unsent: Number(toLeave / 1_000_000n),
        inTransit: Number(inTransit / 1_000_000n),
        moves: movesOf(paper, item),
      };
    });
  });
}

/** What slips that are about to be issued take from makers and from the pool's stock of their city. */
export function slipClaims(papers: readonly Paper[], aliases: Aliases): GoodsClaim[] {
  return papers.flatMap((paper) =>
    paper.kind !== 'reserveSlip'
      ? []
      : paper.lines.map(({ product, pieces }) => ({
          city: presentCode(aliases, 'regions', paper.city.code),
          product: presentCode(aliases, 'products', product),
          pieces,
        })),
  );
}

/** In the order of the events' days. Of what arrives, that which no shipment told of left on the day it arrived. */
function movesOf(slip: ReserveSlip, item: string): SlipMove[] {
  const road = new Map<string, number>();
  const moves: SlipMove[] = [];
  for (const event of countedEvents(slip)) {
    const add = (kind: SlipMoveKind, pieces: number) => {
      if (pieces > 0) moves.push({ on: event.on, kind, pieces });
    };
    if (event.kind === 'received') {
      const lines = event.lines.filter((line) => line.item === item);
      const [accepted, damaged, refused] = (['accepted', 'damaged', 'refused'] as const).map((column) =>
        total(lines, (line) => line[column]),
      );
      const waiting = event.shipment === null ? 0 : (road.get(event.shipment) ?? 0);
      const arrived = accepted + damaged + refused;
      add('left', arrived - waiting);
      if (event.shipment !== null) road.set(event.shipment, Math.max(0, waiting - arrived));
      add('putIn', accepted);
      add('refused', refused);
    } else if (event.kind === 'revoked') {
      // Goods on the road that are still expected stay there; what was lost has left and comes nowhere.
      if (event.road === 'returned') for (const pieces of road.values()) add('cameBack', pieces);
      if (event.road !== 'received') road.clear();
    } else {
      const pieces = total(
        event.lines.filter((line) => line.item === item),
        ({ quantity }) => quantity,
      );
      if (event.kind === 'shipped') {
        road.set(event.id, (road.get(event.id) ?? 0) + pieces);
        add('left', pieces);
      } else if (event.kind === 'returned') add('returned', pieces);
    }
  }
  return moves;
}

function total<Row>(rows: readonly Row[], piecesOf: (row: Row) => string): number {
  return rows.reduce((sum, row) => sum + Number(piecesOf(row)), 0);
}
