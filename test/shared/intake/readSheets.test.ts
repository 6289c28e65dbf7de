import { beforeAll, describe, expect, it } from 'vitest';
import { readDatasetFolder } from '../../../electron/node/files/datasetFolder.ts';
import { readForeignFile } from '../../../electron/node/files/foreignFile.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { guessSettings } from '../../../shared/intake/guessSettings.ts';
import { createNameIndex } from '../../../shared/intake/nameIndex.ts';
import type { RawSheet } from '../../../shared/intake/rawSheet.ts';
import { readSheets } from '../../../shared/intake/readSheets.ts';
import { mappingOf, type KeptMapping, type SheetSettings } from '../../../shared/intake/sheetSettings.ts';
import { headsOf } from '../../../shared/intake/headerSearch.ts';
import { checkDataset } from '../../../shared/dataset/checkDataset.ts';
import { sampleFolder } from '../../helpers/datasetFiles.ts';
import { arrivalLines, demandSheet, gb18030, utf16, workbookBytes, workbookWithFormulas } from '../../helpers/untidyFiles.ts';

let dataset: Dataset;
beforeAll(async () => {
  const read = await readDatasetFolder(sampleFolder);
  if (!read.ok) throw new Error(read.error.kind);
  dataset = read.value;
});

function sheetsOf(bytes: Uint8Array, name = 'untidy'): readonly RawSheet[] {
  const sheets = readForeignFile(name, bytes);
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.error));
  return sheets.value;
}

function proposed(sheets: readonly RawSheet[], mapping: KeptMapping | null = null, of = dataset): SheetSettings[] {
  return sheets.map((sheet) => guessSettings(sheet, { dataset: of, names: createNameIndex(of), mapping }));
}

function read(bytes: Uint8Array, change: (settings: SheetSettings) => SheetSettings = (settings) => settings) {
  const sheets = sheetsOf(bytes);
  return readSheets(sheets, proposed(sheets).map(change), dataset, checkDataset);
}

const added = (outcome: ReturnType<typeof read>) =>
  outcome.sheets.flatMap(({ changes }) => changes.flatMap(({ kind, after }) => (kind === 'added' ? [after] : [])));

describe('A demand summary with title, merged head, a column a product, subtotals and notes', () => {
  const bytes = workbookBytes({ 汇总: demandSheet });

  it('is read into a demand a city, tier and product, in pieces', () => {
    const outcome = read(bytes);
    expect(outcome.problems).toEqual([]);
    const rows = added(outcome).map((row) => [row?.region, row?.tier, row?.product, row?.quantityPieces, row?.due].join(' '));
    expect(rows).toEqual([
      '360100 frontline N95 5000 2020-03-10',
      '360100 frontline SURG 120000 2020-03-10',
      '360100 frontline MED 15000 2020-03-10',
      '360100 key_project SURG 30000 2020-03-12',
      '360100 key_project MED 200000 2020-03-12',
      '360400 frontline N95 2500 2020-03-09',
      '360400 frontline SURG 80000 2020-03-09',
      '360700 frontline N95 3000 2020-03-09',
      '360700 frontline SURG 96000 2020-03-09',
    ]);
  });

  it('says which rows it skipped, and what it converted', () => {
    const [{ reading }] = read(bytes).sheets;
    expect(reading.skipped.map(({ row, why }) => [row + 1, why])).toEqual([
      [7, 'total'],
      [10, 'total'],
      [11, 'note'],
      [13, 'note'],
    ]);
    expect(reading.conversions).toEqual([{ unit: '万只', times: '10000', by: 'same', to: '只', count: 9, quantity: '551500' }]);
  });

  it('is all there already when it is read again', () => {
    const once = read(bytes);
    const sheets = sheetsOf(bytes);
    const twice = readSheets(sheets, proposed(sheets), once.dataset, checkDataset);
    expect(twice.steps).toEqual([]);
    expect(twice.sheets[0].unchanged).toBe(9);
  });

  it('takes the place of all demands where people say so', () => {
    const outcome = read(bytes, (settings) => ({ ...settings, mode: 'replace' }));
    expect(outcome.problems).toEqual([]);
    expect(outcome.dataset.demands.length).toBe(9);
  });

  it('takes a row it skipped, and skips one it took, where people say so', () => {
    const outcome = read(bytes, (settings) => ({ ...settings, rows: { 4: 'skip', 9: 'take' } }));
    expect(outcome.problems.map(({ row, kind }) => [row, kind])).toEqual([
      [10, 'unknownName'],
      [10, 'missingValue'],
      [10, 'missingValue'],
    ]);
    expect(added(outcome).length).toBe(6);
  });
});

