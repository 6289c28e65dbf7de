// Shows that a city that answers for its enterprises owes what they owe and what it holds, and shares its allotments out.
import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Allotment, Paper, TaskNotice } from '../../../../shared/papers/paper.ts';
import { paperName } from '../../../../shared/papers/paperState.ts';
import { cityOffice, exported, readIn } from './exchangeSteps.ts';
import { paperOffice, type PaperOffice } from './paperOffice.ts';
import { eveningFaults, right } from './serviceHistory.ts';

const today = '2020-03-02';

/** Nanchang answers for E1; E2 in Jiujiang owes by itself. Papers are made, and Nanchang's allotments issued. */
async function answering(): Promise<PaperOffice & { readonly city: readonly Allotment[] }> {
  const office = await paperOffice();
  office.savePlan('p1');
  expect(await office.call('ledger.setObligor', { place: '360100', answers: true })).toMatchObject({ ok: true });
  await office.call('plan.approve', { plan: 'p1' });
  await office.call('paper.make', { plan: 'p1' });
  const city = (await papers(office.call)).filter(({ party }) => party.code === '360100');
  expect(await office.call('paper.issue', { papers: city.map(({ id }) => id) })).toMatchObject({ ok: true });
  return { ...office, city };
}

async function papers(call: Client, find = ''): Promise<Allotment[]> {
  const filter = { kind: 'allotment', state: 'all', day: null, plan: null, city: null, find } as const;
  const page = await call('paper.list', { filter, sort: null, from: 0, count: 500, seek: null });
  if (!page.ok) throw new Error(page.error.kind);
  return page.value.rows.map(({ paper }) => paper).filter((paper: Paper): paper is Allotment => paper.kind === 'allotment');
}

async function accounts(call: Client) {
  const answer = await call('ledger.accounts', {});
  if (!answer.ok) throw new Error(answer.error.kind);
  const of = (code: string) => answer.value.accounts.find(({ enterprise }) => enterprise === code);
  return { city: of('360100'), maker: of('E1'), held: answer.value.held };
}

function receipt(quantity: string) {
  const lines = [{ item: 'MB', accepted: quantity, damaged: '0', refused: '0' }];
  return { kind: 'received', on: today, shipment: null, lines, signedBy: '' } as const;
}

test('a city that answers gets one allotment and one notice for its makers, and owes what they deliver and what it holds', async () => {
  const { call, city } = await answering();
  const [paper] = city;
  expect(paper.party).toMatchObject({ kind: 'city', code: '360100' });
  expect((await accounts(call)).city).toMatchObject({ quota: '30', owed: '0' });
  await call('paper.event', { paper: paper.id, event: receipt('15') });
  expect(await accounts(call)).toMatchObject({ city: { received: '15', owed: '7.5' }, held: [{ quantity: '15', quota: '30' }] });

  const shared = await call('paper.shareOut', { paper: paper.id, parts: [{ enterprise: 'E1', item: 'MB', quantity: '10' }] });
  expect(shared).toMatchObject({ ok: true, value: { drafts: 1, issued: 0 } });
  const notice = (await papers(call)).find(({ shareOf }) => shareOf !== undefined) as Allotment;
  expect(notice).toMatchObject({ party: { code: 'E1' }, shareOf: { paper: paper.id, place: '360100', office: 'province' } });
  // As the list writes it.
  for (const find of ['南昌分配', `${notice.party.name}（南昌分配）`]) expect(await papers(call, find)).toEqual([notice]);
  expect(await papers(call, '九江分配')).toEqual([]);
  expect(await call('paper.issue', { papers: [notice.id] })).toMatchObject({ ok: true });
  await call('paper.event', { paper: notice.id, event: receipt('10') });
  expect(await accounts(call)).toMatchObject({
    city: { quota: '30', received: '15', owed: '7.5', balance: '7.5' },
    maker: { quota: '10', received: '10', owed: '5', balance: '5' },
    held: [{ quantity: '5', quota: '20' }],
  });

  // The city cannot be allotted less than it has shared out.
  expect(await call('paper.revoke', { paper: paper.id, on: today, by: '李四', reason: '停产', road: null })).toMatchObject({ ok: false });
  const more = (quantity: string) => call('paper.shareOut', { paper: paper.id, parts: [{ enterprise: 'E1', item: 'MB', quantity }] });
  expect(await more('100')).toMatchObject({ error: { kind: 'shareTooMuch' } });
  const outside = [{ enterprise: 'E2', item: 'MB', quantity: '1' }];
  expect(await call('paper.shareOut', { paper: paper.id, parts: outside })).toMatchObject({ error: { kind: 'shareOutside' } });
});

