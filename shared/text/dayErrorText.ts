// Words for refusals of closing a day and of undoing a close.
import type { DayError } from '../domain/dayError.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const dayErrorText: ErrorWords<DayError> = {
  dayNotWorkingDay: {
    zh: ({ day, today }) => refusal(`${day} 不是营业日，营业日是 ${today}`, '只能结转营业日；请刷新日终页再看'),
    en: ({ day, today }) =>
      refusal(`${day} is not the working day, which is ${today}`, 'Only the working day can be closed: open the page again'),
  },
  dayInScenario: {
    zh: ({ name }) => refusal(`现在的备选方案是“${name}”，账在基准方案里`, '请先切换到基准方案，再做日终结转'),
    en: ({ name }) =>
      refusal(`The scenario at hand is ${name}; the books are those of the base`, 'Open the base first, then close the day'),
  },
  dayNotLastClosed: {
    zh: ({ day, last }) =>
      refusal(
        last === null ? `${day} 没有结转` : `${day} 不是最后结转的一天，最后结转的是 ${last}`,
        '只能从最后一天起，一天一天地撤销结转',
      ),
    en: ({ day, last }) =>
      refusal(
        last === null ? `${day} is not closed` : `${day} is not the last day closed, which is ${last}`,
        'Closes are undone one by one, the last one first',
      ),
  },
  dayCloseFollowed: {
    zh: ({ day, next }) => refusal(`${next} 已经签发单据或登记收发，${day} 的结转不能撤销`, '请在营业日当天更正：作废单据，或补报、盘点'),
    en: ({ day, next }) =>
      refusal(
        `Something was issued or entered on ${next}, so the close of ${day} stands`,
        'Correct it on the working day: revoke the paper, report late, or count',
      ),
  },
  dayStatementDamaged: {
    zh: ({ day }) => refusal(`${day} 的结转表读不出来，数据库里的这一份已损坏`, '请从备份里取出那一天的数据再看'),
    en: ({ day }) => refusal(`The statement of ${day} cannot be read: what the database kept of it is damaged`, 'Look at it in a backup'),
  },
  nothingToAskAgain: {
    zh: () => refusal('这些需求没有欠数，或者已经续报', '请刷新日终页'),
    en: () => refusal('Nothing is missing of these demands, or it is asked for again already', 'Open the page again'),
  },
};
