// Owns that nothing in a plan's files can be altered unnoticed: every value in turn, in plan.json and in every table.
import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { planCsvTexts } from '../../../shared/plan/planTables.ts';
import { parsePlanText, planText } from '../../../shared/plan/planText.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import { generateInstance } from '../../helpers/generateInstance.ts';
import { handMadeDataset } from '../../helpers/handMadePlan.ts';

const solver = await loadHighsSolver();

function fileOf(dataset: Dataset) {
  const planned = runPlan(dataset, solver);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const file = { plan: planned.value, dataset };
  return { text: planText(file), csvTexts: planCsvTexts(file.plan, dataset.policy.tiers) };
}

type Path = readonly (string | number)[];

/** Where every number, text and flag of a value stands. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [path];
  return Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function altered(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value + 1 : value * 1.01;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  const last = text.at(-1) ?? '';
  return `${text.slice(0, -1)}${last === '1' ? '2' : '1'}`;
}

function withAltered(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return altered(value);
  const inner = (value as Record<string | number, unknown>)[key];
  if (Array.isArray(value)) return value.with(key as number, withAltered(inner, rest));
  return { ...(value as object), [key]: withAltered(inner, rest) };
}

/** What is said of a plan's text. */
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
];

describe.each(datasets)('A plan %s', (_, dataset) => {
  const { text, csvTexts } = fileOf(dataset);
  const root: unknown = JSON.parse(text);
  const places = placesIn(root);

  it('holds as it was written', () => {
    expect(places.length).toBeGreaterThan(300);
    expect(complaints(text)).toEqual([]);
  });

  it('fails whichever value of plan.json is altered', () => {
    const unnoticed = places.filter((path) => complaints(JSON.stringify(withAltered(root, path))).length === 0);
    expect(unnoticed.map((path) => path.join(' '))).toEqual([]);
  });

  it('fails whichever cell of its tables is altered, and the cell is named', () => {
    const parsed = parsePlanText(text);
    if (!parsed.ok) throw new Error(parsed.error.kind);
    for (const [name, table] of csvTexts) {
      const lines = table.trimEnd().split('\n');
      for (const [row, line] of lines.entries()) {
        for (const [column, cell] of line.split(',').entries()) {
          if (cell.startsWith('"') || cell.endsWith('"')) continue;
          const cells = line.split(',').with(column, String(altered(cell === '' ? 'x' : cell)));
          const texts = new Map(csvTexts).set(name, `${lines.with(row, cells.join(',')).join('\n')}\n`);
          const [first] = verifyPlan(parsed.value, { csvTexts: texts });
          expect(first?.place, `${name} row ${row + 1}, ${cell}`).toMatch(new RegExp(`^${name.replace('.', '\\.')} row ${row + 1}\\b`));
        }
      }
    }
  });
});
