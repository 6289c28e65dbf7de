import { expect, test } from 'vitest';
import { writeOut, writeOutAll, writtenOutIn } from '../../../shared/domain/rareCharacters.ts';

const hasBasic = (codePoint: number) => codePoint < 0x20000;

test('a character without a glyph is written as its description, or else by its code', () => {
  expect(writeOut('王𰻞面、𠮷庆', hasBasic)).toBe('王〔⿺辶⿳穴⿲月⿱⿲幺言幺⿲长马长刂心〕面、〔U+20BB7〕庆');
  expect(writeOut('王𠮷庆', () => true)).toBe('王𠮷庆');
});

test('private characters, and Han characters newer than this program, are written by their code', () => {
  expect(writeOut('\ue000\u{323b0}', () => false)).toBe('〔U+E000〕〔U+323B0〕');
});

test('what does not depend on a font of Han characters is left to the machine', () => {
  expect(writeOut('A1 — “☎” 😀 é', () => false)).toBe('A1 — “☎” 😀 é');
});

test('each is listed once, in the order of the text', () => {
  expect(writtenOutIn('𰻝𠮷𰻝', hasBasic).map(({ character }) => character)).toEqual(['𰻝', '𠮷']);
  expect(writtenOutIn('南昌市', hasBasic)).toEqual([]);
});

test('in a value every text is written out but data: URLs and what is kept', () => {
  const value = { name: '𠮷', mark: '𠮷', seal: 'data:𠮷', lines: [{ text: '𠮷', count: 2, none: null }] };
  expect(writeOutAll(value, hasBasic, ['mark'])).toEqual({
    name: '〔U+20BB7〕',
    mark: '𠮷',
    seal: 'data:𠮷',
    lines: [{ text: '〔U+20BB7〕', count: 2, none: null }],
  });
});
