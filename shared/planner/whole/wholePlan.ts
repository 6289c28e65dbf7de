// The issued plan: whole pieces and cartons made from the exact plan (planner.md section 4). It exists for every exact plan:
// 1. the supply side in whole pieces, never above the exact plan's bounds (wholeSupply.ts);
// 2. whole shares of each demand in each source, full groups first (shares.ts), with what is made up for groups that lost more than they
//    may (makeUpLosses.ts), booked by day and city (bookShares.ts);
// 3. whole cartons made from them (cartons.ts);
// 4. what is left over, and what later tiers gained, given out in tier order (leftovers.ts);
// 5. with a plan in force, sent on the days and from the cities it announced (keepAnnounced.ts).
import type { ExactPlan } from '../levels/exactPlan.ts';
import type { Instance } from '../instance.ts';
import type { PlanInput } from '../planInput.ts';
import { callInAnnounced, withAnnouncedDeliveries } from './announcedDeliveries.ts';
import { movedPieces } from './announcedLedger.ts';
import { keptPieces, type KeptPieces } from './announcedRows.ts';
import { withAnnouncedShares } from './announcedShares.ts';
import { bookShares } from './bookShares.ts';
import { makeCartons } from './cartons.ts';
import { createIssuing, type Issuing } from './issuing.ts';
import { giveLeftovers } from './leftovers.ts';
import { keepsRules, losesTooMuch, type Issued } from './keepsRules.ts';
import { keepAnnounced } from './keepAnnounced.ts';
import { makeUpLosses } from './makeUpLosses.ts';
import type { Making } from './making.ts';
import type { WholeCommitment } from './commitments.ts';
import { wholeShares, type WholeShares } from './shares.ts';
import { sourcesOf } from './sources.ts';
import { roundSupply, type WholeSupply } from './wholeSupply.ts';

export interface WholeIssue {
  readonly demand: number;
  readonly product: number;
  /** Index of the sending city. */
  readonly city: number;
  readonly day: number;
  readonly pieces: number;
}

export interface WholePlan {
  readonly supply: WholeSupply;
  readonly own: readonly WholeIssue[];
  readonly pool: readonly WholeIssue[];
  /** Pieces kept as reserve, by [city][product]. */
  readonly reserve: readonly (readonly number[])[];
  /** What leaves for already issued orders. */
  readonly commitments: readonly WholeCommitment[];
}

/** What is made for a group may first have to be passed on by others; each round brings at least one piece. */
const maxRounds = 4;

/**
 * With a plan in force, it is first tried whole, each row as announced: whole numbers made anew would differ by a piece here and there, and
 * a piece is a carton. Where that breaks the rules of section 4, or moves more than whole numbers made from the exact plan, these are taken.
 */
export function makeWholePlan(input: PlanInput, exact: ExactPlan): WholePlan {
  const { previous } = input;
  const anew = () => (issueAll(input, exact, null) as Issued).issuing;
  if (previous === null || previous.issues.length === 0) return readIssuing(anew());
  const kept = issueAll(input, exact, keptPieces(input, exact));
  if (kept === null || !keepsRules(kept)) return readIssuing(anew());
  const moved = movedPieces(kept.issuing, previous);
  if (moved === 0) return readIssuing(kept.issuing);
  const other = anew();
  return readIssuing(movedPieces(other, previous) < moved ? other : kept.issuing);
}

function issueAll(input: PlanInput, exact: ExactPlan, kept: KeptPieces | null): Issued | null {
  const issued = issueFrom(input, exact, kept);
  if (issued === null) return null;
  const { issuing } = issued;
  giveLeftovers(issuing);
  if (input.previous !== null) {
    keepAnnounced(issuing, input.previous);
    // Rests that lay in several cities may now make up a carton in one.
    giveLeftovers(issuing);
  }
  return issued;
}

/** What every demand is sure of, in whole cartons, with nothing of what rounding left over. */
export function issueShares(input: PlanInput, found: ExactPlan): Issuing {
  return (issueFrom(input, found, null) as Issued).issuing;
}

/** Null if too much would be lost by what is kept. */
function issueFrom(input: PlanInput, found: ExactPlan, kept: KeptPieces | null): Issued | null {
  const meant = withAnnouncedShares(input, withAnnouncedDeliveries(input, found));
  const { exact } = meant;
  const { dataset, instance, groups } = input;
  const supply = roundSupply(input, exact);
  if (kept !== null) callInAnnounced(input, supply, exact);
  const share = () => wholeShares(instance, groups, dataset.pins, supply, meant, kept ?? undefined);
  const first = share();
  if (kept !== null && losesTooMuch(createIssuing(input, supply, first, exact), first)) return null;
  const shares = sharesMadeUp(instance, supply, first, share);
  const issuing = createIssuing(input, supply, shares, exact);
  makeCartons(issuing, bookShares(issuing, input.previous, exact));
  return { issuing, mayLack: shares.mayLack };
}

export function readIssuing(issuing: Issuing): WholePlan {
  const { instance, making } = issuing;
  const { made, delivered, released } = making;
  return {
    supply: { made, delivered, released },
    own: issuesFrom(issuing, 'own'),
    pool: issuesFrom(issuing, 'pool'),
    reserve: reserveByCity(issuing),
    commitments: sourcesOf(instance, making).commitments(),
  };
}

/** Adds, round by round, what is made for groups that lost. A round that makes others lose more than they may is taken back. */
function sharesMadeUp(instance: Instance, supply: Making, first: WholeShares, share: () => WholeShares): WholeShares {
  let best = first;
  for (let round = 0; round < maxRounds; round += 1) {
    const before = supply.changes();
    if (!makeUpLosses(instance, best, supply)) return best;
    const next = share();
    if (lostTooMuch(next) > lostTooMuch(best)) {
      supply.backTo(before);
      return best;
    }
    best = next;
  }
  return best;
}

/** Pieces that groups lack beyond what they may lack. */
function lostTooMuch({ lacks, mayLack }: WholeShares): number {
  return lacks.reduce((sum, pieces, k) => sum + Math.max(0, pieces - mayLack[k]), 0);
}

function issuesFrom({ sources, stocks, shares }: Issuing, kind: 'own' | 'pool'): WholeIssue[] {
  return sources.flatMap((source, s) =>
    source.kind === kind
      ? stocks[s].rows().map(({ sender, day, share, pieces }) => ({
          demand: shares[share].demand,
          product: source.product,
          city: source.senders[sender].city,
          day,
          pieces,
        }))
      : [],
  );
}

/** A product's reserve lies where goods are left, cities in their order. */
function reserveByCity({ instance, sources, stocks, reserve }: Issuing): number[][] {
  const byCity = instance.cities.map(() => instance.products.map(() => 0));
  sources.forEach(({ kind, product, senders }, s) => {
    if (kind !== 'pool') return;
    let toKeep = reserve[product];
    senders.forEach(({ city }, sender) => {
      byCity[city][product] = Math.min(toKeep, stocks[s].leftAt(sender));
      toKeep -= byCity[city][product];
    });
  });
  return byCity;
}
