// The account of missing pieces: who lacks how many, what each source could bring, and that no piece is counted twice.
import type { Tier } from '../../domain/tables.ts';
import { reasonKinds, type ReasonKind, type ReasonPart } from '../../plan/plan.ts';

/** A demand line that is short, a reserve, or the issued orders of a city. */
export interface Claim {
  readonly group: number;
  /** Issued orders leave their own city: only goods of that city can help them. */
  readonly isFirm: boolean;
  readonly city: number;
  readonly products: readonly number[];
  readonly due: number;
  /** Why it may not use pool goods, or null. */
  readonly poolClosed: 'pin' | 'source' | 'eligibility' | null;
  readonly own: 'open' | 'closed' | 'none';
  lacking: number;
}

/** A source of goods: its name, the cause it counts as, who could have used it, and how many of its pieces each could have had. */
export type Share = (
  source: string,
  kind: ReasonKind,
  tier: Tier | null,
  claims: readonly Claim[],
  available: (claim: Claim) => number,
) => void;

export interface Ledger {
  readonly share: Share;
  /** Causes that apply at once: what each could bring is added up, then settled together. */
  offers(): { add: Share; settle(): void };
}

interface Offer {
  readonly claim: Claim;
  readonly source: string;
  readonly kind: ReasonKind;
  readonly tier: Tier | null;
  readonly pieces: number;
}

export function createLedger(account: Account): Ledger {
  const used = new Map<string, number>();
  const take = ({ claim, source, kind, tier }: Offer, pieces: number) => {
    account.add(claim, kind, tier, pieces);
    used.set(source, (used.get(source) ?? 0) + pieces);
  };
  /** Divides what is left of a source by what each claim lacks, rounded down, never more than is missing. */
  const split: (...parameters: Parameters<Share>) => Offer[] = (source, kind, tier, claims, available) => {
    const taken = used.get(source) ?? 0;
    const able = claims.flatMap((claim) => {
      const pieces = claim.lacking > 0 ? Math.floor(available(claim) + 1e-6) - taken : 0;
      return pieces > 0 ? [{ claim, pieces }] : [];
    });
    const lacking = able.reduce((total, { claim }) => total + claim.lacking, 0);
    return able.map(({ claim, pieces }) => ({
      claim,
      source,
      kind,
      tier,
      pieces: Math.min(claim.lacking, portion(claim.lacking, pieces, lacking)),
    }));
  };
  return {
    share: (...parameters) => {
      for (const offer of split(...parameters)) take(offer, offer.pieces);
    },
    offers: () => {
      const offers: Offer[] = [];
      return {
        add: (...parameters) => void offers.push(...split(...parameters).filter((offer) => offer.pieces > 0)),
        settle: () => {
          for (const own of Map.groupBy(offers, (offer) => offer.claim).values()) settle(own, take);
        },
      };
    },
  };
}

function settle(offers: readonly Offer[], take: (offer: Offer, pieces: number) => void): void {
  const { lacking } = offers[0].claim;
  const total = offers.reduce((sum, offer) => sum + offer.pieces, 0);
  const parts = offers.map((offer) => (total <= lacking ? offer.pieces : portion(offer.pieces, lacking, total)));
  let odd = Math.min(total, lacking) - parts.reduce((sum, pieces) => sum + pieces, 0);
  offers.forEach((offer, index) => {
    const more = Math.min(odd, offer.pieces - parts[index]);
    odd -= more;
    take(offer, parts[index] + more);
  });
}

/** ⌊a × b / c⌋, exactly. */
function portion(a: number, b: number, c: number): number {
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

export interface Account {
  add(claim: Claim, kind: ReasonKind, tier: Tier | null, pieces: number): void;
  /** Pieces that no claim asks for any more. */
  addTo(group: number, kind: ReasonKind, pieces: number): void;
  parts(group: number, tiers: readonly Tier[]): ReasonPart[];
}

export function createAccount(groups: readonly unknown[]): Account {
  const pieces = groups.map(() => new Map<string, number>());
  const get = (k: number, key: string) => pieces[k].get(key) ?? 0;
  return {
    add(claim, kind, tier, count) {
      if (count === 0) return;
      const key = tier ?? kind;
      claim.lacking -= count;
      pieces[claim.group].set(key, get(claim.group, key) + count);
    },
    addTo(group, kind, count) {
      pieces[group].set(kind, get(group, kind) + count);
    },
    parts: (k, tiers) =>
      reasonKinds.flatMap((kind): ReasonPart[] => {
        if (kind !== 'outranked') return get(k, kind) > 0 ? [{ kind, pieces: get(k, kind), tiers: [] }] : [];
        const ahead = tiers.flatMap((tier) => (get(k, tier) > 0 ? [{ tier, pieces: get(k, tier) }] : []));
        const total = ahead.reduce((sum, row) => sum + row.pieces, 0);
        return total > 0 ? [{ kind, pieces: total, tiers: ahead }] : [];
      }),
  };
}
