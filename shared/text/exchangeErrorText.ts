// Words for refusals between offices: data packages, passphrases, keys and records of others.
import type { ExchangeError, OfficePlace } from '../domain/exchangeError.ts';
import { enData } from './messages/en/data.ts';
import { enStart } from './messages/en/start.ts';
import { zhData } from './messages/zh/data.ts';
import { zhStart } from './messages/zh/start.ts';
import { refusal, type ErrorWords } from './refusal.ts';
import { visibleText } from './visibleText.ts';

const ownedZh: Readonly<Record<string, string>> = {
  policy: '政策参数',
  dailyReports: '企业日报',
  cityReports: '设区市日报',
  counts: '盘点',
  arrivals: '到货确认',
  orders: '调拨单',
  papers: '单据',
  ...zhData.tableNames,
};

const ownedEn: Readonly<Record<string, string>> = {
  policy: 'the policy',
  dailyReports: 'the daily reports',
  cityReports: 'the reports of cities',
  counts: 'the counts',
  arrivals: 'the confirmed arrivals',
  orders: 'the orders',
  papers: 'the papers',
  ...enData.tableNames,
};

const keyLost = {
  sealed: {
    zh: '系统钥匙串打不开本单位的密钥：可能没有解锁、被重置过，或密钥来自另一台电脑',
    en: 'The keychain of the system does not open the key of this office: it is locked, was reset, or belongs to another machine',
  },
  damaged: { zh: '本单位的密钥文件已损坏，读不出来', en: 'The key of this office is damaged and cannot be read' },
  missing: { zh: '数据文件夹里没有本单位一直使用的密钥', en: 'The key this office signed with is not in its data folder' },
} as const;

