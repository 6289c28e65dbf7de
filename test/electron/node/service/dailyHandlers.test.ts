import { utils, type WorkBook } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { accountsOf } from '../../../../shared/ledger/account.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { planOf } from './officeSteps.ts';
import { editedWorkbook, putCell, rowsOf, sheetOf } from '../../../helpers/editedWorkbook.ts';
import { officeForTest } from './serviceForTest.ts';
import { allLines } from '../../../helpers/allLines.ts';

const material = everyTable.materials.find(({ scarce }) => scarce)?.code ?? '';
const [{ code: enterprise }] = everyTable.enterprises;
const report = (received: string) => ({
  date: '2020-03-02',
  enterprise,
  output: [{ product: everyTable.products[0].code, pieces: 1000 }],
  materials: [{ material, received, used: '1', onHand: '2' }],
  workforce: null,
  note: '',
});

test('a day’s report enters its material into the account, and a later one replaces it to the gram', async () => {
  const { call } = await officeForTest();
  const account = async () => {
    const lines = await allLines(call);
    if (!lines.ok) throw new Error(lines.error.kind);
    return { count: lines.value.length, accounts: accountsOf(lines.value) };
  };
  // The arrears of the base data open the account.
  const opening = (await account()).count;
  expect(await call('daily.save', { reports: [report('10.5')] })).toMatchObject({ ok: true });
  expect((await account()).accounts).toMatchObject([{ enterprise, material, received: '10.5' }]);
  await call('daily.save', { reports: [report('10.5')] });
  expect((await account()).count).toBe(opening + 1);
  await call('daily.save', { reports: [report('8.000001')] });
  expect(await account()).toMatchObject({ count: opening + 3, accounts: [{ received: '8.000001' }] });
  await call('daily.save', { reports: [report('0')] });
  expect((await account()).accounts).toMatchObject([{ received: '0', due: '0.015' }]);
  expect(await call('daily.list', { from: '2020-03-01', to: '2020-03-03' })).toMatchObject({ value: [report('0')] });
  const ofMaker = (from: string, maker: string) => call('daily.list', { from, to: '2020-03-03', enterprise: maker });
  expect(await ofMaker('2020-03-01', enterprise)).toMatchObject({ value: [report('0')] });
  expect(await ofMaker('2020-03-03', enterprise)).toEqual({ ok: true, value: [] });
  expect(await ofMaker('2020-03-01', 'OTHER')).toEqual({ ok: true, value: [] });
});

test('a report that names something unknown is refused, with the whole batch', async () => {
  const { call } = await officeForTest();
  const before = await allLines(call);
  const stranger = { ...report('1'), output: [{ product: 'NOTHING', pieces: 1 }] };
  expect(await call('daily.save', { reports: [report('5'), stranger] })).toMatchObject({
    error: { kind: 'reportNamesUnknown', enterprise, code: 'NOTHING' },
  });
  expect(await call('daily.list', { from: '2020-03-01', to: '2020-03-03' })).toEqual({ ok: true, value: [] });
  expect(await allLines(call)).toEqual(before);
});

