// The public notice (公示) as a paper: the balance of the pool's goods, who got them, how far each tier and city is served, and the
// decisions that people made by hand. A notice that does not balance to the piece is not made.
import { err, ok, type Result } from '../base/result.ts';
import { sum } from '../base/sum.ts';
import { addDays } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { AppError } from '../domain/errors.ts';
import type { ProductCode } from '../domain/ids.ts';
import type { Language, NoticeSettings } from '../domain/office.ts';
import type { Secured } from '../domain/tables.ts';
import type { Order } from '../orders/order.ts';
import type { ContractEntry, PartnerContract } from '../partners/partnerContract.ts';
import type { Plan } from '../plan/plan.ts';
import type { LivedDays } from '../position/liveDays.ts';
import type { Release, ReleaseEntry } from '../releases/release.ts';
import type { SupportDecision } from '../support/supportDecision.ts';
import { createNames, type Names } from '../text/datasetNames.ts';
import { namedPin } from '../text/namedPin.ts';
import { noticeText } from '../text/noticeText.ts';
import { pinText } from '../text/pinText.ts';
import { groupedDigits } from '../text/quantityText.ts';
import { reasonTag } from '../text/reasonText.ts';
import { reportText } from '../text/reportText.ts';
import { contractsOfNotice } from './contractPapers.ts';
import { imbalance, noticeAccount, type NoticeLine, type NoticePeriod } from './noticeAccount.ts';
import { noticeCoverage } from './noticeCoverage.ts';
import { noticeReceivers, type NoticeReceiver } from './noticeReceivers.ts';
import { goodsOrigins, noticeDonations, noticeSources } from './noticeSources.ts';
import { figure, heads, row, share, words, type Paper, type PaperTable } from './paper.ts';
import { releasesOfNotice } from './releasePapers.ts';
import { decisionSentence } from './supportReply.ts';

export interface NoticeFacts {
  readonly dataset: Dataset;
  readonly period: NoticePeriod;
  /** Issued orders with their events, under present codes. */
  readonly orders: readonly Order[];
  /** The days up to the morning after the period. */
  readonly lived: LivedDays;
  /** The day whose morning the first stocks were counted on. */
  readonly booksBegin: string;
  /** What demands had of this cycle by the evening of the period's last day. */
  readonly secured: readonly Secured[];
  /** The plan in force on the last day. */
  readonly plan: Plan | null;
  /** Decisions on requests for support that are in force on the last day. */
  readonly support: readonly SupportDecision[];
  /** Releases to the public, and what was told of them. */
  readonly releases?: readonly Release[];
  readonly releaseEntries?: readonly ReleaseEntry[];
  /** Contracts with neighbouring provinces, and what was told of them. */
  readonly contracts?: readonly PartnerContract[];
  readonly contractEntries?: readonly ContractEntry[];
}

export interface NoticeHead {
  readonly agency: string;
  /** The document the rule is based on; empty for none. */
  readonly basis: string;
  readonly language: Language;
  readonly settings: NoticeSettings;
}

