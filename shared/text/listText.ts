// Words of the papers of dated lists: the list as of a day, and what changed in a week. A head that begins with # is of numbers.
import type { Language } from '../domain/office.ts';

export const listText = {
  zh: {
    titles: { enterprise: '重点保障企业名单', project: '省重点工程名单' },
    asOf: (day: string) => `截至${day}`,
    lead: {
      enterprise: (o: { day: string; count: number; persons: string }) =>
        `截至${o.day}，列入重点保障企业名单的企业 ${o.count} 家，在岗 ${o.persons} 人。名单内企业的物资需求列为“重要国计民生相关企业”层级。`,
      project: (o: { day: string; count: number; persons: string }) =>
        `截至${o.day}，列入省重点工程名单的工程 ${o.count} 个，在岗 ${o.persons} 人。名单内工程的物资需求列为“省重点工程”层级。`,
    },
    incomplete: (count: number) => `另有 ${count} 家（个）未填在岗人数，未计入。`,
    list: '一、名单',
    heads: ['序号', '名称', '所在地', '类别', '#在岗人数', '责任单位', '列入日期', '截止日期', '列入依据'],
    openEnded: '长期',
    none: '这一天名单上没有企业（工程）。',
    changes: (from: string, to: string) => `二、${from}至${to}的变动`,
    changeHeads: ['变动', '名称', '所在地', '日期', '由谁', '理由或依据'],
    added: '列入',
    left: '移出',
    expired: '期满',
    noChanges: '没有变动。',
    weekTitle: '名单变动',
    weekHeads: ['名单', '变动', '名称', '所在地', '日期', '由谁', '理由或依据'],
    weekNote: (o: { name: string; count: number; added: number; left: number }) =>
      `${o.name}现有 ${o.count} 家（个），本周列入 ${o.added}，移出 ${o.left}`,
    and: '；',
    stop: '。',
  },
  en: {
    titles: { enterprise: 'List of key enterprises', project: 'List of key projects' },
    asOf: (day: string) => `as of ${day}`,
    lead: {
      enterprise: (o: { day: string; count: number; persons: string }) =>
        `On ${o.day} there were ${o.count} enterprises on the list, with ${o.persons} people at work. What they ask for is of the tier of essential enterprises.`,
      project: (o: { day: string; count: number; persons: string }) =>
        `On ${o.day} there were ${o.count} projects on the list, with ${o.persons} people at work. What they ask for is of the tier of key projects.`,
    },
    incomplete: (count: number) => `For ${count} more nobody said how many people are at work; they are not counted.`,
    list: '1. The list',
    heads: ['No.', 'Name', 'Place', 'Category', '#People at work', 'Responsible unit', 'From', 'To', 'Basis'],
    openEnded: 'open',
    none: 'Nothing was on the list on that day.',
    changes: (from: string, to: string) => `2. Changes from ${from} to ${to}`,
    changeHeads: ['Change', 'Name', 'Place', 'Day', 'By', 'Reason or basis'],
    added: 'put on',
    left: 'taken off',
    expired: 'ran out',
    noChanges: 'No changes.',
    weekTitle: 'Changes of the lists',
    weekHeads: ['List', 'Change', 'Name', 'Place', 'Day', 'By', 'Reason or basis'],
    weekNote: (o: { name: string; count: number; added: number; left: number }) =>
      `${o.name}: ${o.count} at present, ${o.added} put on and ${o.left} taken off in the week`,
    and: '; ',
    stop: '.',
  },
} as const satisfies { readonly [Name in Language]: unknown };

/** Of tables in a bulletin, whose titles are numbered. */
export function numberedTitle(place: number, title: string, language: Language): string {
  return language === 'zh' ? `${'一二三四五六七八九十'.charAt(place - 1)}、${title}` : `${place}. ${title}`;
}
