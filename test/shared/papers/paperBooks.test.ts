// Shows that the books follow from papers alone: random histories of an office balance, and the order of entry never matters.
import { describe, expect, it } from 'vitest';
import { accountsOf, lineOf, type Carried } from '../../../shared/ledger/account.ts';
import { accountColumns, type LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { reconcile } from '../../../shared/ledger/reconcile.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';
import { booksByHand } from './booksByHand.ts';
import { enteredOtherwise, historyDataset, postingsOf, randomHistory, type Office } from './paperHistory.ts';
import { share } from '../../helpers/share.ts';

/** Number of histories to try. */
const histories = share(150, 500);

function book(present: readonly LedgerLine[], office: Office, newId: () => string): LedgerLine[] {
  const added = reconcile(present, postingsOf(office), {
    newId,
    on: '2020-03-20',
    note: '更正',
    lineOf: ({ entry }, id) => {
      const line = lineOf(entry, id, historyDataset);
      return line.ok ? line.value : null;
    },
  });
  return [...present, ...added];
}

function counter(): () => string {
  let count = 0;
  return () => `l${++count}`;
}

/** The entries, without ids and order. */
function standing(lines: readonly LedgerLine[]): string[] {
  const reversed = new Set(lines.map(({ reverses }) => reverses));
  return lines
    .filter(({ id, reverses }) => reverses === null && !reversed.has(id))
    .map(({ id, ...line }) => JSON.stringify(line))
    .sort();
}

function figures(lines: readonly LedgerLine[], closed = 0, carried: readonly Carried[] = []): { readonly [account: string]: string } {
  return Object.fromEntries(
    accountsOf(lines, closed, carried).map((account) => [`${account.enterprise}|${account.material}`, account.balance]),
  );
}

describe('The books of an office', () => {
  it('agree with a sum by hand after every step, whatever was issued, received, returned, written off, revoked or voided', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= histories; seed += 1) {
      const history = randomHistory(seed);
      const last = history[history.length - 1];
      for (const { events } of [...last.papers, ...last.orders]) for (const { kind } of events) seen.add(kind);
      const newId = counter();
      let lines: LedgerLine[] = [];
      // every sixth step ends a day
      for (const [step, office] of history.entries()) {
        if (step % 6 !== 0) continue;
        lines = book(lines, office, newId);
        for (const enterprise of ['E1', 'E2']) {
          const account = accountsOf(lines).find((one) => one.enterprise === enterprise);
          const hand = booksByHand(office, enterprise, 0.7);
          expect(Number(account?.received), `seed ${seed} step ${step}`).toBeCloseTo(hand.received, 9);
          expect(Number(account?.discharged), `seed ${seed} step ${step}`).toBeCloseTo(hand.discharged, 9);
          if (!Number.isNaN(hand.quota)) expect(Number(account?.quota), `seed ${seed} step ${step}`).toBeCloseTo(hand.quota, 9);
          const opening = enterprise === 'E1' ? 27.500001 : 89;
          expect(Number(account?.balance), `seed ${seed} step ${step}`).toBeCloseTo(opening + 0.4 * hand.received - hand.discharged, 9);
        }
      }
    }
    expect([...seen].sort()).toEqual(['received', 'returned', 'revoked', 'shipped', 'voided', 'writtenOff']);
  });

  it('are the same in whatever order papers, events and reports were entered, and when they are computed from papers alone', () => {
    for (let seed = 1; seed <= histories; seed += 1) {
      const history = randomHistory(seed);
      const last = history[history.length - 1];
      const asLived = history.reduce<LedgerLine[]>(
        (lines, office, step) => (step % 3 === 0 ? book(lines, office, newIdOf(seed)) : lines),
        [],
      );
      const otherwise = enteredOtherwise(seededRandom(seed + 10_000), last);
      const shuffled = otherwise.reduce<LedgerLine[]>(
        (lines, office, step) => (step % 4 === 0 || step === otherwise.length - 1 ? book(lines, office, newIdOf(seed)) : lines),
        [],
      );
      const fromPapers = book([], last, newIdOf(seed));
      expect(standing(asLived), `seed ${seed}`).toEqual(standing(fromPapers));
      expect(standing(shuffled), `seed ${seed}`).toEqual(standing(fromPapers));
      expect(figures(shuffled), `seed ${seed}`).toEqual(figures(asLived));
      for (const column of accountColumns)
        expect(
          accountsOf(shuffled).map((account) => account[column]),
          `seed ${seed} ${column}`,
        ).toEqual(accountsOf(fromPapers).map((account) => account[column]));
      // Nothing is posted twice.
      expect(book(shuffled, last, newIdOf(seed)).length, `seed ${seed}`).toBe(shuffled.length);
    }
  });

  it('carry the same balance however often a cycle was closed in between', () => {
    for (let seed = 1; seed <= histories; seed += 1) {
      const random = seededRandom(seed + 20_000);
      const history = randomHistory(seed);
      let lines: LedgerLine[] = [];
      let closed = 0;
      let carried: readonly Carried[] = [];
      const newId = newIdOf(seed);
      for (const [step, office] of history.entries()) {
        if (step % 6 !== 0) continue;
        lines = book(lines, office, newId);
        if (random.int(0, 3) > 0) continue;
        carried = accountsOf(lines.slice(closed), 0, carried);
        closed = lines.length;
      }
      expect(figures(lines.slice(closed), 0, carried), `seed ${seed}`).toEqual(figures(lines));
      // The first close lost none of the arrears the office began with.
      expect(accountsOf(lines).map(({ enterprise }) => enterprise)).toEqual(['E1', 'E2']);
    }
  });
});

const counters = new Map<number, () => string>();
function newIdOf(seed: number): () => string {
  const known = counters.get(seed) ?? counter();
  counters.set(seed, known);
  return known;
}
