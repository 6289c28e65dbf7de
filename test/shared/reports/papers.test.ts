import { describe, expect, it } from 'vitest';
import { createStandings } from '../../../shared/ledger/account.ts';
import { goodsEntries, materialEntry, planEntries, postEntries } from '../../../shared/ledger/postings.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { dailyDispatch } from '../../../shared/reports/dailyDispatch.ts';
import { figure, type Paper } from '../../../shared/reports/paper.ts';
import { paperHtml } from '../../../shared/reports/paperHtml.ts';
import type { ReportFacts } from '../../../shared/reports/reportFacts.ts';
import { citySheet, enterpriseStatement } from '../../../shared/reports/statements.ts';
import { weeklyBulletin } from '../../../shared/reports/weeklyBulletin.ts';
import { handMadeDataset as dataset, handMadePlan as plan } from '../../helpers/handMadePlan.ts';

const report = (date: string, pieces: number, note = '') => ({
  date,
  enterprise: 'E1',
  output: [{ product: 'S', pieces }],
  materials: [{ material: 'MB', received: '2.5', used: '0.5', onHand: '3' }],
  workforce: null,
  note,
});
const order: Order = {
  id: 'o1',
  plan: 'p',
  from: '2020-03-02',
  to: '2020-03-02',
  sender: '360100',
  senderName: '南昌市',
  receiver: '360400',
  receiverName: '九江市',
  km: 100,
  tiers: ['frontline', 'key_project'],
  lines: [{ product: 'S', name: '医用外科口罩', standard: null, unit: '只', quantityPieces: 100, cartons: 10, massGrams: 300 }],
  shares: [
    { date: '2020-03-02', demand: 'f1', tier: 'frontline', product: 'S', quantityPieces: 60, cartons: 6 },
    { date: '2020-03-02', demand: 'k1', tier: 'key_project', product: 'S', quantityPieces: 40, cartons: 4 },
  ],
  sources: [{ product: 'S', enterprise: 'E1', pieces: 100 }],
  arrival: '2020-03-02',
  state: { kind: 'received', number: { prefix: '赣防物调', year: 2020, running: 7 }, issuedOn: '2020-03-02', issuedAt: '' },
  events: [
    { id: 'a', on: '2020-03-02', kind: 'shipped', lines: [{ product: 'S', pieces: 80 }], carrier: '', vehicle: '', driver: '' },
    {
      id: 'b',
      on: '2020-03-03',
      kind: 'received',
      shipment: 'a',
      lines: [{ product: 'S', accepted: 70, damaged: 5, refused: 0 }],
      signedBy: '',
    },
  ],
};
let ids = 0;
const lines = postEntries(
  [
    ...planEntries(plan, dataset, 'P-1'),
    materialEntry('materialAccepted', '2020-03-02', { enterprise: 'E1', material: 'MB', quantity: '2.5' }, '日报 2020-03-02'),
    ...goodsEntries('goodsAccepted', '2020-03-03', [{ enterprise: 'E1', product: 'S', pieces: 70 }], dataset, 'O-7'),
  ],
  dataset,
  createStandings([]),
  () => `l${++ids}`,
);
const facts: ReportFacts = {
  date: '2020-03-03',
  dataset,
  projects: [],
  reports: [report('2020-03-02', 800), report('2020-03-03', 900)],
  lines,
  orders: [order],
  plan,
  planId: 'p',
};
const texts = (paper: Paper, table: number) => paper.tables[table].rows.map(({ cells }) => cells.map(({ text }) => text));

