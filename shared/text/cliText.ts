// What the command line says when all is well, in both languages. Refusals are AppErrors with words of their own.
import { groupedDigits } from './quantityText.ts';
import type { Language } from '../domain/office.ts';

export interface CliText {
  readonly datasetGood: (rows: string, cities: string, days: number) => string;
  readonly moreWarnings: (count: string) => string;
  readonly planWritten: (folder: string) => string;
  readonly tierLine: (tier: string, full: string, short: string) => string;
  readonly transport: (kilometreTonnes: string, dispatches: string) => string;
  readonly took: (seconds: string) => string;
  readonly planHolds: (groups: string, short: string) => string;
  readonly fillsAgree: string;
  readonly fillsDiffer: (tier: string, place: string, before: string, after: string) => string;
  readonly betterPlan: { readonly before: string; readonly after: string };
  readonly rolled: (folder: string, day: string, days: number) => string;
  readonly workbookWritten: (file: string) => string;
  readonly whyHead: string;
  readonly whyParts: (group: string, parts: string) => string;
  readonly groupMoved: (group: string, before: string, after: string, pieces: string) => string;
  readonly quotaMoved: (enterprise: string, material: string, before: string, after: string) => string;
  readonly productionMoved: (product: string, before: string, after: string) => string;
  readonly transportMoved: (before: string, after: string) => string;
  readonly consignments: (added: string, removed: string, changed: string, same: string) => string;
  readonly writtenOut: (characters: readonly string[]) => string;
  readonly ordersWritten: (counts: PaperCounts, folder: string) => string;
  readonly progress: (stage: string, tier: string | null, fixed: number, total: number, seconds: number) => string;
}

export const cliText: { readonly [Name in Language]: CliText } = {
  zh: {
    datasetGood: (rows, cities, days) => `数据无误：${rows} 行，${cities} 个市，期限 ${days} 天。`,
    moreWarnings: (count) => `另有 ${count} 处请核对，用 --json 可全部列出`,
    planWritten: (folder) => `分配方案已写入 ${folder}`,
    tierLine: (tier, full, short) => `${tier}：满足 ${full} 组，短缺 ${short} 组`,
    transport: (kilometreTonnes, dispatches) => `调运：${kilometreTonnes} 吨公里，${dispatches} 笔`,
    took: (seconds) => `用时：${seconds} 秒`,
    planHolds: (groups, short) => `分配方案成立：共 ${groups} 组，短缺 ${short} 组。`,
    fillsAgree: '各层级保障率一致。',
    fillsDiffer: (tier, place, before, after) => `${tier}自低向高第 ${place} 组起不同：${before} → ${after}`,
    betterPlan: { before: '按层级与最低保障率优先，前一方案更优。', after: '按层级与最低保障率优先，后一方案更优。' },
    rolled: (folder, day, days) => `${day} 早上的数据已写入 ${folder}，还有 ${days} 天可算`,
    workbookWritten: (file) => `工作簿已写入 ${file}`,
    whyHead: '依次换成后一方案的已发生、供给、需求、规则、指定数，各步增减（凑整前）：',
    whyParts: (group, parts) => `${group}：${parts}`,
    groupMoved: (group, before, after, pieces) => `${group}：${before} → ${after}，${pieces} 只`,
    quotaMoved: (enterprise, material, before, after) => `配额 ${enterprise} ${material}：${before} → ${after}`,
    productionMoved: (product, before, after) => `生产 ${product}：${before} → ${after} 只`,
    transportMoved: (before, after) => `调运：${before} → ${after} 吨公里`,
    consignments: (added, removed, changed, same) => `调运批次：新增 ${added}，取消 ${removed}，变更 ${changed}，不变 ${same}`,
    writtenOut: (characters) => `没有字形、按构字或编码写出的字：${characters.join('、')}`,
    ordersWritten: ({ orders, allotments, taskNotices, reserveSlips }, folder) => {
      const count = (papers: number, name: string) => (papers > 0 ? [`${groupedDigits(papers)} 份${name}`] : []);
      const others = [...count(allotments, '统配通知单'), ...count(taskNotices, '统调任务书'), ...count(reserveSlips, '入储单')];
      return `${[...count(orders, '调拨单'), ...others].join('、')}草稿已写入 ${folder}`;
    },
    progress: (stage, tier, fixed, total, seconds) => `${[stage, tier].filter(Boolean).join(' · ')} · ${fixed}/${total} 组 · ${seconds} 秒`,
  },
  en: {
    datasetGood: (rows, cities, days) => `The dataset is good: ${rows} rows, ${cities} cities, days planned: ${days}.`,
    moreWarnings: (count) => `${count} more to look at; --json lists them all`,
    planWritten: (folder) => `Plan written to ${folder}`,
    tierLine: (tier, full, short) => `${tier}: ${full} groups full, ${short} short`,
    transport: (kilometreTonnes, dispatches) => `Transport: ${kilometreTonnes} km·t in ${dispatches} dispatches`,
    took: (seconds) => `Time: ${seconds} s`,
    planHolds: (groups, short) => `The plan holds: ${groups} groups, ${short} of them short.`,
    fillsAgree: 'Coverage is the same in all tiers.',
    fillsDiffer: (tier, place, before, after) => `${tier}: differs from group ${place} on, counted from the lowest: ${before} → ${after}`,
    betterPlan: {
      before: 'Tier by tier, the worst off first, the former plan is better.',
      after: 'Tier by tier, the worst off first, the latter plan is better.',
    },
    rolled: (folder, day, days) =>
      `The dataset of the morning of ${day} is in ${folder}; ${days} ${days === 1 ? 'day is' : 'days are'} left to plan`,
    workbookWritten: (file) => `Workbook written to ${file}`,
    whyHead:
      'What happened, supply, demand, rule and pins switched to the latter plan’s in turn, pieces each step gives or takes (before rounding to cartons):',
    whyParts: (group, parts) => `${group}: ${parts}`,
    groupMoved: (group, before, after, pieces) => `${group}: ${before} → ${after}, ${pieces} pieces`,
    quotaMoved: (enterprise, material, before, after) => `Quota ${enterprise} ${material}: ${before} → ${after}`,
    productionMoved: (product, before, after) => `Made ${product}: ${before} → ${after} pieces`,
    transportMoved: (before, after) => `Transport: ${before} → ${after} km·t`,
    consignments: (added, removed, changed, same) => `Consignments: ${added} new, ${removed} gone, ${changed} changed, ${same} the same`,
    writtenOut: (characters) => `Characters without a glyph, written as a description or code: ${characters.join(', ')}`,
    ordersWritten: ({ orders, allotments, taskNotices, reserveSlips }, folder) => {
      const count = (papers: number, one: string) => (papers > 0 ? [`${groupedDigits(papers)} ${papers === 1 ? one : `${one}s`}`] : []);
      const others = [...count(allotments, 'allotment'), ...count(taskNotices, 'task notice'), ...count(reserveSlips, 'reserve slip')];
      return `Drafts written to ${folder}: ${[...count(orders, 'dispatch order'), ...others].join(', ')}`;
    },
    progress: (stage, tier, fixed, total, seconds) =>
      `${[stage, tier].filter(Boolean).join(' · ')} · ${fixed}/${total} groups · ${seconds} s`,
  },
};

