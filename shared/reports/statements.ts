// Papers for a single party: an enterprise's account statement, and a city's sheet.
import { addDays } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode, RegionCode } from '../domain/ids.ts';
import type { Product } from '../domain/tables.ts';
import type { Language } from '../domain/office.ts';
import { accountsOf, overdueOf } from '../ledger/account.ts';
import { splitBalance, type Balance } from '../ledger/balance.ts';
import { orderNumberText } from '../orders/order.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import { messages } from '../text/messages/messages.ts';
import { placeName } from '../text/placeNames.ts';
import { groupedDigits } from '../text/quantityText.ts';
import { reportText } from '../text/reportText.ts';
import { figure, heads, row, share, words, type Paper, type PaperTable } from './paper.ts';
import { cityOfMakers, ordersOn, outputBy, type ReportFacts } from './reportFacts.ts';

const weekDays = 7;

export function enterpriseStatement(facts: ReportFacts, enterprise: EnterpriseCode, language: Language, agency: string): Paper {
  const text = reportText[language];
  const { dataset, date } = facts;
  const name = dataset.enterprises.find(({ code }) => code === enterprise)?.name ?? enterprise;
  const lines = facts.lines.filter((line) => line.enterprise === enterprise && line.on <= date);
  const accounts = accountsOf(lines);
  const materials = new Map(dataset.materials.map((material) => [material.code, material]));
  const products = new Map<string, Product>(dataset.products.map((product) => [product.code, product]));
  const balances = accounts.map(({ material, balance }) => ({ material, ...splitBalance(balance) }));
  const listed = (side: keyof Balance) =>
    balances
      .filter((one) => one[side] !== '0')
      .map((one) => {
        const material = materials.get(one.material);
        return `${material?.name ?? one.material} ${groupedDigits(Number(one[side]))} ${material?.unit ?? ''}`.trim();
      })
      .join(text.and);
  const account: PaperTable = {
    title: text.account,
    heads: heads(...text.accountHeads),
    rows: accounts.map((one, index) =>
      row([
        words(materials.get(one.material)?.name ?? one.material),
        words(materials.get(one.material)?.unit ?? ''),
        ...(['quota', 'received', 'opening', 'owed', 'called', 'discharged'] as const).map((key) => figure(Number(one[key]), '/ledger')),
        ...(['arrears', 'surplus'] as const).map((side) => figure(Number(balances[index][side]), '/ledger')),
      ]),
    ),
    note: accounts.length === 0 ? text.noAccount : '',
  };
  const movements: PaperTable = {
    title: text.movements,
    heads: heads(...text.movementHeads),
    rows: lines.map((line) => {
      const kind = messages[language].ledger.kinds[line.kind];
      return row([
        words(line.on),
        words(line.reverses === null ? kind : `${text.reversal} ${kind}`),
        line.pieces === null ? figure(Number(line.quantity)) : figure(line.pieces),
        words(line.pieces === null ? (materials.get(line.material)?.unit ?? '') : (products.get(line.product ?? '')?.unit ?? '')),
        figure(Number(line.due)),
        figure(Number(line.discharged)),
        words(materialWords(dataset, line.material, language)),
        words(line.source),
      ]);
    }),
    note: lines.length === 0 ? '' : text.movementsNote,
  };
  return {
    language,
    agency,
    title: text.titles.enterprise,
    subtitle: name,
    paragraphs: [text.statementParagraph({ name, day: text.day(date), arrears: listed('arrears'), surplus: listed('surplus') })],
    tables: [account, movements, weekOutput(facts, enterprise, language)],
    signed: text.day(date),
  };
}

function weekOutput({ reports, date, dataset }: ReportFacts, enterprise: EnterpriseCode, language: Language): PaperTable {
  const text = reportText[language];
  const names = new Map(dataset.products.map(({ code, name }) => [code, name]));
  const rows = reports
    .filter((report) => report.enterprise === enterprise && report.date > addDays(date, -weekDays) && report.date <= date)
    .flatMap((report) =>
      report.output.map(({ product, pieces }) =>
        row([words(report.date), words(names.get(product) ?? product), figure(pieces, `/daily?date=${report.date}`)]),
      ),
    );
  return { title: text.daysOutput, heads: heads(...text.daysOutputHeads), rows, note: '' };
}

