// Puts a claim of a plan that does not hold into one line: the rule, the place, what is there and what should be.
import type { Language } from '../domain/office.ts';
import type { CellForm, RecordKind, Violation, ViolationPlace, ViolationRule } from '../domain/violation.ts';
import { wordsOf, type WordPair, type WordsByKind } from './refusal.ts';

export function violationText(violation: Violation, language: Language): string {
  const rule = rules[violation.rule][language];
  const place = placeText(violation.place, language);
  const discrepancy = wordsOf<Violation, string>(discrepancies, violation, language);
  if (language === 'zh') return `${place === '' ? rule : `${rule}，${place}`}：${discrepancy}`;
  return `${place === '' ? rule : `${rule}, ${place}`}: ${discrepancy}`;
}

const rules: { readonly [Rule in ViolationRule]: WordPair } = {
  digest: { zh: '文件指纹', en: 'file digest' },
  datasetHash: { zh: '数据集指纹', en: 'fingerprint of the dataset' },
  shape: { zh: '格式', en: 'shape' },
  quota: { zh: '材料配额', en: 'quota' },
  assessment: { zh: '自给评估', en: 'self-sufficiency' },
  line: { zh: '生产线能力', en: 'line capacity' },
  material: { zh: '材料用量', en: 'material used' },
  enterpriseGoods: { zh: '企业成品', en: 'goods at the enterprise' },
  linkage: { zh: '挂钩联动', en: 'linkage' },
  cityGoods: { zh: '市自有货物', en: "the city's own goods" },
  poolGoods: { zh: '省统筹货物', en: 'pool goods' },
  demand: { zh: '需求数量', en: 'demanded quantity' },
  window: { zh: '需求期限', en: 'window of the demand' },
  product: { zh: '产品与替代', en: 'product or substitute' },
  source: { zh: '货源', en: 'source' },
  eligibility: { zh: '支持资格', en: 'eligibility for support' },
  reserve: { zh: '储备', en: 'reserve' },
  pin: { zh: '指定数', en: 'pin' },
  carton: { zh: '整箱', en: 'whole cartons' },
  whole: { zh: '整件', en: 'whole pieces' },
  rounding: { zh: '取整', en: 'rounding' },
  tier: { zh: '层级次序', en: 'order of tiers' },
  task: { zh: '统调任务', en: 'dispatch task' },
  group: { zh: '分组保障率', en: 'coverage of a group' },
  distance: { zh: '距离', en: 'distance' },
  file: { zh: '文件', en: 'file' },
  certificate: { zh: '最优证明', en: 'certificate' },
  commitment: { zh: '已下达', en: 'issued orders' },
  reason: { zh: '原因', en: 'reason' },
};

/** Parts of a place that are a word and a code, in the order they are named. */
const namedParts: { readonly [Part in (typeof partOrder)[number]]: WordPair } = {
  tier: { zh: '层级', en: 'tier' },
  city: { zh: '市', en: 'city' },
  region: { zh: '地区', en: 'region' },
  enterprise: { zh: '企业', en: 'enterprise' },
  line: { zh: '生产线', en: 'line' },
  demand: { zh: '需求', en: 'demand' },
  product: { zh: '产品', en: 'product' },
  material: { zh: '材料', en: 'material' },
  day: { zh: '日期', en: 'day' },
  toDay: { zh: '截至', en: 'to day' },
  reason: { zh: '原因', en: 'reason' },
  remedy: { zh: '办法', en: 'remedy' },
};

const partOrder = [
  'tier',
  'city',
  'region',
  'enterprise',
  'line',
  'demand',
  'product',
  'material',
  'day',
  'toDay',
  'reason',
  'remedy',
] as const satisfies readonly (keyof ViolationPlace)[];

function placeText(place: ViolationPlace, language: Language): string {
  const { file, inDataset, row, entry, field, isSum } = place;
  const zh = language === 'zh';
  const numbered =
    row !== undefined ? (zh ? ` 第 ${row} 行` : ` row ${row}`) : entry !== undefined ? (zh ? ` 第 ${entry} 项` : ` entry ${entry}`) : '';
  const dataset = inDataset === true ? (zh ? '数据集 ' : 'dataset, ') : '';
  const parts = [
    file === undefined ? undefined : `${dataset}${file}${numbered}`,
    ...partOrder.map((part) => (place[part] === undefined ? undefined : `${namedParts[part][language]} ${place[part]}`)),
    field === undefined ? undefined : isSum === true ? (zh ? `${field} 合计` : `sum of ${field}`) : field,
  ];
  return parts.filter((part) => part !== undefined).join(zh ? '，' : ', ');
}

