// Shows that nothing in a plan's files can be altered unnoticed: every value in turn, in plan.json and in every table.
import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../shared/domain/datasetText.ts';
import { planCsvTexts } from '../../../shared/plan/planTables.ts';
import { parsePlanText, planText } from '../../../shared/plan/planText.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import { rollPlan } from '../../../shared/position/rollPlan.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import { generateInstance } from '../../helpers/generateInstance.ts';
import { handMadeDataset } from '../../helpers/handMadePlan.ts';
import { isWhole, spread } from '../../helpers/share.ts';

const solver = await loadHighsSolver();

function fileOf(dataset: Dataset) {
  const planned = runPlan(dataset, solver);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const file = { plan: planned.value, dataset };
  return { text: planText(file), csvTexts: planCsvTexts(file.plan, dataset.policy.tiers) };
}

type Path = readonly (string | number)[];

/** The paths of all numbers, texts and flags in a value. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [path];
  return Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** The field that a place is of, whatever its row. */
function fieldOf(place: Path): string {
  return place.map((key) => (typeof key === 'number' || key.includes('|') ? '*' : key)).join(' ');
}

type Direction = 'up' | 'down';
type Try = readonly [place: Path, direction: Direction];

/** Every field of a plan upwards and downwards, in some of its rows. */
function triesOf(places: readonly Path[]): readonly Try[] {
  const bothWays = (place: Path): Try[] => [
    [place, 'up'],
    [place, 'down'],
  ];
  if (isWhole) return places.flatMap(bothWays);
  return [...Map.groupBy(places, fieldOf).values()].flatMap((rows) =>
    rows.length === 1 ? bothWays(rows[0]) : spread(rows, 4).map((place, k): Try => [place, k % 2 === 0 ? 'up' : 'down']),
  );
}

function altered(value: unknown, direction: Direction = 'up'): unknown {
  if (typeof value === 'number') {
    if (Number.isInteger(value)) return direction === 'up' ? value + 1 : value - 1;
    return direction === 'up' ? value * 1.01 : value * 0.99;
  }
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  const last = text.at(-1) ?? '';
  return `${text.slice(0, -1)}${last === '1' ? '2' : '1'}`;
}

function withAltered(value: unknown, [key, ...rest]: Path, direction: Direction): unknown {
  if (key === undefined) return altered(value, direction);
  const inner = (value as Record<string | number, unknown>)[key];
  if (Array.isArray(value)) return value.with(key as number, withAltered(inner, rest, direction));
  return { ...(value as object), [key]: withAltered(inner, rest, direction) };
}

/** The cells of a line as written, with their quotation marks. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) => cell);
}

/** What is reported for a plan's text. */
function complaints(text: string): readonly unknown[] {
  const parsed = parsePlanText(text);
  if (parsed.ok) return verifyPlan(parsed.value);
  return parsed.error.kind === 'notJson' ? [parsed.error] : parsed.error.violations;
}

const datasets: readonly (readonly [string, Dataset])[] = [
  ['with pins, arrears and a reserve', handMadeDataset],
  [
    'with lines of several products and short goods',
    generateInstance({ seed: 7, cities: 2, enterprises: 3, products: 2, materials: 2, days: 3, flex: 1 }),
  ],
  ['with substitutes', substituted()],
  ['of a later morning of the cycle, with issued orders', laterMorning()],
];

/** A shortage of one product is filled with the other. */
function substituted(): Dataset {
  const dataset = generateInstance({ seed: 3, cities: 2, enterprises: 3, products: 2, materials: 1, days: 2, flex: 0 });
  const [first, second] = dataset.products;
  return {
    ...dataset,
    demands: dataset.demands.map((row) => ({ ...row, product: first.code })),
    substitutes: [{ product: second.code, serves: first.code }],
  };
}

/**
 * A day is carried out and the goods of the second ordered. Then half of what was to leave is damaged, so that one order cannot be
 * kept, part of another has left already, and demands lack some of what they had accepted.
 */
