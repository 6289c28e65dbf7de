// Chinese texts of the refusals of long work and of the process that runs the service.
import { assertNever } from '../base/assert.ts';
import type { JobError } from '../domain/errors.ts';
import { jobText } from './jobText.ts';
import { refusal } from './refusal.ts';

const { names } = jobText.zh;

export function jobErrorZh(error: JobError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'busy':
      return refusal(
        `“${names[error.job]}”正在写入，等了 ${error.seconds} 秒仍未结束，这次没有保存`,
        '请等它结束（页面上方有进度）或取消它，再保存一次',
      );
    case 'jobOutOfMemory':
      return refusal(
        `“${names[error.job]}”需要的内存超过 ${error.megabytes} MB，已停止，没有任何改动`,
        '请确认选对了文件；数据确实很大时，分几次处理',
      );
    case 'jobCrashed':
      return refusal(
        `“${names[error.job]}”意外中断，没有任何改动`,
        '请再试一次；仍然如此时，请把数据文件夹里的 tongdiao.log 交给维护人员',
        [error.reason],
      );
    case 'serviceCrashed':
      return error.restarted
        ? refusal('后台程序意外结束，已重新启动；已保存的数据都在', '请先查看刚才的操作是否已经生效，没有生效再做一次', [error.reason])
        : refusal(
            '后台程序多次意外结束，没有再启动；已保存的数据都在',
            '请关闭程序，一分钟后再打开；仍然如此时，请把数据文件夹里的 tongdiao.log 交给维护人员',
            [error.reason],
          );
    default:
      return assertNever(error);
  }
}
