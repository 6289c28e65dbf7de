// Derives the state of a paper, what of it is still open, and which events it accepts.
import { err, ok, type Result } from '../base/result.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import { byItem, sameReceipts, type MostOf, type ToldReceipt } from '../orders/sameReceipts.ts';
import { groupedDecimal } from '../text/quantityText.ts';
import type { Paper } from './paper.ts';
import { paperVoid, standingEvents, type ItemQuantity, type PaperEvent, type PaperEventKind, type VoidedEvent } from './paperEvent.ts';
import { millionthsOf, quantityOf } from './quantity.ts';

/** `void`: should never have been issued; `revoked`: was right when it was issued and no longer holds. */
export const paperStates = ['draft', 'issued', 'shipped', 'received', 'closed', 'revoked', 'void'] as const;
export type PaperState = (typeof paperStates)[number];

export interface PaperItem {
  readonly item: string;
  readonly name: string;
  readonly unit: string;
  readonly millionths: bigint;
}

/** Goods or material that moves under the paper; a task notice moves nothing. */
export function paperItems(paper: Paper): PaperItem[] {
  switch (paper.kind) {
    case 'allotment':
      return paper.lines.map(({ material, name, unit, quantity }) => ({ item: material, name, unit, millionths: millionthsOf(quantity) }));
    case 'reserveSlip':
      return paper.lines.map(({ product, name, unit, pieces }) => ({
        item: product,
        name,
        unit,
        millionths: millionthsOf(String(pieces)),
      }));
    case 'taskNotice':
      return [];
  }
}

export type CountedEvent = Exclude<PaperEvent, VoidedEvent>;

/** The standing events without receipts that repeat another one. */
export function countedEvents(paper: Paper): CountedEvent[] {
  const standing = standingEvents<PaperEvent>(paper.events);
  const twins = sameReceipts(toldReceipts(standing), mostOf(paper, standing));
  return twins.size === 0 ? standing : standing.filter(({ id }) => !twins.has(id));
}

export function toldReceipts(events: readonly PaperEvent[]): ToldReceipt[] {
  return events.flatMap((event) => {
    if (event.kind !== 'received') return [];
    const { id, on, shipment, another } = event;
    return [{ id, on, shipment, another: another === true, arrived: byItem(askedOf(event).map(amountOf)) }];
  });
}

/** Of a shipment what was sent; of the paper what it is for, less what was written off, and again what was returned. */
export function mostOf(paper: Paper, standing: readonly PaperEvent[]): MostOf {
  return (shipment) =>
    byItem([
      ...(shipment === null ? paperItems(paper).map(({ item, millionths }) => [item, millionths] as const) : []),
      ...standing.flatMap((event) => {
        if (shipment !== null) return event.kind === 'shipped' && event.id === shipment ? event.lines.map(amountOf) : [];
        if (event.kind === 'returned') return event.lines.map(amountOf);
        return event.kind === 'writtenOff' ? event.lines.map((line) => [line.item, -millionthsOf(line.quantity)] as const) : [];
      }),
    ]);
}

function amountOf({ item, quantity }: ItemQuantity): readonly [string, bigint] {
  return [item, millionthsOf(quantity)];
}

/** One item of a paper after the events that count, in millionths. */
export interface ItemBalance {
  readonly ordered: bigint;
  readonly shipped: bigint;
  /** Shipped and not yet covered by a receipt; 0 once a revocation has said that it came back or is lost. */
  readonly inTransit: bigint;
  /** Accepted, less what was returned. */
  readonly accepted: bigint;
  readonly damaged: bigint;
  readonly refused: bigint;
  readonly returned: bigint;
  readonly writtenOff: bigint;
  /** Still to be accepted or written off, including goods in transit. */
  readonly open: bigint;
}

