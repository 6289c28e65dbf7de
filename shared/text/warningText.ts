// The sentence for each thing in a dataset that is odd without being wrong.
import type { DatasetWarning } from '../domain/datasetWarnings.ts';
import type { Language } from '../domain/office.ts';
import { groupedDigits } from './quantityText.ts';
import { visibleText } from './visibleText.ts';

/** One line, with its place. */
export function warningText(warning: DatasetWarning, language: Language): string {
  const { file, row, column } = warning;
  const value = visibleText(warning.value ?? '');
  return language === 'zh'
    ? `${file} 第 ${row} 行${column === null ? '' : ` ${column} 列`}：${sentenceZh(warning, value)}`
    : `${file} row ${row}${column === null ? '' : `, column ${column}`}: ${sentenceEn(warning, value)}`;
}

function sentenceZh(warning: DatasetWarning, value: string): string {
  switch (warning.kind) {
    case 'outsideHorizon':
      return `${value} 不在期限 ${warning.first} 至 ${warning.last} 内，分配方案用不到`;
    case 'beforeHorizon':
      return `${value} 早于期限的第一天 ${warning.first}`;
    case 'securedAboveNeed':
      return `需求 ${value} 本轮要 ${groupedDigits(warning.need)}，已有 ${groupedDigits(warning.secured)}；按足额计，多出的不计`;
    case 'rowTwice':
      return `与第 ${warning.firstRow} 行完全相同，请核对是否重复`;
    case 'codesAlike':
      return `代码“${value}”与第 ${warning.firstRow} 行的“${warning.other}”只差前面的零或大小写，是两个代码，请核对`;
  }
}

function sentenceEn(warning: DatasetWarning, value: string): string {
  switch (warning.kind) {
    case 'outsideHorizon':
      return `${value} is outside the horizon ${warning.first} to ${warning.last}; planning does not use it`;
    case 'beforeHorizon':
      return `${value} is before the first day of the horizon, ${warning.first}`;
    case 'securedAboveNeed':
      return `demand ${value} asks for ${groupedDigits(warning.need)} over the cycle and already has ${groupedDigits(warning.secured)}; it counts as full, the rest counts nowhere`;
    case 'rowTwice':
      return `the same as row ${warning.firstRow}; make sure it is not there twice by mistake`;
    case 'codesAlike':
      return `the code "${value}" differs from "${warning.other}" in row ${warning.firstRow} by leading zeros or case alone; they are two codes, make sure that is meant`;
  }
}
