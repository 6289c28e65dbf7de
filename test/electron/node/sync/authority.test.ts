// Shows that a trusted office can only write as itself: for every table, every kind it is trusted as, every kind its file claims, and every
// kind of office that reads it, it tries to change, add and remove what belongs to others.
import { describe, expect, it } from 'vitest';
import { insertDailyReport } from '../../../../electron/node/db/dailyReportTable.ts';
import { insertDayRecord } from '../../../../electron/node/db/dayRecordTable.ts';
import { saveDataset } from '../../../../electron/node/db/datasetTables.ts';
import { savePeer } from '../../../../electron/node/db/exchangeTables.ts';
import { insertOffice } from '../../../../electron/node/db/officeTable.ts';
import { insertReceivedPaperEvent, saveReceivedPaper } from '../../../../electron/node/db/receivedPapers.ts';
import { insertReceivedEvent, saveReceivedOrder, saveReceivedQuota } from '../../../../electron/node/db/receivedTables.ts';
import { inTransaction, type WritableDatabase } from '../../../../electron/node/db/sql.ts';
import type { ServiceContext } from '../../../../electron/node/service/serviceContext.ts';
import { syncHostOf } from '../../../../electron/node/service/syncHostOf.ts';
import { applySnapshot } from '../../../../electron/node/sync/applySnapshot.ts';
import { localRecords } from '../../../../electron/node/sync/localRecords.ts';
import type { OfficeKeys } from '../../../../electron/node/sync/officeKeys.ts';
import { openSnapshot } from '../../../../electron/node/sync/openedSnapshot.ts';
import { readSnapshot, writeSnapshot } from '../../../../electron/node/sync/snapshotArchive.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { DailyReport } from '../../../../shared/capacity/dailyReport.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { frozenRow } from '../../../../shared/domain/frozenDataset.ts';
import { officeKinds, type Office } from '../../../../shared/domain/office.ts';
import { arrivalKey, type ArrivalEntry } from '../../../../shared/position/arrivalEntry.ts';
import { cityReportKey, type CityReport } from '../../../../shared/position/cityReport.ts';
import { countKey, type CountEntry } from '../../../../shared/position/countEntry.ts';
import {
  recordOf,
  snapshotTables,
  type Fields,
  type Json,
  type RecordSet,
  type SnapshotTable,
} from '../../../../shared/snapshot/snapshotRecord.ts';
import { issuedOrder } from '../../../shared/orders/sampleOrder.ts';
import { draftAllotment as allotment } from '../../../shared/papers/samplePapers.ts';
import { insertMatter } from '../../../../electron/node/db/matterTable.ts';
import type { SupportDecision } from '../../../../shared/support/supportDecision.ts';
import type { SupportRequest } from '../../../../shared/support/supportRequest.ts';
import { listEntry } from '../../../helpers/listSamples.ts';
import { finding, findingAnswer } from '../../../helpers/findingSamples.ts';
import { contractEntry, partnerContract } from '../../../helpers/contractSamples.ts';
import { release, releaseEntry } from '../../../helpers/releaseSamples.ts';
import { supportDecision, supportRequest } from '../../../helpers/supportSamples.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { temporaryDatabase, temporaryFolder } from '../db/temporaryDatabase.ts';
import { keysOf } from './keysOf.ts';

const dataset: Dataset = {
  ...everyTable,
  lineDays: [...everyTable.lineDays, { line: 'L2', date: '2020-03-03', availability: 0.5 }],
  stocks: [...everyTable.stocks, { owner: '360400', item: 'MASK-SURG', quantity: 5, region: null }],
  demands: [...everyTable.demands, { ...everyTable.demands[0], code: 'D3', region: '360121' }],
};
const places = { province: '360000', city: '360100', county: '360121', enterprise: '360100' } as const;

/** An order to a receiver, as in the province's snapshot. */
function orderTo(receiver: string): Fields {
  const { state, events: _, ...document } = issuedOrder;
  if (state.kind === 'draft') throw new Error('a draft goes nowhere');
  const { number, issuedOn, issuedAt } = state;
  return { ...document, id: `to-${receiver}`, receiver, planLabel: 'P-0302-1', number, issuedOn, issuedAt } as unknown as Fields;
}

function eventOf(order: string, office: string, id: string): Fields {
  const lines = [{ product: 'MED', accepted: 5, damaged: 0, refused: 0 }];
  return { order, office, event: { id, on: '2020-03-03', kind: 'received', shipment: 's', lines, signedBy: '' } };
}

