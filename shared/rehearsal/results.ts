// Adds up many runs: coverage by evening and tier, coverage by city, what the rule lost against one who knew the future, and the difference
// of each pair of variants. Runs are sorted by number, so that nothing depends on who computed which.
import type { IsoDate } from '../domain/calendar.ts';
import type { RegionCode } from '../domain/ids.ts';
import type { Tier } from '../domain/tables.ts';
import { poolRegion } from '../plan/plan.ts';
import { tierFill, worstFill, type LivedRun, type RunOutcome } from './outcome.ts';
import { intervalOf, meanOf, spreadOf, type Interval, type Spread } from './statistics.ts';

/** `fill`: coverage of the tier; `worst`: of its worst group; both 0 to 1. `shortDays`: evenings on which something due was missing. */
export const tierMeasures = ['fill', 'worst', 'shortDays'] as const;
export type TierMeasure = (typeof tierMeasures)[number];

export interface FanPoint extends Spread {
  readonly variant: string;
  readonly tier: Tier;
  readonly day: IsoDate;
}

export interface TierResult extends Spread {
  readonly variant: string;
  readonly tier: Tier;
  readonly measure: TierMeasure;
}

/** Coverage of all that a city asks for, whatever the tier. */
export interface CityResult extends Spread {
  readonly variant: string;
  readonly place: RegionCode;
}

/** Pieces that somebody who knew the future would have brought to the tier beyond what the rule did; below 0 where the rule brought more. */
export interface RegretResult extends Spread {
  readonly variant: string;
  readonly tier: Tier;
  /** The worst group's coverage: under the rule, and with everything known. */
  readonly worst: number;
  readonly foreseenWorst: number;
}

/** Of each run `to` less `from`, and the mean over the runs with its interval. */
export interface Difference extends Interval {
  readonly from: string;
  readonly to: string;
  readonly tier: Tier;
  readonly measure: TierMeasure;
}

export interface CourseResult {
  readonly variant: string;
  /** Shares of pool goods: that did not leave on their day, and that the next plan moved. */
  readonly unsent: number;
  readonly moved: number;
  readonly morningsWithoutPins: number;
}

export interface RehearsalResults {
  readonly runs: number;
  readonly variants: readonly string[];
  readonly tiers: readonly Tier[];
  readonly fans: readonly FanPoint[];
  readonly tierResults: readonly TierResult[];
  readonly cities: readonly CityResult[];
  readonly regrets: readonly RegretResult[];
  readonly differences: readonly Difference[];
  readonly courses: readonly CourseResult[];
}

/** At least one run; all have the same variants. */
export function resultsOf(lived: readonly LivedRun[]): RehearsalResults {
  const runs = [...lived].sort((a, b) => a.run - b.run);
  const variants = runs[0].outcomes.map(({ variant }) => variant);
  const byVariant = variants.map((variant, k) => ({ variant, outcomes: runs.map(({ outcomes }) => outcomes[k]) }));
  // Variants may order the tiers otherwise; results follow the first.
  const tiers = [...new Set(byVariant.flatMap(({ outcomes }) => outcomes.flatMap(({ groups }) => groups.map(({ tier }) => tier))))];
  return {
    runs: runs.length,
    variants,
    tiers,
    fans: byVariant.flatMap(fansOf),
    tierResults: byVariant.flatMap(({ variant, outcomes }) =>
      tiers.flatMap((tier) =>
        tierMeasures.flatMap((measure): TierResult[] => {
          const values = outcomes.map((outcome) => measured(outcome, tier, measure));
          return isKnown(values) ? [{ variant, tier, measure, ...spreadOf(values) }] : [];
        }),
      ),
    ),
    cities: byVariant.flatMap(citiesOf),
    regrets: byVariant.flatMap(({ variant, outcomes }) => tiers.map((tier) => regretOf(variant, outcomes, tier))),
    differences: variants.flatMap((from, a) =>
      variants.slice(a + 1).flatMap((to, k) => differencesOf(byVariant[a].outcomes, byVariant[a + 1 + k].outcomes, { from, to }, tiers)),
    ),
    courses: byVariant.map(courseOf),
  };
}

