// Owns what columns are called in the sheets of offices and enterprises, in Chinese and English.
import { languages } from '../domain/office.ts';
import { tables } from '../domain/tables.ts';
import type { Column, TableName } from '../domain/tables.ts';
import { messages } from '../text/messages/messages.ts';

/** Columns that are no field but say how a quantity is to be read. */
export const unitColumn = '#unit';
export const specColumn = '#spec';

type FieldWords = { readonly [Name in TableName]: { readonly [Field in keyof (typeof tables)[Name]]: string } };

/** Words between spaces; the first are the usual ones. */
const words: FieldWords = {
  regions: {
    code: '区划代码 行政区划代码 行政区划编码 地区代码 代码 编码 adcode',
    name: '名称 地区 地区名称 行政区划 行政区 市县 设区市 县市区 地市',
    parent: '上级 上级代码 上级区划 所属 所属市 所属地区',
    level: '级别 层级 行政级别',
    risk: '风险 风险等级 疫情风险 风险级别',
    population: '人口 常住人口 人口数 户籍人口 总人口',
    longitude: '经度 东经 lng lon',
    latitude: '纬度 北纬 lat',
  },
  products: {
    code: '产品代码 品种代码 物资代码 物资编码 代码 编码',
    name: '产品名称 品名 产品 品种 物资名称 名称',
    unit: '单位 计量单位',
    cartonPieces: '每箱只数 每箱数量 装箱数 箱规 装箱规格 每箱',
    weightGrams: '单重 克重 单件重量 重量',
    standard: '执行标准 标准 产品标准 标准号',
    linkageMaterial: '挂钩原料 挂钩材料 关键原料 主要原料',
  },
  materials: {
    code: '材料代码 原料代码 原材料代码 代码 编码',
    name: '材料名称 原料名称 原材料 原料 材料 名称',
    unit: '单位 计量单位',
    lot: '最小批量 起发量 批量 最小发放量',
    scarce: '紧缺 是否紧缺',
    linkageRatio: '挂钩比例 统调比例 挂钩系数',
  },
  bom: {
    product: '产品 品种 品名 产品名称',
    material: '材料 原料 原材料 材料名称 原料名称',
    perThousand: '千只用量 每千只用量 标准消耗 千只消耗 单耗',
  },
  enterprises: {
    code: '企业代码 企业编码 统一社会信用代码 信用代码 代码 编码',
    name: '企业名称 企业 生产企业 单位名称 厂家 公司名称 名称',
    region: '所在地 地区 所在地区 所属地区 设区市 县市区 城市 市 地址',
    loss: '损耗 损耗率',
    rating: '评分 履约率 履约评分 考核',
  },
  lines: {
    code: '生产线 产线 产线代码 生产线编号 产线编号 机台 编号',
    enterprise: '企业 企业名称 生产企业 厂家 单位名称 所属企业',
    product: '产品 品种 品名 产品名称 口罩类型 类型',
    ratePiecesPerDay: '日产能 日产量 产能 日均产量 设计产能 每日产能 生产能力 日生产能力',
    from: '投产日期 投产 起始日期 开始日期 启用日期',
    to: '停产日期 截止日期 结束日期 停用日期',
    availability: '开工率 可用率 负荷率 到岗率',
  },
  lineDays: { line: '生产线 产线 产线代码 机台', date: '日期 时间', availability: '开工率 可用率 负荷率' },
  stocks: {
    owner: '持有单位 所有者 归属 归口 所属单位 单位 保管单位 存放单位 企业名称 储备单位',
    item: '物资 品名 物资名称 品种 名称 产品 产品名称 货物名称',
    quantity: '数量 库存 库存量 结存 现有库存 库存数量 存量 实有数',
    region: '存放地 所在地 存放地点 地区 仓库所在地 城市',
  },
  supplies: {
    date: '日期 到货日期 预计到货 到货时间 到达日期 入库日期 预计到货日期',
    owner: '接收单位 收货单位 归属 归口 单位 企业名称 领用单位',
    item: '物资 品名 物资名称 品种 入库物资 产品 产品名称 货物名称',
    quantity: '数量 到货量 数量总计 到货数量 入库数量 供应量',
    region: '存放地 所在地 到货地 地区 城市',
  },
  demands: {
    code: '需求编号 编号 需求代码 序号代码',
    tier: '层级 优先级 用途 类别 保障层级 人群 保障对象',
    region: '地区 需求地区 县市区 设区市 城市 市 区县 接收地区 需求单位',
    product: '产品 品种 品名 口罩类型 物资 物资名称 产品名称 所需物资',
    quantityPieces: '需求量 数量 需求数量 需求 申请数量 需要数量 缺口',
    from: '开始日期 起始日期 起 可发日期 需求日期',
    due: '截止日期 需求截止 到期 止 最迟日期 需到日期 交货日期',
    source: '来源 保障方式 供应方式',
  },
  substitutes: { product: '替代品 替代产品 产品', serves: '被替代 原产品 可替代 替代对象' },
  arrears: { enterprise: '企业 企业名称 单位名称 厂家', material: '材料 原料 原材料', quantity: '欠交 欠账 欠量 数量 欠交数量 欠调' },
  distances: { from: '起点 始发地 出发地 自', to: '终点 目的地 到达地 至', km: '公里 里程 距离 运距' },
  pins: {
    kind: '类型 种类',
    enterprise: '企业 企业名称',
    material: '材料 原料',
    product: '产品 品种',
    demand: '需求 需求编号',
    min: '下限 最少 不少于',
    max: '上限 最多 不多于',
  },
};

