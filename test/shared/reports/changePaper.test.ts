import { expect, it } from 'vitest';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { Previous } from '../../../shared/domain/tables.ts';
import type { Attribution } from '../../../shared/plan/attribution.ts';
import { causesText, changePaper, type ChangePaperOptions } from '../../../shared/reports/changePaper.ts';
import { changeStatement } from '../../../shared/reports/changeStatement.ts';
import { smallDataset, smallPlan } from '../../helpers/smallDataset.ts';

const dispatch = { kind: 'dispatch', enterprise: null, product: 'MED', demand: null } as const;
const announced: Previous[] = [
  { ...dispatch, date: '2020-03-02', from: '110100', to: '110200', quantityPieces: 300 },
  { ...dispatch, date: '2020-03-03', from: '110100', to: '110200', quantityPieces: 400 },
  { ...dispatch, date: '2020-03-03', from: '110200', to: '110200', quantityPieces: 200 },
  { ...dispatch, date: '2020-03-02', from: '110200', to: '420100', quantityPieces: 201 },
  { kind: 'delivery', date: '2020-03-03', from: null, to: null, enterprise: 'E1', product: 'MED', demand: null, quantityPieces: 750 },
];
const before: Dataset = {
  ...smallDataset,
  lines: smallDataset.lines.map((row) => ({ ...row, ratePiecesPerDay: row.ratePiecesPerDay + 100 })),
};
const statement = changeStatement({ plan: smallPlan, dataset: before }, { plan: smallPlan, dataset: smallDataset }, announced);
const attribution: Attribution = {
  groups: [
    {
      tier: 'frontline',
      region: '110200',
      product: 'MED',
      before: 500,
      after: 900,
      parts: { happened: 600, supply: -200, demand: 0, rule: 0, pins: 0 },
    },
  ],
  toldWithNext: [],
};
const options: ChangePaperOptions = {
  label: 'P-0303-1',
  against: 'P-0302-1',
  dataset: smallDataset,
  leastChange: true,
  attribution,
  language: 'zh',
  agency: '省指挥部',
};
const textOf = ({ paragraphs, tables }: ReturnType<typeof changePaper>) =>
  [
    ...paragraphs,
    ...tables.map(({ title, rows, note }) =>
      [title, ...rows.map(({ cells }) => cells.map(({ text }) => text).join(' | ')), note].join('\n'),
    ),
  ].join('\n');

it('says who gets more or less, on which day, from whom, why, and whom to call', () => {
  const paper = changePaper(statement, options);
  expect(textOf(paper)).toMatchInlineSnapshot(`
    "P-0302-1 宣布而尚未下达的统调货物 1,101 只，其中 201 只换了日期、发货地、收货地或品种，变动率 18.2%；企业应交 750 只，其中 750 只变动（100.0%）。
    需电话告知 2 个市（地）、1 家企业。
    各组所得（凑整前）增减的原因：已发生 +600 只；供给 −200 只。
    求解目标严格依次：保障率、少用替代、变动最少、尽早、路线少变、运输最省。前一项不为后一项让步；没有“几公里抵多少变动”的权数可设。
    一、新情况
    供给 | 一次性产能（余下各日） | 示例一厂 −150 | −150 | 只
    供给 | 防护 N95产能（余下各日） | 示例二厂 −80 | −80 | 只

    二、各地增减（只）
    乙市 | 一次性 | 900 | 1,100 | +200 | 3月3日自甲市 +400；3月3日自乙市 −200 | 已发生 +600 只；供给 −200 只
    另有 1 行每天增减不满一箱，未列。随动：当地没有新情况，随别处的变动换了日期或来源。原因栏的只数是各组所得（凑整前）的增减，本地的情况写在“本地”之后。
    三、企业应交增减（只）
    示例一厂 | 一次性 | 750 | 750 | 0 | 3月2日 +750；3月3日 −750 | 本地一次性产能（余下各日） −150（供给）

    四、企业配额增减
    无。
    五、电话通知
    1 | 示例一厂 | 3月2日交一次性 0 → 750；3月3日交一次性 750 → 0 | 
    2 | 乙市 | 3月3日自甲市收一次性 400 → 800；3月3日自本市收一次性 200 → 0 | 
    3 | 甲市 | 3月3日发乙市一次性 400 → 800 | 
    每天增减不满一箱的不必打电话，随单据告知。"
  `);
});

it('says that causes are not known yet, that nothing moves, and that there is no plan in force', () => {
  const unknown = textOf(changePaper(statement, { ...options, attribution: null, language: 'en' }));
  expect(unknown).toContain('Why groups gain or lose has not been found out yet.');
  expect(unknown).toContain('here: capacity for Medical (days ahead) −150 (Supply)');
  const first = changePaper(null, { ...options, against: null });
  expect(first.paragraphs).toEqual(['P-0303-1 之前没有批准的方案，各项都是首次安排，没有可对照的。']);
  expect(first.tables).toEqual([]);
  const calm = changeStatement(
    { plan: smallPlan, dataset: smallDataset },
    { plan: smallPlan, dataset: smallDataset },
    announced.slice(0, 0),
  );
  expect(textOf(changePaper(calm, { ...options, leastChange: false }))).toContain('本方案按要求撇开了现行方案');
});

it('leaves whom nobody calls out of the count, and writes sentences apart in English', () => {
  const only = (kind: 'maker' | 'region') => ({ ...statement, calls: statement.calls.filter((call) => call.kind === kind) });
  const calls = (kind: 'maker' | 'region', language: 'zh' | 'en') => changePaper(only(kind), { ...options, language }).paragraphs[1];
  expect(calls('maker', 'zh')).toBe('需电话告知 1 家企业。');
  expect(calls('region', 'zh')).toBe('需电话告知 2 个市（地）。');
  expect(calls('maker', 'en')).toBe('To be told by telephone: makers 1.');
  expect(calls('region', 'en')).toBe('To be told by telephone: cities and places 2.');
  const bare = { ...statement, changes: { receivers: [], makers: [] }, small: { receivers: 2, makers: 3 } };
  const notes = changePaper(bare, { ...options, language: 'en' }).tables.map(({ note }) => note);
  expect(notes[1]).toBe('None. Rows left out, with less than a carton a day: 2.');
  expect(notes[2]).toBe('None. Rows left out, with less than a carton a day: 3.');
  const full = changePaper({ ...statement, small: { receivers: 2, makers: 0 } }, { ...options, language: 'en' }).tables[1].note;
  expect(full).toMatch(/^Rows left out, with less than a carton a day: 2\. follows: /);
});

it('A cause that gives to some groups what it takes from others is named, though its sum is nothing', () => {
  const [group] = attribution.groups;
  const parts = (rule: number) => ({ happened: 0, supply: 0, demand: 0, rule, pins: 0 });
  const even = { ...attribution, groups: [700, -700].map((rule) => ({ ...group, parts: parts(rule) })) };
  expect(causesText(even, 'zh')).toBe('各组所得（凑整前）增减的原因：规则 有增有减，各 700 只。');
  expect(causesText({ ...attribution, groups: [{ ...group, parts: parts(0) }] }, 'en')).toContain('No group gains or loses');
});
