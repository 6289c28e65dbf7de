// Owns the Chinese words of every refusal.
import { assertNever } from '../base/assert.ts';
import type { DoubtError } from '../domain/doubt.ts';
import type { AppError, JobError, StorageError } from '../domain/errors.ts';
import type { PaperError } from '../domain/paperErrors.ts';
import { accountErrorZh } from './accountErrorZh.ts';
import { editErrorZh } from './editErrorZh.ts';
import { isExchangeError } from '../domain/exchangeError.ts';
import { exchangeErrorZh } from './exchangeErrorZh.ts';
import { pinClashText, pinText } from './pinText.ts';
import { problemText } from './problemText.ts';
import { refusal } from './refusal.ts';
import { savingCommand } from './savingCommand.ts';
import type { ErrorText } from './refusal.ts';
import { violationZh } from './violationZh.ts';

export function errorZh(
  error: Exclude<AppError, DoubtError | JobError | PaperError | StorageError | { readonly kind: 'backupStopped' }>,
): ErrorText {
  if (isExchangeError(error)) return exchangeErrorZh(error);
  switch (error.kind) {
    case 'datasetProblems':
      return refusal(
        `数据有 ${error.problems.length} 个问题，没有导入任何内容`,
        '请按下列各行改正后再导入',
        error.problems.map((problem) => problemText(problem, 'zh')),
      );
    case 'folderUnreadable':
      return refusal(`打不开文件夹 ${error.path}`, '请检查路径和权限', [error.reason]);
    case 'outputExists':
      return refusal(`${error.path} 已有别的内容，没有写入`, '请换一个文件夹，或先移走其中的文件');
    case 'outputTouchesInput':
      return refusal(`${error.path} 与输入文件夹 ${error.input} 相同或相互包含，没有写入`, '请换一个在它之外的文件夹');
    case 'cannotWrite':
      return refusal(`写不进 ${error.path}，原有内容未变`, '请检查磁盘空间和权限，关闭占用它的程序后再试', [error.reason]);
    case 'pinsConflict':
      return refusal(
        error.pins.length === 1 ? '这条指定数做不到，没有计算' : `这 ${error.pins.length} 条指定数不能同时成立，没有计算`,
        error.pins.length === 1 ? '请放宽或删去它' : '请放宽或删去其中一条',
        [...error.pins.map((pin) => pinText(pin, 'zh')), pinClashText(error, error.pins.length, 'zh')],
      );
    case 'solverFailed':
      return refusal('求解没有得到可信的结果，一切未变', '同样的数据只会得出同样的结果；请在数据页导出工作簿，发给程序的维护者', [
        `阶段 ${error.stage}，状态 ${error.status}`,
      ]);
    case 'plannerCrashed':
      return refusal('分配方案的计算意外中断，数据未变', '请再试一次；若仍如此，请把数据集发给维护者', [error.reason]);
    case 'plannerOutOfMemory':
      return refusal('内存不足，分配方案的计算被终止，数据未变', '请关闭其他程序后再试；若仍如此，请换内存更大的电脑，或减少期限天数', [
        error.reason,
      ]);
    case 'cancelled':
      return refusal('已取消，一切未变', '需要时可重新开始');
    case 'planBroken':
      return refusal(`分配方案有 ${error.violations.length} 处不成立`, '请勿使用这份方案；请重新计算', error.violations.map(violationZh));
    case 'plannerFault':
      return refusal(
        '这是程序的错：它算出的分配方案没有通过自身核验，未予采用，一切未变',
        '同样的数据只会得出同样的结果；请把这份数据存成文件，交给程序的维护者',
        [`数据集指纹：${error.datasetHash}`, ...savingLines(error), ...error.violations.map(violationZh)],
      );
    case 'planUnreadable':
      return refusal(`读不懂分配方案 ${error.path}`, '请检查路径；文件若被改过，请重新计算', [error.reason]);
    case 'noDataset':
      return refusal('还没有数据', '请先导入数据，或载入示例');
    case 'noOffice':
      return refusal('还没有设立办公室', '请先填写本单位的名称和级别');
    case 'officeExists':
      return refusal(`本机已设立“${error.name}”`, '请直接使用；要改名称请到设置');
    case 'planNotFound':
      return refusal(`找不到分配方案 ${error.plan}`, '请刷新方案列表');
    case 'planNotDraft':
      return refusal(`分配方案 ${error.plan} 不是草稿（${planStateZh(error.state)}）`, '只有草稿可以批准；请重新计算一份');
    case 'planNotApproved':
      return refusal(`分配方案 ${error.plan} 未批准（${planStateZh(error.state)}）`, '请先批准分配方案，再生成调拨单');
    case 'planStale':
      return refusal(`分配方案 ${error.plan} 计算之后数据或政策已改`, '请用现在的数据重新计算');
    case 'pinNotFound':
      return refusal('这条指定数已不在', '请刷新指定数列表');
    case 'editOutdated':
    case 'cellChanged':
    case 'rowGone':
    case 'versionOutdated':
    case 'nothingToUndo':
      return editErrorZh(error);
    case 'intakeClosed':
      return refusal('要导入的文件已不在内存中', '请重新选择文件；数据没有改动');
    case 'nothingToApply':
      return refusal('读到的内容与现有数据完全相同', '没有可写入的改动，可以直接关闭');
    case 'noTableFound':
      return refusal(`认不出这些表各是哪张表：${error.sheets.join('、')}`, '请在数据页导入，指定表和列，保存列对应后再用 --mapping');
    case 'sheetNotFound':
      return refusal(`没有名为“${error.name}”的表`, `请从这些中选：${error.sheets.join('、')}`);
    case 'mappingNotFound':
      return refusal(`没有名为“${error.name}”的列对应`, '请从列表中另选，或重新对应后保存');
    case 'scenarioNotFound':
      return refusal('这个备选方案已不在', '请刷新备选方案列表');
    case 'scenarioNameTaken':
      return refusal(`已有名为“${error.name}”的备选方案`, '请换一个名称');
    case 'scenarioAtHand':
      return refusal(`备选方案“${error.name}”正在使用`, '请先切换到别的备选方案，再删除它');
    case 'scenarioIsBase':
      return refusal('基准方案不能改名、删除或采用自己', '请选另一个备选方案');
    case 'planOfScenario':
      return refusal(`现在的备选方案是“${error.name}”，只有在基准方案里算出的分配方案可以批准`, '请先把这个备选方案采用为基准方案，再批准');
    case 'ordersExist':
      return refusal(`分配方案 ${error.plan} 已有 ${error.count} 张调拨单`, '请直接使用这些调拨单');
    case 'nothingToOrder':
      return refusal(`分配方案 ${error.plan} 没有要调拨的货物`, '请查看各组未满足的原因');
    case 'orderNotFound':
      return refusal(`找不到调拨单 ${error.order}`, '请刷新调拨单列表');
    case 'orderNotDraft':
      return refusal(`调拨单 ${error.order} 不是草稿（${orderStateZh(error.state)}）`, '只有草稿可以签发');
    case 'orderStateWrong':
      return refusal(
        `${word(orderStatesZh, error.state)}的调拨单不能${word(orderEventsZh, error.event)}`,
        error.state === 'draft' ? '请先下达' : '请核对单号；已办结或已作废的单不再变动',
      );
    case 'orderQuantityTooMuch':
      return refusal(
        `${word(orderEventsZh, error.event)} ${error.product} ${error.asked}，最多 ${error.possible}`,
        '请核对数量；运输中的要先登记签收，多收的在签收时如实登记',
      );
    case 'shipmentNotFound':
      return refusal('没有这笔发运', '请刷新后选择这张单上的一笔发运');
    case 'nothingEntered':
      return refusal('没有填写数量', '请至少填写一个品种的数量');
    case 'beforeIssue':
      return refusal(`日期 ${error.on} 早于下达日期 ${error.issuedOn}`, '请填写下达当日或以后的日期');
    case 'ledgerEntryWrong':
    case 'ledgerTooMuch':
    case 'ledgerNotReversible':
    case 'projectWrong':
    case 'projectNotFound':
    case 'subsidyTwice':
    case 'subsidyUnverified':
      return accountErrorZh(error);
    case 'reportNotFound':
      return refusal('这份报表已不存在', '请在报表页重新选择', [error.report]);
    case 'fileUnreadable':
      return refusal(`打不开文件 ${error.path}`, '请检查路径和权限', [error.reason]);
    case 'notDailyForm':
      return refusal(`${error.file} 不是企业日报填报表`, '请用本程序导出的填报表填写，表名和表头保持原样');
    case 'cycleEmpty':
      return refusal('本期还没有一笔登记，没有结账', '有材料签收或货物签收后再结账');
    case 'reportNamesUnknown':
      return refusal(
        `日报（${error.enterprise}）里的 ${error.code} 不在数据里，整批都没有登记`,
        '请先在数据页补上这个企业、品种或材料，或改正代码',
      );
    case 'runNotFound':
      return refusal('这次计算已不存在', '请重新开始计算', [error.run]);
    case 'chromiumMissing':
      return refusal('找不到可用于生成 PDF 的浏览器', '请安装 Chromium 或 Edge，或在桌面程序中打印');
    case 'printFailed':
      return refusal('打印没有完成', '请再试一次，或换一台打印机', [error.reason]);
    case 'invalidInput':
      return refusal(
        '输入不合要求，没有执行',
        '请按下列各项改正',
        error.issues.map(({ path, message }) => `${path === '' ? error.channel : path}：${message}`),
      );
    case 'unknownChannel':
      return refusal(`没有“${error.channel}”这个操作`, '界面与程序版本不一致，请重新启动');
    case 'disconnected':
      return disconnectedZh(error.status);
    case 'internal':
      return refusal('程序出错，没有保存任何改动', `请再试一次；若仍如此，请把编号 ${error.reference} 告诉维护者`);
    default:
      return assertNever(error);
  }
}

