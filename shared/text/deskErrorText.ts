// Words for who may do what at the desk.
import type { DeskRole } from '../domain/desk.ts';
import type { DeskError, SignedThing } from '../domain/deskError.ts';
import type { Language } from '../domain/office.ts';
import { refusal, type ErrorWords } from './refusal.ts';

const roleWords: { readonly [L in Language]: Readonly<Record<DeskRole, string>> } = {
  zh: { draft: '拟稿', check: '审核', sign: '签发' },
  en: { draft: 'drafting', check: 'checking', sign: 'signing' },
};

const acts: { readonly [L in Language]: Readonly<Record<SignedThing, string>> } = {
  zh: { plan: '批准方案', order: '下达调拨单', paper: '下达单据' },
  en: { plan: 'approve a plan', order: 'issue orders', paper: 'issue papers' },
};

const again: { readonly [L in Language]: Readonly<Record<SignedThing, string>> } = {
  zh: {
    plan: '请在顶栏选好经办人，再运行一次方案',
    order: '请在顶栏选好经办人，重新运行并批准方案，再生成调拨单',
    paper: '请在顶栏选好经办人，重新运行并批准方案，再生成单据',
  },
  en: {
    plan: 'Choose who sits here in the top bar and run the plan again',
    order: 'Choose who sits here in the top bar and make the drafts again from a new plan',
    paper: 'Choose who sits here in the top bar and make the drafts again from a new plan',
  },
};

const zhOthers = (names: readonly string[]) =>
  names.length === 0 ? '请先在设置的经办人里给人加上这项职责' : `请由${names.join('、')}在顶栏换上后办理`;
const enOthers = (names: readonly string[]) =>
  names.length === 0 ? 'Give somebody this role in the settings first' : `Let ${names.join(' or ')} take the seat in the top bar and do it`;

export const deskErrorText: ErrorWords<DeskError> = {
  officerUnknown: {
    zh: ({ name }) => refusal(`经办人名单里没有“${name}”`, '请先在设置的经办人里加上'),
    en: ({ name }) => refusal(`"${name}" is not on the list of officers`, 'Add the name in the settings first'),
  },
  officerTwice: {
    zh: ({ name }) => refusal(`经办人名单里有两个“${name}”，没有保存`, '同名的请加上区别，如“王芳（夜班）”'),
    en: ({ name }) =>
      refusal(`"${name}" is on the list of officers twice: nothing was saved`, 'Tell the two apart, for instance by their shift'),
  },
  deskEmpty: {
    zh: ({ thing, names }) => refusal(`要求两人办理，但没有选经办人，不能${acts.zh[thing]}`, zhOthers(names)),
    en: ({ thing, names }) => refusal(`Four eyes are asked for, but nobody sits here to ${acts.en[thing]}`, enOthers(names)),
  },
  roleMissing: {
    zh: ({ thing, name, roles, names }) =>
      refusal(`${name}没有${roles.map((role) => roleWords.zh[role]).join('或')}的职责，不能${acts.zh[thing]}`, zhOthers(names)),
    en: ({ thing, name, roles, names }) =>
      refusal(
        `${name} may not ${acts.en[thing]}: the role of ${roles.map((role) => roleWords.en[role]).join(' or ')} is missing`,
        enOthers(names),
      ),
  },
  drafterSigns: {
    zh: ({ thing, what, name, names }) => refusal(`${what}由${name}拟稿，两人办理时不能由同一人${acts.zh[thing]}`, zhOthers(names)),
    en: ({ thing, what, name, names }) =>
      refusal(`${what} was drafted by ${name}, who therefore may not ${acts.en[thing]}`, enOthers(names)),
  },
  drafterUnknown: {
    zh: ({ thing, what }) => refusal(`要求两人办理，但${what}拟稿时没有选经办人，不知道是谁拟的稿`, again.zh[thing]),
    en: ({ thing, what }) => refusal(`Four eyes are asked for, but nobody sat here when ${what} was drafted`, again.en[thing]),
  },
};
