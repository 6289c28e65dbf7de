import { describe, expect, it } from 'vitest';
import { datasetRecords } from '../../../shared/snapshot/datasetRecords.ts';
import { checkRecord } from '../../../shared/snapshot/recordCheck.ts';
import { snapshotTables, type Fields, type Json, type SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';
import { listEntry } from '../../helpers/listSamples.ts';
import { finding, findingAnswer } from '../../helpers/findingSamples.ts';
import { contractEntry, partnerContract } from '../../helpers/contractSamples.ts';
import { release, releaseEntry } from '../../helpers/releaseSamples.ts';
import { supportDecision, supportRequest } from '../../helpers/supportSamples.ts';
import { everyTable } from '../../helpers/everyTable.ts';
import { issuedOrder } from '../orders/sampleOrder.ts';
import { draftAllotment, draftNotice, draftSlip } from '../papers/samplePapers.ts';

const { state, events: _, ...document } = issuedOrder;
if (state.kind === 'draft') throw new Error('a draft goes nowhere');
const order = {
  ...document,
  planLabel: 'P-0302-1',
  shares: [{ date: '2020-03-02', demand: 'D1', tier: 'frontline', product: 'MED', quantityPieces: 5, cartons: 1 }],
  sources: [
    { product: 'MED', enterprise: 'E1', pieces: 5 },
    { product: 'MED', enterprise: null, pieces: 5 },
  ],
  number: state.number,
  issuedOn: state.issuedOn,
  issuedAt: state.issuedAt,
};
const head = { id: 'e1', on: '2020-03-03' };
const lines = [{ product: 'MED', pieces: 5 }];
const events = [
  { ...head, kind: 'shipped', lines, carrier: '顺达', vehicle: '赣A12345', driver: '-' },
  { ...head, kind: 'received', shipment: 's1', lines: [{ product: 'MED', accepted: 4, damaged: 1, refused: 0 }], signedBy: '李四' },
  { ...head, kind: 'returned', lines, reason: '不合格' },
  { ...head, kind: 'writtenOff', lines, by: '王五', reason: '水损' },
  { ...head, kind: 'revoked', by: '王五', reason: '改派', successor: 'order-2' },
  { ...head, kind: 'voided', event: 's1', by: '王五', reason: '登错单' },
];
const report = {
  date: '2020-03-02',
  enterprise: 'E1',
  output: [{ product: 'MED', pieces: 5 }],
  materials: [{ material: 'MB', received: '0.5', used: '0', onHand: '1234.567891' }],
  workforce: { present: 5, needed: 6, shifts: 1.5 },
  note: '+86 139 0000 0000',
};

type Sample = readonly [table: SnapshotTable, id: string, fields: Fields];
const ofDataset = [...datasetRecords(everyTable)].flatMap(([table, of]) => [...of].map(([id, fields]): Sample => [table, id, fields]));
const others: readonly Sample[] = [
  ['quotas', 'E1|MB', { plan: 'P', enterprise: 'E1', material: 'MB', quantity: 0.5 }],
  ['cityQuotas', 'E1|MB', { enterprise: 'E1', material: 'MB', quantity: 0.5 }],
  ['orders', 'order-1', order as unknown as Fields],
  ...events.map((event): Sample => ['orderEvents', 'order-1|e1', { order: 'order-1', office: '360100', event: event as unknown as Json }]),
  ['dailyReports', '2020-03-02|E1', report as unknown as Fields],
  ...[draftAllotment, draftNotice, draftSlip].map(({ events: _, ...content }): Sample => {
    const issue = { number: { prefix: '赣防物配', year: 2020, running: 1 }, on: '2020-03-02', at: '2020-03-02T08:00:00.000Z' };
    return ['papers', content.id, { ...content, issue, planLabel: 'P-0302-1' } as unknown as Fields];
  }),
  [
    'paperEvents',
    'allotment-1|e1',
    { paper: 'allotment-1', office: '360100', event: { ...head, kind: 'voided', event: 'e0', by: '王五', reason: '登错' } },
  ],
  [
    'cityReports',
    '2020-03-02|360100',
    {
      date: '2020-03-02',
      city: '360100',
      issued: [{ tier: 'frontline', product: 'MASK-SURG', pieces: 5 }],
      onHand: [{ product: 'MASK-SURG', pieces: 7 }],
      note: '',
    },
  ],
  [
    'counts',
    '2020-03-02|makerMaterial|E1|MB',
    { on: '2020-03-02', place: { kind: 'makerMaterial', enterprise: 'E1', item: 'MB' }, quantity: '1.5', note: '王强' },
  ],
  [
    'arrivals',
    '2020-03-02|pool|MB||0.3|1',
    {
      announced: { date: '2020-03-02', owner: 'pool', item: 'MB', region: null, quantity: 0.3, nth: 1 },
      outcome: 'arrived',
      on: '2020-03-02',
      quantity: '0.25',
      note: '',
    },
  ],
  ['requests', supportRequest.id, supportRequest as unknown as Fields],
  ['findings', finding.id, finding as unknown as Fields],
  ['findingAnswers', findingAnswer.id, findingAnswer as unknown as Fields],
  ['releases', release.id, release as unknown as Fields],
  ['releaseEntries', releaseEntry.id, releaseEntry as unknown as Fields],
  ['contracts', partnerContract.id, partnerContract as unknown as Fields],
  ['contractEntries', contractEntry.id, contractEntry as unknown as Fields],
  ['listEntries', listEntry.id, listEntry as unknown as Fields],
  ['decisions', supportDecision.id, supportDecision as unknown as Fields],
];
const samples = [...ofDataset, ...others];

/** Every value of a record with its path. */
function leaves(value: Json, path: readonly (string | number)[] = []): (readonly [path: readonly (string | number)[], value: Json])[] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner as Json, [...path, key]));
}

