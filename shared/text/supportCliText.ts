// What the command line says about requests for support, in both languages.
import type { Language } from '../domain/office.ts';

type Decided = (number: string, cap: string) => string;

interface SupportCliText {
  readonly granted: Decided;
  readonly partly: Decided;
  readonly refused: Decided;
  readonly asked: (who: string, product: string, pieces: string, on: string) => string;
  readonly open: (days: number) => string;
  readonly none: string;
  readonly written: (number: string, file: string) => string;
}

export const supportCliText: { readonly [Name in Language]: SupportCliText } = {
  zh: {
    asked: (who, product, pieces, on) => `${who}：${product} ${pieces} 只（${on} 请示）`,
    open: (days) => `，待批复，已 ${days} 天`,
    granted: (number, cap) => `，${number}同意，上限 ${cap} 只`,
    partly: (number, cap) => `，${number}部分同意，上限 ${cap} 只`,
    refused: (number) => `，${number}不同意`,
    none: '没有请示。',
    written: (number, file) => `${number}已写入 ${file}`,
  },
  en: {
    asked: (who, product, pieces, on) => `${who}: ${pieces} pieces of ${product}, asked on ${on}`,
    open: (days) => `, open for ${days} days`,
    granted: (number, cap) => `, granted by ${number}, at most ${cap} pieces`,
    partly: (number, cap) => `, granted in part by ${number}, at most ${cap} pieces`,
    refused: (number) => `, refused by ${number}`,
    none: 'There are no requests.',
    written: (number, file) => `Reply ${number} is in ${file}`,
  },
};

export const supportCliUsage = {
  support: '请示批复 · requests for support and the replies to them',
  list: '列出请示和办理情况 · list requests and what became of them',
  reply: '把批复写成网页，可打印 · write a reply as a page to be printed',
  out: '写入的文件，须尚不存在 · file written; it must not exist yet',
} as const;
