// What happens to papers on a day of the drill: they are issued, goods leave as far as the day lets them, and what left earlier is signed for,
// here and there damaged, in parts or late.
import { ok, type Result } from '../../../shared/base/result.ts';
import { decimalOfMillionths } from '../../../shared/base/millionths.ts';
import type { Client } from '../../../shared/contract/client.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Given } from '../../../shared/domain/tables.ts';
import { lineBalances } from '../../../shared/orders/orderEvents.ts';
import type { Allotment, Paper, ReserveSlip } from '../../../shared/papers/paper.ts';
import { paperItems } from '../../../shared/papers/paperState.ts';
import type { PlanFile } from '../../../shared/plan/plan.ts';
import type { LivedDay } from '../../../shared/rehearsal/passDay.ts';
import { lasts, type RunLuck } from '../../../shared/rehearsal/runLuck.ts';
import type { DrillText } from '../../../shared/text/drillText.ts';
import { ordersIn, papersIn } from './everything.ts';

/** The day that is lived. */
export interface DrillScene {
  readonly call: Client;
  readonly day: IsoDate;
  readonly luck: RunLuck;
  readonly words: DrillText;
}

/** Orders and papers on their way, before anything of the day was issued. */
const openStates = ['issued', 'shipped', 'received'] as const;
const daysOfNotice = 7;

/** Errors: those of making and issuing. */
export async function issueDay({ call, day }: DrillScene, { dataset: { policy } }: PlanFile, id: string): Promise<Result<null, AppError>> {
  const orders = await call('order.make', { plan: id });
  if (!orders.ok && orders.error.kind !== 'nothingToOrder') return orders;
  const papers = await call('paper.make', { plan: id });
  if (!papers.ok && papers.error.kind !== 'nothingOnPaper') return papers;
  const drafts = await papersIn(call, 'all', ['draft'], day);
  if (!drafts.ok) return drafts;
  const isNoticeDay = daysBetween(policy.cycleStart ?? policy.start, day) % daysOfNotice === 0;
  const due = drafts.value.filter(({ from, kind }) => from <= day && (kind !== 'taskNotice' || isNoticeDay));
  if (due.length > 0) {
    const issued = await call('paper.issue', { papers: due.map((paper) => paper.id), withoutRefused: true });
    if (!issued.ok) return issued;
  }
  const made = await ordersIn(call, ['draft']);
  if (!made.ok) return made;
  const today = made.value.filter(({ from }) => from <= day);
  if (today.length === 0) return ok(null);
  const issued = await call('order.issue', { orders: today.map((order) => order.id), withoutRefused: true });
  return issued.ok ? ok(null) : issued;
}

/** Material that papers of the day hand out to makers. */
export function handedByPapers(papers: readonly Paper[], day: IsoDate): Given[] {
  return papers.flatMap((paper) =>
    isAllotment(paper) && paper.issue?.on === day && paper.party.kind === 'enterprise'
      ? paper.lines.map(({ material, quantity }) => ({ enterprise: paper.party.code, material, quantity: Number(quantity) }))
      : [],
  );
}

/** Errors: those of entering events. */
export async function receiveWhatCame(scene: DrillScene): Promise<Result<null, AppError>> {
  const { call, day, luck, words } = scene;
  const orders = await ordersIn(call, ['shipped', 'received']);
  if (!orders.ok) return orders;
  for (const { id, events, sender, receiver } of orders.value)
    for (const event of events) {
      if (event.kind !== 'shipped' || daysBetween(event.on, day) < luck.daysOnRoad(event.on, sender, receiver)) continue;
      if (events.some((one) => one.kind === 'received' && one.shipment === event.id)) continue;
      const part = luck.lostPart(event.on, sender, receiver);
      const lines = event.lines.map(({ product, pieces }) => {
        const damaged = Math.floor(pieces * part);
        return { product, accepted: pieces - damaged, damaged, refused: 0 };
      });
      const received = { kind: 'received', on: day, shipment: event.id, lines, signedBy: words.receiver } as const;
      const entered = await call('order.event', { order: id, event: received });
      if (!entered.ok) return entered;
    }
  const papers = await papersIn(call, 'all', openStates);
  if (!papers.ok) return papers;
  for (const paper of papers.value) {
    const done =
      paper.kind === 'reserveSlip' ? await storeSlip(scene, paper) : paper.kind === 'allotment' ? await signLate(scene, paper) : null;
    if (done !== null && !done.ok) return done;
  }
  return ok(null);
}

/** Goods for the reserve come into the store on the day after they left. */
async function storeSlip({ call, day, words }: DrillScene, slip: ReserveSlip): Promise<Result<null, AppError>> {
  for (const event of slip.events) {
    if (event.kind !== 'shipped' || event.on >= day) continue;
    if (slip.events.some((one) => one.kind === 'received' && one.shipment === event.id)) continue;
    const lines = event.lines.map(({ item, quantity }) => ({ item, accepted: quantity, damaged: '0', refused: '0' }));
    const received = { kind: 'received', on: day, shipment: event.id, lines, signedBy: words.receiver } as const;
    const entered = await call('paper.event', { paper: slip.id, event: received });
    if (!entered.ok) return entered;
  }
  return ok(null);
}

