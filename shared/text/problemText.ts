// Owns the line a person reads for one problem of a dataset: where it is, what was found, what to do.
import type { Place, Problem } from '../domain/problem.ts';
import type { Language } from '../domain/office.ts';
import { problemEn } from './problemEn.ts';
import { problemZh } from './problemZh.ts';
import { visibleText } from './visibleText.ts';

/** One line, such as: demands.csv row 12, column due: "2020-02-30" is not a day that exists; write it like 2020-03-02 */
export function problemText(problem: Problem, language: Language): string {
  const place = visibleText(language === 'zh' ? placeZh(problem) : placeEn(problem));
  const sentence = problemSentence(problem, language);
  return language === 'zh' ? `${place}：${sentence}` : `${place}: ${sentence}`;
}

/** The same without its place, for tables that show the place in columns of its own. */
export function problemSentence(problem: Problem, language: Language): string {
  const found = problem.value === null ? null : visibleText(problem.value);
  return language === 'zh'
    ? problemZh(problem, found === null ? '' : `“${found}”`)
    : problemEn(problem, found === null ? 'this' : `"${found}"`);
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
