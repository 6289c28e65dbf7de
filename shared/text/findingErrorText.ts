// Words for refusals of findings that are followed up.
import type { FindingError } from '../domain/findingError.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const findingErrorText: ErrorWords<FindingError> = {
  findingNotFound: {
    zh: () => refusal('没有这个问题', '请刷新后再看；可能已被撤回'),
    en: () => refusal('There is no such finding', 'Look at the list again: it may have been withdrawn'),
  },
  findingNamesUnknown: {
    zh: ({ code }) => refusal(`问题里的 ${code} 不在数据里，没有登记`, '请先在数据页补上，或改正代码'),
    en: ({ code }) =>
      refusal(
        `${code}, named in the finding, is not in the data: nothing was entered`,
        'Add it on the data page first, or correct the code',
      ),
  },
  findingMakerElsewhere: {
    zh: ({ maker, city }) => refusal(`企业 ${maker} 不在 ${city}，没有登记`, '请选企业所在的市，或改选企业'),
    en: ({ maker, city }) =>
      refusal(`Enterprise ${maker} is not in ${city}; nothing was entered`, 'Choose the city of the enterprise, or another enterprise'),
  },
  findingDaysWrong: {
    zh: ({ raisedOn, due }) => refusal(`整改期限 ${due} 早于提出日期 ${raisedOn}，没有登记`, '请改正日期'),
    en: ({ raisedOn, due }) =>
      refusal(`The last day ${due} is before ${raisedOn}, when it was raised; nothing was entered`, 'Correct the days'),
  },
  findingClosed: {
    zh: ({ on }) => refusal(`这个问题已于 ${on} 销号，没有登记`, '如又发生，请另登记一条'),
    en: ({ on }) => refusal(`This finding was settled on ${on}; nothing was entered`, 'If it happened again, enter another one'),
  },
  findingAnswered: {
    zh: ({ by, on }) => refusal(`${by} 已于 ${on} 答复这个问题，不能再改或撤回`, '请另登记一条，或在答复里说明'),
    en: ({ by, on }) =>
      refusal(
        `${by} answered this finding on ${on}; it can no longer be changed or withdrawn`,
        'Enter another one, or say it in an answer',
      ),
  },
};
