// Words for entries that are impossible because of their date, and for those a person must confirm.
import { maxDaysAhead, type Doubt, type DoubtError } from '../domain/doubt.ts';
import { groupedNumber } from './groupedNumber.ts';
import { refusal, wordsOf, type ErrorWords, type WordsByKind } from './refusal.ts';

const farMore = {
  received: { zh: '签收', en: 'received' },
  output: { zh: '日产量', en: 'made in a day' },
  materialReceived: { zh: '当日收到', en: 'received in a day' },
  entered: { zh: '登记', en: 'entered' },
  issued: { zh: '当日发放', en: 'issued in a day' },
  onHand: { zh: '结存', en: 'on hand' },
  arrived: { zh: '到货', en: 'arrived' },
  materialUsed: { zh: '当日耗用', en: 'used in a day' },
} as const;

const doubtText: WordsByKind<Doubt, string> = {
  dayAhead: {
    zh: (doubt) => `日期 ${doubt.on} 在营业日（${doubt.today}）之后`,
    en: (doubt) => `The day ${doubt.on} is after the working day, ${doubt.today}`,
  },
  dayBehindPaper: {
    zh: (doubt) => `营业日是 ${doubt.today}，但已有 ${doubt.last} 签发的文件。是否恢复了旧备份？`,
    en: (doubt) => `The working day is ${doubt.today}, but a paper of ${doubt.last} was issued already. Was an old backup restored?`,
  },
  sameReceipt: {
    zh: ({ on, signedBy }) =>
      `已有 ${on} 的签收（${signedBy || '未写签收人'}），数量相近。是同一次签收吗？是同一次请取消；确为另一次，请填写确认人`,
    en: ({ on, signedBy }) =>
      `There is a receipt of ${on} already (${signedBy || 'nobody named'}), of about as much. If it is the same receipt, cancel; if it is another one, confirm it with your name`,
  },
  farMore: {
    zh: (doubt) => {
      const whose = doubt.enterprise === null ? '' : `${doubt.enterprise}，`;
      return `${whose}${doubt.name}${farMore[doubt.what].zh} ${groupedNumber(doubt.asked)} ${doubt.unit}，通常约 ${groupedNumber(doubt.usual)} ${doubt.unit}`;
    },
    en: (doubt) => {
      const whose = doubt.enterprise === null ? '' : `${doubt.enterprise}, `;
      return `${whose}${doubt.name}: ${groupedNumber(doubt.asked)} ${doubt.unit} ${farMore[doubt.what].en}; ${groupedNumber(doubt.usual)} ${doubt.unit} would be usual`;
    },
  },
  farFromBook: {
    zh: (doubt) =>
      `${doubt.place}，${doubt.name}盘点 ${groupedNumber(doubt.counted)} ${doubt.unit}，账面 ${groupedNumber(doubt.book)} ${doubt.unit}`,
    en: (doubt) =>
      `${doubt.place}, ${doubt.name}: ${groupedNumber(doubt.counted)} ${doubt.unit} counted; the books say ${groupedNumber(doubt.book)} ${doubt.unit}`,
  },
};

export const doubtErrorText: ErrorWords<DoubtError> = {
  doubtful: {
    zh: (error) =>
      refusal(
        '还没有登记，请先确认',
        '有误请改正；无误请填写确认人后确认',
        error.doubts.map((doubt) => wordsOf(doubtText, doubt, 'zh')),
      ),
    en: (error) =>
      refusal(
        'Nothing was entered yet: please confirm',
        'Correct it, or confirm it with your name',
        error.doubts.map((doubt) => wordsOf(doubtText, doubt, 'en')),
      ),
  },
  eventTooEarly: {
    zh: (error) =>
      refusal(
        `日期 ${error.on} 早于${error.earlier === 'shipped' ? '发运' : '签收'}日期 ${error.earlierOn}，没有登记`,
        '请填写当日或以后的日期；若原来的日期有误，请在退回或作废的原因中写明',
      ),
    en: (error) =>
      refusal(
        `The day ${error.on} is before the goods were ${error.earlier}, ${error.earlierOn}; nothing was entered`,
        'Enter that day or a later one. If the earlier day is wrong, say so in the reason of a return or revocation',
      ),
  },
  dayTooFarAhead: {
    zh: (error) =>
      refusal(
        `日期 ${error.on} 在今天（${error.today}）之后超过 ${maxDaysAhead} 天，没有登记`,
        '请核对年月；若今天的日期不对，请校正本机时钟',
      ),
    en: (error) =>
      refusal(
        `The day ${error.on} is more than ${maxDaysAhead} days after today, ${error.today}; nothing was entered`,
        'Check the year and the month. If today is wrong, set the clock of this machine',
      ),
  },
};
