// Words for refusals of the position, and for what the check of an office finds.
import type { Language } from '../domain/office.ts';
import type { BookFinding, PositionError } from '../domain/positionError.ts';
import { counted } from './counted.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const positionErrorText: ErrorWords<PositionError> = {
  positionDayWrong: {
    zh: ({ day, first, last }) => refusal(`没有 ${day} 的结存`, `请给出 ${first} 到 ${last} 之间的一天`),
    en: ({ day, first, last }) => refusal(`There is no position of ${day}`, `Name a day from ${first} to ${last}`),
  },
  booksDiffer: {
    zh: ({ findings }) =>
      refusal(
        `账面与单据不符，共 ${findings.length} 处`,
        '请先备份这个目录，再把这些行发给开发者',
        findings.map((finding) => findingText(finding, 'zh')),
      ),
    en: ({ findings }) =>
      refusal(
        `The books do not follow from the papers in ${counted(findings.length, 'place')}`,
        'Back up this folder first, then send these lines to the developers',
        findings.map((finding) => findingText(finding, 'en')),
      ),
  },
};

function findingText(finding: BookFinding, language: Language): string {
  const isChinese = language === 'zh';
  switch (finding.kind) {
    case 'unbalanced':
      return isChinese ? `${finding.place}：期初加进出不等于结存` : `${finding.place}: opening and movements do not make the closing`;
    case 'position':
      return isChinese
        ? `程序在用的结存 ${finding.kept.slice(0, 12)}，重新计算为 ${finding.computed.slice(0, 12)}`
        : `the position in use is ${finding.kept.slice(0, 12)}, computed anew ${finding.computed.slice(0, 12)}`;
    case 'statement':
      return isChinese
        ? `${finding.place}：日终保存的账与从第一张单据起重算的不一致`
        : `${finding.place}: what was kept at closes differs from what the first paper on makes`;
    case 'dataset':
      return `${finding.file}: ${finding.problem}`;
    case 'account':
      return isChinese
        ? `台账 ${finding.enterprise} ${finding.material}：有 ${finding.lines} 行与单据不符`
        : `account of ${finding.enterprise}, ${finding.material}: ${counted(finding.lines, 'line')} not as the papers say`;
  }
}
