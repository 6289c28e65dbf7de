import { read, utils } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { writeList } from '../../../../electron/node/files/listWriter.ts';
import { channelExamples } from '../../../helpers/channelExamples.ts';

it('A list becomes one sheet: days as days, figures as figures, text never as a formula, sums outside the filter', () => {
  const list = channelExamples['export.rows'];
  const book = read(writeList({ ...list, title: '表/单*[1]', rows: [...list.rows, ['=1+1', '2020-03-03', 0.5]] }), { cellNF: true });
  expect(book.SheetNames).toEqual(['表 单  1 ']);
  const sheet = book.Sheets[book.SheetNames[0]];
  expect(utils.sheet_to_json(sheet, { header: 1, defval: null, UTC: true })).toEqual([
    ['编号', '启运', '箱'],
    ['赣防物调〔2020〕1号', new Date('2020-03-02'), 12],
    ['草稿 1', null, 7],
    ['=1+1', new Date('2020-03-03'), 0.5],
    ['合计', null, 19],
  ]);
  expect([sheet.A4.t, sheet.A4.f]).toEqual(['s', undefined]);
  expect([sheet.B2.z, sheet.C2.z]).toEqual(['yyyy-mm-dd', '#,##0']);
  expect(sheet['!autofilter']).toEqual({ ref: 'A1:C4' });
});
