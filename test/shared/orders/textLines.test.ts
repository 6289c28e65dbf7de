import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textLines, textWidthEm } from '../../../shared/orders/textLines.ts';

test('a text that fits is one line, also the empty one', () => {
  expect([textLines('医用外科口罩', 6), textLines('', 6)]).toEqual([['医用外科口罩'], ['']]);
});

test('Chinese breaks at any character but never leaves punctuation at the start of a line', () => {
  expect(textLines('一二三四五，六七（八）九', 5)).toEqual(['一二三四', '五，六七', '（八）九']);
});

test('a Latin word goes to the next line as a whole, and is broken only where it is longer than a line', () => {
  expect([textLines('标准 GB 19083-2010', 8), textLines('aaaaaaaaaaaa', 3)]).toEqual([
    ['标准 GB', '19083-2010'],
    ['aaaaa', 'aaaaa', 'aa'],
  ]);
});

test("a paper's number is not torn apart", () => {
  expect(textLines('规划一二，赣府发〔2020〕6号三（四）', 9)).toEqual(['规划一二，', '赣府发〔2020〕6号', '三（四）']);
});

test('more lines than allowed end in an ellipsis', () => {
  expect(textLines('一二三四五六七八九十', 2, 2)).toEqual(['一二', '三…']);
});

test('no line is wider than asked, and no character is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'a bW1，。（〔〕口罩物资-é'), maxLength: 60 }),
      fc.integer({ min: 4, max: 20 }),
      (text, width) => {
        const lines = textLines(text, width);
        expect(lines.every((line) => textWidthEm(line) <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      },
    ),
  );
});
