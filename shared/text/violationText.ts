// Owns the words of a violation: its place, what was found and what was expected, in Chinese. The check itself speaks plain English.
import type { Violation } from '../domain/violation.ts';

/** `place`, `found` and `expected` as a Chinese reader says them; codes, numbers, file and column names stay. */
export function violationWordsZh({ place, found, expected }: Omit<Violation, 'rule'>): {
  readonly place: string;
  readonly found: string;
  readonly expected: string;
} {
  return { place: placeZh(place), found: valueZh(found), expected: valueZh(expected) };
}

const placeWords: readonly (readonly [RegExp, string])[] = [
  [/\bthe dataset given\b/g, '给定的数据集'],
  [/^dataset, /g, '数据集 '],
  [/ row (\d+)/g, ' 第 $1 行'],
  [/: /g, '：'],
  [/\bsum of quantity\b/g, 'quantity 合计'],
  [/\bto day /g, '截至 '],
  [/\bday /g, '日期 '],
  [/\bcolumn /g, '列 '],
  [/\bcity /g, '市 '],
  [/\bregion /g, '地区 '],
  [/\bproduct /g, '产品 '],
  [/\bmaterial /g, '原料 '],
  [/\benterprise /g, '企业 '],
  [/\bline /g, '生产线 '],
  [/\bdemand /g, '需求 '],
  [/\btier /g, '层级 '],
  [/, /g, '，'],
];

function placeZh(place: string): string {
  return placeWords.reduce((text, [pattern, word]) => text.replace(pattern, word), place);
}

const values = new Map([
  ['no row', '没有这一行'],
  ['a row', '有这一行'],
  ['no such row', '没有这样的行'],
  ['a second row', '重复的一行'],
  ['a second row of the same day, places and product', '同一天、同一去向、同一产品的第二行'],
  ['a second row of the same city and product', '同一市、同一产品的第二行'],
  ['one row', '一行'],
  ['no file', '没有这个文件'],
  ['a file', '有这个文件'],
  ['no cell', '没有这一格'],
  ['nothing', '空'],
  ['whole pieces, 1 or more', '不小于 1 的整数件'],
  ['own goods', '市自有货物'],
  ['pool goods', '省统筹货物'],
  ['own goods only', '只用市自有货物'],
  ['pool goods only', '只用省统筹货物'],
  ['no day of the horizon', '期限内没有这样的日期'],
  ['none: the product has no linkage material', '没有：该产品没有挂钩原料'],
  ['a known distance', '已知的距离'],
  ['comma-separated text', '逗号分隔的文本'],
  ['a line of the dataset', '数据集中的生产线'],
  ['an enterprise of the dataset', '数据集中的企业'],
  ['a product of the dataset', '数据集中的产品'],
  ['a city of the dataset', '数据集中的市'],
  ['a demand of the dataset', '数据集中的需求'],
]);

const valuePatterns: readonly (readonly [RegExp, string])[] = [
  [/^<= (.+)$/, '不大于 $1'],
  [/^>= (.+)$/, '不小于 $1'],
  [/^< (.+)$/, '小于 $1'],
  [/^> (.+)$/, '大于 $1'],
  [/^(\d+) rows$/, '$1 行'],
  [/^(.+) of the day$/, '$1 天'],
  [/^(.+) to (.+)$/, '$1 至 $2'],
  [/^a product of line (.+)$/, '生产线 $1 的产品'],
  [/^none: city (.+) is not eligible$/, '没有：市 $1 不具备支持资格'],
  [/^a multiple of (\d+): demand (.+) is not complete$/, '$1 的整数倍：需求 $2 尚未补足'],
  [/^a multiple of (\d+): demand (.+) has an open carton already$/, '$1 的整数倍：需求 $2 已有一个拆零箱'],
  [/^(.+) or (.+)$/, '$1 或 $2'],
];

function valueZh(value: string): string {
  const whole = values.get(value);
  if (whole !== undefined) return whole;
  const days = /^(<=|>=) (.+) of the day$/.exec(value);
  if (days !== null) return `${days[1] === '<=' ? '不大于' : '不小于'} ${days[2]} 天`;
  const found = valuePatterns.find(([pattern]) => pattern.test(value));
  return found === undefined ? value : value.replace(found[0], found[1]);
}
