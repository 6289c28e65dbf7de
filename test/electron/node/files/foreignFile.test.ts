import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readForeignFile } from '../../../../electron/node/files/foreignFile.ts';
import { readForeignWorkbook } from '../../../../electron/node/files/workbookReader.ts';

/** A workbook as Excel encrypts it: two streams in an OLE container, the second one unreadable. */
function lockedWorkbook(): Uint8Array {
  const description = '<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>';
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(description)]));
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(4096, 7));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** A workbook with one sheet, whose cells are written as given. */
function workbookWith(cells: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
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
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`),
  });
}

describe('a file from other people', () => {
  it.each([
    ['locked with a password', lockedWorkbook(), { kind: 'unreadableFile', reason: 'encrypted' }],
    ['over 200 MB', new Uint8Array(200_000_001), { kind: 'fileTooLarge' }],
    ['of more than a million rows', strToU8('a\n'.repeat(1_000_002)), { kind: 'unreadableFile', reason: 'tooManyRows' }],
    ['empty', new Uint8Array(), { kind: 'emptyFile' }],
    [
      'a bomb',
      zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) }, { level: 9 }),
      { kind: 'unreadableFile', reason: 'tooLargeInside' },
    ],
  ])('is refused: %s', (_, bytes, error) => {
    const read = readForeignFile('需求.xlsx', bytes);
    expect(read.ok ? null : read.error).toMatchObject(error);
  });

  it('gives the saved values of formulas and links to other files, which are never followed', () => {
    const bytes = workbookWith('<c r="A1"><f>SUM(1,2)</f><v>7</v></c><c r="B1"><f>[1]Sheet1!A1</f><v>12</v></c><c r="C1"><f>NOW()</f></c>');
    const read = readForeignWorkbook('需求.xlsx', bytes);
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value[0].rows).toEqual([[7, 12, '#ERROR']]);
    expect(read.value[0].formulas).toBe(3);
  });
});
