// Words of the reply to a request for support (批复), in Chinese and English.
import type { Language } from '../domain/office.ts';
import type { SecuredState } from '../domain/rowKinds.ts';

interface Asked {
  readonly product: string;
  readonly unit: string | null;
  readonly asked: string;
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly ownEffort: string;
}

interface Granted {
  readonly cap: string;
  readonly asked: string;
  readonly part: string;
  readonly from: string;
  readonly to: string;
}

interface Ratio {
  readonly stock: string;
  readonly potential: string;
  readonly need: string;
  readonly ratio: string;
  /** Null where the rule of the policy is no threshold. */
  readonly threshold: string | null;
  readonly isEligible: boolean;
}

const zhGot: Readonly<Record<SecuredState, string>> = {
  accepted: '本轮已签收（统调）',
  transit: '本轮运输中（统调）',
  committed: '本轮已下达未发（统调）',
  own: '本轮自产自用',
};
const enGot: Readonly<Record<SecuredState, string>> = {
  accepted: 'Accepted this cycle, from the pool',
  transit: 'On the road, from the pool',
  committed: 'Ordered and not sent, from the pool',
  own: 'Issued from own goods',
};

export const supportText = {
  zh: {
    title: (city: string, product: string) => `关于${city}请求支援${product}的批复`,
    subtitle: (number: string, by: string) => `${number}　签发人：${by}`,
    addressee: (city: string) => `${city}：`,
    lead: ({ product, unit, asked, on, from, to, reason, ownEffort }: Asked) =>
      `你市${on}${unit === null ? '' : `代${unit}提出的`}请求支援${product}的请示收悉。申请 ${asked} 只，用于${from}至${to}；理由：${reason}；已采取的措施：${ownEffort}。经核定，现批复如下：`,
    granted: ({ cap, from, to }: Granted) =>
      `一、同意支持，上限 ${cap} 只，与申请数相同。期限自${from}至${to}，本轮内有效；实际数量以调拨单为准，累计不超过上限。`,
    partly: ({ cap, asked, part, from, to }: Granted) =>
      `一、同意给予适当支持，上限 ${cap} 只，为申请数 ${asked} 只的 ${part}。期限自${from}至${to}，本轮内有效；实际数量以调拨单为准，累计不超过上限。`,
    refused: ({ from, to }: Granted) => `一、不同意由统调支持。本决定自${from}至${to}、本轮内有效。`,
    reason: (reason: string) => `二、核定理由：${reason}`,
    ratio: ({ stock, potential, need, ratio, threshold, isEligible }: Ratio) =>
      `三、核定算式：自给率＝（库存 ${stock}＋可产 ${potential}）÷需求 ${need}＝${ratio}${
        threshold === null ? '' : `，${isEligible ? '低于' : '不低于'}规定的 ${threshold}`
      }；按规则${isEligible ? '属于' : '不属于'}自产自保确有困难。`,
    revoked: (on: string, by: string, reason: string) => `【已撤销】本批复已于${on}由${by}撤销，原因：${reason}。`,
    evidence: '附一　核定依据（只）',
    evidenceHeads: ['项目', '#数值'],
    need: '需求',
    stock: '库存',
    potential: '可产',
    ratioRow: '自给率',
    trend: (on: string) => `自给率（${on} 方案）`,
    daysLeft: '库存可用天数',
    noUse: '近日没有发放',
    fillNeed: '现行方案：该组需求',
    fill: '现行方案：该组保障率',
    noPlan: '现行方案里没有这一组',
    got: zhGot,
    evidenceNote: (on: string) => `${on}晨的数据。`,
    costs: '附二　对各组的影响（凑整前）',
    costHeads: ['层级', '市', '品种', '#需求', '#原保障率', '#批复后', '#增减（只）'],
    noCosts: '对任何一组都没有影响。',
    outside: '省外',
    inForce: (number: string, city: string, product: string, cap: string, to: string) =>
      `${number}：支持${city}${product}，上限 ${cap} 只，至${to}`,
    inForceRefused: (number: string, city: string, product: string, to: string) => `${number}：不支持${city}${product}，至${to}`,
  },
  en: {
    title: (city: string, product: string) => `Reply to ${city} on its request for ${product}`,
    subtitle: (number: string, by: string) => `${number}, signed by ${by}`,
    addressee: (city: string) => `To ${city}:`,
    lead: ({ product, unit, asked, on, from, to, reason, ownEffort }: Asked) =>
      `Your request of ${on}${unit === null ? '' : ` for ${unit}`} asks for ${asked} pieces of ${product}, from ${from} to ${to}. Reason: ${reason}. Done by yourselves: ${ownEffort}. We have looked at the figures and decide:`,
    granted: ({ cap, from, to }: Granted) =>
      `1. Granted, at most ${cap} pieces, as asked. It holds from ${from} to ${to}, within this cycle; dispatch orders say the quantities, in all not above the cap.`,
    partly: ({ cap, asked, part, from, to }: Granted) =>
      `1. Granted in part, at most ${cap} pieces, ${part} of the ${asked} asked for. It holds from ${from} to ${to}, within this cycle; dispatch orders say the quantities, in all not above the cap.`,
    refused: ({ from, to }: Granted) => `1. Refused. This holds from ${from} to ${to}, within this cycle.`,
    reason: (reason: string) => `2. Reason: ${reason}`,
    ratio: ({ stock, potential, need, ratio, threshold, isEligible }: Ratio) =>
      `3. Arithmetic: self-sufficiency = (stock ${stock} + potential ${potential}) ÷ need ${need} = ${ratio}${
        threshold === null ? '' : `, ${isEligible ? 'below' : 'not below'} the threshold of ${threshold}`
      }; by the rule the city is ${isEligible ? '' : 'not '}in difficulty.`,
    revoked: (on: string, by: string, reason: string) => `[Revoked] ${by} revoked this reply on ${on}. Reason: ${reason}.`,
    evidence: 'Annex 1. Evidence (pieces)',
    evidenceHeads: ['Item', '#Figure'],
    need: 'Need',
    stock: 'Stock',
    potential: 'Potential',
    ratioRow: 'Self-sufficiency',
    trend: (on: string) => `Self-sufficiency, plan of ${on}`,
    daysLeft: 'Days that stock lasts',
    noUse: 'nothing issued of late',
    fillNeed: 'Plan in force: need of the group',
    fill: 'Plan in force: coverage of the group',
    noPlan: 'no plan in force has this need',
    got: enGot,
    evidenceNote: (on: string) => `As of the morning of ${on}.`,
    costs: 'Annex 2. What it changes for each group (before rounding to cartons)',
    costHeads: ['Tier', 'City', 'Product', '#Need', '#Coverage before', '#After', '#Change (pieces)'],
    noCosts: 'It changes nothing for any group.',
    outside: 'outside the province',
    inForce: (number: string, city: string, product: string, cap: string, to: string) =>
      `${number}: support for ${city}, ${product}, at most ${cap} pieces, until ${to}`,
    inForceRefused: (number: string, city: string, product: string, to: string) =>
      `${number}: no support for ${city}, ${product}, until ${to}`,
  },
} as const satisfies Record<Language, unknown>;
