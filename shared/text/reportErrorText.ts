// Words for refusals of reports, of printing them, and of the daily reports of enterprises.
import type { ReportError } from '../domain/reportError.ts';
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
  chromiumMissing: {
    zh: () => refusal('找不到可用于生成 PDF 的浏览器', '请安装 Chromium 或 Edge，或在桌面程序中打印'),
    en: () => refusal('No browser was found that can make PDFs', 'Install Chromium or Edge, or print from the desktop app'),
  },
  printFailed: {
    zh: (error) => refusal('打印没有完成', '请再试一次，或换一台打印机', [error.reason]),
    en: (error) => refusal('Printing did not finish', 'Try again, or choose another printer', [error.reason]),
  },
};
