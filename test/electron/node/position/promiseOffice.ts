// Steps of an office that plans, issues, ships, receives, revokes orders and reserve slips and closes days at random, and what must hold after each: no goods and no
// demand are promised twice. The sums are made from papers and facts alone, without the code that keeps the promise.
import type { Client } from '../../../../shared/contract/client.ts';
import { decimalOfMillionths } from '../../../../shared/base/millionths.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { cityOf } from '../../../../shared/domain/geography.ts';
import type { Order } from '../../../../shared/orders/order.ts';
import { lineBalances } from '../../../../shared/orders/orderEvents.ts';
import { roadFates } from '../../../../shared/orders/roadFate.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import { standingEvents } from '../../../../shared/papers/paperEvent.ts';
import { itemBalance, paperItems, paperState, type PaperState } from '../../../../shared/papers/paperState.ts';
import { allOrders } from '../../../helpers/allOrders.ts';
import { allPapers } from '../../../helpers/allPapers.ts';
import type { SeededRandom } from '../../../helpers/seededRandom.ts';
import { planOf } from '../service/officeSteps.ts';

export const promiseSteps = [
  'plan',
  'issue',
  'issue',
  'ship',
  'ship',
  'receive',
  'revoke',
  'writeOff',
  'issueSlip',
  'moveSlip',
  'moveSlip',
  'revokeSlip',
  'close',
] as const;
export type PromiseStep = (typeof promiseSteps)[number];

/** One random step; returns what was done and how it was answered. */
export async function promiseStep(call: Client, random: SeededRandom): Promise<string> {
  const step = random.pick(promiseSteps);
  const outcome = await stepOf(call, random, step);
  return `${step}: ${outcome}`;
}

async function stepOf(call: Client, random: SeededRandom, step: PromiseStep): Promise<string> {
  if (step === 'plan') return planAndMake(call);
  const state = await call('app.state', {});
  if (!state.ok) return state.error.kind;
  const day = state.value.workingDay;
  if (step === 'close') return told(await call('day.close', { day, by: '值班长' }));
  if (step === 'issueSlip' || step === 'moveSlip' || step === 'revokeSlip') return slipStep(call, random, step, day);
  const orders = await allOrders(call);
  if (!orders.ok) return orders.error.kind;
  const inState = (...kinds: readonly Order['state']['kind'][]) => orders.value.filter(({ state: { kind } }) => kinds.includes(kind));
  if (step === 'issue') {
    const drafts = random.shuffled(inState('draft')).slice(0, random.int(1, 4));
    return drafts.length === 0 ? 'nothing' : told(await call('order.issue', { orders: drafts.map(({ id }) => id) }));
  }
  const open = step === 'receive' ? inState('shipped', 'received') : inState('issued', 'shipped', 'received');
  if (open.length === 0) return 'nothing';
  const order = random.pick(open);
  const part = (pieces: number) => (random.int(0, 1) === 0 ? pieces : random.int(0, pieces));
  const balances = lineBalances(order);
  if (step === 'revoke') {
    const successor = random.int(0, 1) === 0 ? null : {};
    return told(await call('order.revoke', { order: order.id, on: day, by: '值班长', reason: '改送', successor }));
  }
  if (step === 'receive') {
    const shipment = order.events.find(({ kind }) => kind === 'shipped');
    if (shipment?.kind !== 'shipped') return 'nothing';
    const lines = shipment.lines.map(({ product, pieces }) => {
      const accepted = part(pieces);
      return { product, accepted, damaged: pieces - accepted, refused: 0 };
    });
    return told(
      await call('order.event', { order: order.id, event: { kind: 'received', on: day, shipment: shipment.id, lines, signedBy: '' } }),
    );
  }
  const lines = balances.map(({ product, open: left, inTransit }) => ({ product, pieces: part(Math.max(0, left - inTransit)) }));
  const event =
    step === 'ship'
      ? ({ kind: 'shipped', on: day, lines, carrier: '', vehicle: '', driver: '' } as const)
      : ({ kind: 'writtenOff', on: day, lines, by: '值班长', reason: '不再需要' } as const);
  return told(await call('order.event', { order: order.id, event }));
}

async function planAndMake(call: Client): Promise<string> {
  const plan = await planOf(call).catch((error: Error) => error);
  if (plan instanceof Error) return plan.message;
  const approved = await call('plan.approve', { plan });
  if (!approved.ok) return approved.error.kind;
  const made = await call('paper.make', { plan });
  if (!made.ok) return made.error.kind;
  return told(await call('order.make', { plan }));
}

