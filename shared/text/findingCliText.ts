// What the command line says about findings, in both languages.
import type { IsoDate } from '../domain/calendar.ts';
import type { Language } from '../domain/office.ts';

interface Standing {
  readonly due: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly overdueDays: number;
  /** The last one. */
  readonly answer: string | null;
}

interface FindingCliText {
  readonly line: (id: string, about: string, what: string, kind: 'complaint' | 'inspection' | 'praise', standing: Standing) => string;
  readonly none: string;
  readonly added: (id: string, due: IsoDate | null) => string;
  readonly answered: (what: string, closes: boolean) => string;
}

export const findingCliText: { readonly [Name in Language]: FindingCliText } = {
  zh: {
    line: (id, about, what, kind, { due, closedOn, overdueDays, answer }) => {
      const names = { complaint: '投诉', inspection: '检查', praise: '表扬' };
      const open = overdueDays > 0 ? `逾期 ${overdueDays} 天` : `限 ${due ?? ''}`;
      const state = kind === 'praise' ? '' : closedOn === null ? `，${open}` : `，${closedOn} 销号`;
      return `${id} ${names[kind]} ${about}：${what}${state}${answer === null ? '' : `；${answer}`}`;
    },
    none: '没有问题。',
    added: (id, due) => `已登记 ${id}${due === null ? '' : `，整改期限 ${due}`}`,
    answered: (what, closes) => `已答复“${what}”${closes ? '，销号' : ''}`,
  },
  en: {
    line: (id, about, what, kind, { due, closedOn, overdueDays, answer }) => {
      const open = overdueDays > 0 ? `${overdueDays} d overdue` : `by ${due ?? ''}`;
      const state = kind === 'praise' ? '' : closedOn === null ? `, ${open}` : `, settled ${closedOn}`;
      return `${id} ${kind}, ${about}: ${what}${state}${answer === null ? '' : `; ${answer}`}`;
    },
    none: 'There are no findings.',
    added: (id, due) => `Entered as ${id}${due === null ? '' : `, to be mended by ${due}`}`,
    answered: (what, closes) => `Answered "${what}"${closes ? ' and settled it' : ''}`,
  },
};

export const findingCliUsage = {
  findings: '问题整改 · findings that are followed up',
  list: '列出问题和办理情况 · list findings and what became of them',
  open: '只列未销号的 · only those that are open',
  add: '登记问题或表扬 · enter a finding or praise',
  kind: '类别 · kind',
  city: '设区市代码 · code of the city',
  maker: '企业代码 · code of the enterprise',
  text: '事由或答复 · what it is, or the answer',
  source: '来源 · who raised it',
  paper: '有关文号 · number of the paper it is about',
  due: '整改期限，默认三天后 · last day; three days from now by default',
  answer: '答复问题 · answer a finding',
  by: '答复人 · who answers',
  closes: '整改到位，销号 · it is mended: settle it',
} as const;
