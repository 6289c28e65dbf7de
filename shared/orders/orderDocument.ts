// The printed content of an order: every value as it appears on the paper, without layout.
import { fromNumber, sum, toNumber } from '../base/rational.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { monthDay, numericDate } from '../text/chineseDate.ts';
import { groupedDigits } from '../text/quantityText.ts';
import { uppercaseQuantity } from '../text/uppercaseNumerals.ts';
import { imprintDate, printable, secrecyText, serialText, type FormDocument, type PartyField, type PartyRow } from './formDocument.ts';
import { formNow, type FormSource, type IssuedForm } from './issuedForm.ts';
import type { FormContact } from './orderContacts.ts';
import { orderNumberText, type Order, type OrderLine } from './order.ts';
import { orderMark } from './orderMark.ts';
import { orderFormText as words, tierFormText } from './orderFormText.ts';
import { tierPieces, tiersOfLine } from './orderTiers.ts';

/** What an order without a form of its own takes: all of it for a draft, the letterhead for one issued before orders kept theirs. */
export interface OrderContext extends FormSource {
  /** data: URL of the office's seal, for issued orders. If missing, space is left for a stamp. */
  readonly seal?: string;
  /** Whether the form shows English below its Chinese text. */
  readonly gloss?: boolean;
}

export interface OrderDocument extends FormDocument {
  readonly partyGlosses: readonly string[];
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
  /** 其中：抗疫一线 200,000，…; empty where there is nothing to tell apart. */
  readonly parts: string;
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
  const { state } = order;
  const issued = state.kind === 'draft' ? null : state;
  const form: Omit<IssuedForm, 'format'> & { readonly format: FormDocument['format'] } =
    order.form ?? (issued === null ? formNow(order, context) : { ...formNow(order, { ...context, contacts: [] }), format: 1 });
  const isOld = form.format === 1;
  const parties = (order.sender === order.receiver ? [order.senderName] : [order.senderName, order.receiverName]).map(printable);
  const rows = partyRows(order, form);
  return {
    format: form.format,
    state: state.kind === 'draft' || state.kind === 'revoked' ? state.kind : 'issued',
    seal: state.kind === 'draft' || state.kind === 'revoked' || context.seal === undefined ? null : context.seal,
    gloss: context.gloss === true,
    mark: orderMark(order, form.office),
    serial: issued === null ? '' : isOld ? String(issued.number.running).padStart(6, '0') : serialText(form),
    secrecy: isOld ? '' : printable(secrecyText(form)),
    urgency: printable(form.urgency),
    agency: printable(form.agency),
    number: issued === null ? '' : printable(orderNumberText(issued.number)),
    title: words.title,
    addressees: `${parties.join('、')}：`,
    between: parties.join(' → '),
    lead: leadText(order, form.arrivalHour, issued?.issuedOn ?? order.from),
    parties: rows.map(({ fields }) => fields),
    partyGlosses: rows.flatMap(({ gloss }) => gloss),
    goods: goodsRows(order, isOld),
    total: goodsTotal(order.lines),
    draftedBy: printable(form.draftedBy),
    checkedBy: printable(form.checkedBy),
    signedBy: printable(form.signedBy),
    responsible: printable(form.responsible),
    date: issued === null ? words.blankDate : numericDate(issued.issuedOn),
    copies: printable(form.copies),
    imprint: isOld ? '' : imprintDate(issued?.issuedOn ?? null),
    note: issued === null ? words.draftNote : words.issuedNote(printable(form.planLabel)),
  };
}

function leadText(order: Order, arrivalHour: number, writtenOn: IsoDate): string {
  // dates in the year of the paper are printed without the year
  const day = (date: IsoDate) => (date.slice(0, 4) === writtenOn.slice(0, 4) ? monthDay(date) : numericDate(date));
  const leaving = order.from === order.to ? words.leavesOn(day(order.from)) : words.leavesBetween(day(order.from), day(order.to));
  return words.lead(leaving, day(order.arrival), arrivalHour);
}

interface GlossedRow {
  readonly fields: PartyRow;
  readonly gloss: readonly [string, string];
}

function partyRows(order: Order, form: Omit<IssuedForm, 'format'> & { readonly format: FormDocument['format'] }): GlossedRow[] {
  const field = (label: string, value: string): PartyField => ({ label, value: printable(value) });
  const row = (left: PartyField, right: PartyField, ...gloss: readonly [string, string]): GlossedRow => ({ fields: [left, right], gloss });
  const { parties: labels, gloss } = words;
  const { sender, receiver } = form;
  const basis = [words.plan(form.planLabel), form.basis].filter((part) => part !== '').join('，');
  const distance = order.sender === order.receiver ? words.withinCity : words.kilometres(groupedDigits(Math.max(1, Math.round(order.km))));
  const isAnyKnown = sender !== null || receiver !== null;
  return [
    row(
      field(labels.sender, placeText(order.senderName, sender)),
      field(labels.receiver, placeText(order.receiverName, receiver)),
      ...gloss.places,
    ),
    // Where they are is printed where it is known; name and telephone of whom to call can be filled in by hand.
    ...(isAnyKnown
      ? [
          row(
            field(labels.senderAddress, sender?.address ?? ''),
            field(labels.receiverAddress, receiver?.address ?? ''),
            ...gloss.addresses,
          ),
        ]
      : []),
    row(field(labels.contact, personText(sender)), field(labels.contact, personText(receiver)), ...gloss.contacts),
    row(field(labels.tiers, tiersText(order, form.format)), field(labels.basis, basis), ...gloss.tiers),
    row(field(labels.carrier, ''), field(labels.vehicle, ''), ...gloss.carrier),
    row(field(labels.driver, ''), field(labels.distance, distance), ...gloss.driver),
  ];
}

/** The place, and the organ there where it is known. */
function placeText(place: string, contact: FormContact | null): string {
  return contact === null || contact.name.startsWith(place) ? (contact?.name ?? place) : `${place}　${contact.name}`;
}

function personText(contact: FormContact | null): string {
  return [contact?.person ?? '', contact?.telephone ?? ''].filter((part) => part !== '').join('　');
}

/** Of several tiers each with its pieces, which the total below does not tell. */
function tiersText(order: Order, format: FormDocument['format']): string {
  const pieces = format === 1 || order.tiers.length < 2 ? null : tierPieces(order);
  return order.tiers
    .map((tier) => {
      const sums = pieces?.get(tier) ?? [];
      return [tierFormText[tier], ...sums.map(({ unit, pieces: own }) => `${groupedDigits(own)}${unit}`)].join(' ');
    })
    .join('、');
}

function goodsRows(order: Order, isOld: boolean): GoodsRow[] {
  const decimals = massDecimals(order.lines);
  return order.lines.map((line, index) => ({
    sequence: String(index + 1),
    name: printable(line.name),
    standard: printable(line.standard ?? ''),
    unit: printable(line.unit),
    quantity: groupedDigits(line.quantityPieces),
    cartons: groupedDigits(line.cartons),
    massKilograms: massText(line.massGrams, decimals),
    remark: '',
    parts: isOld ? '' : partsText(order, line),
  }));
}

/** With several tiers, what each gets of the goods, so that the receiver knows the frontline's share. Of the only goods it is said above. */
function partsText(order: Order, line: OrderLine): string {
  if (order.tiers.length < 2 || order.lines.length < 2) return '';
  const parts = tiersOfLine(order, line).map(({ tier, pieces }) => `${tierFormText[tier]} ${groupedDigits(pieces)}`);
  return parts.length === 0 ? '' : `${parts.length === 1 ? words.allFor : words.ofWhich}${parts.join('，')}`;
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
