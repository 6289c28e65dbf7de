// Writes .xlsx files: only the few parts of the format that our workbooks use, zipped with fflate. The only file that writes the format.
import { strToU8, zipSync } from 'fflate';
import { columnName } from '../../../shared/intake/columnName.ts';
import { xlsxStyles, type CellStyle } from './xlsxStyles.ts';

export interface XlsxCell {
  readonly value: string | number | null;
  readonly style?: CellStyle;
}

export interface XlsxColumn {
  readonly width: number;
  /** Style of cells that are not written. */
  readonly style?: CellStyle;
}

export interface XlsxChoices {
  /** Such as B2:B2001. */
  readonly range: string;
  /** `"a,b"` or a range on another sheet. */
  readonly formula: string;
}

export interface XlsxSheet {
  readonly name: string;
  readonly columns: readonly XlsxColumn[];
  readonly rows: readonly (readonly XlsxCell[])[];
  /** Rows and columns that stay in view; 0 for none. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** A4, fitted to the page width, row 1 repeated on every page; null keeps the program's defaults. */
  readonly page: 'portrait' | 'landscape' | null;
  readonly footer: string | null;
  /** Such as A1:D20. */
  readonly filter: string | null;
  readonly choices: readonly XlsxChoices[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Equal sheets give equal bytes: no timestamp is stored. */
export function xlsxFile(sheets: readonly XlsxSheet[]): Uint8Array {
  const styles = xlsxStyles();
  const strings = new Map<string, number>();
  const pages = sheets.map((sheet, index) => sheetXml(sheet, index === 0, styles.indexOf, strings));
  const numbers = sheets.map((_, index) => index + 1);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>${numbers
      .map((k) => `<Override PartName="/xl/worksheets/sheet${k}.xml" ContentType="${content}.worksheet+xml"/>`)
      .join(
        '',
      )}<Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${content}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relationsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
      .map(({ name }, k) => `<sheet name="${attribute(name)}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`)
      .join('')}</sheets>${definedNames(sheets)}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...numbers.map((k): [string, string] => ['worksheet', `worksheets/sheet${k}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    ...Object.fromEntries(pages.map((page, k) => [`xl/worksheets/sheet${k + 1}.xml`, page])),
    'xl/styles.xml': styles.xml(main),
    'xl/sharedStrings.xml': `<sst xmlns="${main}" uniqueCount="${strings.size}">${[...strings.keys()]
      .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
      .join('')}</sst>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)]));
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

function relationsXml(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(([type, target], k) => `<Relationship Id="rId${k + 1}" Type="${relations}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packageRelations}">${all.join('')}</Relationships>`;
}

/** Rows repeated on every page, and filter ranges, which the format stores twice. */
function definedNames(sheets: readonly XlsxSheet[]): string {
  const names = sheets.flatMap(({ name, page, filter }, k) => {
    const sheet = escaped(`'${name.replaceAll("'", "''")}'!`);
    const fixed = filter?.replace(/[A-Z]+|\d+/g, '$$$&');
    return [
      ...(fixed === undefined
        ? []
        : [`<definedName name="_xlnm._FilterDatabase" localSheetId="${k}" hidden="1">${sheet}${fixed}</definedName>`]),
      ...(page === null ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${k}">${sheet}$1:$1</definedName>`]),
    ];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

function sheetXml(sheet: XlsxSheet, isFirst: boolean, styleOf: (style: CellStyle) => number, strings: Map<string, number>): string {
  const { columns, rows, frozenRows, frozenColumns, page, footer, filter, choices } = sheet;
  const cols = columns.map(
    ({ width, style }, k) =>
      `<col min="${k + 1}" max="${k + 1}" width="${width}" customWidth="1"${style === undefined ? '' : ` style="${styleOf(style)}"`}/>`,
  );
  const lines = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, k) => cellXml(cell, k, row)).join('')}</row>`);
  function cellXml({ value, style }: XlsxCell, column: number, row: number): string {
    const place = `r="${columnName(column)}${row + 1}"${style === undefined ? '' : ` s="${styleOf(style)}"`}`;
    if (value === null || value === '') return style === undefined ? '' : `<c ${place}/>`;
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    const at = strings.get(value) ?? strings.size;
    strings.set(value, at);
    return `<c ${place} t="s"><v>${at}</v></c>`;
  }
  const corner = `${columnName(frozenColumns)}${frozenRows + 1}`;
  const pane = frozenColumns > 0 ? (frozenRows > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft';
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`;
  const frozen = split === '' ? '' : `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
  return [
    `<worksheet xmlns="${main}">`,
    page === null ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${frozen}</sheetView></sheetViews>`,
    cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    filter === null ? '' : `<autoFilter ref="${filter}"/>`,
    choices.length === 0 ? '' : `<dataValidations count="${choices.length}">${choices.map(choicesXml).join('')}</dataValidations>`,
    page === null ? '' : '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    page === null ? '' : `<pageSetup paperSize="9" orientation="${page}" fitToWidth="1" fitToHeight="0"/>`,
    footer === null ? '' : `<headerFooter><oddFooter>${escaped(footer)}</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}

function choicesXml({ range, formula }: XlsxChoices): string {
  return `<dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>${escaped(formula)}</formula1></dataValidation>`;
}

/**
 * Escapes text for the format: characters XML forbids (controls, lone surrogates, U+FFFE, U+FFFF) become the replacement character, and an
 * underscore that would start an escape is itself escaped.
 */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\r/g, '_x000D_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}
