// The weekly bulletin (周通报): cities and enterprises by tasks fulfilled, output and self-sufficiency, with commendations and reminders.
import { sum } from '../base/sum.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Finding } from '../findings/finding.ts';
import type { EnterpriseCode } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';
import { createNames } from '../text/datasetNames.ts';
import { placeName } from '../text/placeNames.ts';
import { groupedDigits, percentText } from '../text/quantityText.ts';
import { reportText } from '../text/reportText.ts';
import { arrivalTables } from './arrivalTable.ts';
import { changeText } from './dailyDispatch.ts';
import { listTables } from './listPaper.ts';
import { change, figure, heads, row, share, words, type Paper, type PaperTable } from './paper.ts';
import { cityOfMakers, lateDays, outputBy, tasksBy, type ReportFacts } from './reportFacts.ts';

const weekDays = 7;
/** An enterprise is named if it is below this share of its task or this many days late. */
const [namedBelow, namedDays] = [0.6, 3];
/** Of more makers as many are named, and their number is told. */
const maxNames = 20;

/** The seven days ending on the facts' date. */
export function weeklyBulletin(given: ReportFacts, language: Language, agency: string): Paper {
  const facts = ofMakers(given);
  const text = reportText[language];
  const from = addDays(facts.date, 1 - weekDays);
  const makers = makersOf(facts, from);
  const tables = [cityTable(facts, from, language), makerTable(facts, makers, language), ...findingTables(facts, from, language)];
  const days = { from, to: facts.date };
  const arrived = arrivalTables(facts.dataset, facts, days, { place: tables.length + 1, language });
  const place = tables.length + arrived.length + 1;
  return {
    language,
    agency,
    title: text.titles.weekly,
    subtitle: text.period(text.day(from), text.day(facts.date)),
    paragraphs: paragraphsOf(facts, from, makers, language),
    tables: [...tables, ...arrived, ...listTables(facts.lists ?? [], facts.dataset, days, { place, language })],
    signed: text.day(facts.date),
  };
}

/** Without the accounts of cities and counties that answer for their makers: the same tasks stand in the makers' own. */
function ofMakers({ lines, late, ...facts }: ReportFacts): ReportFacts {
  const places = new Set<string>(facts.dataset.regions.map(({ code }) => code));
  const isMaker = (code: EnterpriseCode) => !places.has(code);
  const own = lines.filter(({ enterprise }) => isMaker(enterprise));
  return { ...facts, lines: own, ...(late === undefined ? {} : { late: new Map([...late].filter(([code]) => isMaker(code))) }) };
}

interface MakerWeek {
  readonly code: EnterpriseCode;
  readonly name: string;
  readonly output: number;
  readonly called: number;
  readonly accepted: number;
  /** Accepted ÷ called. */
  readonly met: number;
  readonly overdueDays: number;
}

/** Enterprises with a task in the week or an overdue earlier one, best first. */
function makersOf({ dataset, lines, reports, date, late: known }: ReportFacts, from: IsoDate): MakerWeek[] {
  const tasks = tasksBy(lines, from, date, (enterprise) => enterprise);
  const output = outputBy(reports, from, date, (enterprise) => enterprise);
  const late = known ?? lateDays(lines, date);
  const listed = new Set(dataset.enterprises.map(({ code }) => code));
  const strangers = [...new Set([...tasks.keys(), ...output.keys(), ...late.keys()])].filter((code) => !listed.has(code));
  return [...dataset.enterprises, ...strangers.map((code) => ({ code, name: code }))]
    .flatMap(({ code, name }): MakerWeek[] => {
      const { called, accepted } = { called: Number(tasks.get(code)?.called ?? 0), accepted: Number(tasks.get(code)?.accepted ?? 0) };
      const overdueDays = late.get(code) ?? 0;
      if (called === 0 && accepted === 0 && overdueDays === 0) return [];
      return [{ code, name, output: output.get(code) ?? 0, called, accepted, met: called === 0 ? 1 : accepted / called, overdueDays }];
    })
    .sort((a, b) => b.met - a.met || b.accepted - a.accepted || (a.code < b.code ? -1 : 1));
}