describe('An arrival list with names written once for many rows and a unit in every cell', () => {
  const expected = [
    '2020-03-03 pool SURG 9900 360100',
    '2020-03-04 pool SURG 600 360100',
    '2020-03-05 pool N95 1200 360400',
    '2020-03-06 pool MED 15000 360700',
    '2020-03-07 pool KN95 4000 360700',
  ];
  const rowsOf = (bytes: Uint8Array) => {
    const outcome = read(bytes);
    expect(outcome.problems).toEqual([]);
    return added(outcome).map((row) => [row?.date, row?.owner, row?.item, row?.quantity, row?.region].join(' '));
  };

  it.each([
    ['UTF-8', new TextEncoder().encode(arrivalLines.join('\n'))],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${arrivalLines.join('\r\n')}`)],
    ['GB18030', gb18030(arrivalLines.join('\r\n'))],
    ['UTF-16 with tabs', utf16(arrivalLines.map((line) => line.replace('"1,200"', '1200').replaceAll(',', '\t')).join('\r\n'))],
    ['UTF-16 without a mark', utf16(arrivalLines.join('\n'), { mark: false })],
    ['UTF-16, the high byte first', utf16(arrivalLines.join('\n'), { big: true })],
  ])('is read the same from %s', (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(expected);
  });
});

describe('What cannot be read', () => {
  const stock = (rows: readonly (readonly (string | number | null)[])[]) =>
    workbookBytes({ 库存: { rows: [['持有单位', '物资', '存放地', '数量'], ...rows] } });
  const problems = (bytes: Uint8Array) => read(bytes).problems.map(({ row, column, kind, value }) => [row, column, kind, value]);

  it('is told by row and column: a unit without a size, ten thousand twice, an approximate figure, a day that is none', () => {
    expect(
      problems(
        stock([
          ['统筹', 'N95', '南昌', '3盒'],
          ['统筹', 'SURG', '南昌', '约5000'],
          ['统筹', 'MED', '南昌', '5万只、消毒液1000瓶'],
          ['统筹', 'KN95', '南昌', '198件'],
        ]),
      ),
    ).toEqual([
      [2, '数量', 'unknownUnit', '3盒'],
      [3, '数量', 'notANumber', '约5000'],
      [4, '数量', 'notANumber', '5万只、消毒液1000瓶'],
      [5, '数量', 'unknownUnit', '198件'],
    ]);
    const twice = workbookBytes({
      库存: {
        rows: [
          ['持有单位', '物资', '存放地', '数量(万只)'],
          ['统筹', 'N95', '南昌', '1.5万'],
        ],
      },
    });
    const other = workbookBytes({
      库存: {
        rows: [
          ['持有单位', '物资', '存放地', '数量(只)'],
          ['统筹', 'N95', '南昌', '3箱'],
        ],
      },
    });
    expect(problems(other)).toEqual([[2, '数量(只)', 'unitsDiffer', '3箱']]);
    expect(problems(twice)).toEqual([[2, '数量(万只)', 'doubleUnit', '1.5万']]);
  });

  it('offers names that are near, and takes none of them by itself', () => {
    const [problem] = read(stock([['统筹', '医用外科囗罩', '南昌', 5]])).problems;
    expect(problem).toMatchObject({ kind: 'unknownName', value: '医用外科囗罩', candidates: [{ code: 'SURG' }] });
  });

  it('takes the code people give for a name, and leaves out rows of a name they do not want', () => {
    const bytes = stock([
      ['统筹', '平面口罩', '南昌', 5],
      ['统筹', '护目镜', '南昌', 7],
    ]);
    const outcome = read(bytes, (settings) => ({ ...settings, names: { 平面口罩: 'MED', 护目镜: '' } }));
    expect(outcome.problems).toEqual([]);
    expect(outcome.sheets[0].reading.skipped).toMatchObject([{ row: 2, why: 'byHand' }]);
  });

  it('is mended by a text put in for a cell', () => {
    const outcome = read(stock([['统筹', 'N95', '南昌', '3盒']]), (settings) => ({ ...settings, cells: { '1|3': '60' } }));
    expect(outcome.problems).toEqual([]);
  });

  it('is two rows of one key, unless people have them added up', () => {
    const bytes = stock([
      ['统筹', 'N95', '萍乡', '0.5万'],
      ['统筹', 'N95', '萍乡', 300],
    ]);
    expect(read(bytes).problems).toMatchObject([{ row: 3, kind: 'duplicate', firstRow: 2 }]);
    const outcome = read(bytes, (settings) => ({ ...settings, addUp: true }));
    expect(outcome.problems).toEqual([]);
    const changes = outcome.sheets[0].changes.map(({ after }) => after?.quantity);
    expect(changes).toEqual([5300]);
  });

  it('is a formula that was never computed; one that was gives its value', () => {
    const outcome = read(workbookWithFormulas());
    expect(outcome.problems).toMatchObject([{ row: 3, column: '数量', kind: 'notANumber', value: '#ERROR' }]);
    expect(sheetsOf(workbookWithFormulas())[0].formulas).toBe(2);
  });

  it('is told by the sheet’s row where a rule of the whole dataset is broken', () => {
    const outcome = read(stock([['统筹', 'N95', null, 5]]));
    expect(outcome.problems).toMatchObject([{ file: 'untidy: 库存', row: 2, kind: 'poolRegionRequired' }]);
  });
});

describe('Several sheets of one old workbook', () => {
  it('are read together: a line finds the enterprise that came with it', () => {
    const bytes = workbookBytes(
      {
        企业: {
          rows: [
            ['企业名称', '所在地区'],
            ['赣江无纺布制品有限公司', '南昌县'],
          ],
        },
        产线: {
          rows: [
            ['生产企业', '产品', '日产能（万只/日）', '开工率'],
            ['赣江无纺布制品', '医用外科口罩', 2.5, '80%'],
          ],
        },
        说明: { rows: [['本表由各企业填报'], ['如有疑问请联系']] },
      },
      'biff8',
    );
    const outcome = read(bytes);
    expect(outcome.problems).toEqual([]);
    const [enterprise, line] = added(outcome);
    expect(enterprise).toMatchObject({ name: '赣江无纺布制品有限公司', region: '360121' });
    expect(line).toMatchObject({ enterprise: enterprise?.code, product: 'SURG', ratePiecesPerDay: 25_000, availability: 0.8 });
  });
});

describe('A saved mapping', () => {
  it('reads the next sheet of its kind as the first was read, wherever its head stands', () => {
    const rows = (title: readonly (readonly string[])[]) => [...title, ['归口', '名目', '放在', '实数'], ['统筹', '平面', '南昌', '2']];
    const [first] = sheetsOf(workbookBytes({ a: { rows: rows([]) } }));
    const [guess] = proposed([first]);
    const settings: SheetSettings = {
      ...guess,
      table: 'stocks',
      columns: ['owner', 'item', 'region', 'quantity'].map((field) => ({
        field,
        unit: field === 'quantity' ? '万只' : '',
        fixed: null,
        fillDown: false,
      })),
      names: { 平面: 'MED' },
    };
    const mapping = mappingOf(settings, headsOf(first, settings.headRow, settings.headRows), '');
    if (mapping === null) throw new Error('no mapping');
    const sheets = sheetsOf(workbookBytes({ b: { rows: rows([['库存周报'], ['第二期']]) } }));
    const outcome = readSheets(sheets, proposed(sheets, { name: '周报', sheets: [mapping] }), dataset, checkDataset);
    expect(outcome.problems).toEqual([]);
    expect(outcome.sheets[0].changes[0].after).toMatchObject({ owner: 'pool', item: 'MED', region: '360100', quantity: 20_000 });
  });
});

describe('A mapping kept from another week', () => {
  it('keeps no day and no unit of its sheet: demands take the days of the cycle at hand, arrivals are asked', () => {
    const bytes = new TextEncoder().encode('单位：万只,,,\n地区,层级,品种,需求量\n南昌市,社会投放,医用外科口罩,1\n');
    const [first] = sheetsOf(bytes, 'a.csv');
    const [settings] = proposed([first]);
    expect(settings).toMatchObject({ unit: '万只', constants: { from: '2020-03-02', due: '2020-03-15' } });
    const mapping = mappingOf(settings, headsOf(first, settings.headRow, settings.headRows), '万只');
    expect(mapping).toMatchObject({ unit: '', constants: {} });
    const later = { ...dataset, policy: { ...dataset.policy, start: '2020-03-16' } } as Dataset;
    const next = sheetsOf(new TextEncoder().encode('单位：只,,,\n地区,层级,品种,需求量\n南昌市,社会投放,医用外科口罩,7\n'), 'b.csv');
    const kept = mapping === null ? null : { name: '周报', sheets: [mapping] };
    expect(proposed(next, kept, later)).toMatchObject([{ unit: '只', constants: { from: '2020-03-16', due: '2020-03-29' } }]);
  });
});
