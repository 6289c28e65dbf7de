// `compare PLANDIR PLANDIR…`: reads plans back, verifies each, and shows how the others differ from the first.
import { ok } from '../../shared/base/result.ts';
import type { Language } from '../../shared/domain/office.ts';
import { attributionSteps, type AttributedGroup, type Attribution } from '../../shared/plan/attribution.ts';
import { comparePlans, type GroupChange, type PlanComparison, type TierChange } from '../../shared/plan/comparePlans.ts';
import { poolRegion, receivedPieces, type Group, type PlanFile } from '../../shared/plan/plan.ts';
import { cliText } from '../../shared/text/cliText.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { nameIn } from '../../shared/text/nameIn.ts';
import { placeName } from '../../shared/text/placeNames.ts';
import { groupedDigits, percentOf, percentText } from '../../shared/text/quantityText.ts';
import { attributeDifference } from '../../shared/planner/why/attribution.ts';
import { loadHighsSolver } from '../node/solver/highsSolver.ts';
import type { CommandOptions, Outcome } from './report.ts';
import { readSoundPlan } from './soundPlan.ts';

/**
 * Only valid plans are compared. With `why`, finds the causes of each difference by levelling intermediate datasets. Errors: those of
 * reading the folders, `planBroken`, `solverFailed`.
 */
export async function compareCommand(
  before: string,
  others: readonly string[],
  { lang, why }: CommandOptions & { readonly why: boolean },
): Promise<Outcome> {
  const former = await readSoundPlan(before);
  if (!former.ok) return former;
  const comparisons: { readonly comparison: PlanComparison; readonly attribution?: Attribution }[] = [];
  const lines: string[] = [];
  for (const after of others) {
    const latter = await readSoundPlan(after);
    if (!latter.ok) return latter;
    const comparison = comparePlans(former.value, latter.value);
    const name = namesOf(lang, former.value, latter.value);
    if (others.length > 1) lines.push(`== ${after}`);
    lines.push(...comparisonLines(comparison, name, lang));
    if (!why) {
      comparisons.push({ comparison });
      continue;
    }
    const attribution = attributeDifference(former.value, latter.value, await loadHighsSolver());
    if (!attribution.ok) return attribution;
    comparisons.push({ comparison, attribution: attribution.value });
    lines.push(cliText[lang].whyHead, ...attribution.value.groups.map((group) => whyLine(group, name, lang)));
  }
  const [first] = comparisons;
  return ok({ data: others.length === 1 ? first : { comparisons }, lines });
}

/** 城市运行基本需求 上饶 一次性：供给 –，规则 ▼ −1,788,750 */
function whyLine({ tier, region, product, parts }: AttributedGroup, name: (code: string) => string, lang: Language): string {
  const words = messages[lang].scenarios.steps;
  const told = attributionSteps
    .map((step) => [step, Math.round(parts[step])] as const)
    .filter(([, pieces]) => pieces !== 0)
    .map(([step, pieces]) => `${words[step]} ${pieces > 0 ? '▲ +' : '▼ '}${groupedDigits(pieces)}`);
  return cliText[lang].whyParts(groupName({ tier, region, product }, name, lang), told.join(lang === 'zh' ? '，' : ', '));
}

/** Names by code; if both plans have one, the later plan's. A code without a name stands for itself. */
function namesOf(language: Language, ...files: readonly PlanFile[]): (code: string) => string {
  const rows = files.flatMap(({ dataset }) => [...dataset.regions, ...dataset.products, ...dataset.enterprises, ...dataset.materials]);
  const names = new Map<string, string>(rows.map((row) => [row.code, nameIn(language, row)]));
  return (code) => names.get(code) ?? code;
}

function comparisonLines(comparison: PlanComparison, name: (code: string) => string, lang: Language): string[] {
  const words = cliText[lang];
  const { quotas, production, kilometreTonnes, consignments } = comparison;
  return [
    ...verdictLines(comparison.decidedBy, lang),
    ...comparison.groups.filter(({ gainedPieces }) => gainedPieces !== 0).map((group) => groupLine(group, name, lang)),
    ...quotas.map((quota) =>
      words.quotaMoved(name(quota.enterprise), name(quota.material), groupedDigits(quota.before), groupedDigits(quota.after)),
    ),
    ...production
      .filter(({ before, after }) => before !== after)
      .map(({ product, before, after }) => words.productionMoved(name(product), groupedDigits(before), groupedDigits(after))),
    words.transportMoved(groupedDigits(kilometreTonnes.before, 1), groupedDigits(kilometreTonnes.after, 1)),
    words.consignments(
      groupedDigits(consignments.added),
      groupedDigits(consignments.removed),
      groupedDigits(consignments.changed),
      groupedDigits(consignments.same),
    ),
  ];
}

function verdictLines(decidedBy: TierChange | null, lang: Language): string[] {
  const words = cliText[lang];
  if (decidedBy === null || decidedBy.level === null || decidedBy.better === null) return [words.fillsAgree];
  const { tier, level, before, after, better } = decidedBy;
  return [
    words.betterPlan[better],
    words.fillsDiffer(messages[lang].common.tiers[tier], groupedDigits(level + 1), percentText(before[level]), percentText(after[level])),
  ];
}

function groupLine({ tier, region, product, before, after, gainedPieces }: GroupChange, name: (code: string) => string, lang: Language) {
  const group = groupName({ tier, region, product }, name, lang);
  const pieces = `${gainedPieces > 0 ? '▲ +' : '▼ '}${groupedDigits(gainedPieces)}`;
  return cliText[lang].groupMoved(group, fillText(before), fillText(after), pieces);
}

function groupName({ tier, region, product }: Pick<Group, 'tier' | 'region' | 'product'>, name: (code: string) => string, lang: Language) {
  const place = region === poolRegion ? [] : [placeName({ name: name(region) }, lang)];
  return [messages[lang].common.tiers[tier], ...place, name(product)].join(' ');
}

/** A plan without the group requires nothing for it. */
function fillText(group: Group | null): string {
  return group === null ? '—' : percentOf(receivedPieces(group), group.needPieces);
}
