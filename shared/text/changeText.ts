// Words of the statement of changes (变动说明) in both languages.
import type { CallRole } from '../plan/callList.ts';
import type { NewsKind } from '../plan/planNews.ts';

interface MovedShare {
  readonly announced: string;
  readonly moved: string;
  readonly share: string;
}

type NewsWords = { readonly [Kind in NewsKind]: (item: string, tier: string) => string };

const newsZh: NewsWords = {
  goods: (item) => `${item}库存与预计不符`,
  ownGoods: (item) => `自有${item}库存与预计不符`,
  material: (item) => `${item}库存与预计不符`,
  poolMaterial: (item) => `统配${item}可分总量`,
  capacity: (item) => `${item}产能（余下各日）`,
  supply: (item) => `${item}来货（余下各日）`,
  demand: (item, tier) => `${tier}${item}需求`,
  demandDays: (item, tier) => `${tier}${item}需求的日期`,
  tiers: () => '层级次序',
  support: () => '支援条件',
  reserves: (item) => `${item}储备目标`,
  linkage: () => '挂钩比例',
  substitutes: () => '替代关系',
  horizon: () => '期限末日',
  pin: (item) => `指定数${item === '' ? '' : `（${item}）`}`,
};

const newsEn: NewsWords = {
  goods: (item) => `${item} in stock, not as expected`,
  ownGoods: (item) => `own ${item} in stock, not as expected`,
  material: (item) => `${item} in stock, not as expected`,
  poolMaterial: (item) => `${item} the pool can hand out`,
  capacity: (item) => `capacity for ${item} (days ahead)`,
  supply: (item) => `${item} to come (days ahead)`,
  demand: (item, tier) => `demand of ${tier} for ${item}`,
  demandDays: (item, tier) => `days of the demand of ${tier} for ${item}`,
  tiers: () => 'order of tiers',
  support: () => 'who may be supported',
  reserves: (item) => `reserve target${item === '' ? '' : ` for ${item}`}`,
  linkage: () => 'linkage ratios',
  substitutes: () => 'substitutes',
  horizon: () => 'last day planned',
  pin: (item) => `pin${item === '' ? '' : ` on ${item}`}`,
};

const rolesZh: { readonly [Role in CallRole]: (product: string, other: string) => string } = {
  receives: (product, other) => `自${other}收${product}`,
  sends: (product, other) => `发${other}${product}`,
  delivers: (product) => `交${product}`,
};

const rolesEn: { readonly [Role in CallRole]: (product: string, other: string) => string } = {
  receives: (product, other) => `receives ${product} from ${other}`,
  sends: (product, other) => `sends ${product} to ${other}`,
  delivers: (product) => `delivers ${product}`,
};

