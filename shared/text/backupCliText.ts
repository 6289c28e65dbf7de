// Owns what the command line says of backups, in both languages.
import type { Language } from '../domain/office.ts';

interface Content {
  readonly office: string | null;
  readonly dataset: string | null;
  readonly demands: number;
  readonly orders: number;
}

interface BackupCliText {
  readonly none: string;
  readonly backup: (name: string, at: string, bytes: number, content: Content) => string;
  readonly broken: (name: string, at: string) => string;
  readonly made: (name: string) => string;
  readonly restored: (name: string, kept: string | null) => string;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

export const backupCliText: { readonly [Name in Language]: BackupCliText } = {
  zh: {
    none: '还没有备份。',
    backup: (name, at, bytes, { office, dataset, demands, orders }) =>
      `${name}　${at}　${megabytes(bytes)} MB　${office ?? ''}　${dataset ?? '无数据'}，需求 ${demands} 行，调拨单 ${orders} 张`,
    broken: (name, at) => `${name}　${at}　已损坏，不能恢复`,
    made: (name) => `已备份为 ${name}`,
    restored: (name, kept) => `已恢复 ${name}${kept === null ? '' : `；原来的数据库留作 ${kept}`}`,
  },
  en: {
    none: 'No backup yet.',
    backup: (name, at, bytes, { office, dataset, demands, orders }) =>
      `${name}  ${at}  ${megabytes(bytes)} MB  ${office ?? ''}  ${dataset ?? 'no data'}, ${demands} demands, ${orders} orders`,
    broken: (name, at) => `${name}  ${at}  damaged, cannot be restored`,
    made: (name) => `Backed up as ${name}`,
    restored: (name, kept) => `${name} was restored${kept === null ? '' : `; what stood there is kept as ${kept}`}`,
  },
};

export const backupCliUsage = {
  backup: '备份 / backups',
  list: '列出备份和其中内容 / list backups and what is in them',
  make: '立即备份 / make a backup now',
  restore:
    '用备份替换数据库，先关闭程序；不写名称则取最新完好的一份 / put a backup in the place of the database while the app is closed; the newest whole one by default',
} as const;
