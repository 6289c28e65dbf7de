// Shows that a dataset goes into a workbook and comes back as it was, and that what cannot be read is refused in words.
import { utils, type WorkBook } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOfSheets, readDatasetWorkbook } from '../../../../electron/node/files/datasetWorkbook.ts';
import { readWorkbook } from '../../../../electron/node/files/workbookReader.ts';
import { writeWorkbook } from '../../../../electron/node/files/workbookWriter.ts';
import { xlsxFile } from '../../../../electron/node/files/xlsxFile.ts';
import { noMemory, type Dataset } from '../../../../shared/domain/dataset.ts';
import { datasetFiles } from '../../../../shared/domain/datasetText.ts';
import { readDataset } from '../../../../shared/dataset/readDataset.ts';
import { workbookOf } from '../../../../shared/workbook/workbookLayout.ts';
import { arbitraryDataset } from '../../../helpers/arbitraryDataset.ts';
import { editedWorkbook, openedWorkbook, putCell, putRows, rowsOf, sheetOf } from '../../../helpers/editedWorkbook.ts';
import { everyTable } from '../../../helpers/everyTable.ts';

/** In this thread, because many are read here. */
function readHere(bytes: Uint8Array) {
  return datasetOfSheets('数据.xlsx', readWorkbook(bytes));
}

function problemsOf(change: (book: WorkBook) => void): readonly unknown[] {
  const read = readHere(editedWorkbook(writeWorkbook(workbookOf(everyTable, 'zh')), change));
  if (read.ok) return [];
  return read.error.kind === 'datasetProblems' ? read.error.problems : [read.error];
}