export function itemBalance(paper: Paper, { item, millionths: ordered }: Pick<PaperItem, 'item' | 'millionths'>): ItemBalance {
  const events = countedEvents(paper);
  const sum = { shipped: 0n, accepted: 0n, damaged: 0n, refused: 0n, returned: 0n, writtenOff: 0n };
  const waiting = new Map<string, bigint>();
  let cameBack = false;
  for (const event of events) {
    if (event.kind === 'received') {
      let arrived = 0n;
      for (const line of event.lines.filter((one) => one.item === item)) {
        for (const column of ['accepted', 'damaged', 'refused'] as const) {
          sum[column] += millionthsOf(line[column]);
          arrived += millionthsOf(line[column]);
        }
      }
      if (event.shipment !== null) waiting.set(event.shipment, (waiting.get(event.shipment) ?? 0n) - arrived);
    } else if (event.kind === 'revoked') cameBack = event.road === 'returned' || event.road === 'lost';
    else {
      const quantity = event.lines.reduce((total, one) => (one.item === item ? total + millionthsOf(one.quantity) : total), 0n);
      sum[event.kind] += quantity;
      if (event.kind === 'shipped') waiting.set(event.id, (waiting.get(event.id) ?? 0n) + quantity);
    }
  }
  const accepted = sum.accepted - sum.returned;
  // More may arrive than was shipped: then nothing is on the road, not less than nothing.
  const inTransit = cameBack ? 0n : [...waiting.values()].reduce((total, quantity) => (quantity > 0n ? total + quantity : total), 0n);
  const left = ordered - accepted - sum.writtenOff;
  return { ordered, ...sum, accepted, inTransit, open: left > 0n ? left : 0n };
}

export function paperState(paper: Paper): PaperState {
  if (paper.issue === null) return 'draft';
  if (paperVoid(paper.events) !== null) return 'void';
  const events = countedEvents(paper);
  if (events.some(({ kind }) => kind === 'revoked')) return 'revoked';
  const balances = paperItems(paper).map((item) => itemBalance(paper, item));
  if (balances.length > 0 && balances.every(({ open, inTransit }) => open === 0n && inTransit === 0n)) return 'closed';
  if (events.some(({ kind }) => kind === 'received')) return 'received';
  return events.some(({ kind }) => kind === 'shipped') ? 'shipped' : 'issued';
}

const takes: { readonly [Kind in PaperEventKind]: readonly PaperState[] } = {
  shipped: ['issued', 'shipped', 'received'],
  received: ['issued', 'shipped', 'received', 'closed', 'revoked'],
  returned: ['received', 'closed'],
  writtenOff: ['issued', 'shipped', 'received'],
  revoked: ['issued', 'shipped'],
  voided: ['issued', 'shipped', 'received', 'closed', 'revoked'],
};

export function takesEvent(paper: Paper, kind: PaperEventKind): boolean {
  const moves = kind !== 'revoked' && kind !== 'voided';
  if (moves && paperItems(paper).length === 0) return false;
  const state = paperState(paper);
  // After a revocation, only what was on the road and is still to be accepted can arrive.
  if (kind === 'received' && state === 'revoked') return hasRoad(paper) && revocation(paper)?.road === 'received';
  return takes[kind].includes(state);
}

/** The number of an issued paper, the id of a draft. */
export function paperName({ id, issue }: Pick<Paper, 'id' | 'issue'>): string {
  return issue === null ? id : `${issue.number.prefix}〔${issue.number.year}〕${issue.number.running}号`;
}

/**
 * The paper with the event added, or the reason why not: `paperStateWrong`, `paperTooMuch`, `paperItemUnknown`, `paperEventNotFound`,
 * `paperEventFollowed`, `paperRoadOpen`, `nothingEntered`, `beforeIssue`, `afterWorkingDay`. `today` is the working day.
 */
export function applyPaperEvent(paper: Paper, event: PaperEvent, today: IsoDate): Result<Paper, AppError> {
  const name = paperName(paper);
  if (paper.issue === null || !takesEvent(paper, event.kind))
    return err({ kind: 'paperStateWrong', paper: name, state: paperState(paper), event: event.kind });
  if (event.on < paper.issue.on) return err({ kind: 'beforeIssue', on: event.on, issuedOn: paper.issue.on });
  if (event.on > today) return err({ kind: 'afterWorkingDay', on: event.on, today });
  const refusal = refusalOf(paper, event, name);
  return refusal === null ? ok({ ...paper, events: [...paper.events, event] }) : err(refusal);
}

