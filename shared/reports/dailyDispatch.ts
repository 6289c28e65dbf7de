// Owns the daily dispatch sheet (日调度): output and capacity, scarce materials, dispatch, coverage, and what is missing, for one day.
import { plusText } from '../base/decimalText.ts';
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
  const output = outputTable(facts, language);
  return {
    language,
    agency,
    title: text.titles.daily,
    subtitle: text.day(facts.date),
    paragraphs: paragraphsOf(facts, language),
    tables: [
      output,
      materialTable(facts, language),
      dispatchTable(facts, language),
      coverageTable(facts, language),
      missingTable(facts, language),
    ],
    signed: text.day(facts.date),
  };
}

/** Of the whole province on one day. */
function totalsOf({ date, dataset, projects, reports }: ReportFacts) {
  const all = (day: string) => outputBy(reports, day, day, () => '').get('') ?? 0;
  const capacity = verifiedCapacity(dataset, projects, reports, date).reduce((sum, { pieces }) => sum + pieces, 0);
  return { capacity, output: all(date), before: all(addDays(date, -1)) };
}

function paragraphsOf(facts: ReportFacts, language: Language): string[] {
  const text = reportText[language];
  const { capacity, output, before } = totalsOf(facts);
  const reported = new Set(facts.reports.filter(({ date }) => date === facts.date).map(({ enterprise }) => enterprise));
  const all = reportingMakers(facts).length;
  const sums = dispatchSums(facts);
  const total = (key: keyof DispatchSums) => groupedDigits([...sums.values()].reduce((sum, one) => sum + one[key], 0));
  const scarce = scarcest(facts, language);
  return [
    text.dailyParagraph({
      day: text.day(facts.date),
      output: groupedDigits(output),
      capacity: groupedDigits(capacity),
      change: changeText(output - before, language),
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

function outputTable(facts: ReportFacts, language: Language): PaperTable {
  const { date, dataset, projects, reports } = facts;
  const text = reportText[language];
  const cityOf = cityOfMakers(dataset);
  const keyOf = (enterprise: string, product: string) => `${cityOf.get(enterprise) ?? ''}|${product}`;
  const now = outputBy(reports, date, date, keyOf);
  const before = outputBy(reports, addDays(date, -1), addDays(date, -1), keyOf);
  const capacity = new Map<string, number>();
  for (const { enterprise, product, pieces } of verifiedCapacity(dataset, projects, reports, date))
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
  const sum = { capacity: 0, now: 0, before: 0 };
  for (const city of dataset.regions.filter(({ level }) => level === 'city')) {
    const parts = dataset.products.flatMap(({ code, name }) => {
      const key = `${city.code}|${code}`;
      const values = [capacity.get(key) ?? 0, now.get(key) ?? 0, before.get(key) ?? 0] as const;
      return values.some((value) => value > 0) ? [{ name, values }] : [];
    });
    if (parts.length === 0) continue;
    const [cap, made, was] = [0, 1, 2].map((k) => parts.reduce((total, { values }) => total + values[k], 0));
    const place = placeName(city.code, city.name, language);
    rows.push(row([words(place), words(text.total), ...figures(cap, made, was, false)], true));
    for (const { name, values } of parts) rows.push(row([words(''), words(name), ...figures(...values, true)]));
    sum.capacity += cap;
    sum.now += made;
    sum.before += was;
  }
  rows.push(row([words(text.total), words(''), ...figures(sum.capacity, sum.now, sum.before, false)], true));
  const note = text.outputNote(groupedDigits(targetPiecesPerDay), groupedDigits(sum.now), percentOf(sum.now, targetPiecesPerDay));
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
  /** Null where nothing is used. */
  readonly days: number | null;
}

function materialSums({ date, dataset, reports }: ReportFacts): MaterialSums[] {
  return dataset.materials
    .filter(({ scarce }) => scarce)
    .map(({ code, name, unit }) => {
      const rows = reports
        .filter((report) => report.date === date)
        .flatMap(({ materials }) => materials.filter(({ material }) => material === code));
      const sum = (key: 'received' | 'used' | 'onHand') => rows.reduce((total, one) => plusText(total, one[key]), '0');
      const pool = dataset.stocks
        .filter(({ owner, item }) => owner === poolOwner && item === code)
        .reduce((total, { quantity }) => total + quantity, 0);
      const [received, used, onHand] = [sum('received'), sum('used'), sum('onHand')];
      return { code, name, unit, received, used, onHand, pool, days: Number(used) === 0 ? null : (Number(onHand) + pool) / Number(used) };
    });
}

function materialTable(facts: ReportFacts, language: Language): PaperTable {
  const text = reportText[language];
  const source = `/daily?date=${facts.date}`;
  const rows = materialSums(facts).map(({ name, unit, received, used, onHand, pool, days }) =>
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

function scarcest(facts: ReportFacts, language: Language): string | null {
  const worst = materialSums(facts)
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
      const sum = sums.get(balance.product) ?? {
        ordered: 0,
        shippedToday: 0,
        shipped: 0,
        acceptedToday: 0,
        accepted: 0,
        inTransit: 0,
        late: 0,
      };
      sums.set(balance.product, sum);
      sum.ordered += balance.ordered;
      sum.shipped += balance.shipped;
      sum.accepted += balance.accepted;
      sum.inTransit += balance.inTransit;
      if (order.arrival < date) sum.late += balance.open;
      for (const event of order.events) {
        if (event.on !== date) continue;
        if (event.kind === 'shipped') for (const line of event.lines) if (line.product === balance.product) sum.shippedToday += line.pieces;
        if (event.kind === 'received')
          for (const line of event.lines) if (line.product === balance.product) sum.acceptedToday += line.accepted;
        if (event.kind === 'returned')
          for (const line of event.lines) if (line.product === balance.product) sum.acceptedToday -= line.pieces;
      }
    }
  return sums;
}

function dispatchTable(facts: ReportFacts, language: Language): PaperTable {
  const text = reportText[language];
  const sums = dispatchSums(facts);
  const keys = ['ordered', 'shippedToday', 'shipped', 'acceptedToday', 'accepted', 'inTransit', 'late'] as const;
  const rows = facts.dataset.products.flatMap(({ code, name }) => {
    const sum = sums.get(code);
    return sum === undefined ? [] : [row([words(name), ...keys.map((key) => figure(sum[key], `/orders?product=${code}`))])];
  });
  if (rows.length > 1) {
    const all = [...sums.values()];
    rows.push(row([words(text.total), ...keys.map((key) => figure(all.reduce((total, one) => total + one[key], 0)))], true));
  }
  return { title: text.dispatch, heads: heads(...text.dispatchHeads), rows, note: rows.length === 0 ? text.noOrders : '' };
}

function coverageTable({ date, orders, plan, dataset }: ReportFacts, language: Language): PaperTable {
  const text = reportText[language];
  const accepted = acceptedByTier(ordersOn(orders, date));
  const rows = (plan === null ? [] : dataset.policy.tiers).flatMap((tier) => {
    const groups = plan?.groups.filter((group) => group.tier === tier) ?? [];
    const need = groups.reduce((sum, group) => sum + group.needPieces, 0);
    const planned = groups.reduce((sum, group) => sum + group.ownPieces + group.poolPieces, 0);
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
