// What the command line says about backups, in both languages.
import type { Language } from '../domain/office.ts';

interface Content {
  readonly office: string | null;
  readonly dataset: string | null;
  readonly demands: number;
  readonly orders: number;
}

interface Loss {
  readonly isComparable: boolean;
  readonly lost: readonly { readonly kind: keyof typeof lossZh; readonly count: number }[];
  readonly numbers: readonly string[];
}

const lossZh = {
  issuedOrders: '已下达的调拨单',
  orderEvents: '调拨单的收发登记',
  issuedPapers: '已下达的统配通知单、任务书、入储单',
  paperEvents: '统配通知单和入储单的收发登记',
  dailyReports: '日报',
  dayRecords: '设区市日报、盘点、到货',
  ledgerLines: '台账行',
  cycles: '已结的周期',
  plans: '方案',
  issuedReports: '已签发的报表',
  snapshotsMade: '导出的数据包',
  snapshotsRead: '导入的数据包',
  auditEntries: '审计记录',
} as const;

const lossEn: { readonly [Kind in keyof typeof lossZh]: string } = {
  issuedOrders: 'issued orders',
  orderEvents: 'events of orders',
  issuedPapers: 'issued allotments, task notices, reserve slips',
  paperEvents: 'events of allotments and reserve slips',
  dailyReports: 'daily reports',
  dayRecords: 'city reports, counts, arrivals',
  ledgerLines: 'lines of the account',
  cycles: 'closed cycles',
  plans: 'plans',
  issuedReports: 'issued reports',
  snapshotsMade: 'data packages exported',
  snapshotsRead: 'data packages imported',
  auditEntries: 'entries of the audit log',
};

interface BackupCliText {
  readonly none: string;
  readonly backup: (name: string, at: string, bytes: number, content: Content) => string;
  readonly broken: (name: string, at: string) => string;
  readonly made: (name: string) => string;
  readonly exported: (name: string, file: string) => string;
  readonly restored: (name: string, kept: string | null) => string;
  /** What the database has and the backup lacks, one line each. */
  readonly loss: (loss: Loss) => readonly string[];
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

export const backupCliText: { readonly [Name in Language]: BackupCliText } = {
  zh: {
    none: '还没有备份。',
    backup: (name, at, bytes, { office, dataset, demands, orders }) =>
      `${name}　${at}　${megabytes(bytes)} MB　${office ?? ''}　${dataset ?? '无数据'}，需求 ${demands} 行，调拨单 ${orders} 张`,
    broken: (name, at) => `${name}　${at}　已损坏，不能恢复`,
    made: (name) => `已备份为 ${name}`,
    exported: (name, file) =>
      `${name} 已写成完整的数据库文件 ${file}。放进另一台电脑的 backups 文件夹，并保持备份的文件名，即可在那里恢复。`,
    restored: (name, kept) => `已恢复 ${name}${kept === null ? '' : `；原来的数据库留作 ${kept}`}`,
    loss: ({ isComparable, lost, numbers }) =>
      isComparable
        ? [
            ...lost.map(({ kind, count }) => `备份中没有：${lossZh[kind]} ${count}`),
            ...(numbers.length === 0 ? [] : [`备份之后用过的文号不会再用：${numbers.join('、')}`]),
          ]
        : ['原来的数据库读不出来，无法比较备份中少了什么；请逐一核对纸面文号'],
  },
  en: {
    none: 'No backup yet.',
    backup: (name, at, bytes, { office, dataset, demands, orders }) =>
      `${name}  ${at}  ${megabytes(bytes)} MB  ${office ?? ''}  ${dataset ?? 'no data'}, ${demands} demands, ${orders} orders`,
    broken: (name, at) => `${name}  ${at}  damaged, cannot be restored`,
    made: (name) => `Backed up as ${name}`,
    exported: (name, file) =>
      `${name} was written as a whole database to ${file}. In the backups folder of another computer, under a backup's name, it can be restored there.`,
    restored: (name, kept) => `${name} was restored${kept === null ? '' : `; what stood there is kept as ${kept}`}`,
    loss: ({ isComparable, lost, numbers }) =>
      isComparable
        ? [
            ...lost.map(({ kind, count }) => `not in the backup: ${lossEn[kind]}: ${count}`),
            ...(numbers.length === 0 ? [] : [`numbers given since will not be given again: ${numbers.join(', ')}`]),
          ]
        : ['the database that stood there cannot be read, so nothing can be compared: check the numbers on paper'],
  },
};

export const backupCliUsage = {
  backup: '备份 / backups',
  list: '列出备份和其中内容 / list backups and what is in them',
  make: '立即备份 / make a backup now',
  export: '把一份备份写成完整的数据库文件，带到另一台电脑 / write a backup as one whole database file, for another computer',
  out: '写到哪个文件 / the file to write',
  restore:
    '用备份替换数据库，先关闭程序；不写名称则取最新完好的一份 / put a backup in the place of the database while the app is closed; the newest whole one by default',
} as const;
