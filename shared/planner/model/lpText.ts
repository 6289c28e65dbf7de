// Writes an LP as text in the CPLEX LP format, which HiGHS and every other solver reads, to inspect a model or solve it elsewhere.
import type { LpModel } from '../solver.ts';

/** Columns are x0, x1, … and rows r0, r1, …. Numbers are written exactly, so that a solver that reads the text has the same model. */
export function lpText(model: LpModel): string {
  const lines = [model.maximize ? 'Maximize' : 'Minimize', ` obj: ${sumText(costs(model))}`, 'Subject To'];
  for (let row = 0; row < model.numRow; row += 1) lines.push(...rowLines(model, row));
  lines.push('Bounds');
  for (let column = 0; column < model.numCol; column += 1) {
    lines.push(` ${boundText(model.colLower[column])} <= x${column} <= ${boundText(model.colUpper[column])}`);
  }
  lines.push('End', '');
  return lines.join('\n');
}

type Term = readonly [column: number, value: number];

function costs({ colCost }: LpModel): readonly Term[] {
  return [...colCost].flatMap((cost, column): Term[] => (cost === 0 ? [] : [[column, cost]]));
}

/** A row with two bounds becomes two rows, since not every reader knows ranges. A row without bounds or without entries is left out. */
function rowLines({ start, index, value, rowLower, rowUpper }: LpModel, row: number): readonly string[] {
  const terms: Term[] = [];
  for (let at = start[row]; at < start[row + 1]; at += 1) terms.push([index[at], value[at]]);
  const [lower, upper] = [rowLower[row], rowUpper[row]];
  // An empty row is kept where its bounds exclude 0: the model is infeasible, and the text must be too.
  if (terms.length === 0 && lower <= 0 && upper >= 0) return [];
  const sum = sumText(terms.length === 0 ? [[0, 0]] : terms);
  if (lower === upper) return [` r${row}: ${sum} = ${lower}`];
  const lines: string[] = [];
  if (Number.isFinite(lower)) lines.push(` r${row}${Number.isFinite(upper) ? '_lower' : ''}: ${sum} >= ${lower}`);
  if (Number.isFinite(upper)) lines.push(` r${row}${Number.isFinite(lower) ? '_upper' : ''}: ${sum} <= ${upper}`);
  return lines;
}

/** Breaks the sum into short lines: some readers stop at 560 characters. */
function sumText(terms: readonly Term[]): string {
  if (terms.length === 0) return '0 x0';
  return terms
    .map(([column, value], k) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} x${column}${k % 12 === 11 ? '\n ' : ''}`)
    .join(' ')
    .trimEnd();
}

function boundText(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? '+inf' : '-inf';
}
