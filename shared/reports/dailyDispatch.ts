// The daily dispatch sheet (日调度): output and capacity, scarce materials, dispatch, coverage, and open points, for one day.
import { addDecimals } from '../base/decimalText.ts';
import { sum } from '../base/sum.ts';
import type { MakerCapacity } from '../capacity/verifiedCapacity.ts';
import { verifiedCapacity } from '../capacity/verifiedCapacity.ts';
import { addDays } from '../domain/calendar.ts';
import { poolOwner } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import { messages } from '../text/messages/messages.ts';
import { placeName } from '../text/placeNames.ts';
import { groupedDigits, percentOf } from '../text/quantityText.ts';
import { reportText } from '../text/reportText.ts';
import { missingTable } from './dailyMissing.ts';
import type { Paper, PaperRow, PaperTable } from './paper.ts';
import { change, figure, heads, row, share, words } from './paper.ts';
import type { ReportFacts } from './reportFacts.ts';
import { acceptedByTier, cityOfMakers, ordersOn, outputBy, reportingMakers } from './reportFacts.ts';
import { targetPiecesPerDay } from './situation.ts';

export function dailyDispatch(facts: ReportFacts, language: Language, agency: string): Paper {
  const text = reportText[language];
  const sums: DaySums = {
    capacity: verifiedCapacity(facts.dataset, facts.projects, facts.reports, facts.date),
    materials: materialSums(facts),
    dispatch: dispatchSums(facts),
  };
  return {
    language,
    agency,
    title: text.titles.daily,
    subtitle: text.day(facts.date),
    paragraphs: paragraphsOf(facts, sums, language),
    tables: [
      outputTable(facts, sums, language),
      materialTable(facts, sums, language),
      dispatchTable(facts, sums, language),
      coverageTable(facts, language),
      missingTable(facts, sums.capacity, language),
    ],
    signed: text.day(facts.date),
  };
}

/** Figures used by several parts of the sheet, computed once. */
interface DaySums {
  readonly capacity: readonly MakerCapacity[];
  readonly materials: readonly MaterialSums[];
  readonly dispatch: ReadonlyMap<string, DispatchSums>;
}

function paragraphsOf(facts: ReportFacts, sums: DaySums, language: Language): string[] {
  const text = reportText[language];
  const made = (day: string) => outputBy(facts.reports, day, day, () => '').get('') ?? 0;
  const output = made(facts.date);
  const reported = new Set(facts.reports.filter(({ date }) => date === facts.date).map(({ enterprise }) => enterprise));
  const all = reportingMakers(facts).length;
  const total = (key: keyof DispatchSums) => groupedDigits(sum([...sums.dispatch.values()].map((one) => one[key])));
  const scarce = scarcest(sums.materials, language);
  return [
    text.dailyParagraph({
      day: text.day(facts.date),
      output: groupedDigits(output),
      capacity: groupedDigits(sum(sums.capacity.map(({ pieces }) => pieces))),
      change: changeText(output - made(addDays(facts.date, -1)), language),
      reported: reported.size,
      all,
    }),
    text.dispatchParagraph({ called: total('ordered'), shipped: total('shipped'), accepted: total('accepted'), late: total('late') }),
    ...(scarce === null ? [] : [text.shortParagraph(scarce)]),
  ];
}

export function changeText(pieces: number, language: Language): string {
  const text = reportText[language];
  if (pieces === 0) return text.same;
  return pieces > 0 ? text.more2(groupedDigits(pieces)) : text.less(groupedDigits(-pieces));
}

function outputTable(facts: ReportFacts, sums: DaySums, language: Language): PaperTable {
  const { date, dataset, reports } = facts;
  const text = reportText[language];
  const cityOf = cityOfMakers(dataset);
  const keyOf = (enterprise: string, product: string) => `${cityOf.get(enterprise) ?? ''}|${product}`;
  const now = outputBy(reports, date, date, keyOf);
  const before = outputBy(reports, addDays(date, -1), addDays(date, -1), keyOf);
  const capacity = new Map<string, number>();
  for (const { enterprise, product, pieces } of sums.capacity)
    capacity.set(keyOf(enterprise, product), (capacity.get(keyOf(enterprise, product)) ?? 0) + pieces);
  const source = `/daily?date=${date}`;
  const rows: PaperRow[] = [];
  const figures = (cap: number, made: number, was: number, isLinked: boolean) => [
    figure(cap, isLinked ? '/capacity' : null),
    figure(made, isLinked ? source : null),
    figure(was, isLinked ? `/daily?date=${addDays(date, -1)}` : null),
    change(made - was),
    share(made, cap),
  ];
  const province = { capacity: 0, now: 0, before: 0 };
  for (const city of dataset.regions.filter(({ level }) => level === 'city')) {
    const parts = dataset.products.flatMap(({ code, name }) => {
      const key = `${city.code}|${code}`;
      const values = [capacity.get(key) ?? 0, now.get(key) ?? 0, before.get(key) ?? 0] as const;
      return values.some((value) => value > 0) ? [{ name, values }] : [];
    });
    if (parts.length === 0) continue;
    const [cap, made, was] = [0, 1, 2].map((k) => sum(parts.map(({ values }) => values[k])));
    const place = placeName(city.code, city.name, language);
    rows.push(row([words(place), words(text.total), ...figures(cap, made, was, false)], true));
    for (const { name, values } of parts) rows.push(row([words(''), words(name), ...figures(...values, true)]));
    province.capacity += cap;
    province.now += made;
    province.before += was;
  }
  rows.push(row([words(text.total), words(''), ...figures(province.capacity, province.now, province.before, false)], true));
  const note = text.outputNote(groupedDigits(targetPiecesPerDay), groupedDigits(province.now), percentOf(province.now, targetPiecesPerDay));
  return { title: text.output, heads: heads(...text.outputHeads), rows, note };
}

