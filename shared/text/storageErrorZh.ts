// Owns the Chinese words of refusals of the database, its backups, its log and the lock in front of it.
import { assertNever } from '../base/assert.ts';
import type { StorageError } from '../domain/errors.ts';
import { refusal } from './refusal.ts';

export function storageErrorZh(error: StorageError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'auditBroken':
      return refusal(
        `审计日志第 ${error.entry} 条（共 ${error.entries} 条）与写下时不符`,
        '请保留整个数据文件夹，取最近的备份核对，并报告主管',
      );
    case 'backupBroken':
      return refusal(`备份 ${error.name} 已损坏或不存在，没有恢复`, '请另选一份备份');
    case 'databaseInUse':
      return refusal(`数据库 ${error.path} 正被使用，没有恢复`, '请先关闭本程序的所有窗口，再恢复备份');
    case 'locked':
      return refusal('屏幕已锁定', '请输入口令解锁');
    case 'lockWrong':
      return refusal('口令不对', '请核对大小写和输入法，再输一次');
    case 'lockWaits':
      return refusal(`口令错了多次，${error.seconds} 秒后才能再试`, '请稍候再输入');
    case 'lockBroken':
      return refusal(`锁屏文件 ${error.path} 已损坏，不能解锁`, '关闭程序，把该文件移走后再打开，并重新设置口令');
    case 'noBackup':
      return refusal(`${error.path} 里没有完好的备份`, '请核对数据文件夹');
    case 'databaseNewer':
      return refusal(`数据库是较新版本的程序写的（${error.found}，本程序只到 ${error.known}），没有改动`, '请安装新版程序');
    case 'databaseUnreadable':
      return refusal(
        `打不开数据库 ${error.path}，没有改动`,
        '请检查权限；若文件已损坏，在打开的程序里从备份恢复，或关闭程序后运行 npm run -s tongdiao -- backup restore --data 数据文件夹',
        [error.reason],
      );
    default:
      return assertNever(error);
  }
}
