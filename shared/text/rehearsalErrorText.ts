// Words for refusals of a rehearsal.
import type { RehearsalError, RehearsalNumber } from '../domain/rehearsalError.ts';
import { counted } from './counted.ts';
import { refusal, type ErrorWords } from './refusal.ts';

const numberNames: { readonly [What in RehearsalNumber]: { readonly zh: string; readonly en: string } } = {
  runs: { zh: '次数', en: 'number of runs' },
  days: { zh: '天数', en: 'number of days' },
  seed: { zh: '种子', en: 'seed' },
  index: { zh: '第几份', en: 'index of the share' },
  of: { zh: '份数', en: 'number of shares' },
  processes: { zh: '进程数', en: 'number of processes' },
};

export const rehearsalErrorText: ErrorWords<RehearsalError> = {
  rehearsalNumberWrong: {
    zh: ({ what, given, min, max }) => refusal(`推演的${numberNames[what].zh}不能是 ${given}`, `请给出 ${min} 到 ${max} 的整数`),
    en: ({ what, given, min, max }) =>
      refusal(`The ${numberNames[what].en} of a rehearsal cannot be ${given}`, `Give a whole number from ${min} to ${max}`),
  },
  rehearsalVariantsWrong: {
    zh: ({ path, place, reason }) => refusal(`比较项文件 ${path} 的 ${place} 有误：${reason}`, '请照 docs/rehearsal.md 的例子改正'),
    en: ({ path, place, reason }) =>
      refusal(`In the file of variants ${path}, ${place} is wrong: ${reason}`, 'Correct it after the example in docs/rehearsal.md'),
  },
  rehearsalVariantImpossible: {
    zh: ({ variant, column, value }) => refusal(`比较项“${variant}”的 ${column} 不成立：${value}`, '请改成数据里有的代码和允许的数值'),
    en: ({ variant, column, value }) =>
      refusal(`The variant “${variant}” cannot be: ${column} ${value}`, 'Use codes that the data have, and values that the policy allows'),
  },
  rehearsalLuckWrong: {
    zh: ({ path, line }) => refusal(`运气表 ${path} 第 ${line} 行看不懂或超出范围`, '请照结果目录里的 luck.csv 改正'),
    en: ({ path, line }) =>
      refusal(`Line ${line} of the table of luck ${path} cannot be read, or is out of range`, 'Correct it after the luck.csv of a result'),
  },
  luckTooFewDays: {
    zh: ({ days, needed }) => refusal(`只有 ${days} 天有企业日报，估计运气要 ${needed} 天`, '请先用假定的运气，或补登日报后再试'),
    en: ({ days, needed }) =>
      refusal(
        `Makers reported on ${counted(days, 'day')} only; luck is fitted to ${needed} days`,
        'Use the assumed luck, or enter missing reports and try again',
      ),
  },
  rehearsalOther: {
    zh: ({ path }) => refusal(`${path} 里是另一次推演（数据、比较项、天数、运气或种子不同）`, '请换一个目录，或照原来的条件接着算'),
    en: ({ path }) =>
      refusal(
        `${path} holds another rehearsal, of other data, variants, days, luck or seed`,
        'Name another folder, or go on with what it was begun with',
      ),
  },
  rehearsalUnreadable: {
    zh: ({ path }) => refusal(`${path} 不是推演的结果，或已损坏`, '请删除这个文件后重算这一份'),
    en: ({ path }) => refusal(`${path} is no result of a rehearsal, or is damaged`, 'Remove the file and compute this share again'),
  },
  rehearsalGaps: {
    zh: ({ missing, count }) =>
      refusal(`还缺 ${count} 次推演：${missing.join('、')}${count > missing.length ? '……' : ''}`, '请先补算缺的份'),
    en: ({ missing, count }) =>
      refusal(
        `${counted(count, 'run')} missing: ${missing.join(', ')}${count > missing.length ? ' …' : ''}`,
        'Compute the shares that lack them first',
      ),
  },
  rehearsalTwice: {
    zh: ({ run, first, second }) => refusal(`第 ${run} 次推演在 ${first} 和 ${second} 里都有`, '请只合并其中一份'),
    en: ({ run, first, second }) => refusal(`Run ${run} is in both ${first} and ${second}`, 'Merge only one of them'),
  },
  rehearsalNotFound: {
    zh: () => refusal('这次推演已不在', '请在“推演”页另选一次，或重新推演'),
    en: () => refusal('This rehearsal is gone', 'Choose another on the page Rehearsal, or rehearse anew'),
  },
  rehearsalRunFailed: {
    zh: ({ run, seed, reason }) => refusal(`第 ${run} 次推演（种子 ${seed}）算不出来：${reason}`, '请先核对数据，再从头推演'),
    en: ({ run, seed, reason }) =>
      refusal(`Run ${run} of seed ${seed} could not be computed: ${reason}`, 'Check the data, then rehearse again'),
  },
};
