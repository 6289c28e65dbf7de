// Checks that a sheet which states its units in words unlike the fixtures gives the same numbers or a question, but never other numbers.
import { beforeAll, describe, expect, it } from 'vitest';
import { readDatasetFolder } from '../../../electron/node/files/datasetFolder.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { SheetSettings } from '../../../shared/intake/sheetSettings.ts';
import { problemText } from '../../../shared/text/problemText.ts';
import { sampleFolder } from '../../helpers/datasetFiles.ts';
import { readForeign, writtenRows } from '../../helpers/foreignSheets.ts';
import { workbookBytes } from '../../helpers/untidyFiles.ts';

let dataset: Dataset;
beforeAll(async () => {
  const read = await readDatasetFolder(sampleFolder);
  if (!read.ok) throw new Error(read.error.kind);
  dataset = { ...read.value, demands: [], stocks: [], supplies: [] };
});

function readLines(lines: string, change: (settings: SheetSettings) => SheetSettings = (settings) => settings) {
  const bytes = new TextEncoder().encode(lines.split(' | ').join('\n'));
  return readForeign(dataset, [{ name: 'a.csv', bytes }], { change });
}

/** The kinds of questions; each must have its sentences. */
function askedOf(outcome: ReturnType<typeof readLines>): string[] {
  for (const problem of outcome.problems) for (const language of ['zh', 'en'] as const) expect(problemText(problem, language)).not.toBe('');
  return [...outcome.problems.map(({ kind }) => kind), ...outcome.left.flatMap((left) => (left === null ? [] : [left.kind]))];
}

const demand = (head: string, cell = '12') => `地区,层级,品种,${head} | 南昌市,社会投放,医用外科口罩,${cell}`;
const stock = (head: string, cell = '2') => `持有单位,物资,${head} | 南昌市,医用外科口罩,${cell}`;

describe('is asked about', () => {
  it.each([
    [demand('需求量(10^4只)'), 'unitUnclear'],
    [demand('需求量(10⁴只)'), 'unitUnclear'],
    [demand('需求量(W)'), 'unitUnclear'],
    [demand('需求量（w只）'), 'unitUnclear'],
    [demand('需求量（月）'), 'unitUnclear'],
    [demand('Quantity (lakh)'), 'unitUnclear'],
    [`各市每日口罩需求量统计表 | ${demand('需求量')}`, 'rateAround'],
    [`Daily mask demand by city | ${demand('需求量')}`, 'rateAround'],
    ['企业,产品,日产能 | JX001,医用外科口罩,100 | 注：产能为月产能', 'rateAround'],
    ['各企业月产能统计 | 企业,产品,产能 | JX001,医用外科口罩,100', 'rateAround'],
    ['Annual production by maker | 企业,产品,产能 | JX001,医用外科口罩,100', 'rateAround'],
    ['企业,产品,产能 | JX001,医用外科口罩,100', 'usualMeasure'],
    ['产品,原料,单耗 | 医用外科口罩,熔喷布(平面口罩级),3', 'usualMeasure'],
    ['产品,原料,单耗（克） | 医用外科口罩,熔喷布(平面口罩级),3', 'usualMeasure'],
    ['产品,原料,每千只用量 | 医用外科口罩,熔喷布(平面口罩级),3 | 注：单耗为每只克数', 'rateAround'],
    [demand('需求量', '2千3百万'), 'notANumber'],
    [demand('需求量', '1亿2'), 'notANumber'],
    [demand('需求量（万只）', '2箱500只'), 'notANumber'],
    [stock('库存', '2箱5盒'), 'unknownUnit'],
    [stock('库存', '5盒2箱'), 'unknownUnit'],
    [stock('库存', '500只2箱'), 'notANumber'],
    ['持有单位,物资,规格,库存 | 南昌市,医用外科口罩,大号3,2箱5盒', 'specUnclear'],
    ['企业名称,所在地,损耗率（‰） | 测试厂,南昌市,5', 'unitUnclear'],
    ['企业名称,所在地,损耗率 | 测试厂,南昌市,5', 'shareUnclear'],
    [`库存表（单位：箱） | ${stock('库存（只）')}`, 'unitUnclear'],
    ['Facility,Item,Qty,UoM | 南昌市,医用外科口罩,2,Box of 50', 'unknownUnit'],
    ['地区,层级,产品,计划数量,实际数量 | 南昌市,社会投放,医用外科口罩,100,300', 'otherGroup'],
    ['地区,层级,产品,申请数量,批准数量 | 南昌市,社会投放,医用外科口罩,100,300', 'otherGroup'],
    ['地区,层级,产品,需求量,核定量 | 南昌市,社会投放,医用外科口罩,100,300', 'otherGroup'],
    ['地区,层级,产品,需求量,备注 | 南昌市,社会投放,医用外科口罩,100, | 九江市,社会投放,医用外科口罩,50,作废', 'rowSettled'],
    ['地区,层级,产品,需求量,状态 | 南昌市,社会投放,医用外科口罩,100,已取消', 'rowSettled'],
    [`借出登记 | ${stock('数量')}`, 'titleUnclear'],
    [`过期物资清单 | ${stock('数量')}`, 'titleUnclear'],
    [`上周库存 | ${stock('库存')}`, 'titleUnclear'],
    [`采购计划 | ${stock('数量')}`, 'titleUnclear'],
    ['支援各市物资清单 | 日期,接收单位,物资,数量 | 3月2日,南昌市,医用外科口罩,100', 'issueList'],
    ['划拨物资清单 | 日期,接收单位,物资,数量 | 3月2日,南昌市,医用外科口罩,100', 'issueList'],
    ['捐赠方,物资,折算金额(万元),流向 | 某公司,医用外科口罩5万只,7,省疾控中心', 'issueList'],
    ['日期,物资,数量,去向 | 3月2日,医用外科口罩,100,南昌市', 'issueList'],
    ['发货日期,收货单位,物资,数量 | 3月2日,南昌市,医用外科口罩,100', 'issueList'],
    ['省市,医院名称,医院人员数量,所需物资信息 | 武汉市,某医院,300,N95口罩', 'tableUnclear'],
  ])('%s: %s', (lines, kind) => {
    expect(askedOf(readLines(lines))).toContain(kind);
  });
});