/** A maker that was silent on the day of its allotment hands its receipt in later, with the day on which the material came. */
async function signLate(scene: DrillScene, allotment: Allotment): Promise<Result<null, AppError>> {
  const { issue } = allotment;
  return issue === null || issue.on >= scene.day ? ok(null) : signAllotment(scene, allotment, issue.on);
}

async function signAllotment({ call, words }: DrillScene, allotment: Allotment, on: IsoDate): Promise<Result<null, AppError>> {
  if (allotment.events.some(({ kind }) => kind === 'received')) return ok(null);
  const lines = paperItems(allotment).map(({ item, millionths }) => {
    return { item, accepted: decimalOfMillionths(millionths), damaged: '0', refused: '0' };
  });
  const received = { kind: 'received', on, shipment: null, lines, signedBy: words.receiver } as const;
  const entered = await call('paper.event', { paper: allotment.id, event: received });
  return entered.ok ? ok(null) : entered;
}

/** Goods leave as far as they did on the day that was lived; makers that report sign for their material. Errors: those of entering events. */
export async function sendDay(scene: DrillScene, file: PlanFile, id: string, lived: LivedDay): Promise<Result<null, AppError>> {
  const { call, day, luck, words } = scene;
  const take = leftToday(lived);
  const road = { on: day, carrier: words.carrier, vehicle: '', driver: words.driver };
  const orders = await ordersIn(call, openStates);
  if (!orders.ok) return orders;
  for (const order of orders.value) {
    const key = order.plan === id ? wayOf(order.sender, order.receiver) : order.id;
    const half = luck.leavesInParts(day, order.sender, order.receiver);
    const lines = lineBalances(order).flatMap(({ product, open, inTransit }) => {
      const possible = take(key, product, open - inTransit);
      const pieces = half ? Math.ceil(possible / 2) : possible;
      return pieces > 0 ? [{ product, pieces }] : [];
    });
    if (lines.length === 0) continue;
    const sent = await call('order.event', { order: order.id, event: { kind: 'shipped', lines, ...road } });
    if (!sent.ok) return sent;
  }
  const papers = await papersIn(call, 'all', openStates);
  if (!papers.ok) return papers;
  const madeShare = shareMade(file, lived, day);
  for (const paper of papers.value) {
    if (isAllotment(paper) && paper.issue?.on === day && !luck.isSilent('maker', paper.party.code, day)) {
      const signed = await signAllotment(scene, paper, day);
      if (!signed.ok) return signed;
    }
    if (paper.kind !== 'reserveSlip') continue;
    if ((luck.closures.get(paper.city.code) ?? []).some((stop) => lasts(stop, day))) continue;
    const lines = paper.lines.flatMap(({ product, pieces }) => {
      const { enterprise } = paper.sender;
      const part = enterprise === null ? 1 : madeShare(enterprise, product);
      const sent = paper.issue?.on === day ? Math.floor(pieces * part) : take(paper.id, product, pieces);
      return sent > 0 ? [{ item: product, quantity: String(sent) }] : [];
    });
    if (lines.length === 0) continue;
    const sent = await call('paper.event', { paper: paper.id, event: { kind: 'shipped', lines, ...road } });
    if (!sent.ok) return sent;
  }
  return ok(null);
}

/** Takes off what left today, by way or by paper. */
type TakeLeft = (key: string, product: string, open: number) => number;

/** Of orders of the day's plan goods left by their way, of earlier papers by their name. */
function leftToday({ done }: LivedDay): TakeLeft {
  const pieces = new Map<string, number>();
  const put = (key: string, quantity: number) => pieces.set(key, (pieces.get(key) ?? 0) + quantity);
  for (const { from, to, product, quantityPieces } of done.dispatches) put(`${wayOf(from, to)}|${product}`, quantityPieces);
  for (const { order, product, quantityPieces } of done.commitments) put(`${order}|${product}`, quantityPieces);
  return (key, product, open) => {
    const taken = Math.max(0, Math.min(open, pieces.get(`${key}|${product}`) ?? 0));
    put(`${key}|${product}`, -taken);
    return taken;
  };
}

function wayOf(from: string, to: string): string {
  return `${from}>${to}`;
}

/** What part of the day's plan a maker made of a product; 1 where nothing was planned. */
function shareMade({ plan, dataset }: PlanFile, { done }: LivedDay, day: IsoDate): (enterprise: string, product: string) => number {
  const makerOf = new Map(dataset.lines.map(({ code, enterprise }) => [code, enterprise]));
  const sums = (rows: PlanFile['plan']['production']) => {
    const found = new Map<string, number>();
    for (const { line, product, quantityPieces } of rows) {
      const key = `${makerOf.get(line)}|${product}`;
      found.set(key, (found.get(key) ?? 0) + quantityPieces);
    }
    return found;
  };
  const [planned, made] = [sums(plan.production.filter(({ date }) => date === day)), sums(done.production)];
  return (enterprise, product) => {
    const key = `${enterprise}|${product}`;
    const asked = planned.get(key) ?? 0;
    return asked === 0 ? 1 : Math.min(1, (made.get(key) ?? 0) / asked);
  };
}

function isAllotment(paper: Paper): paper is Allotment {
  return paper.kind === 'allotment';
}