const records: { readonly [Kind in RecordKind]: WordPair } = {
  city: { zh: '设区市', en: 'a city' },
  demand: { zh: '需求', en: 'a demand' },
  enterprise: { zh: '企业', en: 'an enterprise' },
  line: { zh: '生产线', en: 'a line' },
  material: { zh: '材料', en: 'a material' },
  pin: { zh: '指定数', en: 'a pin' },
  product: { zh: '产品', en: 'a product' },
  region: { zh: '地区', en: 'a region' },
  scarceMaterial: { zh: '紧缺材料', en: 'a scarce material' },
};

const forms: { readonly [Form in CellForm]: WordPair } = {
  code: { zh: '代码', en: 'a code' },
  day: { zh: '存在的日期，如 2020-03-02', en: 'a day that exists, such as 2020-03-02' },
  decimals: { zh: '小数位更少的数', en: 'a number with fewer decimals' },
  digest: { zh: '64 位小写十六进制指纹', en: 'a SHA-256 in lower-case hex' },
  tiersOnce: { zh: '每个层级一次', en: 'each tier once' },
};

const sources: { readonly [Source in 'own' | 'pool']: WordPair } = {
  own: { zh: '这项需求只用省统筹货物，不用市自有货物', en: 'own goods for a demand served from the pool only' },
  pool: { zh: '这项需求只用市自有货物，不用省统筹货物', en: 'pool goods for a demand served from own goods only' },
};