test('goods of its makers are called for and discharged in both accounts, and revoking takes both back', async () => {
  const { call } = await answering();
  const made = await call('order.make', { plan: 'p1' });
  if (!made.ok) throw new Error(made.error.kind);
  const [order] = made.value;
  await call('order.issue', { orders: [order.id] });
  expect(await accounts(call)).toMatchObject({ city: { called: '1.5' }, maker: { called: '1.5' } });
  const said = { on: today, by: '李四', reason: '改由别处调', successor: null, road: null };
  expect(await call('order.revoke', { order: order.id, ...said })).toMatchObject({ ok: true });
  expect(await accounts(call)).toMatchObject({ city: { called: '0' }, maker: { called: '0' } });
});

test('material that a maker got before its city was told of any is the city’s to answer for, once', async () => {
  const { call, city } = await answering();
  const [paper] = city;
  await call('paper.shareOut', { paper: paper.id, parts: [{ enterprise: 'E1', item: 'MB', quantity: '10' }] });
  const notice = (await papers(call)).find(({ shareOf }) => shareOf !== undefined) as Allotment;
  await call('paper.issue', { papers: [notice.id] });
  await call('paper.event', { paper: notice.id, event: receipt('10') });
  expect(await accounts(call)).toMatchObject({ city: { received: '10', owed: '5' }, maker: { owed: '5' }, held: [{ quantity: '0' }] });
  await call('paper.event', { paper: paper.id, event: receipt('15') });
  expect(await accounts(call)).toMatchObject({ city: { received: '15', owed: '7.5' }, held: [{ quantity: '5' }] });
});

test('who answers is changed at the start of a cycle only, and takes over what makers owe', async () => {
  const { call, city } = await answering();
  expect(city.length).toBeGreaterThan(0);
  expect(await call('ledger.setObligor', { place: '360400', answers: true })).toMatchObject({
    error: { kind: 'obligorInCycle', since: today },
  });
  await call('paper.event', { paper: city[0].id, event: receipt('15') });
  const closed = await call('ledger.closeCycle', { endedOn: today, confirmed: [] });
  expect(closed).toMatchObject({ ok: true });
  // What a city owes is no row of the makers' arrears.
  const arrears = await call('dataset.get', {});
  expect(arrears.ok ? arrears.value.arrears.map(({ enterprise }) => enterprise) : null).toEqual(['E2']);
  expect(await call('ledger.setObligor', { place: '360400', answers: true })).toMatchObject({ ok: true });
  const answer = await call('ledger.accounts', {});
  const jiujiang = answer.ok ? answer.value.accounts.find(({ enterprise }) => enterprise === '360400') : null;
  expect(jiujiang).toMatchObject({ balance: '3' });
  expect(await call('ledger.setObligor', { place: '360400', answers: false })).toMatchObject({ ok: true });
  const after = await call('ledger.accounts', {});
  expect(after.ok ? after.value.accounts.find(({ enterprise }) => enterprise === '360400') : null).toMatchObject({ balance: '0' });
});

