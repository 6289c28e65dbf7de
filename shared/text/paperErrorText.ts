// Words for refusals of papers and of what is entered for them.
import type { DraftName, IssueRefusal, PaperError } from '../domain/paperError.ts';
import type { Language } from '../domain/office.ts';
import { counted } from './counted.ts';
import { messages } from './messages/messages.ts';
import { groupedDecimal } from './quantityText.ts';
import { promiseTextEn, promiseTextZh } from './promiseText.ts';
import { refusal, type ErrorWords } from './refusal.ts';

const statesZh: Readonly<Record<string, string>> = {
  draft: '是草稿',
  issued: '已下达',
  shipped: '已发运',
  received: '已签收',
  closed: '已办结',
  revoked: '已作废',
  void: '已注销',
};

const eventsZh: Readonly<Record<string, string>> = {
  issued: '下达',
  shipped: '发运',
  received: '签收',
  returned: '退回',
  writtenOff: '核销',
  revoked: '作废',
  voided: '注销',
};

const eventsEn: Readonly<Record<string, string>> = { shipped: 'shipped', writtenOff: 'written off' };

/** A batch may hold thousands. */
const shownAtMost = 10;

export const paperErrorText: ErrorWords<PaperError> = {
  paperStateWrong: {
    zh: ({ paper, state, event }) =>
      refusal(`单据 ${paper} ${statesZh[state] ?? state}，不能${eventsZh[event] ?? event}`, '请刷新单据，看清现在的状态'),
    en: ({ paper, state, event }) =>
      refusal(`Paper ${paper} is ${state} and cannot be ${eventsEn[event] ?? event}`, 'Refresh the paper and look at its present state'),
  },
  paperTooMuch: {
    zh: ({ event, item, asked, possible, unit }) =>
      refusal(
        `${item}：${eventsZh[event] ?? event} ${groupedDecimal(asked)} ${unit}，最多 ${groupedDecimal(possible)} ${unit}`,
        '请核对数量；前面登记错的，先注销那一笔',
      ),
    en: ({ event, item, asked, possible, unit }) =>
      refusal(
        `${item}: ${groupedDecimal(asked)} ${unit} cannot be ${eventsEn[event] ?? event}, at most ${groupedDecimal(possible)} ${unit}`,
        'Check the quantity; if an earlier entry is wrong, void that entry first',
      ),
  },
  paperItemUnknown: {
    zh: ({ paper, item }) => refusal(`单据 ${paper} 上没有“${item}”`, '请只登记单据上的品种；单据开错了，请注销后重开'),
    en: ({ paper, item }) => refusal(`Paper ${paper} does not list “${item}”`, 'Enter what the paper lists; void a paper that is wrong'),
  },
  paperEventNotFound: {
    zh: ({ paper }) => refusal(`单据 ${paper} 上没有这一笔登记，或已注销`, '请刷新单据'),
    en: ({ paper }) => refusal(`Paper ${paper} has no such entry, or it is void already`, 'Refresh the paper'),
  },
  paperEventFollowed: {
    zh: ({ followers }) => refusal(`这一笔之后还有登记（${followers.join('、')}），不能先注销`, '请先注销后面的登记'),
    en: ({ followers }) => refusal(`Later entries rest on this one (${followers.join(', ')})`, 'Void the later entries first'),
  },
  paperRoadOpen: {
    zh: ({ paper, lines }) =>
      lines.length === 0
        ? refusal(`单据 ${paper} 没有货在路上`, '作废时不用填写货物去向')
        : refusal(`单据 ${paper} 还有货在路上`, '请说明这些货的去向：退回、照收或丢失', lines),
    en: ({ paper, lines }) =>
      lines.length === 0
        ? refusal(`Paper ${paper} has nothing in transit`, 'Revoke it without saying what became of goods in transit')
        : refusal(`Paper ${paper} still has goods in transit`, 'Say what became of them: returned, received after all, or lost', lines),
  },
  afterWorkingDay: {
    zh: ({ on, today }) => refusal(`日期 ${on} 在营业日（${today}）之后`, '请填写实际发生的日期；营业日已过的，先做日终结转'),
    en: ({ on, today }) =>
      refusal(`The day ${on} is after the working day (${today})`, 'Enter the day on which it happened, or close the working day first'),
  },
  papersExist: {
    zh: ({ plan, count }) => refusal(`分配方案 ${plan} 已有 ${count} 张单据`, '请直接使用这些单据'),
    en: ({ plan, count }) => refusal(`Plan ${plan} already has ${counted(count, 'paper')}`, 'Use those papers'),
  },
  nothingOnPaper: {
    zh: ({ plan }) => refusal(`分配方案 ${plan} 没有要开单据的统配材料、统调任务或储备`, '请查看方案的配额与供货'),
    en: ({ plan }) => refusal(`Plan ${plan} has no quotas, tasks or reserve to put on paper`, 'See its quotas and deliveries'),
  },
  paperNotFound: {
    zh: ({ paper }) => refusal(`找不到单据 ${paper}`, '请刷新单据列表'),
    en: ({ paper }) => refusal(`Paper ${paper} is not there`, 'Refresh the list of papers'),
  },
  paperNotShared: {
    zh: ({ paper }) =>
      refusal(`单据 ${paper} 不能分配到企业`, '只有已下达给市县（经市分配）且仍有效的统配通知单、统调任务书，才能由该市县或省级分配'),
    en: ({ paper }) =>
      refusal(
        `Paper ${paper} is not shared out`,
        'Only an allotment or task notice issued to a city or county that answers for its enterprises, and in force, is shared out: by its office or the province',
      ),
  },
  shareTooMuch: {
    zh: ({ place, material, asked, possible, unit }) =>
      refusal(
        `${place}：${material}共分配 ${groupedDecimal(asked)} ${unit}，只有 ${groupedDecimal(possible)} ${unit} 可分`,
        '请减少企业的数量，合计不超过可分数量',
      ),
    en: ({ place, material, asked, possible, unit }) =>
      refusal(
        `${place}: ${groupedDecimal(asked)} ${unit} of ${material} shared out, but only ${groupedDecimal(possible)} ${unit} are there`,
        'Give enterprises less, so that together they get no more than that',
      ),
  },
  shareNotLots: {
    zh: ({ material, lot, unit }) =>
      refusal(`${material}按整批（${groupedDecimal(lot)} ${unit}）分配`, '请改成整批数；通知单本身带零批的，零批只能给一家'),
    en: ({ material, lot, unit }) =>
      refusal(
        `${material} is shared out in whole lots of ${groupedDecimal(lot)} ${unit}`,
        'Enter whole lots; if the allotment itself has an open lot, one enterprise may get it',
      ),
  },
  shareOutside: {
    zh: ({ place, enterprise }) =>
      refusal(`${enterprise} 不在${place}负责的企业之列`, '请只分配给该市县的企业；所属地区有误的，先在数据中改正'),
    en: ({ place, enterprise }) =>
      refusal(
        `${place} does not answer for ${enterprise}`,
        'Share out among its own enterprises; correct a wrong region in the data first',
      ),
  },
  paperShared: {
    zh: ({ paper, notices }) => refusal(`单据 ${paper} 已分配到企业`, '请先作废或注销由它分出的这些单据', notices.slice(0, shownAtMost)),
    en: ({ paper, notices }) =>
      refusal(`Paper ${paper} has been shared out`, 'Revoke or void those notices first', notices.slice(0, shownAtMost)),
  },
  batchNotIssuable: {
    zh: ({ possible, refused }) =>
      refusal(
        `其中 ${refused.length} 张不能下达，都还没有下达`,
        possible === 0 ? '请改选能下达的草稿' : `请改选，或确认只下达其余 ${possible} 张`,
        shownRefusals(
          refused,
          refusalZh,
          (gone) => `${gone} 张已不在：被删除，或被新的草稿替换`,
          (rest) => `另有 ${rest} 张`,
        ),
      ),
    en: ({ possible, refused }) =>
      refusal(
        `${refused.length} of them cannot be issued; nothing was issued yet`,
        possible === 0 ? 'Choose drafts that can be issued' : `Choose others, or confirm to issue only the other ${possible}`,
        shownRefusals(
          refused,
          refusalEn,
          (gone) => `${gone} no longer there: removed, or replaced by new drafts`,
          (rest) => `and ${rest} more`,
        ),
      ),
  },
};

