// Words of the desktop app's menu and dialogs, in both languages.
import type { Language } from '../domain/office.ts';

interface MenuText {
  readonly file: string;
  readonly openSnapshot: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly fullScreen: string;
  readonly go: string;
  readonly help: string;
  readonly manual: string;
  readonly snapshots: string;
  readonly hungTitle: string;
  readonly hungText: string;
  readonly wait: string;
  readonly reload: string;
  readonly alteredTitle: string;
  readonly alteredText: (file: string) => string;
}

export const menuText: { readonly [Name in Language]: MenuText } = {
  zh: {
    file: '文件',
    openSnapshot: '导入数据包…',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '显示',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '原大',
    fullScreen: '全屏',
    go: '转到',
    help: '帮助',
    manual: '使用手册',
    snapshots: '统调台数据包',
    hungTitle: '页面没有响应',
    hungText: '可以再等一会儿，或重新载入页面。已保存的内容都在，正在填写的表单会恢复。',
    wait: '再等等',
    reload: '重新载入',
    alteredTitle: '程序文件与发布时不一致',
    alteredText: (file) => `${file} 缺失或被改动，程序不会运行。数据没有动过。请用发布的安装包重新安装，并核对校验值。`,
  },
  en: {
    file: 'File',
    openSnapshot: 'Import data package…',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    fullScreen: 'Full screen',
    go: 'Go',
    help: 'Help',
    manual: 'Manual',
    snapshots: 'Tongdiao data package',
    hungTitle: 'The page does not answer',
    hungText: 'Wait a little longer, or load the page anew. All that was saved is there, and forms that were being filled in come back.',
    wait: 'Wait',
    reload: 'Load anew',
    alteredTitle: 'A program file is not as it was released',
    alteredText: (file) =>
      `${file} is missing or was altered, so Tongdiao does not start. Your data was not touched. Install it again from the released package and compare its checksum.`,
  },
};
