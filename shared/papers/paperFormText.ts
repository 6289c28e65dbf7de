// The text printed on allotments, task notices and slips into the reserve. The forms are official Chinese papers in every interface
// language; English in small print stands below where the office asks for it.

export const paperFormText = {
  blankDate: '　　　　年　　月　　日',
  range: (first: string, last: string) => `${first}至${last}`,
  plan: (label: string) => `分配方案 ${label}`,
  draftNote: '草稿未编号，不作为凭证',
  kinds: { allotment: '统配通知单', taskNotice: '统调任务书', reserveSlip: '入储单' },
  sharedFrom: (number: string) => `分配自 ${number}`,
  sharedNote: (kind: string, number: string) => `统调台 · 本单由${kind} ${number} 分配生成，下达后不可更改`,
  issuedNote: (planLabel: string) => `统调台 · 本单由分配方案 ${planLabel} 生成，下达后不可更改`,
  total: '合计',
  uppercase: '合计（大写）',
  receiptOf: (number: string) => `单据编号：${number}`,
  printTitle: (count: number) => `单据（${count}份）`,
  allotment: {
    title: '紧缺原料统配通知单',
    receipt: '统配通知单回执',
    receiptNote: '请当面点清后填写，交回发放单位或统调办公室。签收数量即为计算应交的依据。',
    lead: (range: string) => `现向你单位统配下列紧缺原料，请于${range}凭本单领取，并按挂钩比例落实统调任务。`,
    leadToPlace: (range: string) =>
      `现向你地统配下列紧缺原料，请于${range}凭本单领取，按同一规则分配到所属企业，并按挂钩比例负责落实统调任务。`,
    leadFromPlace: (place: string, range: string) =>
      `现将${place}统配到的下列紧缺原料分配给你单位，请于${range}凭本单领取，并按挂钩比例向${place}落实统调任务。`,
    parties: [
      ['接收单位', '所在市'],
      ['联系人', '联系电话'],
      ['发放日期', '依据'],
      ['发放仓库', '提货车牌'],
    ],
    columns: ['序号', '原料名称', '单位', '发放日期', '数量', '批数', '备注'],
    openLot: (quantity: string, unit: string) => `零批 ${quantity} ${unit}`,
    quota: '配额测算',
    pinned: (quantity: string) => `指定数 ${quantity}，先于规则安排`,
    full: (need: string, quota: string, lot: string) => `需求 ${need}，足额安排，按批（${lot}）凑整为配额 ${quota}`,
    share: ({ need, rating, lambda, exact, lot, quota }: QuotaText) =>
      `需求 ${need} × 履约系数 ${rating} × λ ${lambda} ≈ ${exact}，按批（${lot}）凑整为配额 ${quota}`,
    given: (given: string, left: string) => `，本轮已配 ${given}，本方案续配 ${left}`,
    now: (quantity: string) => `，本单 ${quantity}`,
    task: '统调任务',
    owed: (material: string, quantity: string, ratio: string, owed: string) => `${material} ${quantity} × 挂钩比例 ${ratio} = 应交 ${owed}`,
    worth: (goods: readonly string[]) => `，折合${goods.join('，或')}${goods.length > 1 ? '；可按标准消耗搭配' : ''}`,
    noGoods: '；无挂钩产品的生产线，折合数另行商定',
  },
  taskNotice: {
    title: '统调任务书',
    lead: (range: string) => `请按下列日期、品种、数量安排生产，${range}备足统调物资；交付以调拨单、入储单为准。`,
    leadFromPlace: (place: string, range: string) =>
      `现将${place}承担的统调任务分配给你单位，请按下列日期、品种、数量安排生产，${range}备足统调物资；交付以调拨单、入储单为准。`,
    parties: [
      ['任务单位', '所在市'],
      ['联系人', '联系电话'],
      ['任务期', '依据'],
    ],
    columns: ['序号', '日期', '品名', '单位', '数量', '备注'],
    sum: (name: string, quantity: string, uppercase: string) => `${name} ${quantity}（${uppercase}）`,
    material: '对应原料',
    basis: (name: string, arrears: string, allotted: string, ratio: string, due: string, to: string) =>
      `${name}：前期欠交 ${arrears}；至${to}统配 ${allotted} × 挂钩比例 ${ratio} = ${due}`,
    called: (called: string) => `；本期任务折合 ${called}`,
  },
  reserveSlip: {
    title: '省级储备入储单',
    receipt: '入储单回执',
    receiptNote: '请当面点清后填写，连同送货单交回调出单位或统调办公室。',
    lead: (range: string) => `请将下列物资于${range}转入省级储备，未经批准不得动用。`,
    parties: [
      ['调出单位', '储备仓库'],
      ['联系人', '联系人'],
      ['入储日期', '依据'],
      ['承运单位', '车牌'],
    ],
    store: (city: string) => `${city}省级储备库`,
    columns: ['序号', '品名', '执行标准', '单位', '数量', '箱数', '毛重 kg', '备注'],
    schedule: '入储日程',
  },
  gloss: {
    allotment: {
      title: 'Allotment of scarce material',
      parties: ['Receiver', 'City', 'Contact', 'Telephone', 'Handed out', 'Basis', 'Store', 'Vehicle'],
      columns: ['No.', 'Material', 'Unit', 'Day', 'Quantity', 'Lots', 'Remark'],
      receipt: 'Receipt',
    },
    taskNotice: {
      title: 'Task notice',
      parties: ['Party', 'City', 'Contact', 'Telephone', 'Period', 'Basis'],
      columns: ['No.', 'Day', 'Item', 'Unit', 'Quantity', 'Remark'],
    },
    reserveSlip: {
      title: 'Goods into the provincial reserve',
      parties: ['Sender', 'Store', 'Contact', 'Contact', 'Days', 'Basis', 'Carrier', 'Vehicle'],
      columns: ['No.', 'Item', 'Standard', 'Unit', 'Quantity', 'Cartons', 'Gross kg', 'Remark'],
      receipt: 'Receipt',
    },
    notes: { total: 'Total', uppercase: 'In words', quota: 'Quota', task: 'Task', material: 'Material', schedule: 'By day' },
  },
} as const;

/** The figures of a quota's arithmetic, each with its unit. */
export interface QuotaText {
  readonly need: string;
  readonly rating: string;
  readonly lambda: string;
  readonly exact: string;
  readonly lot: string;
  readonly quota: string;
}
