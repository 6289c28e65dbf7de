// Words for refusals of the linkage account and the capacity programme, Chinese and English side by side.
import type { AccountError } from '../domain/accountError.ts';
import { counted } from './counted.ts';
import { refusal, type ErrorWords } from './refusal.ts';

const projectFieldsZh: Readonly<Record<string, string>> = {
  name: '名称',
  lines: '产线',
  milestones: '进度日期',
  verification: '验收',
};

const ledgerFieldsZh: Readonly<Record<string, string>> = {
  material: '材料',
  enterprise: '企业',
  quantity: '数量',
  product: '品种',
  pieces: '只数',
  note: '原因',
};

export const accountErrorText: ErrorWords<AccountError> = {
  ledgerEntryWrong: {
    zh: (error) =>
      refusal(
        `台账登记的${ledgerFieldsZh[error.field] ?? error.field}不对`,
        '请核对后重填：材料须为紧缺材料，品种须与它挂钩，核销须写明原因',
      ),
    en: (error) =>
      refusal(
        `The ${error.field} of the entry does not fit`,
        'Check it: the material is a scarce one, the product is linked to it, and a write-off says why',
      ),
  },
  ledgerTooMuch: {
    zh: (error) => refusal(`登记 ${error.asked} ${error.unit}，账上最多 ${error.possible} ${error.unit}`, '请核对数量；记错的行用冲销更正'),
    en: (error) =>
      refusal(
        `${error.asked} ${error.unit} were entered, and the account has ${error.possible} ${error.unit} at most`,
        'Check the quantity; a line entered wrongly is reversed',
      ),
  },
  ledgerNotReversible: {
    zh: () => refusal('这一行不能冲销', '冲销行和已冲销的行不再冲销；请重新登记正确的一行'),
    en: () => refusal('This line cannot be reversed', 'Reversals and reversed lines stay: enter the right line anew'),
  },
  ledgerOfPaper: {
    zh: ({ source }) => refusal(`这一行随“${source}”入账，不能单独冲销`, '请在那张单据上注销登记错的一笔，或更正那一天的日报'),
    en: ({ source }) =>
      refusal(
        `This line follows from “${source}” and cannot be reversed by itself`,
        'Void the wrong entry on that paper, or correct the report of that day',
      ),
  },
  cycleEmpty: {
    zh: () => refusal('本期还没有一笔登记，没有结账', '有材料签收或货物签收后再结账'),
    en: () => refusal('Nothing was entered in this cycle: it was not closed', 'Close it once material or goods were received'),
  },
  obligorInCycle: {
    zh: ({ place, since, lines }) =>
      refusal(
        `${place}的责任方式不能在一轮中间改：本轮自 ${since} 开始，台账已有 ${lines} 笔`,
        '请先在台账结账，结账后、下达新一轮第一张单据之前再改',
      ),
    en: ({ place, since, lines }) =>
      refusal(
        `Who answers in ${place} cannot change in the middle of a cycle: this one began on ${since} and has ${counted(lines, 'line')}`,
        'Close the cycle in the account first; change it then, before the first paper of the next cycle is issued',
      ),
  },
  obligorWrong: {
    zh: ({ place }) => refusal(`“${place}”不是可以作责任主体的市或县`, '请选择数据中有企业的设区市或县（市、区）'),
    en: ({ place }) =>
      refusal(`“${place}” is no city or county that can answer`, 'Choose a city or county of the data that has enterprises'),
  },
  obligorTwice: {
    zh: ({ place, other }) => refusal(`${place}与${other}不能同时作责任主体`, `请先取消${other}，或只由${other}负责`),
    en: ({ place, other }) => refusal(`${place} and ${other} cannot both answer`, `End ${other} first, or let ${other} alone answer`),
  },
  obligorMoved: {
    zh: ({ name, from, to, lines }) =>
      refusal(
        `${name}的台账已有 ${lines} 笔，不能从${from ?? '企业自行负责'}改为${to ?? '企业自行负责'}`,
        `请先在台账结账；结账后、下达新一轮第一张单据之前，在“设置 · 责任主体”里取消${[from, to].filter((place) => place !== null).join('、')}，改好后再设回`,
      ),
    en: ({ name, from, to, lines }) =>
      refusal(
        `The account of ${name} has ${counted(lines, 'line')}: it cannot pass from ${from ?? 'enterprises that answer themselves'} to ${to ?? 'enterprises that answer themselves'}`,
        `Close the cycle in the account first. Before the first paper of the next one is issued, end ${[from, to].filter((place) => place !== null).join(' and ')} in Settings, Who answers; make the change, and set it again`,
      ),
  },
  projectWrong: {
    zh: (error) =>
      refusal(
        `产能项目“${error.project}”的${projectFieldsZh[error.field] ?? error.field}不对，没有保存`,
        '产线须有代码和日产能且不重复；各阶段实际日期须依次；验收须写验收人和标准，且不早于前面的阶段',
      ),
    en: (error) =>
      refusal(
        `The ${error.field} of the capacity project “${error.project}” are wrong: it was not saved`,
        'Lines need a code of their own and pieces a day; real dates follow each other; a verification names who and the standard, and is not before the stages',
      ),
  },
  projectNotFound: {
    zh: (error) => refusal('这个产能项目已不存在', '请刷新后再试', [error.project]),
    en: (error) => refusal('This capacity project is gone', 'Reload and try again', [error.project]),
  },
  subsidyTwice: {
    zh: (error) =>
      refusal(`“${error.project}”已有补助“${error.other}”，不能再列“${error.programme}”`, '中央和省级补助不重复享受：请只留一级'),
    en: (error) =>
      refusal(
        `“${error.project}” already has the subsidy “${error.other}”: “${error.programme}” cannot be added`,
        'Central and provincial subsidies exclude each other: keep one level',
      ),
  },
  subsidyUnverified: {
    zh: (error) => refusal(`“${error.project}”未验收，不能拨付“${error.programme}”的${error.phase}`, '验收通过后再填拨付日期'),
    en: (error) =>
      refusal(
        `“${error.project}” is not verified: the phase ${error.phase} of “${error.programme}” cannot be paid`,
        'Enter the day of payment after the verification',
      ),
  },
};
