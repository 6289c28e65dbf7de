import { expect, it } from 'vitest';
import { searchWords } from '../../../shared/text/searchWords.ts';

const places = ['南昌', '南昌市', '南昌县', '九江', "Ji'an"];

it.each([
  ['南昌分配', ['南昌', '分配']],
  ['南昌市九江 口罩', ['南昌市', '九江', '口罩']],
  ['南昌县', ['南昌县']],
  ['华康（九江分配）', ['华康', '九江', '分配']],
  ["Ji'an N95", ["ji'an", 'n95']],
  ['〔2020〕12号', ['〔2020〕12号']],
  ['  ', []],
])('Words are parted at spaces, brackets and names of places: %s', (find, words) => {
  expect(searchWords(find, places)).toEqual(words);
});

it('A place named by one sign, or by none, parts nothing', () => {
  expect(searchWords('甲乙', ['甲', ''])).toEqual(['甲乙']);
});
