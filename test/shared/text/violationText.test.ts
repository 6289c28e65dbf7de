import { expect, it } from 'vitest';
import type { Violation } from '../../../shared/domain/violation.ts';
import { violationText } from '../../../shared/text/violationText.ts';

it.each<[Violation, string, string]>([
  [
    {
      rule: 'carton',
      place: { file: 'dispatches.csv', row: 12, field: 'quantity' },
      kind: 'openCarton',
      found: 195,
      carton: 10,
      demand: 'k1',
      isSecond: false,
    },
    '整箱，dispatches.csv 第 12 行，quantity：现为 195，应为 10 的整数倍：需求 k1 尚未补足',
    'whole cartons, dispatches.csv row 12, quantity: found 195, expected a multiple of 10: demand k1 is not complete',
  ],
  [
    { rule: 'cityGoods', place: { city: '360100', product: 'S', toDay: '2020-03-03' }, kind: 'tooMuch', found: 120, max: 100 },
    '市自有货物，市 360100，产品 S，截至 2020-03-03：现为 120，应不大于 100',
    "the city's own goods, city 360100, product S, to day 2020-03-03: found 120, at most 100 is possible",
  ],
  [
    { rule: 'line', place: { line: 'L1', day: '2020-03-03' }, kind: 'overfullDay', found: 1.2, max: 1 },
    '生产线能力，生产线 L1，日期 2020-03-03：用了 1.2 天，应不大于 1 天',
    'line capacity, line L1, day 2020-03-03: takes 1.2 of the day, at most 1 is possible',
  ],
  [
    { rule: 'quota', place: { file: 'quotas.csv', enterprise: 'E1', material: 'MB' }, kind: 'missingRow' },
    '材料配额，quotas.csv，企业 E1，材料 MB：缺少这一行',
    'quota, quotas.csv, enterprise E1, material MB: the row is missing',
  ],
  [
    {
      rule: 'window',
      place: { file: 'production.csv', row: 2, field: 'date' },
      kind: 'outOfRange',
      found: '2020-03-09',
      from: '2020-03-02',
      to: '2020-03-03',
    },
    '需求期限，production.csv 第 2 行，date：现为 2020-03-09，应在 2020-03-02 至 2020-03-03 之间',
    'window of the demand, production.csv row 2, date: found 2020-03-09, expected 2020-03-02 to 2020-03-03',
  ],
  [
    { rule: 'shape', place: { file: 'bom.csv', inDataset: true, row: 2 }, kind: 'unknownRecord', found: 'XX', expected: ['material'] },
    '格式，数据集 bom.csv 第 2 行：XX 不在数据集中，应为材料',
    'shape, dataset, bom.csv row 2: XX is not in the dataset, expected a material',
  ],
  [
    { rule: 'datasetHash', place: {}, kind: 'otherDataset', found: 'ab', expected: 'cd' },
    '数据集指纹：给定的数据集是 ab，方案用的是 cd',
    'fingerprint of the dataset: the dataset given has ab, the plan was made from cd',
  ],
  [
    { rule: 'certificate', place: { file: 'plan.json certificate', entry: 3, tier: 'public' }, kind: 'noGroup' },
    '最优证明，plan.json certificate 第 3 项，层级 public：没有带权重且尚未固定的组',
    'certificate, plan.json certificate entry 3, tier public: no group that is not fixed yet has a weight',
  ],
  [
    { rule: 'file', place: { file: 'tasks.csv', row: 3, field: 'owed' }, kind: 'cellDiffers', found: null, expected: '0.5' },
    '文件，tasks.csv 第 3 行，owed：没有这一格，应为“0.5”',
    'file, tasks.csv row 3, owed: there is no cell, expected "0.5"',
  ],
  [
    { rule: 'shape', place: { file: 'plan.json', field: 'plan start' }, kind: 'malformed', found: '"2020-02-30"', form: 'day' },
    '格式，plan.json，plan start：现为 "2020-02-30"，应为存在的日期，如 2020-03-02',
    'shape, plan.json, plan start: found "2020-02-30", expected a day that exists, such as 2020-03-02',
  ],
])('The violation %o is one line in each language', (violation, zh, en) => {
  expect(violationText(violation, 'zh')).toBe(zh);
  expect(violationText(violation, 'en')).toBe(en);
});
