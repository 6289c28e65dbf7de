// Shows that misleading sheets are read correctly or refused in words: for every fixture, what would be written and what is asked.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDatasetFolder } from '../../../electron/node/files/datasetFolder.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { KeptMapping } from '../../../shared/intake/sheetSettings.ts';
import { problemText } from '../../../shared/text/problemText.ts';
import { sampleFolder } from '../../helpers/datasetFiles.ts';
import { readForeign, writtenRows } from '../../helpers/foreignSheets.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'misleading');
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

interface Expected {
  /** What would be written, without invented codes. */
  readonly rows: readonly string[];
  /** Row, column and kind; a count if there are many. */
  readonly problems?: readonly string[] | number;
  /** Why sheets or parts of them are left out. */
  readonly left?: readonly string[];
}

/** Demands: tier, region, product, quantity, first and last day. Stocks: owner, item, quantity. Supplies: date, owner, item, quantity. */
const expected: Readonly<Record<string, Expected>> = {
  '01-merged-quantity.xlsx': {
    rows: ['public 360100 SURG 200000 2020-03-02 2020-03-15', 'public 360700 SURG 5000 2020-03-02 2020-03-15'],
    problems: ['3 需求量 mergedQuantity'],
  },
  '02-subtotal-second-column.csv': {
    rows: ['public 360121 SURG 100 2020-03-02 2020-03-15', 'public 360124 SURG 50 2020-03-02 2020-03-15'],
  },
  '03-unit-in-second-head-row.xlsx': {
    rows: ['public 360100 SURG 120000 2020-03-02 2020-03-15', 'public 360400 SURG 30000 2020-03-02 2020-03-15'],
  },
  '04-unit-in-head-no-bracket.csv': { rows: ['public 360100 SURG 120000 2020-03-02 2020-03-15'] },
  '05-note-two-units-one-line.csv': { rows: ['public 360100 SURG 120000 2020-03-02 2020-03-15'] },
  '06-compound-numbers.csv': {
    rows: ['public 360100 SURG 32000 2020-03-02 2020-03-15', 'public 360400 SURG 1200 2020-03-02 2020-03-15'],
    problems: ['4 需求量(只) notANumber', '5 需求量(只) unitsDiffer', '6 需求量(只) unitsDiffer'],
  },
  '06b-compound-numbers-nounit.csv': { rows: ['public 360100 SURG 32000 2020-03-02 2020-03-15'] },
  '06c-nbsp-thousands.csv': { rows: ['public 360400 SURG 1200 2020-03-02 2020-03-15'] },
  '06e-each-alone.csv': {
    rows: ['public 360100 SURG 32000 2020-03-02 2020-03-15'],
    problems: ['3 需求量(只) notANumber', '4 需求量(只) unitsDiffer'],
  },
  '07-carton-spec-not-understood.csv': {
    rows: ['public 360800 SURG 10000 2020-03-02 2020-03-15'],
    problems: ['2 需求量 specUnclear', '3 需求量 specUnclear', '4 需求量 specUnclear'],
  },
  '08-population-in-wan.csv': {
    rows: ['360100 南昌市 360000 city high 6250000 115.85306 28.68396', '360400 九江市 360000 city low 4600000 116.00206 29.70475'],
  },
  '08b-population-without-level.csv': { rows: ['360100 南昌市 360000 city high 6250000 115.85306 28.68396'] },
  '09-bom-in-grams.csv': { rows: [] },
  '09b-distance-in-li.csv': { rows: ['360100 360400 135'] },
  '10-capacity-per-month.csv': { rows: [], problems: ['2 产能(万只/月) ratePeriod'] },
  '11-opening-closing.csv': { rows: [], problems: ['- quantity columnWanting'] },
  '12-expiry-as-arrival.csv': { rows: [], problems: ['- date columnWanting'] },
  '13-two-groups-wide.xlsx': {
    rows: ['public 360100 SURG 300 2020-03-02 2020-03-15', 'public 360100 MED 400 2020-03-02 2020-03-15'],
    problems: ['- - otherGroup'],
  },
  '13b-product-over-stock-need-gap.xlsx': { rows: ['public 360100 SURG 300 2020-03-02 2020-03-15'], problems: ['- - otherGroup'] },
  '14-date-in-quantity.xlsx': { rows: ['public 360400 SURG 100 2020-03-02 2020-03-15'], problems: ['2 需求量 dayInQuantity'] },
  '14b-date-foot.xlsx': { rows: ['public 360100 SURG 100 2020-03-02 2020-03-15', 'public 360100 MED 100 2020-03-02 2020-03-15'] },
  '15-wordless-subtotal.xlsx': {
    rows: ['public 360100 SURG 100 2020-03-02 2020-03-15', 'public 360400 SURG 70 2020-03-02 2020-03-15'],
    problems: ['3 - duplicate'],
  },
  '16-two-sections.csv': { rows: ['public 360100 SURG 100 2020-03-02 2020-03-15'], left: ['settledPart'] },
  '17-newest-sheet-first.xlsx': { rows: ['360100 SURG 500', '360100 SURG 9000'], problems: ['2 - duplicate'] },
  '17b-hidden-old-sheet.xlsx': { rows: ['360100 SURG 500'], left: ['hidden'] },
  '17c-a.csv': { rows: ['360100 SURG 500'] },
  '17c-b.csv': { rows: ['360100 SURG 9000'] },
  '18-total-word-prefix.csv': { rows: ['E001 Sumitest Medical 360100', 'E002 Totalcare Textile 360400', 'E003 Alpha Textile 360700'] },
  '19-province-row-is-total.csv': {
    rows: [
      'public 360000 SURG 150 2020-03-02 2020-03-15',
      'public 360100 SURG 100 2020-03-02 2020-03-15',
      'public 360400 SURG 50 2020-03-02 2020-03-15',
    ],
    problems: ['2 需求量 looksLikeTotal'],
  },
  '19b-city-row-is-total.csv': {
    rows: [
      'public 360100 SURG 150 2020-03-02 2020-03-15',
      'public 360121 SURG 100 2020-03-02 2020-03-15',
      'public 360124 SURG 50 2020-03-02 2020-03-15',
    ],
    problems: ['2 需求量 looksLikeTotal'],
  },
  '20-same-row-twice.csv': { rows: ['public 360100 SURG 150 2020-03-02 2020-03-15'], problems: ['3 - duplicate'] },
  '21-date-00.csv': { rows: ['2020-03-05 360100 SURG 1000'] },
  '21-date-01.csv': { rows: ['2020-03-05 360100 SURG 1000'] },
  '21-date-02.csv': { rows: ['2020-03-05 360100 SURG 1000'] },
  '21-date-03.csv': { rows: [], problems: ['2 到货日期 notADate'] },
  '21-date-04.csv': { rows: [], problems: ['2 到货日期 notADate'] },
  '21-date-05.csv': { rows: [], problems: ['2 到货日期 notADate'] },
  '21-date-06.csv': { rows: ['2020-03-05 360100 SURG 1000'] },
  '21-date-07.csv': { rows: ['2020-03-05 360100 SURG 1000'] },
  '21-date-08.csv': { rows: [], problems: ['2 到货日期 notADate'] },
  '21-date-09.csv': { rows: ['2020-03-05 360100 SURG 1000'] },
  '21-date-10.csv': { rows: [], problems: ['2 到货日期 notADate'] },
  '21-date-11.csv': { rows: [], problems: ['2 到货日期 notADate'] },
  '21-date-12.csv': { rows: [], problems: ['2 到货日期 notADate'] },
  '21-date-13.csv': { rows: [], problems: ['2 到货日期 notADate'] },
  '21-date-14.csv': { rows: ['2020-03-05 360100 SURG 1000'] },
  '21-date-15.csv': { rows: ['2020-03-05 360100 SURG 1000'] },
  '21-date-16.csv': { rows: [], problems: ['2 到货日期 notADate'] },
  '21-date-17.csv': { rows: ['2020-03-05 360100 SURG 1000'] },
  '21-date-18.csv': { rows: [], problems: ['2 到货日期 notADate'] },
  '21-date-19.csv': { rows: [], problems: ['2 到货日期 notADate'] },
  '21-date-20.csv': { rows: [], problems: ['2 到货日期 notADate'] },
  '23-html-as-xls.xls': { rows: ['360100 SURG 500'] },
  '23b-spreadsheetml-as-xls.xls': { rows: ['360100 SURG 500'] },
  '23c.ods': { rows: ['360100 SURG 500'] },
  '23e-biff8.xls': { rows: ['360100 SURG 500'] },
  '23f.xlsb': { rows: ['360100 SURG 500'] },
  '24-tab-with-commas.txt': { rows: ['360100 SURG 500', '360400 SURG 600', '360700 SURG 700'] },
  '24b-semicolon-decimal.csv': { rows: [], problems: ['2 库存量 notANumber', '3 库存量 notANumber'] },
  '24c-sep-line.csv': { rows: ['360100 SURG 500'] },
  '24d-utf16.txt': { rows: ['360100 SURG 500'] },
  '25-english.csv': { rows: [], problems: ['2 Item unknownName'] },
  '25b-english.csv': { rows: ['360100 SURG 500'] },
  '25c-english-thousands.csv': { rows: ['360100 SURG 500000'] },
  '25d-english-customer.csv': { rows: [], problems: ['- owner columnWanting'] },
  '26-head-far-down.csv': { rows: ['360100 SURG 500'] },
  '27-availability-percent.csv': { rows: ['JX002 SURG 100000 0.8'] },
  '29-remark-in-cell.csv': { rows: [], problems: ['2 需求量(只) notANumber'] },
  '30-bad-unit-column.csv': { rows: [], problems: ['- owner columnWanting'] },
  '31-tier-words.csv': { rows: [], problems: ['2 用途 unknownName', '3 用途 unknownName'] },
  '32-product-wording.csv': { rows: ['360100 N95 1'], problems: 9 },
  '33-owner-county.csv': {
    rows: [],
    problems: ['2 持有单位 unknownName', '3 持有单位 unknownName', '4 持有单位 unknownName', '5 持有单位 unknownName'],
  },
  '34-1100-columns.csv': { rows: ['360100 SURG 500'] },
  '34b-quantity-in-column-45.csv': { rows: ['360100 SURG 500'] },
  '35-issued-list-becomes-stock.csv': { rows: [], left: ['issueList'] },
  '35b-outbound-becomes-arrival.csv': { rows: [], left: ['issueList'] },
  '35d-delivered-becomes-demand.csv': { rows: [], left: ['issueList'] },
  '35e-yesterday-output-becomes-capacity.csv': { rows: [], problems: ['- rate_per_day columnWanting'] },
  '38-space-thousands-no-unit.csv': { rows: ['360100 SURG 1200'] },
  '39-carton-in-cell.csv': {
    rows: ['public 360100 SURG 2000 2020-03-02 2020-03-15', 'public 360700 SURG 2000 2020-03-02 2020-03-15'],
    problems: ['3 需求量 notANumber'],
  },
  '40a-note-changed.csv': { rows: ['public 360100 SURG 120000 2020-03-02 2020-03-15'] },
  '40b-head-changed.csv': { rows: [], left: ['mappingDoesNotFit'] },
  '43-second-table-other-heads.csv': {
    rows: ['public 360100 SURG 100 2020-03-02 2020-03-15'],
    problems: ['- quantity columnWanting', '4 - secondTable'],
  },
  '44-two-units-in-head.csv': { rows: [], problems: ['- 库存量(万只、箱) unitUnclear'] },
  '45-filtered-rows.xlsx': { rows: ['360100 SURG 500'] },
  '46-tier-missing-and-source.csv': { rows: [], problems: ['- tier columnWanting'] },
  '48-date-nian-hao.csv': { rows: ['2020-03-05 360100 SURG 1000'] },
  '49-name-with-own-code.csv': { rows: ['360100 N95 5'] },
  '50-capacity-two-head-rows.csv': { rows: ['JX002 SURG 300000'] },
  '51-note-jiliang.csv': { rows: ['public 360100 SURG 120000 2020-03-02 2020-03-15'] },
  '51b-note-head-comma.csv': { rows: ['public 360100 SURG 120000 2020-03-02 2020-03-15'] },
  '51c-note-square.csv': { rows: ['public 360100 SURG 120000 2020-03-02 2020-03-15'] },
  '51e-title.csv': { rows: ['public 360100 SURG 120000 2020-03-02 2020-03-15'] },
  '55-distance-matrix.csv': {
    rows: ['360100 360400 135', '360100 360700 420', '360400 360100 135', '360400 360700 550', '360700 360100 420', '360700 360400 550'],
  },
  '55b-distance-matrix-titled.csv': {
    rows: ['360100 360400 135', '360100 360700 420', '360400 360100 135', '360400 360700 550', '360700 360100 420', '360700 360400 550'],
  },
  '56-region-list-no-level.csv': { rows: ['360199 新设区 360100 county'] },
  '60-problem-past-500.xlsx': { rows: [], problems: 601 },
};

