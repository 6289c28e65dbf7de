// Shows that a unit counts wherever a sheet states it, and is asked about if it is not a unit of the figure.
import { beforeAll, expect, it } from 'vitest';
import { readDatasetFolder } from '../../../electron/node/files/datasetFolder.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { sampleFolder } from '../../helpers/datasetFiles.ts';
import { readForeign, writtenRows } from '../../helpers/foreignSheets.ts';

let dataset: Dataset;
beforeAll(async () => {
  const read = await readDatasetFolder(sampleFolder);
  if (!read.ok) throw new Error(read.error.kind);
  dataset = { ...read.value, demands: [], stocks: [], supplies: [], distances: [] };
});

const head = '地区,层级,品种,';
const row = '南昌市,社会投放,医用外科口罩,';
const pieces = (count: string) => `public 360100 SURG ${count} 2020-03-02 2020-03-15`;

it.each([
  ['单位（万只）,,,', `${head}需求量`, `${row}12`, pieces('120000')],
  ['数量单位：千只,,,', `${head}需求量`, `${row}12`, pieces('12000')],
  ['', `${head}需求量（单位：万只）`, `${row}12`, pieces('120000')],
  ['', `${head}需求量(万)`, `${row}12`, pieces('120000')],
  ['', `${head}需求量〔百只〕`, `${row}12`, pieces('1200')],
  ['', `${head}需求量\n,,,万只`, `${row}12`, pieces('120000')],
  ['', `${head}需求量`, `${row}12\n注：以上数据单位均为万只,,,`, pieces('120000')],
  ['', `${head}需求量,计量`, `${row}12,万只`, pieces('120000')],
  ['', `${head}需求量（万只）,单位`, `${row}12,只`, pieces('12')],
  ['Figures in thousands,,,', 'Region,Tier,Product,Demand', 'Nanchang,public,SURG,12', pieces('12000')],
  ['', 'Region,Tier,Product,Demand (10k)', 'Nanchang,public,SURG,12', pieces('120000')],
  ['', '产品,材料,单耗（克/只）', '医用外科口罩,熔喷布(平面口罩级),2', 'SURG MB-FLAT 2'],
  ['', '产品,材料,千只用量（吨）', '医用外科口罩,熔喷布(平面口罩级),0.002', 'SURG MB-FLAT 2'],
  ['', '起点,终点,里程（里）', '南昌市,九江市,270', '360100 360400 135'],
  ['', '持有单位,物资名称,库存量,单位,备注', '南昌市,医用外科口罩,5,箱,每箱1000只', '360100 SURG 5000'],
  ['', '持有单位,物资名称,库存（箱）', '南昌市,医用外科口罩,5\n注：每箱500只', '360100 SURG 2500'],
  ['', '地区,层级,医用外科口罩,合计', '南昌市,社会投放,12,12\n总计,,12,12', pieces('12')],
  ['单位：公里,,', '起点,终点,里程', '南昌市,九江市,135', '360100 360400 135'],
])('is taken: %s %s', (note, heads, body, expected) => {
  const bytes = new TextEncoder().encode([note, heads, body].filter((line) => line !== '').join('\n'));
  const outcome = readForeign(dataset, [{ name: 'a.csv', bytes }]);
  expect(outcome.problems).toEqual([]);
  expect(writtenRows(outcome)).toEqual([expected]);
});

it.each([
  [`${head}需求（万片/周）`, `${row}12`, 'ratePeriod'],
  ['企业名称,产品,产能（只/小时）', '江西美宝利医用敷料(德安),医用外科口罩,300', 'ratePeriod'],
  ['企业名称,产品,年产能（万只）', '江西美宝利医用敷料(德安),医用外科口罩,300', 'columnWanting'],
  [`${head}需求量（万只、箱）`, `${row}12`, 'unitUnclear'],
  [`${head}需求量(万),单位`, `${row}12,只`, 'unitsDiffer'],
  [`单位：万只 单位：箱,,,\n${head}需求量`, `${row}12`, 'unitUnclear'],
  ['持有单位,物资名称,上周库存,本周库存', '南昌市,医用外科口罩,5,6', 'columnWanting'],
  ['接收单位,物资名称,数量,生产日期', '南昌市,医用外科口罩,5,2020-02-03', 'columnWanting'],
  [`${head}需求量`, `${row}1,200`, 'wrongFieldCount'],
  [`${head}需求量`, `${row}3万2`, 'notANumber'],
  [`${head}需求量`, `${row}2箱5盒`, 'unknownUnit'],
  [`${head}需求量`, `${row}500只/人`, 'notANumber'],
  ['持有单位,物资名称,规格,单位,库存量', '南昌市,医用外科口罩,50只/盒*40盒,箱,10', 'specUnclear'],
  ['持有单位,物资名称,库存量,需求量', '南昌市,医用外科口罩,100,40', 'otherGroup'],
  ['持有单位,物资名称,库存量,库存量', '南昌市,医用外科口罩,5,6', 'columnWanting'],
])('is asked about: %s, %s', (heads, body, kind) => {
  const bytes = new TextEncoder().encode(`${heads}\n${body}`);
  const outcome = readForeign(dataset, [{ name: 'a.csv', bytes }]);
  expect(outcome.problems.map((problem) => problem.kind)).toContain(kind);
});
