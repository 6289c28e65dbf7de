// Owns the Chinese words of refusals of the linkage account and the capacity programme.
import { assertNever } from '../base/assert.ts';
import type { AccountError } from '../domain/errors.ts';
import { refusal } from './refusal.ts';

export function accountErrorZh(error: AccountError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'ledgerEntryWrong':
      return refusal(
        `台账登记的${word(ledgerFieldsZh, error.field)}不对`,
        '请核对后重填：材料须为紧缺材料，品种须与它挂钩，核销须写明原因',
      );
    case 'ledgerTooMuch':
      return refusal(`登记 ${error.asked} ${error.unit}，账上最多 ${error.possible} ${error.unit}`, '请核对数量；记错的行用冲销更正');
    case 'ledgerNotReversible':
      return refusal('这一行不能冲销', '冲销行和已冲销的行不再冲销；请重新登记正确的一行');
    case 'projectWrong':
      return refusal(
        `产能项目“${error.project}”的${word(projectFieldsZh, error.field)}不对，没有保存`,
        '产线须有代码和日产能且不重复；各阶段实际日期须依次；验收须写验收人和标准，且不早于前面的阶段',
      );
    case 'projectNotFound':
      return refusal('这个产能项目已不存在', '请刷新后再试', [error.project]);
    case 'subsidyTwice':
      return refusal(`“${error.project}”已有补助“${error.other}”，不能再列“${error.programme}”`, '中央和省级补助不重复享受：请只留一级');
    case 'subsidyUnverified':
      return refusal(`“${error.project}”未验收，不能拨付“${error.programme}”的${error.phase}`, '验收通过后再填拨付日期');
    default:
      return assertNever(error);
  }
}

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

function word(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