/** An allotment to a maker of a city, as in the province's snapshot. */
function paperTo(city: string): Fields {
  const { events: _, ...document } = allotment;
  const issue = { number: { prefix: '赣防物配', year: 2020, running: 1 }, on: '2020-03-02', at: '2020-03-02T08:00:00.000Z' };
  return { ...document, id: `to-${city}`, party: { ...allotment.party, city }, issue, planLabel: 'P-0302-1' } as unknown as Fields;
}

function paperEventOf(paper: string, office: string, id: string): Fields {
  const lines = [{ item: 'MB', accepted: '5', damaged: '0', refused: '0' }];
  return { paper, office, event: { id, on: '2020-03-03', kind: 'received', shipment: null, lines, signedBy: '' } };
}

function reportOf(enterprise: string, date = '2020-03-02'): DailyReport {
  return { date, enterprise, output: [], materials: [], workforce: null, note: '' };
}

function cityReportOf(city: string, date = '2020-03-02'): CityReport {
  return { date, city, issued: [], onHand: [], note: '' };
}

const placesCounted = [
  { kind: 'poolGoods', city: '360100', item: 'MASK-SURG' },
  { kind: 'cityGoods', city: '360400', item: 'MASK-SURG' },
  { kind: 'makerGoods', enterprise: 'E1', item: 'MASK-SURG' },
  { kind: 'makerMaterial', enterprise: 'E2', item: 'MB' },
  { kind: 'poolMaterial', item: 'MB' },
] as const;

function countOf(place: CountEntry['place'], on = '2020-03-02'): CountEntry {
  return { on, place, quantity: '5', note: '' };
}

const ownersOfArrivals = ['pool', '360400', 'E1', 'E2'];

