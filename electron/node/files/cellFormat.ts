// Interprets what a number's cell format adds to the number: a day, a percentage, a displayed unit, a scale.
import { SSF } from '@e965/xlsx';
import { isoDate } from '../../../shared/domain/calendar.ts';
import { numberText, type RawCell } from '../../../shared/intake/rawSheet.ts';

const isDayFormat = (format: string): boolean => (SSF as { is_date: (format: string) => boolean }).is_date(format);
const maxFormatCharacters = 255;
const known = new Map<string, FormatSense>();

interface FormatSense {
  readonly kind: 'plain' | 'day' | 'share' | 'scaled';
  /** Text displayed before and after the number. */
  readonly before: string;
  readonly behind: string;
}

/** 43892 displayed as 3月2日 is a day, 0.8 displayed as 80% is the text 80%, 12 displayed as 12万只 is the text 12万只. */
export function formattedValue(value: number, format: string | undefined, dayZero: number): RawCell {
  if (format === undefined || format === 'General' || format === '@') return value;
  const sense = senseOf(format.slice(0, maxFormatCharacters));
  if (sense.kind === 'day')
    return value >= 1 ? { as: 'day', text: isoDate(Math.floor(value) - dayZero) } : { as: 'day', text: numberText(value) };
  if (sense.kind === 'share') return `${numberText(value * 100)}%`;
  if (sense.kind === 'scaled') return { as: 'scaled', text: numberText(value) };
  return sense.before === '' && sense.behind === '' ? value : `${sense.before}${numberText(value)}${sense.behind}`;
}

function senseOf(format: string): FormatSense {
  const before = known.get(format);
  if (before !== undefined) return before;
  const sense = readFormat(format);
  if (known.size > 10_000) known.clear();
  known.set(format, sense);
  return sense;
}

/** Reads the section for positive numbers, character by character. */
function readFormat(format: string): FormatSense {
  if (isDayFormat(format)) return { kind: 'day', before: '', behind: '' };
  let [before, behind] = ['', ''];
  let lastDigit = -1;
  let [isShare, isScaled] = [false, false];
  const word = (text: string) => {
    if (lastDigit < 0) before += text;
    else behind += text;
  };
  for (let at = 0; at < format.length && format[at] !== ';'; at += 1) {
    const sign = format[at];
    if (sign === '"') {
      const end = format.indexOf('"', at + 1);
      word(format.slice(at + 1, end < 0 ? format.length : end));
      at = end < 0 ? format.length : end;
    } else if (sign === '\\' || sign === '!') {
      at += 1;
      // 0!.0, displays tens of thousands: a literal point is inserted between digits.
      if (format[at] === '.' && lastDigit >= 0) isScaled = true;
      else word(format[at] ?? '');
    } else if (sign === '_' || sign === '*') at += 1;
    else if (sign === '[') {
      const end = format.indexOf(']', at);
      const currency = /^\[\$([^\]-]+)/.exec(format.slice(at, end < 0 ? format.length : end));
      if (currency !== null) word(currency[1]);
      at = end < 0 ? format.length : end;
    } else if (/[0#?]/.test(sign)) lastDigit = at;
    else if (sign === '%') isShare = true;
    else if (
      sign === ',' &&
      lastDigit >= 0 &&
      !/[0#?]/.test(
        format
          .slice(at + 1)
          .replace(/[,.]/g, '')
          .charAt(0),
      )
    )
      isScaled = true;
    else if (/[\p{L}¥$€£]/u.test(sign) && !/[eE]/.test(sign)) word(sign);
  }
  if (isShare) return { kind: 'share', before: '', behind: '' };
  if (isScaled) return { kind: 'scaled', before: '', behind: '' };
  return { kind: 'plain', before: before.trim(), behind: behind.trim() };
}
