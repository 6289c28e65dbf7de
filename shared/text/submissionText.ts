// Words of the submission (送审稿): a plan on two pages for a leader's signature, in both languages.
import type { DeskRole } from '../domain/desk.ts';
import type { Language } from '../domain/office.ts';

interface SentWords {
  readonly pieces: string;
  readonly tonnes: string;
  readonly consignments: string;
  readonly receivers: number;
  readonly km: string;
  readonly own: string;
}

interface StartWords {
  readonly day: string;
  readonly stock: string;
  readonly transit: string;
  readonly unsent: string;
}

interface SubmissionText {
  readonly title: string;
  readonly subtitle: (label: string, from: string, to: string) => string;
  readonly asks: (label: string, basis: string, from: string, to: string, days: number) => string;
  readonly sent: (words: SentWords) => string;
  readonly start: (words: StartWords) => string;
  readonly full: (groups: number) => string;
  readonly short: (groups: number, short: number, pieces: string) => string;
  readonly first: string;
  readonly same: (other: string) => string;
  readonly against: (other: string, gains: number, gained: string, losses: number, lost: string) => string;
  readonly tiers: string;
  readonly tierHeads: readonly string[];
  readonly allFull: string;
  readonly worst: string;
  readonly worstHeads: readonly string[];
  readonly losers: string;
  readonly loserHeads: readonly string[];
  readonly pins: string;
  readonly pinHeads: readonly string[];
  readonly fromFile: string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly signing: string;
  readonly signingHeads: readonly [string, string, string];
  readonly roles: Readonly<Record<DeskRole, string>>;
}

export const submissionText: { readonly [L in Language]: SubmissionText } = {
  zh: {
    title: '分配方案送审稿',
    subtitle: (label, from, to) => `${label}（${from}至${to}）`,
    asks: (label, basis, from, to, days) =>
      `${basis === '' ? '' : `根据${basis}，`}现将 ${label} 号分配方案报请审定。方案安排${from}至${to}共 ${days} 天的防控物资。`,
    sent: ({ pieces, tonnes, consignments, receivers, km, own }) =>
      `省级统调 ${pieces} 只（${tonnes} 吨），分 ${consignments} 批送 ${receivers} 地，运输 ${km} 吨公里；各市使用自有货 ${own} 只。`,
    start: ({ day, stock, transit, unsent }) => `从${day}晨算起：结存 ${stock} 只，途中 ${transit} 只，已下达未发 ${unsent} 只。`,
    full: (groups) => `${groups} 组需求全部满足。`,
    short: (groups, short, pieces) => `${groups} 组需求中 ${short} 组不足，共缺 ${pieces} 只。`,
    first: '此前没有批准的方案。',
    same: (other) => `与现行的 ${other} 相比，各组所得不变。`,
    against: (other, gains, gained, losses, lost) => `与现行的 ${other} 相比，${gains} 组多得 ${gained} 只，${losses} 组少得 ${lost} 只。`,
    tiers: '一、各层级保障（只）',
    tierHeads: ['层级', '#组', '#不足组', '#需求', '#安排', '#保障率', '最低的一组'],
    allFull: '全部满足',
    worst: '二、保障最低的组（只）',
    worstHeads: ['地方', '层级', '品种', '#需求', '#安排', '#短缺', '#保障率', '主要原因'],
    losers: '三、比现行方案减少的组（只）',
    loserHeads: ['地方', '层级', '品种', '#现行', '#本方案', '#减少'],
    pins: '四、指定数',
    pinHeads: ['指定', '决定人', '原因'],
    fromFile: '随数据导入',
    none: '无。',
    more: (count) => `另有 ${count} 项，见软件的分配方案页。`,
    signing: '五、审签',
    signingHeads: ['职责', '姓名', '意见、签字和日期'],
    roles: { draft: '拟稿', check: '审核', sign: '签发' },
  },
  en: {
    title: 'Plan submitted for signature',
    subtitle: (label, from, to) => `${label} (${from} to ${to})`,
    asks: (label, basis, from, to, days) =>
      `${basis === '' ? '' : `On the basis of ${basis}: `}plan ${label} is submitted for decision. It covers ${days} days, from ${from} to ${to}.`,
    sent: ({ pieces, tonnes, consignments, receivers, km, own }) =>
      `The pool sends ${pieces} pieces (${tonnes} t) in ${consignments} consignments to ${receivers} places, ${km} tonne-kilometres; cities use ${own} pieces of their own.`,
    start: ({ day, stock, transit, unsent }) =>
      `It starts from the morning of ${day}: ${stock} pieces in stock, ${transit} on the way, ${unsent} issued and not sent.`,
    full: (groups) => `All ${groups} groups are full.`,
    short: (groups, short, pieces) => `Of ${groups} groups ${short} are short, by ${pieces} pieces together.`,
    first: 'No plan was approved before.',
    same: (other) => `Against ${other}, the plan in force, every group gets the same.`,
    against: (other, gains, gained, losses, lost) =>
      `Against ${other}, the plan in force, ${gains} groups gain ${gained} pieces and ${losses} groups lose ${lost}.`,
    tiers: '1. Coverage by tier (pieces)',
    tierHeads: ['Tier', '#Groups', '#Short', '#Need', '#Gets', '#Coverage', 'Lowest group'],
    allFull: 'all full',
    worst: '2. Groups with the lowest coverage (pieces)',
    worstHeads: ['Place', 'Tier', 'Product', '#Need', '#Gets', '#Short', '#Coverage', 'Main reason'],
    losers: '3. Groups that lose against the plan in force (pieces)',
    loserHeads: ['Place', 'Tier', 'Product', '#In force', '#This plan', '#Loss'],
    pins: '4. Pins',
    pinHeads: ['Pin', 'Decided by', 'Reason'],
    fromFile: 'came with the data',
    none: 'None.',
    more: (count) => `${count} more: see the plan page.`,
    signing: '5. Signatures',
    signingHeads: ['Role', 'Name', 'Opinion, signature and date'],
    roles: { draft: 'Drafted', check: 'Checked', sign: 'Signed' },
  },
};