function disconnectedZh(status: number | null): ErrorText {
  if (status === 401) return refusal('登录已失效', '请从程序给出的网址重新打开');
  if (status === 413) return refusal('一次送出的内容太大', '请分几次导入');
  if (status === null) return refusal('程序没有应答', '请确认程序仍在运行，然后重新打开页面');
  return refusal(`程序没有正常应答（${status}）`, '请重新打开页面；若仍如此，请重新启动程序');
}

function planStateZh(state: string): string {
  return (
    new Map([
      ['draft', '草稿'],
      ['approved', '已批准'],
      ['superseded', '已被取代'],
    ]).get(state) ?? state
  );
}

function orderStateZh(state: string): string {
  return (
    new Map([
      ['draft', '草稿'],
      ['issued', '已签发'],
    ]).get(state) ?? state
  );
}

const orderStatesZh: Readonly<Record<string, string>> = {
  draft: '草稿',
  issued: '已下达',
  shipped: '已发运',
  received: '已签收',
  closed: '已办结',
  revoked: '已作废',
};
const orderEventsZh: Readonly<Record<string, string>> = {
  shipped: '发运',
  received: '签收',
  returned: '退回',
  writtenOff: '核销',
  revoked: '作废',
};

function word(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}

function savingLines({ datasetHash, folder }: Extract<AppError, { readonly kind: 'plannerFault' }>): string[] {
  return folder === undefined ? [] : [`存成文件：${savingCommand(folder, datasetHash)}`];
}
