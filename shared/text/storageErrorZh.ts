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
    case 'databaseMissing':
      return refusal(
        `数据库 ${error.path} 不见了或是空的，而这个文件夹属于一个已有的办公室（备份 ${error.backups} 份）；没有改动任何东西`,
        '请从下面的备份恢复。确实不再使用原办公室时，才另建新办公室；原来用过的文号不会再用',
      );
    case 'diskFull':
      return refusal(
        error.needed === null || error.free === null
          ? `${error.path} 所在的磁盘已满，没有写入`
          : `${error.path} 所在的磁盘只剩 ${megabytes(error.free)} MB，需要 ${megabytes(error.needed)} MB，没有开始`,
        '请在这块磁盘上腾出空间后再试。数据没有损坏，不需要恢复备份',
      );
    case 'diskReadOnly':
      return refusal(`${error.path} 是只读的，没有写入`, '请解除磁盘或文件夹的写保护后再试。数据没有损坏，不需要恢复备份');
    case 'numberNotHigher':
      return refusal(
        `下一个号不能设为 ${error.asked}：现在的下一个号已是 ${error.next}`,
        `上过纸的文号不会再用，请填大于 ${error.next} 的号`,
      );
    case 'clockJumped':
      return refusal(
        `本机时钟是 ${minute(error.now)}，而上次使用是 ${minute(error.last)}`,
        '取文号、填日期之前请先核对日期和时间；不对请校正时钟，对则照常使用',
      );
    default:
      return assertNever(error);
  }
}

/** 与写下时一样用世界时，到分。 */
function minute(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')}（世界时）`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
