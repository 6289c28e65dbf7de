// Words for problems found while importing foreign sheets: what is wrong, then what to do.
import type { SheetProblemKind } from '../domain/sheetProblem.ts';
import { messages } from './messages/messages.ts';
import { listEn, listZh, type ProblemWords } from './problemWords.ts';
import type { WordPair } from './refusal.ts';

export const sheetProblemText: ProblemWords<SheetProblemKind> = {
  unknownName: {
    zh: (problem, found) => {
      if (fixedKinds.has(problem.expected) && problem.candidates.length > 0)
        return `${found}不是已知的${nameKindZh(problem.expected)}${rowsZh(problem.count)}；可写：${listZh(problem.candidates.map(({ name }) => name))}`;
      return `${found}不是已有的${nameKindZh(problem.expected)}${rowsZh(problem.count)}；${problem.candidates.length > 0 ? `是否应为 ${problem.candidates.map(({ code, name }) => `${name}（${code}）`).join('、')}？` : '请改写、指定代码，或先添加'}`;
    },
    en: (problem, found) => {
      if (fixedKinds.has(problem.expected) && problem.candidates.length > 0)
        return `${found} is no ${nameKindEn(problem.expected)} there is${rowsEn(problem.count)}; write one of ${listEn(problem.candidates.map(({ name }) => name))}`;
      return `${found} is no ${nameKindEn(problem.expected)} there is${rowsEn(problem.count)}; ${problem.candidates.length > 0 ? `did you mean ${problem.candidates.map(({ code, name }) => `${name} (${code})`).join(', ')}?` : 'rewrite it, say which code it is, or add it first'}`;
    },
  },
  unknownUnit: {
    zh: (problem, found) => `${found}的单位“${problem.unit}”说不清是多少；请加规格（如 200只/箱）或改成数字`,
    en: (problem, found) =>
      `${found}: the unit "${problem.unit}" does not say how much it is; give a specification such as 200只/箱, or write a number`,
  },
  doubleUnit: {
    zh: (problem, found) => `${found}和“${problem.unit}”都带万，不知是否重复；请改成完整的数字`,
    en: (problem, found) => `${found} and "${problem.unit}" both say ten thousand, once or twice is not clear; write the full number`,
  },
  unitsDiffer: {
    zh: (problem, found) => `${found}的单位与列上的“${problem.unit}”不一致；请改成完整的数字`,
    en: (problem, found) => `${found} has another unit than its column, "${problem.unit}"; write the full number`,
  },
  columnWanting: {
    zh: (problem) =>
      (problem.heads ?? []).length === 0
        ? '没有哪一列对应这一项；请选定一列，或填一个对所有行都成立的值'
        : `不能确定哪一列是这一项：${listZh((problem.heads ?? []).map((head) => `“${head}”`))}；请选定一列，或填一个对所有行都成立的值`,
    en: (problem) =>
      (problem.heads ?? []).length === 0
        ? 'no column gives this; choose one, or a value that holds for all rows'
        : `no column gives this for sure, perhaps ${listEn((problem.heads ?? []).map((head) => `"${head}"`))}; choose one, or a value that holds for all rows`,
  },
  unitUnclear: {
    zh: (problem) => `${unitPlaces[problem.where].zh}“${problem.unit}”，不能确定数字按什么单位读；请填明单位（如 万只；就是原数请填 只）`,
    en: (problem) =>
      `${unitPlaces[problem.where].en} "${problem.unit}", and it is not clear in what unit the figures are; fill in the unit (such as 万只, or 只 for plain pieces)`,
  },
  ratePeriod: {
    zh: (problem, found) => `${found}的单位“${problem.unit}”不是按日的数；请换算成每日（或总数）后再读`,
    en: (problem, found) => `${found}: the unit "${problem.unit}" is not by the day; convert it to a day (or a total) first`,
  },
  specUnclear: {
    zh: (problem, found) =>
      `${found}按${problem.unit}计，规格“${problem.spec}”看不出每${problem.unit}多少只；请填每${problem.unit}只数，或写成 200只/箱`,
    en: (problem, found) =>
      `${found} is counted in ${problem.unit}, and the specification "${problem.spec}" does not say how many pieces one holds; fill in the pieces, or write it like 200只/箱`,
  },
  mergedQuantity: {
    zh: '这一格与上面或左边的格合并，数量只记在第一格；请填这一行自己的数量，或跳过这一行',
    en: 'the cell is merged with one above or to the left, where the figure counts once; fill in the figure of this row, or skip the row',
  },
  dayInQuantity: {
    zh: (_, found) => `${found}在表格里显示为日期，不是数量；请核对原数后改写`,
    en: (_, found) => `${found} is shown as a day by the spreadsheet and is no quantity; look up the figure and write it anew`,
  },
  scaledFormat: {
    zh: (problem, found) => `${found}在表格里按千或万缩小显示，列上又写着“${problem.unit}”，不知是否重复；请改成完整的数字`,
    en: (problem, found) =>
      `${found} is shown in thousands by its format while the column says "${problem.unit}", once or twice is not clear; write the full number`,
  },
  shareUnclear: {
    zh: (_, found) => `${found}不知是比率还是百分数；请写成 80% 的样子`,
    en: (_, found) => `${found} may be a ratio or a percentage; write it like 80%`,
  },
  looksLikeTotal: {
    zh: (problem, found) =>
      `${found}正好是第 ${problem.firstRow} 至 ${problem.lastRow} 行之和，像是小计；是小计请跳过这一行，不是请确认导入`,
    en: (problem, found) =>
      `${found} is just the sum of rows ${problem.firstRow} to ${problem.lastRow} and looks like a subtotal; skip the row if it is one, take it if it is not`,
  },
  otherGroup: {
    zh: (problem) => `表头里还有 ${listZh(problem.heads.map((head) => `“${head}”`))}，说的是另一回事，没有读；请选定各列含义，或确认不读`,
    en: (problem) =>
      `the head also has ${listEn(problem.heads.map((head) => `"${head}"`))}, which mean something else and are not read; say what each column means, or that they are not wanted`,
  },
  secondTable: {
    zh: (problem) => `同一张表里还有一段${problem.title === '' ? '' : `“${problem.title}”`}，读成同一种表；请确认两段都要，或设为不读`,
    en: (problem) =>
      `the sheet has another part${problem.title === '' ? '' : ` "${problem.title}"`} read as the same table; say that both are wanted, or leave one out`,
  },
  titleUnclear: {
    zh: (problem) => `标题或文件名“${problem.title}”说的像是别的时候或别的状态；确是这张表要的数就确认，不是就设为不读`,
    en: (problem) =>
      `the title or file name "${problem.title}" seems to speak of another time or state; confirm that these are the figures wanted, or leave the sheet out`,
  },
  rateAround: {
    zh: (problem) => `表里写着“${problem.text}”，不知数字按多长时间计；请先折算，已是这张表要的数就确认`,
    en: (problem) =>
      `the sheet says "${problem.text}", so it is not clear what period the figures are for; convert them first, or confirm that they are as this table wants them`,
  },
  usualMeasure: {
    zh: (problem) =>
      problem.measure === 'perDay'
        ? '没有写明按多长时间计，将按每日计；确是每日就确认，不是请写明单位（如 万只/月）或先折算'
        : '没有写明是每多少只的用量，将按每千只计；确是每千只就确认，不是请写明单位（如 克/只）',
    en: (problem) =>
      problem.measure === 'perDay'
        ? 'nothing says what period this is for, and it would be taken as a day; confirm that, or give the unit (such as 万只/月)'
        : 'nothing says how many pieces this is for, and it would be taken as a thousand; confirm that, or give the unit (such as 克/只)',
  },
  rowSettled: {
    zh: (problem) => `这一行标着“${problem.text}”；不要请跳过这一行，要请确认导入`,
    en: (problem) => `the row is marked "${problem.text}"; skip it, or take it if it is still wanted`,
  },
  tableUnclear: {
    zh: (problem) =>
      `表头认得出的太少，最像${messages.zh.data.tableNames[problem.table]}（${listZh(problem.heads.map((head) => `“${head}”`))}）；请选定读成哪张表，并指明各列`,
    en: (problem) =>
      `too few of its heads are known; it is most like ${messages.en.data.tableNames[problem.table]} (${listEn(problem.heads.map((head) => `"${head}"`))}); say which table it is and what each column means`,
  },
  issueList: {
    zh: (problem) =>
      `像是发放、出库或领用清单（${listZh(problem.heads)}），出库流水还不能导入，没有读；如其实是库存、到货或需求，请选定读成哪张表`,
    en: (problem) =>
      `looks like a list of what was issued (${listEn(problem.heads)}); movements cannot be imported yet, so it was not read; if it is of stocks, arrivals or demands, say which table it is`,
  },
  settledPart: {
    zh: (problem) => `标题“${problem.title}”说的是已经满足或作废的，没有读；如要读，请选定读成哪张表`,
    en: (problem) =>
      `the title "${problem.title}" speaks of what is settled or void, so it was not read; to read it, say which table it is`,
  },
  mappingDoesNotFit: {
    zh: (problem) =>
      `列对应“${problem.name}”要的列 ${listZh(problem.heads.map((head) => `“${head}”`))} 在表里没有；请核对表头，改用自动识别后重新保存列对应`,
    en: (problem) =>
      `the mapping "${problem.name}" needs the columns ${listEn(problem.heads.map((head) => `"${head}"`))}, which the sheet does not have; check the head, or read it without the mapping and keep a new one`,
  },
};