interface OfVariant {
  readonly variant: string;
  readonly outcomes: readonly RunOutcome[];
}

/** Null where the tier asks for nothing. */
function measured({ groups, evenings }: RunOutcome, tier: Tier, measure: TierMeasure): number | null {
  if (measure === 'fill') return tierFill(groups, tier);
  if (measure === 'worst') return worstFill(groups, tier);
  const ofTier = evenings.filter((evening) => evening.tier === tier);
  return ofTier.length === 0 ? null : ofTier.filter(({ isShort }) => isShort).length;
}

function isKnown(values: readonly (number | null)[]): values is readonly number[] {
  return values.every((value) => value !== null);
}

/** An evening by which nothing was to come counts as covered. */
function fansOf({ variant, outcomes }: OfVariant): FanPoint[] {
  return outcomes[0].evenings.map(({ day, tier }, k) => {
    const fills = outcomes.map(({ evenings }) => (evenings[k].asked === 0 ? 1 : evenings[k].got / evenings[k].asked));
    return { variant, tier, day, ...spreadOf(fills) };
  });
}

function citiesOf({ variant, outcomes }: OfVariant): CityResult[] {
  const places = [...new Set(outcomes.flatMap(({ groups }) => groups.map(({ place }) => place)))].filter((place) => place !== poolRegion);
  return places.sort().map((place) => {
    const fills = outcomes.map(({ groups }) => {
      const rows = groups.filter((group) => group.place === place);
      const asked = rows.reduce((sum, row) => sum + row.asked, 0);
      return asked === 0 ? 1 : rows.reduce((sum, row) => sum + row.got, 0) / asked;
    });
    return { variant, place, ...spreadOf(fills) };
  });
}

function regretOf(variant: string, outcomes: readonly RunOutcome[], tier: Tier): RegretResult {
  const lost = outcomes.map(({ groups }) =>
    groups.filter((group) => group.tier === tier).reduce((sum, { got, foreseen }) => sum + foreseen - got, 0),
  );
  const foreseen = outcomes.map(
    ({ groups }) =>
      worstFill(
        groups.map((group) => ({ ...group, got: group.foreseen })),
        tier,
      ) ?? 1,
  );
  return {
    variant,
    tier,
    ...spreadOf(lost),
    worst: meanOf(outcomes.map(({ groups }) => worstFill(groups, tier) ?? 1)),
    foreseenWorst: meanOf(foreseen),
  };
}

function differencesOf(
  before: readonly RunOutcome[],
  after: readonly RunOutcome[],
  pair: Pick<Difference, 'from' | 'to'>,
  tiers: readonly Tier[],
): Difference[] {
  return tiers.flatMap((tier) =>
    tierMeasures.flatMap((measure): Difference[] => {
      const first: readonly (number | null)[] = before.map((outcome) => measured(outcome, tier, measure));
      const second: readonly (number | null)[] = after.map((outcome) => measured(outcome, tier, measure));
      if (!isKnown(first) || !isKnown(second)) return [];
      return [{ ...pair, tier, measure, ...intervalOf(first.map((value, k) => second[k] - value)) }];
    }),
  );
}

function courseOf({ variant, outcomes }: OfVariant): CourseResult {
  const sum = (numberOf: (outcome: RunOutcome) => number) => outcomes.reduce((total, outcome) => total + numberOf(outcome), 0);
  const [planned, announced] = [sum(({ plannedPieces }) => plannedPieces), sum(({ announcedPieces }) => announcedPieces)];
  return {
    variant,
    unsent: planned === 0 ? 0 : sum(({ unsentPieces }) => unsentPieces) / planned,
    moved: announced === 0 ? 0 : sum(({ movedPieces }) => movedPieces) / announced,
    morningsWithoutPins: sum(({ morningsWithoutPins }) => morningsWithoutPins),
  };
}
