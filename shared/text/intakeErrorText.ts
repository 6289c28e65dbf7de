// Words for refusals of importing foreign sheets.
import type { IntakeError } from '../domain/intakeError.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const intakeErrorText: ErrorWords<IntakeError> = {
  intakeClosed: {
    zh: () => refusal('要导入的文件已不在内存中', '请重新选择文件；数据没有改动'),
    en: () => refusal('The files being imported are no longer held', 'Choose the files again; no data were changed'),
  },
  nothingToApply: {
    zh: () => refusal('读到的内容与现有数据完全相同', '没有可写入的改动，可以直接关闭'),
    en: () => refusal('What was read is exactly what is there', 'There is nothing to write: close it'),
  },
  noTableFound: {
    zh: (error) => refusal(`认不出这些表各是哪张表：${error.sheets.join('、')}`, '请在数据页导入，指定表和列，保存列对应后再用 --mapping'),
    en: (error) =>
      refusal(
        `No table was recognised in ${error.sheets.join(', ')}`,
        'Import it on the data page, say which table and columns it has, keep the mapping and use it with --mapping',
      ),
  },
  sheetNotFound: {
    zh: (error) => refusal(`没有名为“${error.name}”的表`, `请从这些中选：${error.sheets.join('、')}`),
    en: (error) => refusal(`There is no sheet named "${error.name}"`, `Choose one of ${error.sheets.join(', ')}`),
  },
  mappingNotFound: {
    zh: (error) => refusal(`没有名为“${error.name}”的列对应`, '请从列表中另选，或重新对应后保存'),
    en: (error) =>
      refusal(`There is no mapping named "${error.name}"`, 'Choose another of the list, or match the columns again and keep them'),
  },
};
