// Pinyin of Chinese names. The only file that names the library.
import { pinyin } from 'pinyin-pro';

/** The first letter of every character, for searching: 南昌 is nc. */
export function pinyinInitials(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
}

/** One word with a capital, and an apostrophe before a later syllable that begins with a vowel: 南昌 is Nanchang, 吉安 is Ji'an. */
export function pinyinWord(name: string): string {
  const [first = '', ...others] = pinyin(name, { toneType: 'none', type: 'array' });
  const joined = first + others.map((syllable) => (/^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