function changed(value: Json, [key, ...rest]: readonly (string | number)[], other: Json): Json {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, Json>;
  copy[key] = changed(copy[key], rest, other);
  return copy as Json;
}

const noTexts = [
  '=HYPERLINK("http://x","y")',
  '@SUM(1)',
  '+cmd|calc',
  '＝1+1',
  'a\tb',
  '\ta',
  'a\u0000',
  'a\nb',
  'a\u202eb',
  'a\u200bb',
  'a\ufffeb',
  'a\uffffb',
  'a\ufdd0b',
  'a\ud800b',
  'a'.repeat(20_000),
];
const noNumbers = [1e300, -1, 1e15 + 0.5, 0.123456789, 1e-7, '1', 'abc', null, true, []];

describe('A record of a snapshot', () => {
  it('has samples of every table here, each of which is taken', () => {
    expect(new Set(samples.map(([table]) => table))).toEqual(new Set(snapshotTables));
    for (const [table, id, fields] of samples) expect(checkRecord(table, id, fields)).toEqual({ ok: true, value: fields });
  });

  it('is refused by its field for every text that no screen would take', () => {
    for (const [table, id, fields] of samples)
      for (const [path, value] of leaves(fields))
        if (typeof value === 'string')
          for (const text of noTexts) {
            const checked = checkRecord(table, id, changed(fields, path, text) as Fields);
            if (checked.ok) throw new Error(`${table} ${path.join('.')} takes ${JSON.stringify(text)}`);
            const field = checked.error.kind === 'wrong' ? checked.error.fault.field : checked.error.field;
            // Unbounded values and foreign ids are not a matter of a single field.
            if (field !== null && field !== 'id')
              expect(path.join('.').replace('materialReserve', 'material_reserve').replace('cycleStart', 'cycle_start')).toContain(
                field.replace(/\[.*/, ''),
              );
          }
  });

  it('is refused by its field for every number that no screen would take', () => {
    for (const [table, id, fields] of samples)
      for (const [path, value] of leaves(fields))
        if (typeof value === 'number')
          for (const number of noNumbers) {
            // A weight in grams is what pieces weigh, with any digits. A place may be in the west or south, with eight digits.
            // Need and λ of a quota are not rounded; where everybody gets their need there is no λ.
            const isUnrounded = ['massGrams', 'need', 'lambda'].includes(String(path.at(-1)));
            if (isUnrounded && typeof number === 'number' && number > 0 && number < 1e15) continue;
            if (path.at(-1) === 'lambda' && number === null) continue;
            if (table === 'regions' && (number === -1 || number === 1e-7 || number === null)) continue;
            if (number === null && typeof fields[path[0]] === 'number') continue;
            if (checkRecord(table, id, changed(fields, path, number) as Fields).ok)
              throw new Error(`${table} ${path.join('.')} takes ${JSON.stringify(number)}`);
          }
  });

  it('tells what is wrong with a value by its field, and quotes it', () => {
    const wrong = (received: string) =>
      checkRecord('dailyReports', '2020-03-02|E1', changed(report as unknown as Fields, ['materials', 0, 'received'], received));
    for (const value of ['abc', '1e9', '-1', '1.', '', '０.5', '9'.repeat(300)])
      expect(wrong(value)).toMatchObject({
        error: {
          kind: 'wrong',
          fault: { table: 'dailyReports', id: '2020-03-02|E1', field: 'materials.0.received', problem: { kind: 'notANumber' } },
        },
      });
    expect(checkRecord('dailyReports', '2020-03-02|E1', { ...report, note: '=1' } as unknown as Fields)).toMatchObject({
      error: { kind: 'wrong', fault: { field: 'note', value: '=1', problem: { kind: 'formulaLike' } } },
    });
    expect(checkRecord('ratings', 'E1', { rating: 1e9 })).toMatchObject({
      error: { kind: 'wrong', fault: { field: 'rating', problem: { kind: 'aboveMaximum', max: 1 } } },
    });
    expect(checkRecord('policy', 'policy', { ...everyTable.policy, days: 400 } as unknown as Fields)).toMatchObject({
      error: { kind: 'wrong', fault: { field: 'days', problem: { kind: 'aboveMaximum' } } },
    });
  });

  it('stands under no other id than its own fields give', () => {
    for (const [table, id, fields] of samples) {
      if (table === 'ratings') continue;
      for (const other of [`${id}x`, `${id}#`, `${id}#01`, 'other', ''])
        expect(checkRecord(table, other, fields)).toMatchObject({ error: { kind: 'shapeless', field: 'id' } });
      // Rows with the same key are counted.
      expect(checkRecord(table, `${id}#2`, fields).ok).toBe(true);
    }
  });

  it('takes a dash for nothing and a telephone number, which no spreadsheet runs', () => {
    const driver = (text: string) =>
      checkRecord('orderEvents', 'order-1|e1', {
        order: 'order-1',
        office: '360100',
        event: { ...events[0], driver: text },
      } as unknown as Fields).ok;
    expect(['', '-', '——', '－', '+86 139-1234-5678', ' 张三 '].map(driver)).not.toContain(false);
    expect(['-1+1', '+A1', '=1', '@x', '\t张三', '张\u202e三'].map(driver)).not.toContain(true);
  });
});
