// Writes policy.json as canonical text and parses it strictly, naming the field of every problem.
import { addDays, type IsoDate } from './calendar.ts';
import { parseCell, parseCode, parseNumber } from './cells.ts';
import { decodeFile } from './fileText.ts';
import { plainDecimal } from './plainDecimal.ts';
import type { ProblemKind } from './problem.ts';
import type { ParsedPolicy } from './parsedTables.ts';
import { supportModes, type Policy, type Support } from './policy.ts';
import type { ProblemList } from './problemList.ts';
import { materialDecimals, maxMaterial, maxPieces } from './column.ts';
import { policyFile, tiers as allTiers, type Tier } from './tables.ts';

export const maxDays = 366;
/** Default threshold if the file gives none (planner.md). */
export const defaultThreshold = 0.8;
const maxThreshold = 1000;

export function policyText(policy: Policy): string {
  const { start, cycleStart, days, tiers, support, materialReserve, goodsReserve } = policy;
  const { mode, threshold, cities } = support;
  const value = {
    start,
    days,
    tiers,
    support: { mode, threshold, cities },
    material_reserve: sorted(materialReserve),
    goods_reserve: sorted(goodsReserve),
    ...(cycleStart === undefined ? {} : { cycle_start: cycleStart }),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Checks the policy's own shape and bounds. Its codes are checked later, against the tables. */
export function parsePolicy(bytes: Uint8Array | undefined, problems: ProblemList): ParsedPolicy {
  const refuse = (problem: ProblemKind) => {
    problems.add({ file: policyFile, row: null, column: null }, null, problem);
    return unread;
  };
  if (bytes === undefined) return refuse({ kind: 'missingFile' });
  const text = decodeFile(policyFile, bytes, problems);
  if (text === null) return unread;
  if (text.trim() === '') return refuse({ kind: 'emptyFile' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return refuse({ kind: 'badJson', reason: cause instanceof Error ? cause.message : String(cause) });
  }
  if (!isObject(value)) return refuse({ kind: 'wrongType', expectedType: 'object' });
  return readPolicy(value, problems);
}

const unread: ParsedPolicy = {
  start: undefined,
  days: undefined,
  tiers: undefined,
  support: undefined,
  materialReserve: undefined,
  goodsReserve: undefined,
};
type JsonObject = Readonly<Record<string, unknown>>;
type Report = (field: string, value: unknown, problem: ProblemKind) => undefined;

function readPolicy(value: JsonObject, problems: ProblemList): ParsedPolicy {
  const report: Report = (field, found, problem) => {
    const written = found === undefined ? null : typeof found === 'object' ? JSON.stringify(found) : String(found);
    problems.add({ file: policyFile, row: null, column: field }, written, problem);
    return undefined;
  };
  const names = ['start', 'days', 'tiers', 'support', 'material_reserve', 'goods_reserve'];
  checkFields(value, '', [...names, 'cycle_start'], names, report);
  const start = readDay(value, 'start', report);
  return {
    start,
    ...(Object.hasOwn(value, 'cycle_start') ? { cycleStart: readCycleStart(value, start, report) } : {}),
    days: readNumber(value.days, 'days', 1, maxDays, 0, report),
    tiers: readTiers(value.tiers, report),
    support: readSupport(value.support, report),
    materialReserve: readReserve(value.material_reserve, 'material_reserve', maxMaterial, materialDecimals, report),
    goodsReserve: readReserve(value.goods_reserve, 'goods_reserve', maxPieces, 0, report),
  };
}

/** A cycle that began long ago is a typing mistake, and every day of it costs the planner time. */
function readCycleStart(value: JsonObject, start: IsoDate | undefined, report: Report): IsoDate | undefined {
  const cycleStart = readDay(value, 'cycle_start', report);
  if (cycleStart === undefined || start === undefined) return cycleStart;
  if (cycleStart > start) return report('cycle_start', cycleStart, { kind: 'cycleAfterStart', start });
  const first = addDays(start, -maxDays);
  return cycleStart < first ? report('cycle_start', cycleStart, { kind: 'cycleTooEarly', first }) : cycleStart;
}

function readDay(value: JsonObject, field: string, report: Report): IsoDate | undefined {
  return readString(value[field], field, report, (text) => parseCell({ kind: 'date' }, text, false));
}

function checkFields(value: JsonObject, prefix: string, known: readonly string[], needed: readonly string[], report: Report): void {
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) report(prefix + name, value[name], { kind: 'unknownField' });
  }
  for (const name of needed) {
    if (!Object.hasOwn(value, name)) report(prefix + name, undefined, { kind: 'missingField' });
  }
}

function readTiers(value: unknown, report: Report): readonly Tier[] | undefined {
  const list = readList(value, 'tiers', report);
  if (list === undefined) return undefined;
  if (list.length === 0) return report('tiers', undefined, { kind: 'missingValue' });
  const found = list.map((tier, index) => {
    const field = `tiers[${index}]`;
    if (!allTiers.includes(tier as Tier)) return report(field, tier, { kind: 'notOneOf', options: allTiers });
    const first = list.indexOf(tier);
    return first < index ? report(field, tier, { kind: 'duplicate', firstFile: policyFile, firstRow: first + 1 }) : (tier as Tier);
  });
  return allRead(found);
}

function readSupport(value: unknown, report: Report): Support | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) return report('support', value, { kind: 'wrongType', expectedType: 'object' });
  checkFields(value, 'support.', ['mode', 'threshold', 'cities'], ['mode'], report);
  const mode = supportModes.find((known) => known === value.mode);
  if (mode === undefined && value.mode !== undefined) report('support.mode', value.mode, { kind: 'notOneOf', options: supportModes });
  const threshold = Object.hasOwn(value, 'threshold')
    ? readNumber(value.threshold, 'support.threshold', 0, maxThreshold, 6, report)
    : defaultThreshold;
  const cities = Object.hasOwn(value, 'cities') ? readCities(value.cities, report) : [];
  return mode === undefined || threshold === undefined || cities === undefined ? undefined : { mode, threshold, cities };
}