test('what a city holds is in the books, and the planner takes it as its makers’', async () => {
  const { call, city } = await answering();
  const [paper] = city;
  const total = city.reduce((sum, { lines }) => sum + Number(lines[0].quantity), 0);
  const books = async () => {
    const position = await call('position.get', {});
    if (!position.ok) throw new Error(position.error.kind);
    const of = (place: string) => Number(position.value.rows.find((row) => row.place === place)?.closing ?? 0);
    const dataset = await call('position.dataset', {});
    if (!dataset.ok) throw new Error(dataset.error.kind);
    const { stocks, given } = dataset.value;
    const planned = {
      stock: stocks.find(({ owner }) => owner === 'E1')?.quantity,
      given: given.find((row) => row.enterprise === 'E1')?.quantity,
    };
    return { pool: of('poolMaterial'), city: of('cityMaterial'), maker: of('makerMaterial'), planned };
  };
  expect(await books()).toMatchObject({ pool: 20 - total, city: total, maker: 0, planned: { stock: total, given: total } });
  await call('paper.shareOut', { paper: paper.id, parts: [{ enterprise: 'E1', item: 'MB', quantity: '10' }] });
  const notice = (await papers(call)).find(({ shareOf }) => shareOf !== undefined) as Allotment;
  await call('paper.issue', { papers: [notice.id] });
  expect(await books()).toMatchObject({ pool: 20 - total, city: total - 10, maker: 10, planned: { stock: total, given: total } });
});

test('a receipt entered by province and city counts once, and by whom it was confirmed is kept where it is another one', async () => {
  const province = await answering();
  let ids = 0;
  const city = await cityOffice('360100', { clock: () => new Date('2020-03-02T04:00:00.000Z'), newId: () => `twin-${++ids}` });
  await readIn(city.call, await exported(province.call));
  const [paper] = province.city;
  const all = paper.lines[0].quantity;
  const event = { paper: paper.id, event: receipt(all) };
  expect(await province.call('paper.event', event)).toMatchObject({ ok: true });
  expect(await city.call('paper.event', event)).toMatchObject({ ok: true });
  const preview = await readIn(province.call, await exported(city.call));
  expect(preview.refused).toEqual([]);
  expect((await accounts(province.call)).city).toMatchObject({ received: all });

  const ask = (confirmedBy?: string) => province.service.dispatch('paper.event', { ...event, confirmedBy });
  expect(await ask()).toMatchObject({ error: { kind: 'doubtful', doubts: [{ kind: 'sameReceipt' }] } });
  const again = await ask('示例甲');
  expect(again.ok && (again.value as Paper).events.at(-1)).toMatchObject({ another: true });
  expect((await accounts(province.call)).city).toMatchObject({ received: String(2 * Number(all)) });
  const log = await province.call('audit.list', { filter: {}, sort: null, from: 0, count: 100 });
  expect(log.ok && JSON.parse(log.value.rows[0].after ?? '')).toMatchObject({
    confirmed: { by: '示例甲', doubts: [{ kind: 'sameReceipt' }] },
  });
});

test('a city’s office shares out the allotment it received, under numbers of its own, and the province sees it', async () => {
  const province = await answering();
  let ids = 0;
  const city = await cityOffice('360100', { clock: () => new Date('2020-03-02T04:00:00.000Z'), newId: () => `city-${++ids}` });
  await readIn(city.call, await exported(province.call));
  const [paper] = province.city;
  expect((await accounts(city.call)).city).toMatchObject({ quota: '30' });
  await city.call('paper.event', { paper: paper.id, event: receipt('15') });
  expect(await city.call('paper.shareOut', { paper: paper.id, parts: [{ enterprise: 'E1', item: 'MB', quantity: '10' }] })).toMatchObject({
    ok: true,
    value: { drafts: 1 },
  });
  const notice = (await papers(city.call)).find(({ shareOf }) => shareOf !== undefined) as Allotment;
  expect(notice.shareOf).toMatchObject({ office: '360100', place: '360100' });
  expect(await city.call('paper.issue', { papers: [notice.id] })).toMatchObject({ ok: true });
  await city.call('paper.event', { paper: notice.id, event: receipt('10') });
  const tree = { city: { received: '15', owed: '7.5' }, maker: { received: '10', owed: '5' }, held: [{ quantity: '5', quota: '20' }] };
  expect(await accounts(city.call)).toMatchObject(tree);

  const preview = await readIn(province.call, await exported(city.call));
  expect(preview.refused).toEqual([]);
  expect(await accounts(province.call)).toMatchObject(tree);
  // The province cannot change what the city issued, and shares out only what is left.
  const revoked = { paper: notice.id, on: today, by: '李四', reason: '停产', road: null };
  expect(await province.call('paper.revoke', revoked)).toMatchObject({ error: { kind: 'recordOfOther', owner: '360100' } });
  const sharing = await province.call('paper.sharing', { paper: paper.id });
  const quantity = Number(paper.lines[0].quantity) - 10;
  expect(sharing).toMatchObject({ ok: true, value: { issued: 1, items: [{ open: String(quantity) }] } });

  // Undoing the reading takes its postings back; what the city revokes comes over too.
  expect(await province.call('snapshot.undo', {})).toMatchObject({ ok: true });
  expect(await accounts(province.call)).toMatchObject({ city: { received: '0' }, held: [{ quantity: '0' }] });
});

