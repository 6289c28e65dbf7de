// Owns the Chinese sentence of every kind of problem: what is wrong, then what to do.
import { assertNever } from '../base/assert.ts';
import type { Problem } from '../domain/errors.ts';
import { optionalTables, tableFiles } from '../domain/tables.ts';
import { messages } from './messages/messages.ts';

/** `found` is the quoted value, empty where nothing was written. */
export function problemZh(problem: Problem, found: string): string {
  switch (problem.kind) {
    case 'missingFile':
      return '缺少这个文件；请放入文件夹，没有内容也要有表头';
    case 'unknownFile':
      return `不是数据集的表；请改名或移走，表的文件名是 ${list(Object.values(tableFiles))}`;
    case 'unreadableFile':
      if (Object.hasOwn(workbookReasons, problem.reason)) return workbookReasons[problem.reason];
      return problem.reason === 'notAFile' ? '不是普通文件；请换成一个文件' : `打不开（${problem.reason}）；请检查权限，关闭占用它的程序`;
    case 'fileTooLarge':
      return `有 ${problem.megabytes} MB，超过上限 ${problem.limitMegabytes} MB；请确认文件是否放错`;
    case 'notUtf8':
      return '不是 UTF-8 编码；请另存为“CSV UTF-8”，GBK、GB18030、UTF-16 的文件或 Excel 请在导入页导入';
    case 'badCsv':
      return csvFaultZh(problem.reason);
    case 'badJson':
      return `不是合法的 JSON（${problem.reason}）；请检查括号、引号和逗号`;
    case 'emptyFile':
      return problem.file.endsWith('.csv')
        ? `是空文件；请写上表头${canBeLeftOut(problem.file) ? '，或删去文件' : ''}`
        : '是空文件；请写入政策参数';
    case 'moreProblems':
      return `还有 ${problem.count} 个问题未列出；请先改以上问题再检查`;
    case 'missingColumn':
      return `缺少这一列；应有的列是 ${list(problem.expected)}`;
    case 'unknownColumn':
      return `${found}不是这张表的列；可用的列是 ${list(problem.expected)}`;
    case 'duplicateColumn':
      return `${found}列出现了两次；请只留一列`;
    case 'wrongFieldCount':
      return `有 ${problem.found} 格，表头有 ${problem.expectedCount} 格；请检查是否多了或少了逗号，含逗号的内容要加引号`;
    case 'missingValue':
      return '没有填写；这一项必须填写';
    case 'cellTooLong':
      return `有 ${problem.length} 个字符，超过上限 ${problem.limit}；请缩短，并检查引号是否成对`;
    case 'badCharacter':
      return `${found}含有看不见的字符（换行、制表符、零宽字符或首尾的特殊空格）；请删去后重新键入`;
    case 'formulaLike':
      return `${found}以 = + - @ 开头，会被电子表格当作公式；请改写开头`;
    case 'notACode':
      return `${found}不能作代码；请用字母、数字和 - _ .，以字母或数字开头，不超过 64 个字符`;
    case 'reservedCode':
      return `${found}专指省统筹库，不能作代码；请换一个代码`;
    case 'notARegionCode':
      return `${found}不是行政区划代码；请写六位数字，如 360100`;
    case 'notADate':
      return `${found}不是存在的日期；请写成 2020-03-02 这样的日期`;
    case 'notAFlag':
      return `${found}不是 0 或 1；是写 1，否写 0`;
    case 'notANumber':
      return `${found}不是普通数字；请写成 1234.5 这样，不带千位分隔符、单位、指数，不用全角数字（万只、箱等请从导入页换算）`;
    case 'notWhole':
      return `${found}不是整数；货物按整件计，请写整数`;
    case 'tooManyDecimals':
      return `${found}小数位太多；最多 ${problem.decimals} 位`;
    case 'belowMinimum':
      return `${found}太小；不能小于 ${problem.min}`;
    case 'aboveMaximum':
      return `${found}太大；不能大于 ${problem.max}，请检查单位`;
    case 'notOneOf':
      return `${found}不在可选值之内；请写 ${list(problem.options)} 之一`;
    case 'duplicate':
      return `${found}与 ${problem.firstFile} 第 ${problem.firstRow} ${problem.firstFile.endsWith('.json') ? '项' : '行'}重复；请合并或删去一个`;
    case 'unknownReference':
      return `${found}在 ${targetZh(problem.expectedTable)} 中不存在；${problem.nearest === null ? '请改正或补上' : `是否应为 ${problem.nearest}？`}`;
    case 'wrongRegionLevel':
      return `${found}的级别是 ${levelZh(problem.found)}；这里要${problem.expectedLevels.map(levelZh).join('或')}`;
    case 'parentCycle':
      return `${found}使区划成为自己的上级；请改正上级代码`;
    case 'fromAfterTo':
      return `${found}早于起始日期；请对调或改正两个日期`;
    case 'tierNotInPolicy':
      return `${found}不在 policy.json 的 tiers 中；请加入该层级或改正`;
    case 'reserveDemand':
      return '储备没有需求行；请在 policy.json 的 goods_reserve 中写储备目标';
    case 'poolRegionRequired':
      return '省统筹的货物没有写存放的市；请填写市的代码';
    case 'regionNotAllowed':
      return `${found}不应填写：只有省统筹的货物要写存放地；请留空`;
    case 'materialNotOwnedByCity':
      return `${found}是原料，市只持有成品；请改为企业或 pool`;
    case 'lineEnterpriseDiffers':
      return `${found}与同一生产线首行的企业 ${problem.expected} 不同；一条线只属于一家企业`;
    case 'linkageNotScarce':
      return `${found}不是紧缺原料，不能挂钩；请在 materials.csv 把 scarce 写为 1，或留空`;
    case 'linkageNotInBom':
      return `${found}不在这个产品的用料中；请在 bom.csv 补上，或留空`;
    case 'arrearsNotScarce':
      return `${found}不是紧缺原料，没有统调欠量；请改正或删去这一行`;
    case 'selfSubstitute':
      return `${found}不能替代自己；请删去这一行`;
    case 'noDistance':
      return `不知道 ${problem.from} 到 ${problem.to} 的距离；请补一行，或在 regions.csv 填两地的经纬度`;
    case 'pinFields':
      return `${found === '' ? '没有填写' : `${found}不应填写`}；${problem.pinKind} 要写 ${problem.needs.join('、')}${problem.pinKind === 'dispatch' ? '，可写 product' : ''}，其余留空`;
    case 'pinMinAboveMax':
      return `${found}大于 max；请对调或改正`;
    case 'pinEmpty':
      return 'min 和 max 都没有填写；请至少填写一个，或删去这一行';
    case 'pinNotScarce':
      return `${found}不是紧缺原料，没有配额；请改正或删去这一行`;
    case 'unknownName':
      if (fixedKinds.has(problem.expected) && problem.candidates.length > 0)
        return `${found}不是已知的${nameKindZh(problem.expected)}${rowsZh(problem.count)}；可写：${list(problem.candidates.map(({ name }) => name))}`;
      return `${found}不是已有的${nameKindZh(problem.expected)}${rowsZh(problem.count)}；${problem.candidates.length > 0 ? `是否应为 ${problem.candidates.map(({ code, name }) => `${name}（${code}）`).join('、')}？` : '请改写、指定代码，或先添加'}`;
    case 'unknownUnit':
      return `${found}的单位“${problem.unit}”说不清是多少；请加规格（如 200只/箱）或改成数字`;
    case 'doubleUnit':
      return `${found}和“${problem.unit}”都带万，不知是否重复；请改成完整的数字`;
    case 'unitsDiffer':
      return `${found}的单位与列上的“${problem.unit}”不一致；请改成完整的数字`;
    case 'columnWanting':
      return (problem.heads ?? []).length === 0
        ? '没有哪一列对应这一项；请选定一列，或填一个对所有行都成立的值'
        : `不能确定哪一列是这一项：${list((problem.heads ?? []).map((head) => `“${head}”`))}；请选定一列，或填一个对所有行都成立的值`;
    case 'unitUnclear':
      return `${unitPlaces[problem.where]}“${problem.unit}”，不能确定数字按什么单位读；请填明单位（如 万只；就是原数请填 只）`;
    case 'ratePeriod':
      return `${found}的单位“${problem.unit}”不是按日的数；请换算成每日（或总数）后再读`;
    case 'specUnclear':
      return `${found}按${problem.unit}计，规格“${problem.spec}”看不出每${problem.unit}多少只；请填每${problem.unit}只数，或写成 200只/箱`;
    case 'mergedQuantity':
      return '这一格与上面或左边的格合并，数量只记在第一格；请填这一行自己的数量，或跳过这一行';
    case 'dayInQuantity':
      return `${found}在表格里显示为日期，不是数量；请核对原数后改写`;
    case 'scaledFormat':
      return `${found}在表格里按千或万缩小显示，列上又写着“${problem.unit}”，不知是否重复；请改成完整的数字`;
    case 'shareUnclear':
      return `${found}不知是比率还是百分数；请写成 80% 的样子`;
    case 'looksLikeTotal':
      return `${found}正好是第 ${problem.firstRow} 至 ${problem.lastRow} 行之和，像是小计；是小计请跳过这一行，不是请确认导入`;
    case 'otherGroup':
      return `表头里还有 ${list(problem.heads.map((head) => `“${head}”`))}，说的是另一回事，没有读；请选定各列含义，或确认不读`;
    case 'secondTable':
      return `同一张表里还有一段${problem.title === '' ? '' : `“${problem.title}”`}，读成同一种表；请确认两段都要，或设为不读`;
    case 'titleUnclear':
      return `标题或文件名“${problem.title}”说的像是别的时候或别的状态；确是这张表要的数就确认，不是就设为不读`;
    case 'rateAround':
      return `表里写着“${problem.text}”，不知数字按多长时间计；请先折算，已是这张表要的数就确认`;
    case 'usualMeasure':
      return problem.measure === 'perDay'
        ? '没有写明按多长时间计，将按每日计；确是每日就确认，不是请写明单位（如 万只/月）或先折算'
        : '没有写明是每多少只的用量，将按每千只计；确是每千只就确认，不是请写明单位（如 克/只）';
    case 'rowSettled':
      return `这一行标着“${problem.text}”；不要请跳过这一行，要请确认导入`;
    case 'tableUnclear':
      return `表头认得出的太少，最像${messages.zh.data.tableNames[problem.table]}（${list(problem.heads.map((head) => `“${head}”`))}）；请选定读成哪张表，并指明各列`;
    case 'issueList':
      return `像是发放、出库或领用清单（${list(problem.heads)}），出库流水还不能导入，没有读；如其实是库存、到货或需求，请选定读成哪张表`;
    case 'settledPart':
      return `标题“${problem.title}”说的是已经满足或作废的，没有读；如要读，请选定读成哪张表`;
    case 'mappingDoesNotFit':
      return `列对应“${problem.name}”要的列 ${list(problem.heads.map((head) => `“${head}”`))} 在表里没有；请核对表头，改用自动识别后重新保存列对应`;
    case 'missingField':
      return '缺少这一项；请补上';
    case 'unknownField':
      return '不认识这一项；请删去，或检查拼写';
    case 'wrongType':
      return `${found}类型不对；应为${typeZh(problem.expectedType)}`;
    default:
      return assertNever(problem);
  }
}

