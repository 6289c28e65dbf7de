// Writes a report as a workbook: its paragraphs on the first sheet, one sheet per table with figures as numbers, laid out for A4.
import type { Paper } from '../../../shared/reports/paper.ts';
import { xlsxFile, type XlsxCell, type XlsxSheet } from './xlsxFile.ts';

/** Maximum length of a sheet name; some characters are not allowed at all. */
const maxNameCharacters = 31;

export function writePaper(paper: Paper): Uint8Array {
  const { agency, title, subtitle, paragraphs, signed } = paper;
  const lines = [agency, title, subtitle, ...paragraphs, signed];
  const names = sheetNames([title, ...paper.tables.map((table) => table.title)]);
  const plain = { frozenColumns: 0, footer: null, filter: null, choices: [] };
  const front: XlsxSheet = {
    ...plain,
    name: names[0],
    columns: [{ width: 90 }],
    rows: lines.map((value, k) => [{ value, style: { wrapped: true, ...(k === 1 ? { bold: true, size: 16 } : {}) } }]),
    frozenRows: 0,
    page: null,
  };
  return xlsxFile([front, ...paper.tables.map((table, k): XlsxSheet => ({ ...plain, name: names[k + 1], ...tableSheet(table) }))]);
}

function tableSheet({ heads, rows, note }: Paper['tables'][number]): Pick<XlsxSheet, 'columns' | 'rows' | 'frozenRows' | 'page'> {
  return {
    columns: heads.map(({ text, isNumber }) => ({ width: isNumber ? 14 : Math.max(16, text.length * 2) })),
    rows: [
      heads.map(({ text }): XlsxCell => ({ value: text, style: { bold: true } })),
      ...rows.map(({ cells, isStrong }) =>
        cells.map(({ text, value }): XlsxCell => {
          const bold = isStrong ? { bold: true } : {};
          if (value === null) return { value: text, style: bold };
          return { value, style: { ...bold, format: text.endsWith('%') ? '0.0%' : '#,##0.###' } };
        }),
      ),
      ...(note === '' ? [] : [[], [{ value: note }]]),
    ],
    frozenRows: 1,
    page: 'portrait',
  };
}

/** Valid and unique sheet names: forbidden characters removed, truncated, and duplicates numbered from the second on. */
function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = title.replace(/[\\/*?:[\]]/g, ' ').replace(/^'|'$/g, ' ');
    let name = plain.slice(0, maxNameCharacters);
    for (let k = 2; taken.has(name.toLowerCase()) || name.trim() === ''; k += 1)
      name = `${plain.slice(0, maxNameCharacters - 4)} ${k}`.trimStart();
    taken.add(name.toLowerCase());
    return name;
  });
}