/** As the folder reader returns it, with rows in the order of the files. */
function asRead(dataset: Dataset): Dataset {
  const encoder = new TextEncoder();
  const read = readDataset(new Map([...datasetFiles(dataset)].map(([name, text]) => [name, encoder.encode(text)])));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe('A dataset written to a workbook', () => {
  it.each(['zh', 'en'] as const)('comes back as it was, in %s', (language) => {
    const bytes = writeWorkbook(workbookOf(everyTable, language));
    expect(readHere(bytes)).toEqual({ ok: true, value: everyTable });
  });

  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const read = readHere(writeWorkbook(workbookOf(dataset, 'zh')));
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect([...datasetFiles(read.value)]).toEqual([...datasetFiles(asRead(dataset))]);
      }),
      { seed: 20200306, numRuns: 40 },
    );
  });

  it('has the derived tables where they have rows, and no template has them', () => {
    const names = (dataset: Dataset | null) => workbookOf(dataset, 'zh').sheets.map(({ name }) => name.split(' ').at(-1));
    expect(names(everyTable)).toEqual(expect.arrayContaining(['pins', 'secured', 'committed', 'given', 'opening', 'eligible', 'previous']));
    for (const dataset of [null, { ...everyTable, ...noMemory }]) expect(names(dataset).slice(-2)).toEqual(['pins', 'policy']);
  });

  it('has a frozen header, filters, choices, and titles on every printed page', () => {
    const bytes = writeWorkbook(workbookOf(everyTable, 'zh'));
    const book = openedWorkbook(bytes);
    const at = book.SheetNames.indexOf('需求 demands');
    const xml = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${at + 1}.xml`]);
    expect(xml).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter>');
    expect(xml).toMatch(/sqref="B2:B\d+"><formula1>"[^"]*frontline[^"]*"<\/formula1>/);
    expect(xml).toMatch(/sqref="D2:D\d+"><formula1>'品种 products'!\$A\$2:\$A\$\d+<\/formula1>/);
    expect(xml).toMatch(/<col min="2" max="2" width="\d/);
    const demands = sheetOf(book, '需求 demands');
    expect(demands['!autofilter']?.ref).toMatch(/^A1:/);
    expect(book.Workbook?.Names).toContainEqual({ Name: '_xlnm.Print_Titles', Sheet: at, Ref: "'需求 demands'!$1:$1" });
    expect(demands.F2).toMatchObject({ t: 'n', z: 'yyyy-mm-dd' });
    expect(demands.A2).toMatchObject({ t: 's', z: '@' });
    expect(demands.E2).toMatchObject({ t: 'n', z: '#,##0' });
  });

  it('is read in a separate thread with the same result', async () => {
    const bytes = writeWorkbook(workbookOf(everyTable, 'zh'));
    expect(await readDatasetWorkbook('数据.xlsx', bytes)).toEqual(readHere(bytes));
    expect(await readDatasetWorkbook('数据.xlsx', bytes.slice(0, 500))).toEqual(readHere(bytes.slice(0, 500)));
  });

  it('is the same, byte for byte, whenever it is written', () => {
    expect(writeWorkbook(workbookOf(everyTable, 'zh'))).toEqual(writeWorkbook(workbookOf(everyTable, 'zh')));
  });

  it('holds nothing that XML forbids, and keeps text that looks like an escape or a formula', () => {
    const odd = '=1+1 & <b> "x" \u{fffe}\u0001\ud800_x000D_ \u{1f637}\n';
    const bytes = xlsxFile([
      {
        ...{ name: 'a & "b"', columns: [], frozenRows: 0, frozenColumns: 0, page: null, footer: null, filter: null, choices: [] },
        rows: [[{ value: odd }, { value: 1.5 }, { value: null }]],
      },
    ]);
    for (const part of Object.values(unzipSync(bytes)))
      expect(strFromU8(part)).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    const sheet = sheetOf(openedWorkbook(bytes), 'a & "b"');
    expect(sheet.A1).toMatchObject({ t: 's', v: '=1+1 & <b> "x" \ufffd\ufffd\ufffd_x000D_ \u{1f637}\n' });
    expect(sheet.B1).toMatchObject({ t: 'n', v: 1.5 });
  });
});

describe('A workbook somebody edited', () => {
  it('names sheet, row and column of what is wrong', () => {
    const problems = problemsOf((book) => putCell(sheetOf(book, '需求 demands'), 'E2', -5));
    expect(problems).toEqual([{ file: '需求 demands', row: 2, column: 'quantity', value: '-5', kind: 'belowMinimum', min: 0 }]);
  });

  it('is refused if a sheet or a column has another name', () => {
    const problems = problemsOf((book) => {
      utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), 'Sheet1');
      putCell(sheetOf(book, '品种 products'), 'H1', '颜色');
    });
    expect(problems).toMatchObject([
      { file: '数据.xlsx: Sheet1', kind: 'unknownFile' },
      { file: '品种 products', column: '颜色', kind: 'unknownColumn' },
    ]);
  });

  it('gives the value of a formula, and refuses its text', () => {
    expect(problemsOf((book) => putCell(sheetOf(book, '需求 demands'), 'E2', everyTable.demands[0].quantityPieces, '1+1'))).toEqual([]);
    expect(problemsOf((book) => putCell(sheetOf(book, '品种 products'), 'B2', '=1+1'))).toMatchObject([
      { file: '品种 products', row: 2, column: 'name', kind: 'formulaLike' },
    ]);
  });

  it('may have its columns in another order, empty rows between, and dates as text', () => {
    const read = problemsOf((book) => {
      const sheet = sheetOf(book, '里程 distances');
      const [head, ...rows] = rowsOf(sheet).map((row) => [row[2], row[0], row[1]]);
      putRows(sheet, [head, [null], ...rows]);
      putCell(sheetOf(book, '需求 demands'), 'F2', everyTable.demands[0].from);
    });
    expect(read).toEqual([]);
  });
});

describe('A file that is not one of our workbooks', () => {
  const kindOf = (bytes: Uint8Array) => {
    const read = readHere(bytes);
    return read.ok || read.error.kind !== 'datasetProblems' ? null : read.error.problems[0];
  };

  it.each([
    ['text', strToU8('code,name\n'), 'noWorkbook'],
    ['a broken old one', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]), 'brokenWorkbook'],
    ['a broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'brokenWorkbook'],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) }, { level: 9 }), 'tooLargeInside'],
  ])('is refused: %s', (_, bytes, reason) => {
    expect(kindOf(bytes)).toMatchObject({ file: '数据.xlsx', kind: 'unreadableFile', reason });
  });

  it('never breaks the reader: cut anywhere, it is refused', () => {
    const bytes = writeWorkbook(workbookOf(everyTable, 'zh'));
    for (let part = 1; part < 10; part += 1) expect(kindOf(bytes.slice(0, Math.floor((bytes.length * part) / 10)))).not.toBeNull();
  });
});
