import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isoDate, parseDay } from '../../../shared/domain/calendar.ts';

describe('A day', () => {
  it('is counted like the calendar counts, on every day of three centuries', () => {
    const first = Date.UTC(1900, 0, 1) / 86_400_000;
    const last = Date.UTC(2199, 11, 31) / 86_400_000;
    const wrong: number[] = [];
    for (let day = first; day <= last; day += 1)
      if (parseDay(new Date(day * 86_400_000).toISOString().slice(0, 10)) !== day) wrong.push(day);
    expect(wrong).toEqual([]);
  });

  it.each(['2020-02-30', '2021-02-29', '1900-02-29', '2020-00-01', '2020-13-01', '2020-04-31', '2020-01-00', '1899-12-31', '2200-01-01'])(
    'does not exist: %s',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it.each(['', '2020-3-2', '2020/03/02', '2020-03-02 ', ' 2020-03-02', '20200302', '２０２０-03-02', '2020-03-0x', '+020-03-02'])(
    'is not written like %j',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it('is reached by counting on, over months and leap days', () => {
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
    expect(daysBetween('2019-12-31', '2020-12-31')).toBe(366);
    expect(isoDate(0)).toBe('1970-01-01');
  });
});
