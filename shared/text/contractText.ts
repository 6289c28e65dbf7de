// Words of the papers of a contract with a neighbouring province: its sheet, and its table in public notices.
import type { Language } from '../domain/office.ts';

interface ContractSums {
  /** With their units. */
  readonly sent: string;
  readonly cameBack: string;
  readonly owed: string;
  readonly received: string;
  readonly writtenOff: string;
  /** Never below 0; what was given in advance stands in `ahead`. */
  readonly open: string;
  readonly ahead: string;
}

interface ContractTerms {
  readonly partner: string;
  readonly out: string;
  readonly in: string;
  readonly from: string;
  readonly to: string;
  /** The city whose stock goods leave; empty for material. */
  readonly leaves: string;
  readonly enters: string;
}

interface ContractText {
  readonly kinds: Readonly<Record<'co_production' | 'swap', string>>;
  readonly title: (kind: 'co_production' | 'swap', partner: string) => string;
  readonly subtitle: (number: string, by: string) => string;
  readonly draft: string;
  readonly changed: (place: number, on: string, reason: string) => string;
  readonly revoked: (on: string, reason: string) => string;
  readonly closed: (on: string, by: string) => string;
  readonly lead: (terms: ContractTerms) => string;
  readonly basis: (basis: string) => string;
  readonly ratio: (per: string, pieces: string) => string;
  readonly balance: (sums: ContractSums) => string;
  readonly ahead: (pieces: string) => string;
  readonly days: string;
  readonly dayHeads: readonly string[];
  readonly total: string;
  readonly entries: string;
  readonly entryHeads: readonly string[];
  readonly entryKinds: Readonly<Record<'sent' | 'cameBack' | 'received' | 'writtenOff', string>>;
  readonly noEntries: string;
  readonly signatures: string;
  readonly noticeTable: (place: number) => string;
  readonly noticeHeads: readonly string[];
  readonly noticeNote: string;
}

export const contractText: { readonly [Name in Language]: ContractText } = {
  zh: {
    kinds: { co_production: '协作生产', swap: '订单替代' },
    title: (kind, partner) => `与${partner}${kind === 'swap' ? '订单替代' : '协作生产'}合同`,
    subtitle: (number, by) => `${number}　签发人：${by}`,
    draft: '（草稿，未签发）',
    changed: (place, on, reason) => `第${place}次变更（${on}）：本单替代此前的日期和数量。变更原因：${reason}`,
    revoked: (on, reason) => `本合同自${on}起作废，不再换出；已换出的仍按比例收回。原因：${reason}`,
    closed: (on, by) => `本合同已于${on}办结，${by}。`,
    lead: ({ partner, out, in: incoming, from, to, leaves, enters }) =>
      `${from}至${to}，${leaves === '' ? '由省级统配' : `由${leaves}省级统调库存`}换出${out}给${partner}，换入${incoming}，入${enters}省级统调库存。`,
    basis: (basis) => `依据：${basis}`,
    ratio: (per, pieces) => `换入比例：每${per}换入 ${pieces} 只；按累计换出数计算，不足一只的舍去。`,
    balance: ({ sent, cameBack, owed, received, writtenOff, open, ahead }) =>
      `换出 ${sent}，退回 ${cameBack}，按比例应换入 ${owed} 只＝已收 ${received} 只＋核销 ${writtenOff} 只${ahead === '0' ? `＋未结 ${open} 只` : `－对方多给 ${ahead} 只`}，逐只相符。`,
    ahead: (pieces) => `对方多给 ${pieces} 只`,
    days: '约定日期',
    dayHeads: ['日期', '#换出', '#换入（只）'],
    total: '合计',
    entries: '收发登记',
    entryHeads: ['日期', '事项', '#数量', '登记人', '备注'],
    entryKinds: { sent: '换出', cameBack: '退回', received: '收到', writtenOff: '核销' },
    noEntries: '还没有收发。',
    signatures: '本省经办：　　　　　　　对方经办：　　　　　　　日期：',
    noticeTable: (place) => `${'一二三四五六七八九'[place - 1]}、与外省协作`,
    noticeHeads: ['合同', '协作省份', '方式', '换出', '#应换入（只）', '#已收（只）', '#核销（只）', '#未结（只）'],
    noticeNote: '截至期末累计。应换入＝已收＋核销＋未结；未结为负的，是对方多给。',
  },
  en: {
    kinds: { co_production: 'Co-production', swap: 'Order swap' },
    title: (kind, partner) => `${kind === 'swap' ? 'Order swap' : 'Co-production'} with ${partner}`,
    subtitle: (number, by) => `${number}, signed by ${by}`,
    draft: '(a draft, not issued)',
    changed: (place, on, reason) => `Change ${place} of ${on}: days and quantities before it no longer hold. Reason: ${reason}`,
    revoked: (on, reason) => `Revoked on ${on}: nothing more goes out; what is owed for what went out stays. Reason: ${reason}`,
    closed: (on, by) => `Closed on ${on} by ${by}.`,
    lead: ({ partner, out, in: incoming, from, to, leaves, enters }) =>
      `From ${from} to ${to}, ${out} go to ${partner}${leaves === '' ? '' : ` from the pool's stock in ${leaves}`}; ${incoming} come in to the pool's stock in ${enters}.`,
    basis: (basis) => `Basis: ${basis}`,
    ratio: (per, pieces) => `Ratio: ${pieces} pieces for ${per}, over everything that went out; parts of a piece are dropped.`,
    balance: ({ sent, cameBack, owed, received, writtenOff, open, ahead }) =>
      `Went out ${sent}, came back ${cameBack}; owed by the ratio ${owed} = received ${received} + written off ${writtenOff} ${ahead === '0' ? `+ open ${open}` : `− in advance ${ahead}`} pieces, to the piece.`,
    ahead: (pieces) => `${pieces} in advance`,
    days: 'Days agreed',
    dayHeads: ['Day', '#Goes out', '#Comes in (pieces)'],
    total: 'Total',
    entries: 'What moved',
    entryHeads: ['Day', 'What', '#Quantity', 'Entered by', 'Note'],
    entryKinds: { sent: 'Went out', cameBack: 'Came back', received: 'Came in', writtenOff: 'Written off' },
    noEntries: 'Nothing has moved yet.',
    signatures: 'For this province:　　　　　　　For the other:　　　　　　　Date:',
    noticeTable: (place) => `${place}. Contracts with other provinces`,
    noticeHeads: ['Contract', 'Province', 'Kind', 'Went out', '#Owed (pieces)', '#Came in', '#Written off', '#Open'],
    noticeNote: 'Up to the end of the period. Owed = came in + written off + open; below zero, the other side gave in advance.',
  },
};