async function slipStep(call: Client, random: SeededRandom, step: 'issueSlip' | 'moveSlip' | 'revokeSlip', on: IsoDate): Promise<string> {
  const slips = await allPapers(call, 'reserveSlip');
  if (!slips.ok) return slips.error.kind;
  const inState = (...states: readonly PaperState[]) => slips.value.filter((paper) => states.includes(paperState(paper)));
  const open = step === 'issueSlip' ? inState('draft') : inState('issued', 'shipped', 'received');
  if (open.length === 0) return 'nothing';
  const paper = random.pick(open);
  if (step === 'issueSlip') return told(await call('paper.issue', { papers: [paper.id] }));
  const balances = paperItems(paper).map((item) => ({ item: item.item, ...itemBalance(paper, item) }));
  if (step === 'revokeSlip') {
    const road = balances.some(({ inTransit }) => inTransit > 0n) ? random.pick(roadFates) : null;
    return told(await call('paper.revoke', { paper: paper.id, on, by: '值班长', reason: '改用', road }));
  }
  const shipment = standingEvents(paper.events).find(({ kind }) => kind === 'shipped');
  const part = (millionths: bigint) =>
    decimalOfMillionths(random.int(0, 1) === 0 ? millionths : ((millionths + 1_000_000n) / 2_000_000n) * 1_000_000n);
  if (shipment !== undefined && balances.some(({ inTransit }) => inTransit > 0n)) {
    const lines = balances.map(({ item, inTransit }) => ({ item, accepted: part(inTransit), damaged: '0', refused: '0' }));
    return told(
      await call('paper.event', { paper: paper.id, event: { kind: 'received', on, shipment: shipment.id, lines, signedBy: '' } }),
    );
  }
  const lines = balances.map(({ item, open: left, inTransit }) => ({ item, quantity: part(left > inTransit ? left - inTransit : 0n) }));
  const event = { kind: 'shipped', on, lines, carrier: '', vehicle: '', driver: '' } as const;
  return told(await call('paper.event', { paper: paper.id, event }));
}

function told(answer: { readonly ok: true } | { readonly ok: false; readonly error: { readonly kind: string } }): string {
  return answer.ok ? 'done' : answer.error.kind;
}

/** What is promised twice; nothing is as it should be. */
export function doublePromises(facts: Dataset, orders: readonly Order[], slips: readonly Paper[]): string[] {
  return [...demandsAsked(facts, orders), ...goodsSent(facts, orders, slips)];
}

/** No demand may get more than it asks for: what was accepted, is on the way or is still to be sent under issued orders. */
function demandsAsked(facts: Dataset, orders: readonly Order[]): string[] {
  const promised = new Map<string, number>();
  for (const order of orders) {
    if (order.state.kind === 'draft') continue;
    for (const { product, accepted, inTransit, open } of lineBalances(order)) {
      let left = accepted + inTransit + (order.state.kind === 'revoked' ? 0 : Math.max(0, open - inTransit));
      for (const share of order.shares.filter((one) => one.product === product)) {
        const taken = Math.min(left, share.quantityPieces);
        left -= taken;
        promised.set(share.demand, (promised.get(share.demand) ?? 0) + taken);
      }
    }
  }
  return facts.demands.flatMap(({ code, quantityPieces }) => {
    const pieces = promised.get(code) ?? 0;
    return pieces > quantityPieces ? [`demand ${code} asks for ${quantityPieces} and is promised ${pieces}`] : [];
  });
}

/**
 * A city can send no more than there was and what its makers can make in all days of the facts. Goods that slips still have to send or have on
 * the road are not there for orders; what a store has accepted is the pool's in its city again.
 */
function goodsSent(facts: Dataset, orders: readonly Order[], slips: readonly Paper[]): string[] {
  const regions = new Map(facts.regions.map((region) => [region.code, region]));
  const cityOfMaker = new Map<string, string>(facts.enterprises.map(({ code, region }) => [code, cityOf(region, regions) ?? region]));
  const possible = new Map<string, number>();
  const add = (sums: Map<string, number>, city: string | null | undefined, product: string, pieces: number) =>
    sums.set(`${city}|${product}`, (sums.get(`${city}|${product}`) ?? 0) + pieces);
  for (const { owner, item, region, quantity } of [...facts.stocks, ...facts.supplies])
    add(possible, owner === 'pool' ? region : cityOfMaker.get(owner), item, quantity);
  for (const { enterprise, product, ratePiecesPerDay } of facts.lines)
    add(possible, cityOfMaker.get(enterprise), product, ratePiecesPerDay * facts.policy.days);
  const sent = new Map<string, number>();
  for (const order of orders)
    if (order.state.kind !== 'draft')
      // What replaces damaged goods is owed, not promised from goods there are: the next plan says whether it can be kept.
      for (const { product, ordered, shipped, open, inTransit } of lineBalances(order)) {
        const unsent = order.state.kind === 'revoked' ? 0 : Math.max(0, open - inTransit);
        add(sent, order.sender, product, Math.min(ordered, shipped + unsent));
      }
  for (const paper of slips) {
    if (paper.kind !== 'reserveSlip' || paper.issue === null) continue;
    for (const item of paperItems(paper)) {
      const { open, inTransit, damaged } = itemBalance(paper, item);
      const unsent = paperState(paper) === 'revoked' || open < inTransit ? 0n : open - inTransit;
      add(sent, paper.city.code, item.item, Number((unsent + inTransit + damaged) / 1_000_000n));
    }
  }
  return [...sent].flatMap(([place, pieces]) => {
    const most = possible.get(place) ?? 0;
    return pieces > most ? [`${place} sends ${pieces} of ${most}`] : [];
  });
}
