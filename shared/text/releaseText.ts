// Words of the papers of a release to the public: the notice, the slips of outlets, and what became of the goods.
import type { Language } from '../domain/office.ts';

interface Terms {
  readonly city: string;
  readonly product: string;
  readonly standard: string;
  readonly pieces: string;
  readonly cartons: string;
  readonly outlets: number;
  readonly from: string;
  readonly to: string;
}

interface Sums {
  readonly given: string;
  readonly sold: string;
  readonly returned: string;
  readonly lost: string;
  readonly there: string;
}

interface ReleaseText {
  readonly titles: { readonly notice: (city: string, product: string) => string; readonly slips: string; readonly balance: string };
  readonly subtitle: (number: string, by: string) => string;
  readonly draft: string;
  readonly correction: (place: number, on: string, reason: string) => string;
  readonly stopped: (on: string, reason: string) => string;
  readonly lead: (terms: Terms) => string;
  readonly reason: (reason: string) => string;
  readonly price: (cap: string, perPerson: string) => string;
  readonly split: Readonly<Record<'population' | 'weight', string>>;
  readonly rest: string;
  readonly complaints: (telephone: string) => string;
  readonly noStandard: string;
  readonly outlets: string;
  readonly outletHeads: readonly string[];
  readonly total: string;
  /** `place` numbers the slip within its release. */
  readonly slip: (place: number, county: string, outlet: string) => string;
  readonly slipHeads: readonly string[];
  readonly slipLead: (number: string, city: string) => string;
  readonly slipSigned: string;
  readonly account: string;
  readonly accountHeads: readonly string[];
  /** `agrees`: no count of an outlet says otherwise. */
  readonly balance: (sums: Sums, agrees: boolean) => string;
  readonly unbalanced: (outlets: string) => string;
  readonly counted: (on: string, pieces: string) => string;
  readonly notCounted: string;
  readonly and: string;
  readonly noticeTable: (place: number) => string;
  readonly noticeHeads: readonly string[];
  readonly noticeNote: string;
}