test('orders and their receipts write the account, an approved plan does not, and the close of the cycle lowers rating and writes arrears', async () => {
  const { call } = await officeForTest();
  await call('daily.save', { reports: [report('10')] });
  const plan = await planOf(call);
  await call('plan.approve', { plan });
  const lines = async () => {
    const answer = await allLines(call);
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value;
  };
  const of = async (kind: string) => (await lines()).filter((line) => line.kind === kind && line.reverses === null);
  const linked = new Set(everyTable.products.flatMap(({ code, linkageMaterial }) => (linkageMaterial === null ? [] : [code])));
  expect(await of('goodsCalled')).toEqual([]);
  expect(await of('quotaGiven')).toEqual([]);

  const made = await call('order.make', { plan });
  if (!made.ok) throw new Error(made.error.kind);
  const order = made.value.find(({ sources }) => sources?.some((source) => source.enterprise !== null && linked.has(source.product)));
  if (order === undefined) throw new Error('no order carries goods of a maker');
  await call('order.issue', { orders: [order.id] });
  const shipped = order.lines.map(({ product, quantityPieces }) => ({ product, pieces: quantityPieces }));
  const sent = await call('order.event', {
    order: order.id,
    event: { kind: 'shipped', on: '2020-03-02', lines: shipped, carrier: '', vehicle: '', driver: '' },
  });
  if (!sent.ok) throw new Error(JSON.stringify(sent.error));
  const shipment = sent.value.events[0].id;
  const receipt = order.lines.map(({ product, quantityPieces }) => ({ product, accepted: quantityPieces - 1, damaged: 1, refused: 0 }));
  await call('order.event', { order: order.id, event: { kind: 'received', on: '2020-03-02', shipment, lines: receipt, signedBy: '收' } });
  const pieces = (list: readonly { readonly pieces: number | null }[]) => list.reduce((sum, line) => sum + (line.pieces ?? 0), 0);
  const ofMakers = (order.sources ?? []).filter((source) => source.enterprise !== null && linked.has(source.product));
  expect(pieces(await of('goodsCalled'))).toBe(pieces(ofMakers));
  expect(pieces(await of('goodsShipped'))).toBe(pieces(ofMakers));
  const accepted = pieces(await of('goodsAccepted'));
  expect(accepted).toBeGreaterThan(0);
  expect(pieces(ofMakers) - accepted).toBeLessThanOrEqual(order.lines.length);

  const before = accountsOf(await lines());
  const closed = await call('ledger.closeCycle', { endedOn: '2020-03-08', confirmed: [enterprise] });
  if (!closed.ok) throw new Error(JSON.stringify(closed.error));
  const { cycle } = closed.value;
  expect(cycle.accounts.map(({ balance }) => balance)).toEqual(before.map(({ balance }) => balance));
  const dataset = await call('dataset.get', {});
  if (!dataset.ok) throw new Error(dataset.error.kind);
  const mine = cycle.accounts.find((account) => account.enterprise === enterprise);
  expect(dataset.value.enterprises[0].rating).toBe(mine?.ratingProposed);
  for (const { enterprise: code, material: of2, quantity } of dataset.value.arrears) {
    const account = cycle.accounts.find((one) => one.enterprise === code && one.material === of2);
    if (account !== undefined) expect(quantity).toBeCloseTo(Number(account.balance), 6);
  }
  expect(await call('ledger.closeCycle', { endedOn: '2020-03-08', confirmed: [] })).toMatchObject({ error: { kind: 'cycleEmpty' } });
  // What a close wrote is not undone: the old arrears and ratings would come back.
  expect(await call('edit.undo', {})).toMatchObject({ error: { kind: 'nothingToUndo', end: { what: 'ledger.closeCycle' } } });
  expect(await call('ledger.cycles', { from: 0, count: 10 })).toMatchObject({ value: { rows: [{ id: cycle.id }], count: 1 } });
});

test('an enterprise without the app fills in a form, which is read back to the gram, and wrong cells are told by their place', async () => {
  const { call } = await officeForTest();
  const form = await call('form.make', { form: 'makers', date: '2020-03-02', language: 'zh' });
  if (!form.ok) throw new Error(form.error.kind);
  const filled = (fill: (book: WorkBook) => void) => {
    const bytes = editedWorkbook(Buffer.from(form.value.base64, 'base64'), fill);
    return call('form.read', { file: { name: '填报表.xlsx', base64: Buffer.from(bytes).toString('base64') } });
  };
  const put = (book: WorkBook, name: string, head: string, value: string | number) => {
    const sheet = sheetOf(book, name);
    const column = rowsOf(sheet)[0].findIndex((text) => String(text).endsWith(` ${head}`));
    putCell(sheet, utils.encode_cell({ r: 1, c: column }), value);
  };
  const read = await filled((book) => {
    put(book, 'output', 'pieces', '1.2万');
    put(book, 'materials', 'received', 10.5);
    put(book, 'people', 'present', 20);
    put(book, 'people', 'shifts', 2);
    put(book, 'people', 'needed', 60);
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  if (read.value.form !== 'makers') throw new Error(read.value.form);
  expect(read.value).toMatchObject({
    reports: [
      {
        date: '2020-03-02',
        enterprise,
        output: [{ pieces: 12_000 }],
        materials: [{ received: '10.5', used: '0' }],
        workforce: { present: 20, shifts: 2, needed: 60 },
      },
    ],
  });
  expect(await call('daily.save', { reports: read.value.reports })).toMatchObject({ ok: true });
  const wrong = await filled((book) => put(book, 'output', 'pieces', '很多'));
  expect(wrong).toMatchObject({ error: { kind: 'formCellsWrong', cells: [{ row: 2, text: '很多', fault: 'pieces' }] } });
  expect(await call('form.read', { file: { name: 'a.xlsx', base64: 'AAAA' } })).toMatchObject({ ok: false });
});
