// Shows that forms of cities' reports and of counts are saved, filled in by another program, read back and entered.
import { utils, type WorkBook } from '@e965/xlsx';
import { expect, test } from 'vitest';
import type { FormKind } from '../../../../shared/domain/formKind.ts';
import { editedWorkbook, putCell, rowsOf, sheetOf } from '../../../helpers/editedWorkbook.ts';
import { officeForTest } from './serviceForTest.ts';

type Office = Awaited<ReturnType<typeof officeForTest>>;
const date = '2020-03-02';

async function filledForm({ call }: Office, form: FormKind, fill: (book: WorkBook) => void) {
  const made = await call('form.make', { form, date, language: 'zh' });
  if (!made.ok) throw new Error(made.error.kind);
  const bytes = editedWorkbook(Buffer.from(made.value.base64, 'base64'), fill);
  return call('form.read', { file: { name: '填报表.xlsx', base64: Buffer.from(bytes).toString('base64') } });
}

/** `row` counts from 1 below the head. */
function put(book: WorkBook, name: string, row: number, head: string, value: string | number) {
  const sheet = sheetOf(book, name);
  const column = rowsOf(sheet)[0].findIndex((text) => String(text).endsWith(` ${head}`));
  if (column === -1) throw new Error(`no column ${head}`);
  putCell(sheet, utils.encode_cell({ r: row, c: column }), value);
}

test('a city’s form is read back to the piece; what is empty was not issued, and a city with nothing filled in has not reported', async () => {
  const office = await officeForTest();
  const read = await filledForm(office, 'cities', (book) => {
    const [head, first] = rowsOf(sheetOf(book, 'report'));
    expect([head[0], ...first.slice(0, 2), first[3]]).toEqual(['设区市代码 city', '360100', '南昌市', 'MASK-N95']);
    put(book, 'report', 1, 'frontline', '1.2万');
    put(book, 'report', 1, 'city_basic', 0);
    put(book, 'report', 1, 'on_hand', 300);
    put(book, 'notes', 1, 'note', '夜班补报');
  });
  if (!read.ok || read.value.form !== 'cities') throw new Error(JSON.stringify(read));
  expect(read.value.reports).toEqual([
    {
      date,
      city: '360100',
      issued: [{ tier: 'frontline', product: 'MASK-N95', pieces: 12_000 }],
      onHand: [{ product: 'MASK-N95', pieces: 300 }],
      note: '夜班补报',
    },
  ]);
  expect(await office.call('cityDay.save', { reports: read.value.reports })).toMatchObject({ ok: true });
  expect(await office.call('cityDay.list', { from: date, to: date })).toEqual({ ok: true, value: read.value.reports });
});

test('the form of counts lists what the books know without saying how much, and comes back as counts', async () => {
  const office = await officeForTest();
  const read = await filledForm(office, 'counts', (book) => {
    const [head, ...rows] = rowsOf(sheetOf(book, 'makerMaterial'));
    expect(rows.every((row) => row[head.length - 2] === null)).toBe(true);
    put(book, 'makerMaterial', 1, 'quantity', 0.25);
    put(book, 'makerMaterial', 1, 'note', '王强');
  });
  if (!read.ok || read.value.form !== 'counts') throw new Error(JSON.stringify(read));
  expect(read.value.counts).toMatchObject([{ on: date, place: { kind: 'makerMaterial' }, quantity: '0.25', note: '王强' }]);
  // Far from the books: asked about as on screen.
  const far = [{ ...read.value.counts[0], quantity: '9000' }];
  expect(await office.service.dispatch('count.save', { counts: far })).toMatchObject({ error: { kind: 'doubtful' } });
  expect(await office.call('count.save', { counts: read.value.counts, confirmedBy: '李明' })).toMatchObject({ ok: true });
});

test('cells that cannot be taken are told by sheet, row and column, and nothing is read', async () => {
  const office = await officeForTest();
  const wrong = await filledForm(office, 'cities', (book) => {
    put(book, 'report', 1, 'frontline', '很多');
    put(book, 'report', 2, 'on_hand', 1.5);
    put(book, 'report', 3, 'on_hand', 5);
    put(book, 'report', 3, 'date', '三月');
  });
  expect(wrong).toMatchObject({
    error: {
      kind: 'formCellsWrong',
      file: '填报表.xlsx',
      cells: [
        { sheet: '发放和结存 report', row: 2, column: '抗疫一线 frontline', text: '很多', fault: 'pieces' },
        { row: 3, text: '1.5', fault: 'pieces' },
        { row: 4, column: '日期 date', text: '三月', fault: 'day' },
      ],
    },
  });
  const twice = await filledForm(office, 'counts', (book) => {
    const sheet = sheetOf(book, 'cityGoods');
    const row = ['360100', '南昌', 'MASK-SURG', '', '', date, 7, null];
    utils.sheet_add_aoa(sheet, [row, row], { origin: 'A20' });
  });
  expect(twice).toMatchObject({ error: { kind: 'formCellsWrong', cells: [{ row: 21, fault: 'twice' }] } });
  expect(await filledForm(office, 'counts', () => undefined)).toMatchObject({ error: { kind: 'formEmpty' } });
  const other = editedWorkbook(Buffer.from(await dataBook(office), 'base64'), () => undefined);
  expect(await office.call('form.read', { file: { name: 'a.xlsx', base64: Buffer.from(other).toString('base64') } })).toMatchObject({
    error: { kind: 'notAForm', file: 'a.xlsx' },
  });
});

async function dataBook({ call }: Office): Promise<string> {
  const book = await call('export.workbook', { language: 'zh' });
  if (!book.ok) throw new Error(book.error.kind);
  return book.value.base64;
}