describe('The daily sheet', () => {
  const paper = dailyDispatch(facts, 'zh', '省调度办');

  it('tells capacity, output, the day before and the change by city and product, with sums', () => {
    expect(texts(paper, 3)).toEqual([
      ['南昌', '合计', '500', '900', '800', '+100', '180.0%'],
      ['', '医用外科口罩', '500', '900', '800', '+100', '180.0%'],
      ['合计', '', '500', '900', '800', '+100', '180.0%'],
    ]);
    expect(paper.paragraphs[0]).toContain('两天都报了日报的 1 家，产量较昨日增加 100 只');
    expect(paper.paragraphs[0]).toContain('1 家企业中 1 家已报');
  });
  it('tells material and the days it lasts: on hand and in the pool by what the day used', () => {
    expect(texts(paper, 2)).toEqual([['熔喷布', 'kg', '2.5', '0.5', '3', '1', '8.0']]);
  });
  it('tells what was ordered, shipped, accepted, on the road and overdue', () => {
    expect(texts(paper, 0)).toEqual([['医用外科口罩', '100', '0', '80', '70', '70', '5', '30']]);
  });
  it('tells coverage by tier: accepted pieces meet the shares of an order in their order', () => {
    const rows = texts(paper, 1);
    expect(rows.find(([tier]) => tier === '抗疫一线')?.[4]).toBe('60');
    expect(rows.find(([tier]) => tier === '省重点工程')?.[4]).toBe('10');
  });
  it('tells what was there already in a column of its own, once anything was', () => {
    const groups = plan.groups.map((group) => (group.tier === 'frontline' ? { ...group, securedPieces: 7 } : group));
    const later = { ...facts, plan: { ...plan, groups } };
    const [before, after] = [facts, later].map((of) => dailyDispatch(of, 'zh', '').tables[1]);
    expect(before.heads.map(({ text }) => text)).not.toContain('其中已有');
    expect(after.heads.map(({ text }) => text).slice(0, 4)).toEqual(['层级', '期内需求', '方案保障', '其中已有']);
    const frontline = groups.filter(({ tier }) => tier === 'frontline').length;
    expect(after.rows.find(({ cells }) => cells[0].text === '抗疫一线')?.cells[3].value).toBe(7 * frontline);
    const city = groups.find(({ tier }) => tier === 'frontline')?.region ?? '';
    const needs = citySheet(later, city, 'zh', '').tables[2];
    expect(needs.heads.map(({ text }) => text).slice(0, 3)).toEqual(['品种', '单位', '需求']);
    expect(needs.rows.map(({ cells }) => cells[3].value)).toContain(7);
  });
  it('calls out output above capacity and orders that are late', () => {
    expect(texts(paper, 4).map(([what]) => what)).toEqual(['产量超产能', '调拨逾期']);
    const silent = dailyDispatch({ ...facts, reports: [] }, 'zh', '');
    expect(texts(silent, 4)[0]).toEqual(['未报日报', '甲', '1 家未报，应报 1 家']);
  });
  it('knows nothing of what happened after its day', () => {
    expect(texts(dailyDispatch({ ...facts, date: '2020-03-02' }, 'zh', ''), 0)).toEqual([
      ['医用外科口罩', '100', '80', '80', '0', '0', '80', '0'],
    ]);
  });
  it('leads every figure that is no sum to its source', () => {
    const figures = paper.tables[3].rows.filter(({ isStrong }) => !isStrong).flatMap(({ cells }) => cells.slice(2, 5));
    expect(figures.map(({ source }) => source)).toEqual(['/capacity', '/daily?date=2020-03-03', '/daily?date=2020-03-02']);
  });

  it('compares makers that reported on both days, and nothing where none did', () => {
    const other = { ...report('2020-03-03', 5_000), enterprise: 'E2' };
    const more = dailyDispatch({ ...facts, reports: [...facts.reports, other] }, 'zh', '');
    expect(more.paragraphs[0]).toContain('两天都报了日报的 1 家，产量较昨日增加 100 只');
    expect(texts(more, 3).at(-1)?.[5]).toBe('+100');
    const first = dailyDispatch({ ...facts, reports: facts.reports.slice(1) }, 'zh', '');
    expect(first.paragraphs[0]).toContain('昨日没有可比的日报，不作比较');
    expect(texts(first, 3).at(-1)?.[5]).toBe('—');
  });
  it('has what is read on its first page, and the tables by city and case in an annex', () => {
    expect(paper.tables.map(({ title }) => title)).toEqual([
      '一、调拨（只）',
      '二、分层保障（只）',
      '三、紧缺材料',
      '四、产能与产量（只/日）',
      '五、缺报与待办',
    ]);
    expect(paper.annexFrom).toBe(3);
    expect(paper.paragraphs.at(-1)).toBe('附件：各市产能与产量，缺报与待办 2 项。');
  });
});