test('a city’s office shares out the task it was given, and its makers’ notices travel and stand in the way of revoking it', async () => {
  const province = await answering();
  const tasks = async (call: Client) => {
    const filter = { kind: 'taskNotice', state: 'all', day: null, plan: null, city: null, find: '' } as const;
    return right(await call('paper.list', { filter, sort: null, from: 0, count: 500, seek: null })).rows.map(
      ({ paper }) => paper as TaskNotice,
    );
  };
  const [task] = (await tasks(province.call)).filter(({ party }) => party.code === '360100');
  right(await province.call('paper.issue', { papers: [task.id] }));
  let ids = 0;
  const city = await cityOffice('360100', { clock: () => new Date('2020-03-02T04:00:00.000Z'), newId: () => `city-${++ids}` });
  await readIn(city.call, await exported(province.call));

  // E1 makes all that Nanchang delivers, and nobody owes yet: by its lines it is asked for everything.
  const sharing = right(await city.call('paper.sharing', { paper: task.id }));
  expect(sharing.items).toMatchObject([{ item: 'S', open: '4000', makers: [{ enterprise: 'E1', proposed: '4000' }] }]);
  right(await city.call('paper.shareOut', { paper: task.id, parts: [{ enterprise: 'E1', item: 'S', quantity: '4000' }] }));
  const notice = (await tasks(city.call)).find(({ shareOf }) => shareOf !== undefined) as TaskNotice;
  expect(notice).toMatchObject({
    party: { code: 'E1' },
    shareOf: { paper: task.id, office: '360100' },
    days: [{ pieces: 2500 }, { pieces: 1500 }],
  });
  right(await city.call('paper.issue', { papers: [notice.id] }));

  const preview = await readIn(province.call, await exported(city.call));
  expect(preview.refused).toEqual([]);
  expect((await tasks(province.call)).find(({ id }) => id === notice.id)).toMatchObject({ shareOf: { place: '360100' } });
  const revoked = { on: today, by: '李四', reason: '停产', road: null };
  expect(await province.call('paper.revoke', { ...revoked, paper: notice.id })).toMatchObject({ error: { kind: 'recordOfOther' } });
  expect(await province.call('paper.revoke', { ...revoked, paper: task.id })).toMatchObject({ error: { kind: 'paperShared' } });
  // Asking for goods posts nothing.
  expect((await accounts(province.call)).maker).toBeUndefined();
});

async function moved(call: Client, maker: string, region: string) {
  const rows = right(await call('dataset.get', {})).enterprises;
  const row = rows.findIndex(({ code }) => code === maker);
  return call('edit.change', { table: 'enterprises', rows: [{ row, seen: rows[row] as never, texts: { region } }] });
}

/** Every account as told, without those that are zero; the materials held by places. */
async function told(call: Client) {
  const { accounts, held } = right(await call('ledger.accounts', {}));
  return { accounts: accounts.map(({ enterprise, balance, quota }) => [enterprise, balance, quota]).sort(), held };
}

