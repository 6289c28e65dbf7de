// Shows that a hostile file ends at most its own thread: it is refused by name, other calls are answered, and work under way can be
// cancelled.
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { startIntakeThread } from '../../../../electron/node/intake/intakeThreads.ts';
import { everyTable } from '../../../helpers/everyTable.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with one sheet, whose parts are written as given. */
function workbookOf(rows: string, rest = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${rest}</worksheet>`),
  });
}

const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const many = (count: number, row: (at: number) => string) => Array.from({ length: count }, (_, k) => row(k + 1)).join('');

async function opened(bytes: Uint8Array, limits?: Parameters<typeof startIntakeThread>[1]) {
  const thread = startIntakeThread('需求.xlsx', limits);
  try {
    return await thread.ask('open', { files: [{ name: '需求.xlsx', bytes }], dataset: everyTable, mapping: null, wanted: null });
  } finally {
    await thread.close();
  }
}

const refused = (reason: string) => ({
  ok: false,
  error: { kind: 'datasetProblems', problems: [{ file: '需求.xlsx', kind: 'unreadableFile', reason }] },
});

test('10,000 rows with a cell in the last column are too many cells; one such cell is read', async () => {
  expect(await opened(workbookOf(many(10_000, (row) => `<row r="${row}">${text(`XFD${row}`, 'x')}</row>`)))).toMatchObject(
    refused('tooManyCells'),
  );
  const alone = many(3_000, (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`).replace('</row>', `${text('XFD1', 'x')}</row>`);
  expect(await opened(workbookOf(alone))).toMatchObject({ ok: true });
});

test('merged areas larger than the sheet, and a header full of brackets, are read quickly', async () => {
  const merges = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
  expect(await opened(workbookOf(`<row r="1">${text('A1', '(（['.repeat(10_000))}${text('B1', '需求量')}</row>`, merges))).toMatchObject({
    ok: true,
  });
});

test('a thread that runs out of memory, and one that runs out of time, refuse the file by name', async () => {
  const large = workbookOf(many(60_000, (row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c>${text(`B${row}`, `x${row}`)}</row>`));
  expect(await opened(large, { memoryMegabytes: 24, milliseconds: 60_000 })).toMatchObject(refused('tooMuchInside'));
  expect(await opened(large, { memoryMegabytes: 2048, milliseconds: 5 })).toMatchObject(refused('takesTooLong'));
});

test('a cancelled question is answered as cancelled, and the sheets stay open', async () => {
  const thread = startIntakeThread('a.csv');
  const lines = ['持有单位,物资名称,库存量', ...Array.from({ length: 20_000 }, (_, k) => `统筹,某物${k},${k}`)];
  const file = { name: 'a.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
  const open = await thread.ask('open', { files: [file], dataset: everyTable, mapping: null, wanted: null });
  if (!open.ok) throw new Error(open.error.kind);
  const settings = open.value.proposals.map((proposal) => proposal.settings);
  const first = thread.ask('read', { settings, dataset: null });
  thread.cancel();
  expect(await first).toEqual({ ok: false, error: { kind: 'cancelled' } });
  const again = await thread.ask('read', { settings, dataset: null });
  expect(again).toMatchObject({ ok: true, value: { summary: { sheets: [{ nameCount: 20_000 }] } } });
  await thread.close();
});
