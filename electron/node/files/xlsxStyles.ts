// The cell styles of an .xlsx file: each style in use is stored once and referred to by number.

export interface CellStyle {
  /** Such as @ or yyyy-mm-dd; omitted for the program's default. */
  readonly format?: string;
  readonly bold?: boolean;
  /** In points; 11 by default. */
  readonly size?: number;
  /** Wrapped and aligned to the top. */
  readonly wrapped?: boolean;
}

/** Formats with predefined numbers in the file format; others are numbered from 164. */
const builtIn: ReadonlyMap<string, number> = new Map([
  ['#,##0', 3],
  ['@', 49],
]);
const firstOwnFormat = 164;
const usualSize = 11;

export function xlsxStyles() {
  const formats = new Map<string, number>();
  const fonts = new Map<string, number>([[fontXml({}), 0]]);
  const looks = new Map<string, number>([[lookXml(0, 0, false), 0]]);
  const numbered = (list: Map<string, number>, xml: string): number => {
    const known = list.get(xml);
    if (known !== undefined) return known;
    list.set(xml, list.size);
    return list.size - 1;
  };
  const formatNumber = (format: string): number => {
    const known = builtIn.get(format) ?? formats.get(format);
    if (known !== undefined) return known;
    const number = firstOwnFormat + formats.size;
    formats.set(format, number);
    return number;
  };
  return {
    indexOf: (style: CellStyle): number => {
      const format = style.format === undefined ? 0 : formatNumber(style.format);
      return numbered(looks, lookXml(format, numbered(fonts, fontXml(style)), style.wrapped === true));
    },
    xml: (namespace: string): string =>
      [
        `<styleSheet xmlns="${namespace}">`,
        formats.size === 0
          ? ''
          : `<numFmts count="${formats.size}">${[...formats]
              .map(([format, id]) => `<numFmt numFmtId="${id}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`)
              .join('')}</numFmts>`,
        `<fonts count="${fonts.size}">${[...fonts.keys()].join('')}</fonts>`,
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        `<cellXfs count="${looks.size}">${[...looks.keys()].join('')}</cellXfs>`,
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        '</styleSheet>',
      ].join(''),
  };
}

function fontXml({ bold, size }: CellStyle): string {
  return `<font>${bold === true ? '<b/>' : ''}<sz val="${size ?? usualSize}"/><name val="Calibri"/><family val="2"/></font>`;
}

function lookXml(format: number, font: number, isWrapped: boolean): string {
  const applied = `${format === 0 ? '' : ' applyNumberFormat="1"'}${font === 0 ? '' : ' applyFont="1"'}`;
  const look = `numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"${applied}`;
  return isWrapped ? `<xf ${look} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` : `<xf ${look}/>`;
}
