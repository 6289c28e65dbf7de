// Words for refusals of releases to the public.
import type { ReleaseError } from '../domain/releaseError.ts';
import { groupedDigits } from './quantityText.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const releaseErrorText: ErrorWords<ReleaseError> = {
  releaseNotFound: {
    zh: ({ release }) => refusal(`没有投放 ${release}`, '请刷新后再看；草稿可能已被撤回'),
    en: ({ release }) => refusal(`There is no release ${release}`, 'Look at the list again: a draft may have been withdrawn'),
  },
  releaseNamesUnknown: {
    zh: ({ code }) => refusal(`投放里的 ${code} 不在数据里，没有登记`, '请先在数据页补上，或改正代码'),
    en: ({ code }) =>
      refusal(
        `${code}, named in the release, is not in the data: nothing was entered`,
        'Add it on the data page first, or correct the code',
      ),
  },
  releaseNoOutlets: {
    zh: ({ city }) => refusal(`${city} 没有参加的投放网点，没有登记`, '请先在数据页的“投放网点”表里登记该市及其各县的网点'),
    en: ({ city }) =>
      refusal(
        `No outlet of ${city} takes part; nothing was entered`,
        'Enter outlets of the city and its counties in the table of outlets first',
      ),
  },
  releaseLessThanCarton: {
    zh: ({ pieces, carton }) =>
      refusal(`投放 ${groupedDigits(pieces)} 只不足一箱（${groupedDigits(carton)} 只），没有登记`, '投放按整箱，请加大数量'),
    en: ({ pieces, carton }) =>
      refusal(
        `${groupedDigits(pieces)} pieces are less than a carton of ${groupedDigits(carton)}; nothing was entered`,
        'Goods are released in whole cartons: release more',
      ),
  },
  releaseNoPopulation: {
    zh: ({ region }) => refusal(`按人口分配，但 ${region} 没有人口数，没有登记`, '请在数据页的区域表里补上人口，或改为按网点权重分配'),
    en: ({ region }) =>
      refusal(
        `Goods are shared out by population, and that of ${region} is not known; nothing was entered`,
        'Enter it in the table of regions, or share out by the weights of outlets',
      ),
  },
  releaseNoWeight: {
    zh: ({ city }) => refusal(`${city} 各网点的权重（或各县人口）都是 0，无法分配，没有登记`, '请改正权重或人口'),
    en: ({ city }) =>
      refusal(`All weights, or populations, of ${city} are 0, so that nothing can be shared out; nothing was entered`, 'Correct them'),
  },
  releaseDaysWrong: {
    zh: ({ from, to, working }) => refusal(`投放期 ${from} 至 ${to} 前后颠倒，或在营业日 ${working} 之前就已结束，没有办理`, '请改正日期'),
    en: ({ from, to, working }) =>
      refusal(`The release runs from ${from} to ${to}, which is backwards or over before ${working}; nothing was done`, 'Correct the days'),
  },
  releaseIssued: {
    zh: ({ number }) => refusal(`${number}已经签发，不能再改或撤回`, '要改，请出更正；要停，请停止投放'),
    en: ({ number }) => refusal(`${number} has been issued and stays as it is`, 'Correct it, or stop it'),
  },
  releaseNotIssued: {
    zh: () => refusal('这项投放还是草稿，没有办理', '请先签发'),
    en: () => refusal('This release is still a draft; nothing was done', 'Issue it first'),
  },
  releaseClosed: {
    zh: ({ number, on }) => refusal(`${number}已于 ${on} 办结，没有登记`, '如有新情况，请另办一项投放'),
    en: ({ number, on }) => refusal(`${number} was closed on ${on}; nothing was entered`, 'If there is more, make another release'),
  },
  releaseOver: {
    zh: ({ number, on }) => refusal(`${number}到 ${on} 为止，不再发货`, '剩余的请登记退回；要延长，请出更正'),
    en: ({ number, on }) =>
      refusal(`${number} ended on ${on}: nothing more is handed out`, 'Enter what comes back, or correct it to run longer'),
  },
  releaseAboveGoods: {
    zh: ({ pieces, there }) =>
      refusal(
        `要投放 ${groupedDigits(pieces)} 只，可用于投放的只有 ${groupedDigits(there)} 只，没有办理`,
        '请减少数量；如账面不对，请先盘点或登记签收',
      ),
    en: ({ pieces, there }) =>
      refusal(
        `${groupedDigits(pieces)} pieces are more than the ${groupedDigits(there)} that are there for it; nothing was done`,
        'Take less. Where the books are wrong, count the stock or enter the receipt first',
      ),
  },
  releaseOutletNotIn: {
    zh: ({ outlet }) => refusal(`网点 ${outlet} 不在这项投放里，没有登记`, '请选投放里的网点；要加网点，请出更正'),
    en: ({ outlet }) =>
      refusal(`Outlet ${outlet} is not in this release; nothing was entered`, 'Choose one that is, or correct the release'),
  },
  releaseSentTooMuch: {
    zh: ({ outlet, sent, allotted }) =>
      refusal(
        `网点 ${outlet} 共发 ${groupedDigits(sent)} 只，多于分配的 ${groupedDigits(allotted)} 只，没有登记`,
        '请改正数量；可能已由另一单位登记过',
      ),
    en: ({ outlet, sent, allotted }) =>
      refusal(
        `Outlet ${outlet} would be sent ${groupedDigits(sent)} pieces, more than the ${groupedDigits(allotted)} allotted; nothing was entered`,
        'Correct the number: another office may have entered it already',
      ),
  },
  releaseOverdrawn: {
    zh: ({ outlet, on, pieces }) =>
      refusal(`到 ${on}，网点 ${outlet} 售出、退回、损失的比发给它的多 ${groupedDigits(pieces)} 只，没有登记`, '请先登记发货，或改正数量'),
    en: ({ outlet, on, pieces }) =>
      refusal(
        `By ${on}, outlet ${outlet} would have sold, brought back and lost ${groupedDigits(pieces)} pieces more than it was given; nothing was entered`,
        'Enter what it was sent first, or correct the number',
      ),
  },
  releaseEntryDayWrong: {
    zh: ({ on, from, to }) => refusal(`日期 ${on} 不在 ${from}（签发）至 ${to}（营业日）之间，没有登记`, '请改正日期'),
    en: ({ on, from, to }) =>
      refusal(`${on} is not between ${from}, when it was issued, and the working day ${to}; nothing was entered`, 'Correct the day'),
  },
  releaseEntryEmpty: {
    zh: () => refusal('数量是 0，没有登记', '请填数量；没有售出而清点过的，请填剩余数'),
    en: () => refusal('The number is 0; nothing was entered', 'Enter pieces. Where nothing was sold, enter what was counted'),
  },
  releaseEntryNotFound: {
    zh: ({ entry }) => refusal(`没有登记 ${entry}，或不是本单位登记的`, '请刷新后再看；由登记的单位作废'),
    en: ({ entry }) =>
      refusal(`There is no entry ${entry}, or another office made it`, 'Look at the list again. The office that made it voids it'),
  },
  releaseStillThere: {
    zh: ({ outlet, pieces }) => refusal(`网点 ${outlet} 还有 ${groupedDigits(pieces)} 只没有交代，没有办结`, '请登记售出、退回或损失'),
    en: ({ outlet, pieces }) =>
      refusal(
        `Outlet ${outlet} still has ${groupedDigits(pieces)} pieces; nothing was closed`,
        'Enter what was sold, brought back or lost',
      ),
  },
  releaseUnbalanced: {
    zh: ({ outlet, counted, there }) =>
      refusal(
        `网点 ${outlet} 清点 ${groupedDigits(counted)} 只，按登记应有 ${groupedDigits(there)} 只，没有办理`,
        '请核对该网点的登记，改正售出、退回或损失',
      ),
    en: ({ outlet, counted, there }) =>
      refusal(
        `Outlet ${outlet} counted ${groupedDigits(counted)} pieces where there must be ${groupedDigits(there)}; nothing was done`,
        'Check its entries, and correct what was sold, brought back or lost',
      ),
  },
};
