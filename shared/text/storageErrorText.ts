// Words for refusals of the database, its backups, its log, its disk and the screen lock.
import type { StorageError } from '../domain/storageError.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const storageErrorText: ErrorWords<StorageError> = {
  auditBroken: {
    zh: (error) =>
      refusal(`审计日志第 ${error.entry} 条（共 ${error.entries} 条）与写下时不符`, '请保留整个数据文件夹，取最近的备份核对，并报告主管'),
    en: (error) =>
      refusal(
        `Entry ${error.entry} of ${error.entries} of the audit log is not as it was written`,
        'Keep the whole data folder, compare it with the newest backup, and report it',
      ),
  },
  backupBroken: {
    zh: (error) => refusal(`备份 ${error.name} 已损坏或不存在，没有恢复`, '请另选一份备份'),
    en: (error) => refusal(`The backup ${error.name} is damaged or not there: nothing was restored`, 'Choose another'),
  },
  planDamaged: {
    zh: (error) =>
      refusal(
        `方案 ${error.label} 的存档已损坏，与保存时不符，不能使用`,
        '请保留整个数据文件夹，在“设置”中从损坏之前的备份恢复，或用当前数据重新编制方案',
      ),
    en: (error) =>
      refusal(
        `Plan ${error.label} is damaged: it is not in the database as it was saved, and cannot be used`,
        'Keep the whole data folder, then restore a backup from before the damage in the settings, or make a new plan from the present data',
      ),
  },
  databaseInUse: {
    zh: (error) => refusal(`数据库 ${error.path} 正被使用，没有恢复`, '请先关闭本程序的所有窗口，再恢复备份'),
    en: (error) => refusal(`The database ${error.path} is in use: nothing was restored`, 'Close every window of the program first'),
  },
  locked: {
    zh: () => refusal('屏幕已锁定', '请输入口令解锁'),
    en: () => refusal('The screen is locked', 'Enter the passphrase to unlock it'),
  },
  lockWrong: {
    zh: () => refusal('口令不对', '请核对大小写和输入法，再输一次'),
    en: () => refusal('The passphrase is not right', 'Check capitals and the input method, then try again'),
  },
  lockWaits: {
    zh: (error) => refusal(`口令错了多次，${error.seconds} 秒后才能再试`, '请稍候再输入'),
    en: (error) => refusal(`Too many wrong passphrases: wait ${error.seconds} s`, 'Try again after that'),
  },
  lockBroken: {
    zh: (error) => refusal(`锁屏文件 ${error.path} 已损坏，不能解锁`, '关闭程序，把该文件移走后再打开，并重新设置口令'),
    en: (error) =>
      refusal(
        `The lock file ${error.path} is damaged: it cannot be unlocked`,
        'Close the program, move that file away, open it again and set a new passphrase',
      ),
  },
  noBackup: {
    zh: (error) => refusal(`${error.path} 里没有完好的备份`, '请核对数据文件夹'),
    en: (error) => refusal(`There is no whole backup in ${error.path}`, 'Check the data folder'),
  },
  databaseNewer: {
    zh: (error) => refusal(`数据库是较新版本的程序写的（${error.found}，本程序只到 ${error.known}），没有改动`, '请安装新版程序'),
    en: (error) =>
      refusal(
        `The database was written by a newer version (${error.found}; this one knows up to ${error.known}); it was not touched`,
        'Install the newer version',
      ),
  },
  databaseUnreadable: {
    zh: (error) =>
      refusal(
        `打不开数据库 ${error.path}，没有改动`,
        '请检查权限；若文件已损坏，在打开的程序里从备份恢复，或关闭程序后运行 npm run -s tongdiao -- backup restore --data 数据文件夹',
        [error.reason],
      ),
    en: (error) =>
      refusal(
        `The database ${error.path} cannot be opened; it was not touched`,
        'Check its permissions; if it is damaged, restore a backup where the program offers it, or close it and run npm run -s tongdiao -- backup restore --data DATA',
        [error.reason],
      ),
  },
  databaseMissing: {
    zh: (error) =>
      refusal(
        `数据库 ${error.path} 不见了或是空的，而这个文件夹属于一个已有的办公室（备份 ${error.backups} 份）；没有改动任何东西`,
        '请从下面的备份恢复。确实不再使用原办公室时，才另建新办公室；原来用过的文号不会再用',
      ),
    en: (error) =>
      refusal(
        `The database ${error.path} is missing or empty, but this folder belongs to an office (backups: ${error.backups}); nothing was changed`,
        'Restore a backup below. Begin a new office only if the old one is given up: its order numbers will not be used again',
      ),
  },
  diskFull: {
    zh: (error) =>
      refusal(
        error.needed === null || error.free === null
          ? `${error.path} 所在的磁盘已满，没有写入`
          : `${error.path} 所在的磁盘只剩 ${megabytes(error.free)} MB，需要 ${megabytes(error.needed)} MB，没有开始`,
        '请在这块磁盘上腾出空间后再试。数据没有损坏，不需要恢复备份',
      ),
    en: (error) =>
      refusal(
        error.needed === null || error.free === null
          ? `The disk of ${error.path} is full; nothing was written`
          : `The disk of ${error.path} has ${megabytes(error.free)} MB free and ${megabytes(error.needed)} MB are needed; nothing was begun`,
        'Free some space on this disk, then try again. No data is damaged and no backup needs to be restored',
      ),
  },
  diskReadOnly: {
    zh: (error) => refusal(`${error.path} 是只读的，没有写入`, '请解除磁盘或文件夹的写保护后再试。数据没有损坏，不需要恢复备份'),
    en: (error) =>
      refusal(
        `${error.path} is write-protected; nothing was written`,
        'Remove the write protection of the disk or folder, then try again. No data is damaged and no backup needs to be restored',
      ),
  },
  numberNotHigher: {
    zh: (error) =>
      refusal(`下一个号不能设为 ${error.asked}：现在的下一个号已是 ${error.next}`, `上过纸的文号不会再用，请填大于 ${error.next} 的号`),
    en: (error) =>
      refusal(
        `The next number cannot be set to ${error.asked}: ${error.next} comes next already`,
        `A number that was on paper is never given again. Enter a number above ${error.next}`,
      ),
  },
  clockJumped: {
    zh: (error) =>
      refusal(
        `本机时钟是 ${minute(error.now)}（世界时），而上次使用是 ${minute(error.last)}（世界时）`,
        '取文号、填日期之前请先核对日期和时间；不对请校正时钟，对则照常使用',
      ),
    en: (error) =>
      refusal(
        `The clock of this machine says ${minute(error.now)} UTC; the last work here was at ${minute(error.last)} UTC`,
        'Check date and time before numbers are given and days entered. Set the clock right, or go on if it is',
      ),
  },
};

/** To the minute, in UTC as it was written down. */
function minute(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