export const releaseText: { readonly [Name in Language]: ReleaseText } = {
  zh: {
    titles: {
      notice: (city, product) => `关于在${city}向社会投放${product}的公告`,
      slips: '投放物资发货单',
      balance: '投放情况表',
    },
    subtitle: (number, by) => `${number}　签发人：${by}`,
    draft: '（草稿，未签发）',
    correction: (place, on, reason) => `更正第${place}号（${on}）：本公告替代此前文本。更正原因：${reason}`,
    stopped: (on, reason) => `本次投放自${on}起停止。原因：${reason}`,
    lead: ({ city, product, standard, pieces, cartons, outlets, from, to }) =>
      `为保障群众基本需求，${from}至${to}在${city}向社会投放${product}（${standard}）${pieces} 只（${cartons} 箱），由下列 ${outlets} 家网点销售，售完为止。`,
    reason: (reason) => `投放依据：${reason}`,
    price: (cap, perPerson) => `每只售价不高于 ${cap} 元，每人限购 ${perPerson} 只，不得搭售、转售。`,
    split: {
      population: '各县（市、区）按常住人口分配，县内各网点按权重分配，整箱、逐箱相符。',
      weight: '各网点按权重分配，整箱、逐箱相符。',
    },
    rest: '投放期满未售出的，退回本市库存，另行安排；售出、退回情况按网点公布。',
    complaints: (telephone) => `对价格、数量有异议的，请拨打监督电话 ${telephone}。`,
    noStandard: '执行标准未注明',
    outlets: '投放网点',
    outletHeads: ['县（市、区）', '网点', '地址', '营业时间', '电话', '#箱数', '#只数'],
    total: '合计',
    slip: (place, county, outlet) => `第${place}张　${county}　${outlet}`,
    slipHeads: ['品名', '执行标准', '#箱数', '#只数', '最高售价（元/只）', '每人限购（只）', '投放期'],
    slipLead: (number, city) => `按${number}，${city}向下列网点发货。网点每日营业结束后报售出数和剩余数，期满退回余货。`,
    slipSigned: '发货人：　　　　　　收货人：　　　　　　实收（箱）：　　　　　　日期：',
    account: '各网点情况（只）',
    accountHeads: ['县（市、区）', '网点', '#分配', '#已发', '#售出', '#退回', '#损失', '#尚存', '最近清点'],
    balance: ({ given, sold, returned, lost, there }, agrees) =>
      `已发 ${given} 只＝售出 ${sold} 只＋退回 ${returned} 只＋损失 ${lost} 只＋尚存 ${there} 只${agrees ? '，逐只相符' : '（按登记）'}。`,
    unbalanced: (outlets) => `以下网点清点数与登记不符，须核对：${outlets}。`,
    counted: (on, pieces) => `${on} ${pieces} 只`,
    notCounted: '未报',
    and: '、',
    noticeTable: (place) => `${'一二三四五六七八九'[place - 1]}、向社会投放（只）`,
    noticeHeads: ['投放', '市', '品种', '#已发网点', '#售出', '#退回', '#损失', '#尚存'],
    noticeNote: '截至期末累计。已发＝售出＋退回＋损失＋尚存。省级统调的货在“签收”中已计，此处不再计入收支；退回的归本市自有。',
  },
  en: {
    titles: {
      notice: (city, product) => `Notice of the release of ${product} to the public in ${city}`,
      slips: 'Slips of goods for outlets',
      balance: 'What became of released goods',
    },
    subtitle: (number, by) => `${number}, signed by ${by}`,
    draft: '(a draft, not issued)',
    correction: (place, on, reason) => `Correction ${place} of ${on}: it replaces what was published before. Reason: ${reason}`,
    stopped: (on, reason) => `This release ends on ${on}. Reason: ${reason}`,
    lead: ({ city, product, standard, pieces, cartons, outlets, from, to }) =>
      `From ${from} to ${to}, ${pieces} pieces (${cartons} cartons) of ${product} (${standard}) are released to the public in ${city}, through the ${outlets} outlets below, as long as there are any.`,
    reason: (reason) => `Basis: ${reason}`,
    price: (cap, perPerson) => `At most ${cap} yuan a piece and ${perPerson} pieces a person; not to be tied to other goods or sold on.`,
    split: {
      population: 'Shared out by the population of counties, and within a county by the weights of outlets, in whole cartons that add up.',
      weight: 'Shared out by the weights of outlets, in whole cartons that add up.',
    },
    rest: 'What is not sold goes back into the stock of the city; what was sold and brought back is published by outlet.',
    complaints: (telephone) => `Objections to price or quantity by telephone: ${telephone}.`,
    noStandard: 'standard not stated',
    outlets: 'Outlets',
    outletHeads: ['County', 'Outlet', 'Address', 'Open hours', 'Telephone', '#Cartons', '#Pieces'],
    total: 'Total',
    slip: (place, county, outlet) => `Slip ${place}: ${county}, ${outlet}`,
    slipHeads: ['Goods', 'Standard', '#Cartons', '#Pieces', 'Price, at most (yuan)', 'Pieces a person', 'Period'],
    slipLead: (number, city) =>
      `By ${number}, ${city} hands these goods to its outlets. Each evening an outlet tells what it sold and what is left; at the end it brings back the rest.`,
    slipSigned: 'Sent by:　　　　　　　Received by:　　　　　　　Cartons received:　　　　　　Date:',
    account: 'By outlet (pieces)',
    accountHeads: ['County', 'Outlet', '#Allotted', '#Given', '#Sold', '#Returned', '#Lost', '#Still there', 'Last count'],
    balance: ({ given, sold, returned, lost, there }, agrees) =>
      `Given ${given} = sold ${sold} + returned ${returned} + lost ${lost} + still there ${there} pieces, ${agrees ? 'to the piece' : 'as entered'}.`,
    unbalanced: (outlets) => `Counts of these outlets differ from what must be there and are to be checked: ${outlets}.`,
    counted: (on, pieces) => `${on}: ${pieces}`,
    notCounted: 'none',
    and: ', ',
    noticeTable: (place) => `${place}. Released to the public (pieces)`,
    noticeHeads: ['Release', 'City', 'Product', '#Given to outlets', '#Sold', '#Returned', '#Lost', '#Still there'],
    noticeNote:
      'Up to the end of the period. Given = sold + returned + lost + still there. Provincial goods stand under accepted already and are not counted again; what came back is the city’s own.',
  },
};
