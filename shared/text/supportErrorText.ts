// Words for refusals of requests for support and decisions on them.
import type { SupportError } from '../domain/supportError.ts';
import { groupedDigits } from './quantityText.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const supportErrorText: ErrorWords<SupportError> = {
  requestNotFound: {
    zh: () => refusal('没有这件请示', '请刷新后再看；可能已被撤回'),
    en: () => refusal('There is no such request', 'Look at the list again: it may have been withdrawn'),
  },
  requestNamesUnknown: {
    zh: ({ code }) => refusal(`请示里的 ${code} 不在数据里，没有登记`, '请先在数据页补上，或改正代码'),
    en: ({ code }) =>
      refusal(
        `${code}, named in the request, is not in the data: nothing was entered`,
        'Add it on the data page first, or correct the code',
      ),
  },
  requestDaysWrong: {
    zh: ({ from, to }) => refusal(`请示的起止日期 ${from} 至 ${to} 前后颠倒，没有登记`, '请改正日期'),
    en: ({ from, to }) => refusal(`The request runs from ${from} to ${to}, which is backwards; nothing was entered`, 'Correct the days'),
  },
  requestEmpty: {
    zh: () => refusal('请示的数量是 0，没有登记', '请填申请的数量'),
    en: () => refusal('The request asks for 0 pieces; nothing was entered', 'Enter the quantity asked for'),
  },
  requestDemandWrong: {
    zh: ({ demand }) =>
      refusal(
        `需求 ${demand} 不是该市该品种的省重点工程或重要国计民生相关企业需求，没有登记`,
        '请选该市的这类需求；还没有的，请先在数据页的需求表里加一行',
      ),
    en: ({ demand }) =>
      refusal(
        `Demand ${demand} is not one of a key project or key enterprise of this city and product; nothing was entered`,
        'Choose such a demand of the city. Where there is none, add a row to the demands on the data page first',
      ),
  },
  requestDecided: {
    zh: ({ number }) => refusal(`这件请示已由批复第 ${number} 号办结，不能再改`, '要改变，请先撤销批复，或另报请示'),
    en: ({ number }) =>
      refusal(`This request was decided by reply No. ${number} and stays as it is`, 'Revoke the reply first, or enter another request'),
  },
  decisionAboveAsked: {
    zh: ({ cap, asked }) =>
      refusal(`核定上限 ${groupedDigits(cap)} 只多于申请的 ${groupedDigits(asked)} 只，没有签发`, '请把上限改为不多于申请数'),
    en: ({ cap, asked }) =>
      refusal(
        `The cap of ${groupedDigits(cap)} pieces is above the ${groupedDigits(asked)} asked for; nothing was signed`,
        'Lower the cap',
      ),
  },
  decisionDaysWrong: {
    zh: ({ from, to, working }) =>
      refusal(`批复的期限 ${from} 至 ${to} 前后颠倒，或在营业日 ${working} 之前就已结束，没有签发`, '请改正期限'),
    en: ({ from, to, working }) =>
      refusal(
        `The term from ${from} to ${to} is backwards, or over before the working day ${working}; nothing was signed`,
        'Correct the term',
      ),
  },
  decisionNotTried: {
    zh: () => refusal('还没有按现在的数据试算这项决定影响谁、影响多少，没有签发', '请按“试算影响”，看过结果再签发'),
    en: () =>
      refusal(
        'Whom this decision costs what has not been worked out for it with the present data; nothing was signed',
        'Press “Try it”, look at the result, then sign',
      ),
  },
  decisionInScenario: {
    zh: ({ name }) => refusal(`现在打开的是备选方案“${name}”，批复要按基准数据核定，没有办理`, '请先在规划页切换到基准方案'),
    en: ({ name }) =>
      refusal(
        `The scenario “${name}” is open; decisions rest on the data of the office: nothing was done`,
        'Open the base scenario on the plan page first',
      ),
  },
  decisionNotFound: {
    zh: ({ decision }) => refusal(`没有批复 ${decision}`, '请刷新后再看'),
    en: ({ decision }) => refusal(`There is no reply ${decision}`, 'Look at the list again'),
  },
  decisionRevoked: {
    zh: ({ number, on }) => refusal(`批复第 ${number} 号已于 ${on} 撤销`, '请刷新后再看'),
    en: ({ number, on }) => refusal(`Reply No. ${number} was revoked on ${on}`, 'Look at the list again'),
  },
};
