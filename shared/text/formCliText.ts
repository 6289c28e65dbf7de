// What the command line says about forms that others fill in, in both languages.
import type { FormKind } from '../domain/formKind.ts';
import type { Language } from '../domain/office.ts';

interface FormCliText {
  readonly written: (file: string, day: string) => string;
  readonly entered: { readonly [Form in FormKind]: (file: string, count: number, days: string) => string };
}

export const formCliText: { readonly [Name in Language]: FormCliText } = {
  zh: {
    written: (file, day) => `${day} 的填报表已写入 ${file}`,
    entered: {
      makers: (file, count, days) => `${file}：登记 ${count} 份企业日报（${days}）`,
      cities: (file, count, days) => `${file}：登记 ${count} 份设区市日报（${days}）`,
      counts: (file, count, days) => `${file}：登记 ${count} 处盘点（${days}）`,
    },
  },
  en: {
    written: (file, day) => `The form of ${day} is written to ${file}`,
    entered: {
      makers: (file, count, days) => `${file}: ${count} reports of makers entered (${days})`,
      cities: (file, count, days) => `${file}: ${count} reports of cities entered (${days})`,
      counts: (file, count, days) => `${file}: ${count} counts entered (${days})`,
    },
  },
};

export const formCliUsage = {
  daily: '日报和盘点的填报表 · forms of daily reports and counts',
  form: '导出空白填报表：makers 企业、cities 设区市、counts 盘点 · save an empty form of makers, cities or counts',
  formOut: '写入的 .xlsx 文件 · the .xlsx file to write',
  formDay: '日期，默认营业日 · the day, by default the working day',
  enter: '登记填好的填报表，整张登记或整张不登记 · enter filled forms, each whole or not at all',
  by: '存疑的数由谁确认；不写则有疑问就不登记 · who confirms doubtful figures; without a name they are refused',
} as const;