describe('The weekly bulletin', () => {
  it('ranks cities and makers by tasks met, and names who is late', () => {
    const paper = weeklyBulletin({ ...facts, date: '2020-03-08' }, 'zh', '省调度办');
    const called = plan.deliveries.reduce((sum, row) => sum + row.quantityPieces, 0) / 1000;
    const share = Math.floor((0.07 / called) * 1000) / 10;
    expect(
      texts(paper, 0)
        .find(([, city]) => city === '南昌')
        ?.slice(2),
    ).toEqual(['1,700', '—', '—', `${share.toFixed(1)}%`, expect.any(String)]);
    // A week without reports is no week without output.
    expect(paper.paragraphs[0]).toContain('上周没有日报，不作比较');
    const before = weeklyBulletin({ ...facts, date: '2020-03-08', reports: [...facts.reports, report('2020-02-28', 700)] }, 'zh', '');
    expect(before.paragraphs[0]).toContain('较上周增加 1,000 只');
    expect(texts(paper, 1)).toMatchObject([['1', '甲', '南昌', '1,700', String(called), '0.07', expect.any(String), expect.any(String)]]);
    expect(paper.paragraphs.join('')).toContain('甲 予以通报');
  });
  it('names all who meet its criterion, and of very many as many as fit with their number', () => {
    const dataset24 = {
      ...dataset,
      enterprises: Array.from({ length: 24 }, (_, k) => ({ ...dataset.enterprises[0], code: `N${k}`, name: `厂${k}` })),
    };
    const late = (count: number) => new Map(dataset24.enterprises.slice(0, count).map(({ code }) => [code, 5]));
    const named = (count: number) =>
      weeklyBulletin({ ...facts, date: '2020-03-08', dataset: dataset24, lines: [], late: late(count) }, 'zh', '').paragraphs.at(-1) ?? '';
    expect(named(7).match(/厂\d+/g)).toHaveLength(7);
    expect(named(24)).toContain('等 24 家 予以通报');
  });
  it('counts a task once where a city answers for its makers', () => {
    const ofCity = lines.map((line) => ({ ...line, enterprise: '360100' }));
    const week = { ...facts, date: '2020-03-08' };
    expect(weeklyBulletin({ ...week, lines: [...lines, ...ofCity] }, 'zh', '')).toEqual(weeklyBulletin(week, 'zh', ''));
  });
  it('says so where nothing was called', () => {
    const [opening, tasks] = weeklyBulletin({ ...facts, lines: [] }, 'en', '').paragraphs;
    expect(opening).toMatch(/nothing is compared\.$/);
    expect(tasks).toBe('No dispatch task was set this week.');
  });
});

describe('A statement', () => {
  it('tells an enterprise what it owes, line by line', () => {
    const paper = enterpriseStatement(facts, 'E1', 'zh', '省调度办');
    expect(texts(paper, 0)[0].slice(2)).toEqual(expect.arrayContaining(['2.5', '1.25', '0.07', '1.18']));
    expect(paper.paragraphs[0]).toContain('熔喷布 1.18 kg');
    expect(texts(paper, 1)).toHaveLength(lines.length);
  });
  it('writes what was delivered beyond the owed as a positive figure of its own', () => {
    const more = [
      ...lines,
      ...postEntries(
        [...goodsEntries('goodsAccepted', '2020-03-03', [{ enterprise: 'E1', product: 'S', pieces: 5_000 }], dataset, 'O-8')],
        dataset,
        createStandings(lines),
        () => `l${++ids}`,
      ),
    ];
    const [zh, en] = (['zh', 'en'] as const).map((language) => enterpriseStatement({ ...facts, lines: more }, 'E1', language, ''));
    expect(texts(zh, 0)[0].slice(-2)).toEqual(['0', '3.82']);
    expect(zh.tables[0].rows[0].cells.slice(-2).map(({ value }) => value)).toEqual([0, 3.82]);
    expect([zh, en].map(({ paragraphs }) => paragraphs[0])).toEqual([
      '截至2020年3月3日，甲欠交：无；超交：熔喷布 3.82 kg。如有出入，请于三日内书面提出。',
      'As of 2020-03-03, 甲 owes nothing and has overdelivered 熔喷布 3.82 kg. Objections in writing within three days.',
    ]);
  });
  it('tells a city its makers, its orders in and out, and what it can make itself', () => {
    const paper = citySheet(facts, '360400', 'zh', '省调度办');
    expect(texts(paper, 1)).toEqual([['赣防物调〔2020〕7号', '调入', '南昌市', '医用外科口罩', '100', '70', '2020-03-02']]);
    expect(texts(citySheet(facts, '360100', 'zh', ''), 0)[0].slice(0, 3)).toEqual(['甲', '900', '1,700']);
  });
});

it('A paper as a page stands alone: no script, no outside reference, and text that is no markup', () => {
  const html = paperHtml({ ...dailyDispatch(facts, 'zh', '<b>&'), paragraphs: ['<script>'] }, '', '草稿');
  expect(html).not.toMatch(/<script|https?:\/\/|<b>/);
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('草稿');
});

it('a table that would be wider than the type area is set smaller, and no other', () => {
  const table = (columns: number) => ({
    title: '',
    heads: [{ text: '', isNumber: false }, ...Array.from({ length: columns }, () => ({ text: '', isNumber: true }))],
    rows: [
      {
        isStrong: false,
        cells: [
          { text: '江西3L医用制品集团(高安)', value: null, source: null },
          ...Array.from({ length: columns }, () => figure(12_345.678, null, 3)),
        ],
      },
    ],
    note: '',
  });
  const html = (columns: number) => paperHtml({ ...dailyDispatch(facts, 'zh', ''), tables: [table(columns)] }, '', null);
  expect(html(4)).not.toContain('<table class="dense"');
  expect(html(8)).toContain('<table class="dense"');
});
