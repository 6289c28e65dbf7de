import { describe, expect, test } from 'vitest';
import type { Channel, Input } from '../../../shared/contract/api.ts';
import { apiSchemas } from '../../../shared/contract/apiSchemas.ts';

const policy: Input<'dataset.savePolicy'> = {
  start: '2020-03-02',
  days: 14,
  tiers: ['national', 'frontline'],
  support: { mode: 'threshold', threshold: 0.8, cities: ['360100'] },
  materialReserve: { MB: 0.5 },
  goodsReserve: { 'MASK-SURG': 200_000 },
};

const settings: Input<'settings.save'> = {
  language: 'zh',
  theme: 'system',
  order: {
    agency: '江西省疫情防控物资统调办公室',
    prefix: '赣防物调',
    urgency: '特急',
    span: 'day',
    basis: '',
    responsible: '',
    draftedBy: '',
    copies: '',
    arrivalHour: 18,
  },
  ledger: { floor: 0.3, memory: 0.5 },
  seal: 'data:image/png;base64,iVBORw0KGgo=',
  gloss: true,
};

const office: Input<'office.create'> = { name: '江西省统调办', kind: 'province', region: '360000', language: 'zh', start: 'sample' };
const file = { name: 'regions.csv', base64: 'Y29kZQ==' };

const pin = { kind: 'quota', enterprise: 'E1', material: 'MB', product: null, demand: null, min: 10, max: null } as const;

const sheetSettings: Input<'intake.read'>['settings'][number] = {
  table: 'stocks',
  headRow: 2,
  headRows: 1,
  columns: [{ field: 'item', unit: '', fixed: null, fillDown: true }],
  constants: { owner: 'pool' },
  unit: '万只',
  rows: { '7': 'skip' },
  names: { 平面口罩: 'MED' },
  cells: { '5|2': '1200' },
  addUp: false,
  mode: 'merge',
};

