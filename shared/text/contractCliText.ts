// What the command line says about contracts with other provinces, in both languages.
import type { Language } from '../domain/office.ts';

interface Told {
  readonly number: string;
  readonly partner: string;
  readonly out: string;
  readonly state: 'draft' | 'running' | 'revoked' | 'closed';
  readonly owed: string;
  readonly received: string;
  readonly writtenOff: string;
  readonly open: string;
  /** What is overdue to go out with its unit, and pieces overdue to come in; empty for none. */
  readonly lateOut: string;
  readonly lateIn: string;
}

interface ContractCliText {
  readonly line: (told: Told) => string;
  readonly none: string;
  readonly entered: (number: string, kind: 'sent' | 'cameBack' | 'received' | 'writtenOff', quantity: string, open: string) => string;
  readonly written: (number: string, file: string) => string;
}

export const contractCliText: { readonly [Name in Language]: ContractCliText } = {
  zh: {
    line: ({ number, partner, out, state, owed, received, writtenOff, open, lateOut, lateIn }) => {
      const states = { draft: '草稿', running: '履行中', revoked: '已作废', closed: '办结' };
      const late = [lateOut === '' ? '' : `到期未换出 ${lateOut}`, lateIn === '' ? '' : `到期未换入 ${lateIn} 只`].filter(
        (part) => part !== '',
      );
      return `${number || '未编号'} ${partner}，${states[state]}：换出 ${out}，应换入 ${owed} 只＝已收 ${received}＋核销 ${writtenOff}＋未结 ${open}${late.map((part) => `；${part}`).join('')}`;
    },
    none: '没有协作合同。',
    entered: (number, kind, quantity, open) => {
      const kinds = { sent: '换出', cameBack: '退回', received: '收到', writtenOff: '核销' };
      return `${number} ${kinds[kind]} ${quantity}，未结 ${open} 只`;
    },
    written: (number, file) => `${number || '草稿'} 已写入 ${file}`,
  },
  en: {
    line: ({ number, partner, out, state, owed, received, writtenOff, open, lateOut, lateIn }) => {
      const late = [
        lateOut === '' ? '' : `overdue to go out ${lateOut}`,
        lateIn === '' ? '' : `overdue to come in ${lateIn} pieces`,
      ].filter((part) => part !== '');
      return `${number || 'no number'} ${partner}, ${state}: went out ${out}, owed ${owed} = received ${received} + written off ${writtenOff} + open ${open} pieces${late.map((part) => `; ${part}`).join('')}`;
    },
    none: 'There are no contracts with other provinces.',
    entered: (number, kind, quantity, open) => {
      const kinds = { sent: 'went out', cameBack: 'came back', received: 'came in', writtenOff: 'written off' };
      return `${number}: ${quantity} ${kinds[kind]}, ${open} pieces open`;
    },
    written: (number, file) => `${number || 'The draft'} is in ${file}`,
  },
};

export const contractCliUsage = {
  contracts: '协作合同 · contracts with other provinces',
  list: '列出协作合同和逾期 · list contracts, what is open and overdue',
  print: '把合同单写成文件 · write the sheet of a contract as a file',
  enter: '登记换出、退回、收到或核销 · enter what went out, came back, came in, or is written off',
  format: '文件格式 · format of the file',
  out: '写入的文件，须尚不存在 · file written; it must not exist yet',
  kind: '登记什么 · what is entered',
  quantity: '数量：换出、退回按材料或成品的单位，其余按只 · in the unit of what goes out, or pieces of what comes in',
  by: '登记人 · who says so',
  note: '备注；核销的原因 · note; of a write-off, the reason',
  day: '日期，默认营业日 · the day; the working day by default',
} as const;
