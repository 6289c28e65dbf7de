// Names of places on screens and papers: Chinese short names without 市 and 省, and English ones by pinyin.
import type { RegionCode } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';
import { pinyinWord } from './pinyin.ts';

/** GB/T 2260 codes of Jiangxi and its cities. */
const chineseNames: Readonly<Record<RegionCode, string>> = {
  '360000': '江西省',
  '360100': '南昌市',
  '360200': '景德镇市',
  '360300': '萍乡市',
  '360400': '九江市',
  '360500': '新余市',
  '360600': '鹰潭市',
  '360700': '赣州市',
  '360800': '吉安市',
  '360900': '宜春市',
  '361000': '抚州市',
  '361100': '上饶市',
};

/** Regions an office may choose as its own before there is any data. */
export const officeRegions: readonly RegionCode[] = Object.keys(chineseNames);

/** 江西省, Jiangxi: the full name when there is no dataset; the code itself if it is not known. */
export function officeRegionName(code: RegionCode, language: Language): string {
  const name = chineseNames[code] ?? code;
  return language === 'en' ? placeInEnglish(name) : name;
}

/** 上饶市 → 上饶, 湖北省武汉市 → 武汉; in English its own English name, else by placeInEnglish. */
export function placeName({ name, nameEn }: { readonly name: string; readonly nameEn?: string | null }, language: Language): string {
  if (language === 'en') return nameEn ?? placeInEnglish(name);
  return name.length > 2 ? name.replace(/^.{2,3}省(?=.)/, '').replace(/[市省]$/, '') : name;
}

/** What is called otherwise in English than by the pinyin of its characters. */
const conventional: Readonly<Record<string, string>> = {
  陕西: 'Shaanxi',
  内蒙古: 'Inner Mongolia',
  西藏: 'Tibet',
  香港: 'Hong Kong',
  澳门: 'Macao',
  哈尔滨: 'Harbin',
  呼和浩特: 'Hohhot',
  乌鲁木齐: 'Urumqi',
  拉萨: 'Lhasa',
};

/** Kinds of places; the longest first. Of provinces and cities English drops the word. */
const kinds = [
  ['特别行政区', ''],
  ['壮族自治区', ''],
  ['回族自治区', ''],
  ['维吾尔自治区', ''],
  ['自治区', ''],
  ['自治州', ' Prefecture'],
  ['自治县', ' County'],
  ['自治旗', ' Banner'],
  ['经济技术开发区', ' Development Zone'],
  ['高新技术产业开发区', ' High-tech Zone'],
  ['高新区', ' High-tech Zone'],
  ['经开区', ' Development Zone'],
  ['开发区', ' Development Zone'],
  ['新区', ' New Area'],
  ['地区', ' Prefecture'],
  ['街道', ' Subdistrict'],
  ['省', ''],
  ['市', ''],
  ['县', ' County'],
  ['区', ' District'],
  ['旗', ' Banner'],
  ['镇', ' Town'],
  ['乡', ' Township'],
] as const;

const known = new Map<string, string>();

/**
 * 江西省 → Jiangxi, 南昌市 → Nanchang, 南昌县 → Nanchang County, 东湖区 → Donghu District, 湖北省武汉市 → Wuhan. A name of one character keeps
 * the word that tells its kind: 泾县 → Jingxian County. What has no Chinese character stays as written.
 */
export function placeInEnglish(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return name;
  const before = known.get(name) ?? englishOf(name);
  known.set(name, before);
  return before;
}

function englishOf(name: string): string {
  const place = name.replace(/^.{2,3}省(?=.)/, '');
  const kind = kinds.find(([word]) => place.length > word.length && place.endsWith(word));
  const stem = kind === undefined ? place : place.slice(0, -kind[0].length);
  if (conventional[stem] !== undefined) return conventional[stem] + (kind?.[1] ?? '');
  // 市1, 示例市: what is not made of Chinese characters alone is joined as it is.
  return pinyinWord(stem.length === 1 ? place : stem) + (kind?.[1] ?? '');
}