/** Error: `noticeUnbalanced`, for the first product that does not balance. */
export function publicNotice(facts: NoticeFacts, { agency, basis, language, settings }: NoticeHead): Result<Paper, AppError> {
  const { dataset, period, orders, lived, booksBegin } = facts;
  const text = noticeText[language];
  const names = createNames(dataset, language);
  const products = dataset.products.map(({ code }) => code);
  const account = noticeAccount(products, orders, lived, period, booksBegin);
  const receivers = noticeReceivers(orders, dataset, period, settings);
  const wrong = account.lines.find((line) => imbalance(line) !== 0 || line.accepted !== acceptedOf(receivers, line.product));
  if (wrong !== undefined)
    return err({
      kind: 'noticeUnbalanced',
      product: names.productInFull(wrong.product),
      pieces: Math.abs(imbalance(wrong) || wrong.accepted - acceptedOf(receivers, wrong.product)),
      orders: account.overReceived.get(wrong.product) ?? [],
    });
  const total = (key: Exclude<keyof NoticeLine, 'product'>) => sum(account.lines.map((line) => line[key]));
  const unconfirmed = total('unconfirmed');
  const { day, period: fromTo } = reportText[language];
  const days = period.from === period.to ? day(period.to) : fromTo(day(period.from), day(period.to));
  return ok({
    language,
    agency,
    title: text.title,
    subtitle: days,
    paragraphs: [
      text.lead(days),
      text.rule(basis, dataset.policy.tiers.map((tier) => names.tier(tier)).join(text.and)),
      text.balance({
        opening: groupedDigits(total('opening')),
        incoming: groupedDigits(total('arrived') + total('fromMakers') + total('intoReserve') + total('counted')),
        toPartners: total('toPartners') === 0 ? '' : groupedDigits(total('toPartners')),
        accepted: groupedDigits(total('accepted')),
        lost: groupedDigits(total('lost')),
        left: groupedDigits(total('inStock') + total('onRoad')),
      }),
      ...(unconfirmed === 0 ? [] : [text.unconfirmed(groupedDigits(unconfirmed))]),
      ...(settings.complaints === '' ? [] : [text.complaints(settings.complaints)]),
    ],
    tables: [
      accountTable(account.lines, dataset, names),
      sourceTable(account.lines, facts, names),
      receiverTable(receivers, names),
      coverageTable(facts, settings, names),
      decisionTable(facts, names),
      ...laterTables(facts, names),
    ],
    signed: day(addDays(period.to, 1)),
  });
}

/** Releases to the public and contracts with neighbouring provinces, where there are any: other notices stay as they were. */
function laterTables(facts: NoticeFacts, names: Names): PaperTable[] {
  const { dataset, period, releases = [], releaseEntries = [], contracts = [], contractEntries = [] } = facts;
  const until = period.to;
  const released = releasesOfNotice(releases, releaseEntries, { until, place: 6, names });
  const exchanged = contractsOfNotice(contracts, contractEntries, { until, place: released === null ? 6 : 7, dataset, names });
  return [released, exchanged].filter((table) => table !== null);
}

function acceptedOf(receivers: readonly NoticeReceiver[], product: ProductCode): number {
  return sum(receivers.flatMap((one) => (one.product === product ? [one.accepted] : [])));
}

const accountKeys = [
  'opening',
  'arrived',
  'fromMakers',
  'intoReserve',
  'counted',
  'toPartners',
  'accepted',
  'lost',
  'inStock',
  'onRoad',
] as const satisfies readonly (keyof NoticeLine)[];
/** Accepted, lost, in stock, on the road. */
const keysAfterExchange = 4;

function accountTable(lines: readonly NoticeLine[], { products }: Dataset, names: Names): PaperTable {
  const text = noticeText[names.language];
  // The column stands before what receivers accepted, in notices that have something in it.
  const isExchanged = lines.some(({ toPartners }) => toPartners !== 0);
  const keys = isExchanged ? accountKeys : accountKeys.filter((key) => key !== 'toPartners');
  const at = text.accountHeads.length - keysAfterExchange;
  const allHeads = isExchanged
    ? [...text.accountHeads.slice(0, at), text.toPartnersHead, ...text.accountHeads.slice(at)]
    : text.accountHeads;
  const standards = new Map(products.map(({ code, standard }) => [code, standard]));
  const rows = lines.map((line) =>
    row([
      words(names.productInFull(line.product)),
      words(standards.get(line.product) ?? text.noStandard),
      ...keys.map((key) => figure(line[key], '/position')),
    ]),
  );
  const total = row([words(text.total), words(''), ...keys.map((key) => figure(sum(lines.map((line) => line[key]))))], true);
  return {
    title: text.account,
    heads: heads(...allHeads),
    rows: rows.length === 0 ? [] : [...rows, total],
    note: rows.length === 0 ? text.nothing : text.accountNote,
  };
}

