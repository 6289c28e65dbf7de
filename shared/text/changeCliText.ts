// What the command that tells changes says, in both languages.
import type { Language } from '../domain/office.ts';

export const changeCliText: { readonly [Name in Language]: { readonly written: (file: string) => string } } = {
  zh: { written: (file) => `变动说明已写入 ${file}` },
  en: { written: (file) => `The statement of changes was written to ${file}` },
};

export const changeCliUsage = {
  changes: '变动说明：方案相对现行方案变了什么、为什么、要给谁打电话 · what a plan changes of the plan in force, why, and whom to call',
  against: '现行方案的文件夹 · folder of the plan in force',
  out: '写成文件：.html、.pdf 或 .xlsx · write to a file: .html, .pdf or .xlsx',
  noCauses: '不查各原因的只数（要再求解几次）· do not find out how much each cause gave or took, which solves again',
  noLeastChange: '撇开现行方案，不求变动最少 · set the plan in force aside: do not aim at least change',
} as const;
