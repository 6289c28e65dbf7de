import { expect, test } from 'vitest';
import { fontFacesFor, paperGlyphs, rareFacesFor } from '../../../../electron/node/printing/fonts.ts';

function faces(css: string): { weight: string; range: string }[] {
  return [...css.matchAll(/font-weight:(\d+).*?unicode-range:([^}]+)/gs)].map(([, weight, range]) => ({ weight, range }));
}

function serves(range: string, character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return range.split(',').some((part) => {
    const [from, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((text) => Number.parseInt(text, 16));
    return codePoint >= from && codePoint <= to;
  });
}

test('every character of the text is in a font of both weights', async () => {
  const text = '江西省疫情防控物资统调办公室赣防物调〔2020〕12号二〇二〇年三月二日叁拾万捌仟肆佰只整，。—（）';
  const found = faces(await fontFacesFor(text));
  for (const weight of ['400', '700']) {
    const missing = [...text].filter((character) => !found.some((face) => face.weight === weight && serves(face.range, character)));
    expect(missing).toEqual([]);
  }
});

test('only the font files that the text needs are embedded, as data URLs', async () => {
  const css = await fontFacesFor('A1');
  expect(faces(css).map((face) => face.weight)).toEqual(['400', '700']);
  expect(css.match(/url\(.{28}/g)).toEqual(['url(data:font/woff2;base64,d09GM', 'url(data:font/woff2;base64,d09GM']);
});

test('bold is embedded only for the bold part, if that is known', async () => {
  expect(faces(await fontFacesFor('A1', '')).map((face) => face.weight)).toEqual(['400']);
});

test('a character that no font has is left to the machine', async () => {
  expect(await fontFacesFor('\u{10ffff}')).toBe('');
});

test('rare characters are embedded from the face that has them, and nothing else of it', async () => {
  const css = await fontFacesFor('南昌𠮷㙟䶮𫖯');
  const rare = css.split('\n').filter((rule) => rule.includes("'Tongdiao Rare Han'"));
  for (const character of '𠮷㙟䶮𫖯')
    expect(rare.filter((rule) => serves(/unicode-range:([^}]+)/.exec(rule)?.[1] ?? '', character))).toHaveLength(1);
  expect(rare.length).toBeLessThanOrEqual(4);
  expect(await fontFacesFor('南昌市')).not.toContain('Rare');
  expect(await rareFacesFor('南昌市')).toBe('');
  expect(await rareFacesFor('南昌𠮷')).not.toContain('Noto');
});

test('the faces of papers have every Han character up to Extension F that is assigned, and say which they lack', async () => {
  const has = await paperGlyphs();
  const lacking = (from: number, to: number) => {
    let count = 0;
    for (let codePoint = from; codePoint <= to; codePoint += 1)
      if (/\p{Script=Han}/u.test(String.fromCodePoint(codePoint)) && !has(codePoint)) count += 1;
    return count;
  };
  // Characters that were added to these blocks after the fonts were made.
  for (const [from, to] of [
    [0x4e00, 0x9fff],
    [0x3400, 0x4dbf],
    [0x20000, 0x2ebe0],
  ])
    expect(lacking(from, to)).toBeLessThan(50);
  expect([...'𰻞𰻝'].map((character) => has(character.codePointAt(0) ?? 0))).toEqual([false, false]);
  expect([...'⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻〔〕'].filter((character) => !has(character.codePointAt(0) ?? 0))).toEqual([]);
});
