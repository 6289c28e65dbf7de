// The printed content of an order: every value as it appears on the paper, without layout.
import { fromNumber, sum, toNumber } from '../base/rational.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { unsigned, type SignedBy } from '../domain/desk.ts';
import type { OrderSettings } from '../domain/office.ts';
import { monthDay, numericDate } from '../text/chineseDate.ts';
import { groupedDigits } from '../text/quantityText.ts';
import { uppercaseQuantity } from '../text/uppercaseNumerals.ts';
import { printable, type FormDocument, type PartyField, type PartyRow } from './formDocument.ts';
import { orderNumberText, type Order, type OrderLine } from './order.ts';
import { orderMark } from './orderMark.ts';
import { orderFormText as words, tierFormText } from './orderFormText.ts';

export interface OrderContext {
  readonly settings: OrderSettings;
  /** Plan number as officers quote it: P-0302-1. */
  readonly planLabel: string;
  /** The office's fingerprint, for the QR code. */
  readonly office: string;
  /** data: URL of the office's seal, for issued orders. If missing, space is left for a stamp. */
  readonly seal?: string;
  /** Whether the form shows English below its Chinese text. */
  readonly gloss?: boolean;
  /** Who drafted, checked and signed it. If missing, the drafter is the one of the settings, and the others write by hand. */
  readonly signedBy?: SignedBy;
  /** Name and telephone of both ends. If missing, they are filled in by hand. */
  readonly contacts?: { readonly sender: string; readonly receiver: string };
}

export interface OrderDocument extends FormDocument {
  readonly goods: readonly GoodsRow[];
  readonly total: GoodsTotal;
}

export interface GoodsRow {
  readonly sequence: string;
  readonly name: string;
  readonly standard: string;
  readonly unit: string;
  readonly quantity: string;
  readonly cartons: string;
  readonly massKilograms: string;
  readonly remark: string;
}

export interface GoodsTotal {
  /** One total if all goods have the same unit, else one total for each unit. */
  readonly quantities: readonly string[];
  readonly cartons: string;
  readonly massKilograms: string;
  readonly uppercase: string;
}

/** The printed values of an order. Pure: the same order and context give the same paper. */
export function orderDocument(order: Order, context: OrderContext): OrderDocument {
  const { settings, planLabel, signedBy = unsigned } = context;
  const { state } = order;
  const issued = state.kind === 'draft' ? null : state;
  const parties = (order.sender === order.receiver ? [order.senderName] : [order.senderName, order.receiverName]).map(printable);
  return {
    state: state.kind === 'draft' || state.kind === 'revoked' ? state.kind : 'issued',
    seal: state.kind === 'draft' || state.kind === 'revoked' || context.seal === undefined ? null : context.seal,
    gloss: context.gloss === true,
    mark: orderMark(order, context.office),
    serial: issued === null ? '' : String(issued.number.running).padStart(6, '0'),
    urgency: printable(settings.urgency),
    agency: printable(settings.agency),
    number: issued === null ? '' : printable(orderNumberText(issued.number)),
    title: words.title,
    addressees: `${parties.join('、')}：`,
    between: parties.join(' → '),
    lead: leadText(order, settings, issued?.issuedOn ?? order.from),
    parties: partyRows(order, context),
    goods: goodsRows(order.lines),
    total: goodsTotal(order.lines),
    draftedBy: printable(signedBy.draft ?? settings.draftedBy),
    checkedBy: printable(signedBy.check ?? ''),
    signedBy: printable(signedBy.sign ?? ''),
    responsible: printable(settings.responsible),
    date: issued === null ? words.blankDate : numericDate(issued.issuedOn),
    copies: printable(settings.copies),
    note: issued === null ? words.draftNote : words.issuedNote(printable(planLabel)),
  };
}

function leadText(order: Order, settings: OrderSettings, writtenOn: IsoDate): string {
  // dates in the year of the paper are printed without the year
  const day = (date: IsoDate) => (date.slice(0, 4) === writtenOn.slice(0, 4) ? monthDay(date) : numericDate(date));
  const leaving = order.from === order.to ? words.leavesOn(day(order.from)) : words.leavesBetween(day(order.from), day(order.to));
  return words.lead(leaving, day(order.arrival), settings.arrivalHour);
}

function partyRows(order: Order, { settings, planLabel, contacts }: OrderContext): PartyRow[] {
  const field = (label: string, value: string): PartyField => ({ label, value: printable(value) });
  const labels = words.parties;
  const tiers = order.tiers.map((tier) => tierFormText[tier]).join('、');
  const basis = [words.plan(planLabel), settings.basis].filter((part) => part !== '').join('，');
  const distance = order.sender === order.receiver ? words.withinCity : words.kilometres(groupedDigits(Math.max(1, Math.round(order.km))));
  return [
    [field(labels.sender, order.senderName), field(labels.receiver, order.receiverName)],
    [field(labels.contact, contacts?.sender ?? ''), field(labels.contact, contacts?.receiver ?? '')],
    [field(labels.tiers, tiers), field(labels.basis, basis)],
    [field(labels.carrier, ''), field(labels.vehicle, '')],
    [field(labels.driver, ''), field(labels.distance, distance)],
  ];
}

function goodsRows(lines: readonly OrderLine[]): GoodsRow[] {
  const decimals = massDecimals(lines);
  return lines.map((line, index) => ({
    sequence: String(index + 1),
    name: printable(line.name),
    standard: printable(line.standard ?? ''),
    unit: printable(line.unit),
    quantity: groupedDigits(line.quantityPieces),
    cartons: groupedDigits(line.cartons),
    massKilograms: massText(line.massGrams, decimals),
    remark: '',
  }));
}

function goodsTotal(lines: readonly OrderLine[]): GoodsTotal {
  const pieces = new Map<string, number>();
  for (const line of lines) {
    const unit = printable(line.unit);
    pieces.set(unit, (pieces.get(unit) ?? 0) + line.quantityPieces);
  }
  const byUnit = [...pieces];
  const massGrams = toNumber(sum(lines.map((line) => fromNumber(line.massGrams))));
  return {
    // pieces and suits do not add up, so each unit has its own total
    quantities: byUnit.map(([unit, count]) => (byUnit.length === 1 ? groupedDigits(count) : `${groupedDigits(count)} ${unit}`)),
    cartons: groupedDigits(lines.reduce((count, line) => count + line.cartons, 0)),
    massKilograms: massText(massGrams, massDecimals(lines)),
    uppercase: byUnit.map(([unit, count]) => uppercaseQuantity(count, unit)).join('，'),
  };
}

/** The fewest decimals of a kilogram, one to three, that show every line exactly, so that the printed column adds up. */
function massDecimals(lines: readonly OrderLine[]): number {
  return [1, 2].find((decimals) => lines.every((line) => Number.isInteger(line.massGrams / 10 ** (3 - decimals)))) ?? 3;
}

function massText(grams: number, decimals: number): string {
  return groupedDigits(Math.round(grams) / 1000, decimals);
}
