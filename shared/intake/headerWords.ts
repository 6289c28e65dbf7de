// The column names used in the sheets of offices and enterprises, in Chinese and English.
import type { EnteredTable, tables } from '../domain/tables.ts';

/** Columns that are not fields but say how to read a quantity. */
export const unitColumn = '#unit';
export const specColumn = '#spec';

type FieldWords = { readonly [Name in EnteredTable]: { readonly [Field in keyof (typeof tables)[Name]]: string } };

/** Words separated by spaces, without spaces inside; the usual ones come first. */
export const headWords: FieldWords = {
  regions: {
    code: '区划代码 行政区划代码 行政区划编码 行政代码 地区代码 地区编码 代码 编码 adcode regioncode',
    name: '名称 地区 地区名称 区划名称 行政区划 行政区划名称 行政区 市县 设区市 县市区 地市 region regionname city county',
    nameEn: '英文名 英文名称 名称英文 地区英文名 地区英文名称 englishname',
    parent: '上级 上级代码 上级区划 上级地区 所属 所属市 所属设区市 所属地区',
    level: '级别 层级 行政级别',
    risk: '风险 风险等级 疫情风险 风险级别',
    population: '人口 常住人口 人口数 常住人口数 户籍人口 总人口 population',
    longitude: '经度 东经 lng lon',
    latitude: '纬度 北纬 lat',
  },
  products: {
    code: '产品代码 品种代码 物资代码 物资编码 代码 编码',
    name: '产品名称 品名 产品 品种 物资名称 名称 product productname',
    nameEn: '英文名 英文名称 英文品名 产品英文名 产品英文名称 名称英文 产品名称英文 品名英文 englishname productnameenglish',
    unit: '单位 计量单位',
    cartonPieces: '每箱只数 每箱数量 装箱数 箱规 装箱规格 每箱',
    weightGrams: '单重 克重 单件重量 单只重量 重量',
    standard: '执行标准 标准 产品标准 标准号',
    linkageMaterial: '挂钩原料 挂钩材料 关键原料 主要原料',
  },
  materials: {
    code: '材料代码 原料代码 原材料代码 代码 编码',
    name: '材料名称 原料名称 原材料 原材料名称 原料 材料 名称 material materialname',
    nameEn: '英文名 英文名称 材料英文名 材料英文名称 原料英文名称 名称英文 材料名称英文 englishname materialnameenglish',
    unit: '单位 计量单位',
    lot: '最小批量 起发量 批量 最小发放量 lot',
    scarce: '紧缺 是否紧缺',
    linkageRatio: '挂钩比例 统调比例 挂钩系数',
  },
  bom: {
    product: '产品 品种 品名 产品名称',
    material: '材料 原料 原材料 材料名称 原料名称 原材料名称 material',
    perThousand: '千只用量 每千只用量 标准消耗 千只消耗 每千只消耗 千只单耗 单耗 perthousand',
  },
  enterprises: {
    code: '企业代码 企业编码 统一社会信用代码 信用代码 代码 编码',
    name: '企业名称 企业 生产企业 生产企业名称 单位名称 厂家 厂家名称 公司 公司名称 名称 enterprise company manufacturer maker',
    nameEn: '英文名 英文名称 企业英文名 企业英文名称 单位英文名称 公司英文名称 名称英文 企业名称英文 englishname companynameenglish',
    region: '所在地 地区 所在地区 所属地区 所在市县 所在市 所在县区 设区市 县市区 区县 城市 市 region city county location',
    loss: '损耗 损耗率',
    rating: '履约系数 评分 履约率 履约评分 考核',
  },
  lines: {
    code: '生产线 产线 产线代码 生产线编号 产线编号 机台 编号',
    enterprise: '企业 企业名称 生产企业 生产企业名称 厂家 单位名称 公司名称 所属企业 enterprise company manufacturer maker',
    product: '产品 品种 品名 产品名称 口罩类型 口罩种类 类型 product productname',
    ratePiecesPerDay:
      '日产能 日产量 日均产量 产能 设计产能 每日产能 日均产能 单日产能 生产能力 日生产能力 dailycapacity capacity capacityperday outputperday',
    from: '投产日期 投产 起始日期 开始日期 启用日期',
    to: '停产日期 截止日期 结束日期 停用日期',
    availability: '开工率 可用率 负荷率 到岗率 availability',
  },
  lineDays: { line: '生产线 产线 产线代码 机台', date: '日期 时间', availability: '开工率 可用率 负荷率' },
  stocks: {
    owner:
      '持有单位 所有者 归属 归属单位 归口 归口单位 所属单位 单位 单位名称 保管单位 存放单位 储备单位 企业名称 仓库单位 医院 医院名称 医疗机构 医疗机构名称 机构名称 使用单位 owner facility holder hospital institution',
    item: '物资 品名 物资名称 物资品名 物品 物品名称 品种 名称 产品 产品名称 货物名称 item itemname product material commodity goods',
    quantity:
      '数量 库存 库存量 结存 结存数 结存数量 结存量 现有库存 库存数量 现存量 存量 实有数 实存数 现有数量 当前库存 stock stockonhand onhand quantityonhand qtyonhand balance qty quantity',
    region: '存放地 所在地 存放地点 存放地区 存放城市 地区 仓库所在地 城市 location city region',
  },
  supplies: {
    date: '日期 到货日期 预计到货 预计到货时间 到货时间 到达日期 入库日期 入库时间 接收日期 预计到货日期 arrivaldate arrival eta date receiveddate',
    owner:
      '接收单位 接受单位 收货单位 归属 归属单位 归口 归口单位 单位 企业名称 受赠单位 医院 医院名称 医疗机构 医疗机构名称 机构名称 使用单位 receiver consignee owner facility hospital',
    item: '物资 品名 物资名称 物资品名 物品 物品名称 品种 入库物资 接收物资 捐赠物资 名称 产品 产品名称 货物名称 item itemname product material commodity goods',
    quantity:
      '数量 到货量 数量总计 到货数量 入库数量 入库量 接收数量 捐赠数量 供应量 供应数量 预计到货量 arrivals arrivalquantity received quantityreceived qty quantity',
    region: '存放地 所在地 存放地点 到货地 到货地点 地区 城市 location city region',
    // Foreign sheets name donors and suppliers under 来源 and 捐赠单位: those are no kinds.
    source: '来源类别 来源种类 货源类别 到货来源 supplysource sourcekind',
    receiver: '定向受赠方 定向受赠市 定向接收方 指定受赠方 directedto',
  },
  demands: {
    code: '需求编号 编号 需求代码 序号代码',
    tier: '层级 优先级 用途 类别 保障层级 保障类别 人群 保障对象 tier priority purpose use',
    region:
      '地区 区域 需求地区 县市区 设区市 地市 城市 市 区县 县区 接收地区 需求单位 省市 省份 医院 医院名称 医疗机构 医疗机构名称 机构名称 使用单位 申请单位 申领单位 region city county area hospital facility',
    product: '产品 品种 品名 口罩类型 口罩种类 物资 物资名称 名称 产品名称 所需物资 需求物资 product item itemname',
    quantityPieces:
      '需求量 数量 需求数量 需求 申请数量 申请量 申领数量 需要数量 需要量 需求总量 缺口 缺口数量 demand demandquantity required requirement needed need request requested qty quantity',
    from: '开始日期 起始日期 起 可发日期 需求日期 从 startdate',
    due: '截止日期 需求截止 需求截止日期 截止时间 止 最迟日期 需到日期 交货日期 duedate due deadline neededby',
    source: '来源 保障方式 供应方式',
  },
  outlets: {
    outlet: '网点代码 网点编号 门店编号 门店代码 药店编号 编号 代码',
    name: '网点 网点名称 门店 门店名称 药店 药店名称 投放点 销售网点 投放网点 名称 outlet store pharmacy shop',
    region: '县区 区县 所在县区 所属县区 县市区 地区 城市 所在地 county district city region',
    address: '地址 网点地址 门店地址 详细地址 address',
    hours: '营业时间 销售时间 供应时间 投放时间 openhours hours',
    telephone: '电话 联系电话 咨询电话 telephone phone',
    weight: '权重 份额 weight',
  },
  contacts: {
    party: '所属市县或企业 所属市县 所属地 市县或企业 所属单位 市县 地区 城市 party place',
    name: '单位 单位名称 联络单位 收货单位 发货单位 机构名称 联系单位 unit organisation organization',
    role: '用途 联络用途 职责 角色 role',
    address: '地址 收货地址 发货地址 单位地址 详细地址 address',
    person: '联系人 联络人 联系人姓名 收货人 负责人 contact contactperson person',
    telephone: '电话 联系电话 手机 手机号 联系方式 telephone phone mobile',
  },
  substitutes: { product: '替代品 替代产品 产品', serves: '被替代 原产品 可替代 替代对象' },
  arrears: {
    enterprise: '企业 企业名称 单位名称 厂家',
    material: '材料 原料 原材料',
    quantity: '欠交 欠账 欠量 数量 欠交数量 欠交量 欠调 欠调数量',
  },
  distances: { from: '起点 始发地 出发地 自 origin', to: '终点 目的地 到达地 至 destination', km: '公里 公里数 里程 距离 运距 distance' },
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

export const unitWords = '单位 计量单位 数量单位 计量 unit units uom unitofmeasure';
export const specWords = '规格 规格型号 型号 型号规格 包装规格 包装 装箱规格 装箱数 每箱数量 spec specification packing packsize';

/** Generic words: a column named by a longer word takes precedence. */
export const genericWords: ReadonlySet<string> = new Set(
  '代码 编码 编号 名称 单位 单位名称 数量 日期 时间 地区 区域 城市 市 设区市 地市 类型 种类 类别 用途 产品 物资 物品 需求 缺口 qty quantity item date name code region city'.split(
    ' ',
  ),
);

/** Names of units within a city: a column of cities beside them says the region more directly. */
export const unitNameWords: ReadonlySet<string> = new Set(
  '医院 医院名称 医疗机构 医疗机构名称 机构名称 使用单位 申请单位 申领单位 hospital facility institution'.split(' '),
);

/** Words that do not change the meaning of a header. */
export const neutralWords =
  '当前 目前 现有 现 实际 本单位 各地 各市 全省 物资 货物 商品 产品 物品 口罩 防护用品 防护 医用 防疫 医疗 应急 填写 必填 总计 合计 共计 总 current total of the actual'.split(
    ' ',
  );

/** Words for goods handed out, used up or left over: such a column or list is not stock, arrival, demand or capacity. */
export const movementWords =
  /发放|出库|领用|领取|领走|分发|下发|调出|支出|消耗|报废|损毁|拨付|下拨|划拨|拨发|拨给|已发|实发|已调拨|已配送|配送|发货|出货|发出|送出|转出|捐出|移交|发往|送往|调往|流向|去向|支援|领物|outbound|issued|issue[ds]?\b|handed ?(?:out|over)|dispatched|shipped|ship to|sent to|consumed|distributed|delivered/i;

/** A place, a way or a wish beside goods is no movement: 配送地址, 发货要求. */
export const besideMovement = /地址|方式|要求|电话|联系|备注|address|method|contact|phone/i;

/** Words for obsolete data: a section with such a title differs in meaning from the rest. */
export const settledWords = /已满足|已到位|已完成|已解决|已供应|已保障|已落实|无需|不需要|作废|取消|fulfilled|satisfied|cancelled|closed/i;