const accepted: { readonly [C in Channel]: Input<C> } = {
  'app.state': {},
  'office.create': office,
  'settings.save': settings,
  'dataset.get': {},
  'dataset.import': { label: '江西 2020-03', files: [file] },
  'dataset.loadSample': {},
  'dataset.export': {},
  'ledger.lines': {},
  'ledger.cycles': {},
  'ledger.closeCycle': { endedOn: '2020-03-08', confirmed: ['JX001'] },
  'capacity.list': {},
  'capacity.save': {
    project: {
      id: '',
      name: '二号线',
      kind: 'new',
      enterprise: 'JX001',
      milestones: [
        { stage: 'approved', planned: '2020-02-20', real: '2020-02-20' },
        { stage: 'building', planned: null, real: null },
        { stage: 'installed', planned: null, real: null },
        { stage: 'trial', planned: null, real: null },
        { stage: 'verified', planned: '2020-03-10', real: null },
      ],
      lines: [{ code: 'JX001-9', product: 'MED', piecesPerDay: 100_000 }],
      verification: null,
      obstacles: [{ kind: 'funds', text: '缺流动资金', owner: '工信厅', due: '2020-03-05', resolved: null }],
      subsidies: [{ programme: '技改', level: 'provincial', phases: [{ name: '一期', yuan: 500_000, paidOn: null }] }],
    },
  },
  'capacity.remove': { project: 'p1' },
  'report.paper': { draft: { kind: 'daily', date: '2020-03-02', subject: null, language: 'zh', paragraphs: null } },
  'report.list': {},
  'snapshot.status': {},
  'snapshot.export': { since: null, passphrase: '口令' },
  'snapshot.open': { file: { name: 'a.tdz', base64: 'AAAA' }, passphrase: null },
  'snapshot.trust': { token: 't1' },
  'snapshot.apply': { token: 't1', decisions: { 'stocks|a|quantity': { kind: 'edited', value: 5 } }, withoutRefused: true },
  'snapshot.shareQuota': {},
  'snapshot.undo': {},
  'report.issue': { draft: { kind: 'weekly', date: '2020-03-08', subject: null, language: 'zh', paragraphs: ['一段'] } },
  'report.file': { report: { issued: 'r1' }, format: 'pdf' },
  'daily.form': { date: '2020-03-02', enterprises: null, language: 'zh' },
  'daily.readForm': { file: { name: 'a.xlsx', base64: 'AAAA' } },
  'daily.list': { from: '2020-03-02', to: '2020-03-08' },
  'daily.save': {
    reports: [
      {
        date: '2020-03-02',
        enterprise: 'JX001',
        output: [{ product: 'MED', pieces: 12 }],
        materials: [{ material: 'MB', received: '1.5', used: '1', onHand: '0.5' }],
        workforce: { present: 10, needed: 30, shifts: 2 },
        note: '',
      },
    ],
  },
  'ledger.enter': {
    kind: 'materialAccepted',
    on: '2020-03-03',
    enterprise: 'E1',
    material: 'MB',
    quantity: '12.5',
    product: null,
    pieces: null,
    source: '入库 12',
    note: '',
  },
  'ledger.reverse': { line: 'l1', on: '2020-03-04', note: '错记' },
  'norm.get': {},
  'norm.save': {
    norms: [{ group: '教职工', tier: 'essential', product: 'MED', piecesPerPersonDay: 1.5 }],
    headcounts: [{ region: '360102', group: '教职工', persons: 5000 }],
    riskFactors: { low: 1, medium: 1.2, high: 1.5 },
  },
  'norm.preview': {},
  'norm.apply': {},
  'intake.open': { files: [file], mapping: null },
  'intake.propose': { id: 'i1', sheet: 0, table: 'demands', headRow: 3, headRows: 2 },
  'intake.read': { id: 'i1', settings: [sheetSettings] },
  'intake.apply': { id: 'i1', settings: [sheetSettings], hash: null },
  'intake.close': { id: 'i1' },
  'intake.mappings': {},
  'intake.keepMapping': { id: 'i1', name: '南昌周报', settings: [sheetSettings] },
  'intake.removeMapping': { name: '南昌周报' },
  'intake.mapping': { name: '南昌周报' },
  'edit.change': { table: 'demands', rows: [{ row: 0, texts: { quantityPieces: '1.5万' } }] },
  'edit.add': { table: 'pins', texts: [{ kind: 'quota' }] },
  'edit.delete': { table: 'stocks', rows: [1, 2] },
  'edit.undo': {},
  'edit.redo': {},
  'edit.history': {},
  'export.workbook': { language: 'zh' },
  'export.table': { table: 'demands', format: 'csv', language: 'zh' },
  'export.template': { language: 'en' },
  'dataset.savePolicy': policy,
  'dataset.saveLinkageRatios': { ratios: { MB: 0.7 } },
  'plan.start': {},
  'plan.tryRemedy': { plan: 'p1', change: { kind: 'moreMaterial', material: 'MB', quantity: 100 } },
  'plan.progress': { run: 'r1' },
  'plan.cancel': { run: 'r1' },
  'plan.list': {},
  'plan.get': { plan: 'p1' },
  'plan.approve': { plan: 'p1' },
  'pin.list': {},
  'pin.save': { pin, reason: '省指挥部会议', replaces: { ...pin, min: 5 } },
  'pin.remove': { pin },
  'pin.prices': { plan: 'p1' },
  'quotaBand.try': { plan: 'p1', percent: 10 },
  'quotaBand.adopt': { pins: [pin], reason: '省指挥部会议' },
  'scenario.list': {},
  'scenario.create': { name: '联动 0.6' },
  'scenario.open': { scenario: 'base' },
  'scenario.rename': { scenario: 's1', name: '联动 0.7' },
  'scenario.remove': { scenario: 's1' },
  'scenario.adopt': { scenario: 's1', keepAs: '原基准方案' },
  'scenario.attribute': { before: 'p1', after: 'p2' },
  'order.make': { plan: 'p1' },
  'order.list': {},
  'order.issue': { orders: ['o1', 'o2'] },
  'order.event': {
    order: 'o1',
    event: { kind: 'shipped', on: '2020-03-03', lines: [{ product: 'N95', pieces: 400 }], carrier: '', vehicle: '赣A00000', driver: '' },
  },
  'order.revoke': { order: 'o1', on: '2020-03-03', by: '值班领导', reason: '道路中断', successor: { N95: 200 } },
  'order.print': { orders: ['o1'] },
  'order.pdf': { orders: ['o1'] },
};

const channels = Object.keys(accepted) as Channel[];

describe.each(channels)('%s', (channel) => {
  test('takes its input as it is', () => {
    expect(apiSchemas[channel].safeParse(accepted[channel])).toEqual({ success: true, data: accepted[channel] });
  });

  test.each([[undefined], [null], [3], ['text'], [[]], [{ ...accepted[channel], more: 1 }]])('refuses %j', (input) => {
    expect(apiSchemas[channel].safeParse(input).success).toBe(false);
  });
});