function arrivalOf(owner: string, date = '2020-03-02'): ArrivalEntry {
  const announced = { date, owner, item: 'MASK-SURG', region: owner === 'pool' ? '360100' : null, quantity: 5, nth: 1 };
  return { announced, outcome: 'arrived', on: date, quantity: '5', note: '' };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function requestOf(city: string, id = `ask-${city}`): SupportRequest {
  return { ...supportRequest, id, city };
}

function decisionOf(request: SupportRequest, id: string): SupportDecision {
  return { ...supportDecision, id, request };
}

function entry<Entry>(keyOf: (record: Entry) => string, record: Entry): readonly [id: string, Fields] {
  return [keyOf(record), record as unknown as Fields];
}

function lived(office: Office): WritableDatabase {
  const db = temporaryDatabase();
  const at = '2020-03-02T08:00:00.000Z';
  inTransaction(db, () => {
    insertOffice(db, office, at);
    saveDataset(db, dataset, { label: '江西', isSample: false, hash: 'h', updatedAt: at });
    for (const receiver of ['360100', '360400', '360121']) {
      const order = orderTo(receiver);
      saveReceivedOrder(db, String(order.id), order);
      saveReceivedPaper(db, `to-${receiver}`, paperTo(receiver));
      const { event: told } = paperEventOf(`to-${receiver}`, receiver, 'e1');
      insertReceivedPaperEvent(db, { id: `to-${receiver}|e1`, paper: `to-${receiver}`, office: receiver, event: told }, '甲', at);
      const event = eventOf(String(order.id), receiver, 'e1');
      insertReceivedEvent(db, { id: `${order.id}|e1`, order: String(order.id), office: receiver, event: event.event }, '甲', at);
    }
    for (const enterprise of ['E1', 'E2']) {
      insertDailyReport(db, reportOf(enterprise), '甲', at);
      saveReceivedQuota(db, 'province', `${enterprise}|MB`, { plan: 'P', enterprise, material: 'MB', quantity: 1 });
      saveReceivedQuota(db, 'city', `${enterprise}|MB`, { enterprise, material: 'MB', quantity: 1 });
    }
    for (const city of ['360100', '360400']) insertDayRecord(db, 'cityReport', cityReportOf(city), '甲', at);
    for (const place of placesCounted) insertDayRecord(db, 'count', countOf(place), '甲', at);
    for (const city of ['360100', '360400']) insertMatter(db, 'request', requestOf(city), '甲', at);
    insertMatter(db, 'finding', finding, '甲', at);
    insertMatter(db, 'answer', findingAnswer, '甲', at);
    insertMatter(db, 'release', release, '甲', at);
    insertMatter(db, 'releaseEntry', releaseEntry, '甲', at);
    insertMatter(db, 'contract', partnerContract, '甲', at);
    insertMatter(db, 'contractEntry', contractEntry, '甲', at);
    for (const office of ['province', '360100', '360400'] as const)
      insertMatter(db, 'listEntry', { ...listEntry, id: `entry-${office}`, office }, '甲', at);
    insertMatter(db, 'decision', decisionOf(requestOf('360100'), 'reply-1'), '甲', at);
    for (const owner of ownersOfArrivals) insertDayRecord(db, 'arrival', arrivalOf(owner), '甲', at);
    return ok(undefined);
  });
  return db;
}

/** Written by hand from the table of owners, not taken from the code under test. */
const cityOf: Readonly<Record<string, string>> = { E1: '360100', E2: '360400', N1: '360100', N2: '360400', L1: '360100', L2: '360400' };
const ofRegion: Readonly<Record<string, string>> = { '360121': '360100' };
function ownerOf(table: SnapshotTable, fields: Fields): string {
  const text = (field: string) => String(fields[field]);
  switch (table) {
    case 'enterprises':
    case 'outlets':
    case 'demands':
      return ofRegion[text('region')] ?? text('region');
    case 'lines':
    case 'cityQuotas':
    case 'dailyReports':
      return cityOf[text('enterprise')];
    case 'lineDays':
      return cityOf[text('line')];
    case 'contacts':
      return cityOf[text('party')] ?? ofRegion[text('party')] ?? text('party');
    case 'stocks':
    case 'supplies':
      return text('owner') === 'pool' ? 'province' : (cityOf[text('owner')] ?? text('owner'));
    case 'cityReports':
    case 'requests':
      return text('city');
    case 'findings':
      return text('office');
    case 'findingAnswers':
      // All here are about a finding of the province on one city.
      return text('office') === '360100' && !fields.closes ? '360100' : 'province';
    case 'releases':
      return text('office') === text('city') ? text('city') : 'province';
    case 'releaseEntries':
      // All here are about a release of the province in one city.
      return text('office') === '360100' ? '360100' : 'province';
    case 'listEntries':
      // A city keeps entries of its own places only.
      return text('office') === (ofRegion[text('region')] ?? text('region')) ? text('office') : 'province';
    case 'counts': {
      const { kind, enterprise = '', city = '' } = fields.place as { kind: string; enterprise?: string; city?: string };
      return kind === 'poolGoods' || kind === 'poolMaterial' ? 'province' : (cityOf[enterprise] ?? city);
    }
    case 'arrivals': {
      const { owner } = fields.announced as { owner: string };
      return owner === 'pool' ? 'province' : (cityOf[owner] ?? owner);
    }
    case 'orderEvents':
      // The receiver of the order, which its name tells here.
      return text('order') === `to-${text('office')}` ? text('office') : 'province';
    case 'paperEvents':
      return text('paper') === `to-${text('office')}` ? text('office') : 'province';
    default:
      return 'province';
  }
}

/** What is tried on every record: another value in one field. */
const changes: { readonly [Table in SnapshotTable]: Readonly<Record<string, Json>> | null } = {
  regions: { name: '冒名' },
  products: { unit: '个' },
  materials: { unit: '斤' },
  bom: { perThousand: 9 },
  enterprises: { loss: 0.9 },
  lines: { availability: 0.1 },
  lineDays: { availability: 0.1 },
  stocks: { quantity: 99 },
  supplies: { quantity: 99 },
  demands: { quantityPieces: 99 },
  outlets: { name: '冒名' },
  contacts: { telephone: '冒名' },
  // Its two fields are its key, so it can only be added or removed.
  substitutes: null,
  arrears: { quantity: 99 },
  distances: { km: 99 },
  pins: { max: 99 },
  secured: { quantityPieces: 99 },
  committed: { quantityPieces: 9999 },
  given: { quantity: 99 },
  opening: { quantity: 99 },
  eligible: { basis: '冒名' },
  previous: { quantityPieces: 99 },
  policy: { days: 3 },
  ratings: { rating: 0.123 },
  quotas: { quantity: 99 },
  cityQuotas: { quantity: 99 },
  orders: { km: 99 },
  orderEvents: { event: { ...(eventOf('', '', 'e1').event as object), on: '2020-03-04' } as unknown as Json },
  dailyReports: { note: '冒名' },
  papers: { planLabel: '冒名' },
  paperEvents: { event: { ...(paperEventOf('', '', 'e1').event as object), on: '2020-03-04' } as unknown as Json },
  cityReports: { note: '冒名' },
  counts: { quantity: '99' },
  arrivals: { quantity: '99' },
  requests: { reason: '冒名' },
  findings: { text: '冒名' },
  findingAnswers: { text: '冒名' },
  releases: { reason: '冒名' },
  releaseEntries: { by: '冒名' },
  contracts: { basis: '冒名' },
  contractEntries: { by: '冒名' },
  listEntries: { name: '冒名' },
  decisions: { reason: '冒名' },
};

/** One more record for each owner, if the table can have one. */
const added: { readonly [Table in SnapshotTable]: readonly (readonly [id: string, Fields])[] } = {
  regions: [['369900', { ...everyTable.regions[1], code: '369900' }]],
  products: [['NEW', { ...everyTable.products[1], code: 'NEW' }]],
  materials: [['NEW', { ...everyTable.materials[1], code: 'NEW' }]],
  bom: [['MASK-N95|MB', { ...everyTable.bom[0], product: 'MASK-N95' }]],
  enterprises: [
    ['N1', { code: 'N1', name: '新厂', nameEn: null, region: '360121', loss: null }],
    ['N2', { code: 'N2', name: '新厂', nameEn: null, region: '360400', loss: null }],
    // Named like a city, whose property it must not take over.
    ['360400', { code: '360400', name: '新厂', nameEn: null, region: '360121', loss: null }],
  ],
  lines: [
    ['L1|NEW', { ...everyTable.lines[1], code: 'L1', product: 'NEW' }],
    ['L2|NEW', { ...everyTable.lines[0], code: 'L2', product: 'NEW' }],
  ],
  lineDays: [
    ['L1|2020-03-02', { line: 'L1', date: '2020-03-02', availability: 0.5 }],
    ['L2|2020-03-02', { line: 'L2', date: '2020-03-02', availability: 0.5 }],
  ],
  stocks: [
    ['pool|EL|', { owner: 'pool', item: 'EL', quantity: 1, region: null }],
    ['E1|EL|', { owner: 'E1', item: 'EL', quantity: 1, region: null }],
    ['E2|EL|', { owner: 'E2', item: 'EL', quantity: 1, region: null }],
    ['360400|MASK-N95|', { owner: '360400', item: 'MASK-N95', quantity: 1, region: null }],
  ],
  supplies: [
    ['2020-03-02|pool|EL|', { date: '2020-03-02', owner: 'pool', item: 'EL', quantity: 1, region: null }],
    ['2020-03-02|E1|EL|', { date: '2020-03-02', owner: 'E1', item: 'EL', quantity: 1, region: null }],
    ['2020-03-02|E2|EL|', { date: '2020-03-02', owner: 'E2', item: 'EL', quantity: 1, region: null }],
  ],
  demands: [
    ['N1', { ...everyTable.demands[0], code: 'N1', region: '360121' }],
    ['N2', { ...everyTable.demands[0], code: 'N2', region: '360400' }],
  ],
  outlets: [
    ['N1', { ...everyTable.outlets[1], outlet: 'N1' }],
    ['N2', { ...everyTable.outlets[1], outlet: 'N2', region: '360400' }],
  ],
  contacts: [
    ['360121|新', { ...everyTable.contacts[0], party: '360121', name: '新' }],
    ['E2|新', { ...everyTable.contacts[0], party: 'E2', name: '新' }],
  ],
  substitutes: [['MASK-SURG|MASK-N95', { product: 'MASK-SURG', serves: 'MASK-N95' }]],
  arrears: [['E2|MB', { enterprise: 'E2', material: 'MB', quantity: 1 }]],
  secured: [['D1|MASK-SURG|own', { demand: 'D1', product: 'MASK-SURG', quantityPieces: 1, state: 'own' }]],
  committed: [['O-2|MASK-SURG', { ...everyTable.committed[0], order: 'O-2' }]],
  given: [['E2|MB', { enterprise: 'E2', material: 'MB', quantity: 1 }]],
  opening: [['E2|MB', { enterprise: 'E2', material: 'MB', quantity: 1 }]],
  eligible: [['360100|MASK-SURG', { city: '360100', product: 'MASK-SURG', eligible: true, basis: null }]],
  previous: [['delivery|2020-03-09|||E2|MASK-SURG', frozenRow('previous', { ...everyTable.previous[1], enterprise: 'E2' })]],
  distances: [['360100|361100', { from: '360100', to: '361100', km: 1 }]],
  pins: [['quota|E2|MB||', { kind: 'quota', enterprise: 'E2', material: 'MB', product: null, demand: null, min: null, max: 1 }]],
  policy: [],
  ratings: [['E2', { rating: 0.5 }]],
  quotas: [['E1|EL', { plan: 'P', enterprise: 'E1', material: 'EL', quantity: 1 }]],
  cityQuotas: [
    ['E1|EL', { enterprise: 'E1', material: 'EL', quantity: 1 }],
    ['E2|EL', { enterprise: 'E2', material: 'EL', quantity: 1 }],
  ],
  orders: [['to-361100', orderTo('361100')]],
  orderEvents: [
    ...['360100', '360400', '360121'].map((office) => [`to-${office}|e2`, eventOf(`to-${office}`, office, 'e2')] as const),
    // Of an order that only the file contains, and of another's order under its own name.
    ['to-361100|e1', eventOf('to-361100', '361100', 'e1')],
    ['to-360400|e3', eventOf('to-360400', '360100', 'e3')],
  ],
  papers: [['to-361100', paperTo('361100')]],
  paperEvents: [
    ...['360100', '360400', '360121'].map((office) => [`to-${office}|e2`, paperEventOf(`to-${office}`, office, 'e2')] as const),
    ['to-361100|e1', paperEventOf('to-361100', '361100', 'e1')],
    ['to-360400|e3', paperEventOf('to-360400', '360100', 'e3')],
  ],
  dailyReports: [
    ['2020-03-01|E1', reportOf('E1', '2020-03-01') as unknown as Fields],
    ['2020-03-01|E2', reportOf('E2', '2020-03-01') as unknown as Fields],
  ],
  cityReports: [entry(cityReportKey, cityReportOf('360100', '2020-03-01')), entry(cityReportKey, cityReportOf('360400', '2020-03-01'))],
  counts: placesCounted.map((place) => entry(countKey, countOf(place, '2020-03-01'))),
  arrivals: ownersOfArrivals.map((owner) => entry(arrivalKey, arrivalOf(owner, '2020-03-01'))),
  findings: ['province', '360100', '360400'].map((office) => entry(idOf, { ...finding, id: `new-${office}`, office })),
  findingAnswers: [
    ...['province', '360100', '360400'].map((office) => entry(idOf, { ...findingAnswer, id: `new-${office}`, office })),
    entry(idOf, { ...findingAnswer, id: 'new-closing', closes: true }),
  ],
  releases: ['province', '360100', '360400'].map((office) => entry(idOf, { ...release, id: `new-${office}`, office })),
  releaseEntries: ['province', '360100', '360400'].map((office) => entry(idOf, { ...releaseEntry, id: `new-${office}`, office })),
  contracts: [entry(idOf, { ...partnerContract, id: 'new' })],
  contractEntries: [entry(idOf, { ...contractEntry, id: 'new' })],
  listEntries: ['province', '360100', '360400'].flatMap((office) =>
    ['360121', '360400'].map((region) => entry(idOf, { ...listEntry, id: `new-${office}-${region}`, office, region })),
  ),
  requests: ['360100', '360400'].map((city) => entry(idOf, requestOf(city, `new-${city}`))),
  decisions: [entry(idOf, decisionOf(requestOf('360400'), 'new'))],
};

function fileOf(office: Office, keys: OfficeKeys, records: RecordSet, removed: ReadonlyMap<SnapshotTable, readonly string[]>) {
  const manifest = {
    format: 1,
    office: { id: 'other', ...office },
    sequence: 1,
    earlier: [],
    seen: {},
    createdAt: '2020-03-02T08:00:00.000Z',
    scope: { kind: 'full' },
  } as const;
  const { bytes } = writeSnapshot({ ...manifest, earlier: [] }, { records, removed }, keys);
  const read = readSnapshot(bytes, null);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.wrong.faults).toEqual([]);
  return read.value;
}

