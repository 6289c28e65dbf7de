// Words for problems of policy.json: what is wrong, then what to do.
import type { PolicyProblemKind } from '../domain/problem.ts';
import type { ProblemWords } from './problemWords.ts';
import type { WordPair } from './refusal.ts';

const types: { readonly [type: string]: WordPair | undefined } = {
  object: { zh: '对象 { }', en: 'an object { }' },
  array: { zh: '数组 [ ]', en: 'an array [ ]' },
  string: { zh: '带引号的文字', en: 'text in quotes' },
  number: { zh: '不带引号的数字', en: 'a number without quotes' },
};

export const policyProblemText: ProblemWords<PolicyProblemKind> = {
  missingField: {
    zh: '缺少这一项；请补上',
    en: 'the field is missing; add it',
  },
  unknownField: {
    zh: '不认识这一项；请删去，或检查拼写',
    en: 'the field is not known; delete it or check its spelling',
  },
  wrongType: {
    zh: (problem, found) => `${found}类型不对；应为${types[problem.expectedType]?.zh ?? problem.expectedType}`,
    en: (problem, found) => `${found} is of the wrong type; it must be ${types[problem.expectedType]?.en ?? problem.expectedType}`,
  },
  cycleAfterStart: {
    zh: ({ start }, found) => `${found}晚于分配方案的第一天 ${start}；本轮应从这一天或更早开始`,
    en: ({ start }, found) => `${found} is after ${start}, the first day planned; the cycle begins on that day or before`,
  },
  cycleTooEarly: {
    zh: ({ first }, found) => `${found}比分配方案的第一天早一年以上；请写 ${first} 或以后的日期`,
    en: ({ first }, found) => `${found} is more than a year before the first day planned; write a day from ${first} on`,
  },
};
