// Owns the one line at the terminal that says how far planning is; it is rewritten in place and gone at the end.
import type { Language } from '../../shared/domain/office.ts';
import type { OnProgress } from '../../shared/planner/progress.ts';
import { cliText } from '../../shared/text/cliText.ts';
import { messages } from '../../shared/text/messages/messages.ts';

export interface ProgressLine {
  readonly show: OnProgress;
  readonly clear: () => void;
}

const eraseLine = '\r\x1b[K';

/** Says nothing where standard error is no terminal. `clock` in milliseconds. */
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
