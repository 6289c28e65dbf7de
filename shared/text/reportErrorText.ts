// Words for refusals of reports, of printing them, and of the daily reports of enterprises.
import type { ReportError } from '../domain/reportError.ts';
import { groupedDigits } from './quantityText.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const reportErrorText: ErrorWords<ReportError> = {
  reportNotFound: {
    zh: (error) => refusal('这份报表已不存在', '请在报表页重新选择', [error.report]),
    en: (error) => refusal('This report is gone', 'Choose again on the reports page', [error.report]),
  },
  reportNamesUnknown: {
    zh: (error) =>
      refusal(
        `日报（${error.enterprise}）里的 ${error.code} 不在数据里，整批都没有登记`,
        '请先在数据页补上这个企业、品种或材料，或改正代码',
      ),
    en: (error) =>
      refusal(
        `${error.code}, named in the report of ${error.enterprise}, is not in the data: nothing was entered`,
        'Add the enterprise, product or material on the data page first, or mend the code',
      ),
  },
  noticeUnbalanced: {
    zh: (error) =>
      refusal(
        `${error.product}的收支不平，差 ${groupedDigits(error.pieces)} 只，公示没有生成`,
        '请核对发运和签收；登记有误的，作废后重新登记',
        error.orders.map((number) => `${number}：签收多于发运`),
      ),
    en: (error) =>
      refusal(
        `${error.product} does not balance by ${groupedDigits(error.pieces)} pieces: the notice was not made`,
        'Check shipments and receipts; void what was entered wrongly and enter it again',
        error.orders.map((number) => `${number}: more arrived than was shipped`),
      ),
  },
  noticePeriodWrong: {
    zh: (error) =>
      refusal(`公示期 ${error.from} 至 ${error.to} 不在账内`, `请选 ${error.first} 至 ${error.last} 之间的日期，起始日不晚于截止日`),
    en: (error) =>
      refusal(
        `The books do not cover ${error.from} to ${error.to}`,
        `Choose days from ${error.first} to ${error.last}, the first not after the last`,
      ),
  },
  noticeNotCorrectable: {
    zh: (error) => refusal(`第 ${error.number} 期公示已被更正`, '请更正最新的一期'),
    en: (error) => refusal(`Notice No. ${error.number} has been corrected before`, 'Correct the latest one'),
  },
  chromiumMissing: {
    zh: () => refusal('找不到可用于生成 PDF 的浏览器', '请安装 Chromium 或 Edge，或在桌面程序中打印'),
    en: () => refusal('No browser was found that can make PDFs', 'Install Chromium or Edge, or print from the desktop app'),
  },
  printFailed: {
    zh: (error) => refusal('打印没有完成', '请再试一次，或换一台打印机', [error.reason]),
    en: (error) => refusal('Printing did not finish', 'Try again, or choose another printer', [error.reason]),
  },
};
