// Words for refusals of orders and of what is entered for them.
import type { OrderError } from '../domain/orderError.ts';
import { counted } from './counted.ts';
import { promiseTextEn, promiseTextZh } from './promiseText.ts';
import { refusal, type ErrorWords } from './refusal.ts';

const statesZh: Readonly<Record<string, string>> = {
  draft: '草稿',
  issued: '已下达',
  shipped: '已发运',
  received: '已签收',
  closed: '已办结',
  revoked: '已作废',
};

const eventsZh: Readonly<Record<string, string>> = {
  shipped: '发运',
  received: '签收',
  returned: '退回',
  writtenOff: '核销',
  revoked: '作废',
};

export const orderErrorText: ErrorWords<OrderError> = {
  ordersExist: {
    zh: (error) => refusal(`分配方案 ${error.plan} 已有 ${error.count} 张调拨单`, '请直接使用这些调拨单'),
    en: (error) => refusal(`Plan ${error.plan} already has ${counted(error.count, 'order')}`, 'Use those orders'),
  },
  nothingToOrder: {
    zh: (error) => refusal(`分配方案 ${error.plan} 没有要调拨的货物`, '请查看各组未满足的原因'),
    en: (error) => refusal(`Plan ${error.plan} sends no goods`, 'See the reasons why groups are not full'),
  },
  orderNotFound: {
    zh: (error) => refusal(`找不到调拨单 ${error.order}`, '请刷新调拨单列表'),
    en: (error) => refusal(`Order ${error.order} is not there`, 'Refresh the list of orders'),
  },
  orderNotDraft: {
    zh: (error) => refusal(`调拨单 ${error.order} 不是草稿（${statesZh[error.state] ?? error.state}）`, '只有草稿可以下达'),
    en: (error) => refusal(`Order ${error.order} is no draft (${error.state})`, 'Only drafts can be issued'),
  },
  orderStateWrong: {
    zh: (error) =>
      refusal(
        `${statesZh[error.state] ?? error.state}的调拨单不能${eventsZh[error.event] ?? error.event}`,
        error.state === 'draft' ? '请先下达' : '请核对单号；已办结或已作废的单不再变动',
      ),
    en: (error) =>
      refusal(
        `An order that is ${error.state} cannot be ${eventEn(error.event)}`,
        error.state === 'draft' ? 'Issue it first' : 'Check the number: closed and revoked orders stay as they are',
      ),
  },
  orderQuantityTooMuch: {
    zh: (error) =>
      refusal(
        `${eventsZh[error.event] ?? error.event} ${error.product} ${error.asked}，最多 ${error.possible}`,
        '请核对数量；运输中的要先登记签收，多收的在签收时如实登记',
      ),
    en: (error) =>
      refusal(
        `${error.product}: ${error.asked} cannot be ${eventEn(error.event)}, at most ${error.possible}`,
        'Check the quantity: what is in transit is received first, and what arrives in excess is entered as it arrived',
      ),
  },
  goodsPromised: {
    zh: (error) => refusal(promiseTextZh(error), '请少下达一些，或作废不再要的调拨单、入储单，或按现在的结存重新运行方案'),
    en: (error) =>
      refusal(
        promiseTextEn(error),
        'Issue less, revoke an order or slip that is no longer wanted, or plan again from the present position',
      ),
  },
  shipmentNotFound: {
    zh: () => refusal('没有这笔发运', '请刷新后选择这张单上的一笔发运'),
    en: () => refusal('There is no such shipment', 'Refresh and choose a shipment of this order'),
  },
  nothingEntered: {
    zh: () => refusal('没有填写数量', '请至少填写一个品种的数量'),
    en: () => refusal('No quantity was entered', 'Enter the quantity of one product at least'),
  },
  beforeIssue: {
    zh: (error) => refusal(`日期 ${error.on} 早于下达日期 ${error.issuedOn}`, '请填写下达当日或以后的日期'),
    en: (error) => refusal(`The day ${error.on} is before the order was issued, ${error.issuedOn}`, 'Enter that day or a later one'),
  },
};

function eventEn(event: string): string {
  return event === 'writtenOff' ? 'written off' : event;
}
