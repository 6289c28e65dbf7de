// Implements the Solver port with HiGHS compiled to WebAssembly: models stay in its memory and are passed as arrays, never as text.
import loadHighs from 'highs';
import type { Highs } from 'highs';
import type { LpMethod, LpModel, LpSession, LpSolution, LpStatus, Solver } from '../../../shared/planner/solver.ts';

type Model = ReturnType<Highs['createModel']>;

/** Loads the WebAssembly module (about 0.1 s). A solver handles one run at a time; a C++ abort makes it unusable. */
export async function loadHighsSolver(): Promise<Solver> {
  const highs = await loadHighs();
  return { name: `HiGHS ${highsVersion}`, open: (model) => openSession(highs, model) };
}

/** The package version follows that of HiGHS. */
export const highsVersion = '1.15.3';

const emptyMatrix = { indices: new Int32Array(0), values: new Float64Array(0) };

/** HiGHS options for each way to run: simplex_strategy 1 is the dual simplex, 4 the primal simplex, which also cleans up after IPX. */
const strategies = { dual: 1, cold: 1, primal: 4, interior: 4 } as const;

/**
 * Each level starts from the last optimum, a few pivots away. HiGHS's random perturbation of bounds and costs, meant to prevent stalling,
 * throws that away and made levels two to three times slower.
 */
const unperturbed = { primal_simplex_bound_perturbation_multiplier: 0, dual_simplex_cost_perturbation_multiplier: 0 };

/** A hundredth of the HiGHS defaults: demands of one piece occur beside demands of a hundred million, and prices per piece are as small. */
const tolerances = { primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 };

const usualTolerances = { primal_feasibility_tolerance: 1e-7, dual_feasibility_tolerance: 1e-7 };

function openSession(highs: Highs, lp: LpModel): LpSession {
  const model = highs.createModel();
  model.options.set({ output_flag: false, solver: 'simplex', random_seed: 0, presolve: 'on', ...tolerances, ...unperturbed });
  model.passModel({
    numCols: lp.numCol,
    numRows: lp.numRow,
    sense: lp.maximize ? highs.constants.objectiveSense.maximize : highs.constants.objectiveSense.minimize,
    offset: 0,
    colCost: lp.colCost,
    colLower: lp.colLower,
    colUpper: lp.colUpper,
    rowLower: lp.rowLower,
    rowUpper: lp.rowUpper,
    matrix: { format: 'csr', numRows: lp.numRow, numCols: lp.numCol, starts: lp.start, indices: lp.index, values: lp.value },
  });
  let { numCol, numRow } = lp;
  return {
    setColCosts: (costs) => {
      const ascending = [...costs].sort((a, b) => a.column - b.column);
      const indices = Int32Array.from(ascending, ({ column }) => column);
      model.changeColsCost(
        { kind: 'set', indices },
        Float64Array.from(ascending, ({ value }) => value),
      );
    },
    setColBounds: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    setRowBounds: (row, lower, upper) => void model.changeRowBounds(row, lower, upper),
    addColumns: (count) => {
      model.addCols({
        cost: new Float64Array(count),
        lower: new Float64Array(count),
        upper: new Float64Array(count).fill(highs.infinity),
        matrix: { ...emptyMatrix, format: 'csc', numRows: numRow, numCols: count, starts: new Int32Array(count + 1) },
      });
      numCol += count;
      return numCol - count;
    },
    addRows: (rows) => {
      const starts = new Int32Array(rows.length + 1);
      rows.forEach(({ entries }, row) => {
        starts[row + 1] = starts[row] + entries.length;
      });
      const entries = rows.flatMap((row) => row.entries);
      model.addRows({
        lower: Float64Array.from(rows, ({ lower }) => lower),
        upper: Float64Array.from(rows, ({ upper }) => upper),
        matrix: {
          format: 'csr',
          numRows: rows.length,
          numCols: numCol,
          starts,
          indices: Int32Array.from(entries, ({ column }) => column),
          values: Float64Array.from(entries, ({ value }) => value),
        },
      });
      numRow += rows.length;
    },
    setMaximize: (maximize) =>
      void model.changeObjectiveSense(maximize ? highs.constants.objectiveSense.maximize : highs.constants.objectiveSense.minimize),
    basis: () => {
      const { colStatus, rowStatus } = model.getBasis();
      return { columns: colStatus, rows: rowStatus };
    },
    setBasis: ({ columns, rows }) => void model.setBasis({ colStatus: columns, rowStatus: rows }),
    run: (method = 'cold') => run(highs, model, method),
    dispose: () => model.dispose(),
  };
}

/** On a few models HiGHS fails with the tight tolerances; started from scratch with its own, it finds the optimum. */
function runSurely(model: Model): void {
  try {
    model.run();
  } catch {
    model.clearSolver();
    model.options.set(usualTolerances);
    try {
      model.run();
    } finally {
      model.options.set(tolerances);
    }
  }
}

function run(highs: Highs, model: Model, method: LpMethod): LpSolution {
  if (method === 'cold' || method === 'interior') model.clearSolver();
  model.options.set('solver', method === 'interior' ? 'ipx' : 'simplex');
  model.options.set('simplex_strategy', strategies[method]);
  runSurely(model);
  if (isInDoubt(highs, model)) {
    const { colStatus, rowStatus } = model.getBasis();
    model.options.set('solver', 'simplex');
    model.options.set('simplex_strategy', strategies.primal);
    model.setBasis({ colStatus, rowStatus });
    runSurely(model);
  }
  const code = model.getModelStatus();
  const solution = model.getSolution();
  return {
    status: statusOf(highs, model, code),
    statusText: String(code),
    objective: model.getObjectiveValue(),
    colValue: Float64Array.from(solution.colValue),
    colDual: Float64Array.from(solution.colDual),
    rowValue: Float64Array.from(solution.rowValue),
    rowDual: Float64Array.from(solution.rowDual),
    iterations: Number(model.info.get('simplex_iteration_count')),
  };
}

/** HiGHS's status of a point that is feasible within the tolerances. */
const feasible = 2;

function isFeasibleBothWays({ info }: Model): boolean {
  return info.get('primal_solution_status') === feasible && info.get('dual_solution_status') === feasible;
}

/**
 * After many pivots the factors of a basis may be too inexact for HiGHS to call its point feasible or optimal. Handed back, the basis is
 * factored anew, and a few more pivots end what would take thousands from scratch.
 */
function isInDoubt(highs: Highs, model: Model): boolean {
  return model.getModelStatus() === highs.constants.modelStatus.unknown && !isFeasibleBothWays(model);
}

/**
 * HiGHS doubts an optimum if its primal and dual objectives differ too much relative to their value, even if the value is only rounding
 * error, as at a level close to 0. A basis that is both primal and dual feasible is optimal.
 */
function statusOf(highs: Highs, model: Model, code: number): LpStatus {
  const { modelStatus } = highs.constants;
  if (code === modelStatus.optimal || (code === modelStatus.unknown && isFeasibleBothWays(model))) return 'optimal';
  if (code === modelStatus.infeasible) return 'infeasible';
  if (code === modelStatus.unbounded) return 'unbounded';
  if (code === modelStatus.interrupted) return 'interrupted';
  return 'other';
}
