// The Chinese words of refusals of papers.
import { assertNever } from '../base/assert.ts';
import type { PaperError } from '../domain/paperErrors.ts';
import { groupedDecimal } from './quantityText.ts';
import { refusal } from './refusal.ts';

const states: Readonly<Record<string, string>> = {
  draft: '草稿',
  issued: '已下达',
  shipped: '已发出',
  received: '已签收',
  closed: '已办结',
  revoked: '已作废',
  void: '开错注销',
};

const events: Readonly<Record<string, string>> = {
  issued: '下达',
  shipped: '发出',
  received: '签收',
  returned: '退回',
  writtenOff: '核销',
  revoked: '作废',
  voided: '注销',
};

export function paperErrorZh(error: PaperError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'paperStateWrong':
      return refusal(
        `单据 ${error.paper} ${states[error.state] ?? error.state}，不能登记${events[error.event] ?? error.event}`,
        '请刷新单据，看清现在的状态',
      );
    case 'paperTooMuch':
      return refusal(
        `${error.item}：要登记${events[error.event] ?? error.event} ${groupedDecimal(error.asked)} ${error.unit}，最多只有 ${groupedDecimal(error.possible)} ${error.unit}`,
        '请核对数量；前面登记错了的，先注销那一笔',
      );
    case 'paperItemUnknown':
      return refusal(`单据 ${error.paper} 上没有“${error.item}”`, '请只登记单据上的品种；开错了单据，请注销重开');
    case 'paperEventNotFound':
      return refusal(`单据 ${error.paper} 上没有这一笔，或已经注销`, '请刷新单据');
    case 'paperEventFollowed':
      return refusal(`这一笔之后还有登记（${error.followers.join('、')}），不能先注销它`, '请先注销后面的登记');
    case 'paperRoadOpen':
      return refusal(`单据 ${error.paper} 还有货在路上`, '请说明这些货的去向：退回、照收还是丢失', error.lines);
    case 'afterWorkingDay':
      return refusal(`日期 ${error.on} 在今天（${error.today}）之后`, '请填已经发生的日期');
    default:
      return assertNever(error);
  }
}
