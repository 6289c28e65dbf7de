// Lives days of a plan through the app's own channels exactly as planned: the law of time consistency, from the outside. Every second city and
// maker reports; the others are silent and presumed. What the planner would see of each morning must be what carrying the plan out gives, and
// the fills of that morning those of the first plan.
import type { Client } from '../../../../shared/contract/client.ts';
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import type { Order } from '../../../../shared/orders/order.ts';
import { decimalOfMillionths } from '../../../../shared/base/millionths.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import { paperItems } from '../../../../shared/papers/paperState.ts';
import { groupKey, type Group, type PlanFile } from '../../../../shared/plan/plan.ts';
import { verifyPlan } from '../../../../shared/plan/verifyPlan.ts';
import { rollPlan } from '../../../../shared/position/rollPlan.ts';
import { allPapers } from '../../../helpers/allPapers.ts';
import { fillAllowance, piecesGained } from '../../../helpers/fillAllowance.ts';
import { morningsApart } from '../../../helpers/morningsApart.ts';
import { planOf } from '../service/officeSteps.ts';

const noDriver = { carrier: '', vehicle: '', driver: '' };

/** Of each group of a dataset, the pieces it asks for and its exact fill. */
export type Fills = readonly Pick<Group, 'tier' | 'region' | 'product' | 'needPieces' | 'fillExact'>[];

export interface Mornings {
  /** Counted from the first day planned. Each is compared as a dataset. */
  readonly last: number;
  /** Those that are planned and checked by the app as well. */
  readonly planned: readonly number[];
  /** Finds the fills of all mornings without the app; left out, only those that are planned have any. */
  readonly fillsOf?: (dataset: Dataset) => Fills;
  /** Hears of those that the app plans. */
  readonly tell?: (first: PlanFile, later: PlanFile) => void;
}

/** What of the law did not hold, in words; nothing is as it should be. */
export async function livedAsPlanned(call: Client, { last, planned, fillsOf, tell }: Mornings): Promise<string[]> {
  const id = await planOf(call);
  const first = await right(call('plan.get', { plan: id }));
  await right(call('plan.approve', { plan: id }));
  const orders = await ordersOf(call, id);
  const made = await call('paper.make', { plan: id });
  if (!made.ok && made.error.kind !== 'nothingOnPaper') return [JSON.stringify(made.error)];
  const papers = [...(await right(allPapers(call, 'allotment', 'draft'))), ...(await right(allPapers(call, 'reserveSlip', 'draft')))];
  const reporting = new Set<string>(first.dataset.enterprises.filter((_, k) => k % 2 === 0).map(({ code }) => code));
  const faults: string[] = [];
  for (let days = 1; days <= last; days += 1) {
    const day = addDays(first.plan.start, days - 1);
    await sendOrders(
      call,
      orders.filter(({ from }) => from === day),
      day,
    );
    const moving = papers.filter(({ from, kind }) => from === day && kind !== 'taskNotice');
    await movePapers(call, moving, reporting, day);
    await report(call, first, reporting, day);
    await right(call('day.close', { day, by: '值班长' }));
    const dataset = await right(call('position.dataset', {}));
    const found = morningsApart(dataset, rollPlan(first, { days, issuedUntil: null }));
    if (fillsOf !== undefined) found.push(...fillsApart(first, fillsOf(dataset)));
    if (planned.includes(days)) {
      const later = await right(call('plan.get', { plan: await planOf(call) }));
      tell?.(first, later);
      found.push(...fillsApart(first, later.plan.groups), ...verifyPlan(later).map((violation) => JSON.stringify(violation)));
    }
    faults.push(...found.map((fault) => `morning ${days}: ${fault}`));
  }
  return faults;
}

function fillsApart(first: PlanFile, later: Fills): string[] {
  const found = new Map(later.map((group) => [groupKey(group), group]));
  return first.plan.groups.flatMap((group) => {
    const now = found.get(groupKey(group));
    const allowed = fillAllowance(first, group) + piecesGained(first.plan) / group.needPieces;
    if (now !== undefined && now.needPieces === group.needPieces && Math.abs(now.fillExact - group.fillExact) <= allowed) return [];
    return [
      `${groupKey(group)} ${group.fillExact} of ${group.needPieces}, now ${now?.fillExact} of ${now?.needPieces}, allowed ${allowed}`,
    ];
  });
}

