// Words of the public notice (公示), in Chinese and English.
import type { Language } from '../domain/office.ts';

export interface NoticeSums {
  readonly opening: string;
  readonly incoming: string;
  readonly accepted: string;
  readonly lost: string;
  readonly left: string;
}

export const noticeText = {
  zh: {
    title: '统调口罩收支情况公示',
    and: '、',
    lead: (days: string) => `现将${days}全省统调口罩的来源、去向和结存公示如下。各项数据取自发运和签收记录，不含计划数。`,
    rule: (basis: string, tiers: string) =>
      `${basis === '' ? '' : `按照${basis}，`}统调口罩依次保障${tiers}；前一层级能够使用的，不安排给后一层级；同一层级内先提高保障率最低的地方。`,
    balance: ({ opening, incoming, accepted, lost, left }: NoticeSums) =>
      `期初 ${opening} 只，本期增加 ${incoming} 只；签收 ${accepted} 只，损毁灭失 ${lost} 只，期末结存 ${left} 只。期初＋增加＝签收＋损毁灭失＋结存，逐只相符。`,
    unconfirmed: (pieces: string) => `其中 ${pieces} 只到货尚待确认，暂按公告的日期和数量计。`,
    complaints: (telephone: string) => `对公示内容有异议的，请拨打监督电话 ${telephone}。`,
    correction: (number: number, replaced: number, reason: string) => `更正第${number}号：替代第${replaced}期。更正原因：${reason}`,
    account: '一、收支与结存（只）',
    accountHeads: [
      '品种',
      '执行标准',
      '#期初',
      '#到货',
      '#企业交货',
      '#存入储备',
      '#盘点增减',
      '#签收',
      '#损毁灭失',
      '#期末库存',
      '#运输中',
    ],
    accountNote: '期初含运输中的货；签收已减退回。',
    noStandard: '未注明',
    nothing: '本期没有统调口罩收支。',
    receivers: '二、去向（只）',
    receiverHeads: ['接收方', '品种', '#分配', '#发出', '#签收', '#损毁'],
    receiversNote: '',
    noReceivers: '本期没有分配和签收。',
    withheld: '其他（按规定不公布明细）',
    total: '合计',
    coverage: '三、保障情况（本轮，只）',
    coverageHeads: ['层级', '市', '#需求', '#已到位', '#保障率', '未足额的原因'],
    coverageNote: '已到位含统调签收和本市自产自用；保障率向下取整。',
    noPlan: '当日没有批准的方案，未列需求。',
    stillComing: '货在途中或待发',
    outside: '省外',
    decisions: '四、有效的人工指定',
    decisionHeads: ['序号', '内容'],
    noDecisions: '没有人工指定。',
  },
  en: {
    title: 'Public notice of provincial masks',
    and: ', ',
    lead: (days: string) =>
      `Where the provincial masks came from and went to, ${days}. Figures are from shipments and receipts, not from plans.`,
    rule: (basis: string, tiers: string) =>
      `${basis === '' ? '' : `By ${basis}: `}provincial masks go to ${tiers}, in this order; what an earlier tier can use is not given to a later one, and within a tier the place with the lowest coverage comes first.`,
    balance: ({ opening, incoming, accepted, lost, left }: NoticeSums) =>
      `Opening ${opening}, added ${incoming}; accepted ${accepted}, lost ${lost}, left ${left} pieces. Opening + added = accepted + lost + left, to the piece.`,
    unconfirmed: (pieces: string) => `Of these, ${pieces} pieces have arrived by announcement only and are not confirmed yet.`,
    complaints: (telephone: string) => `Objections by telephone: ${telephone}.`,
    correction: (number: number, replaced: number, reason: string) => `Correction ${number}: replaces No. ${replaced}. Reason: ${reason}`,
    account: '1. Balance (pieces)',
    accountHeads: [
      'Product',
      'Standard',
      '#Opening',
      '#Arrived',
      '#From makers',
      '#Into reserve',
      '#Counts',
      '#Accepted',
      '#Lost',
      '#In stock',
      '#On the road',
    ],
    accountNote: 'Opening includes goods on the road; accepted is net of returns.',
    noStandard: 'not stated',
    nothing: 'No provincial masks moved in this period.',
    receivers: '2. Receivers (pieces)',
    receiverHeads: ['Receiver', 'Product', '#Allotted', '#Shipped', '#Accepted', '#Damaged'],
    receiversNote: '',
    noReceivers: 'Nothing was allotted or accepted in this period.',
    withheld: 'Others (details withheld by rule)',
    total: 'Total',
    coverage: '3. Coverage (this cycle, pieces)',
    coverageHeads: ['Tier', 'City', '#Need', '#Received', '#Coverage', 'Why it is short'],
    coverageNote: 'Received counts receipts from the pool and goods of the city itself; coverage is rounded down.',
    noPlan: 'No plan was approved on that day; needs are not listed.',
    stillComing: 'on the road or still to be sent',
    outside: 'outside the province',
    decisions: '4. Decisions by hand in force',
    decisionHeads: ['No.', 'What'],
    noDecisions: 'There are none.',
  },
} as const satisfies Record<Language, unknown>;
