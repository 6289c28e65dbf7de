// Words for refusals of closing a day and of undoing a close.
import type { DayError } from '../domain/dayError.ts';
import type { DayFollowerKind } from '../domain/dayFollower.ts';
import { refusal, type ErrorWords } from './refusal.ts';

type FollowerWords = { readonly [What in DayFollowerKind]: (name: string) => string };

const followersZh: FollowerWords = {
  order: (name) => `调拨单 ${name}`,
  orderEvent: (name) => `调拨单 ${name} 的登记`,
  paper: (name) => `单据 ${name}`,
  paperEvent: (name) => `单据 ${name} 的登记`,
  daily: (name) => `已签发的日报第 ${name} 期`,
  weekly: (name) => `已签发的周通报第 ${name} 期`,
  plan: (name) => `已批准的方案 ${name}`,
  decision: (name) => `批复 ${name}`,
  release: (name) => `投放 ${name}`,
  contract: (name) => `协作合同 ${name}`,
  cycle: (name) => `结到 ${name} 的周期`,
  makerReport: (name) => `${name} 的日报`,
  cityReport: (name) => `${name} 的日报`,
  count: (name) => `${name} 的盘点`,
  arrival: (name) => `${name} 的到货`,
  account: (name) => `${name} 的挂钩账登记`,
};

const followersEn: FollowerWords = {
  order: (name) => `order ${name}`,
  orderEvent: (name) => `an entry for order ${name}`,
  paper: (name) => `paper ${name}`,
  paperEvent: (name) => `an entry for paper ${name}`,
  daily: (name) => `the issued daily report ${name}`,
  weekly: (name) => `the issued bulletin ${name}`,
  plan: (name) => `the approved plan ${name}`,
  decision: (name) => `reply ${name}`,
  release: (name) => `release ${name}`,
  contract: (name) => `contract ${name}`,
  cycle: (name) => `the cycle closed to ${name}`,
  makerReport: (name) => `the report of ${name}`,
  cityReport: (name) => `the report of ${name}`,
  count: (name) => `the count of ${name}`,
  arrival: (name) => `the arrival of ${name}`,
  account: (name) => `the account entry of ${name}`,
};

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
    zh: ({ day, next, followers, count }) =>
      refusal(
        `${next} 起已有：${followers.map(({ what, name }) => followersZh[what](name)).join('，')}${
          count > followers.length ? ` 等 ${count} 项` : ''
        }，${day} 的结转不能撤销`,
        '已报的可以先撤回，登记错的可以先注销；单据已签发、批复已签或方案已批准的，请在营业日当天更正：作废单据，撤销批复，或补报、盘点',
      ),
    en: ({ day, next, followers, count }) =>
      refusal(
        `From ${next} on there is ${followers.map(({ what, name }) => followersEn[what](name)).join(', ')}${
          count > followers.length ? ` (${count} in all)` : ''
        }, so the close of ${day} stands`,
        'Withdraw a report or void a wrong entry first; where papers were issued, a reply was signed or a plan was approved, correct it on the working day: revoke the paper or reply, report late, or count',
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
