// The English words of what is impossible by its day, and of what a person is asked to confirm.
import { assertNever } from '../base/assert.ts';
import type { Doubt, DoubtError } from '../domain/doubt.ts';
import { maxDaysAhead } from '../domain/doubt.ts';
import { groupedNumber } from './groupedNumber.ts';
import { refusal } from './refusal.ts';

export function doubtErrorEn(error: DoubtError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'doubtful':
      return refusal('Nothing was entered yet: please confirm', 'Correct it, or confirm it with your name', error.doubts.map(doubtEn));
    case 'eventTooEarly':
      return refusal(
        `The day ${error.on} is before the goods were ${error.earlier}, ${error.earlierOn}; nothing was entered`,
        'Enter that day or a later one. If the earlier day is wrong, say so in the reason of a return or revocation',
      );
    case 'dayTooFarAhead':
      return refusal(
        `The day ${error.on} is more than ${maxDaysAhead} days after today, ${error.today}; nothing was entered`,
        'Check the year and the month. If today is wrong, set the clock of this machine',
      );
    default:
      return assertNever(error);
  }
}

const farMoreEn = {
  received: 'received',
  output: 'made in a day',
  materialReceived: 'received in a day',
  materialUsed: 'used in a day',
} as const;

function doubtEn(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'dayAhead':
      return `The day ${doubt.on} is after today, ${doubt.today}`;
    case 'clockBack':
      return `This machine says that today is ${doubt.today}, but a paper of ${doubt.last} was issued already. Was the clock set back?`;
    case 'farMore': {
      const whose = doubt.enterprise === null ? '' : `${doubt.enterprise}, `;
      return `${whose}${doubt.name}: ${groupedNumber(doubt.asked)} ${doubt.unit} ${farMoreEn[doubt.what]}; ${groupedNumber(doubt.usual)} ${doubt.unit} would be usual`;
    }
    default:
      return assertNever(doubt);
  }
}