const unitPlaces = { head: '表头写着', note: '表里的说明写着', column: '有一列写着', mapping: '列对应里记着全表单位' } as const;

/** Kinds with fixed words: all of them are listed. */
const fixedKinds: ReadonlySet<string> = new Set(['tier', 'risk', 'level', 'source', 'kind']);

function rowsZh(count: number | undefined): string {
  return count === undefined || count < 2 ? '' : `（共 ${count} 行）`;
}

function nameKindZh(kind: string): string {
  return nameKinds.get(kind) ?? kind;
}

const nameKinds: ReadonlyMap<string, string> = new Map([
  ['region', '地区'],
  ['tier', '层级'],
  ['risk', '风险等级'],
  ['level', '级别'],
  ['source', '来源'],
  ['kind', '种类'],
  ['product', '品种'],
  ['material', '材料'],
  ['item', '品种或材料'],
  ['enterprise', '企业'],
  ['owner', '持有者（统筹、市或企业）'],
  ['line', '生产线'],
  ['demand', '需求'],
]);

function list(names: readonly string[]): string {
  return names.join('、');
}

function canBeLeftOut(file: string): boolean {
  return optionalTables.some((name) => tableFiles[name] === file);
}

function csvFaultZh(reason: string): string {
  switch (reason) {
    case 'quoteNotClosed':
      return '引号没有结束；请补上后一个引号，或删去前一个';
    case 'quoteInside':
      return '未加引号的内容里有引号；请给整格加引号，里面的引号写两个';
    case 'textAfterQuote':
      return '引号结束后还有内容；里面的引号要写两个';
    default:
      return `不是合法的 CSV（${reason}）；请检查引号和逗号`;
  }
}

