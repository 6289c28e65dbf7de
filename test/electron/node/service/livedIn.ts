// An office that has been in use: something in every table, entered through the app's own channels, and the names of what is there.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createService } from '../../../../electron/node/service/createService.ts';
import type { Result } from '../../../../shared/base/result.ts';
import type { Channel } from '../../../../shared/contract/api.ts';
import { createClient, type Client } from '../../../../shared/contract/client.ts';
import type { AppError } from '../../../../shared/domain/errors.ts';
import { announcedSupplies } from '../../../../shared/position/expectedArrivals.ts';
import { allPapers } from '../../../helpers/allPapers.ts';
import { channelExamples } from '../../../helpers/channelExamples.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { contractChoice } from '../../../helpers/contractSamples.ts';
import { releaseChoice } from '../../../helpers/releaseSamples.ts';
import { rememberingPlanner } from '../../../helpers/rememberingPlanner.ts';
import { endOf, planOf, sampleFolder } from './officeSteps.ts';

export interface LivedIn {
  /** The folder of the office, which is closed. */
  readonly dataDir: string;
  readonly sampleDir: string;
  /** Ids, codes, names and days that exist there. */
  readonly known: readonly string[];
  /** Inputs that the office accepts, or refuses because of its state: the contract's examples with its own ids. */
  readonly examples: Readonly<Record<Channel, unknown>>;
}

export async function livedInOffice(folder: string): Promise<LivedIn> {
  const dataDir = path.join(folder, 'office');
  mkdirSync(dataDir, { recursive: true });
  const sampleDir = sampleFolder(folder);
  let ids = 0;
  const clock = () => new Date('2020-03-02T12:00:00.000Z');
  const service = createService({ dataDir, sampleDir, clock, newId: () => `id-${++ids}`, who: '值班员', startPlanner: rememberingPlanner });
  let own: Readonly<Record<string, string>>;
  try {
    own = await live(createClient(service.dispatch));
  } finally {
    await service.close();
  }
  const { regions, products, materials, enterprises, lines, demands } = everyTable;
  const codes = [...regions, ...products, ...materials, ...enterprises, ...lines].map(({ code }) => code as string);
  const days = ['2020-03-02', '2020-03-03', '2020-03-08'];
  const known = [...codes, ...demands.map(({ code }) => code as string), ...Object.values(own), ...days, 'base', 'pool'];
  const placed = JSON.parse(JSON.stringify(channelExamples), (_, value) => (typeof value === 'string' ? (own[value] ?? value) : value));
  const examples = {
    ...placed,
    'dataset.savePolicy': { ...everyTable.policy, days: 3 },
    'plan.approve': { plan: own.p2 },
    'order.issue': { orders: [own.o2] },
    'order.event': { order: own.o3, event: { ...shipped, lines: [{ product: 'MASK-SURG', pieces: 1 }] } },
    'order.events': { entries: [{ order: own.o3, event: { ...shipped, lines: [{ product: 'MASK-SURG', pieces: 1 }] } }] },
    'pin.save': { pin: { ...pin, max: 0.1 }, reason: '会议', replaces: pin },
    'pin.remove': { pin },
    'edit.add': { table: 'stocks', texts: [{ owner: 'pool', item: 'EL', quantity: '0.5', region: '' }] },
  };
  return { dataDir, sampleDir, known, examples };
}

const confirmedBy = '核对人';
const shipped = { kind: 'shipped', on: '2020-03-02', carrier: '', vehicle: '赣A00000', driver: '' } as const;
const pin = { kind: 'quota', enterprise: 'E1', material: 'MB', product: null, demand: null, min: 0, max: null } as const;

/**
 * The ids of what it made, by the names the examples use: an approved plan and its orders under way, a report, a project, an
 * allotment, a city's report, a count, a late arrival, a manual entry, a scenario, norms, a pin, a snapshot, an open request, a reply.
 */
