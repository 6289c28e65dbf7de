// Owns rows that are none of the table's: totals, notes and signatures, by how they begin.
import { plainCellText } from './rawSheet.ts';
import type { RawCell } from './rawSheet.ts';

const totalWords = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*数|累\s*计|汇\s*总|total|subtotal|sum)\s*[:：]?/i;
const noteWords =
  /^(?:注|备注|说明|填表|制表|审核|复核|负责人|联系人|联系电话|填报|报送|日期|note|remark)s?\s*\d*\s*(?:人|单位|时间)?\s*[:：]/i;

/** By its first text; null for rows that begin like any other. */
export function rowWord(cells: readonly RawCell[]): 'total' | 'note' | null {
  const first = cells.map(plainCellText).find((text) => text !== '');
  if (first === undefined) return null;
  if (totalWords.test(first)) return 'total';
  return noteWords.test(first) ? 'note' : null;
}
