// Owns the Chinese words of refusals between offices: snapshots, passphrases, records of others.
import { assertNever } from '../base/assert.ts';
import type { OfficePlace } from '../domain/errors.ts';
import type { ExchangeError } from '../domain/exchangeError.ts';
import { zhData } from './messages/zh/data.ts';
import { zhStart } from './messages/zh/start.ts';
import { refusal } from './refusal.ts';
import { visibleText } from './visibleText.ts';

const ownedNames: Readonly<Record<string, string>> = {
  policy: '政策参数',
  dailyReports: '企业日报',
  orders: '调拨单',
  ...zhData.tableNames,
};

const keyLost = {
  sealed: '系统钥匙串打不开本单位的密钥：可能没有解锁、被重置过，或密钥来自另一台电脑',
  damaged: '本单位的密钥文件已损坏，读不出来',
  missing: '数据文件夹里没有本单位一直使用的密钥',
} as const;

const place = ({ kind, region }: OfficePlace) => `${zhStart.kinds[kind]}${region === null ? '' : ` ${region}`}`;

export function exchangeErrorZh(error: ExchangeError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'snapshotBroken':
      return refusal(`数据包文件不完整或被改动（${error.part}），没有导入`, '请向对方要一份新的数据包；反复出现时换一只 U 盘');
    case 'snapshotNewer':
      return refusal(`数据包是较新版本的程序导出的（格式 ${error.found}，本程序只到 ${error.known}）`, '请先升级本程序');
    case 'snapshotStale':
      return refusal(
        `${error.office} 的第 ${error.sequence} 份数据包比已读的第 ${error.read} 份旧，没有导入`,
        '请向对方要最新的一份；U 盘上可能还有。对方若恢复过备份，请其导出一份完整数据包',
      );
    case 'snapshotForked':
      return refusal(
        `${error.office} 的第 ${error.sequence} 份数据包与已读的对不上（${error.ours.slice(0, 8)} 与 ${error.theirs.slice(0, 8)}）`,
        '对方可能恢复过旧备份，或有两份各自改动的副本：请电话核实，由对方导出一份完整数据包，可作为新分支接收',
      );
    case 'snapshotGap':
      return refusal(
        `这份只含 ${error.office} 第 ${error.needed} 份以后的变动，本机只读到第 ${error.read} 份`,
        '请向对方要一份完整数据包，或先导入中间的几份',
      );
    case 'snapshotOwn':
      return refusal('这是本单位自己的数据包', '请选择其他单位的数据包文件');
    case 'snapshotUntrusted':
      return refusal(`${error.office} 的指纹还没有核对`, '请与对方电话核对指纹，一致后点“已核对，信任”');
    case 'snapshotOfficeDiffers':
      return refusal(
        `${error.office} 的数据包自称“${place(error.found)}”，本机信任的是“${place(error.known)}”，没有导入`,
        '请用已知的号码与对方电话核实；确有变更的，核对指纹后重新信任',
      );
    case 'snapshotValueWrong':
      return refusal(
        `${ownedNames[error.table] ?? error.table} ${error.record} 的 ${error.field} 不能写成“${visibleText(error.value)}”，没有导入`,
        '请为这处冲突改写一个合规的值',
      );
    case 'snapshotUndecided':
      return refusal(`还有 ${error.count} 处冲突没有决定`, '请逐处选择本机、对方或改写');
    case 'snapshotRefusedRecords':
      return refusal(`有 ${error.count} 条不归对方管的记录`, '核对后勾选“其余照收”再导入');
    case 'snapshotClosed':
      return refusal('这份数据包的预览已经关闭', '请重新打开文件');
    case 'snapshotUndoOutdated':
      return refusal('导入以后又有改动，不能撤销上次导入', '请在相应页面更正；导入前的备份在数据文件夹的 backups 里');
    case 'passphraseNeeded':
      return refusal(`${error.office} 的第 ${error.sequence} 份数据包加了口令`, '请输入对方告知的口令');
    case 'keySealed':
      return refusal(
        '本单位的密钥由系统钥匙串保管，这里打不开',
        '请在桌面程序里收发数据包；那台电脑或其钥匙串已不在的，请在“数据包”页换新密钥',
      );
    case 'keyLost':
      return refusal(keyLost[error.reason], '请在“数据包”页换新密钥，再请各往来单位电话核对新指纹');
    case 'passphraseWrong':
      return refusal('口令不对，或文件被改动', '请核对口令；仍不行请对方重新导出');
    case 'exchangeOfScenario':
      return refusal(`正在备选方案“${error.name}”里，数据包只在基准里收发`, '请先回到基准');
    case 'recordOfOther':
      return refusal(
        `${ownedNames[error.table] ?? error.table}的这一行不归本单位管（${error.owner === 'province' ? '归省级' : `归 ${error.owner}`}），没有改动`,
        '请与归属单位联系，由其修改后发来数据包',
      );
    default:
      return assertNever(error);
  }
}