function refusalOf(paper: Paper, event: PaperEvent, name: string): AppError | null {
  if (event.kind === 'voided') return voidRefusal(paper, event.event, name);
  if (event.kind === 'revoked') {
    const open = roadLines(paper);
    return open.length > 0 === (event.road !== null) ? null : { kind: 'paperRoadOpen', paper: name, lines: open };
  }
  const items = new Map(paperItems(paper).map((item) => [item.item, item]));
  const asked = askedOf(event);
  const stranger = asked.find(({ item }) => !items.has(item));
  if (stranger !== undefined) return { kind: 'paperItemUnknown', paper: name, item: stranger.item };
  if (asked.every(({ quantity }) => millionthsOf(quantity) === 0n)) return { kind: 'nothingEntered' };
  if (event.kind === 'received') return receiptRefusal(paper, event.shipment, event.on, name);
  for (const item of items.values()) {
    const quantity = asked.reduce((sum, one) => (one.item === item.item ? sum + millionthsOf(one.quantity) : sum), 0n);
    const { accepted, open, inTransit } = itemBalance(paper, item);
    const possible = event.kind === 'returned' ? accepted : open > inTransit ? open - inTransit : 0n;
    if (quantity > possible)
      return {
        kind: 'paperTooMuch',
        event: event.kind,
        item: item.name,
        asked: quantityOf(quantity),
        possible: quantityOf(possible),
        unit: item.unit,
      };
  }
  return null;
}

function receiptRefusal(paper: Paper, shipment: string | null, on: IsoDate, name: string): AppError | null {
  if (shipment === null) return paperState(paper) === 'revoked' ? { kind: 'paperEventNotFound', paper: name, event: '' } : null;
  const found = standingEvents(paper.events).find(({ kind, id }) => kind === 'shipped' && id === shipment);
  if (found === undefined) return { kind: 'paperEventNotFound', paper: name, event: shipment };
  return on >= found.on ? null : { kind: 'eventTooEarly', event: 'received', on, earlier: 'shipped', earlierOn: found.on };
}

/** To void the paper, first void all its events; to void a shipment, its receipts; to void a receipt, what was returned of it. */
function voidRefusal(paper: Paper, event: string | null, name: string): AppError | null {
  const standing = standingEvents(paper.events);
  const followed = (followers: readonly { readonly on: IsoDate }[]): AppError | null =>
    followers.length === 0 ? null : { kind: 'paperEventFollowed', paper: name, followers: followers.map(({ on }) => on) };
  if (event === null) return followed(standing);
  const found = standing.find(({ id }) => id === event);
  if (found === undefined) return { kind: 'paperEventNotFound', paper: name, event };
  const without = standing.filter(({ id }) => id !== event);
  if (found.kind === 'shipped')
    return followed(
      without.filter((one) => (one.kind === 'received' && one.shipment === event) || (one.kind === 'revoked' && one.road !== null)),
    );
  if (found.kind === 'received') {
    const less = { ...paper, events: without };
    const overdrawn = paperItems(paper).some((item) => itemBalance(less, item).accepted < 0n);
    return overdrawn ? followed(without.filter(({ kind }) => kind === 'returned')) : null;
  }
  if (found.kind === 'revoked')
    return followed(without.filter((one) => one.kind === 'received' && one.on >= found.on && found.road === 'received'));
  return null;
}

export function revocation(paper: Paper): Extract<PaperEvent, { readonly kind: 'revoked' }> | null {
  return standingEvents(paper.events).find((event) => event.kind === 'revoked') ?? null;
}

function hasRoad(paper: Paper): boolean {
  return roadLines(paper).length > 0;
}

function roadLines(paper: Paper): string[] {
  return paperItems(paper).flatMap((item) => {
    const { inTransit } = itemBalance(paper, item);
    return inTransit > 0n ? [`${item.name} ${groupedDecimal(quantityOf(inTransit))} ${item.unit}`] : [];
  });
}

function askedOf(event: Exclude<PaperEvent, { readonly kind: 'revoked' | 'voided' }>): readonly ItemQuantity[] {
  if (event.kind !== 'received') return event.lines;
  return event.lines.map(({ item, accepted, damaged, refused }) => ({
    item,
    quantity: quantityOf(millionthsOf(accepted) + millionthsOf(damaged) + millionthsOf(refused)),
  }));
}
