// What the command line says about dated lists, in both languages.
import type { Language } from '../domain/office.ts';

interface ListCliText {
  readonly head: (title: string, on: string, count: number) => string;
  readonly entry: (name: string, place: string, category: string, persons: string | null, from: string) => string;
  readonly checked: (count: number, open: number) => string;
  readonly without: (demand: string, place: string, pieces: string, first: string, without: number, days: number) => string;
  readonly written: (title: string, on: string, file: string) => string;
}

export const listCliText: { readonly [Name in Language]: ListCliText } = {
  zh: {
    head: (title, on, count) => `${title}，${on} 在册 ${count}`,
    entry: (name, place, category, persons, from) =>
      `${name}（${place}，${category}${persons === null ? '' : `，${persons} 人`}），${from} 列入`,
    checked: (count, open) =>
      count === 0 ? '没有要核对的需求，或没有登记名单。' : `核对需求 ${count} 项，${open} 项有日子无在册企业（工程）。`,
    without: (demand, place, pieces, first, without, days) =>
      `${demand}（${place}，${pieces} 只）：${first} 起，${days} 天中 ${without} 天无在册`,
    written: (title, on, file) => `${title}（截至 ${on}）已写入 ${file}`,
  },
  en: {
    head: (title, on, count) => `${title}: ${count} on ${on}`,
    entry: (name, place, category, persons, from) =>
      `${name} (${place}, ${category}${persons === null ? '' : `, ${persons} people`}), from ${from}`,
    checked: (count, open) =>
      count === 0
        ? 'No demands to check, or no list is kept.'
        : `Demands checked: ${count}. With days on which nobody is on the list: ${open}.`,
    without: (demand, place, pieces, first, without, days) =>
      `${demand} (${place}, ${pieces} pieces): nobody on ${without} of ${days} days, first on ${first}`,
    written: (title, on, file) => `${title} as of ${on} is in ${file}`,
  },
};

export const listCliUsage = {
  lists: '重点企业、重点工程名单 · lists of key enterprises and key projects',
  show: '列出某一天的名单 · show a list as of a day',
  check: '核对需求有没有名单上的企业（工程） · check demands against the lists',
  print: '把某一天的名单写成文件，可打印 · write a list as of a day as a file to be printed',
  day: '截至哪天，默认营业日 · the day; the working day by default',
  format: '文件格式 · format of the file',
  out: '写入的文件，须尚不存在 · file written; it must not exist yet',
} as const;
