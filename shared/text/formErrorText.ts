// Words for refusals of filled-in forms.
import type { FormCell, FormError } from '../domain/formError.ts';
import type { Language } from '../domain/office.ts';
import { refusal, type ErrorWords } from './refusal.ts';

/** Maximum number of wrong cells listed one by one. */
const maxTold = 12;

const faults: { readonly [In in Language]: { readonly [Fault in FormCell['fault']]: string } } = {
  zh: {
    pieces: '应填整数只数',
    decimal: '应填数字，至多六位小数',
    shifts: '应填 0 至 4 的班次',
    day: '不是日期',
    code: '没有代码',
    twice: '与前面一行重复',
  },
  en: {
    pieces: 'should be whole pieces',
    decimal: 'should be a number with at most six decimals',
    shifts: 'should be shifts, 0 to 4',
    day: 'is not a day',
    code: 'has no code',
    twice: 'repeats an earlier row',
  },
};

function told(cells: readonly FormCell[], line: (cell: FormCell) => string, more: (count: number) => string): string[] {
  const rest = cells.length - maxTold;
  return [...cells.slice(0, maxTold).map(line), ...(rest > 0 ? [more(rest)] : [])];
}

export const formErrorText: ErrorWords<FormError> = {
  notAForm: {
    zh: (error) => refusal(`${error.file} 不是本程序的填报表`, '请用日报页导出的填报表填写，表名和表头保持原样'),
    en: (error) =>
      refusal(
        `${error.file} is no form of this program`,
        'Fill in a form saved from the daily page, with its sheets and heads as they are',
      ),
  },
  formEmpty: {
    zh: (error) => refusal(`${error.file} 里没有填任何数`, '请填好空格再导入'),
    en: (error) => refusal(`Nothing is filled in in ${error.file}`, 'Fill in its empty cells and import it again'),
  },
  formCellsWrong: {
    zh: (error) =>
      refusal(
        `${error.file} 有 ${error.cells.length} 格不对，整张表都没有登记`,
        '请改正这些格再导入',
        told(
          error.cells,
          ({ sheet, row, column, text, fault }) => `${sheet} 第 ${row} 行 ${column}：“${text}”${faults.zh[fault]}`,
          (count) => `另有 ${count} 格`,
        ),
      ),
    en: (error) =>
      refusal(
        `${error.cells.length} cells of ${error.file} are wrong: nothing was entered`,
        'Mend these cells and import the form again',
        told(
          error.cells,
          ({ sheet, row, column, text, fault }) => `${sheet}, row ${row}, ${column}: “${text}” ${faults.en[fault]}`,
          (count) => `and ${count} more`,
        ),
      ),
  },
};
