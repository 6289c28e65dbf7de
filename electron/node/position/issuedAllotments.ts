// Allotments as the position reads them: what each maker was given of a material, and what it has accepted.
import { parseMillionths, type Millionths } from '../../../shared/base/millionths.ts';
import { orderNumberText } from '../../../shared/orders/order.ts';
import type { Allotment, AllotmentLine, Paper } from '../../../shared/papers/paper.ts';
import { paperVoid, standingEvents } from '../../../shared/papers/paperEvent.ts';
import type { IssuedAllotment } from '../../../shared/position/officeRecords.ts';
import { presentCode, type Aliases } from '../../../shared/recoding/recoding.ts';

/** A paper that was voided never was; of one that was revoked, what had been accepted by then stays with the maker. */
export function issuedAllotments(papers: readonly Paper[], aliases: Aliases): IssuedAllotment[] {
  return papers.flatMap((paper) =>
    paper.kind !== 'allotment' || paper.issue === null || paperVoid(paper.events) !== null
      ? []
      : paper.lines.flatMap((line) => partsOf(paper, line, aliases)),
  );
}

function partsOf(paper: Allotment, line: AllotmentLine, aliases: Aliases): IssuedAllotment[] {
  if (paper.issue === null) return [];
  const { number, on } = paper.issue;
  const events = standingEvents(paper.events);
  const isRevoked = events.some(({ kind }) => kind === 'revoked');
  const ofItem = (lines: readonly { readonly item: string }[]) => lines.some(({ item }) => item === line.material);
  const receipts = events.flatMap((event) => {
    if ((event.kind !== 'received' && event.kind !== 'returned') || !ofItem(event.lines)) return [];
    const quantity =
      event.kind === 'received'
        ? total(event.lines.filter(({ item }) => item === line.material).map(({ accepted }) => accepted))
        : -total(event.lines.filter(({ item }) => item === line.material).map((one) => one.quantity));
    return quantity === 0n ? [] : [{ on: event.on, quantity }];
  });
  const returned = receipts.reduce((sum, { quantity }) => (quantity < 0n ? sum - quantity : sum), 0n);
  const accepted = receipts.reduce((sum, { quantity }) => sum + quantity, 0n);
  // What came back is the pool's again.
  const out = isRevoked ? accepted : parseMillionths(line.quantity) - returned;
  if (out <= 0n) return [];
  const shares = line.shares.map(({ enterprise, quantity }) => ({ enterprise, quantity: parseMillionths(quantity) }));
  const split = splitter(shares.map(({ quantity }) => quantity));
  const parts = split(out);
  const received = receipts.map((receipt) => split(receipt.quantity));
  return shares.flatMap(({ enterprise }, k) =>
    parts[k] <= 0n
      ? []
      : [
          {
            paper: orderNumberText(number),
            plan: paper.plan,
            on,
            enterprise: presentCode(aliases, 'enterprises', enterprise),
            material: presentCode(aliases, 'materials', line.material),
            quantity: parts[k],
            receipts: receipts.map((receipt, n) => ({ on: receipt.on, quantity: received[n][k] })),
          },
        ],
  );
}

/** Splits a quantity in proportion to the shares, to the millionth: the last share takes what rounding leaves. */
function splitter(shares: readonly Millionths[]): (quantity: Millionths) => Millionths[] {
  const all = shares.reduce((sum, share) => sum + share, 0n);
  return (quantity) => {
    let [before, given] = [0n, 0n];
    return shares.map((share) => {
      before += share;
      const upTo = all === 0n ? 0n : (quantity * before) / all;
      const part = upTo - given;
      given = upTo;
      return part;
    });
  };
}

function total(quantities: readonly string[]): Millionths {
  return quantities.reduce((sum, quantity) => sum + parseMillionths(quantity), 0n);
}