function laterMorning(): Dataset {
  const dataset = generateInstance({ seed: 74, cities: 2, enterprises: 2, products: 1, materials: 1, days: 3, flex: 0 });
  const planned = runPlan(dataset, solver);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const { start } = dataset.policy;
  const morning = rollPlan({ plan: planned.value, dataset }, { days: 1, issuedUntil: addDays(start, 1) });
  return {
    ...morning,
    stocks: morning.stocks.map((row) => (row.region === null ? row : { ...row, quantity: Math.floor(row.quantity / 2) })),
    committed: morning.committed.map((row, n) => (n === 0 ? { ...row, shippedPieces: Math.floor(row.quantityPieces / 3) } : row)),
    secured: morning.secured.map((row) =>
      row.state === 'committed' ? row : { ...row, quantityPieces: Math.ceil(row.quantityPieces * 0.7) },
    ),
  };
}

describe.each(datasets)('A plan %s', (_, dataset) => {
  const { text, csvTexts } = fileOf(dataset);
  const root: unknown = JSON.parse(text);
  const places = placesIn(root);

  it('holds as it was written', () => {
    expect(places.length).toBeGreaterThan(300);
    expect(complaints(text)).toEqual([]);
  });

  it('fails whichever value of plan.json is altered', () => {
    const unnoticed = triesOf(places)
      .filter(([path, direction]) => complaints(JSON.stringify(withAltered(root, path, direction))).length === 0)
      .map(([path, direction]) => `${path.join(' ')} ${direction}`);
    expect(unnoticed).toEqual([]);
  });

  it('fails whichever cell of its tables is altered, and the cell is named', () => {
    const parsed = parsePlanText(text);
    if (!parsed.ok) throw new Error(parsed.error.kind);
    for (const [name, table] of csvTexts) {
      const lines = table.trimEnd().split('\n');
      for (const [row, line] of spread([...lines.entries()], 6)) {
        const cells = cellsOf(line);
        for (const [column, cell] of cells.entries()) {
          const changed = cells.with(column, cell.endsWith('"') ? `"1${cell.slice(1)}` : String(altered(cell === '' ? 'x' : cell)));
          const texts = new Map(csvTexts).set(name, `${lines.with(row, changed.join(',')).join('\n')}\n`);
          const [first] = verifyPlan(parsed.value, { csvTexts: texts });
          expect(first?.place, `${name} row ${row + 1}, ${cell}`).toMatchObject({ file: name, row: row + 1 });
        }
      }
    }
  });
});

describe('A plan of a later morning', () => {
  const dataset = laterMorning();
  const planned = runPlan(dataset, solver);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const plan = planned.value;
  const full = new Set(
    dataset.demands
      .filter(({ code, quantityPieces }) => {
        const secured = dataset.secured.filter(({ demand }) => demand === code);
        return secured.reduce((sum, row) => sum + row.quantityPieces, 0) >= quantityPieces;
      })
      .map(({ code }) => code),
  );
  /** More than a demand asks for counts no more, and a decision that says what is so without it decides nothing. */
  const saysNothing = (table: string, row: object, change: string) =>
    (table === 'secured' && change === 'up' && full.has((row as { demand: string }).demand)) || (table === 'eligible' && change === 'out');

  it.each(['secured', 'committed', 'given', 'opening', 'eligible'] as const)(
    'does not hold for other rows of %s, whatever hash it names',
    (table) => {
      const rows = dataset[table];
      const holds = (changed: readonly unknown[]) => {
        const other = { ...dataset, [table]: changed } as Dataset;
        return verifyPlan({ plan: { ...plan, datasetHash: datasetHash(other) }, dataset: other }).length === 0;
      };
      expect(rows.length).toBeGreaterThan(0);
      expect(holds(rows)).toBe(true);
      const unnoticed = rows.flatMap((row, k) => {
        const figures = placesIn(row).filter(([key]) => ['quantityPieces', 'shippedPieces', 'quantity', 'eligible'].includes(String(key)));
        const changes = [
          ['out', rows.toSpliced(k, 1)] as const,
          ...figures.flatMap((path) =>
            (['up', 'down'] as const).map((direction) => [direction, rows.with(k, withAltered(row, path, direction) as never)] as const),
          ),
        ];
        return changes
          .filter(([change, changed]) => !saysNothing(table, row, change) && holds(changed))
          .map(([change]) => `row ${k} ${change}`);
      });
      expect(unnoticed).toEqual([]);
    },
  );
});