/** A plan that sends nothing has none. */
async function ordersOf(call: Client, plan: string): Promise<readonly Order[]> {
  const made = await call('order.make', { plan });
  return !made.ok && made.error.kind === 'nothingToOrder' ? [] : right(Promise.resolve(made));
}

export async function sendOrders(call: Client, orders: readonly Order[], on: IsoDate): Promise<void> {
  if (orders.length === 0) return;
  await right(call('order.issue', { orders: orders.map(({ id }) => id) }));
  for (const { id, lines } of orders) {
    const pieces = lines.map(({ product, quantityPieces }) => ({ product, pieces: quantityPieces }));
    const shipped = await right(call('order.event', { order: id, event: { kind: 'shipped', on, lines: pieces, ...noDriver } }));
    const accepted = pieces.map((line) => ({ product: line.product, accepted: line.pieces, damaged: 0, refused: 0 }));
    const shipment = shipped.events[0].id;
    await right(call('order.event', { order: id, event: { kind: 'received', on, shipment, lines: accepted, signedBy: '库' } }));
  }
}

/** Slips are shipped and received. Makers that report have receipts for their allotments; those of silent ones are presumed to have come. */
export async function movePapers(call: Client, papers: readonly Paper[], reporting: ReadonlySet<string>, on: IsoDate): Promise<void> {
  if (papers.length === 0) return;
  await right(call('paper.issue', { papers: papers.map(({ id }) => id) }));
  for (const paper of papers) {
    if (paper.kind === 'allotment' && !reporting.has(paper.party.code)) continue;
    const items = paperItems(paper).map(({ item, millionths }) => ({ item, quantity: decimalOfMillionths(millionths) }));
    const accepted = items.map(({ item, quantity }) => ({ item, accepted: quantity, damaged: '0', refused: '0' }));
    let shipment: string | null = null;
    if (paper.kind === 'reserveSlip') {
      const shipped = await right(call('paper.event', { paper: paper.id, event: { kind: 'shipped', on, lines: items, ...noDriver } }));
      shipment = shipped.events[0].id;
    }
    await right(call('paper.event', { paper: paper.id, event: { kind: 'received', on, shipment, lines: accepted, signedBy: '库' } }));
  }
}

/** What makers and every second city did, as the plan had it. */
export async function report(
  call: Client,
  { plan, dataset }: Pick<PlanFile, 'plan' | 'dataset'>,
  reporting: ReadonlySet<string>,
  date: IsoDate,
): Promise<void> {
  const makerOf = new Map(dataset.lines.map(({ code, enterprise }) => [code, enterprise]));
  const reports = dataset.enterprises
    .filter(({ code }) => reporting.has(code))
    .map(({ code: enterprise }) => {
      const made = plan.production.filter((row) => row.date === date && makerOf.get(row.line) === enterprise);
      const output = [...Map.groupBy(made, ({ product }) => product)].map(([product, rows]) => ({ product, pieces: sum(rows) }));
      return { date, enterprise, output, materials: [], workforce: null, note: '' };
    });
  await right(call('daily.save', { reports }));
  const tierOf = new Map(dataset.demands.map(({ code, tier }) => [code, tier]));
  const cities = dataset.regions.filter(({ level }) => level === 'city').filter((_, k) => k % 2 === 0);
  const cityReports = cities.map(({ code: city }) => {
    const used = plan.ownUse.filter((row) => row.date === date && row.city === city);
    const issued = [...Map.groupBy(used, ({ demand, product }) => `${tierOf.get(demand)}|${product}`).values()].flatMap((rows) => {
      const tier = tierOf.get(rows[0].demand);
      return tier === undefined ? [] : [{ tier, product: rows[0].product, pieces: sum(rows) }];
    });
    return { date, city, issued, onHand: [], note: '' };
  });
  await right(call('cityDay.save', { reports: cityReports }));
}

function sum(rows: readonly { readonly quantityPieces: number }[]): number {
  return rows.reduce((total, { quantityPieces }) => total + quantityPieces, 0);
}

async function right<T>(
  answer: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }>,
): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(JSON.stringify(given.error).slice(0, 400));
  return given.value;
}
