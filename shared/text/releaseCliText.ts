// What the command line says about releases to the public, in both languages.
import type { Language } from '../domain/office.ts';

interface Told {
  readonly number: string;
  readonly place: string;
  readonly product: string;
  readonly pieces: string;
  readonly state: 'draft' | 'running' | 'over' | 'closed';
  readonly given: string;
  readonly sold: string;
  readonly there: string;
}

interface ReleaseCliText {
  readonly line: (told: Told) => string;
  readonly none: string;
  readonly plan: (place: string, product: string, here: string, coming: string) => string;
  readonly start: (place: string, product: string, days: string, pieces: string) => string;
  readonly stop: (place: string, product: string, days: string) => string;
  readonly entered: (number: string, outlet: string, kind: 'sent' | 'sold' | 'returned' | 'lost', pieces: string, there: string) => string;
  readonly written: (number: string, file: string) => string;
}

export const releaseCliText: { readonly [Name in Language]: ReleaseCliText } = {
  zh: {
    line: ({ number, place, product, pieces, state, given, sold, there }) => {
      const states = { draft: '草稿', running: '投放中', over: '已截止', closed: '办结' };
      return `${number || '未编号'} ${place} ${product} ${pieces} 只，${states[state]}：已发 ${given}，售出 ${sold}，尚存 ${there}`;
    },
    none: '没有投放。',
    plan: (place, product, here, coming) => `提示：${place} ${product}，方案有社会投放，已到 ${here} 只，在途或待发 ${coming} 只`,
    start: (place, product, days, pieces) => `提示：${place} ${product}，自有存货可用 ${days} 天，可投放 ${pieces} 只`,
    stop: (place, product, days) => `提示：${place} ${product}，自有存货只够 ${days} 天，应停止投放`,
    entered: (number, outlet, kind, pieces, there) => {
      const kinds = { sent: '发货', sold: '售出', returned: '退回', lost: '损失' };
      return `${number} ${outlet} ${kinds[kind]} ${pieces} 只，尚存 ${there} 只`;
    },
    written: (number, file) => `${number || '草稿'} 已写入 ${file}`,
  },
  en: {
    line: ({ number, place, product, pieces, state, given, sold, there }) =>
      `${number || 'no number'} ${place} ${product} ${pieces} pieces, ${state}: given ${given}, sold ${sold}, still there ${there}`,
    none: 'There are no releases.',
    plan: (place, product, here, coming) =>
      `To do: ${place} ${product}, the plan has goods for the public: ${here} pieces here, ${coming} to come`,
    start: (place, product, days, pieces) => `To do: ${place} ${product}, own goods last ${days} days: ${pieces} pieces may be released`,
    stop: (place, product, days) => `To do: ${place} ${product}, own goods last ${days} days: the release must stop`,
    entered: (number, outlet, kind, pieces, there) => `${number}, ${outlet}: ${kind} ${pieces} pieces, still there ${there}`,
    written: (number, file) => `${number || 'The draft'} is in ${file}`,
  },
};

export const releaseCliUsage = {
  releases: '社会投放 · releases of goods to the public',
  list: '列出投放和投放提示 · list releases, and what could be released or must stop',
  print: '把公告、发货单或情况表写成文件 · write the notice, the slips or the balance as a file',
  enter: '登记某网点的发货、售出、退回或损失 · enter what an outlet was sent, sold, brought back or lost',
  paper: '公告、发货单或情况表 · which paper',
  format: '文件格式 · format of the file',
  out: '写入的文件，须尚不存在 · file written; it must not exist yet',
  outlet: '网点代码 · code of the outlet',
  kind: '登记什么 · what is entered',
  pieces: '只数 · pieces',
  left: '售出时：当晚剩余只数 · of what was sold: pieces left in the evening',
  by: '登记人 · who says so',
  day: '日期，默认营业日 · the day; the working day by default',
} as const;