type NamedRefusal = Exclude<IssueRefusal, { readonly why: 'unknown' }>;

/** What is gone has no name that anybody knows, so it is counted. */
function shownRefusals(
  refused: readonly IssueRefusal[],
  text: (one: NamedRefusal) => string,
  gone: (count: number) => string,
  more: (rest: number) => string,
): string[] {
  const named = refused.filter((one) => one.why !== 'unknown');
  const shown = named.slice(0, shownAtMost).map(text);
  if (named.length < refused.length) shown.unshift(gone(refused.length - named.length));
  return named.length > shownAtMost ? [...shown, more(named.length - shownAtMost)] : shown;
}

function draftText({ kind, from, party }: DraftName, language: Language): string {
  const { frame, papers } = messages[language];
  return `${kind === 'order' ? frame.searchOrder : papers.kinds[kind]} ${from} ${party}`;
}

function refusalZh(one: NamedRefusal): string {
  switch (one.why) {
    case 'notDraft':
      return `${one.name}：不是草稿（${statesZh[one.state] ?? one.state}）`;
    case 'planNotInForce':
      return `${draftText(one.name, 'zh')}：所属方案 ${one.plan} 不是现行方案`;
    case 'parentGone':
      return `${draftText(one.name, 'zh')}：所分的单据 ${one.parent} 已失效或数量不足`;
    case 'goodsPromised':
      return `${draftText(one.name, 'zh')}：${promiseTextZh(one)}`;
  }
}

function refusalEn(one: NamedRefusal): string {
  switch (one.why) {
    case 'notDraft':
      return `${one.name}: no draft (${one.state})`;
    case 'planNotInForce':
      return `${draftText(one.name, 'en')}: its plan ${one.plan} is not in force`;
    case 'parentGone':
      return `${draftText(one.name, 'en')}: paper ${one.parent}, which it shares out, is no longer in force, or gives less`;
    case 'goodsPromised':
      return `${draftText(one.name, 'en')}: ${promiseTextEn(one)}`;
  }
}
