// Puts one problem of a dataset into a line: where it is, what was found, what to do.
import type { Language } from '../domain/office.ts';
import type { Place, Problem, ProblemKind } from '../domain/problem.ts';
import { cellProblemText } from './cellProblemText.ts';
import { fileProblemText } from './fileProblemText.ts';
import { policyProblemText } from './policyProblemText.ts';
import type { ProblemSentence, ProblemWords } from './problemWords.ts';
import { rowProblemText } from './rowProblemText.ts';
import { sheetProblemText } from './sheetProblemText.ts';
import { visibleText } from './visibleText.ts';

const sentences: ProblemWords<ProblemKind> = {
  ...fileProblemText,
  ...cellProblemText,
  ...rowProblemText,
  ...policyProblemText,
  ...sheetProblemText,
};

/** One line, such as: demands.csv row 12, column due: "2020-02-30" is not a day that exists; write it like 2020-03-02 */
export function problemText(problem: Problem, language: Language): string {
  const place = visibleText(language === 'zh' ? placeZh(problem) : placeEn(problem));
  const sentence = problemSentence(problem, language);
  return language === 'zh' ? `${place}：${sentence}` : `${place}: ${sentence}`;
}

/** The same without the place, for tables that show it in columns of their own. */
export function problemSentence(problem: Problem, language: Language): string {
  const value = problem.value === null ? null : visibleText(problem.value);
  const found = language === 'zh' ? (value === null ? '' : `“${value}”`) : value === null ? 'this' : `"${value}"`;
  const sentence = sentences[problem.kind][language] as ProblemSentence<ProblemKind['kind']>;
  return typeof sentence === 'string' ? sentence : sentence(problem, found);
}

function placeZh({ file, row, column }: Place): string {
  const inRow = row === null ? '' : ` 第 ${row} 行`;
  return `${file}${inRow}${column === null ? '' : ` ${column} ${row === null ? '项' : '列'}`}`;
}

function placeEn({ file, row, column }: Place): string {
  const inRow = row === null ? '' : ` row ${row}`;
  if (column === null) return `${file}${inRow}`;
  return row === null ? `${file}, field ${column}` : `${file}${inRow}, column ${column}`;
}
