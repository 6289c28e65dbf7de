// Words for problems of a single cell: what is wrong, then what to do.
import type { CellProblemKind } from '../domain/problem.ts';
import { listEn, listZh, type ProblemWords } from './problemWords.ts';

export const cellProblemText: ProblemWords<CellProblemKind> = {
  missingValue: {
    zh: '没有填写；这一项必须填写',
    en: 'nothing is filled in; a value is required here',
  },
  cellTooLong: {
    zh: (problem) => `有 ${problem.length} 个字符，超过上限 ${problem.limit}；请缩短，并检查引号是否成对`,
    en: (problem) =>
      `has ${problem.length} characters, more than the ${problem.limit} allowed; shorten it, and check that quotes are closed`,
  },
  badCharacter: {
    zh: (_, found) => `${found}含有看不见的字符（换行、制表符、零宽字符或首尾的特殊空格）；请删去后重新键入`,
    en: (_, found) =>
      `${found} holds characters that cannot be seen (line break, tab, zero-width character or odd space at an end); delete them and type it anew`,
  },
  formulaLike: {
    zh: (_, found) => `${found}以 = + - @ 开头，会被电子表格当作公式；请改写开头`,
    en: (_, found) => `${found} begins with = + - or @ and would run as a formula in a spreadsheet; begin it otherwise`,
  },
  notACode: {
    zh: (_, found) => `${found}不能作代码；请用字母、数字和 - _ .，以字母或数字开头，不超过 64 个字符`,
    en: (_, found) => `${found} cannot be a code; use letters, digits and - _ . beginning with a letter or digit, at most 64 characters`,
  },
  reservedCode: {
    zh: (_, found) => `${found}专指省统筹库，不能作代码；请换一个代码`,
    en: (_, found) => `${found} means the provincial pool and cannot be a code; choose another`,
  },
  notARegionCode: {
    zh: (_, found) => `${found}不是行政区划代码；请写六位数字，如 360100`,
    en: (_, found) => `${found} is no region code; write six digits, such as 360100`,
  },
  notADate: {
    zh: (_, found) => `${found}不是存在的日期；请写成 2020-03-02 这样的日期`,
    en: (_, found) => `${found} is not a day that exists; write it like 2020-03-02`,
  },
  notAFlag: {
    zh: (_, found) => `${found}不是 0 或 1；是写 1，否写 0`,
    en: (_, found) => `${found} is neither 0 nor 1; write 1 for yes, 0 for no`,
  },
  notANumber: {
    zh: (_, found) => `${found}不是普通数字；请写成 1234.5 这样，不带千位分隔符、单位、指数，不用全角数字（万只、箱等请从导入页换算）`,
    en: (_, found) =>
      `${found} is no plain number; write it like 1234.5, without thousands separators, units, exponents or full-width digits (the import page converts those)`,
  },
  notWhole: {
    zh: (_, found) => `${found}不是整数；货物按整件计，请写整数`,
    en: (_, found) => `${found} is not whole; goods are counted in whole pieces`,
  },
  tooManyDecimals: {
    zh: (problem, found) => `${found}小数位太多；最多 ${problem.decimals} 位`,
    en: (problem, found) => `${found} has too many decimals; at most ${problem.decimals} are kept`,
  },
  belowMinimum: {
    zh: (problem, found) => `${found}太小；不能小于 ${problem.min}`,
    en: (problem, found) => `${found} is too small; it may not be below ${problem.min}`,
  },
  aboveMaximum: {
    zh: (problem, found) => `${found}太大；不能大于 ${problem.max}，请检查单位`,
    en: (problem, found) => `${found} is too large; it may not be above ${problem.max}, check the unit`,
  },
  notOneOf: {
    zh: (problem, found) => `${found}不在可选值之内；请写 ${listZh(problem.options)} 之一`,
    en: (problem, found) => `${found} is not a value of this column; write one of ${listEn(problem.options)}`,
  },
};
