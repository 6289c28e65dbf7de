// Words for refusals of files and folders a person chose, and of the dataset in them.
import type { FileError } from '../domain/fileError.ts';
import { counted } from './counted.ts';
import { problemText } from './problemText.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const fileErrorText: ErrorWords<FileError> = {
  datasetProblems: {
    zh: (error) =>
      refusal(
        `数据有 ${error.problems.length} 个问题，没有导入任何内容`,
        '请按下列各行改正后再导入',
        error.problems.map((problem) => problemText(problem, 'zh')),
      ),
    en: (error) =>
      refusal(
        `The data has ${counted(error.problems.length, 'problem')}; nothing was imported`,
        'Correct the lines below and read it again',
        error.problems.map((problem) => problemText(problem, 'en')),
      ),
  },
  folderUnreadable: {
    zh: (error) => refusal(`打不开文件夹 ${error.path}`, '请检查路径和权限', [error.reason]),
    en: (error) => refusal(`The folder ${error.path} cannot be opened`, 'Check the path and its permissions', [error.reason]),
  },
  fileUnreadable: {
    zh: (error) => refusal(`打不开文件 ${error.path}`, '请检查路径和权限', [error.reason]),
    en: (error) => refusal(`The file ${error.path} cannot be read`, 'Check path and rights', [error.reason]),
  },
  outputExists: {
    zh: (error) => refusal(`${error.path} 已有别的内容，没有写入`, '请换一个文件夹，或先移走其中的文件'),
    en: (error) =>
      refusal(`${error.path} holds something else; nothing was written`, 'Choose another folder, or move its files away first'),
  },
  outputTouchesInput: {
    zh: (error) => refusal(`${error.path} 与输入文件夹 ${error.input} 相同或相互包含，没有写入`, '请换一个在它之外的文件夹'),
    en: (error) =>
      refusal(`${error.path} is, holds or lies in the input folder ${error.input}; nothing was written`, 'Choose a folder outside it'),
  },
  cannotWrite: {
    zh: (error) => refusal(`写不进 ${error.path}，原有内容未变`, '请检查磁盘空间和权限，关闭占用它的程序后再试', [error.reason]),
    en: (error) =>
      refusal(
        `${error.path} cannot be written; what was there is unchanged`,
        'Check disk space and permissions, close programs that use it, then try again',
        [error.reason],
      ),
  },
};