interface MaterialSums {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly received: string;
  readonly used: string;
  readonly onHand: string;
  readonly pool: number;
  /** Null if nothing is used. */
  readonly days: number | null;
}

function materialSums({ date, dataset, reports }: ReportFacts): MaterialSums[] {
  return dataset.materials
    .filter(({ scarce }) => scarce)
    .map(({ code, name, unit }) => {
      const rows = reports
        .filter((report) => report.date === date)
        .flatMap(({ materials }) => materials.filter(({ material }) => material === code));
      const added = (key: 'received' | 'used' | 'onHand') => rows.reduce((total, one) => addDecimals(total, one[key]), '0');
      const pool = sum(dataset.stocks.filter(({ owner, item }) => owner === poolOwner && item === code).map(({ quantity }) => quantity));
      const [received, used, onHand] = [added('received'), added('used'), added('onHand')];
      return { code, name, unit, received, used, onHand, pool, days: Number(used) === 0 ? null : (Number(onHand) + pool) / Number(used) };
    });
}

function materialTable(facts: ReportFacts, { materials }: DaySums, language: Language): PaperTable {
  const text = reportText[language];
  const source = `/daily?date=${facts.date}`;
  const rows = materials.map(({ name, unit, received, used, onHand, pool, days }) =>
    row([
      words(name),
      words(unit),
      figure(Number(received), '/ledger'),
      figure(Number(used), source),
      figure(Number(onHand), source),
      figure(pool, '/data?table=stocks'),
      days === null ? words('—') : figure(Math.floor(days * 10) / 10, null, 1),
    ]),
  );
  return { title: text.materials, heads: heads(...text.materialHeads), rows, note: text.materialsNote };
}

function scarcest(materials: readonly MaterialSums[], language: Language): string | null {
  const worst = materials
    .filter(({ days }) => days !== null)
    .sort((a, b) => (a.days ?? 0) - (b.days ?? 0))
    .at(0);
  if (worst === undefined) return null;
  return `${worst.name}（${messages[language].common.days.replace('{{count}}', String(Math.floor((worst.days ?? 0) * 10) / 10))}）`;
}

interface DispatchSums {
  readonly ordered: number;
  readonly shippedToday: number;
  readonly shipped: number;
  readonly acceptedToday: number;
  readonly accepted: number;
  readonly inTransit: number;
  readonly late: number;
}

function dispatchSums({ date, orders }: ReportFacts): ReadonlyMap<string, DispatchSums> {
  const sums = new Map<string, { -readonly [Key in keyof DispatchSums]: number }>();
  for (const order of ordersOn(orders, date))
    for (const balance of lineBalances(order)) {
      const of = sums.get(balance.product) ?? {
        ordered: 0,
        shippedToday: 0,
        shipped: 0,
        acceptedToday: 0,
        accepted: 0,
        inTransit: 0,
        late: 0,
      };
      sums.set(balance.product, of);
      of.ordered += balance.ordered;
      of.shipped += balance.shipped;
      of.accepted += balance.accepted;
      of.inTransit += balance.inTransit;
      if (order.arrival < date) of.late += balance.open;
      for (const event of order.events) {
        if (event.on !== date) continue;
        if (event.kind === 'shipped') for (const line of event.lines) if (line.product === balance.product) of.shippedToday += line.pieces;
        if (event.kind === 'received')
          for (const line of event.lines) if (line.product === balance.product) of.acceptedToday += line.accepted;
        if (event.kind === 'returned')
          for (const line of event.lines) if (line.product === balance.product) of.acceptedToday -= line.pieces;
      }
    }
  return sums;
}

function dispatchTable({ dataset }: ReportFacts, { dispatch }: DaySums, language: Language): PaperTable {
  const text = reportText[language];
  const keys = ['ordered', 'shippedToday', 'shipped', 'acceptedToday', 'accepted', 'inTransit', 'late'] as const;
  const rows = dataset.products.flatMap(({ code, name }) => {
    const of = dispatch.get(code);
    return of === undefined ? [] : [row([words(name), ...keys.map((key) => figure(of[key], `/orders?product=${code}`))])];
  });
  if (rows.length > 1) {
    const all = [...dispatch.values()];
    rows.push(row([words(text.total), ...keys.map((key) => figure(sum(all.map((one) => one[key]))))], true));
  }
  return { title: text.dispatch, heads: heads(...text.dispatchHeads), rows, note: rows.length === 0 ? text.noOrders : '' };
}

function coverageTable({ date, orders, plan, dataset }: ReportFacts, language: Language): PaperTable {
  const text = reportText[language];
  const accepted = acceptedByTier(ordersOn(orders, date));
  const rows = (plan === null ? [] : dataset.policy.tiers).flatMap((tier) => {
    const groups = plan?.groups.filter((group) => group.tier === tier) ?? [];
    const need = sum(groups.map(({ needPieces }) => needPieces));
    const planned = sum(groups.map(({ ownPieces, poolPieces }) => ownPieces + poolPieces));
    const got = accepted.get(tier) ?? 0;
    if (need === 0) return [];
    return [
      row([
        words(messages[language].common.tiers[tier]),
        figure(need, '/data?table=demands'),
        figure(planned, '/plan'),
        share(planned, need),
        figure(got, '/orders'),
        share(got, need),
      ]),
    ];
  });
  return { title: text.coverage, heads: heads(...text.coverageHeads), rows, note: rows.length === 0 ? text.noPlan : text.coverageNote };
}
