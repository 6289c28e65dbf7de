// The numbers of the luck: how often and how badly days go otherwise than planned. One table for drill and rehearsal, with the source of each
// number. Written as luck.csv beside every result, and read back from such a file.
import { err, ok, type Result } from '../base/result.ts';
import { csvLine, splitCsv } from '../domain/csvText.ts';

export const luckNames = [
  'outputSpread',
  'outputPersistence',
  'staffSpread',
  'staffPersistence',
  'outageChance',
  'outageDays',
  'arrivalLate',
  'arrivalShort',
  'arrivalShortPart',
  'roadLoss',
  'roadLossPart',
  'demandShock',
  'demandShockSize',
  'closureChance',
  'closureDays',
  'makerSilent',
  'citySilent',
  'reportMistake',
  'leavesInParts',
  'roadLate',
  'obstacleChance',
  'obstacleDays',
] as const;
export type LuckName = (typeof luckNames)[number];
export type Luck = Readonly<Record<LuckName, number>>;

interface LuckRow {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What the number counts. */
  readonly unit: string;
  /** Where it comes from; `assumed` where nobody measured it. */
  readonly source: string;
}

const assumed = 'assumed';

export const luckTable: Readonly<Record<LuckName, LuckRow>> = {
  outputSpread: { value: 0.1, min: 0, max: 1, unit: 'standard deviation of the logarithm of a maker’s running share', source: assumed },
  outputPersistence: { value: 0.7, min: 0, max: 0.99, unit: 'correlation of a maker’s running share from day to day', source: assumed },
  staffSpread: { value: 0.08, min: 0, max: 1, unit: 'standard deviation of the logarithm of a city’s present workforce', source: assumed },
  staffPersistence: { value: 0.9, min: 0, max: 0.99, unit: 'correlation of a city’s present workforce from day to day', source: assumed },
  outageChance: { value: 0.01, min: 0, max: 1, unit: 'chance a day that a running maker stops', source: assumed },
  outageDays: { value: 2, min: 1, max: 60, unit: 'mean days of a stop', source: assumed },
  arrivalLate: { value: 0.1, min: 0, max: 0.95, unit: 'chance a day that an announced arrival comes a day later', source: assumed },
  arrivalShort: { value: 0.05, min: 0, max: 1, unit: 'chance that an arrival is short', source: assumed },
  arrivalShortPart: { value: 0.2, min: 0, max: 0.5, unit: 'mean part that a short arrival lacks', source: assumed },
  roadLoss: { value: 0.01, min: 0, max: 1, unit: 'chance that a consignment is damaged or partly lost', source: assumed },
  roadLossPart: { value: 0.1, min: 0, max: 0.5, unit: 'mean part of such a consignment that is lost', source: assumed },
  demandShock: { value: 0.01, min: 0, max: 1, unit: 'chance a day that the demand of a tier in a city rises', source: assumed },
  demandShockSize: { value: 0.3, min: 0, max: 5, unit: 'mean rise, as a part of the demand', source: assumed },
  closureChance: { value: 0.003, min: 0, max: 1, unit: 'chance a day that the roads of a city are closed', source: assumed },
  closureDays: { value: 2, min: 1, max: 60, unit: 'mean days of a closure', source: assumed },
  // What follows is drawn by the drill alone: a rehearsal has no reports, and no papers that travel.
  makerSilent: { value: 0.1, min: 0, max: 1, unit: 'chance a day that a maker does not report (drill)', source: assumed },
  citySilent: { value: 0.15, min: 0, max: 1, unit: 'chance a day that a city does not report (drill)', source: assumed },
  reportMistake: { value: 0.02, min: 0, max: 1, unit: 'chance that a report has a digit too many (drill)', source: assumed },
  leavesInParts: { value: 0.08, min: 0, max: 1, unit: 'chance that an order leaves in two parts (drill)', source: assumed },
  roadLate: { value: 0.1, min: 0, max: 1, unit: 'chance that a consignment is signed for a day late (drill)', source: assumed },
  obstacleChance: { value: 0.3, min: 0, max: 1, unit: 'chance that an obstacle holds a capacity project up (drill)', source: assumed },
  obstacleDays: { value: 2, min: 1, max: 60, unit: 'mean days that it does (drill)', source: assumed },
};

