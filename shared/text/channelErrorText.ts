// Words for what goes wrong between the screens and the program.
import type { ChannelError } from '../domain/channelError.ts';
import { refusal, type ErrorText, type ErrorWords } from './refusal.ts';

export const channelErrorText: ErrorWords<ChannelError> = {
  invalidInput: {
    zh: (error) =>
      refusal(
        '输入不合要求，没有执行',
        '请按下列各项改正',
        error.issues.map(({ path, message }) => `${path === '' ? error.channel : path}：${message}`),
      ),
    en: (error) =>
      refusal(
        'The input is not as required; nothing was done',
        'Correct the points below',
        error.issues.map(({ path, message }) => `${path === '' ? error.channel : path}: ${message}`),
      ),
  },
  unknownChannel: {
    zh: (error) => refusal(`没有“${error.channel}”这个操作`, '界面与程序版本不一致，请重新启动'),
    en: (error) => refusal(`There is no operation "${error.channel}"`, 'Screens and program are of different versions; restart'),
  },
  disconnected: {
    zh: (error) => disconnectedZh(error.status),
    en: (error) => disconnectedEn(error.status),
  },
  internal: {
    zh: (error) => refusal('程序出错，没有保存任何改动', `请再试一次；若仍如此，请把编号 ${error.reference} 告诉维护者`),
    en: (error) =>
      refusal('The program failed; no change was saved', `Try again; if it stays so, tell the maintainers the number ${error.reference}`),
  },
};

function disconnectedZh(status: number | null): ErrorText {
  if (status === 401) return refusal('登录已失效', '请从程序给出的网址重新打开');
  if (status === 413) return refusal('一次送出的内容太大', '请分几次导入');
  if (status === null) return refusal('程序没有应答', '请确认程序仍在运行，然后重新打开页面');
  return refusal(`程序没有正常应答（${status}）`, '请重新打开页面；若仍如此，请重新启动程序');
}

function disconnectedEn(status: number | null): ErrorText {
  if (status === 401) return refusal('The session has ended', 'Open the address the program shows again');
  if (status === 413) return refusal('Too much was sent at once', 'Read it in smaller parts');
  if (status === null) return refusal('The program does not answer', 'Check that it still runs, then open the page again');
  return refusal(`The program gave no proper answer (${status})`, 'Open the page again; if it stays so, restart the program');
}