const levels: ReadonlyMap<string, string> = new Map([
  ['province', '省（province）'],
  ['city', '设区市（city）'],
  ['county', '县区（county）'],
  ['outside', '省外（outside）'],
]);

function levelZh(level: string): string {
  return levels.get(level) ?? level;
}

function targetZh(table: string): string {
  if (table === 'items') return 'products.csv 和 materials.csv';
  if (table === 'owners') return 'pool、设区市和企业';
  return tableFiles[table as keyof typeof tableFiles] ?? table;
}

const types: ReadonlyMap<string, string> = new Map([
  ['object', '对象 { }'],
  ['array', '数组 [ ]'],
  ['string', '带引号的文字'],
  ['number', '不带引号的数字'],
]);

function typeZh(type: string): string {
  return types.get(type) ?? type;
}

/** What keeps a workbook from being read, by the reader's word for it. */
const workbookReasons: Readonly<Record<string, string>> = {
  encrypted: '有密码保护；请去掉密码另存后再导入',
  noText: '不是表格文件，或编码无法识别；请另存为 .xlsx 或 UTF-8 的 .csv',
  tooManyRows: '超过一百万行；请拆成几个文件',
  tooManyColumns: '有一行写到了第 16,384 列之后；请删去多余的列再导入',
  tooManyCells: '单元格太多（超过五百万格，常因右侧远处有一格内容）；请删去多余的列和行，或拆成几个文件',
  tooMuchInside: '内容太多，内存放不下，已停止读取；请删去多余的行列，或拆成几个文件',
  takesTooLong: '十分钟内读不完，已停止读取；请拆成几个文件，或另存为 .csv',
  noWorkbook: '不是 Excel 工作簿；请另存为 .xlsx',
  brokenWorkbook: '工作簿已损坏；请在 Excel 中打开修复后另存',
  tooManyParts: '里面的部件过多；请另存为新的 .xlsx',
  tooLargeInside: '解开后过大；请确认文件是否放错',
};