const discrepancies: WordsByKind<Violation, string> = {
  differs: {
    zh: ({ found, expected }) => `现为 ${found}，应为 ${expected}`,
    en: ({ found, expected }) => `found ${found}, expected ${expected}`,
  },
  tooMuch: {
    zh: ({ found, max }) => `现为 ${found}，应不大于 ${max}`,
    en: ({ found, max }) => `found ${found}, at most ${max} is possible`,
  },
  tooLittle: {
    zh: ({ found, min }) => `现为 ${found}，应不小于 ${min}`,
    en: ({ found, min }) => `found ${found}, at least ${min} is needed`,
  },
  notAbove: {
    zh: ({ found, limit }) => `现为 ${found}，应大于 ${limit}`,
    en: ({ found, limit }) => `found ${found}, more than ${limit} is needed`,
  },
  notBelow: {
    zh: ({ found, limit }) => `现为 ${found}，应小于 ${limit}`,
    en: ({ found, limit }) => `found ${found}, less than ${limit} is possible`,
  },
  outOfRange: {
    zh: ({ found, from, to }) => `现为 ${found}，应在 ${from} 至 ${to} 之间`,
    en: ({ found, from, to }) => `found ${found}, expected ${from} to ${to}`,
  },
  notOneOf: {
    zh: ({ found, options }) => `现为 ${found}，应为 ${options.length === 0 ? '空' : options.join(' 或 ')}`,
    en: ({ found, options }) => `found ${found}, expected ${options.length === 0 ? 'nothing' : options.join(' or ')}`,
  },
  unknownRecord: {
    zh: ({ found, expected }) =>
      `${found === null ? '没有填写' : `${found} 不在数据集中`}，应为${expected.map((kind) => records[kind].zh).join('或')}`,
    en: ({ found, expected }) =>
      `${found === null ? 'nothing is named' : `${found} is not in the dataset`}, expected ${expected.map((kind) => records[kind].en).join(' or ')}`,
  },
  otherDataset: {
    zh: ({ found, expected }) => `给定的数据集是 ${found}，方案用的是 ${expected}`,
    en: ({ found, expected }) => `the dataset given has ${found}, the plan was made from ${expected}`,
  },
  missingRow: { zh: () => '缺少这一行', en: () => 'the row is missing' },
  unwantedRow: { zh: () => '不应有这一行', en: () => 'there should be no such row' },
  secondRow: { zh: () => '这一行重复', en: () => 'the row is there twice' },
  notWholePieces: {
    zh: ({ found }) => `现为 ${found}，应为不小于 1 的整数件`,
    en: ({ found }) => `found ${found}, expected whole pieces, 1 or more`,
  },
  overfullDay: {
    zh: ({ found, max }) => `用了 ${found} 天，应不大于 ${max} 天`,
    en: ({ found, max }) => `takes ${found} of the day, at most ${max} is possible`,
  },
  notOfLine: {
    zh: ({ found, line }) => `生产线 ${line} 不生产 ${found}`,
    en: ({ found, line }) => `line ${line} does not make ${found}`,
  },
  noLinkage: {
    zh: ({ found }) => `调了 ${found}，但该产品没有挂钩材料`,
    en: ({ found }) => `${found} delivered, but the product has no linkage material`,
  },
  wrongSource: { zh: ({ found }) => sources[found].zh, en: ({ found }) => sources[found].en },
  notEligible: {
    zh: ({ city }) => `市 ${city} 不具备支持资格，不应有省统筹货物`,
    en: ({ city }) => `pool goods for city ${city}, which is not eligible`,
  },
  fromAfterDue: {
    zh: ({ found, due }) => `起始日期 ${found} 晚于截止日期 ${due}`,
    en: ({ found, due }) => `begins on ${found}, after it is due on ${due}`,
  },
  noDayLeft: {
    zh: ({ found }) => `现为 ${found}，但这项需求在期限内没有可用的日期`,
    en: ({ found }) => `found ${found}, but no day of the horizon suits the demand`,
  },
  unknownDistance: {
    zh: ({ found }) => `现为 ${found}，但两地的距离未知`,
    en: ({ found }) => `found ${found}, but the distance is not known`,
  },
  openCarton: {
    zh: ({ found, carton, demand, isSecond }) =>
      `现为 ${found}，应为 ${carton} 的整数倍：需求 ${demand} ${isSecond ? '已有一个拆零箱' : '尚未补足'}`,
    en: ({ found, carton, demand, isSecond }) =>
      `found ${found}, expected a multiple of ${carton}: demand ${demand} ${isSecond ? 'has an open carton already' : 'is not complete'}`,
  },
  tierOrder: {
    zh: ({ found }) => `层级 ${found} 不按政策的次序`,
    en: ({ found }) => `tier ${found} is not in the order of the policy`,
  },
  noGroup: {
    zh: () => '没有带权重且尚未固定的组',
    en: () => 'no group that is not fixed yet has a weight',
  },
  noProof: {
    zh: ({ found }) => `现为 ${found}，没有一级证明它`,
    en: ({ found }) => `found ${found}, and no level proves it`,
  },
  reasonOrder: {
    zh: ({ found }) => `排在 ${found} 之后；每个原因只列一次，按固定次序`,
    en: ({ found }) => `comes after ${found}; each reason stands once, in order`,
  },
  impossibleReason: {
    zh: () => '这一组不可能有这个原因',
    en: () => 'the group cannot have this reason',
  },
  missingFile: { zh: () => '没有这个文件', en: () => 'the file is missing' },
  badCsv: { zh: () => '不是逗号分隔的文本', en: () => 'is not comma-separated text' },
  rowCount: {
    zh: ({ found, expected }) => `文件有 ${found} 行，应有 ${expected} 行`,
    en: ({ found, expected }) => `the file has ${found} rows, expected ${expected}`,
  },
  cellDiffers: {
    zh: ({ found, expected }) =>
      `${found === null ? '没有这一格' : `现为“${found}”`}，${expected === null ? '不应有这一格' : `应为“${expected}”`}`,
    en: ({ found, expected }) =>
      `${found === null ? 'there is no cell' : `found "${found}"`}, expected ${expected === null ? 'no cell' : `"${expected}"`}`,
  },
  missingField: { zh: () => '缺少这一项', en: () => 'the field is missing' },
  unknownFields: {
    zh: ({ found }) => `不认识：${found.join('、')}`,
    en: ({ found }) => `not known: ${found.join(', ')}`,
  },
  wrongType: {
    zh: ({ found, expected }) => `现为 ${found}，类型应为 ${expected}`,
    en: ({ found, expected }) => `found ${found}, expected the type ${expected}`,
  },
  malformed: {
    zh: ({ found, form }) => `现为 ${found}，${form === null ? '格式不对' : `应为${forms[form].zh}`}`,
    en: ({ found, form }) => `found ${found}, ${form === null ? 'which is not well formed' : `expected ${forms[form].en}`}`,
  },
  laterFormat: {
    zh: ({ found, newest }) => `格式为 ${found}，本程序只到 ${newest}：它由较新版本的程序写成`,
    en: ({ found, newest }) => `format ${found}, this program knows up to ${newest}: a later version wrote it`,
  },
};
