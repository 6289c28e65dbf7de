// Words for refusals of dated lists.
import type { ListError } from '../domain/listError.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const listErrorText: ErrorWords<ListError> = {
  listEntryNotFound: {
    zh: () => refusal('名单里没有这一条，没有改动', '请刷新名单后再看；可能已被撤回'),
    en: () => refusal('The list has no such entry; nothing was changed', 'Look at the list again: it may have been withdrawn'),
  },
  listPlaceUnknown: {
    zh: ({ name, code }) => refusal(`${name} 所在的 ${code} 不是数据里的市或县，没有登记`, '请选一个市或县，或先在数据页补上'),
    en: ({ name, code }) =>
      refusal(
        `${code}, where ${name} is said to be, is no city or county of the data; nothing was entered`,
        'Choose a city or county, or add it on the data page first',
      ),
  },
  listDemandWrong: {
    zh: ({ name, demand }) =>
      refusal(`需求 ${demand} 与 ${name} 的层级或所在地不符，没有登记`, '请选同一地方、同一层级的需求，或不指定需求'),
    en: ({ name, demand }) =>
      refusal(
        `Demand ${demand} is not of the tier and place of ${name}; nothing was entered`,
        'Choose a demand of the same place and tier, or none',
      ),
  },
  listDaysWrong: {
    zh: ({ name, from, to }) => refusal(`${name} 的截止日期 ${to} 早于列入日期 ${from}，没有登记`, '请改正日期'),
    en: ({ name, from, to }) =>
      refusal(`${name} would leave the list on ${to}, before it comes on it on ${from}; nothing was entered`, 'Correct the days'),
  },
  listedTwice: {
    zh: ({ name, from }) => refusal(`${name} 自 ${from} 起已在名单上，没有登记`, '请改原来那一条，或先把它移出名单'),
    en: ({ name, from }) =>
      refusal(`${name} is on the list already from ${from}; nothing was entered`, 'Change that entry, or take it off first'),
  },
  listEntryOff: {
    zh: ({ name, on }) => refusal(`${name} 已于 ${on} 移出名单，没有改动`, '如再列入，请另登记一条'),
    en: ({ name, on }) => refusal(`${name} was taken off the list on ${on}; nothing was changed`, 'To put it on again, enter another one'),
  },
  listEntryBegun: {
    zh: ({ name, from }) => refusal(`${name} 自 ${from} 起在名单上，不能撤回`, '请写明理由，移出名单'),
    en: ({ name, from }) =>
      refusal(`${name} has been on the list since ${from} and cannot be withdrawn`, 'Take it off the list with a reason instead'),
  },
};