async function live(call: Client): Promise<Readonly<Record<string, string>>> {
  must(await call('office.create', { name: '江西省统调办', kind: 'province', region: '360000', language: 'zh', start: 'sample' }));
  const plan = await planOf(call);
  must(await call('plan.approve', { plan }));
  const orders = must(await call('order.make', { plan }));
  must(await call('order.issue', { orders: orders.slice(0, 2).map(({ id }) => id) }));
  const [{ id: order, lines }] = orders;
  const [{ product, quantityPieces }] = lines;
  must(await call('order.event', { order, event: { ...shipped, lines: [{ product, pieces: quantityPieces }] } }));
  must(await call('paper.make', { plan }));
  const allotments = must(await allPapers(call, 'allotment'));
  const [{ id: paper }] = must(await call('paper.issue', { papers: [allotments[0].id], confirmedBy }));
  const [{ code: enterprise }] = everyTable.enterprises;
  const [{ code: material }] = everyTable.materials;
  const report = { date: '2020-03-02', enterprise, output: [{ product, pieces: 1200 }], materials: [], workforce: null, note: '' } as const;
  must(await call('daily.save', { reports: [report] }));
  const cityReport = { date: '2020-03-02', city: '360100', issued: [], onHand: [{ product, pieces: 3000 }], note: '' } as const;
  must(await call('cityDay.save', { reports: [cityReport], confirmedBy }));
  const place = { kind: 'poolGoods', city: '360100', item: product } as const;
  must(await call('count.save', { counts: [{ on: '2020-03-02', place, quantity: '1200', note: '盘点' }], confirmedBy }));
  const [announced] = announcedSupplies(everyTable);
  must(
    await call('arrival.save', {
      arrivals: [{ announced, outcome: 'expected', on: '2020-03-05', quantity: String(announced.quantity), note: '' }],
      confirmedBy,
    }),
  );
  const received = { kind: 'materialAccepted', on: '2020-03-02', enterprise, material, quantity: '12.5' } as const;
  const line = must(await call('ledger.enter', { ...received, product: null, pieces: null, source: '入库 12', note: '' }));
  const issued = must(
    await call('report.issue', { draft: { kind: 'daily', date: '2020-03-02', subject: null, language: 'zh', paragraphs: null } }),
  );
  must(await call('norm.save', { norms: [], headcounts: [], riskFactors: { low: 1, medium: 1.2, high: 1.5 } }));
  const { scenario } = must(await call('scenario.create', { name: '试算' }));
  must(await call('scenario.open', { scenario: 'base' }));
  must(await call('pin.save', { pin, reason: '会议', replaces: null }));
  must(await call('snapshot.export', { since: null, passphrase: null }));
  const { project } = channelExamples['capacity.save'];
  const { id: made } = must(await call('capacity.save', { project }));
  const { finding } = channelExamples['finding.save'];
  const [answered, other] = [must(await call('finding.save', { finding })), must(await call('finding.save', { finding }))];
  const cityPlace = { kind: 'cityGoods', city: '360100', item: 'MASK-SURG' } as const;
  must(await call('count.save', { counts: [{ on: '2020-03-02', place: cityPlace, quantity: '60000', note: '' }], confirmedBy }));
  const releases: string[] = [];
  for (let k = 0; k < 4; k++) releases.push(must(await call('release.save', { release: '', choice: releaseChoice })).id);
  for (const release of releases.slice(2)) must(await call('release.issue', { release, by: '王主任' }));
  const { entry: sent } = channelExamples['release.enter'];
  const { id: told } = must(await call('release.enter', { entry: { ...sent, release: releases[2] } }));
  const poolMaterial = { kind: 'poolMaterial', item: material } as const;
  must(await call('count.save', { counts: [{ on: '2020-03-02', place: poolMaterial, quantity: '0.5', note: '' }], confirmedBy }));
  const contracts: string[] = [];
  for (let k = 0; k < 4; k++) contracts.push(must(await call('contract.save', { contract: '', choice: contractChoice })).id);
  for (const contract of contracts.slice(2)) must(await call('contract.issue', { contract, by: '王主任' }));
  const { entry: gone } = channelExamples['contract.enter'];
  const { id: moved } = must(await call('contract.enter', { entry: { ...gone, contract: contracts[2] } }));
  const [entry] = channelExamples['list.save'].entries;
  const [entered, another] = must(await call('list.save', { entries: [entry, { ...entry, name: '江西热电厂' }] }));
  const { request: asked } = channelExamples['support.ask'];
  const decided = must(await call('support.ask', { request: asked }));
  const { draft } = channelExamples['support.try'];
  const signing = { ...draft, request: decided.id, capPieces: decided.quantityPieces };
  const { run } = must(await call('support.try', { draft: signing }));
  await endOf(call, run);
  const reply = must(await call('support.decide', { draft: signing, run }));
  const open = must(await call('support.ask', { request: asked }));
  for (const quantityPieces of ['1.2万', '1.3万']) {
    const [seen] = must(await call('dataset.get', {})).demands;
    must(await call('edit.change', { table: 'demands', rows: [{ row: 0, seen: seen as never, texts: { quantityPieces } }] }));
  }
  must(await call('edit.undo', {}));
  const [second, last] = [orders[1].id, orders[orders.length - 1].id];
  return {
    p1: plan,
    p2: await planOf(call),
    o1: order,
    o2: last,
    o3: second,
    a1: paper,
    r1: issued.id,
    s1: scenario.id,
    l1: line.id,
    'project-1': made,
    'finding-1': answered.id,
    'finding-2': other.id,
    ...Object.fromEntries(releases.map((id, k) => [`release-${k + 1}`, id])),
    ...Object.fromEntries(contracts.map((id, k) => [`contract-${k + 1}`, id])),
    'told-1': told,
    'moved-1': moved,
    'entry-1': entered.id,
    'entry-2': another.id,
    'ask-1': open.id,
    'reply-1': reply.id,
  };
}

function must<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
