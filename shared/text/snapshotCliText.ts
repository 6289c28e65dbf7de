// What the command line says about snapshots, in both languages.
import type { Language } from '../domain/office.ts';

type Counts = Readonly<Record<'added' | 'changed' | 'removed' | 'unchanged' | 'conflicts' | 'refused', number>>;

interface SnapshotCliText {
  readonly written: (file: string) => string;
  readonly again: string;
  readonly readIn: string;
  readonly untrusted: string;
  readonly head: (office: string, sequence: number, at: string) => string;
  readonly fingerprint: (words: string, hex: string) => string;
  readonly counts: (counts: Counts) => string;
  readonly conflict: (what: string, local: string, incoming: string) => string;
}

export const snapshotCliText: { readonly [Name in Language]: SnapshotCliText } = {
  zh: {
    written: (file) => `数据包已写入 ${file}`,
    again: '这份数据包已经读过，无需再读。',
    readIn: '已导入；导入前的备份在数据文件夹的 backups 里。',
    untrusted: '指纹尚未核对：请电话核对后用 --trust 给出这串十六进制。',
    head: (office, sequence, at) => `${office} 第 ${sequence} 份，${at}`,
    fingerprint: (words, hex) => `指纹 ${words}（${hex}）`,
    counts: ({ added, changed, removed, unchanged, conflicts, refused }) =>
      `新增 ${added}，修改 ${changed}，删除 ${removed}，不变 ${unchanged}，冲突 ${conflicts}，不导入 ${refused}`,
    conflict: (what, local, incoming) => `冲突 ${what}：本机 ${local}，对方 ${incoming}`,
  },
  en: {
    written: (file) => `Data package written to ${file}`,
    again: 'This data package was imported before: nothing to do.',
    readIn: 'Imported; the backup made before is in the folder backups of the data.',
    untrusted: 'Not compared yet: compare by telephone, then give the hex digits with --trust.',
    head: (office, sequence, at) => `${office}, number ${sequence}, ${at}`,
    fingerprint: (words, hex) => `Fingerprint ${hex} (${words})`,
    counts: ({ added, changed, removed, unchanged, conflicts, refused }) =>
      `added ${added}, changed ${changed}, removed ${removed}, unchanged ${unchanged}, conflicts ${conflicts}, not imported ${refused}`,
    conflict: (what, local, incoming) => `conflict ${what}: here ${local}, there ${incoming}`,
  },
};

export const snapshotCliUsage = {
  snapshot: '单位之间交换数据 / exchange data with other offices',
  export: '导出数据包 / export a data package',
  inspect: '查看数据包会带来什么，不改动 / tell what a data package would do',
  import: '导入数据包 / import a data package',
  out: '写到的文件或文件夹 / file or folder to write to',
  since: '只含该单位（编号）还没读过的变动 / only what the office with this id has not imported',
  passphraseFile: '第一行是口令的文件 / file whose first line is the passphrase',
  trust: '已核对的指纹（十六进制） / the fingerprint that was compared, in hex',
  take: '冲突都取这一边 / side taken in every conflict',
  withoutRefused:
    '不归对方管或内容不合规的记录不收，其余照收 / import the rest although some records are not theirs or hold values that are not allowed',
} as const;