function trusted(db: WritableDatabase, { kind, region }: Pick<Office, 'kind' | 'region'>, { publicKey }: OfficeKeys): void {
  const none = { lastSequence: 0, lastHash: '', lastMadeAt: '', lastReadAt: '', acknowledged: 0, isBranch: false };
  savePeer(db, { officeId: 'other', name: '对方', kind, region, publicKey, trustedAt: '2020-03-02T08:00:00.000Z', ...none });
}

const pairs = officeKinds.flatMap((kind) => officeKinds.map((reader) => [kind, reader] as const));

describe('An office that is trusted', () => {
  it.each(pairs)('as a %s changes, adds and takes out in the office of a %s what it owns, and nothing else', (kind, reader) => {
    const db = lived({ name: '本办', kind: reader, region: places[reader] });
    const keys = keysOf(temporaryFolder());
    const office: Office = { name: '对方', kind, region: places[kind] };
    trusted(db, office, keys);
    const local = localRecords(db);
    const forged = new Map<SnapshotTable, Map<string, Fields>>();
    for (const table of snapshotTables) {
      const change = changes[table];
      const of = new Map(added[table].map(([id, fields]) => [id, frozenRow(table, fields)]));
      if (change !== null) for (const [id, fields] of local.get(table) ?? []) of.set(id, { ...fields, ...change });
      forged.set(table, of);
    }
    const own = kind === 'province' ? 'province' : kind === 'enterprise' ? 'nobody' : places[kind];
    const mayTouch = (table: SnapshotTable, id: string, fields: Fields) =>
      ownerOf(table, fields) === own || (kind === 'province' && recordOf(local, table, id) === undefined);

    const changed = openSnapshot(db, fileOf(office, keys, forged, new Map()));
    if (!changed.ok) throw new Error(changed.error.kind);
    expect(changed.value.state).toBe('ready');
    const touched = new Set<string>();
    const { changes: made, conflicts, received } = changed.value.result;
    for (const { table, id } of [...made, ...conflicts, ...received]) {
      const fields = recordOf(local, table, id) ?? recordOf(forged, table, id);
      if (fields === undefined || !mayTouch(table, id, fields)) throw new Error(`${kind} touched ${table} ${id}`);
      touched.add(`${table}|${id}`);
    }
    // Everything of its own is accepted, so that the checks above mean something.
    for (const [table, of] of forged)
      for (const [id, fields] of of)
        if (ownerOf(table, recordOf(local, table, id) ?? fields) === own) expect(touched).toContain(`${table}|${id}`);
    expect(touched.size > 0).toBe(kind !== 'enterprise');

    const all = new Map([...local].map(([table, of]) => [table, [...of.keys()]]));
    const taken = openSnapshot(db, fileOf(office, keys, new Map(), all));
    if (!taken.ok) throw new Error(taken.error.kind);
    for (const { table, id } of [...taken.value.result.changes, ...taken.value.result.conflicts]) {
      const fields = recordOf(local, table, id) as Fields;
      if (ownerOf(table, fields) !== own) throw new Error(`${kind} took out ${table} ${id}`);
    }
  });

  it.each(officeKinds)('as a %s and whose file says it is anything else is refused by name, until it is trusted anew', (kind) => {
    const db = lived({ name: '本办', kind: 'province', region: '360000' });
    const keys = keysOf(temporaryFolder());
    trusted(db, { kind, region: places[kind] }, keys);
    const forged = new Map<SnapshotTable, ReadonlyMap<string, Fields>>([['ratings', new Map([['E1', { rating: 0.123 }]])]]);
    const host = syncHostOf({ db, clock: () => new Date(0), newId: () => 'id', who: () => '甲' } as unknown as ServiceContext);
    for (const claimed of officeKinds)
      for (const region of ['360000', '360100', '360400', '360121', null]) {
        if (claimed === kind && region === places[kind]) continue;
        const opened = openSnapshot(db, fileOf({ name: '对方', kind: claimed, region }, keys, forged, new Map()));
        if (!opened.ok) throw new Error(opened.error.kind);
        expect(opened.value.state).toBe('changedOffice');
        const applied = applySnapshot(host, opened.value, { decisions: {}, withoutRefused: true }, () => {
          throw new Error('nothing is to be read in');
        });
        const [known, found] = [
          { kind, region: places[kind] },
          { kind: claimed, region },
        ];
        expect(applied).toEqual({ ok: false, error: { kind: 'snapshotOfficeDiffers', office: '对方', known, found } });
      }
  });
});