/** Directed donations stand in the note: they are their receivers' own and no part of the account. */
function sourceTable(lines: readonly NoticeLine[], { lived, period, booksBegin }: NoticeFacts, names: Names): PaperTable {
  const text = noticeText[names.language];
  const sources = noticeSources(lines, lived, period, booksBegin);
  const keys = ['opening', 'came', 'left'] as const;
  const rows = goodsOrigins.flatMap((origin) =>
    sources
      .filter((one) => one.origin === origin)
      .map((one) => row([words(text.origins[origin]), words(names.product(one.product)), ...keys.map((key) => figure(one[key]))])),
  );
  const total = row([words(text.total), words(''), ...keys.map((key) => figure(sum(sources.map((one) => one[key]))))], true);
  const donations = noticeDonations(lived, period).map(({ receiver, product, pieces }) =>
    text.donation(names.place(receiver), names.product(product), groupedDigits(pieces)),
  );
  return {
    title: text.sources,
    heads: heads(...text.sourceHeads),
    rows: rows.length === 0 ? [] : [...rows, total],
    note: [
      ...(rows.length === 0 ? [] : [text.sourcesNote]),
      ...(donations.length === 0 ? [] : [text.donations(donations.join(text.and))]),
    ].join(''),
  };
}

const receiverKeys = ['allotted', 'shipped', 'accepted', 'damaged'] as const;

function receiverTable(receivers: readonly NoticeReceiver[], names: Names): PaperTable {
  const text = noticeText[names.language];
  const placeName = ({ place }: NoticeReceiver) =>
    place.kind === 'withheld'
      ? text.withheld
      : place.kind === 'tier'
        ? names.tier(place.tier)
        : place.kind === 'unit'
          ? text.unit(names.place(place.region), names.tier(place.tier), place.demand)
          : names.place(place.region);
  const rows = receivers.map((one) =>
    row([words(placeName(one)), words(names.product(one.product)), ...receiverKeys.map((key) => figure(one[key], '/orders'))]),
  );
  const total = row([words(text.total), words(''), ...receiverKeys.map((key) => figure(sum(receivers.map((one) => one[key]))))], true);
  return {
    title: text.receivers,
    heads: heads(...text.receiverHeads),
    rows: rows.length === 0 ? [] : [...rows, total],
    note: rows.length === 0 ? text.noReceivers : text.receiversNote,
  };
}

/** National goods stand in one row or in none, as set. */
function coverageTable({ plan, dataset, secured }: NoticeFacts, { national, level }: NoticeSettings, names: Names): PaperTable {
  const text = noticeText[names.language];
  const all = plan === null ? [] : noticeCoverage(plan, dataset, secured, level);
  const ofNation = all.filter(({ tier }) => tier === 'national');
  const one =
    ofNation.length === 0 || national === 'withheld' ? [] : [{ ...ofNation[0], region: null, demand: undefined, ...sumsOf(ofNation) }];
  const rows = [...one, ...all.filter(({ tier }) => tier !== 'national')].map(({ tier, region, demand, need, received, reasons }) => {
    const why =
      received >= need
        ? ''
        : reasons.length === 0
          ? text.stillComing
          : reasons.map((kind) => reasonTag(kind, names.language)).join(text.and);
    return row([
      words(names.tier(tier)),
      words(region === null ? text.outside : demand === undefined ? names.place(region) : text.need(names.place(region), demand)),
      figure(need),
      figure(received),
      share(Math.min(received, need), need),
      words(why),
    ]);
  });
  return {
    title: text.coverage,
    heads: heads(...text.coverageHeads),
    rows,
    note: plan === null ? text.noPlan : text.coverageNote,
  };
}

function sumsOf(rows: readonly { readonly need: number; readonly received: number }[]) {
  return { need: sum(rows.map(({ need }) => need)), received: sum(rows.map(({ received }) => received)) };
}

/** Pins, then replies to requests for support. */
function decisionTable({ dataset, support }: NoticeFacts, names: Names): PaperTable {
  const text = noticeText[names.language];
  const said = [
    ...dataset.pins.map((pin) => pinText(namedPin(pin, dataset, names), names.language)),
    ...support.map((decision) => decisionSentence(decision, names)),
  ];
  return {
    title: text.decisions,
    heads: heads(...text.decisionHeads),
    rows: said.map((sentence, place) => row([words(String(place + 1)), words(sentence)])),
    note: said.length === 0 ? text.noDecisions : '',
  };
}
