// Words of the form of cities' daily reports, in Chinese and English.
import type { Language } from '../domain/office.ts';

export const cityFormText = {
  zh: {
    guide: '填表说明',
    title: '设区市日报填报表',
    lines: [
      '设区市日报填报表',
      '请只填空格：当日从本市自有物资中按层级发放的只数，和日末结存只数（可写 1.5万）。',
      '没有发放的留空。日末结存留空表示没有盘过，填 0 表示没有存货。',
      '不要改动代码、日期和表头；填好后原样发回。改动后读不进来。',
    ],
    sheets: { report: '发放和结存', notes: '备注' },
    city: '设区市代码',
    name: '设区市',
    date: '日期',
    product: '品种代码',
    productName: '品种',
    onHand: '日末结存（只）',
    note: '备注',
  },
  en: {
    guide: 'How to fill in',
    title: 'Form of cities’ daily reports',
    lines: [
      'Form of cities’ daily reports',
      'Fill in the empty cells alone: pieces issued on the day from the city’s own goods by tier, and pieces left in the evening (1.5万 is understood).',
      'Leave empty what was not issued. Nothing under “left” means not looked at; 0 means there is none.',
      'Leave codes, days and heads as they are and send the file back: altered ones cannot be read.',
    ],
    sheets: { report: 'Issued and left', notes: 'Notes' },
    city: 'City code',
    name: 'City',
    date: 'Day',
    product: 'Product code',
    productName: 'Product',
    onHand: 'Left in the evening (pieces)',
    note: 'Note',
  },
} as const satisfies Record<Language, unknown>;
