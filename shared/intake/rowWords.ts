// Recognizes rows that are not data (totals, notes, signatures) by their words.
import { plainCellText, type RawCell } from './rawSheet.ts';

const maxWordCharacters = 40;
/**
 * A total's word stands alone, is followed by a unit or a count, or follows the name of what is added up. A name that merely begins with
 * such a word is a name.
 */
const chineseTotal =
  /^(?:[\p{L}\p{N}()（）]{0,12}(?:合计|总计|小计|共计|总数|累计|汇总)|全省合计数)(?:数|数量|量|值)?(?:[\s:：()（）].{0,20})?$/u;
const englishTotal =
  /^(?:(?:sub|grand|overall)[\s-]?)?totals?(?:\s?[:：].{0,30}|\s?\(.{0,20}\)|\s(?:of|for)\s.{1,25})?$|^sum(?:\s?[:：].{0,30})?$|^.{1,25}\s(?:sub-?)?totals?$/i;
const noteWords =
  /^(?:注|备注|说明|填表|制表|审核|复核|负责人|联系人|联系电话|填报|报送|日期|note|remark)s?\s?\d{0,2}\s?(?:人|单位|时间)?\s?[:：]/i;

/** Whether a cell marks its row as a total. */
export function isTotalText(text: string): boolean {
  if (text === '' || text.length > maxWordCharacters) return false;
  const bare = text.replace(/\s/g, '');
  return chineseTotal.test(bare) || englishTotal.test(text);
}

/**
 * Recognizes notes by the first text of the row, totals by any. Null for ordinary rows. `named` holds the columns of names; null if none is
 * known yet.
 */
export function rowWord(cells: readonly RawCell[], named: readonly number[] | null = null): 'total' | 'note' | null {
  const texts = cells.map((cell) => (typeof cell === 'string' ? plainCellText(cell) : ''));
  const first = cells.map(plainCellText).find((text) => text !== '');
  if (first === undefined) return null;
  if (noteWords.test(first.slice(0, maxWordCharacters))) return 'note';
  const looked = named === null ? texts : [first, ...named.map((column) => texts[column] ?? '')];
  return looked.some(isTotalText) ? 'total' : null;
}
