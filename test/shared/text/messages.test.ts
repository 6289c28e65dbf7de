import { describe, expect, it } from 'vitest';
import { messages } from '../../../shared/text/messages/messages.ts';

type Words = { readonly [key: string]: string | Words };

describe('The words of the screens', () => {
  it('name the same figures in both languages', () => {
    const zh = placeholders(messages.zh as unknown as Words);
    const en = placeholders(messages.en as unknown as Words);
    expect(zh.size).toBeGreaterThan(200);
    const different = [...zh].filter(([key, names]) => en.get(key) !== names).map(([key, names]) => `${key}: ${names} / ${en.get(key)}`);
    expect(different).toEqual([]);
  });

  it('call material 材料: 原料 stands in the name of the policy alone', () => {
    const other = texts(messages.zh as unknown as Words).filter(([, text]) => text.replaceAll('紧缺原料统配', '').includes('原料'));
    expect(other).toEqual([]);
  });

  it('write percent, brackets and ellipses in one way: full-width in Chinese, half-width in English', () => {
    const wrong = {
      zh: /\.\.\.|……|(?:\}\}|\d) +%|\p{Script=Han} *\(|\(\p{Script=Han}|\p{Script=Han}[,;:?!]/u,
      en: /\.\.\.| …|(?:\}\}|\d) +%|[（），。；：？！]/u,
    };
    const found = (['zh', 'en'] as const).flatMap((language) =>
      texts(messages[language] as unknown as Words).filter(([, text]) => wrong[language].test(text)),
    );
    expect(found).toEqual([]);
  });

  it('leave no word empty', () => {
    const empty = [...texts(messages.zh as unknown as Words), ...texts(messages.en as unknown as Words)].filter(
      ([, text]) => text.trim() === '',
    );
    expect(empty).toEqual([]);
  });
});

/** Key → its {{names}}, sorted. */
function placeholders(words: Words): ReadonlyMap<string, string> {
  return new Map(texts(words).map(([key, text]) => [key, [...new Set(text.match(/{{\w+}}/g) ?? [])].sort().join(' ')]));
}

function texts(words: Words, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : texts(value, `${prefix}${key}.`),
  );
}
