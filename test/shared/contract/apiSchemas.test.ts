import { describe, expect, test } from 'vitest';
import type { Channel } from '../../../shared/contract/api.ts';
import { apiSchemas } from '../../../shared/contract/apiSchemas.ts';
import {
  channelExamples,
  fileExample,
  officeExample,
  pinExample,
  policyExample,
  settingsExample,
  sheetSettingsExample,
} from '../../helpers/channelExamples.ts';

const channels = Object.keys(channelExamples) as Channel[];

describe.each(channels)('%s', (channel) => {
  test('takes its input as it is', () => {
    expect(apiSchemas[channel].safeParse(channelExamples[channel])).toEqual({ success: true, data: channelExamples[channel] });
  });

  test.each([[undefined], [null], [3], ['text'], [[]], [{ ...channelExamples[channel], more: 1 }]])('refuses %j', (input) => {
    expect(apiSchemas[channel].safeParse(input).success).toBe(false);
  });
});

test.each<[Channel, unknown, string]>([
  ['office.create', { ...officeExample, name: '  ' }, 'name'],
  ['office.create', { ...officeExample, region: '36' }, 'region'],
  ['settings.save', { ...settingsExample, language: 'fr' }, 'language'],
  ['settings.save', { ...settingsExample, order: { ...settingsExample.order, arrivalHour: 24 } }, 'order.arrivalHour'],
  ['settings.save', { ...settingsExample, order: { ...settingsExample.order, prefix: '' } }, 'order.prefix'],
  ['settings.save', { ...settingsExample, seal: 'data:image/svg+xml;base64,AAAA' }, 'seal'],
  ['settings.save', { ...settingsExample, seal: 'https://example.com/seal.png' }, 'seal'],
  ['settings.save', { ...settingsExample, order: { ...settingsExample.order, copies: '抄'.repeat(201) } }, 'order.copies'],
  ['dataset.import', { label: '江西', files: [] }, 'files'],
  ['dataset.import', { label: '江西', files: [fileExample, fileExample] }, 'files'],
  ['dataset.import', { label: '江西', files: [{ ...fileExample, base64: 'not base64!!' }] }, 'files.0.base64'],
  ['dataset.savePolicy', { ...policyExample, start: '2020-02-30' }, 'start'],
  ['dataset.savePolicy', { ...policyExample, days: 1.5 }, 'days'],
  ['dataset.savePolicy', { ...policyExample, days: 367 }, 'days'],
  ['dataset.savePolicy', { ...policyExample, tiers: ['nobody'] }, 'tiers.0'],
  ['dataset.savePolicy', { ...policyExample, materialReserve: { MB: -1 } }, 'materialReserve.MB'],
  ['dataset.savePolicy', { ...policyExample, support: { ...policyExample.support, threshold: Number.NaN } }, 'support.threshold'],
  ['dataset.saveLinkageRatios', { ratios: { MB: 1.1 } }, 'ratios.MB'],
  ['dataset.saveLinkageRatios', { ratios: { MB: 0.1234567 } }, 'ratios.MB'],
  ['plan.get', { plan: '' }, 'plan'],
  ['pin.save', { pin: pinExample, reason: ' ', replaces: null }, 'reason'],
  ['pin.save', { pin: { ...pinExample, min: -1 }, reason: '会议', replaces: null }, 'pin.min'],
  ['pin.save', { pin: { ...pinExample, min: 0.1234567 }, reason: '会议', replaces: null }, 'pin.min'],
  ['pin.remove', { pin: { ...pinExample, kind: 'wish' } }, 'pin.kind'],
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
  ['intake.read', { id: 'i1', settings: [{ ...sheetSettingsExample, cells: { five: '1' } }] }, 'settings.0.cells.five'],
  ['intake.read', { id: 'i1', settings: [{ ...sheetSettingsExample, headRow: -1 }] }, 'settings.0.headRow'],
  ['intake.keepMapping', { id: 'i1', name: ' ', settings: [sheetSettingsExample] }, 'name'],
  ['edit.change', { table: 'nothing', rows: [{ row: 0, seen: {}, texts: {} }] }, 'table'],
  ['edit.delete', { table: 'stocks', rows: [{ row: -1, seen: {} }] }, 'rows.0.row'],
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

test.each<[Channel, string, unknown]>([
  ['order.revoke', 'on', { order: 'o1', on: '2020-02-30', by: '甲', reason: '乙', successor: null }],
  [
    'capacity.save',
    'project.verification.on',
    { project: { ...channelExamples['capacity.save'].project, verification: { on: '2020-02-30', by: '甲', standard: '乙' } } },
  ],
])('%s says at %s how a day is written', (channel, path, input) => {
  const issues = apiSchemas[channel].safeParse(input).error?.issues.map((issue) => [issue.path.join('.'), issue.message]);
  expect(issues).toEqual([[path, expect.stringContaining('2020-03-02')]]);
});

test('a large fileExample passes the check', () => {
  const base64 = 'QUJD'.repeat(5_000_000);
  expect(apiSchemas['dataset.import'].safeParse({ label: '江西', files: [{ name: 'demands.csv', base64 }] }).success).toBe(true);
});
