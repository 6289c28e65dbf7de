// Owns the Chinese words of refusals of edits.
import { assertNever } from '../base/assert.ts';
import type { EditError, Versioned } from '../domain/editErrors.ts';
import { editBoundSentence } from './editBoundText.ts';
import { zhData } from './messages/zh/data.ts';
import { refusal } from './refusal.ts';

const fields: Readonly<Record<string, string>> = zhData.fields;
const versioned: { readonly [What in Versioned]: string } = { settings: '设置', rule: '政策参数', pins: '指定数' };

export function editErrorZh(error: EditError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'editOutdated':
      return refusal('这张表在此之后又被改过，这一步没有做', '请刷新数据后再改');
    case 'cellChanged': {
      const cells = error.cells.map(({ column, seen, now }) => `${fields[column] ?? column}您看到的是“${seen}”，现在是“${now}”`);
      return refusal(
        `${zhData.tableNames[error.table]}“${error.row}”已在别处改过，这一步没有写入：${cells.join('；')}`,
        '请看清现在的值；仍要改，就再填一次',
      );
    }
    case 'rowGone':
      return refusal(
        `${zhData.tableNames[error.table]}里已没有“${error.row}”这一行，这一步没有写入`,
        '它在别处被删除或改了代码，请看清现在的表再改',
      );
    case 'versionOutdated': {
      const parts = error.parts.map(({ part, now, yours }) => `${part} 现在是“${now}”，您要存的是“${yours}”`);
      return refusal(
        `${versioned[error.what]}已在别处改过，这一步没有写入${parts.length > 0 ? `：${parts.join('；')}` : ''}`,
        '本页已换成现在的内容；仍要改，就再改一次',
      );
    }
    case 'nothingToUndo':
      return refusal(
        '没有可以撤销或重做的编辑',
        error.end === null ? '换了数据集或备选方案之后，编辑记录重新开始' : editBoundSentence(error.end, 'zh').replace(/。$/, ''),
      );
    default:
      return assertNever(error);
  }
}
