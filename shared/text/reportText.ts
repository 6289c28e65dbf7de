// Words of reports and statements, in Chinese and English.
import type { Language } from '../domain/office.ts';

export const reportText = {
  zh: {
    titles: { daily: '口罩生产调拨日报', weekly: '口罩保供周通报', enterprise: '统调挂钩对账单', city: '设区市保供情况表' },
    watermark: '草稿',
    total: '合计',
    number: (number: number) => `第${number}期`,
    day: (date: string) => `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`,
    period: (from: string, to: string) => `${from} 至 ${to}`,
    output: '四、产能与产量（只/日）',
    outputHeads: ['市', '品种', '#有效产能', '#今日产量', '#昨日产量', '#增减', '#开工率'],
    outputNote: (target: string, reached: string, share: string) =>
      `有效产能只计已验收、符合标准的产线。全省日产目标 ${target} 只，今日产量 ${reached} 只，为目标的 ${share}。增减只计两天都报了日报的企业。`,
    materials: '三、紧缺材料',
    materialHeads: ['材料', '单位', '#今日到料', '#今日耗用', '#企业结存', '#省级库存', '#可用天数'],
    materialsByBooks: '当晚账面：已报的按日报和单据，未报的按推定。',
    materialsNote: '可用天数 = （企业结存 + 省级库存）÷ 今日耗用。',
    dispatch: '一、调拨（只）',
    dispatchHeads: ['品种', '#累计下达', '#今日发出', '#累计发出', '#今日实收', '#累计实收', '#运输中', '#逾期未到'],
    noOrders: '至今没有已下达的调拨单。',
    coverage: '二、分层保障（只）',
    coverageHeads: ['层级', '#期内需求', '#方案保障', '#保障率', '#累计实收', '#实收占需求'],
    coverageSecured: '#其中已有',
    coverageNote: '方案保障含本市自产自用与省级统调；实收只计省级统调的调拨单。',
    acceptedOfOthers: (pieces: string) => `其他方案的调拨单另实收 ${pieces} 只，不计入本表。`,
    noPlan: '当日没有批准的方案。',
    /** `place` among the tables of its report, from 1: not every report has all tables before it. */
    arrivals: (place: number) => `${'一二三四五六七八九'[place - 1]}、到货来源`,
    arrivalHeads: ['来源', '品名', '单位', '#到货', '#其中待确认'],
    arrivalsNote: '含省级、企业和市的到货；定向捐赠归受赠市。',
    missing: '五、缺报与待办',
    missingHeads: ['事项', '对象', '情况'],
    nothingMissing: '无缺报，无逾期，无未解决的问题。',
    notInData: '企业不在数据中',
    notInDataText: '日报所写编码在企业表中查不到，请在数据页改码或补录企业',
    notReported: '未报日报',
    notReportedText: (count: number, all: number) => `${count} 家未报，应报 ${all} 家`,
    more: (names: string, count: number) => `${names} 等 ${count} 家`,
    aboveCapacity: '产量超产能',
    aboveCapacityText: (output: string, capacity: string) => `报 ${output} 只，有效产能 ${capacity} 只，请核对单位`,
    late: '调拨逾期',
    lateText: (number: string, pieces: string, due: string) => `${number}，应于 ${due} 到，尚缺 ${pieces} 只`,
    obstacle: '存在问题',
    obstacleText: (text: string, owner: string, due: string) => `${text}（${owner}，限 ${due}）`,
    /** `change`: null where nobody reported on both days. */
    dailyParagraph: (o: {
      day: string;
      output: string;
      change: { makers: number; text: string } | null;
      capacity: string;
      reported: number;
      all: number;
    }) =>
      `${o.day}，全省有效日产能 ${o.capacity} 只，当日产量 ${o.output} 只；${o.all} 家企业中 ${o.reported} 家已报。${
        o.change === null ? '昨日没有可比的日报，不作比较。' : `两天都报了日报的 ${o.change.makers} 家，产量较昨日${o.change.text}。`
      }`,
    annexParagraph: (points: number) => `附件：各市产能与产量，缺报与待办 ${points} 项。`,
    more2: (pieces: string) => `增加 ${pieces} 只`,
    less: (pieces: string) => `减少 ${pieces} 只`,
    same: '持平',
    dispatchParagraph: (o: { called: string; shipped: string; accepted: string; late: string }) =>
      `累计下达调拨任务 ${o.called} 只，已发出 ${o.shipped} 只，实收 ${o.accepted} 只；逾期未到 ${o.late} 只。`,
    shortParagraph: (materials: string) => `材料最紧的是 ${materials}，请统筹到料与配额。`,
    cities: '一、设区市排名',
    cityHeads: ['名次', '市', '#本周产量（只）', '#上周产量（只）', '#增减（只）', '#任务完成率', '#自给率'],
    citiesNote: '按任务完成率、再按本周产量排名，无任务的列后；任务完成率 = 本周实收 ÷ 本周下达（折挂钩材料）。',
    enterprises: '二、企业任务完成',
    /** `unit`: of the linked materials, where they have one. */
    enterpriseHeads: (unit: string | null) => [
      '名次',
      '企业',
      '市',
      '#本周产量（只）',
      `#下达（${unit ?? '各材料单位'}）`,
      `#实收（${unit ?? '各材料单位'}）`,
      '#完成率',
      '#逾期（天）',
    ],
    enterprisesNote: '下达、实收折合挂钩材料。',
    findings: '三、逾期未整改',
    findingHeads: ['对象', '问题', '来源', '期限', '#逾期（天）', '最近答复'],
    noAnswer: '未答复',
    findingsNote: (open: number, overdue: number) => `未销号 ${open} 件，其中逾期 ${overdue} 件。`,
    praise: '四、表扬',
    praiseHeads: ['对象', '事由', '来源', '日期'],
    /** `met`: null in a week without tasks. */
    weeklyParagraph: (o: { from: string; to: string; output: string; change: string | null; met: string | null }) =>
      `${o.from}至${o.to}，全省产量 ${o.output} 只，${o.change === null ? '上周没有日报，不作比较' : `较上周${o.change}`}${o.met === null ? '' : `；统调任务完成率 ${o.met}`}。`,
    commended: (names: string) => `对全部完成任务且无逾期的 ${names} 予以表扬。`,
    named: (names: string) => `对任务完成不足六成或逾期三天以上的 ${names} 予以通报，请限期补交，并报告原因。`,
    noTasks: '本周没有下达统调任务。',
    and: '、',
    account: '一、账户',
    accountHeads: ['材料', '单位', '#配额', '#实收', '#期初', '#应交', '#下达', '#实交', '#欠交', '#超交'],
    movements: '二、明细',
    movementHeads: ['日期', '事项', '#数量', '单位', '#应交', '#实交', '材料及单位', '凭证'],
    materialUnit: (name: string, unit: string) => (unit === '' ? name : `${name}（${unit}）`),
    movementsNote: '应交、实交折合挂钩材料。',
    reversal: '冲销',
    daysOutput: '三、近七日产量（只）',
    daysOutputHeads: ['日期', '品种', '#产量'],
    /** Empty where there is none. */
    statementParagraph: (o: { name: string; day: string; arrears: string; surplus: string }) =>
      `截至${o.day}，${o.name}欠交：${o.arrears || '无'}${o.surplus === '' ? '' : `；超交：${o.surplus}`}。如有出入，请于三日内书面提出。`,
    noAccount: '该企业还没有统调挂钩往来。',
    cityMakers: '一、企业',
    cityMakerHeads: ['企业', '#当日产量（只）', '#近七日产量（只）', '材料及单位', '#配额', '#下达', '#实交', '#逾期（天）'],
    cityOrders: '二、调入与调出（只）',
    cityOrderHeads: ['文号', '方向', '对方', '品种', '#数量', '#实收', '应到'],
    in: '调入',
    out: '调出',
    cityNeeds: '三、自给情况',
    cityNeedHeads: ['品种', '单位', '#需求', '#库存', '#自产能力', '#自给率', '是否列入省级支援'],
    cityNeedSecured: '#本轮已有',
    yes: '是',
    no: '否',
    cityParagraph: (o: { name: string; day: string; makers: number; output: string }) =>
      `${o.day}，${o.name}有 ${o.makers} 家企业在产，当日产量 ${o.output} 只。`,
  },
  en: {
    titles: {
      daily: 'Daily dispatch sheet',
      weekly: 'Weekly bulletin',
      enterprise: 'Statement of the linkage account',
      city: 'City sheet',
    },
    watermark: 'DRAFT',
    total: 'Total',
    number: (number: number) => `No. ${number}`,
    day: (date: string) => date,
    period: (from: string, to: string) => `${from} to ${to}`,
    output: '4. Capacity and output (pieces a day)',
    outputHeads: ['City', 'Product', '#Effective capacity', '#Output', '#Day before', '#Change', '#Use'],
    outputNote: (target: string, reached: string, share: string) =>
      `Only verified lines that meet the standard count. Target ${target} a day; output ${reached}, ${share} of it. The change counts makers that reported on both days.`,
    materials: '3. Scarce materials',
    materialHeads: ['Material', 'Unit', '#Received', '#Used', '#With makers', '#In the pool', '#Days left'],
    materialsByBooks: 'By the books of the evening: as papers and reports say, presumed where nobody reported. ',
    materialsNote: 'Days left = (with makers + in the pool) ÷ used today.',
    dispatch: '1. Dispatch (pieces)',
    dispatchHeads: ['Product', '#Ordered', '#Shipped today', '#Shipped', '#Received today', '#Received', '#In transit', '#Overdue'],
    noOrders: 'No order was issued yet.',
    coverage: '2. Coverage by tier (pieces)',
    coverageHeads: ['Tier', '#Need', '#Planned', '#Coverage', '#Received', '#Received %'],
    coverageSecured: '#Already there',
    coverageNote: 'Planned counts own goods and the pool; received counts receipts of dispatch orders alone.',
    acceptedOfOthers: (pieces: string) => ` Orders of other plans received another ${pieces} pieces, which are not counted here.`,
    noPlan: 'No plan was approved on that day.',
    arrivals: (place: number) => `${place}. Where arrivals came from`,
    arrivalHeads: ['Source', 'Item', 'Unit', '#Arrived', '#Not confirmed'],
    arrivalsNote: 'Arrivals of the province, of makers and of cities; a directed donation is its receiver’s.',
    missing: '5. Missing and to do',
    missingHeads: ['What', 'Who', 'State'],
    nothingMissing: 'Nothing is missing, overdue or in the way.',
    notInData: 'Not in the data',
    notInDataText: 'The code on the report is not among the enterprises: change it or add the enterprise on the page Data',
    notReported: 'Not reported',
    notReportedText: (count: number, all: number) => `${count} of ${all} enterprises`,
    more: (names: string, count: number) => `${names} and others, ${count} in all`,
    aboveCapacity: 'Output above capacity',
    aboveCapacityText: (output: string, capacity: string) => `reported ${output}, effective capacity ${capacity}: check the unit`,
    late: 'Order overdue',
    lateText: (number: string, pieces: string, due: string) => `${number}, due ${due}, ${pieces} pieces open`,
    obstacle: 'Obstacle',
    obstacleText: (text: string, owner: string, due: string) => `${text} (${owner}, by ${due})`,
    dailyParagraph: (o: {
      day: string;
      output: string;
      change: { makers: number; text: string } | null;
      capacity: string;
      reported: number;
      all: number;
    }) =>
      `On ${o.day} the effective capacity was ${o.capacity} pieces a day and the output ${o.output}; ${o.reported} of ${o.all} enterprises reported. ${
        o.change === null
          ? 'Nobody reported the day before, so nothing is compared.'
          : `Of those that reported on both days (${o.change.makers}), the output was ${o.change.text} the day before.`
      }`,
    annexParagraph: (points: number) => `Annex: capacity and output by city; missing and to do, ${points} in all.`,
    more2: (pieces: string) => `${pieces} more than`,
    less: (pieces: string) => `${pieces} less than`,
    same: 'the same as',
    dispatchParagraph: (o: { called: string; shipped: string; accepted: string; late: string }) =>
      `Orders so far: ${o.called} pieces; shipped ${o.shipped}, received ${o.accepted}; overdue ${o.late}.`,
    shortParagraph: (materials: string) => `The scarcest material is ${materials}.`,
    cities: '1. Cities',
    cityHeads: ['Rank', 'City', '#Output (pieces)', '#Week before (pieces)', '#Change (pieces)', '#Tasks met', '#Self-sufficiency'],
    citiesNote:
      'Ranked by tasks met, then by output, those without a task last; tasks met = received ÷ requested this week, in the linked material.',
    enterprises: '2. Enterprises',
    enterpriseHeads: (unit: string | null) => [
      'Rank',
      'Enterprise',
      'City',
      '#Output (pieces)',
      `#Requested (${unit ?? 'unit of each'})`,
      `#Received (${unit ?? 'unit of each'})`,
      '#Met',
      '#Days overdue',
    ],
    enterprisesNote: 'Requested and received are in the linked material.',
    findings: '3. Overdue to be mended',
    findingHeads: ['About', 'Finding', 'Source', 'Last day', '#Days overdue', 'Last answer'],
    noAnswer: 'no answer',
    findingsNote: (open: number, overdue: number) => `${open} open, ${overdue} of them overdue.`,
    praise: '4. Praise',
    praiseHeads: ['About', 'For what', 'Source', 'Day'],
    weeklyParagraph: (o: { from: string; to: string; output: string; change: string | null; met: string | null }) =>
      `From ${o.from} to ${o.to} the province made ${o.output} pieces${
        o.change === null ? '; nobody reported the week before, so nothing is compared' : `, ${o.change} the week before`
      }${o.met === null ? '' : `; ${o.met} of the dispatch tasks were met`}.`,
    commended: (names: string) => `Commended for meeting all their tasks, none of them late: ${names}.`,
    named: (names: string) => `Named for meeting less than six tenths, or for being late by three days and more: ${names}.`,
    noTasks: 'No dispatch task was set this week.',
    and: ', ',
    account: '1. Account',
    accountHeads: [
      'Material',
      'Unit',
      '#Quota',
      '#Received',
      '#Opening',
      '#Owed',
      '#Requested',
      '#Delivered',
      '#Arrears',
      '#Overdelivered',
    ],
    movements: '2. Movements',
    movementHeads: ['Day', 'What', '#Quantity', 'Unit', '#Owed', '#Delivered', 'Material, unit', 'Document'],
    materialUnit: (name: string, unit: string) => (unit === '' ? name : `${name} (${unit})`),
    movementsNote: 'Owed and delivered are in the linked material.',
    reversal: 'Reversal of',
    daysOutput: '3. Output of seven days (pieces)',
    daysOutputHeads: ['Day', 'Product', '#Output'],
    statementParagraph: (o: { name: string; day: string; arrears: string; surplus: string }) =>
      `As of ${o.day}, ${o.name} owes ${o.arrears || 'nothing'}${o.surplus === '' ? '' : ` and has overdelivered ${o.surplus}`}. Objections in writing within three days.`,
    noAccount: 'This enterprise has no movement yet.',
    cityMakers: '1. Enterprises',
    cityMakerHeads: [
      'Enterprise',
      '#Output (pieces)',
      '#Seven days (pieces)',
      'Material, unit',
      '#Quota',
      '#Requested',
      '#Delivered',
      '#Days overdue',
    ],
    cityOrders: '2. Orders in and out (pieces)',
    cityOrderHeads: ['Number', 'Way', 'With', 'Product', '#Quantity', '#Received', 'Due'],
    in: 'in',
    out: 'out',
    cityNeeds: '3. Self-sufficiency',
    cityNeedHeads: ['Product', 'Unit', '#Need', '#Stock', '#Can make', '#Ratio', 'Eligible for support'],
    cityNeedSecured: '#Already there',
    yes: 'yes',
    no: 'no',
    cityParagraph: (o: { name: string; day: string; makers: number; output: string }) =>
      `On ${o.day}, ${o.makers} enterprises of ${o.name} made ${o.output} pieces.`,
  },
} as const satisfies Record<Language, unknown>;
