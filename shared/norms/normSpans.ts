// The days of a plan in spans of one risk level and one return rate, for a group of people in one region.
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Region, RiskLevel } from '../domain/tables.ts';
import type { NormBook } from './norms.ts';

/** Days in a row that have the same level and the same rate. */
export interface NormSpan {
  readonly from: IsoDate;
  readonly days: number;
  readonly risk: RiskLevel;
  readonly factor: number;
  /** The share of the people who are at work. */
  readonly rate: number;
}

/** In the order of the days; at least one. A region of unknown risk counts as low. */
export function normSpans(
  { riskFactors, riskDays = [], returnRates = [] }: NormBook,
  { code, risk }: Pick<Region, 'code' | 'risk'>,
  group: string,
  start: IsoDate,
  days: number,
): NormSpan[] {
  const levels = riskDays.filter(({ region }) => region === code);
  const rates = returnRates.filter((row) => row.group === group);
  const spans: NormSpan[] = [];
  for (let k = 0; k < days; k += 1) {
    const day = addDays(start, k);
    const level = inForce(levels, day)?.level ?? risk ?? 'low';
    const rate = inForce(rates, day)?.rate ?? 1;
    const last = spans.at(-1);
    if (last !== undefined && last.risk === level && last.rate === rate) spans[spans.length - 1] = { ...last, days: last.days + 1 };
    else spans.push({ from: day, days: 1, risk: level, factor: riskFactors[level], rate });
  }
  return spans;
}

/** The entry that began last by the day; null before the first. */
function inForce<Row extends { readonly from: IsoDate }>(rows: readonly Row[], day: IsoDate): Row | null {
  return rows.reduce<Row | null>((found, row) => (row.from <= day && (found === null || row.from > found.from) ? row : found), null);
}
