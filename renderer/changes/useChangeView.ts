// The statement of changes of a plan, with its causes: what is not known yet is found out without asking, unless somebody stops it.
import { useEffect, useRef, useState } from 'react';
import type { ChangeView } from '../../shared/contract/changeApi.ts';
import { useStored } from '../state/stores.ts';
import { useLanguage } from '../ui/names.ts';

export interface ShownChanges {
  /** Null until it is there. */
  readonly view: ChangeView | null;
  /** Seconds since the search for causes began; null where none is going on. */
  readonly finding: number | null;
  readonly isStopped: boolean;
  stop: () => void;
  find: () => void;
}

/** A run of the planner goes first: it ends the search, which begins again after it. */
export function useChangeView(plan: string | null): ShownChanges {
  const language = useLanguage();
  const load = useStored('changes', (state) => state.load);
  const shown = useStored('changes', (state) => state.view);
  const attribute = useStored('scenarios', (state) => state.attribute);
  const stopAttributing = useStored('scenarios', (state) => state.stopAttributing);
  const attributing = useStored('scenarios', (state) => state.attributing);
  const isRunning = useStored('plan', (state) => state.run !== null);
  const [stopped, setStopped] = useState<string | null>(null);
  const view = shown !== null && shown.plan === plan && shown.paper.language === language ? shown : null;
  const against = view === null || view.causes !== null ? null : (view.against?.id ?? null);
  const isFree = attributing === null;
  const isWanted = against !== null && stopped !== plan && !isRunning;
  const latest = useRef(plan);
  useEffect(() => {
    latest.current = plan;
    if (plan !== null) void load(plan, language);
  }, [plan, language, load]);
  useEffect(() => {
    if (!isWanted || !isFree || plan === null || against === null) return;
    // Meanwhile another plan may have been turned to, whose statement must not be replaced.
    void attribute(against, plan).then(() => (latest.current === plan ? load(plan, language) : undefined));
  }, [isWanted, isFree, plan, against, attribute, load, language]);
  useEffect(() => {
    if (isRunning) void stopAttributing();
  }, [isRunning, stopAttributing]);
  useEffect(() => () => void stopAttributing(), [stopAttributing]);
  return {
    view,
    finding: attributing === null || against === null ? null : attributing.state.kind === 'running' ? attributing.state.seconds : 0,
    isStopped: against !== null && stopped === plan,
    stop: () => {
      setStopped(plan);
      void stopAttributing();
    },
    find: () => setStopped(null),
  };
}
