// Words for problems of a row beside the other rows and tables: what is wrong, then what to do.
import type { Language } from '../domain/office.ts';
import type { RowProblemKind } from '../domain/problem.ts';
import { tableFiles } from '../domain/tables.ts';
import type { ProblemWords } from './problemWords.ts';
import type { WordPair } from './refusal.ts';

export const rowProblemText: ProblemWords<RowProblemKind> = {
  duplicate: {
    zh: (problem, found) =>
      `${found}与 ${problem.firstFile} 第 ${problem.firstRow} ${problem.firstFile.endsWith('.json') ? '项' : '行'}重复；请合并或删去一个`,
    en: (problem, found) =>
      `${found} repeats ${problem.firstFile} ${problem.firstFile.endsWith('.json') ? 'entry' : 'row'} ${problem.firstRow}; merge the two or delete one`,
  },
  unknownReference: {
    zh: (problem, found) =>
      `${found}在 ${target(problem.expectedTable, 'zh')} 中不存在；${problem.nearest === null ? '请改正或补上' : `是否应为 ${problem.nearest}？`}`,
    en: (problem, found) =>
      `${found} is not in ${target(problem.expectedTable, 'en')}; ${problem.nearest === null ? 'correct it or add it there' : `did you mean ${problem.nearest}?`}`,
  },
  wrongRegionLevel: {
    zh: (problem, found) => `${found}的级别是 ${levelZh(problem.found)}；这里要${problem.expectedLevels.map(levelZh).join('或')}`,
    en: (problem, found) => `${found} leads to a region of level ${problem.found}; it must be ${problem.expectedLevels.join(' or ')}`,
  },
  parentCycle: {
    zh: (_, found) => `${found}使区划成为自己的上级；请改正上级代码`,
    en: (_, found) => `${found} makes the region its own ancestor; correct the parent`,
  },
  fromAfterTo: {
    zh: (_, found) => `${found}早于起始日期；请对调或改正两个日期`,
    en: (_, found) => `${found} is before the first day; swap or correct the two dates`,
  },
  tierNotInPolicy: {
    zh: (_, found) => `${found}不在 policy.json 的 tiers 中；请加入该层级或改正`,
    en: (_, found) => `${found} is not among the tiers of policy.json; add the tier there or correct it`,
  },
  reserveDemand: {
    zh: '储备没有需求行；请在 policy.json 的 goods_reserve 中写储备目标',
    en: 'the reserve has no demands; write its targets into goods_reserve of policy.json',
  },
  poolRegionRequired: {
    zh: '省统筹的货物没有写存放的市；请填写市的代码',
    en: 'pool goods need the city where they lie; fill in its code',
  },
  regionNotAllowed: {
    zh: (_, found) => `${found}不应填写：只有省统筹的货物要写存放地；请留空`,
    en: (_, found) => `${found} does not belong here: only pool goods say where they lie; leave it empty`,
  },
  materialNotOwnedByCity: {
    zh: (_, found) => `${found}是材料，市只持有成品；请改为企业或 pool`,
    en: (_, found) => `${found} is a material and cities hold goods only; give it to an enterprise or the pool`,
  },
  receiverRequired: {
    zh: '定向捐赠没有写受赠的市；请填写市的代码，或把来源改为 donation',
    en: 'a directed donation needs the city it is given to; fill in its code, or make the source donation',
  },
  receiverNotAllowed: {
    zh: (_, found) => `${found}不应填写：只有定向捐赠（directed）有受赠方；请留空，或改正来源`,
    en: (_, found) => `${found} does not belong here: only a directed donation has a receiver; leave it empty or correct the source`,
  },
  receiverOfMaterial: {
    zh: (_, found) => `${found}受赠的是材料，市只持有成品；请把所有者写为收到材料的企业，来源写 donation`,
    en: (_, found) =>
      `${found} would receive a material and cities hold goods only; name the enterprise as owner and make the source donation`,
  },
  ownerNotReceiver: {
    zh: (problem, found) => `${found}不是受赠方 ${problem.receiver}；定向捐赠的所有者请写 pool（省里代收）或受赠的市`,
    en: (problem, found) =>
      `${found} is not the receiver ${problem.receiver}; the owner of a directed donation is pool (taken in for it) or that city`,
  },
  lineEnterpriseDiffers: {
    zh: (problem, found) => `${found}与同一生产线首行的企业 ${problem.expected} 不同；一条线只属于一家企业`,
    en: (problem, found) => `${found} is not ${problem.expected}, the enterprise of the line's first row; a line belongs to one enterprise`,
  },
  linkageNotScarce: {
    zh: (_, found) => `${found}不是紧缺材料，不能挂钩；请在 materials.csv 把 scarce 写为 1，或留空`,
    en: (_, found) => `${found} is not scarce, so nothing can be linked to it; set scarce to 1 in materials.csv or leave this empty`,
  },
  linkageNotInBom: {
    zh: (_, found) => `${found}不在这个产品的用料中；请在 bom.csv 补上，或留空`,
    en: (_, found) => `${found} is not in this product's bill of materials; add it to bom.csv or leave this empty`,
  },
  arrearsNotScarce: {
    zh: (_, found) => `${found}不是紧缺材料，没有统调欠量；请改正或删去这一行`,
    en: (_, found) => `${found} is not scarce, so nothing is owed for it; correct it or delete the row`,
  },
  selfSubstitute: {
    zh: (_, found) => `${found}不能替代自己；请删去这一行`,
    en: (_, found) => `${found} cannot stand in for itself; delete the row`,
  },
  noDistance: {
    zh: (problem) => `不知道 ${problem.from} 到 ${problem.to} 的距离；请补一行，或在 regions.csv 填两地的经纬度`,
    en: (problem) =>
      `the distance from ${problem.from} to ${problem.to} is unknown; add a row, or both places' longitude and latitude in regions.csv`,
  },
  pinFields: {
    zh: (problem, found) =>
      `${found === '' ? '没有填写' : `${found}不应填写`}；${problem.pinKind} 要写 ${problem.needs.join('、')}${problem.pinKind === 'dispatch' ? '，可写 product' : ''}，其余留空`,
    en: (problem, found) =>
      `${found === 'this' ? 'nothing is filled in' : `${found} does not belong here`}; ${problem.pinKind} needs ${problem.needs.join(' and ')}${problem.pinKind === 'dispatch' ? ' and may name a product' : ''}, leave the others empty`,
  },
  pinMinAboveMax: {
    zh: (_, found) => `${found}大于 max；请对调或改正`,
    en: (_, found) => `${found} is above max; swap or correct them`,
  },
  pinEmpty: {
    zh: 'min 和 max 都没有填写；请至少填写一个，或删去这一行',
    en: 'neither min nor max is filled in; fill in one of them or delete the row',
  },
  pinNotScarce: {
    zh: (_, found) => `${found}不是紧缺材料，没有配额；请改正或删去这一行`,
    en: (_, found) => `${found} is not scarce, so it has no quota; correct it or delete the row`,
  },
  shippedAboveQuantity: {
    zh: (_, found) => `${found}多于调拨单上的数量；请改正其中一个`,
    en: (_, found) => `${found} is more than the order's quantity; correct one of them`,
  },
  memoryNotScarce: {
    zh: (_, found) => `${found}不是紧缺材料，不按本轮统计配额；请改正或删去这一行`,
    en: (_, found) => `${found} is not scarce, so no quota of it is counted over the cycle; correct it or delete the row`,
  },
  previousFields: {
    zh: ({ previousKind, needs }, found) =>
      `${found === '' ? '没有填写' : `${found}不应填写`}；${previousKind} 要写 ${needs.join('、')}，其余留空`,
    en: ({ previousKind, needs }, found) =>
      `${found === 'this' ? 'nothing is filled in' : `${found} does not belong here`}; ${previousKind} needs ${needs.join(' and ')}, leave the others empty`,
  },
};

const levelsZh: Readonly<Record<string, string>> = {
  province: '省（province）',
  city: '设区市（city）',
  county: '县区（county）',
  outside: '省外（outside）',
};

function levelZh(level: string): string {
  return levelsZh[level] ?? level;
}

const targets: { readonly [table: string]: WordPair | undefined } = {
  items: { zh: 'products.csv 和 materials.csv', en: 'products.csv or materials.csv' },
  owners: { zh: 'pool、设区市和企业', en: 'the owners (pool, a city or an enterprise)' },
};

function target(table: string, language: Language): string {
  return targets[table]?.[language] ?? tableFiles[table as keyof typeof tableFiles] ?? table;
}