test('a maker is not moved away from a place that answers, nor to one, while it has an account: the refusal names the places and the way', async () => {
  const { call, city } = await answering();
  const paper = city[0];
  await call('paper.event', { paper: paper.id, event: receipt('15') });
  right(await call('paper.shareOut', { paper: paper.id, parts: [{ enterprise: 'E1', item: 'MB', quantity: '10' }] }));
  const notice = (await papers(call)).find(({ shareOf }) => shareOf !== undefined) as Allotment;
  right(await call('paper.issue', { papers: [notice.id] }));
  right(await call('paper.event', { paper: notice.id, event: receipt('10') }));
  const before = await told(call);
  expect(await moved(call, 'E1', '360400')).toMatchObject({
    error: { kind: 'obligorMoved', name: '甲', from: '南昌市', to: null },
  });
  // E2 owes three from before.
  expect(await moved(call, 'E2', '360100')).toMatchObject({
    error: { kind: 'obligorMoved', name: '乙', from: null, to: '南昌市', lines: 1 },
  });
  // Nor does its account become part of one that stands elsewhere.
  expect(await call('recode.preview', { table: 'enterprises', from: 'E1', to: 'E2' })).toMatchObject({
    error: { kind: 'obligorMoved', name: '甲', from: '南昌市', to: null },
  });
  expect(await told(call)).toEqual(before);
  // A maker without an account may go where it likes.
  right(await call('edit.add', { table: 'enterprises', texts: [{ code: 'E3', name: '丙', region: '360400' }] }));
  right(await moved(call, 'E3', '360100'));

  // The way that is named: at the start of a cycle the place stops answering, and begins again.
  right(await call('ledger.closeCycle', { endedOn: today, confirmed: [] }));
  expect(await moved(call, 'E1', '360400')).toMatchObject({ error: { kind: 'obligorMoved' } });
  right(await call('ledger.setObligor', { place: '360100', answers: false }));
  right(await moved(call, 'E1', '360400'));
  right(await call('ledger.setObligor', { place: '360400', answers: true }));
  const after = new Map((await told(call)).accounts.map(([enterprise, balance]) => [enterprise, balance]));
  expect([...after]).toEqual(
    expect.arrayContaining([
      ['E1', '5'],
      ['E2', '3'],
      ['360100', '2.5'],
      ['360400', '8'],
    ]),
  );
});

test('a maker that owes by itself is moved in the middle of a cycle: its account and its papers stay as they are', async () => {
  const { call, dataDir, savePlan } = await paperOffice();
  savePlan('p1');
  right(await call('plan.approve', { plan: 'p1' }));
  right(await call('paper.make', { plan: 'p1' }));
  const own = (await papers(call)).filter(({ party }) => party.code === 'E1');
  right(await call('paper.issue', { papers: own.map(({ id }) => id) }));
  right(await call('paper.event', { paper: own[0].id, event: receipt('6') }));
  const before = await told(call);
  right(await moved(call, 'E1', '360400'));
  expect(await told(call)).toEqual(before);
  right(await call('paper.event', { paper: own[0].id, event: receipt('4') }));
  expect((await accounts(call)).maker).toMatchObject({ quota: '30', received: '10', owed: '5' });
  expect((await papers(call)).find(({ id }) => id === own[0].id)?.party).toMatchObject({ code: 'E1', city: '360100' });
  expect(await eveningFaults(call, dataDir)).toEqual([]);
  right(await call('edit.undo', {}));
  expect((await accounts(call)).maker).toMatchObject({ received: '10', owed: '5' });
});

const decided = { by: '核对人', reason: '统一编码' };

