// Shows planning progress as one line in the terminal, rewritten in place and removed at the end.
import type { Language } from '../../shared/domain/office.ts';
import type { OnProgress } from '../../shared/planner/progress.ts';
import { cliText } from '../../shared/text/cliText.ts';
import { messages } from '../../shared/text/messages/messages.ts';

export interface ProgressLine {
  readonly show: OnProgress;
  readonly clear: () => void;
}

const eraseLine = '\r\x1b[K';

/** Prints nothing if standard error is not a terminal. `clock` is in milliseconds. */
export function startProgressLine(lang: Language, clock: () => number): ProgressLine {
  if (!process.stderr.isTTY) return { show: () => {}, clear: () => {} };
  const startedAt = clock();
  const words = messages[lang];
  return {
    show({ stage, tier, groupsFixed, groupsTotal }) {
      const seconds = Math.floor((clock() - startedAt) / 1000);
      const tierName = tier === null ? null : words.common.tiers[tier];
      process.stderr.write(`${eraseLine}${cliText[lang].progress(words.plan.stages[stage], tierName, groupsFixed, groupsTotal, seconds)}`);
    },
    clear: () => void process.stderr.write(eraseLine),
  };
}
