// Allotments as the position reads them: what each maker, city or county was given of a material, what it has accepted, and what a place
// has not shared out.
import { parseMillionths, type Millionths } from '../../../shared/base/millionths.ts';
import { splitInProportion } from '../../../shared/base/splitInProportion.ts';
import { orderNumberText } from '../../../shared/orders/order.ts';
import type { Allotment, AllotmentLine, Paper } from '../../../shared/papers/paper.ts';
import { paperVoid } from '../../../shared/papers/paperEvent.ts';
import { countedEvents, itemBalance } from '../../../shared/papers/paperState.ts';
import type { CityAllotment, IssuedAllotment } from '../../../shared/position/officeRecords.ts';
import { presentCode, type Aliases } from '../../../shared/recoding/recoding.ts';

export interface AllottedMaterial {
  readonly allotments: readonly IssuedAllotment[];
  readonly cityAllotments: readonly CityAllotment[];
}

/** A paper that was voided never was; of one that was revoked, what had been accepted by then stays with whom it was for. */
export function allottedMaterial(papers: readonly Paper[], aliases: Aliases): AllottedMaterial {
  const issued = papers.filter(
    (paper): paper is Allotment => paper.kind === 'allotment' && paper.issue !== null && paperVoid(paper.events) === null,
  );
  const notices = Map.groupBy(
    issued.filter(({ shareOf }) => shareOf !== undefined),
    ({ shareOf }) => shareOf?.paper ?? '',
  );
  return {
    allotments: issued
      .filter(({ party }) => party.kind === 'enterprise')
      .flatMap((paper) => paper.lines.flatMap((line) => partsOf(paper, line, aliases))),
    cityAllotments: issued
      .filter(({ party }) => party.kind === 'city')
      .flatMap((paper) => paper.lines.flatMap((line) => cityPart(paper, line, notices.get(paper.id) ?? [], aliases))),
  };
}

function partsOf(paper: Allotment, line: AllotmentLine, aliases: Aliases): IssuedAllotment[] {
  const moved = movedOf(paper, line);
  if (moved === null) return [];
  const shares = line.shares.map(({ enterprise, quantity }) => ({ enterprise, quantity: parseMillionths(quantity) }));
  const meant = shares.map(({ quantity }) => quantity);
  const parts = splitInProportion(moved.quantity, meant);
  const received = moved.receipts.map((receipt) => splitInProportion(receipt.quantity, meant));
  const { shareOf } = paper;
  return shares.flatMap(({ enterprise }, k) =>
    parts[k] <= 0n
      ? []
      : [
          {
            ...moved,
            enterprise: presentCode(aliases, 'enterprises', enterprise),
            material: presentCode(aliases, 'materials', line.material),
            quantity: parts[k],
            receipts: moved.receipts.map((receipt, n) => ({ on: receipt.on, quantity: received[n][k] })),
            ...(shareOf === undefined
              ? {}
              : { from: presentCode(aliases, 'regions', shareOf.place), shareOf: { paper: shareOf.paper, item: line.material } }),
            entry: { paper: paper.id, item: line.material, shipment: shipmentOnRoad(paper, line.material) },
          },
        ],
  );
}

/** What notices have not shared out is still meant for the enterprises as the plan said, as far as they got less. */
function cityPart(paper: Allotment, line: AllotmentLine, notices: readonly Allotment[], aliases: Aliases): CityAllotment[] {
  const moved = movedOf(paper, line);
  if (moved === null) return [];
  const shared = new Map<string, Millionths>();
  let open = moved.quantity;
  for (const notice of notices)
    for (const own of notice.lines)
      if (own.material === line.material) {
        const quantity = movedOf(notice, own)?.quantity ?? 0n;
        shared.set(notice.party.code, (shared.get(notice.party.code) ?? 0n) + quantity);
        open -= quantity;
      }
  const meant = line.shares.map(({ enterprise, quantity }) => {
    const left = parseMillionths(quantity) - (shared.get(enterprise) ?? 0n);
    return left > 0n ? left : 0n;
  });
  const all = meant.reduce((sum, quantity) => sum + quantity, 0n);
  const parts = open <= 0n ? meant.map(() => 0n) : splitInProportion(least(open, all), meant);
  return [
    {
      ...moved,
      line: { paper: paper.id, item: line.material },
      place: presentCode(aliases, 'regions', paper.party.code as string),
      material: presentCode(aliases, 'materials', line.material),
      shares: line.shares.flatMap(({ enterprise }, k) =>
        parts[k] > 0n ? [{ enterprise: presentCode(aliases, 'enterprises', enterprise), quantity: parts[k] }] : [],
      ),
    },
  ];
}

function least(a: Millionths, b: Millionths): Millionths {
  const isFirst = a < b;
  return isFirst ? a : b;
}

function greatest(a: Millionths, b: Millionths): Millionths {
  const isFirst = a > b;
  return isFirst ? a : b;
}

/** A line of an issued paper: what left under it and what was accepted; null where nothing is left of it. */
function movedOf(paper: Allotment, line: AllotmentLine): Pick<IssuedAllotment, 'paper' | 'plan' | 'on' | 'quantity' | 'receipts'> | null {
  const { issue, plan } = paper;
  if (issue === null) return null;
  const { number, on } = issue;
  const events = countedEvents(paper);
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
  const { ordered, shipped, accepted, damaged, refused, returned, writtenOff, open } = itemBalance(paper, {
    item: line.material,
    millionths: parseMillionths(line.quantity),
  });
  // What came back, or is written off and never left, is the pool's again, or of a notice the place's; what came back may leave once more.
  const left = greatest(shipped, accepted + returned + damaged + refused) - returned;
  const out = isRevoked ? accepted : greatest(ordered - writtenOff - least(returned, open), left);
  return out <= 0n ? null : { paper: orderNumberText(number), plan, on, quantity: out, receipts };
}

/** The latest shipment of which something has not arrived; null where there is none. */
function shipmentOnRoad(paper: Allotment, material: string): string | null {
  const events = countedEvents(paper);
  const on = (shipment: string) =>
    events.reduce((left, event) => {
      if (event.kind === 'received' && event.shipment === shipment)
        return left - total(event.lines.flatMap((line) => (line.item === material ? [line.accepted, line.damaged, line.refused] : [])));
      if (event.kind !== 'shipped' || event.id !== shipment) return left;
      return left + total(event.lines.flatMap((line) => (line.item === material ? [line.quantity] : [])));
    }, 0n);
  return events.findLast(({ kind, id }) => kind === 'shipped' && on(id) > 0n)?.id ?? null;
}

function total(quantities: readonly string[]): Millionths {
  return quantities.reduce((sum, quantity) => sum + parseMillionths(quantity), 0n);
}