function paragraphsOf(facts: ReportFacts, from: IsoDate, makers: readonly MakerWeek[], language: Language): string[] {
  const text = reportText[language];
  const total = (start: IsoDate, end: IsoDate) => outputBy(facts.reports, start, end, () => '').get('') ?? 0;
  const [now, before] = [total(from, facts.date), total(addDays(from, -weekDays), addDays(from, -1))];
  const [called, accepted] = [sum(makers.map((one) => one.called)), sum(makers.map((one) => one.accepted))];
  const good = makers.filter(({ met, called: task, overdueDays }) => task > 0 && met >= 1 && overdueDays === 0);
  const bad = makers.filter(({ met, overdueDays }) => met < namedBelow || overdueDays >= namedDays).toReversed();
  const list = (of: readonly MakerWeek[]) => {
    const told = of.slice(0, maxNames).map(({ name }) => name);
    return of.length > maxNames ? text.more(told.join(text.and), of.length) : told.join(text.and);
  };
  return [
    text.weeklyParagraph({
      from: text.day(from),
      to: text.day(facts.date),
      output: groupedDigits(now),
      change: hasWeekBefore(facts, from) ? changeText(now - before, language) : null,
      met: called === 0 ? null : percentText(accepted / called),
    }),
    ...(called === 0 ? [text.noTasks] : []),
    ...(good.length > 0 ? [text.commended(list(good))] : []),
    ...(bad.length > 0 ? [text.named(list(bad))] : []),
  ];
}

/** Whether anybody reported in it: a week without reports is not a week without output. */
function hasWeekBefore({ reports }: ReportFacts, from: IsoDate): boolean {
  return reports.some(({ date }) => date >= addDays(from, -weekDays) && date < from);
}

function cityTable(facts: ReportFacts, from: IsoDate, language: Language): PaperTable {
  const { dataset, lines, reports, date, plan } = facts;
  const text = reportText[language];
  const isComparable = hasWeekBefore(facts, from);
  const comparison = (output: number, was: number) => (isComparable ? [figure(was), change(output - was)] : [words('—'), words('—')]);
  const cityOf = cityOfMakers(dataset);
  const place = (enterprise: EnterpriseCode) => cityOf.get(enterprise) ?? '';
  const tasks = tasksBy(lines, from, date, place);
  const now = outputBy(reports, from, date, place);
  const before = outputBy(reports, addDays(from, -weekDays), addDays(from, -1), place);
  const cities = dataset.regions
    .filter(({ level }) => level === 'city')
    .map(({ code, name }) => {
      const assessed = plan?.assessment.filter(({ city }) => city === code) ?? [];
      const need = sum(assessed.map((one) => one.need));
      const have = sum(assessed.map((one) => Math.min(one.need, one.stock + one.potential)));
      const { called, accepted } = { called: Number(tasks.get(code)?.called ?? 0), accepted: Number(tasks.get(code)?.accepted ?? 0) };
      return {
        code,
        name,
        need,
        have,
        called,
        accepted,
        met: called === 0 ? 1 : accepted / called,
        output: now.get(code) ?? 0,
        was: before.get(code) ?? 0,
      };
    })
    .sort((a, b) => Number(a.called === 0) - Number(b.called === 0) || b.met - a.met || b.output - a.output || (a.code < b.code ? -1 : 1));
  const rows = cities.map(({ name, need, have, called, accepted, output, was }, k) =>
    row([
      words(String(k + 1)),
      words(placeName({ name }, language)),
      figure(output, `/daily?date=${date}`),
      ...comparison(output, was),
      share(accepted, called, '/ledger'),
      share(have, need, '/plan'),
    ]),
  );
  // What makers of no city did is in the province's output, so it must be in the table.
  const ranked = new Set<string>(cities.map(({ code }) => code));
  const others = new Set([...now.keys(), ...before.keys(), ...tasks.keys()].filter((code) => !ranked.has(code)));
  const places = new Map(dataset.regions.map((region) => [region.code as string, placeName(region, language)]));
  for (const code of [...others].sort().reverse()) {
    const [output, was] = [now.get(code) ?? 0, before.get(code) ?? 0];
    rows.push(
      row([
        words(''),
        words(places.get(code) ?? text.notInData),
        figure(output, `/daily?date=${date}`),
        ...comparison(output, was),
        share(Number(tasks.get(code)?.accepted ?? 0), Number(tasks.get(code)?.called ?? 0), '/ledger'),
        words('—'),
      ]),
    );
  }
  return { title: text.cities, heads: heads(...text.cityHeads), rows, note: text.citiesNote };
}

