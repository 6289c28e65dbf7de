// Steps of an office that plans, issues, ships, receives, revokes and closes days at random, and what must hold after each: no goods and no
// demand are promised twice. The sums are made from papers and facts alone, without the code that keeps the promise.
import type { Client } from '../../../../shared/contract/client.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { cityOf } from '../../../../shared/domain/geography.ts';
import type { Order } from '../../../../shared/orders/order.ts';
import { lineBalances } from '../../../../shared/orders/orderEvents.ts';
import { allOrders } from '../../../helpers/allOrders.ts';
import type { SeededRandom } from '../../../helpers/seededRandom.ts';
import { planOf } from '../service/officeSteps.ts';

export const promiseSteps = ['plan', 'issue', 'issue', 'ship', 'ship', 'receive', 'revoke', 'writeOff', 'close'] as const;
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
  return told(await call('order.make', { plan }));
}

function told(answer: { readonly ok: true } | { readonly ok: false; readonly error: { readonly kind: string } }): string {
  return answer.ok ? 'done' : answer.error.kind;
}

/** What is promised twice; nothing is as it should be. */
export function doublePromises(facts: Dataset, orders: readonly Order[]): string[] {
  return [...demandsAsked(facts, orders), ...goodsSent(facts, orders)];
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

/** A city can send no more than there was and what its makers can make in all days of the facts. */
function goodsSent(facts: Dataset, orders: readonly Order[]): string[] {
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
      for (const { product, shipped, open, inTransit } of lineBalances(order))
        add(sent, order.sender, product, shipped + (order.state.kind === 'revoked' ? 0 : Math.max(0, open - inTransit)));
  return [...sent].flatMap(([place, pieces]) => {
    const most = possible.get(place) ?? 0;
    return pieces > most ? [`${place} sends ${pieces} of ${most}`] : [];
  });
}
