// Words for refusals of codes: what names them, and how to go on.
import type { CodeUse, PaperUse, RecodeError } from '../domain/recodeError.ts';
import type { Language } from '../domain/office.ts';
import type { TableName } from '../domain/tables.ts';
import { enData } from './messages/en/data.ts';
import { zhData } from './messages/zh/data.ts';
import { refusal, type ErrorWords } from './refusal.ts';

const papers: { readonly [In in Language]: { readonly [What in PaperUse]: string } } = {
  zh: {
    orders: '已开出的调拨单',
    drafts: '调拨单草稿',
    papers: '已开出的统配通知单、任务书和入储单',
    paperDrafts: '统配通知单、任务书和入储单草稿',
    ledgerLines: '台账登记',
    dailyReports: '企业日报',
    dayRecords: '设区市日报、盘点和到货',
    projects: '产能项目',
    plan: '在用的分配方案',
    quotas: '收到的配额',
    headcounts: '测算标准与人数',
    requests: '请示和批复',
    findings: '问题整改',
    releases: '社会投放',
    contracts: '协作合同',
    listEntries: '重点名单',
    offices: '往来单位',
  },
  en: {
    orders: 'issued orders',
    drafts: 'draft orders',
    papers: 'issued allotments, task notices and reserve slips',
    paperDrafts: 'drafts of allotments, task notices and reserve slips',
    ledgerLines: 'lines of the account',
    dailyReports: 'daily reports',
    dayRecords: 'reports of cities, counts and arrivals',
    projects: 'capacity projects',
    plan: 'the plan in force',
    quotas: 'quotas received',
    headcounts: 'norms and headcounts',
    requests: 'requests for support and replies',
    findings: 'findings',
    releases: 'releases to the public',
    contracts: 'contracts with other provinces',
    listEntries: 'entries of lists',
    offices: 'offices of the exchange',
  },
};

export function codeUseName(what: CodeUse['what'], language: Language): string {
  const tableNames: Readonly<Record<string, string>> = language === 'zh' ? zhData.tableNames : enData.tableNames;
  return (papers[language] as Readonly<Record<string, string>>)[what] ?? tableNames[what] ?? what;
}

/** 已开出的调拨单 12 张（赣防物调〔2020〕1号、…） */
export function codeUseSentence({ what, count, examples }: CodeUse, language: Language): string {
  const name = codeUseName(what, language);
  if (language === 'zh')
    return `${name} ${count} 处${examples.length === 0 ? '' : `（${examples.join('、')}${count > examples.length ? '…' : ''}）`}`;
  return `${name}: ${count}${examples.length === 0 ? '' : ` (${examples.join(', ')}${count > examples.length ? ', …' : ''})`}`;
}

function tableName(table: TableName, language: Language): string {
  return (language === 'zh' ? zhData : enData).tableNames[table];
}

export const recodeErrorText: ErrorWords<RecodeError> = {
  codeNamed: {
    zh: (error) =>
      refusal(
        `${tableName(error.table, 'zh')}“${error.name}”（${error.code}）还被单据和账目引用，没有删除`,
        '代码换了用“改码”，两个代码是同一个用“合并”；不再使用的留在表里，删去它的产线、库存和需求即可',
        error.uses.map((use) => codeUseSentence(use, 'zh')),
      ),
    en: (error) =>
      refusal(
        `${tableName(error.table, 'en')}: “${error.name}” (${error.code}) is named by papers and accounts, so it was not removed`,
        'If its code changed, change the code; if two codes are one thing, merge them. What is no longer used stays: remove its lines, stocks and demands',
        error.uses.map((use) => codeUseSentence(use, 'en')),
      ),
  },
  codeRecoded: {
    zh: (error) =>
      refusal(
        `${tableName(error.table, 'zh')}代码 ${error.code} 已改为 ${error.now}，不能再给别的用`,
        `同一个请写 ${error.now}；另一个请换一个新代码`,
      ),
    en: (error) =>
      refusal(
        `${tableName(error.table, 'en')}: the code ${error.code} became ${error.now} and is not given again`,
        `Write ${error.now} if you mean that one, or choose a code that was never used`,
      ),
  },
  recodeUnknown: {
    zh: (error) => refusal(`${tableName(error.table, 'zh')}和单据里都没有代码 ${error.code}`, '请核对原代码'),
    en: (error) =>
      refusal(`Neither ${tableName(error.table, 'en')} nor any paper has the code ${error.code}`, 'Check the code that is to be changed'),
  },
  recodeImpossible: {
    zh: (error) => {
      const reasons = {
        table: `${tableName(error.table, 'zh')}里已有 ${error.to}，这张表不能合并，只能改成没有用过的代码`,
        level: '只有县与县、市与市可以合并',
        same: '新旧代码相同',
      };
      return refusal(`不能把 ${error.from} 改为 ${error.to}：${reasons[error.reason]}`, '请核对两个代码');
    },
    en: (error) => {
      const reasons = {
        table: `${tableName(error.table, 'en')} has ${error.to} already, and rows of this table are not merged`,
        level: 'only counties with counties and cities with cities are merged',
        same: 'both codes are the same',
      };
      return refusal(`${error.from} cannot become ${error.to}: ${reasons[error.reason]}`, 'Check both codes');
    },
  },
  recodeOfScenario: {
    zh: (error) => refusal(`现在打开的是备选方案“${error.name}”，没有改码`, '改码涉及全部单据和账目，请先回到本单位数据'),
    en: (error) =>
      refusal(
        `The scenario “${error.name}” is open: no code was changed`,
        'Codes concern all papers and accounts: go back to the base first',
      ),
  },
  recodeCrossed: {
    zh: (error) =>
      refusal(
        `${error.from} 改为 ${error.to} 之后又有登记，不能撤销`,
        `撤销到此为止；改错了，请再用“改码”改过来`,
        error.uses.map((use) => codeUseSentence(use, 'zh')),
      ),
    en: (error) =>
      refusal(
        `${error.from} became ${error.to}, and entries were made since: it cannot be undone`,
        'Undo ends here. If the code is wrong, change it again',
        error.uses.map((use) => codeUseSentence(use, 'en')),
      ),
  },
  cycleNamesUnknown: {
    zh: (error) =>
      refusal(
        '有账目的代码已不在数据里，没有结账：它的欠交无处结转',
        '请在“数据”页用“改码”把它并到现在的代码上，或把这一行补回表里，再结账',
        error.accounts.map(({ table, code, balance }) => `${tableName(table, 'zh')} ${code}：欠交 ${balance}`),
      ),
    en: (error) =>
      refusal(
        'The cycle was not closed: accounts have codes that are not in the data, so what they owe cannot be carried forward',
        'Change the code to the present one on the page Data, or add the row again; then close',
        error.accounts.map(({ table, code, balance }) => `${tableName(table, 'en')} ${code}: ${balance} owed`),
      ),
  },
  officeMerged: {
    zh: (error) =>
      refusal(
        `本单位所在的 ${error.from} 已并入 ${error.to}，不再单独导出数据包`,
        `由 ${error.to} 的单位导出；本单位就是它的，请在“设置”里更正所在区划，并请对方电话核对指纹`,
      ),
    en: (error) =>
      refusal(
        `${error.from}, the place of this office, was merged into ${error.to}: it exports no packages of its own`,
        `The office of ${error.to} exports. If this is that office, correct the place in Settings and let the others compare the fingerprint by telephone`,
      ),
  },
};
