// The words a list is searched for. Chinese has no spaces, so names of places part words too: 南昌分配 is 南昌 and 分配.
import { compareText } from '../base/compareText.ts';

/** In lower case. `places` are names of places as they may be typed. Parting a word can only find more, never less. */
export function searchWords(find: string, places: readonly string[]): string[] {
  // The longest first: 南昌县 is not 南昌 and 县.
  const names = [...new Set(places.map((name) => name.toLowerCase()))]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length || compareText(a, b));
  const words = find
    .toLowerCase()
    .split(/[\s（）()]+/)
    .filter(Boolean);
  return words.flatMap((word) => partedAt(word, names));
}

function partedAt(word: string, names: readonly string[]): string[] {
  const name = names.find((one) => word.includes(one));
  if (name === undefined) return word === '' ? [] : [word];
  const at = word.indexOf(name);
  return [...partedAt(word.slice(0, at), names), name, ...partedAt(word.slice(at + name.length), names)];
}