function readCities(value: unknown, report: Report): readonly string[] | undefined {
  const list = readList(value, 'support.cities', report);
  return (
    list &&
    allRead(
      list.map((city, index) => {
        const field = `support.cities[${index}]`;
        const first = list.indexOf(city);
        if (first < index) return report(field, city, { kind: 'duplicate', firstFile: policyFile, firstRow: first + 1 });
        return readString(city, field, report, (text) => parseCell({ kind: 'regionCode' }, text, false));
      }),
    )
  );
}

function readReserve(
  value: unknown,
  field: string,
  max: number,
  decimals: number,
  report: Report,
): Readonly<Record<string, number>> | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) return report(field, value, { kind: 'wrongType', expectedType: 'object' });
  const entries = Object.entries(value).map(([code, quantity]) => {
    const name = parseCode(code);
    if (!name.ok) return report(`${field}.${code}`, code, name.error);
    const number = readNumber(quantity, `${field}.${code}`, 0, max, decimals, report);
    return number === undefined ? undefined : ([code, number] as const);
  });
  const read = allRead(entries);
  return read && Object.fromEntries(read);
}

function readString(
  value: unknown,
  field: string,
  report: Report,
  parse: (text: string) => ReturnType<typeof parseCell>,
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return report(field, value, { kind: 'wrongType', expectedType: 'string' });
  const result = parse(value);
  return result.ok ? (result.value as string) : report(field, value, result.error);
}

function readNumber(value: unknown, field: string, min: number, max: number, decimals: number, report: Report): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number') return report(field, value, { kind: 'wrongType', expectedType: 'number' });
  const result = parseNumber(plainDecimal(value), min, max, decimals);
  return result.ok ? result.value : report(field, value, result.error);
}

function readList(value: unknown, field: string, report: Report): readonly unknown[] | undefined {
  if (value === undefined || Array.isArray(value)) return value;
  return report(field, value, { kind: 'wrongType', expectedType: 'array' });
}

function allRead<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  return values.every((value) => value !== undefined) ? (values as readonly T[]) : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(reserve: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(reserve).sort(([a], [b]) => (a < b ? -1 : 1)));
}
