// Words of the form of counts, in Chinese and English.
import type { Language } from '../domain/office.ts';

export const countFormText = {
  zh: {
    guide: '填表说明',
    title: '盘点表',
    lines: [
      '盘点表',
      '请在当天早晨、收发之前清点，把实数填进“盘点数”；物资填整数只数，材料按表中单位填。只填盘过的，其余留空。',
      '表上不印账面数，免得照抄。',
      '表里没有的一处，可以照样加一行。不要改动代码、日期和表头；填好后原样发回。',
    ],
    holder: '存放单位代码',
    name: '存放单位',
    item: '品种或材料代码',
    itemName: '品种或材料',
    unit: '单位',
    date: '日期',
    quantity: '盘点数',
    note: '盘点人、说明',
    pool: '统配',
  },
  en: {
    guide: 'How to fill in',
    title: 'Form of counts',
    lines: [
      'Form of counts',
      'Count in the morning, before anything moves, and enter what is there: goods in whole pieces, materials in the unit of the row. Fill in what was counted alone.',
      'What the books say is not printed, so that nobody copies it.',
      'A place that is not listed may be added as a row of its own. Leave codes, days and heads as they are and send the file back.',
    ],
    holder: 'Holder code',
    name: 'Holder',
    item: 'Item code',
    itemName: 'Product or material',
    unit: 'Unit',
    date: 'Day',
    quantity: 'Counted',
    note: 'Counted by, note',
    pool: 'Pool',
  },
} as const satisfies Record<Language, unknown>;
