// Channels of norms: the office's norm book and the demands computed from it.
import type { DemandCode } from '../domain/ids.ts';
import type { NormFormula, NormOutcome } from '../norms/computeDemands.ts';
import type { LoweredRisk } from '../norms/loweringRisk.ts';
import type { NormBook } from '../norms/norms.ts';
import type { Empty } from './appState.ts';
import type { EditAnswer } from './editApi.ts';

export interface NormView {
  readonly book: NormBook;
  /** Demands that are unchanged since the norms gave them. */
  readonly formulas: readonly { readonly code: DemandCode; readonly formula: NormFormula }[];
}

export interface NormApi {
  'norm.get': (input: Empty) => NormView;
  'norm.save': (input: NormBook) => NormView;
  /** Previews without changing anything. */
  'norm.preview': (input: Empty) => NormOutcome & { readonly lowering: readonly LoweredRisk[] };
  /** One step that can be undone. */
  'norm.apply': (input: Empty) => EditAnswer;
}
