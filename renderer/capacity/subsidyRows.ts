// Converts subsidies to form rows: one per phase, each with its programme.
import type { Subsidy } from '../../shared/capacity/project.ts';

export interface SubsidyRow {
  readonly programme: string;
  readonly level: Subsidy['level'];
  readonly name: string;
  readonly yuan: number;
  readonly paidOn: string | null;
}

export function subsidyRows(subsidies: readonly Subsidy[]): SubsidyRow[] {
  return subsidies.flatMap(({ programme, level, phases }) => phases.map((phase) => ({ programme, level, ...phase })));
}

export function subsidiesOf(phases: readonly SubsidyRow[]): Subsidy[] {
  const groups = Map.groupBy(phases, ({ programme, level }) => `${programme}|${level}`);
  return [...groups.values()].map((group) => ({
    programme: group[0].programme,
    level: group[0].level,
    phases: group.map(({ name, yuan, paidOn }) => ({ name, yuan, paidOn })),
  }));
}