export const exchangeErrorText: ErrorWords<ExchangeError> = {
  snapshotBroken: {
    zh: (error) => refusal(`数据包文件不完整或被改动（${error.part}），没有导入`, '请向对方要一份新的数据包；反复出现时换一只 U 盘'),
    en: (error) =>
      refusal(
        `The data package is incomplete or was altered (${error.part}): nothing was imported`,
        'Ask for a new one; where it happens again, use another stick',
      ),
  },
  snapshotNewer: {
    zh: (error) => refusal(`数据包是较新版本的程序导出的（格式 ${error.found}，本程序只到 ${error.known}）`, '请先升级本程序'),
    en: (error) =>
      refusal(
        `The data package was made by a later program (format ${error.found}, this one knows ${error.known})`,
        'Install the later program first',
      ),
  },
  snapshotStale: {
    zh: (error) =>
      refusal(
        `${error.office} 的第 ${error.sequence} 份数据包比已读的第 ${error.read} 份旧，没有导入`,
        '请向对方要最新的一份；U 盘上可能还有。对方若恢复过备份，请其导出一份完整数据包',
      ),
    en: (error) =>
      refusal(
        `Data package ${error.sequence} of ${error.office} is older than ${error.read}, which was imported: nothing was imported`,
        'Ask for the newest; it may be on the stick. If they restored a backup, ask for a full data package',
      ),
  },
  snapshotForked: {
    zh: (error) =>
      refusal(
        `${error.office} 的第 ${error.sequence} 份数据包与已读的对不上（${error.ours.slice(0, 8)} 与 ${error.theirs.slice(0, 8)}）`,
        '对方可能恢复过旧备份，或有两份各自改动的副本：请电话核实，由对方导出一份完整数据包，可作为新分支接收',
      ),
    en: (error) =>
      refusal(
        `Data package ${error.sequence} of ${error.office} does not follow what was imported (${error.ours.slice(0, 8)}, ${error.theirs.slice(0, 8)})`,
        'They may have restored a backup or have two copies. Telephone them and ask for a full data package: it can be accepted as a new branch',
      ),
  },
  snapshotGap: {
    zh: (error) =>
      refusal(
        `这份只含 ${error.office} 第 ${error.needed} 份以后的变动，本机只读到第 ${error.read} 份`,
        '请向对方要一份完整数据包，或先导入中间的几份',
      ),
    en: (error) =>
      refusal(
        `It holds only what changed at ${error.office} since its data package ${error.needed}; the last imported here is ${error.read}`,
        'Ask for a full data package, or import those between first',
      ),
  },
  snapshotOwn: {
    zh: () => refusal('这是本单位自己的数据包', '请选择其他单位的数据包文件'),
    en: () => refusal('This is a data package of this office itself', 'Choose the file of another office'),
  },
  snapshotUntrusted: {
    zh: (error) => refusal(`${error.office} 的指纹还没有核对`, '请与对方电话核对指纹，一致后点“已核对，信任”'),
    en: (error) => refusal(`The fingerprint of ${error.office} was not compared yet`, 'Compare it by telephone, then confirm it'),
  },
  snapshotOfficeDiffers: {
    zh: (error) =>
      refusal(
        `${error.office} 的数据包自称“${officePlace(zhStart.kinds, error.found)}”，本机信任的是“${officePlace(zhStart.kinds, error.known)}”，没有导入`,
        '请用已知的号码与对方电话核实；确有变更的，核对指纹后重新信任',
      ),
    en: (error) =>
      refusal(
        `The data package of ${error.office} says it is ${officePlace(enStart.kinds, error.found)}; it is trusted as ${officePlace(enStart.kinds, error.known)}: nothing was imported`,
        'Telephone them on a number you know. Only where the change is real, compare the fingerprint and trust it anew',
      ),
  },
  snapshotValueWrong: {
    zh: (error) =>
      refusal(
        `${ownedZh[error.table] ?? error.table} ${error.record} 的 ${error.field} 不能写成“${visibleText(error.value)}”，没有导入`,
        '请为这处冲突改写一个合规的值',
      ),
    en: (error) =>
      refusal(
        `“${visibleText(error.value)}” cannot stand in ${ownedEn[error.table] ?? error.table} ${error.record}, field ${error.field}: nothing was imported`,
        'Enter another value for this conflict',
      ),
  },
  snapshotUndecided: {
    zh: (error) => refusal(`还有 ${error.count} 处冲突没有决定`, '请逐处选择本机、对方或改写'),
    en: (error) => refusal(`${error.count} conflicts are not decided`, 'Choose here, there or another value for each'),
  },
  snapshotRefusedRecords: {
    zh: (error) => refusal(`有 ${error.count} 条不归对方管的记录`, '核对后勾选“其余照收”再导入'),
    en: (error) => refusal(`${error.count} records are not theirs to change`, 'Look at them, then choose to import the rest'),
  },
  snapshotClosed: {
    zh: () => refusal('这份数据包的预览已经关闭', '请重新打开文件'),
    en: () => refusal('The preview of this data package is closed', 'Open the file again'),
  },
  snapshotUndoOutdated: {
    zh: () => refusal('导入以后又有改动，不能撤销上次导入', '请在相应页面更正；导入前的备份在数据文件夹的 backups 里'),
    en: () =>
      refusal(
        'Something changed since it was imported: the import cannot be undone',
        'Put it right on its page; the backup made before is in the folder backups of the data',
      ),
  },
  passphraseNeeded: {
    zh: (error) => refusal(`${error.office} 的第 ${error.sequence} 份数据包加了口令`, '请输入对方告知的口令'),
    en: (error) =>
      refusal(`Data package ${error.sequence} of ${error.office} is sealed with a passphrase`, 'Enter the passphrase they told you'),
  },
  keySealed: {
    zh: () =>
      refusal('本单位的密钥由系统钥匙串保管，这里打不开', '请在桌面程序里收发数据包；那台电脑或其钥匙串已不在的，请在“数据包”页换新密钥'),
    en: () =>
      refusal(
        'The key of this office is kept by the keychain of the system and cannot be opened here',
        'Exchange data packages in the desktop app. If that machine or its keychain is gone, make a new key on the page Packages',
      ),
  },
  keyLost: {
    zh: (error) => refusal(keyLost[error.reason].zh, '请在“数据包”页换新密钥，再请各往来单位电话核对新指纹'),
    en: (error) =>
      refusal(keyLost[error.reason].en, 'Make a new key on the page Packages; then every office compares its fingerprint by telephone'),
  },
  passphraseWrong: {
    zh: () => refusal('口令不对，或文件被改动', '请核对口令；仍不行请对方重新导出'),
    en: () => refusal('The passphrase is wrong, or the file was altered', 'Check it; else ask for a new file'),
  },
  exchangeOfScenario: {
    zh: (error) => refusal(`正在备选方案“${error.name}”里，数据包只在基准里收发`, '请先回到基准'),
    en: (error) =>
      refusal(`The scenario “${error.name}” is at hand: data packages are exchanged in the base alone`, 'Go back to the base first'),
  },
  recordOfOther: {
    zh: (error) =>
      refusal(
        `${ownedZh[error.table] ?? error.table}的这一行不归本单位管（${error.owner === 'province' ? '归省级' : `归 ${error.owner}`}），没有改动`,
        '请与归属单位联系，由其修改后发来数据包',
      ),
    en: (error) =>
      refusal(
        `This row of ${ownedEn[error.table] ?? error.table} belongs to ${error.owner === 'province' ? 'the province' : error.owner}: nothing was changed`,
        'Ask its owner to change it and to send a data package',
      ),
  },
};

function officePlace(kinds: { readonly [Kind in OfficePlace['kind']]: string }, { kind, region }: OfficePlace): string {
  return `${kinds[kind]}${region === null ? '' : ` ${region}`}`;
}