/** How a number is read: a chance or a part of one, a spread of a logarithm, days, or a correlation. */
export type LuckMeasure = 'part' | 'spread' | 'days' | 'correlation';
export const luckMeasures: Readonly<Record<LuckName, LuckMeasure>> = {
  outputSpread: 'spread',
  outputPersistence: 'correlation',
  staffSpread: 'spread',
  staffPersistence: 'correlation',
  outageChance: 'part',
  outageDays: 'days',
  arrivalLate: 'part',
  arrivalShort: 'part',
  arrivalShortPart: 'part',
  roadLoss: 'part',
  roadLossPart: 'part',
  demandShock: 'part',
  demandShockSize: 'part',
  closureChance: 'part',
  closureDays: 'days',
  makerSilent: 'part',
  citySilent: 'part',
  reportMistake: 'part',
  leavesInParts: 'part',
  roadLate: 'part',
  obstacleChance: 'part',
  obstacleDays: 'days',
};

/** Met by the drill, whose days have reports, papers and projects; a rehearsal has none. */
export const drillOnly: ReadonlySet<LuckName> = new Set<LuckName>([
  'makerSilent',
  'citySilent',
  'reportMistake',
  'leavesInParts',
  'roadLate',
  'obstacleChance',
  'obstacleDays',
]);

export const standardLuck: Luck = luckOf((name) => luckTable[name].value);

/** Nothing goes otherwise than planned. */
export const noLuck: Luck = luckOf((name) => luckTable[name].min);

function luckOf(numberOf: (name: LuckName) => number): Luck {
  return Object.fromEntries(luckNames.map((name) => [name, numberOf(name)])) as Record<LuckName, number>;
}

/** What fitted luck rests on: days with reports, and of each number how often it was seen. Numbers that were not are as assumed. */
export interface FitNote {
  readonly days: number;
  readonly counts: Readonly<Partial<Record<LuckName, number>>>;
}

/** A number as it is assumed, as an office's records show it, and as both together make it. */
export interface FittedNumber {
  readonly name: LuckName;
  readonly assumed: number;
  /** By the office's records alone; null where none tells it. */
  readonly own: number | null;
  /** Observations that `own` rests on. */
  readonly count: number;
  readonly fitted: number;
}

/** Luck, and what it rests on if it was fitted to an office's records. */
export interface LuckInUse {
  readonly luck: Luck;
  readonly fitted: FitNote | null;
}

/** A number that is not the table's own says so in its source. */
export function luckText({ luck, fitted }: LuckInUse): string {
  const rows = luckNames.map((name) => {
    const { value, unit, source } = luckTable[name];
    const count = fitted?.counts[name];
    const from = count !== undefined && fitted !== null ? fitText(count, fitted.days) : luck[name] === value ? source : 'given';
    return csvLine([name, String(luck[name]), unit, from]);
  });
  return `${[csvLine(['name', 'value', 'unit', 'source']), ...rows].join('\n')}\n`;
}

function fitText(count: number, days: number): string {
  return `fitted to ${count} in ${days} days`;
}

/** Reads luck.csv; rows it lacks keep the table's numbers. The error is the line that is wrong, counted from 1. */
export function readLuck(text: string): Result<LuckInUse, number> {
  const { records, faults } = splitCsv(text);
  if (faults.length > 0) return err(faults[0].line);
  const found: Partial<Record<LuckName, number>> = {};
  const counts: Partial<Record<LuckName, number>> = {};
  let days = 0;
  for (const { line, cells } of records.slice(1)) {
    const name = luckNames.find((one) => one === cells[0]);
    if (name === undefined || !/^\d{1,3}(\.\d{1,6})?$/.test(cells[1] ?? '')) return err(line);
    const value = Number(cells[1]);
    if (value < luckTable[name].min || value > luckTable[name].max) return err(line);
    found[name] = value;
    const fit = /^fitted to (\d{1,9}) in (\d{1,5}) days$/.exec(cells[3] ?? '');
    if (fit === null) continue;
    counts[name] = Number(fit[1]);
    days = Number(fit[2]);
  }
  return ok({ luck: { ...standardLuck, ...found }, fitted: days === 0 ? null : { days, counts } });
}
