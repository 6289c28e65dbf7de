// Owns HiGHS: the Solver port over the WebAssembly build, models held in its memory, arrays passed, never text.
import loadHighs from 'highs';
import type { Highs } from 'highs';
import type { LpMethod, LpModel, LpSession, LpSolution, LpStatus, Solver } from '../../../shared/planner/solver.ts';

type Model = ReturnType<Highs['createModel']>;

/** Loads the WebAssembly module (about 0.1 s). One solver serves one run at a time; a C++ abort ruins it for good. */
export async function loadHighsSolver(): Promise<Solver> {
  const highs = await loadHighs();
  return { name: `HiGHS ${highsVersion}`, open: (model) => openSession(highs, model) };
}

/** The version of the package follows that of HiGHS. */
export const highsVersion = '1.15.3';

/** HiGHS's option for each way to run: simplex_strategy 1 is the dual, 4 the primal simplex, which also cleans up after IPX. */
const strategies = { dual: 1, cold: 1, primal: 4, interior: 4 } as const;

/**
 * Each level starts from the optimum of the last one, a few pivots away: moving bounds or costs at random first, as HiGHS does
 * against stalling, throws that away and was two to three times slower.
 */
const unperturbed = { primal_simplex_bound_perturbation_multiplier: 0, dual_simplex_cost_perturbation_multiplier: 0 };

function openSession(highs: Highs, lp: LpModel): LpSession {
  const model = highs.createModel();
  model.options.set({ output_flag: false, solver: 'simplex', random_seed: 0, presolve: 'on', ...unperturbed });
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
    setColCost: (column, cost) => void model.changeColCost(column, cost),
    setColBounds: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    setRowBounds: (row, lower, upper) => void model.changeRowBounds(row, lower, upper),
    addColumn: (lower, upper, cost) => {
      model.addCol(cost, lower, upper, { indices: [], values: [] });
      numCol += 1;
      return numCol - 1;
    },
    addRow: (lower, upper, entries) => {
      model.addRow(lower, upper, { indices: entries.map((entry) => entry.column), values: entries.map((entry) => entry.value) });
      numRow += 1;
      return numRow - 1;
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

function run(highs: Highs, model: Model, method: LpMethod): LpSolution {
  if (method === 'cold' || method === 'interior') model.clearSolver();
  model.options.set('solver', method === 'interior' ? 'ipx' : 'simplex');
  model.options.set('simplex_strategy', strategies[method]);
  model.run();
  const code = model.getModelStatus();
  const solution = model.getSolution();
  return {
    status: statusOf(highs, code),
    statusText: String(code),
    objective: model.getObjectiveValue(),
    colValue: Float64Array.from(solution.colValue),
    colDual: Float64Array.from(solution.colDual),
    rowValue: Float64Array.from(solution.rowValue),
    rowDual: Float64Array.from(solution.rowDual),
    iterations: Number(model.info.get('simplex_iteration_count')),
  };
}

function statusOf(highs: Highs, code: number): LpStatus {
  const { modelStatus } = highs.constants;
  if (code === modelStatus.optimal) return 'optimal';
  if (code === modelStatus.infeasible) return 'infeasible';
  if (code === modelStatus.unbounded) return 'unbounded';
  if (code === modelStatus.interrupted) return 'interrupted';
  return 'other';
}