function makerTable({ dataset }: ReportFacts, makers: readonly MakerWeek[], language: Language): PaperTable {
  const text = reportText[language];
  const cityOf = cityOfMakers(dataset);
  const places = new Map(dataset.regions.map((region) => [region.code, placeName(region, language)]));
  const rows = makers.map(({ code, name, output, called, accepted, overdueDays }, k) =>
    row([
      words(String(k + 1)),
      words(name),
      words(places.get(cityOf.get(code) ?? '') ?? ''),
      figure(output),
      figure(rounded(called), '/ledger'),
      figure(rounded(accepted), '/ledger'),
      share(accepted, called),
      overdueDays === 0 ? words('') : figure(overdueDays, '/ledger'),
    ]),
  );
  return {
    title: text.enterprises,
    heads: heads(...text.enterpriseHeads(unitOfTasks(dataset))),
    rows,
    note: rows.length === 0 ? text.noTasks : text.enterprisesNote,
  };
}

/** The unit of the materials that goods are owed for, if all have the same. */
function unitOfTasks({ products, materials }: ReportFacts['dataset']): string | null {
  const linked = new Set(products.map(({ linkageMaterial }) => linkageMaterial));
  const units = new Set(materials.filter(({ code }) => linked.has(code)).map(({ unit }) => unit));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

/** What is overdue, and the week's praise; nothing where nobody follows anything up. */
function findingTables({ findings, date, dataset }: ReportFacts, from: IsoDate, language: Language): PaperTable[] {
  if (findings === undefined || findings.length === 0) return [];
  const text = reportText[language];
  const names = createNames(dataset, language);
  const about = ({ city, maker }: Finding) => (maker === null ? names.place(city) : `${names.place(city)} ${names.enterprise(maker)}`);
  const overdue = findings.filter(({ overdueDays }) => overdueDays > 0);
  const praise = findings.filter(({ finding: { kind, raisedOn } }) => kind === 'praise' && raisedOn >= from && raisedOn <= date);
  const open = findings.filter(({ closedOn }) => closedOn === null).length;
  return [
    {
      title: text.findings,
      heads: heads(...text.findingHeads),
      rows: overdue.map(({ finding, answers, overdueDays }) =>
        row([
          words(about(finding), '/support?tab=findings'),
          words(finding.text),
          words(finding.source),
          words(finding.due ?? ''),
          figure(overdueDays),
          words(answers.at(-1)?.text ?? text.noAnswer),
        ]),
      ),
      note: text.findingsNote(open, overdue.length),
    },
    ...(praise.length === 0
      ? []
      : [
          {
            title: text.praise,
            heads: heads(...text.praiseHeads),
            rows: praise.map(({ finding }) =>
              row([words(about(finding)), words(finding.text), words(finding.source), words(finding.raisedOn)]),
            ),
            note: '',
          },
        ]),
  ];
}

/** Rounded to a thousandth of the material's unit. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
