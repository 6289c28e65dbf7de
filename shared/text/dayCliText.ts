// What the command line says about closing a day, in both languages.
import type { Language } from '../domain/office.ts';

interface DayCliText {
  readonly closed: (day: string, by: string, workingDay: string) => string;
  readonly review: (moved: string, share: string, silent: number, unserved: number, late: number, differing: number) => string;
}

export const dayCliText: { readonly [Name in Language]: DayCliText } = {
  zh: {
    closed: (day, by, workingDay) => `${day} 已由 ${by} 结转，营业日是 ${workingDay}`,
    review: (moved, share, silent, unserved, late, differing) =>
      `货物进出 ${moved} 只，${share} 为推定；未报 ${silent} 家，到期未保障 ${unserved} 项，应发未发 ${late} 行，核对 ${differing} 项`,
  },
  en: {
    closed: (day, by, workingDay) => `${day} is closed by ${by}; the working day is ${workingDay}`,
    review: (moved, share, silent, unserved, late, differing) =>
      `${moved} pieces moved, ${share} presumed; ${silent} not reported, ${unserved} demands unserved, ${late} lines not sent, ${differing} discrepancies`,
  },
};

export const dayCliUsage = {
  day: '营业日 · the working day',
  close: '日终结转 · close the working day',
  by: '结转人，默认本机用户名 · who signs, by default the user of this machine',
} as const;
