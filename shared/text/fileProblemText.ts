// Words for problems of a whole file or its header: what is wrong, then what to do.
import type { FileProblemKind } from '../domain/problem.ts';
import { tableFiles, tableNames, tableRules } from '../domain/tables.ts';
import { listEn, listZh, type ProblemWords } from './problemWords.ts';
import type { WordPair } from './refusal.ts';

export const fileProblemText: ProblemWords<FileProblemKind> = {
  missingFile: {
    zh: '缺少这个文件；请放入文件夹，没有内容也要有表头',
    en: 'the file is missing; add it to the folder, with its header even where there are no rows',
  },
  unknownFile: {
    zh: () => `不是数据集的表；请改名或移走，表的文件名是 ${listZh(Object.values(tableFiles))}`,
    en: () => `is no table of a dataset; rename or remove it, the tables are ${listEn(Object.values(tableFiles))}`,
  },
  unreadableFile: {
    zh: (problem) => unreadable[problem.reason]?.zh ?? `打不开（${problem.reason}）；请检查权限，关闭占用它的程序`,
    en: (problem) =>
      unreadable[problem.reason]?.en ?? `cannot be opened (${problem.reason}); check its permissions and close programs that use it`,
  },
  fileTooLarge: {
    zh: (problem) => `有 ${problem.megabytes} MB，超过上限 ${problem.limitMegabytes} MB；请确认文件是否放错`,
    en: (problem) => `has ${problem.megabytes} MB, more than the ${problem.limitMegabytes} MB allowed; check that it is the right file`,
  },
  notUtf8: {
    zh: '不是 UTF-8 编码；请另存为“CSV UTF-8”，GBK、GB18030、UTF-16 的文件或 Excel 请在导入页导入',
    en: 'is not UTF-8; save it as "CSV UTF-8", or read GBK, GB18030, UTF-16 and Excel files through the import page',
  },
  badCsv: {
    zh: (problem) => csvFaults[problem.reason]?.zh ?? `不是合法的 CSV（${problem.reason}）；请检查引号和逗号`,
    en: (problem) => csvFaults[problem.reason]?.en ?? `is not valid CSV (${problem.reason}); check quotes and commas`,
  },
  badJson: {
    zh: (problem) => `不是合法的 JSON（${problem.reason}）；请检查括号、引号和逗号`,
    en: (problem) => `is not valid JSON (${problem.reason}); check brackets, quotes and commas`,
  },
  emptyFile: {
    zh: (problem) =>
      problem.file.endsWith('.csv')
        ? `是空文件；请写上表头${canBeLeftOut(problem.file) ? '，或删去文件' : ''}`
        : '是空文件；请写入政策参数',
    en: (problem) =>
      problem.file.endsWith('.csv')
        ? `is empty; write its header${canBeLeftOut(problem.file) ? ', or delete the file' : ''}`
        : 'is empty; write the policy into it',
  },
  moreProblems: {
    zh: (problem) => `还有 ${problem.count} 个问题未列出；请先改以上问题再检查`,
    en: (problem) => `${problem.count} more problems are not listed; mend those above and check again`,
  },
  missingColumn: {
    zh: (problem) => `缺少这一列；应有的列是 ${listZh(problem.expected)}`,
    en: (problem) => `the column is missing; the columns are ${listEn(problem.expected)}`,
  },
  unknownColumn: {
    zh: (problem, found) => `${found}不是这张表的列；可用的列是 ${listZh(problem.expected)}`,
    en: (problem, found) => `${found} is no column of this table; the columns are ${listEn(problem.expected)}`,
  },
  duplicateColumn: {
    zh: (_, found) => `${found}列出现了两次；请只留一列`,
    en: (_, found) => `the column ${found} is there twice; keep one of them`,
  },
  wrongFieldCount: {
    zh: (problem) => `有 ${problem.found} 格，表头有 ${problem.expectedCount} 格；请检查是否多了或少了逗号，含逗号的内容要加引号`,
    en: (problem) =>
      `has ${problem.found} cells where the header has ${problem.expectedCount}; look for a comma too many or too few, and quote cells that hold commas`,
  },
};

function canBeLeftOut(file: string): boolean {
  return tableNames.some((name) => tableRules[name].file === file && tableRules[name].isOptional);
}

const csvFaults: { readonly [reason: string]: WordPair | undefined } = {
  quoteNotClosed: {
    zh: '引号没有结束；请补上后一个引号，或删去前一个',
    en: 'a quote is never closed; add the closing quote or delete the opening one',
  },
  quoteInside: {
    zh: '未加引号的内容里有引号；请给整格加引号，里面的引号写两个',
    en: 'a quote stands inside a cell without quotes; quote the whole cell and double the quote inside',
  },
  textAfterQuote: {
    zh: '引号结束后还有内容；里面的引号要写两个',
    en: 'text follows a closing quote; double the quotes inside a cell',
  },
};

/** What keeps a file from being read, by the reader's word for it. */
const unreadable: { readonly [reason: string]: WordPair | undefined } = {
  notAFile: { zh: '不是普通文件；请换成一个文件', en: 'is no ordinary file; put a file in its place' },
  encrypted: {
    zh: '有密码保护；请去掉密码另存后再导入',
    en: 'protected by a password: remove it and save the workbook again',
  },
  noText: {
    zh: '不是表格文件，或编码无法识别；请另存为 .xlsx 或 UTF-8 的 .csv',
    en: 'no table, or in an unknown encoding: save it as .xlsx or as .csv in UTF-8',
  },
  tooManyRows: { zh: '超过一百万行；请拆成几个文件', en: 'more than a million rows: split it into several files' },
  tooManyColumns: {
    zh: '有一行写到了第 16,384 列之后；请删去多余的列再导入',
    en: 'a row reaches beyond column 16,384: delete the columns that are not needed',
  },
  tooManyCells: {
    zh: '单元格太多（超过五百万格，常因右侧远处有一格内容）；请删去多余的列和行，或拆成几个文件',
    en: 'more than five million cells, often because of one cell far to the right: delete what is not needed, or split the file',
  },
  tooMuchInside: {
    zh: '内容太多，内存放不下，已停止读取；请删去多余的行列，或拆成几个文件',
    en: 'more than memory can hold; reading was stopped: delete rows and columns that are not needed, or split the file',
  },
  takesTooLong: {
    zh: '十分钟内读不完，已停止读取；请拆成几个文件，或另存为 .csv',
    en: 'not read after ten minutes; reading was stopped: split the file, or save it as .csv',
  },
  noWorkbook: { zh: '不是 Excel 工作簿；请另存为 .xlsx', en: 'no Excel workbook: save it as .xlsx' },
  brokenWorkbook: {
    zh: '工作簿已损坏；请在 Excel 中打开修复后另存',
    en: 'a broken workbook: open and repair it in Excel, then save it again',
  },
  tooManyParts: { zh: '里面的部件过多；请另存为新的 .xlsx', en: 'too many parts inside: save it as a new .xlsx' },
  tooLargeInside: {
    zh: '解开后过大；请确认文件是否放错',
    en: 'far too large once unpacked: make sure it is the right file',
  },
};