const unitWords = '单位 计量单位 数量单位 unit uom';
const specWords = '规格 规格型号 型号 包装规格 包装 装箱规格 spec specification packing';

export interface HeadMatch {
  readonly field: string;
  /** 3 the field's own name, 2 a word for it, 1 a word inside the head. */
  readonly sureness: number;
}

/** Fields a head may mean in a table, the surest first. */
export function fieldsOfHead(table: TableName, head: string): HeadMatch[] {
  const text = comparableHead(head);
  if (text === '') return [];
  const found: HeadMatch[] = [];
  for (const [field, known] of headWords(table)) {
    if (known.names.includes(text)) found.push({ field, sureness: 3 });
    else if (known.words.includes(text)) found.push({ field, sureness: 2 });
    else if (!otherThings.test(text) && known.words.some((word) => word.length > 1 && text.includes(word)))
      found.push({ field, sureness: 1 });
  }
  return found.sort((a, b) => b.sureness - a.sureness);
}

/** Heads that hold a word of ours and mean something else: who gave, whom to call, where to read on. */
const otherThings = /捐|赠|联系|电话|手机|备注|链接|网址|地址|序号|donor|contact|phone|remark/;

/** Without brackets, spaces and marks: 数 量（万只） is 数量. The code of our own heads, 数量 (quantity), is taken instead. */
export function comparableHead(head: string): string {
  const code = /[(（]\s*([a-z_]+)\s*[)）]\s*$/.exec(head);
  if (code !== null && fieldNames.has(code[1])) return code[1];
  return head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/[\s*:：、_.\-\u200b-\u200f\ufeff]/g, '');
}

const fieldNames = new Set(
  Object.values(tables).flatMap((columns) => Object.values(columns).map((column: Column<unknown>) => column.name)),
);

interface KnownHead {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

const cache = new Map<TableName, ReadonlyMap<string, KnownHead>>();

function headWords(table: TableName): ReadonlyMap<string, KnownHead> {
  const known = cache.get(table);
  if (known !== undefined) return known;
  const made = new Map<string, KnownHead>();
  for (const [field, column] of Object.entries(tables[table]) as [string, Column<unknown>][]) {
    const shown = languages.map((language) => messages[language].data.fields[column.name as 'code'].toLowerCase().replace(/[\s_]/g, ''));
    const list = (words[table] as Readonly<Record<string, string>>)[field].split(' ');
    made.set(field, { names: [column.name.replace(/_/g, ''), column.name], words: [...list, ...shown] });
  }
  if (!Object.hasOwn(tables[table], 'unit')) made.set(unitColumn, { names: [], words: unitWords.split(' ') });
  made.set(specColumn, { names: [], words: specWords.split(' ') });
  cache.set(table, made);
  return made;
}
