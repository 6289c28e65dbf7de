// Words for refusals of long jobs and of the process that runs the service.
import type { JobError } from '../domain/jobError.ts';
import { jobText } from './jobText.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const jobErrorText: ErrorWords<JobError> = {
  cancelled: {
    zh: () => refusal('已取消，一切未变', '需要时可重新开始'),
    en: () => refusal('Cancelled; everything is as it was', 'Start again when you need to'),
  },
  busy: {
    zh: (error) =>
      refusal(
        `“${jobText.zh.names[error.job]}”正在写入，等了 ${error.seconds} 秒仍未结束，这次没有保存`,
        '请等它结束（页面上方有进度）或取消它，再保存一次',
      ),
    en: (error) =>
      refusal(
        `“${jobText.en.names[error.job]}” is writing and did not end within ${error.seconds} s: this was not saved`,
        'Wait until it has ended (its progress is shown above the page) or cancel it, then save again',
      ),
  },
  jobOutOfMemory: {
    zh: (error) =>
      refusal(
        `“${jobText.zh.names[error.job]}”需要的内存超过 ${error.megabytes} MB，已停止，没有任何改动`,
        '请确认选对了文件；数据确实很大时，分几次处理',
      ),
    en: (error) =>
      refusal(
        `“${jobText.en.names[error.job]}” needs more than ${error.megabytes} MB of memory and was stopped: nothing was changed`,
        'Check that it is the right file; where there really is that much data, work in several parts',
      ),
  },
  jobCrashed: {
    zh: (error) =>
      refusal(
        `“${jobText.zh.names[error.job]}”意外中断，没有任何改动`,
        '请再试一次；仍然如此时，请把数据文件夹里的 tongdiao.log 交给维护人员',
        [error.reason],
      ),
    en: (error) =>
      refusal(
        `“${jobText.en.names[error.job]}” broke off: nothing was changed`,
        'Try again; if it happens again, give tongdiao.log in the data folder to those who maintain the program',
        [error.reason],
      ),
  },
  serviceCrashed: {
    zh: (error) =>
      error.restarted
        ? refusal('后台程序意外结束，已重新启动；已保存的数据都在', '请先查看刚才的操作是否已经生效，没有生效再做一次', [error.reason])
        : refusal(
            '后台程序多次意外结束，没有再启动；已保存的数据都在',
            '请关闭程序，一分钟后再打开；仍然如此时，请把数据文件夹里的 tongdiao.log 交给维护人员',
            [error.reason],
          ),
    en: (error) =>
      error.restarted
        ? refusal(
            'The program in the background ended unexpectedly and was started again; what was saved is there',
            'Look first whether what you did last has been done, and do it again if it has not',
            [error.reason],
          )
        : refusal(
            'The program in the background ended unexpectedly several times and was not started again; what was saved is there',
            'Close the app and open it after a minute; if it happens again, give tongdiao.log in the data folder to those who maintain the program',
            [error.reason],
          ),
  },
};
