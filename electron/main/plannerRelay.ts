// Gives the service's process planners, although only main can start processes: main starts them and forwards their messages.
import type { PlannerChild, PlannerEvents, StartPlanner } from '../node/solver/plannerChild.ts';
import type { Breakdown, PlannerMessage, PlannerRequest } from '../node/solver/plannerJob.ts';

/** From the service to main. */
export type PlannerOrder =
  | { readonly kind: 'startPlanner'; readonly id: number }
  | { readonly kind: 'toPlanner'; readonly id: number; readonly request: PlannerRequest }
  | { readonly kind: 'killPlanner'; readonly id: number };

/** From main to the service. */
export type PlannerNews =
  | { readonly kind: 'fromPlanner'; readonly id: number; readonly message: PlannerMessage }
  | { readonly kind: 'plannerEnded'; readonly id: number; readonly breakdown: Breakdown };

export interface PlannerKeeper {
  obey(order: PlannerOrder): void;
  /** Ends all planners, when the process that asked for them is gone. */
  endAll(): void;
}

/** Main's side, for one service process. */
export function keepPlanners(start: StartPlanner, tell: (news: PlannerNews) => void): PlannerKeeper {
  const planners = new Map<number, PlannerChild>();
  return {
    obey(order) {
      const { id } = order;
      if (order.kind === 'toPlanner') planners.get(id)?.send(order.request);
      else if (order.kind === 'killPlanner') planners.get(id)?.kill();
      else {
        const planner = start({
          onMessage: (message) => tell({ kind: 'fromPlanner', id, message }),
          onEnd: (breakdown) => {
            planners.delete(id);
            tell({ kind: 'plannerEnded', id, breakdown });
          },
        });
        planners.set(id, planner);
      }
    },
    endAll() {
      for (const planner of planners.values()) planner.kill();
    },
  };
}

/** The service's side. */
export function plannersOfMain(order: (order: PlannerOrder) => void): {
  readonly start: StartPlanner;
  readonly hear: (news: PlannerNews) => void;
} {
  const listeners = new Map<number, PlannerEvents>();
  let ids = 0;
  return {
    start(events) {
      ids += 1;
      const id = ids;
      listeners.set(id, events);
      order({ kind: 'startPlanner', id });
      return { send: (request) => order({ kind: 'toPlanner', id, request }), kill: () => order({ kind: 'killPlanner', id }) };
    },
    hear(news) {
      const events = listeners.get(news.id);
      if (news.kind === 'fromPlanner') events?.onMessage(news.message);
      else {
        listeners.delete(news.id);
        events?.onEnd(news.breakdown);
      }
    },
  };
}
