// What the command line says of rehearsals, in both languages.
import { groupedDigits } from './quantityText.ts';
import type { Language } from '../domain/office.ts';

export interface RehearsalCliText {
  readonly written: (runs: number, folder: string) => string;
  readonly shareWritten: (runs: number, index: number, of: number, folder: string) => string;
  readonly kept: (runs: number) => string;
  readonly partial: (runs: number, all: number) => string;
  readonly progress: (done: number, all: number, seconds: number, left: number | null) => string;
}

export const rehearsalCliText: { readonly [Name in Language]: RehearsalCliText } = {
  zh: {
    written: (runs, folder) => `推演 ${groupedDigits(runs)} 次，结果已写入 ${folder}`,
    shareWritten: (runs, index, of, folder) => `第 ${index} 份（共 ${of} 份）${groupedDigits(runs)} 次已写入 ${folder}`,
    kept: (runs) => `其中 ${groupedDigits(runs)} 次以前已算好`,
    partial: (runs, all) => `共 ${groupedDigits(all)} 次，这里只有 ${groupedDigits(runs)} 次`,
    progress: (done, all, seconds, left) => `已推演 ${done}/${all} 次 · ${seconds} 秒${left === null ? '' : ` · 约还需 ${left} 秒`}`,
  },
  en: {
    written: (runs, folder) => `${groupedDigits(runs)} runs rehearsed; the results are in ${folder}`,
    shareWritten: (runs, index, of, folder) => `Share ${index} of ${of}, ${groupedDigits(runs)} runs, is in ${folder}`,
    kept: (runs) => `${groupedDigits(runs)} of them had been computed before`,
    partial: (runs, all) => `${groupedDigits(runs)} of ${groupedDigits(all)} runs are here`,
    progress: (done, all, seconds, left) => `${done}/${all} runs · ${seconds} s${left === null ? '' : ` · about ${left} s left`}`,
  },
};

export const rehearsalCliUsage = {
  rehearse: '推演：照几种规则把今后若干天各过许多遍 · rehearse: live the days to come many times under several rules',
  variants: '各比较项的 .json 文件 · .json file of the variants',
  runs: '次数 · runs',
  days: '天数，默认为数据的全部天数 · days, by default all that the data plan',
  seed: '种子，同一种子遇到同样的运气 · seed; the same seed meets the same luck',
  processes: '同时计算的进程数，默认为处理器数 · processes at once, by default one a processor',
  index: '只算第几份，从 1 起 · compute this share only, from 1',
  of: '共分几份 · number of shares',
  luck: '运气表 luck.csv；或 fitted，照本单位的日报和签收估计 · table of luck, luck.csv; or fitted, by the reports and receipts of an office',
  data: 'fitted 用的单位数据目录，默认为本机的 · folder of the office that fitted asks, by default this machine’s',
  out: '写入结果的目录；已有的次数不再算 · folder of the results; runs that it has are not computed again',
  dirs: '数据目录；或 merge 加各份的目录，合并并写出结果 · folder of the data; or merge and the shares to join',
  partial: '缺的次数以后再补 · runs may be missing, to be added later',
} as const;
