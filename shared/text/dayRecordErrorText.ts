// Words for refusals of what people enter of a day: reports of cities, counts, confirmed arrivals.
import type { DayRecordError, DayRecordKind } from '../domain/dayRecordError.ts';
import type { Language } from '../domain/office.ts';
import { refusal, type ErrorWords } from './refusal.ts';

const names: { readonly [In in Language]: { readonly [Kind in DayRecordKind]: string } } = {
  zh: { cityReport: '设区市日报', count: '盘点', arrival: '到货' },
  en: { cityReport: 'report of a city', count: 'count', arrival: 'arrival' },
};

export const dayRecordErrorText: ErrorWords<DayRecordError> = {
  dayNotCome: {
    zh: (error) =>
      refusal(
        `${names.zh[error.what]}的日期 ${error.on} 在营业日 ${error.working} 之后，没有登记`,
        error.what === 'arrival' ? '还没有到的请选“推迟”并填预计到货日；日期有误请改正' : '请改正日期，或先做日终结转',
      ),
    en: (error) =>
      refusal(
        `The day ${error.on} of this ${names.en[error.what]} is after the working day, ${error.working}; nothing was entered`,
        error.what === 'arrival'
          ? 'If it has not come yet, choose “Late” and the day it is expected; otherwise correct the day'
          : 'Correct the day, or close the working day first',
      ),
  },
  expectedInPast: {
    zh: (error) =>
      refusal(`推迟到货的预计日期 ${error.on} 早于营业日 ${error.working}，没有登记`, '请填营业日或以后的日期；已经到了的请选“已到”'),
    en: (error) =>
      refusal(
        `A late arrival cannot be expected on ${error.on}, before the working day ${error.working}; nothing was entered`,
        'Enter the working day or a later one. If it has come, choose “Arrived”',
      ),
  },
  dayRecordNamesUnknown: {
    zh: (error) =>
      refusal(`${names.zh[error.what]}（${error.on}）里的 ${error.code} 不在数据里，整批都没有登记`, '请先在数据页补上，或改正代码'),
    en: (error) =>
      refusal(
        `${error.code}, named in a ${names.en[error.what]} of ${error.on}, is not in the data: nothing was entered`,
        'Add it on the data page first, or correct the code',
      ),
  },
  piecesNotWhole: {
    zh: (error) => refusal(`${names.zh[error.what]}：${error.item} 填了 ${error.quantity}，不是整数，没有登记`, '品种按只计，请填整数'),
    en: (error) =>
      refusal(
        `${error.item}: ${error.quantity} in a ${names.en[error.what]} is not a whole number; nothing was entered`,
        'Goods are counted in whole pieces',
      ),
  },
  materialNotKept: {
    zh: (error) => refusal(`${error.item}不是紧缺材料，不记库存，没有登记`, '要记它的库存，请先在数据页把它设为紧缺'),
    en: (error) =>
      refusal(
        `${error.item} is not scarce, so no stock is kept of it; nothing was entered`,
        'To keep its stock, mark it scarce on the data page',
      ),
  },
  nothingReported: {
    zh: (error) => refusal(`${error.on} 的日报没有报 ${error.item} 的结存，没有采信`, '报数可能已被更正或撤回：请刷新后再看，或登记盘点'),
    en: (error) =>
      refusal(
        `No report of ${error.on} says how much ${error.item} is left there; nothing was accepted`,
        'It may have been corrected or withdrawn meanwhile: look again, or enter a count',
      ),
  },
  arrivalUnknown: {
    zh: (error) =>
      refusal(
        `来货表里没有 ${error.on} ${error.owner} 的 ${error.item} 这一笔，没有登记`,
        '请刷新后再选；表里没有的来货，请先在数据页补一行',
      ),
    en: (error) =>
      refusal(
        `No supply of ${error.item} for ${error.owner} is announced for ${error.on}; nothing was entered`,
        'Look at the list again. Add a supply that is missing on the data page first',
      ),
  },
  dayRecordGone: {
    zh: (error) => refusal(`${error.on} 的这条${names.zh[error.what]}记录已不存在`, '请刷新后查看；可能已由别人删除'),
    en: (error) => refusal(`This ${names.en[error.what]} of ${error.on} is gone`, 'Look at the list again: somebody may have removed it'),
  },
};
