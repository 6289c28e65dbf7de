// Words for refusals of edits: the data have changed since they were shown.
import type { EditError, Versioned } from '../domain/editError.ts';
import { editBoundSentence } from './editBoundText.ts';
import { enData } from './messages/en/data.ts';
import { zhData } from './messages/zh/data.ts';
import { refusal, type ErrorWords, type WordPair } from './refusal.ts';

const fieldsZh: Readonly<Record<string, string>> = zhData.fields;
const fieldsEn: Readonly<Record<string, string>> = enData.fields;
const versioned: { readonly [What in Versioned]: WordPair } = {
  settings: { zh: '设置', en: 'Settings' },
  rule: { zh: '政策参数', en: 'The policy' },
  pins: { zh: '指定数', en: 'Pins' },
};

export const editErrorText: ErrorWords<EditError> = {
  editOutdated: {
    zh: () => refusal('这张表在此之后又被改过，这一步没有做', '请刷新数据后再改'),
    en: () => refusal('The table was changed since; this step was not done', 'Refresh the data, then edit again'),
  },
  cellChanged: {
    zh: (error) => {
      const cells = error.cells.map(({ column, seen, now }) => `${fieldsZh[column] ?? column}您看到的是“${seen}”，现在是“${now}”`);
      return refusal(
        `${zhData.tableNames[error.table]}“${error.row}”已在别处改过，这一步没有写入：${cells.join('；')}`,
        '请看清现在的值；仍要改，就再填一次',
      );
    },
    en: (error) => {
      const cells = error.cells.map(({ column, seen, now }) => `${fieldsEn[column] ?? column}: you saw “${seen}”, now it is “${now}”`);
      return refusal(
        `${enData.tableNames[error.table]}: “${error.row}” was changed elsewhere, so nothing was written. ${cells.join('; ')}`,
        'Look at the present value, and type yours again if it is to stand',
      );
    },
  },
  rowGone: {
    zh: (error) =>
      refusal(
        `${zhData.tableNames[error.table]}里已没有“${error.row}”这一行，这一步没有写入`,
        '它在别处被删除或改了代码，请看清现在的表再改',
      ),
    en: (error) =>
      refusal(
        `${enData.tableNames[error.table]}: there is no row “${error.row}” any more, so nothing was written`,
        'It was deleted or given another code elsewhere: look at the table as it is now',
      ),
  },
  versionOutdated: {
    zh: (error) => {
      const parts = error.parts.map(({ part, now, yours }) => `${part} 现在是“${now}”，您要存的是“${yours}”`);
      return refusal(
        `${versioned[error.what].zh}已在别处改过，这一步没有写入${parts.length > 0 ? `：${parts.join('；')}` : ''}`,
        '本页已换成现在的内容；仍要改，就再改一次',
      );
    },
    en: (error) => {
      const parts = error.parts.map(({ part, now, yours }) => `${part} is now “${now}”, yours was “${yours}”`);
      return refusal(
        `${versioned[error.what].en} changed elsewhere, so nothing was written${parts.length > 0 ? `: ${parts.join('; ')}` : ''}`,
        'The page shows the present state: change it again if yours is to stand',
      );
    },
  },
  nothingToUndo: {
    zh: (error) =>
      refusal(
        '没有可以撤销或重做的编辑',
        error.end === null ? '换了数据集或备选方案之后，编辑记录重新开始' : editBoundSentence(error.end, 'zh').replace(/。$/, ''),
      ),
    en: (error) =>
      refusal(
        'There is no edit to undo or redo',
        error.end === null
          ? 'Edits are counted anew once another dataset or scenario is at hand'
          : editBoundSentence(error.end, 'en').replace(/\.$/, ''),
      ),
  },
};
