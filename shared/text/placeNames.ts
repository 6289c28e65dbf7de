// Names of places on the screens: Chinese short names without 市 and 省, and English names by code.
import type { RegionCode } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';

/** GB/T 2260 codes of Jiangxi, its cities, and the two cities in Hubei that received its dispatches in 2020. */
const englishNames: Readonly<Record<RegionCode, string>> = {
  '360000': 'Jiangxi',
  '360100': 'Nanchang',
  '360200': 'Jingdezhen',
  '360300': 'Pingxiang',
  '360400': 'Jiujiang',
  '360500': 'Xinyu',
  '360600': 'Yingtan',
  '360700': 'Ganzhou',
  '360800': "Ji'an",
  '360900': 'Yichun',
  '361000': 'Fuzhou',
  '361100': 'Shangrao',
  '420100': 'Wuhan',
  '421300': 'Suizhou',
};

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
  return (language === 'en' ? englishNames[code] : chineseNames[code]) ?? code;
}

/** 上饶市 → 上饶, 湖北省武汉市 → 武汉, in English Shangrao. A name without a known English form is kept as written. */
export function placeName(code: RegionCode, name: string, language: Language): string {
  if (language === 'en' && englishNames[code] !== undefined) return englishNames[code];
  return name.length > 2 ? name.replace(/^.{2,3}省(?=.)/, '').replace(/[市省]$/, '') : name;
}
