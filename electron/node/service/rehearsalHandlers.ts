// Handlers of rehearsals: begin one from this morning's position, stop it and go on, its results on paper, and a variant as a scenario.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { daysLookedAt, daysToFit, fitLuck, fittedNumbers, weightOfAssumed } from '../../../shared/rehearsal/fitLuck.ts';
import { standardLuck } from '../../../shared/rehearsal/luckTable.ts';
import { impossibleVariant, type Rehearsal } from '../../../shared/rehearsal/rehearsal.ts';
import { applyVariant, type Variant } from '../../../shared/rehearsal/variant.ts';
import { rehearsalPaper } from '../../../shared/reports/rehearsalPaper.ts';
import { insertScenario, listScenarios, scenarioAtHand } from '../db/scenarioTable.ts';
import { loadPosition } from '../position/loadPosition.ts';
import { officeLuck } from '../position/officeLuck.ts';
import { changeDataset } from './datasetHandlers.ts';
import { paperFile } from './paperFile.ts';
import type { Rehearsals } from './rehearsals.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';

type RehearsalChannel = Extract<Channel, `rehearsal.${string}`>;

export function rehearsalHandlers(context: ServiceContext, rehearsals: Rehearsals): Pick<Handlers, RehearsalChannel> {
  const { db, clock } = context;
  return {
    'rehearsal.list': async () => ok(await rehearsals.list()),

    'rehearsal.luck': () => {
      const evidence = officeLuck(db, clock);
      if (evidence === null) return err({ kind: 'noDataset' });
      return ok({ days: evidence.days, daysToFit, daysLookedAt, weightOfAssumed, numbers: fittedNumbers(evidence) });
    },

    'rehearsal.start': async ({ variants, runs, days, seed, luck }) => {
      const position = loadPosition(db, clock);
      if (position === null) return err({ kind: 'noDataset' });
      const { dataset: facts, apart, expected } = position;
      if (days > facts.policy.days)
        return err({ kind: 'rehearsalNumberWrong', what: 'days', given: String(days), min: 1, max: facts.policy.days });
      const evidence = luck === 'fitted' ? officeLuck(db, clock) : null;
      if (evidence !== null && evidence.days < daysToFit) return err({ kind: 'luckTooFewDays', days: evidence.days, needed: daysToFit });
      const inUse = evidence === null ? { luck: standardLuck, fitted: null } : fitLuck(evidence);
      const lines = apart.length === 0 ? null : { lines: expected.dataset.lines, lineDays: expected.dataset.lineDays };
      const rehearsal: Rehearsal = { facts, expected: lines, variants, days, seed, ...inUse };
      const impossible = impossibleVariant(rehearsal);
      if (impossible === null) return rehearsals.start(rehearsal, runs);
      const { column, value } = impossible.problem;
      return err({ kind: 'rehearsalVariantImpossible', variant: impossible.variant, column: column ?? '', value: value ?? '' });
    },

    'rehearsal.stop': ({ rehearsal }) => rehearsals.stop(rehearsal),

    'rehearsal.resume': ({ rehearsal }) => rehearsals.resume(rehearsal),

    'rehearsal.get': async ({ rehearsal }) => {
      const view = await rehearsals.view(rehearsal);
      if (!view.ok) return view;
      const { state, results, places } = view.value;
      return ok({ state, results, places });
    },

    'rehearsal.file': async ({ rehearsal, format, language }) => {
      const view = await rehearsals.view(rehearsal);
      if (!view.ok) return view;
      const { results, places, head } = view.value;
      if (results === null) return err({ kind: 'rehearsalGaps', missing: [1], count: head.runs });
      const { start, days, seed, fitted } = head;
      const paper = rehearsalPaper(results, {
        language,
        start,
        days,
        seed,
        fittedDays: fitted?.days ?? null,
        placeName: (code) => places[code] ?? code,
      });
      return paperFile(context, paper, false, format);
    },

    'rehearsal.remove': async ({ rehearsal }) => {
      const removed = await rehearsals.remove(rehearsal);
      return removed.ok ? ok(await rehearsals.list()) : removed;
    },

    'rehearsal.adopt': async ({ rehearsal, variant, name }) => {
      const view = await rehearsals.view(rehearsal);
      if (!view.ok) return view;
      const chosen = view.value.head.variants.find((one) => one.name === variant);
      return chosen === undefined ? err({ kind: 'rehearsalNotFound', rehearsal }) : adopt(context, chosen, name);
    },
  };
}

/**
 * The copy and its change are one: a rule that the data refuse leaves no scenario behind. The lines that are expected to count stay out of
 * it: the plan page has its own switch for them.
 */
function adopt(context: ServiceContext, variant: Variant, name: string): Result<AppState, AppError> {
  const { db, newId, clock } = context;
  return changeDataset(context, {
    what: 'rehearsal.adopt',
    changed: (dataset) => {
      if (listScenarios(db).some((one) => one.name === name)) return err({ kind: 'scenarioNameTaken', name });
      const from = scenarioAtHand(db);
      insertScenario(db, { id: newId(), name }, clock().toISOString());
      audit(context, 'scenario.create', from, scenarioAtHand(db));
      return ok(applyVariant(dataset, variant, null));
    },
    audited: ({ policy, materials }) => ({ policy, ratios: materials.map(({ code, linkageRatio }) => [code, linkageRatio]) }),
  });
}
