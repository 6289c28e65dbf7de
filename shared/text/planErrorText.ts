// Words for refusals of planning, of plans and of their pins.
import type { PlanError } from '../domain/planError.ts';
import { counted } from './counted.ts';
import { pinClashText, pinText } from './pinText.ts';
import { refusal, type ErrorWords } from './refusal.ts';
import { savingCommand } from './savingCommand.ts';
import { violationText } from './violationText.ts';

const statesZh: Readonly<Record<string, string>> = { draft: '草稿', approved: '已批准', superseded: '已被取代' };

export const planErrorText: ErrorWords<PlanError> = {
  pinsConflict: {
    zh: (error) =>
      refusal(
        error.pins.length === 1 ? '这条指定数做不到，没有计算' : `这 ${error.pins.length} 条指定数不能同时成立，没有计算`,
        error.pins.length === 1 ? '请放宽或删去它' : '请放宽或删去其中一条',
        [...error.pins.map((pin) => pinText(pin, 'zh')), pinClashText(error, error.pins.length, 'zh')],
      ),
    en: (error) =>
      refusal(
        error.pins.length === 1
          ? 'This pin cannot be kept; nothing was computed'
          : `These ${error.pins.length} pins cannot hold together; nothing was computed`,
        error.pins.length === 1 ? 'Loosen or remove it' : 'Loosen or remove one of them',
        [...error.pins.map((pin) => pinText(pin, 'en')), pinClashText(error, error.pins.length, 'en')],
      ),
  },
  solverFailed: {
    zh: (error) =>
      refusal('求解没有得到可信的结果，一切未变', '同样的数据只会得出同样的结果；请在数据页导出工作簿，发给程序的维护者', [
        `阶段 ${error.stage}，状态 ${error.status}`,
      ]),
    en: (error) =>
      refusal(
        'The solver gave no answer that can be trusted; nothing was changed',
        'The same data will only give the same result; save it as a workbook on the data page and send that to whoever maintains the program',
        [`stage ${error.stage}, status ${error.status}`],
      ),
  },
  plannerCrashed: {
    zh: (error) => refusal('分配方案的计算意外中断，数据未变', '请再试一次；若仍如此，请把数据集发给维护者', [error.reason]),
    en: (error) =>
      refusal('Planning stopped unexpectedly; the data is unchanged', 'Try again; if it stays so, send the dataset to the maintainers', [
        error.reason,
      ]),
  },
  plannerOutOfMemory: {
    zh: (error) =>
      refusal('内存不足，分配方案的计算被终止，数据未变', '请关闭其他程序后再试；若仍如此，请换内存更大的电脑，或减少期限天数', [
        error.reason,
      ]),
    en: (error) =>
      refusal(
        'Planning ran out of memory and was stopped; the data is unchanged',
        'Close other programs and try again; if it stays so, use a computer with more memory or plan fewer days',
        [error.reason],
      ),
  },
  rollDaysWrong: {
    zh: ({ days, last }) =>
      last < 1
        ? refusal('分配方案只有一天，执行后没有剩下的日子可算', '请用两天以上的分配方案')
        : refusal(`不能执行 ${days} 天`, `请写 1 至 ${last} 的整数，至少留一天可算`),
    en: ({ days, last }) =>
      last < 1
        ? refusal('The plan has one day; carried out, no day is left to plan', 'Use a plan of two days or more')
        : refusal(`A plan cannot be carried out for ${days} days`, `Write a whole number from 1 to ${last}, so that a day is left to plan`),
  },
  rollIssuedWrong: {
    zh: ({ day, first, last }) => refusal(`不能把 ${day} 以前的调拨算作已下达`, `请写 ${first} 至 ${last} 的一天，如 ${first}`),
    en: ({ day, first, last }) =>
      refusal(`Orders cannot be taken as issued up to ${day}`, `Write a day from ${first} to ${last}, such as ${first}`),
  },
  planBroken: {
    zh: (error) =>
      refusal(
        `分配方案有 ${error.violations.length} 处不成立`,
        '请勿使用这份方案；请重新计算',
        error.violations.map((violation) => violationText(violation, 'zh')),
      ),
    en: (error) =>
      refusal(
        `The plan does not hold in ${counted(error.violations.length, 'place')}`,
        'Do not use this plan; plan again',
        error.violations.map((violation) => violationText(violation, 'en')),
      ),
  },
  plannerFault: {
    zh: (error) =>
      refusal(
        '这是程序的错：它算出的分配方案没有通过自身核验，未予采用，一切未变',
        '同样的数据只会得出同样的结果；请把这份数据存成文件，交给程序的维护者',
        [
          `数据集指纹：${error.datasetHash}`,
          ...savingLines(error, '存成文件：'),
          ...error.violations.map((violation) => violationText(violation, 'zh')),
        ],
      ),
    en: (error) =>
      refusal(
        'This is a fault of the program: the plan it made does not pass its own check and was dropped; nothing was changed',
        'The same data will only give the same result; save it to a file and send that to whoever maintains the program',
        [
          `Fingerprint of the dataset: ${error.datasetHash}`,
          ...savingLines(error, 'To save it: '),
          ...error.violations.map((violation) => violationText(violation, 'en')),
        ],
      ),
  },
  planUnreadable: {
    zh: (error) => refusal(`读不懂分配方案 ${error.path}`, '请检查路径；文件若被改过，请重新计算', [error.reason]),
    en: (error) => refusal(`The plan ${error.path} cannot be read`, 'Check the path; if the file was altered, plan again', [error.reason]),
  },
  planNotFound: {
    zh: (error) => refusal(`找不到分配方案 ${error.plan}`, '请刷新方案列表'),
    en: (error) => refusal(`Plan ${error.plan} is not there`, 'Refresh the list of plans'),
  },
  planNotDraft: {
    zh: (error) =>
      refusal(`分配方案 ${error.plan} 不是草稿（${statesZh[error.state] ?? error.state}）`, '只有草稿可以批准；请重新计算一份'),
    en: (error) => refusal(`Plan ${error.plan} is no draft (${error.state})`, 'Only drafts can be approved; plan again'),
  },
  planNotApproved: {
    zh: (error) => refusal(`分配方案 ${error.plan} 未批准（${statesZh[error.state] ?? error.state}）`, '请先批准分配方案，再生成调拨单'),
    en: (error) => refusal(`Plan ${error.plan} is not approved (${error.state})`, 'Approve the plan, then make orders'),
  },
  planOfExpectedLines: {
    zh: ({ label, lines }) =>
      refusal(`方案 ${label} 用了尚未验收的产线，不能批准`, '请只用已验收的产线重新运行，批准那个方案；产线验收后，在产能页的项目里登记', [
        lines.join('、'),
      ]),
    en: ({ label, lines }) =>
      refusal(
        `Plan ${label} uses lines that nobody has verified, so it cannot be approved`,
        'Run a plan with verified lines and approve that one; once a line is verified, enter it in its project on the capacity page',
        [lines.join(', ')],
      ),
  },
  planStale: {
    zh: (error) => refusal(`分配方案 ${error.plan} 计算之后数据或政策已改`, '请用现在的数据重新计算'),
    en: (error) => refusal(`Data or policy changed after plan ${error.plan} was made`, 'Plan again with the present data'),
  },
  nothingAnnounced: {
    zh: ({ label }) => refusal(`${label} 计算时没有现行方案，也就没有变动可比`, '批准一份方案后再运行，新的方案才有代价可看'),
    en: ({ label }) =>
      refusal(
        `${label} was made while no plan was in force: there was nothing to keep to`,
        'Approve a plan and run again to see the price',
      ),
  },
  pinNotFound: {
    zh: () => refusal('这条指定数已不在', '请刷新指定数列表'),
    en: () => refusal('This pin is no longer there', 'Refresh the list of pins'),
  },
  runNotFound: {
    zh: (error) => refusal('这次计算已不存在', '请重新开始计算', [error.run]),
    en: (error) => refusal('This run is no longer there', 'Start planning again', [error.run]),
  },
};

function savingLines({ datasetHash, folder }: { readonly datasetHash: string; readonly folder?: string }, label: string): string[] {
  return folder === undefined ? [] : [label + savingCommand(folder, datasetHash)];
}