export function citySheet(facts: ReportFacts, city: RegionCode, language: Language, agency: string): Paper {
  const text = reportText[language];
  const { dataset, date, reports } = facts;
  const region = dataset.regions.find(({ code }) => code === city);
  const name = region === undefined ? city : placeName(region, language);
  const cityOf = cityOfMakers(dataset);
  const makers = dataset.enterprises.filter(({ code }) => cityOf.get(code) === city);
  const today = outputBy(reports, date, date, (enterprise) => enterprise);
  const week = outputBy(reports, addDays(date, 1 - weekDays), date, (enterprise) => enterprise);
  const until = facts.lines.filter((line) => line.on <= date);
  const made = makers.reduce((sum, { code }) => sum + (today.get(code) ?? 0), 0);
  const makerTable: PaperTable = {
    title: text.cityMakers,
    heads: heads(...text.cityMakerHeads),
    // Materials do not add up, so each account has its own row.
    rows: makers.flatMap(({ code, name: maker }) => {
      const lines = until.filter(({ enterprise }) => enterprise === code);
      const output = [figure(today.get(code) ?? 0, `/daily?date=${date}`), figure(week.get(code) ?? 0)];
      const accounts = accountsOf(lines);
      if (accounts.length === 0) return [row([words(maker), ...output, ...Array.from({ length: 5 }, () => words('—'))])];
      return accounts.map((account, k) => {
        const own = lines.filter(({ material }) => material === account.material);
        const days = overdueOf(own, addDays(date, 1))?.days ?? 0;
        return row([
          ...(k === 0 ? [words(maker), ...output] : [words(''), words(''), words('')]),
          words(materialWords(dataset, account.material, language)),
          ...(['quota', 'called', 'discharged'] as const).map((key) => figure(Math.round(Number(account[key]) * 1000) / 1000, '/ledger')),
          days === 0 ? words('') : figure(days, '/ledger'),
        ]);
      });
    }),
    note: '',
  };
  return {
    language,
    agency,
    title: text.titles.city,
    subtitle: name,
    paragraphs: [text.cityParagraph({ name, day: text.day(date), makers: makers.length, output: groupedDigits(made) })],
    tables: [makerTable, cityOrders(facts, city, language), cityNeeds(facts, city, language)],
    signed: text.day(date),
  };
}

/** 熔喷布（kg） */
function materialWords({ materials }: ReportFacts['dataset'], code: MaterialCode, language: Language): string {
  const known = materials.find((material) => material.code === code);
  return reportText[language].materialUnit(known?.name ?? code, known?.unit ?? '');
}

function cityOrders({ orders, date }: ReportFacts, city: RegionCode, language: Language): PaperTable {
  const text = reportText[language];
  const rows = ordersOn(orders, date)
    .filter(({ sender, receiver }) => (sender === city) !== (receiver === city))
    .flatMap((order) =>
      lineBalances(order).map((balance) => {
        const isIn = order.receiver === city;
        const number = order.state.kind === 'draft' ? '' : orderNumberText(order.state.number);
        const product = order.lines.find((line) => line.product === balance.product)?.name ?? balance.product;
        return row([
          words(number, `/orders?find=${encodeURIComponent(number)}`),
          words(isIn ? text.in : text.out),
          words(isIn ? order.senderName : order.receiverName),
          words(product),
          figure(balance.ordered),
          figure(balance.accepted),
          words(order.arrival),
        ]);
      }),
    );
  return { title: text.cityOrders, heads: heads(...text.cityOrderHeads), rows, note: rows.length === 0 ? text.noOrders : '' };
}

function cityNeeds({ plan, dataset }: ReportFacts, city: RegionCode, language: Language): PaperTable {
  const text = reportText[language];
  const names = new Map(dataset.products.map(({ code, name }) => [code, name]));
  const units = new Map(dataset.products.map(({ code, unit }) => [code, unit]));
  const needs = (plan?.assessment ?? []).filter((one) => one.city === city && one.need > 0);
  const secured = new Map<string, number>();
  for (const { region, product, securedPieces } of plan?.groups ?? [])
    if (region === city) secured.set(product, (secured.get(product) ?? 0) + securedPieces);
  // At the beginning of a cycle nobody has anything yet.
  const hasSecured = needs.some(({ product }) => (secured.get(product) ?? 0) > 0);
  const [productHead, unitHead, needHead, ...otherHeads] = text.cityNeedHeads;
  const rows = needs.map((one) =>
    row([
      words(names.get(one.product) ?? one.product),
      words(units.get(one.product) ?? ''),
      figure(Math.round(one.need), '/data?table=demands'),
      ...(hasSecured ? [figure(secured.get(one.product) ?? 0, '/plan')] : []),
      figure(one.stock, '/data?table=stocks'),
      figure(Math.floor(one.potential), '/plan'),
      share(one.stock + one.potential, one.need),
      words(one.eligible ? text.yes : text.no, '/plan'),
    ]),
  );
  const shown = [productHead, unitHead, needHead, ...(hasSecured ? [text.cityNeedSecured] : []), ...otherHeads];
  return { title: text.cityNeeds, heads: heads(...shown), rows, note: plan === null ? text.noPlan : '' };
}
