// English texts of the refusals of long work and of the process that runs the service.
import { assertNever } from '../base/assert.ts';
import type { JobError } from '../domain/errors.ts';
import { jobText } from './jobText.ts';
import { refusal } from './refusal.ts';

const { names } = jobText.en;

export function jobErrorEn(error: JobError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'busy':
      return refusal(
        `“${names[error.job]}” is writing and did not end within ${error.seconds} s: this was not saved`,
        'Wait until it has ended (its progress is shown above the page) or cancel it, then save again',
      );
    case 'jobOutOfMemory':
      return refusal(
        `“${names[error.job]}” needs more than ${error.megabytes} MB of memory and was stopped: nothing was changed`,
        'Check that it is the right file; where there really is that much data, work in several parts',
      );
    case 'jobCrashed':
      return refusal(
        `“${names[error.job]}” broke off: nothing was changed`,
        'Try again; if it happens again, give tongdiao.log in the data folder to those who maintain the program',
        [error.reason],
      );
    case 'serviceCrashed':
      return error.restarted
        ? refusal(
            'The program in the background ended unexpectedly and was started again; what was saved is there',
            'Look first whether what you did last has been done, and do it again if it has not',
            [error.reason],
          )
        : refusal(
            'The program in the background ended unexpectedly several times and was not started again; what was saved is there',
            'Close the app and open it after a minute; if it happens again, give tongdiao.log in the data folder to those who maintain the program',
            [error.reason],
          );
    default:
      return assertNever(error);
  }
}