export const changeText = {
  zh: {
    title: '变动说明',
    subtitle: (label: string, other: string, from: string, to: string) => `${label} 对照 ${other}（${from}至${to}）`,
    first: (label: string) => `${label} 之前没有批准的方案，各项都是首次安排，没有可对照的。`,
    allOrdered: (other: string) => `${other} 对这些日子的安排都已下达成调拨单，余下的都是新安排。`,
    moved: (other: string, goods: MovedShare, deliveries: MovedShare) =>
      `${other} 宣布而尚未下达的统调货物 ${goods.announced} 只，其中 ${goods.moved} 只换了日期、发货地、收货地或品种，变动率 ${goods.share}；企业应交 ${deliveries.announced} 只，其中 ${deliveries.moved} 只变动（${deliveries.share}）。`,
    calls: (regions: number, makers: number) =>
      `需电话告知 ${[...(regions > 0 ? [`${regions} 个市（地）`] : []), ...(makers > 0 ? [`${makers} 家企业`] : [])].join('、')}。`,
    noCalls: '宣布过的没有一箱变动，不用打电话。',
    order:
      '求解目标严格依次：保障率、少用替代、变动最少、尽早、路线少变、运输最省。前一项不为后一项让步；没有“几公里抵多少变动”的权数可设。',
    setAside: '本方案按要求撇开了现行方案：没有求变动最少。',
    causes: (parts: string) => `各组所得（凑整前）增减的原因：${parts}。`,
    fillsSame: '各组所得（凑整前）没有增减，变动的只是日期、来源或品种。',
    causesUnknown: '各组所得增减的原因尚未查明。',
    part: (step: string, pieces: string) => `${step} ${pieces} 只`,
    /** What some groups gain, others lose. */
    evenPart: (step: string, pieces: string) => `${step} 有增有减，各 ${pieces} 只`,
    semicolon: '；',
    comma: '、',
    /** Between sentences. */
    gap: '',
    none: '无。',
    news: '一、新情况',
    newsHeads: ['原因', '情况', '何处', '#合计增减', '单位'],
    more: (places: string, count: number) => `${places} 等 ${count} 处`,
    receivers: '二、各地增减（只）',
    receiverHeads: ['收货地', '品种', '#原定', '#现定', '#增减', '哪天、自何处', '原因'],
    makers: '三、企业应交增减（只）',
    makerHeads: ['企业', '品种', '#原定', '#现定', '#增减', '哪天', '原因'],
    materials: '四、企业配额增减',
    materialHeads: ['企业', '材料', '#原定', '#现定', '#增减', '单位'],
    materialsNote: '整个周期的配额；不满一个分配批量的增减不列。随统配通知单告知。',
    callTable: '五、电话通知',
    callHeads: ['#序', '单位', '要说的事（只）', '已告知'],
    small: (count: number) => `另有 ${count} 行每天增减不满一箱，未列。`,
    callsNote: '每天增减不满一箱的不必打电话，随单据告知。',
    follows: '随动',
    followsNote: '随动：当地没有新情况，随别处的变动换了日期或来源。原因栏的只数是各组所得（凑整前）的增减，本地的情况写在“本地”之后。',
    local: (what: string, step: string) => `本地${what}（${step}）`,
    from: (sender: string) => `自${sender}`,
    within: '本市',
    becomes: (day: string, what: string, before: string, after: string) => `${day}${what} ${before} → ${after}`,
    province: '全省',
    pieces: '只',
    newsKinds: newsZh,
    roles: rolesZh,
  },
  en: {
    title: 'Statement of changes',
    subtitle: (label: string, other: string, from: string, to: string) => `${label} against ${other} (${from} to ${to})`,
    first: (label: string) => `No plan was approved before ${label}: everything is announced for the first time.`,
    allOrdered: (other: string) => `All that ${other} said of these days has been ordered; what is left is new.`,
    moved: (other: string, goods: MovedShare, deliveries: MovedShare) =>
      `Of ${goods.announced} pieces of pool goods that ${other} announced and nobody has ordered yet, ${goods.moved} have another day, sender, receiver or product: a stability index of ${goods.share}. Of ${deliveries.announced} pieces makers were to deliver, ${deliveries.moved} move (${deliveries.share}).`,
    calls: (regions: number, makers: number) =>
      `To be told by telephone: ${[...(regions > 0 ? [`cities and places ${regions}`] : []), ...(makers > 0 ? [`makers ${makers}`] : [])].join(', ')}.`,
    noCalls: 'Not a carton of what was announced moves: nobody has to be called.',
    order:
      'The aims are in strict order: fills, few substitutes, least change, early, same routes, short transport. None gives way to a later one, and no weight can be set for how many kilometres a change is worth.',
    setAside: 'This plan was made with the plan in force set aside: least change was not an aim.',
    causes: (parts: string) => `Why groups gain or lose (before rounding to cartons): ${parts}.`,
    fillsSame: 'No group gains or loses (before rounding to cartons): only days, senders or products move.',
    causesUnknown: 'Why groups gain or lose has not been found out yet.',
    part: (step: string, pieces: string) => `${step} ${pieces}`,
    evenPart: (step: string, pieces: string) => `${step} ${pieces} from some groups to others`,
    semicolon: '; ',
    comma: ', ',
    gap: ' ',
    none: 'None.',
    news: '1. What is new',
    newsHeads: ['Cause', 'News', 'Where', '#Difference', 'Unit'],
    more: (places: string, count: number) => `${places} and others, ${count} in all`,
    receivers: '2. Who gets more or less (pieces)',
    receiverHeads: ['Place', 'Product', '#Before', '#Now', '#Difference', 'On which day, from whom', 'Cause'],
    makers: '3. Which maker delivers more or less (pieces)',
    makerHeads: ['Maker', 'Product', '#Before', '#Now', '#Difference', 'On which day', 'Cause'],
    materials: '4. Quotas of makers',
    materialHeads: ['Maker', 'Material', '#Before', '#Now', '#Difference', 'Unit'],
    materialsNote: 'Quotas of the whole cycle; a difference below one lot is left out. Allotments tell them.',
    callTable: '5. Telephone calls',
    callHeads: ['#No.', 'Whom', 'What to say (pieces)', 'Told'],
    small: (count: number) => `Rows left out, with less than a carton a day: ${count}.`,
    callsNote: 'Less than a carton a day needs no call: papers tell it.',
    follows: 'follows',
    followsNote:
      'follows: nothing is new there; a change elsewhere brought another day or sender. Pieces beside a cause are what groups gain or lose before rounding to cartons; what is new in the place itself stands after “here”.',
    local: (what: string, step: string) => `here: ${what} (${step})`,
    from: (sender: string) => ` from ${sender}`,
    within: 'the city itself',
    becomes: (day: string, what: string, before: string, after: string) => `${day} ${what} ${before} → ${after}`,
    province: 'the province',
    pieces: 'pieces',
    newsKinds: newsEn,
    roles: rolesEn,
  },
} as const;
