// Owns that a dataset goes into a workbook and comes back as it was, and that what cannot be read is refused in words.
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import ExcelJs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readDatasetWorkbook } from '../../../../electron/node/files/datasetWorkbook.ts';
import { writeWorkbook } from '../../../../electron/node/files/workbookWriter.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { datasetFiles } from '../../../../shared/domain/datasetText.ts';
import { readDataset } from '../../../../shared/planner/readDataset.ts';
import { workbookOf } from '../../../../shared/workbook/workbookLayout.ts';
import { arbitraryDataset } from '../../../helpers/arbitraryDataset.ts';
import { everyTable } from '../../../helpers/everyTable.ts';

async function problemsOf(change: (book: ExcelJs.Workbook) => void): Promise<readonly unknown[]> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load((await writeWorkbook(workbookOf(everyTable, 'zh'))).buffer as ArrayBuffer);
  change(book);
  const read = readDatasetWorkbook('数据.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  if (read.ok) return [];
  return read.error.kind === 'datasetProblems' ? read.error.problems : [read.error];
}

function sheetOf(book: ExcelJs.Workbook, name: string): ExcelJs.Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name} among ${book.worksheets.map((page) => page.name).join()}`);
  return sheet;
}

/** As the reader of a folder gives it: the rows in the order of the files. */
function asRead(dataset: Dataset): Dataset {
  const encoder = new TextEncoder();
  const read = readDataset(new Map([...datasetFiles(dataset)].map(([name, text]) => [name, encoder.encode(text)])));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe('A dataset written to a workbook', () => {
  it.each(['zh', 'en'] as const)('comes back as it was, in %s', async (language) => {
    const bytes = await writeWorkbook(workbookOf(everyTable, language));
    expect(readDatasetWorkbook('数据.xlsx', bytes)).toEqual({ ok: true, value: everyTable });
  });

  it('comes back as it was whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(), async (dataset) => {
        const read = readDatasetWorkbook('数据.xlsx', await writeWorkbook(workbookOf(dataset, 'zh')));
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect([...datasetFiles(read.value)]).toEqual([...datasetFiles(asRead(dataset))]);
      }),
      { seed: 20200306, numRuns: 40 },
    );
  });

  it('has its head in sight, filters, choices and titles on every printed page', async () => {
    const book = new ExcelJs.Workbook();
    await book.xlsx.load((await writeWorkbook(workbookOf(everyTable, 'zh'))).buffer as ArrayBuffer);
    const demands = sheetOf(book, '需求 demands');
    expect(demands.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(demands.pageSetup.printTitlesRow).toBe('1:1');
    expect(demands.autoFilter).toBeTruthy();
    expect(demands.getCell('B2').dataValidation).toMatchObject({ type: 'list', formulae: [expect.stringContaining('frontline')] });
    expect(demands.getCell('D2').dataValidation).toMatchObject({ formulae: [expect.stringContaining("'品种 products'!$A$2")] });
    expect(demands.getCell('F2').value).toBeInstanceOf(Date);
  });
});

describe('A workbook somebody edited', () => {
  it('names sheet, row and column of what is wrong', async () => {
    const problems = await problemsOf((book) => {
      sheetOf(book, '需求 demands').getCell('E2').value = -5;
    });
    expect(problems).toEqual([{ file: '需求 demands', row: 2, column: 'quantity', value: '-5', kind: 'belowMinimum', min: 0 }]);
  });

  it('is refused with a sheet of another name, and with a column of another name', async () => {
    const problems = await problemsOf((book) => {
      book.addWorksheet('Sheet1').addRow(['x']);
      sheetOf(book, '品种 products').getCell('H1').value = '颜色';
    });
    expect(problems).toMatchObject([
      { file: '数据.xlsx: Sheet1', kind: 'unknownFile' },
      { file: '品种 products', column: '颜色', kind: 'unknownColumn' },
    ]);
  });

  it('gives the value of a formula, and refuses the text of one', async () => {
    expect(
      await problemsOf((book) => {
        sheetOf(book, '需求 demands').getCell('E2').value = { formula: '1+1', result: everyTable.demands[0].quantityPieces };
      }),
    ).toEqual([]);
    expect(
      await problemsOf((book) => {
        sheetOf(book, '品种 products').getCell('B2').value = '=1+1';
      }),
    ).toMatchObject([{ file: '品种 products', row: 2, column: 'name', kind: 'formulaLike' }]);
  });

  it('may have its columns in another order, empty rows between, and dates as text', async () => {
    const read = await problemsOf((book) => {
      const sheet = sheetOf(book, '里程 distances');
      const rows = sheet.getSheetValues().slice(1) as ExcelJs.CellValue[][];
      sheet.spliceRows(1, rows.length, ...rows.map((row) => [row[3], row[1], row[2]]));
      sheet.insertRow(2, []);
      sheetOf(book, '需求 demands').getCell('F2').value = everyTable.demands[0].from;
    });
    expect(read).toEqual([]);
  });
});

describe('A file that is no workbook of ours', () => {
  const kindOf = (bytes: Uint8Array) => {
    const read = readDatasetWorkbook('数据.xlsx', bytes);
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

  it('never breaks the reader: cut anywhere, it is refused', async () => {
    const bytes = await writeWorkbook(workbookOf(everyTable, 'zh'));
    for (let part = 1; part < 10; part += 1) expect(kindOf(bytes.slice(0, Math.floor((bytes.length * part) / 10)))).not.toBeNull();
  });
});
