// The Chinese words of what is impossible by its day, and of what a person is asked to confirm.
import { assertNever } from '../base/assert.ts';
import type { Doubt, DoubtError } from '../domain/doubt.ts';
import { maxDaysAhead } from '../domain/doubt.ts';
import { groupedNumber } from './groupedNumber.ts';
import { refusal } from './refusal.ts';

export function doubtErrorZh(error: DoubtError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'doubtful':
      return refusal('还没有登记，请先确认', '有误请改正；无误请填写确认人后确认', error.doubts.map(doubtZh));
    case 'eventTooEarly':
      return refusal(
        `日期 ${error.on} 早于${error.earlier === 'shipped' ? '发运' : '签收'}日期 ${error.earlierOn}，没有登记`,
        '请填写当日或以后的日期；若原来的日期有误，请在退回或作废的原因中写明',
      );
    case 'dayTooFarAhead':
      return refusal(
        `日期 ${error.on} 在今天（${error.today}）之后超过 ${maxDaysAhead} 天，没有登记`,
        '请核对年月；若今天的日期不对，请校正本机时钟',
      );
    default:
      return assertNever(error);
  }
}

const farMoreZh = { received: '签收', output: '日产量', materialReceived: '当日收到', materialUsed: '当日耗用' } as const;

function doubtZh(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'dayAhead':
      return `日期 ${doubt.on} 在今天（${doubt.today}）之后`;
    case 'clockBack':
      return `本机时钟显示今天是 ${doubt.today}，但已有 ${doubt.last} 签发的文件。时钟是否被调慢了？`;
    case 'farMore': {
      const whose = doubt.enterprise === null ? '' : `${doubt.enterprise}，`;
      return `${whose}${doubt.name}${farMoreZh[doubt.what]} ${groupedNumber(doubt.asked)} ${doubt.unit}，通常约 ${groupedNumber(doubt.usual)} ${doubt.unit}`;
    }
    default:
      return assertNever(doubt);
  }
}
