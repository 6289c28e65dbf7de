// Makes the checkpoint of a morning from the office's records, which may begin with an earlier checkpoint themselves.
import { compareText } from '../base/compareText.ts';
import { fromMillionths, type Millionths } from '../base/millionths.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Secured } from '../domain/tables.ts';
import type { Order } from '../orders/order.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import { addUpGiven } from './addUpGiven.ts';
import type { Checkpoint } from './checkpoint.ts';
import { cyclePromise } from './cyclePromises.ts';
import { dayUses } from './dayUses.ts';
import { usageWindow } from './daysLeft.ts';
import { goodsThatLeft } from './goodsThatLeft.ts';
import { liveDays } from './liveDays.ts';
import type { StockMovement } from './movement.ts';
import { planOn, type CityAllotmentLine, type OfficeRecords } from './officeRecords.ts';
import { firstOpenDay, pastOfCycle } from './pastOfCycle.ts';
import { decidedBy } from './positionOf.ts';
import { addUpSecured } from './promises.ts';
import { addUpSettled } from './settledGoods.ts';
import { stockBook } from './stockBook.ts';

/**
 * Nothing of the morning's own day is in it. The same records give the same checkpoint, in whatever order they were entered, and whichever
 * earlier checkpoint they begin with.
 */
export function makeCheckpoint(records: OfficeRecords, morning: IsoDate): Checkpoint {
  const { cycleStart, checkpoint } = records;
  const past = pastOfCycle(checkpoint, cycleStart);
  // What demands got from outlets that very day would stand in `served` and `own`.
  const outletMoves = (records.outletMoves ?? []).filter(({ on }) => on < morning);
  const lived = liveDays({ ...records, outletMoves }, morning);
  const isBefore = ({ on }: { readonly on: IsoDate }) => on < morning;
  const movements = lived.movements.filter(isBefore);
  const ofCycle = movements.filter(({ on }) => on >= cycleStart);
  const book = stockBook(lived.counts.filter(isBefore), movements, { from: cycleStart, morning }, checkpoint);
  const plan = planOn(records.plans, morning);
  const issued = records.orders.filter(({ state }) => state.kind !== 'draft' && state.issuedOn < morning);
  const isOpen = (order: Order) => order.plan === plan?.id || !isSettled(order, morning);
  const settled = issued.filter((order) => !isOpen(order));
  const promises = settled.map((order) => cyclePromise(order, cycleStart));
  const own = (isOfCycle: boolean) => lived.own.filter(({ on }) => on >= cycleStart === isOfCycle).map(({ on: _, ...row }) => row);
  const wasInForce = plan !== null && checkpoint?.plan?.id === plan.id;
  return {
    morning,
    cycleStart,
    pages: [...book.values()].map(({ closing: balance, place, opening, entries, lastCount, presumed }) => {
      return { place, opening, entries, balance, lastCount, presumed };
    }),
    left: {
      ever: goodsThatLeft(movements, checkpoint?.left.ever),
      cycle: goodsThatLeft(ofCycle, past.left),
      plan:
        plan === null
          ? []
          : goodsThatLeft(
              movements.filter(({ on }) => on >= plan.from),
              wasInForce ? checkpoint.left.plan : [],
            ),
    },
    use: dayUses(movements, checkpoint?.use).filter(({ on }) => on > addDays(morning, -usageWindow)),
    plan: plan === null ? null : { id: plan.id, from: plan.from },
    received: receivedMaterial(ofCycle, past.received),
    given: givenOf(records, morning, past.given),
    served: [...lived.served].map(([demand, pieces]) => ({ demand, pieces })).sort((a, b) => compareText(a.demand, b.demand)),
    secured: inOrder([...past.secured, ...promises.flatMap(({ secured }) => secured), ...own(true)]),
    earlier: inOrder([...past.earlier, ...promises.flatMap(({ earlier }) => earlier), ...own(false)]),
    committed: [...past.committed, ...promises.flatMap(({ commitments }) => commitments)].sort(
      (a, b) => compareText(a.order, b.order) || compareText(a.product, b.product),
    ),
    openOrders: issued
      .filter(isOpen)
      .map(({ id }) => id)
      .sort(),
    settled: addUpSettled(checkpoint?.settled ?? [], settled),
    openAllotments: openAllotments(records, morning),
    slips: records.slips
      .filter(({ on, unsent, inTransit, moves }) => on < morning && (unsent + inTransit > 0 || moves.some((move) => move.on >= cycleStart)))
      .sort((a, b) => compareText(a.paper, b.paper) || compareText(a.product, b.product)),
    eligible: past.eligible ?? decidedBy(records, addDays(morning, -1)),
  };
}

/** Nothing of it is to be sent or on the road, and nothing happened to it from the morning on. */
function isSettled(order: Order, morning: IsoDate): boolean {
  const { kind } = order.state;
  return (
    (kind === 'closed' || kind === 'revoked') &&
    order.events.every(({ on }) => on < morning) &&
    lineBalances(order).every(({ inTransit }) => inTransit === 0)
  );
}

function receivedMaterial(movements: readonly StockMovement[], before: Checkpoint['received']): Checkpoint['received'] {
  const sums = new Map(before.map((row) => [`${row.enterprise}|${row.material}`, row]));
  for (const { kind, place, change } of movements) {
    if (kind !== 'allotmentReceived' || place.kind !== 'makerMaterial') continue;
    const { enterprise, item: material } = place;
    const key = `${enterprise}|${material}`;
    const quantity: Millionths = change + (sums.get(key)?.quantity ?? 0n);
    sums.set(key, { enterprise, material, quantity });
  }
  return [...sums].sort(([a], [b]) => compareText(a, b)).map(([, row]) => row);
}

/** Notices of the morning and later share out what was open then. */
function openAllotments({ allotments, cityAllotments }: OfficeRecords, morning: IsoDate): Checkpoint['openAllotments'] {
  const keyOf = ({ paper, item }: CityAllotmentLine) => `${paper}|${item}`;
  const shared = new Map<string, Millionths>();
  for (const { shareOf, on, quantity } of allotments)
    if (shareOf !== undefined && on < morning) shared.set(keyOf(shareOf), (shared.get(keyOf(shareOf)) ?? 0n) + quantity);
  const open = cityAllotments.filter(({ line, on, quantity }) => on < morning && quantity > (shared.get(keyOf(line)) ?? 0n));
  return [...new Set(open.map(({ line }) => line.paper))].sort();
}

function givenOf(
  { allotments, cycleStart, checkpoint }: OfficeRecords,
  morning: IsoDate,
  before: Checkpoint['given'],
): Checkpoint['given'] {
  const rows = allotments.flatMap(({ on, enterprise, material, quantity }) =>
    on >= firstOpenDay(checkpoint, cycleStart) && on < morning ? [{ enterprise, material, quantity: fromMillionths(quantity) }] : [],
  );
  return addUpGiven([...before, ...rows]).sort((a, b) => compareText(`${a.enterprise}|${a.material}`, `${b.enterprise}|${b.material}`));
}

function inOrder(rows: readonly Secured[]): Secured[] {
  return addUpSecured(rows).sort(
    (a, b) => compareText(a.demand, b.demand) || compareText(a.product, b.product) || compareText(a.state, b.state),
  );
}
