// Words for refusals of contracts with neighbouring provinces.
import type { ContractError } from '../domain/contractError.ts';
import { groupedDigits } from './quantityText.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const contractErrorText: ErrorWords<ContractError> = {
  contractNotFound: {
    zh: ({ contract }) => refusal(`没有协作合同 ${contract}`, '请刷新后再看；草稿可能已被撤回'),
    en: ({ contract }) => refusal(`There is no contract ${contract}`, 'Look at the list again: a draft may have been withdrawn'),
  },
  contractNamesUnknown: {
    zh: ({ code }) => refusal(`合同里的 ${code} 不在数据中，没有登记`, '请改选，或先在数据页补上'),
    en: ({ code }) =>
      refusal(`${code}, named in the contract, is not in the data: nothing was entered`, 'Choose another, or enter it on the data page'),
  },
  contractItemWrong: {
    zh: ({ item, gives }) =>
      gives === 'swap'
        ? refusal(`订单替代换出的是口罩，从某市的省级统调库存发出，按整只计；${item} 不合，没有登记`, '请选品种和发出的市，数量填整数')
        : refusal(`协作生产换出的是省级统配的紧缺材料；${item} 不合，没有登记`, '请选紧缺材料'),
    en: ({ item, gives }) =>
      gives === 'swap'
        ? refusal(
            `A swap gives whole pieces of goods from the pool's stock in a city, which ${item} does not; nothing was entered`,
            'Choose a product, the city it leaves, and whole numbers',
          )
        : refusal(`Co-production gives scarce material of the pool, which ${item} is not; nothing was entered`, 'Choose a scarce material'),
  },
  contractDaysWrong: {
    zh: ({ on, from, to }) => refusal(`日期 ${on} 不在合同期 ${from} 至 ${to} 内，没有办理`, '请改正日期或合同期'),
    en: ({ on, from, to }) => refusal(`${on} is not within the term, ${from} to ${to}; nothing was done`, 'Correct the day or the term'),
  },
  contractSumsDiffer: {
    zh: ({ byRatio, inDays }) =>
      refusal(
        `按比例应换入 ${groupedDigits(byRatio)} 只（不足一只舍去），各日换入合计 ${groupedDigits(inDays)} 只，不相等，没有登记`,
        '请改正各日数量或比例',
      ),
    en: ({ byRatio, inDays }) =>
      refusal(
        `By the ratio ${groupedDigits(byRatio)} pieces come in (parts of a piece are dropped), the days add up to ${groupedDigits(inDays)}; nothing was entered`,
        'Correct the days or the ratio',
      ),
  },
  contractIssued: {
    zh: ({ number }) => refusal(`${number}已经签发，不能再改或撤回`, '日期、数量有变，请办变更；不再履行，请作废'),
    en: ({ number }) => refusal(`${number} has been issued and stays as it is`, 'Tell its days anew, or revoke it'),
  },
  contractNotIssued: {
    zh: () => refusal('这份合同还是草稿，没有办理', '请先签发'),
    en: () => refusal('This contract is still a draft; nothing was done', 'Issue it first'),
  },
  contractRevoked: {
    zh: ({ number, on }) => refusal(`${number}已于 ${on} 作废，没有办理`, '作废后只登记退回、收到和核销'),
    en: ({ number, on }) =>
      refusal(`${number} was revoked on ${on}; nothing was done`, 'Enter what comes back or in, or write off the rest'),
  },
  contractClosed: {
    zh: ({ number, on }) => refusal(`${number}已于 ${on} 办结，没有办理`, '如有新情况，请另立合同'),
    en: ({ number, on }) => refusal(`${number} was closed on ${on}; nothing was done`, 'If there is more, make another contract'),
  },
  contractAboveStock: {
    zh: ({ item, on, short }) =>
      refusal(`${on} 要换出的 ${item} 还差 ${short}，没有办理`, '请减少数量、改晚日期；如账面不对，请先盘点或登记到货'),
    en: ({ item, on, short }) =>
      refusal(
        `${short} of ${item} are missing for what is to go out on ${on}; nothing was done`,
        'Give less or later. Where the books are wrong, count the stock or enter the arrival first',
      ),
  },
  contractEntryDayWrong: {
    zh: ({ on, from, to }) => refusal(`日期 ${on} 不在 ${from}（签发）至 ${to}（营业日）之间，没有登记`, '请改正日期'),
    en: ({ on, from, to }) =>
      refusal(`${on} is not between ${from}, when it was issued, and the working day ${to}; nothing was entered`, 'Correct the day'),
  },
  contractNotWhole: {
    zh: ({ quantity }) => refusal(`口罩按整只计，${quantity} 不是整数，没有登记`, '请改正数量'),
    en: ({ quantity }) =>
      refusal(`Goods are counted in whole pieces, and ${quantity} is not whole; nothing was entered`, 'Correct the number'),
  },
  contractSentTooMuch: {
    zh: ({ sent, most }) => refusal(`共发出 ${sent}，多于合同的 ${most}，没有办理`, '请改正数量；要多发，请先办变更'),
    en: ({ sent, most }) =>
      refusal(
        `${sent} would have gone out, more than the ${most} of the contract; nothing was done`,
        'Correct the number, or tell the days of the contract anew first',
      ),
  },
  contractBackTooMuch: {
    zh: ({ on }) => refusal(`到 ${on}，退回的比发出的多，没有登记`, '请先登记发出，或改正数量'),
    en: ({ on }) =>
      refusal(`By ${on} more would have come back than went out; nothing was entered`, 'Enter what went out first, or correct the number'),
  },
  contractReceivedTooMuch: {
    zh: ({ received, most }) =>
      refusal(
        `收到和核销共 ${groupedDigits(received)} 只，多于按比例最多的 ${groupedDigits(most)} 只，没有办理`,
        '请改正数量；对方多给的，请另行登记到货',
      ),
    en: ({ received, most }) =>
      refusal(
        `${groupedDigits(received)} pieces received and written off are more than the ${groupedDigits(most)} that the ratio allows; nothing was done`,
        'Correct the number. What was given beyond the contract is another arrival',
      ),
  },
  contractWrittenOffTooMuch: {
    zh: ({ pieces, open }) => refusal(`核销 ${groupedDigits(pieces)} 只，多于未结的 ${groupedDigits(open)} 只，没有登记`, '请改正数量'),
    en: ({ pieces, open }) =>
      refusal(
        `${groupedDigits(pieces)} pieces written off are more than the ${groupedDigits(open)} that are open; nothing was entered`,
        'Correct the number',
      ),
  },
  contractReasonMissing: {
    zh: () => refusal('核销要写明原因，没有登记', '请在备注里写原因'),
    en: () => refusal('A write-off needs a reason; nothing was entered', 'Write it in the note'),
  },
  contractEntryNotFound: {
    zh: ({ entry }) => refusal(`没有登记 ${entry}`, '请刷新后再看'),
    en: ({ entry }) => refusal(`There is no entry ${entry}`, 'Look at the list again'),
  },
  contractInAdvance: {
    zh: ({ number, pieces }) =>
      refusal(`${number}对方多给了 ${groupedDigits(pieces)} 只，还没有换出相应的数量，没有办理`, '请先发出；发出后再办'),
    en: ({ number, pieces }) =>
      refusal(
        `Under ${number} the other side gave ${groupedDigits(pieces)} pieces in advance; nothing was done`,
        'Send what is due for them first',
      ),
  },
  contractStillOpen: {
    zh: ({ number, pieces }) => refusal(`${number}还有 ${groupedDigits(pieces)} 只未结，没有办结`, '请登记收到，或写明原因核销'),
    en: ({ number, pieces }) =>
      refusal(
        `Under ${number} ${groupedDigits(pieces)} pieces are still open; it was not closed`,
        'Enter what came in, or write it off with the reason',
      ),
  },
};
