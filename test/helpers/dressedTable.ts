// Random tables in random layouts: what they contain is known, how it is written is not.
import { dayZeroOf1900, type Merge, type RawCell, type RawSheet } from '../../shared/intake/rawSheet.ts';
import { seededRandom } from './seededRandom.ts';

export interface DressedTable {
  readonly sheet: RawSheet;
  /** Place, product, tier or day, and pieces. */
  readonly truth: readonly string[];
  /** What was done to the layout. */
  readonly dress: string;
}

const cities = ['360100 南昌市', '360400 九江市', '360700 赣州市', '360800 吉安市', '360300 萍乡市'].map((one) => one.split(' '));
const products = ['SURG 医用外科口罩', 'MED 一次性使用医用口罩', 'N95 医用防护口罩'].map((one) => one.split(' '));
const tiers = ['public 社会投放', 'frontline 抗疫一线', 'essential 国计民生'].map((one) => one.split(' '));
const days = ['2020-03-03', '2020-03-05', '2020-03-11', '2020-03-14'];
const cartons: Readonly<Record<string, number>> = { SURG: 2000, MED: 2000, N95: 400 };

const quantityHeads = {
  demands: ['需求量', '需求数量', '数量'],
  stocks: ['库存量', '库存', '库存数量'],
  supplies: ['到货量', '数量', '到货数量'],
};
const placeHeads = { demands: ['地区', '设区市', '需求地区'], stocks: ['持有单位', '归口单位'], supplies: ['接收单位', '收货单位'] };

