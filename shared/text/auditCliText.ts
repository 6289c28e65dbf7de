// What the command line says about the audit log, in both languages.
import type { Language } from '../domain/office.ts';

export const auditCliText: { readonly [Name in Language]: { readonly whole: (entries: number, head: string) => string } } = {
  zh: { whole: (entries, head) => `审计日志 ${entries} 条，逐条相符。末尾摘要 ${head}` },
  en: { whole: (entries, head) => `${entries} entries of the audit log are as they were written. Last digest ${head}` },
};

export const auditCliUsage = {
  audit: '审计日志 / the audit log',
  verify: '逐条核对审计日志是否被改动 / check entry by entry that the audit log is as it was written',
} as const;