const unitPlaces = {
  head: { zh: '表头写着', en: 'the head says' },
  note: { zh: '表里的说明写着', en: 'a note says' },
  column: { zh: '有一列写着', en: 'a column says' },
  mapping: { zh: '列对应里记着全表单位', en: 'the mapping keeps the unit' },
} as const;

/** Kinds with a fixed vocabulary, which is listed in full. */
const fixedKinds: ReadonlySet<string> = new Set(['tier', 'risk', 'level', 'source', 'kind']);

const nameKinds: { readonly [kind: string]: WordPair | undefined } = {
  region: { zh: '地区', en: 'region' },
  tier: { zh: '层级', en: 'tier' },
  risk: { zh: '风险等级', en: 'risk' },
  level: { zh: '级别', en: 'level' },
  source: { zh: '来源', en: 'source' },
  kind: { zh: '种类', en: 'kind' },
  product: { zh: '品种', en: 'product' },
  material: { zh: '材料', en: 'material' },
  item: { zh: '品种或材料', en: 'product or material' },
  enterprise: { zh: '企业', en: 'enterprise' },
  owner: { zh: '持有者（统筹、市或企业）', en: 'owner (pool, city or enterprise)' },
  line: { zh: '生产线', en: 'line' },
  demand: { zh: '需求', en: 'demand' },
};

function nameKindZh(kind: string): string {
  return nameKinds[kind]?.zh ?? kind;
}

function nameKindEn(kind: string): string {
  return nameKinds[kind]?.en ?? kind;
}

function rowsZh(count: number | undefined): string {
  return count === undefined || count < 2 ? '' : `（共 ${count} 行）`;
}

function rowsEn(count: number | undefined): string {
  return count === undefined || count < 2 ? '' : ` (in ${count} rows)`;
}
