// Words for long jobs, their stages and their buttons.
import type { JobName, JobStage } from '../domain/jobs.ts';
import type { Language } from '../domain/office.ts';

export interface JobWords {
  readonly names: { readonly [Name in JobName]: string };
  readonly stages: { readonly [Stage in JobStage]: string };
  readonly seconds: (seconds: number) => string;
  readonly cancel: string;
}

export const jobText: { readonly [Name in Language]: JobWords } = {
  zh: {
    names: {
      'snapshot.status': '查看数据包页',
      'snapshot.export': '导出数据包',
      'snapshot.open': '打开数据包',
      'snapshot.trust': '信任单位',
      'snapshot.apply': '导入数据包',
      'snapshot.shareQuota': '分配配额',
      'snapshot.undo': '撤销导入',
      'snapshot.newKey': '更换密钥',
      'dataset.import': '导入数据',
      'dataset.loadSample': '载入示例',
      'dataset.export': '导出数据',
      'export.workbook': '导出工作簿',
      'export.table': '导出表格',
      'export.template': '导出空白表',
      'report.paper': '计算报表',
      'report.issue': '下发报表',
      'report.file': '生成报表文件',
      'order.print': '准备打印',
      'order.pdf': '生成调拨单 PDF',
      'backup.content': '检查备份',
      'backup.loss': '比较备份',
      'backup.make': '备份',
      'audit.check': '核对审计日志',
      'backup.auto': '自动备份',
      'intake.write': '写入导入的表格',
    },
    stages: {
      waiting: '等待',
      working: '进行中',
      reading: '读取',
      checking: '检查',
      backup: '先做备份',
      writing: '写入',
      packing: '打包',
      printing: '打印',
      ending: '即将结束',
    },
    seconds: (seconds) => `${seconds} 秒`,
    cancel: '取消',
  },
  en: {
    names: {
      'snapshot.status': 'Looking up data packages',
      'snapshot.export': 'Exporting a data package',
      'snapshot.open': 'Opening a data package',
      'snapshot.trust': 'Trusting an office',
      'snapshot.apply': 'Importing a data package',
      'snapshot.shareQuota': 'Sharing the quota',
      'snapshot.newKey': 'Making a new key',
      'snapshot.undo': 'Undoing an import',
      'dataset.import': 'Importing data',
      'dataset.loadSample': 'Loading the sample',
      'dataset.export': 'Exporting data',
      'export.workbook': 'Exporting a workbook',
      'export.table': 'Exporting a table',
      'export.template': 'Exporting an empty workbook',
      'report.paper': 'Computing a report',
      'report.issue': 'Issuing a report',
      'report.file': 'Making a report file',
      'order.print': 'Preparing to print',
      'order.pdf': 'Making a PDF of orders',
      'backup.content': 'Checking a backup',
      'backup.loss': 'Comparing a backup',
      'backup.make': 'Making a backup',
      'audit.check': 'Checking the audit log',
      'backup.auto': 'Making the automatic backup',
      'intake.write': 'Writing imported sheets',
    },
    stages: {
      waiting: 'waiting',
      working: 'under way',
      reading: 'reading',
      checking: 'checking',
      backup: 'backing up first',
      writing: 'writing',
      packing: 'packing',
      printing: 'printing',
      ending: 'about to end',
    },
    seconds: (seconds) => `${seconds} s`,
    cancel: 'Cancel',
  },
};