let dataset: Dataset;
beforeAll(async () => {
  const read = await readDatasetFolder(sampleFolder);
  if (!read.ok) throw new Error(read.error.kind);
  dataset = { ...read.value, demands: [], stocks: [], supplies: [] };
});

describe('A misleading sheet', () => {
  it('is in the table, every one of them', () => {
    expect(Object.keys(expected).sort()).toEqual(
      readdirSync(folder)
        .filter((name) => !name.endsWith('.json'))
        .sort(),
    );
  });

  it.each(Object.entries(expected))('is read rightly or asked about: %s', (name, { rows, problems = [], left = [] }) => {
    const mapping = name.startsWith('40') ? (JSON.parse(readFileSync(join(folder, '40-mapping.json'), 'utf8')) as KeptMapping) : null;
    const outcome = readForeign(dataset, [{ name, bytes: bytesOf(name) }], { mapping });
    const told = outcome.problems.map(({ row, column, kind }) => `${row ?? '-'} ${column ?? '-'} ${kind}`);
    expect(writtenRows(outcome)).toEqual(rows);
    if (typeof problems === 'number') expect(told).toHaveLength(problems);
    else expect(told).toEqual(problems);
    expect(outcome.left.flatMap((one) => (one === null ? [] : [one.kind]))).toEqual(left);
    for (const problem of outcome.problems)
      for (const language of ['zh', 'en'] as const) {
        const text = problemText(problem, language);
        expect(text).toContain(name);
        expect(text).not.toMatch(/undefined|null|\[object/);
      }
  });

  it('is reported if two files have the same row', () => {
    const files = ['17c-a.csv', '17c-b.csv'].map((name) => ({ name, bytes: bytesOf(name) }));
    expect(readForeign(dataset, files).problems).toMatchObject([
      { file: '17c-b.csv', row: 2, kind: 'duplicate', firstFile: '17c-a.csv', firstRow: 2 },
    ]);
    const summed = readForeign(dataset, files, { change: (settings) => ({ ...settings, addUp: true }) });
    expect(summed.problems).toEqual([]);
    expect(summed.dataset.stocks).toMatchObject([{ owner: '360100', item: 'SURG', quantity: 9500 }]);
  });

  it('is answered: the rest of a merged figure, a subtotal skipped or taken, other groups not wanted, a unit given', () => {
    const of = (name: string, change: Parameters<typeof readForeign>[2]) => readForeign(dataset, [{ name, bytes: bytesOf(name) }], change);
    const merged = of('01-merged-quantity.xlsx', { change: (settings) => ({ ...settings, cells: { '2|3': '7' } }) });
    expect(merged.problems).toEqual([]);
    expect(merged.dataset.demands.map(({ quantityPieces }) => quantityPieces)).toEqual([200_000, 7, 5_000]);
    const skipped = of('19-province-row-is-total.csv', { change: (settings) => ({ ...settings, rows: { 1: 'skip' } }) });
    expect(skipped.problems).toEqual([]);
    expect(skipped.dataset.demands).toHaveLength(2);
    expect(of('19b-city-row-is-total.csv', { change: (settings) => ({ ...settings, rows: { 1: 'take' } }) }).problems).toEqual([]);
    expect(of('13-two-groups-wide.xlsx', { change: (settings) => ({ ...settings, accepted: ['otherGroup'] }) }).problems).toEqual([]);
    const inTens = of('44-two-units-in-head.csv', {
      change: (settings) => ({
        ...settings,
        columns: settings.columns.map((one) => (one.field === 'quantity' ? { ...one, unit: '万只' } : one)),
      }),
    });
    expect(inTens.dataset.stocks).toMatchObject([{ quantity: 120_000 }]);
    const sized = of('07-carton-spec-not-understood.csv', {
      change: (settings) => ({ ...settings, packings: { '箱|1000只': '1000', '箱|50*20': '1000', '箱|20盒/箱': '1000' } }),
    });
    expect(sized.problems).toEqual([]);
    expect(sized.dataset.demands.map(({ quantityPieces }) => quantityPieces)).toEqual([10_000, 10_000, 10_000, 10_000]);
    const twice = of('20-same-row-twice.csv', { change: (settings) => ({ ...settings, accepted: ['equalRows'] }) });
    expect(twice.dataset.demands).toHaveLength(2);
    const hidden = of('45-filtered-rows.xlsx', { change: (settings) => ({ ...settings, takeHidden: true }) });
    expect(hidden.dataset.stocks).toHaveLength(2);
  });

  it('asks for last week’s unit where this week’s sheet says none', () => {
    const mapping = JSON.parse(readFileSync(join(folder, '40-mapping.json'), 'utf8')) as KeptMapping;
    const bytes = new TextEncoder().encode('地区,层级,品种,需求量\n南昌市,社会投放,医用外科口罩,120000\n');
    expect(readForeign(dataset, [{ name: 'c.csv', bytes }], { mapping }).problems).toMatchObject([
      { kind: 'unitUnclear', where: 'mapping', unit: '万只' },
    ]);
    const byHand = { ...mapping, sheets: mapping.sheets.map((sheet) => ({ ...sheet, unitByHand: true })) };
    expect(writtenRows(readForeign(dataset, [{ name: 'c.csv', bytes }], { mapping: byHand }))[0]).toContain(' 1200000000 ');
  });
});