export function dressedTable(seed: number): DressedTable {
  const { next: random } = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)];
  const chance = (share: number) => random() < share;
  const dress: string[] = [];
  const did = (what: string) => void dress.push(what);

  const table = pick(['demands', 'stocks', 'supplies'] as const);
  const unit = pick([
    ['', 1],
    ['', 1],
    ['只', 1],
    ['个', 1],
    ['万只', 10_000],
    ['千只', 1000],
    ['万', 10_000],
    ['百只', 100],
    ['箱', 0],
  ] as const);
  const unitPlace = unit[0] === '' ? 'none' : pick(['head', 'headPlain', 'headRow', 'note', 'title', 'below', 'column', 'cell'] as const);
  did(`${table} ${unit[0]} in ${unitPlace}`);
  const isWide = chance(0.25) && unitPlace !== 'column';
  const spec = unit[0] === '箱' && unitPlace === 'column' && chance(0.6) ? pick([50, 500, 1000]) : null;
  const piecesOf = (figure: number, product: string) =>
    unit[0] === '箱' ? figure * (spec ?? cartons[product]) : Math.round(figure * unit[1] * 1000) / 1000;

  // The figures: each key once, grouped by place.
  const truth: string[] = [];
  interface Line {
    readonly place: readonly string[];
    readonly product: readonly string[];
    readonly third: readonly string[];
    readonly figure: number;
  }
  const lines: Line[] = [];
  const places = cities.slice(0, 1 + below(cities.length));
  const third = table === 'demands' ? tiers : table === 'supplies' ? days.map((day) => [day, day]) : [['', '']];
  for (const place of places) {
    for (const product of products) {
      if (!isWide && chance(0.3)) continue;
      const of = pick(third);
      const figure = unit[1] >= 1000 && chance(0.5) ? (1 + below(99)) / 10 : 1 + below(chance(0.2) ? 5000 : 90);
      lines.push({
        place,
        product,
        third: isWide ? (third.find((one) => one === lines.at(-1)?.third && lines.at(-1)?.place === place) ?? of) : of,
        figure,
      });
    }
  }
  if (lines.length === 0) lines.push({ place: places[0], product: products[0], third: third[0], figure: 12 });

  const head = pick(quantityHeads[table]);
  const unitHead = (text: string) => {
    if (unitPlace === 'head')
      return text + pick([`（${unit[0]}）`, `(${unit[0]})`, `【${unit[0]}】`, `/${unit[0]}`, `，${unit[0]}`, `（单位：${unit[0]}）`]);
    return unitPlace === 'headPlain' ? `${text} ${unit[0]}` : text;
  };
  const written = (figure: number): RawCell => {
    const text = String(figure);
    if (unitPlace === 'cell') return `${text}${unit[0]}`;
    if (Number.isInteger(figure) && figure >= 1000 && chance(0.5))
      return pick([`${text.slice(0, -3)},${text.slice(-3)}`, `${text.slice(0, -3)} ${text.slice(-3)}`]);
    if (unitPlace === 'none' && figure % 1000 === 0 && figure >= 10_000) return `${figure / 10_000}万`;
    return pick([figure, figure, text, text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))]);
  };
  const day = (iso: string): RawCell => {
    const [year, month, date] = iso.split('-').map(Number);
    return pick([
      iso,
      `${year}/${month}/${date}`,
      `${year}年${month}月${date}日`,
      `${month}月${date}日`,
      `${year}.${month}.${date}`,
      iso.replaceAll('-', ''),
      { as: 'day', text: iso } as const,
    ]);
  };
  const thirdCell = ({ third: [code, name] }: Line): RawCell[] => (table === 'stocks' ? [] : [table === 'supplies' ? day(code) : name]);

  const rows: RawCell[][] = [];
  const merges: Merge[] = [];
  const hiddenRows: number[] = [];
  if (unitPlace === 'title') rows.push([`各市防护物资情况表（${unit[0]}）`]);
  else if (chance(0.5)) rows.push([pick(['各市防护物资情况表', '口罩报表', '第3期'])]);
  if (unitPlace === 'note')
    rows.push([
      pick([
        `单位：${unit[0]}`,
        `计量单位 ${unit[0]}`,
        `填报单位：某某办公室  单位：${unit[0]}`,
        `（单位：${unit[0]}）`,
        `数量单位为${unit[0]}`,
      ]),
    ]);
  const isNumbered = chance(0.3);
  const front = isNumbered ? ['序号'] : [];
  const thirdHead = table === 'stocks' ? [] : [table === 'demands' ? pick(['层级', '保障层级']) : pick(['到货日期', '预计到货日期'])];
  const extra = chance(0.4) ? [pick(['备注', '联系电话', '昨日库存', '有效期至'])] : [];
  const groupsAbove = isWide && chance(0.4);
  if (isWide) {
    did('wide');
    const left = [...front, pick(placeHeads[table]), ...thirdHead];
    if (groupsAbove) {
      did('a group above');
      const at = rows.length;
      rows.push([...left, unitHead(head), null, null, ...extra]);
      rows.push([...left.map(() => null), ...products.map(([, name]) => name), ...extra.map(() => null)]);
      left.forEach((_, column) => merges.push({ top: at, bottom: at + 1, left: column, right: column }));
      merges.push({ top: at, bottom: at, left: left.length, right: left.length + products.length - 1 });
    } else rows.push([...left, ...products.map(([, name]) => unitHead(name)), ...extra]);
  } else {
    const units = unitPlace === 'column' ? [...(spec === null ? [] : ['规格']), pick(['单位', '计量单位'])] : [];
    rows.push([...front, pick(placeHeads[table]), ...thirdHead, pick(['品名', '物资名称', '品种']), ...units, unitHead(head), ...extra]);
  }
  if (unitPlace === 'headRow' && !groupsAbove) {
    const width = rows.at(-1)?.length ?? 0;
    const last = width - extra.length - 1;
    rows.push(
      Array.from({ length: width }, (_, k) => (k === last || (isWide && k > last - products.length && k <= last) ? unit[0] : null)),
    );
  } else if (unitPlace === 'headRow') rows.push([`单位：${unit[0]}`]);

  const fill = pick(['no', 'no', 'blank', 'merge'] as const);
  if (fill !== 'no') did(`places by ${fill}`);
  const totals = pick(['no', 'no', 'word', 'second', 'group', 'wordless'] as const);
  if (totals !== 'no') did(`totals ${totals}`);
  const quantityAt = front.length + 1 + thirdHead.length + (isWide ? 0 : 1 + (unitPlace === 'column' ? (spec === null ? 1 : 2) : 0));
  const sumRow = (words: readonly RawCell[], sums: readonly number[]) => {
    const row: RawCell[] = Array.from({ length: quantityAt + sums.length }, () => null);
    words.forEach((word, k) => (row[k + front.length] = word));
    sums.forEach((sum, k) => (row[quantityAt + k] = Math.round(sum * 1000) / 1000));
    rows.push(row);
  };
  let number = 0;
  const grand = products.map(() => 0);
  for (const place of places) {
    const own = lines.filter((line) => line.place === place);
    const begin = rows.length;
    const groups = isWide ? (own.length > 0 ? [own] : []) : own.map((line) => [line]);
    for (const [k, group] of groups.entries()) {
      const [first] = group;
      const isBlank = k > 0 && fill !== 'no' && !isWide;
      const isHidden = chance(0.03);
      number += 1;
      const placeCell = isBlank ? null : place[1];
      const row: RawCell[] = [...(isNumbered ? [number] : []), placeCell, ...thirdCell(first)];
      if (isWide) for (const product of products) row.push(written(group.find((line) => line.product === product)?.figure ?? 0));
      else {
        row.push(first.product[1]);
        if (unitPlace === 'column') row.push(...(spec === null ? [] : [`${spec}只/箱`]), unit[0]);
        row.push(written(first.figure));
      }
      if (extra[0] === '备注') row.push(pick([null, '急', '已核']));
      else if (extra.length > 0) row.push(extra[0] === '有效期至' ? '2021-12-31' : 100 + below(900));
      if (isHidden) hiddenRows.push(rows.length);
      rows.push(row);
      for (const line of group) {
        const at = isWide ? products.indexOf(line.product as (typeof products)[number]) : 0;
        grand[at] += line.figure;
        if (!isHidden) truth.push([line.place[0], line.product[0], line.third[0], piecesOf(line.figure, line.product[0])].join(' '));
      }
    }
    if (fill === 'merge' && !isWide && rows.length - begin > 1)
      merges.push({ top: begin, bottom: rows.length - 1, left: front.length, right: front.length });
    if (own.length > 0 && (totals === 'group' || totals === 'second') && !isWide) {
      const sum = own.reduce((all, line) => all + line.figure, 0);
      sumRow(totals === 'group' ? [pick(['小计', `${place[1]}小计`])] : [place[1], '小计'], [sum]);
    }
  }
  if (totals === 'word' || totals === 'group') sumRow([pick(['合计', '总计', '合 计', '合计：'])], isWide ? grand : [grand[0]]);
  if (totals === 'wordless') sumRow([], isWide ? grand : [grand[0]]);
  if (unitPlace === 'below') rows.push([pick([`注：以上单位为${unit[0]}`, `单位：${unit[0]}`, `说明：数量单位：${unit[0]}`])]);
  if (chance(0.3)) rows.push([pick(['制表人：王某', '注：数据截至3月1日', '审核：'])]);
  const sheet = {
    file: 'a.xlsx',
    name: 'Sheet1',
    rows,
    merges,
    formulas: 0,
    dayZero: dayZeroOf1900,
    isHidden: false,
    hiddenRows,
    part: null,
  };
  return {
    sheet,
    truth,
    dress: `${dress.join(', ')}\n${rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.text : (cell ?? ''))).join(' | ')).join('\n')}`,
  };
}
