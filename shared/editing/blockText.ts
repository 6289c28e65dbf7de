// Converts blocks of cells to and from spreadsheet clipboard text: tabs between cells, line ends between rows, quotes where needed.

export function blockText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

/** LF, CRLF and CR end a row. The line end after the last row does not start another row. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = () => {
    rows.push(row);
    row = [];
  };
  while (at < text.length || row.length > 0) {
    const [cell, next] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    at = next;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      else continue;
    }
    endRow();
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else if (at < text.length) at += 1;
  }
  return rows;
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function plainCell(text: string, from: number): [string, number] {
  const rest = text.slice(from).search(/[\t\r\n]/);
  const end = rest === -1 ? text.length : from + rest;
  return [text.slice(from, end), end];
}

/** A quote that is never closed, or is followed by text, is an ordinary character: the cell is taken as it is. */
function quotedCell(text: string, from: number): [string, number] {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const after = close === -1 ? undefined : text[close + 1];
  if (close === -1 || (after !== undefined && !/[\t\r\n]/.test(after))) return plainCell(text, from);
  return [text.slice(from + 1, close).replaceAll('""', '"'), close + 1];
}
