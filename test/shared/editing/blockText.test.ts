// Blocks of cells on the clipboard, as spreadsheets write them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseBlock, blockText } from '../../../shared/editing/blockText.ts';

it.each<[string, string[][]]>([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a\tb\nc', [['a', 'b'], ['c']]],
  ['"two\r\nlines"\t"say ""yes"""', [['two\r\nlines', 'say "yes"']]],
  ['a\t', [['a', '']]],
  ['"open\tb', [['"open', 'b']]],
  ['', []],
])('%j is the block %j', (text, block) => {
  expect(parseBlock(text)).toEqual(block);
});

it('a block that is copied and pasted is the same block', () => {
  const row = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      // A last row with one empty cell looks like the line end before it.
      const last = rows.at(-1);
      fc.pre(!(last?.length === 1 && last[0] === ''));
      expect(parseBlock(blockText(rows))).toEqual(rows);
    }),
  );
});