/** Usage, in both languages at once, because a wrong call has not chosen one. */
export const cliUsage = {
  check: '检查数据，一次列出全部问题 · check a dataset, every problem at once',
  workbook: '数据写成一个 Excel 工作簿 · a dataset as one Excel workbook',
  workbookOut: '写入的 .xlsx 文件，不覆盖已有文件 · the .xlsx file written, never over another',
  roll: '按分配方案执行若干天，写出那天早上的数据 · carry a plan out for some days and write the dataset of that morning',
  rollDays: '执行的天数 · days carried out',
  rollOut: '写出的数据目录 · the dataset folder written',
  rollIssued: '到这一天的调拨单算作已下达 · orders up to this day count as issued',
  template: '空白的数据工作簿模板 · an empty dataset workbook to fill in',
  import: '导入外来表格，写进数据目录 · import foreign sheets into a dataset folder',
  importSheet: '只读这些表（表名或文件名，可多次；隐藏的表也可点名） · read these sheets alone, by sheet or file name, hidden ones too',
  importSkipUnknown: '跳过名称认不出的行 · leave out rows of names that stand for no code',
  importAddUp: '相同的行相加 · add up equal rows',
  importKeepEqual: '相同的行并列保留 · keep equal rows beside each other',
  importHidden: '隐藏或筛掉的行也读 · take rows that are hidden or filtered away',
  importAsUsual: '没有写明的产能按每日、单耗按每千只 · take capacity per day and consumption per thousand where the sheet does not say',
  importInto: '写入的数据目录，原样另存 · the dataset folder changed; it is kept as it was beside it',
  importMapping: '已保存的列对应的名称，或 .json 文件 · name of a kept mapping, or a .json file',
  data: '机构数据所在目录 · folder of the office’s data',
  plan: '计算方案 · compute a plan',
  planOut: '写入方案的目录 · folder the plan is written to',
  noPromises: '不试算补救措施，只说大小（更快） · tell remedies by their size without trying them (faster)',
  verify: '不用求解器复核方案 · check a plan without the solver',
  verifyDataset: '方案应依据的数据目录 · the dataset it should stand on',
  compare: '对照方案：后面每个与第一个比 · compare plans, each with the first',
  why: '说明差别来自供给、需求、规则还是指定数 · say whether supply, demand, rule or pins make the difference',
  orders: '生成调拨单、统配通知单、统调任务书、入储单草稿 · make draft orders, allotments, task notices, reserve slips',
  ordersOut: '写入单据的目录 · folder the papers are written to',
  pdf: '另生成全部单据的 PDF · also PDFs of all papers',
  span: '每单所含时段 · days a paper covers',
  through: '经市县分配的市、县代码，逗号分隔 · codes of cities and counties that answer for their makers, with commas between',
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

/** How many drafts of each kind `orders` wrote. */
export interface PaperCounts {
  readonly orders: number;
  readonly allotments: number;
  readonly taskNotices: number;
  readonly reserveSlips: number;
}

/** Columns of the index of the other papers, papers.csv: one row an item. */
export const paperIndexColumns = ['file', 'kind', 'from_date', 'to_date', 'party', 'party_name', 'city', 'item', 'quantity', 'unit'];