describe('is read', () => {
  it.each([
    [demand('需求量(×10000)'), 'public 360100 SURG 120000'],
    [`All figures x1000 | ${stock('On hand')}`, '360100 SURG 2000'],
    [demand('需求量（14天）'), 'public 360100 SURG 12'],
    [demand('需求量（截至2020年3月2日）'), 'public 360100 SURG 12'],
    [`2020年3月口罩需求表 | ${demand('需求量')}`, 'public 360100 SURG 12'],
    ['2020年3月日产能表 | 企业,产品,产能 | JX001,医用外科口罩,100', 'JX001 SURG 100'],
    ['企业,产品,日产能 | JX001,医用外科口罩,100', 'JX001 SURG 100'],
    ['企业,产品,产能（万只/天） | JX001,医用外科口罩,100', 'JX001 SURG 1000000'],
    [demand('需求量', '1亿2千万'), 'public 360100 SURG 120000000'],
    [demand('需求量', '1千万2百万只'), 'public 360100 SURG 12000000'],
    ['持有单位,物资,规格,库存 | 南昌市,医用外科口罩,50只/盒；40盒/箱,2箱5盒', '360100 SURG 4250'],
    ['持有单位,物资,库存 | 南昌市,医用外科口罩,2箱500只', '360100 SURG 4500'],
    ['产品,原料,单耗（公斤/万只） | 医用外科口罩,熔喷布(平面口罩级),3', 'SURG MB-FLAT 0.3'],
    ['产品,原料,单耗,单位 | 医用外科口罩,熔喷布(平面口罩级),3,克/只', 'SURG MB-FLAT 3'],
    ['地区,人口,单位 | 南昌市,60,万人', '360100 南昌市 360000 city high 600000'],
    ['持有单位,物资,数量,配送地址 | 南昌市,医用外科口罩,2,八一大道', '360100 SURG 2'],
  ])('%s: %s', (lines, row) => {
    const outcome = readLines(lines);
    expect(askedOf(outcome)).toEqual([]);
    expect(writtenRows(outcome).map((one) => one.slice(0, row.length))).toEqual([row]);
  });
});

describe('is answered with one click', () => {
  it.each([
    ['企业,产品,产能 | JX001,医用外科口罩,100', 'usualMeasure', 'JX001 SURG 100'],
    ['产品,原料,单耗 | 医用外科口罩,熔喷布(平面口罩级),3', 'usualMeasure', 'SURG MB-FLAT 3'],
    [`各市每日口罩需求量统计表 | ${demand('需求量')}`, 'rateAround', 'public 360100 SURG 12'],
    [`上周库存 | ${stock('库存')}`, 'titleUnclear', '360100 SURG 2'],
  ])('%s: %s', (lines, question, row) => {
    expect(askedOf(readLines(lines))).toEqual([question]);
    const outcome = readLines(lines, (settings) => ({ ...settings, accepted: [question] }));
    expect(askedOf(outcome)).toEqual([]);
    expect(writtenRows(outcome).map((one) => one.slice(0, row.length))).toEqual([row]);
  });

  it('and what is taken as usual is said', () => {
    const outcome = readLines('企业,产品,产能 | JX001,医用外科口罩,100', (settings) => ({ ...settings, accepted: ['usualMeasure'] }));
    expect(outcome.sheets[0].reading.assumed).toEqual([{ head: '产能', measure: 'perDay' }]);
  });

  it('a row marked void is skipped or taken', () => {
    const lines = '地区,层级,产品,需求量,备注 | 南昌市,社会投放,医用外科口罩,100,作废';
    const taken = readLines(lines, (settings) => ({ ...settings, rows: { 1: 'take' } }));
    expect([askedOf(taken), writtenRows(taken).length]).toEqual([[], 1]);
    const skipped = readLines(lines, (settings) => ({ ...settings, rows: { 1: 'skip' } }));
    expect([askedOf(skipped), writtenRows(skipped).length]).toEqual([[], 0]);
  });
});

describe('A hidden column', () => {
  const rows = [
    ['持有单位', '物资', '库存', '库存'],
    ['南昌市', '医用外科口罩', 900, 5],
  ];

  it('is not guessed: the visible one is read', () => {
    const bytes = workbookBytes({ 库存: { rows, hiddenColumns: [2] } });
    const outcome = readForeign(dataset, [{ name: 'a.xlsx', bytes }]);
    expect([askedOf(outcome), writtenRows(outcome)]).toEqual([[], ['360100 SURG 5']]);
    expect(outcome.sheets[0].reading.unused).toEqual(['库存']);
  });

  it('that is the only one is asked about', () => {
    const bytes = workbookBytes({ 库存: { rows: rows.map((row) => row.slice(0, 3)), hiddenColumns: [2] } });
    expect(askedOf(readForeign(dataset, [{ name: 'a.xlsx', bytes }]))).toEqual(['columnWanting']);
  });
});