test.each<[Channel, unknown, string]>([
  ['office.create', { ...office, name: '  ' }, 'name'],
  ['office.create', { ...office, region: '36' }, 'region'],
  ['settings.save', { ...settings, language: 'fr' }, 'language'],
  ['settings.save', { ...settings, order: { ...settings.order, arrivalHour: 24 } }, 'order.arrivalHour'],
  ['settings.save', { ...settings, order: { ...settings.order, prefix: '' } }, 'order.prefix'],
  ['settings.save', { ...settings, seal: 'data:image/svg+xml;base64,AAAA' }, 'seal'],
  ['settings.save', { ...settings, seal: 'https://example.com/seal.png' }, 'seal'],
  ['settings.save', { ...settings, order: { ...settings.order, copies: '抄'.repeat(201) } }, 'order.copies'],
  ['dataset.import', { label: '江西', files: [] }, 'files'],
  ['dataset.import', { label: '江西', files: [file, file] }, 'files'],
  ['dataset.import', { label: '江西', files: [{ ...file, base64: 'not base64!!' }] }, 'files.0.base64'],
  ['dataset.savePolicy', { ...policy, start: '2020-02-30' }, 'start'],
  ['dataset.savePolicy', { ...policy, days: 1.5 }, 'days'],
  ['dataset.savePolicy', { ...policy, days: 367 }, 'days'],
  ['dataset.savePolicy', { ...policy, tiers: ['nobody'] }, 'tiers.0'],
  ['dataset.savePolicy', { ...policy, materialReserve: { MB: -1 } }, 'materialReserve.MB'],
  ['dataset.savePolicy', { ...policy, support: { ...policy.support, threshold: Number.NaN } }, 'support.threshold'],
  ['dataset.saveLinkageRatios', { ratios: { MB: 1.1 } }, 'ratios.MB'],
  ['dataset.saveLinkageRatios', { ratios: { MB: 0.1234567 } }, 'ratios.MB'],
  ['plan.get', { plan: '' }, 'plan'],
  ['pin.save', { pin, reason: ' ', replaces: null }, 'reason'],
  ['pin.save', { pin: { ...pin, min: -1 }, reason: '会议', replaces: null }, 'pin.min'],
  ['pin.save', { pin: { ...pin, min: 0.1234567 }, reason: '会议', replaces: null }, 'pin.min'],
  ['pin.remove', { pin: { ...pin, kind: 'wish' } }, 'pin.kind'],
  [
    'norm.save',
    {
      norms: [{ group: '=1', tier: 'essential', product: 'MED', piecesPerPersonDay: 1 }],
      headcounts: [],
      riskFactors: { low: 1, medium: 1, high: 1 },
    },
    'norms.0.group',
  ],
  ['norm.save', { norms: [], headcounts: [], riskFactors: { low: 1, medium: -1, high: 1 } }, 'riskFactors.medium'],
  ['intake.open', { files: [], mapping: null }, 'files'],
  ['intake.read', { id: 'i1', settings: [{ ...sheetSettings, cells: { five: '1' } }] }, 'settings.0.cells.five'],
  ['intake.read', { id: 'i1', settings: [{ ...sheetSettings, headRow: -1 }] }, 'settings.0.headRow'],
  ['intake.keepMapping', { id: 'i1', name: ' ', settings: [sheetSettings] }, 'name'],
  ['edit.change', { table: 'nothing', rows: [{ row: 0, texts: {} }] }, 'table'],
  ['edit.delete', { table: 'stocks', rows: [-1] }, 'rows.0'],
  ['quotaBand.try', { plan: 'p1', percent: 101 }, 'percent'],
  ['quotaBand.adopt', { pins: [], reason: '会议' }, 'pins'],
  ['scenario.create', { name: '  ' }, 'name'],
  ['scenario.adopt', { scenario: 's1', keepAs: '原'.repeat(81) }, 'keepAs'],
  [
    'order.event',
    { order: 'o1', event: { kind: 'writtenOff', on: '2020-03-03', lines: [{ product: 'N95', pieces: 1 }], by: '', reason: '遗失' } },
    'event.by',
  ],
  ['order.revoke', { order: 'o1', on: '2020-03-32', by: '甲', reason: '乙', successor: null }, 'on'],
  ['order.issue', { orders: [] }, 'orders'],
  ['order.issue', { orders: ['o1', 3] }, 'orders.1'],
  ['order.issue', { orders: ['o1', 'o1'] }, 'orders'],
])('%s with %j is refused at %s', (channel, input, path) => {
  const result = apiSchemas[channel].safeParse(input);
  expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});

test('a large file passes the check', () => {
  const base64 = 'QUJD'.repeat(5_000_000);
  expect(apiSchemas['dataset.import'].safeParse({ label: '江西', files: [{ name: 'demands.csv', base64 }] }).success).toBe(true);
});