test('a place that answers keeps doing so under a new code: account, sums, shares and what its papers say next', async () => {
  const { call, dataDir, city } = await answering();
  const [paper] = city;
  await call('paper.event', { paper: paper.id, event: receipt('15') });
  right(await call('paper.shareOut', { paper: paper.id, parts: [{ enterprise: 'E1', item: 'MB', quantity: '10' }] }));
  const before = await told(call);
  right(await call('recode.apply', { table: 'regions', from: '360100', to: '360199', ...decided }));
  const renamed = JSON.parse(JSON.stringify(before).replaceAll('360100', '360199'));
  expect(await told(call)).toEqual({ ...renamed, accounts: renamed.accounts.sort() });
  expect(right(await call('ledger.obligors', {})).rows).toContainEqual({ place: '360199', level: 'city', enterprises: 1, answers: true });
  right(await call('edit.undo', {}));
  expect(await told(call)).toEqual(before);
  right(await call('edit.redo', {}));

  expect(right(await call('recode.dangling', {}))).toEqual([]);
  // What happens now is in one account; from then on the code is not taken back, and what stands in the way is named.
  right(await call('paper.event', { paper: paper.id, event: receipt('15') }));
  expect(await call('edit.undo', {})).toMatchObject({
    error: { kind: 'recodeCrossed', from: '360100', to: '360199', uses: [{ what: 'ledgerLines', count: 1 }] },
  });
  const notice = (await papers(call)).find(({ shareOf }) => shareOf !== undefined) as Allotment;
  right(await call('paper.issue', { papers: [notice.id] }));
  right(await call('paper.event', { paper: notice.id, event: receipt('10') }));
  const { accounts: all, held } = right(await call('ledger.accounts', {}));
  expect(all.filter(({ enterprise }) => enterprise === '360100')).toEqual([]);
  expect(all.find(({ enterprise }) => enterprise === '360199')).toMatchObject({ quota: '30', received: '30', owed: '15' });
  expect(held).toMatchObject([{ place: '360199', quantity: '20' }]);
  expect(await eveningFaults(call, dataDir)).toEqual([]);
});

test('a code that came by package is not taken back once a paper was issued under it, and the paper is named', async () => {
  const province = await answering();
  let ids = 0;
  const city = await cityOffice('360100', { clock: () => new Date('2020-03-02T04:00:00.000Z'), newId: () => `coded-${++ids}` });
  await readIn(city.call, await exported(province.call));
  right(await province.call('recode.apply', { table: 'regions', from: '360100', to: '360199', ...decided }));
  await readIn(city.call, await exported(province.call));
  const [paper] = province.city;
  right(await city.call('paper.shareOut', { paper: paper.id, parts: [{ enterprise: 'E1', item: 'MB', quantity: '10' }] }));
  const notice = (await papers(city.call)).find(({ shareOf }) => shareOf !== undefined) as Allotment;
  const [issued] = right(await city.call('paper.issue', { papers: [notice.id] }));
  expect(await city.call('snapshot.undo', {})).toMatchObject({
    error: { kind: 'recodeCrossed', uses: expect.arrayContaining([{ what: 'papers', count: 1, examples: [paperName(issued)] }]) },
  });
});

test('of two places that are merged, the setting of the code that is kept holds, and nobody’s account passes with it', async () => {
  const { call } = await paperOffice();
  const merge = { table: 'regions', from: '360400', to: '360100', ...decided } as const;
  const answers = async () => right(await call('ledger.obligors', {})).rows.flatMap((row) => (row.answers ? [row.place] : []));
  right(await call('ledger.setObligor', { place: '360100', answers: true }));
  // E2 owes three by itself, so it cannot become one of Nanchang's makers in this way.
  expect(await call('recode.preview', { table: 'regions', from: '360400', to: '360100' })).toMatchObject({
    error: { kind: 'obligorMoved', name: '乙', from: null, to: '南昌市' },
  });
  expect(await call('recode.apply', merge)).toMatchObject({ error: { kind: 'obligorMoved' } });
  // Both answer from the same moment: they become one that owes what both owed.
  right(await call('ledger.setObligor', { place: '360400', answers: true }));
  expect(await answers()).toEqual(['360100', '360400']);
  right(await call('recode.apply', merge));
  expect(await answers()).toEqual(['360100']);
  expect((await told(call)).accounts).toEqual([
    ['360100', '3', '0'],
    ['E2', '3', '0'],
  ]);
  right(await call('edit.undo', {}));
  expect(await answers()).toEqual(['360100', '360400']);
  expect((await told(call)).accounts).toEqual([
    ['360400', '3', '0'],
    ['E2', '3', '0'],
  ]);
});
