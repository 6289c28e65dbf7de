// Owns what the command line says when all is well, in both languages. Refusals are AppErrors and have their own words.
import type { Language } from '../domain/office.ts';

export interface CliText {
  readonly datasetGood: (rows: string, cities: string, days: number) => string;
  readonly planWritten: (folder: string) => string;
  readonly tierLine: (tier: string, full: string, short: string) => string;
  readonly transport: (kilometreTonnes: string, dispatches: string) => string;
  readonly took: (seconds: string) => string;
  readonly planHolds: (groups: string, short: string) => string;
  readonly ordersWritten: (count: string, folder: string) => string;
  readonly progress: (stage: string, tier: string | null, fixed: number, total: number, seconds: number) => string;
}

export const cliText: { readonly [Name in Language]: CliText } = {
  zh: {
    datasetGood: (rows, cities, days) => `数据无误：${rows} 行，${cities} 个市，期限 ${days} 天。`,
    planWritten: (folder) => `方案已写入 ${folder}`,
    tierLine: (tier, full, short) => `${tier}：满足 ${full} 组，短缺 ${short} 组`,
    transport: (kilometreTonnes, dispatches) => `调运：${kilometreTonnes} 吨公里，${dispatches} 笔`,
    took: (seconds) => `用时：${seconds} 秒`,
    planHolds: (groups, short) => `方案成立：共 ${groups} 组，短缺 ${short} 组。`,
    ordersWritten: (count, folder) => `${count} 份调拨单草稿已写入 ${folder}`,
    progress: (stage, tier, fixed, total, seconds) => `${[stage, tier].filter(Boolean).join(' · ')} · ${fixed}/${total} 组 · ${seconds} 秒`,
  },
  en: {
    datasetGood: (rows, cities, days) => `The dataset is good: ${rows} rows, ${cities} cities, days planned: ${days}.`,
    planWritten: (folder) => `Plan written to ${folder}`,
    tierLine: (tier, full, short) => `${tier}: ${full} groups full, ${short} short`,
    transport: (kilometreTonnes, dispatches) => `Transport: ${kilometreTonnes} km·t in ${dispatches} dispatches`,
    took: (seconds) => `Time: ${seconds} s`,
    planHolds: (groups, short) => `The plan holds: ${groups} groups, ${short} of them short.`,
    ordersWritten: (count, folder) => `${count} draft orders written to ${folder}`,
    progress: (stage, tier, fixed, total, seconds) =>
      `${[stage, tier].filter(Boolean).join(' · ')} · ${fixed}/${total} groups · ${seconds} s`,
  },
};

/** Usage, in both languages at once: no language has been chosen where a call is wrong. */
export const cliUsage = {
  check: '检查数据，一次列出全部问题 · check a dataset, every problem at once',
  plan: '计算方案 · compute a plan',
  planOut: '写入方案的目录 · folder the plan is written to',
  noPromises: '不试算补救措施，只说大小（更快） · tell remedies by their size without trying them (faster)',
  verify: '不用求解器复核方案 · check a plan without the solver',
  verifyDataset: '方案应依据的数据目录 · the dataset it should stand on',
  orders: '生成调拨单草稿 · make draft dispatch orders',
  ordersOut: '写入调拨单的目录 · folder the orders are written to',
  pdf: '另生成一份含全部调拨单的 PDF · also one PDF of all orders',
  span: '每单所含时段 · days an order covers',
  json: '输出 JSON · one JSON value on standard output',
  lang: '语言 · language',
} as const;

/** Columns of the index of orders, orders.csv. */
export const orderIndexColumns = [
  'file',
  'from_date',
  'to_date',
  'from',
  'from_name',
  'to',
  'to_name',
  'tiers',
  'products',
  'quantity',
  'cartons',
  'mass_kg',
  'km',
  'arrival',
];
