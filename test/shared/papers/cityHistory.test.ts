// Shows that what a city owes is what its enterprises owe and what it holds, whatever happens to its papers and in whatever order.
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { LedgerEntry } from '../../../shared/ledger/ledgerLine.ts';
import { lineOf } from '../../../shared/ledger/account.ts';
import { beyondOwn, materialSums, type MaterialSums } from '../../../shared/ledger/accountTree.ts';
import { issuePaper } from '../../../shared/papers/issuePaper.ts';
import type { Allotment, Paper } from '../../../shared/papers/paper.ts';
import type { PaperEvent } from '../../../shared/papers/paperEvent.ts';
import { linkageOf, paperPostings, standingQuantities } from '../../../shared/papers/paperPostings.ts';
import { applyPaperEvent, itemBalance, paperState } from '../../../shared/papers/paperState.ts';
import { planNames } from '../../../shared/papers/planNames.ts';
import { millionthsOf, quantityOf } from '../../../shared/papers/quantity.ts';
import { shareOut } from '../../../shared/papers/shareOut.ts';
import { isShareable, shareRefusal, unshared } from '../../../shared/papers/shareState.ts';
import { seededRandom, type SeededRandom } from '../../helpers/seededRandom.ts';
import { historyDataset } from './paperHistory.ts';

const first = '2020-03-02';
const lot = 1_000_000n;
const said = { by: '示例甲', reason: '试验' };
const names = planNames(historyDataset);

function cityAllotment(id: string, lots: number): Allotment {
  const quantity = String(lots);
  const days = [0, 1, 2].map((day) => ({ date: addDays(first, day), quantity: String(Math.floor(lots / 3) + (day < lots % 3 ? 1 : 0)) }));
  const shares = ['E1', 'E2'].map((enterprise) => ({
    enterprise,
    name: enterprise,
    need: 9,
    rating: 1,
    lambda: 0.5,
    isPinned: false,
    quota: 4,
    quantity: String(lots / 2),
  }));
  const line = { material: 'MB', name: 'MB', unit: 'kg', lot: '1', quantity, days, linkageRatio: 0.4, tasks: [], shares };
  const party = { kind: 'city', code: '360100', name: '南昌市', city: '360100', cityName: '南昌市' } as const;
  return { kind: 'allotment', id, plan: 'p1', from: first, to: addDays(first, 2), issue: null, events: [], party, lines: [line] };
}

/** Papers after random issues, sharings out, receipts, voids, write-offs and revocations, as the office allows them. */
function history(seed: number): Allotment[] {
  const random = seededRandom(seed);
  let papers: Allotment[] = [cityAllotment('c1', random.int(3, 60)), cityAllotment('c2', random.int(3, 60))];
  let ids = 0;
  for (let step = 0; step < 50; step += 1) {
    const day = addDays(first, Math.floor(step / 6));
    const at = random.int(0, papers.length - 1);
    const paper = papers[at];
    const shared = random.next() < 0.35 ? sharedOut(random, paper, papers, day, () => `n${++ids}`) : null;
    if (shared !== null) papers = [...papers.filter((one) => one.issue !== null || one.shareOf?.paper !== paper.id), ...shared];
    else papers = papers.map((one, k) => (k === at ? changed(random, one, papers, `e${step}`, day, ++ids) : one));
  }
  return papers;
}

function noticesOf(papers: readonly Allotment[], id: string): Allotment[] {
  return papers.filter(({ shareOf, issue }) => shareOf?.paper === id && issue !== null);
}

/** Whole lots to both makers, at most what is open. */
function sharedOut(
  random: SeededRandom,
  parent: Allotment,
  papers: readonly Allotment[],
  today: string,
  newId: () => string,
): Allotment[] | null {
  if (!isShareable(parent)) return null;
  const left = unshared(parent, noticesOf(papers, parent.id));
  const lots = Number((left.get('MB') ?? 0n) / lot);
  if (lots <= 0) return null;
  const own = random.int(0, lots);
  const parts = [
    { enterprise: 'E1', item: 'MB', quantity: String(own) },
    { enterprise: 'E2', item: 'MB', quantity: String(random.int(0, lots - own)) },
  ];
  const made = shareOut(parent, left, parts, { names, rule: new Map(), office: '360100', today, newId });
  if (!made.ok) return null;
  expect(made.value.every(({ lines: [line] }) => sum(line.days.map(({ quantity }) => quantity)) === line.quantity)).toBe(true);
  return made.value;
}

function changed(random: SeededRandom, paper: Allotment, papers: readonly Allotment[], id: string, on: string, running: number): Allotment {
  const isCovered = (next: Allotment, notices: readonly Allotment[]) =>
    [...unshared(next, notices).values()].every((quantity) => quantity >= 0n);
  if (paper.issue === null) {
    const issued = issuePaper(paper, { number: { prefix: 'p', year: 2020, running }, on, at: `${on}T04:00:00.000Z` });
    const parent = papers.find((one) => one.id === paper.shareOf?.paper);
    if (!issued.ok || (parent !== undefined && !isCovered(parent, [...noticesOf(papers, parent.id), issued.value]))) return paper;
    return issued.value;
  }
  const result = applyPaperEvent(paper, eventOf(random, paper, id, on), on);
  if (!result.ok || result.value.kind !== 'allotment') return paper;
  const parent = papers.find((one) => one.id === paper.shareOf?.paper) ?? null;
  const notices = noticesOf(papers, parent?.id ?? paper.id).filter((one) => one.id !== paper.id);
  return shareRefusal(result.value, parent, notices) === null ? result.value : paper;
}

function eventOf(random: SeededRandom, paper: Allotment, id: string, on: string): PaperEvent {
  const quantity = String(random.int(1, 20));
  const lines = [{ item: 'MB', quantity }];
  switch (random.pick(['received', 'received', 'received', 'returned', 'writtenOff', 'revoked', 'voided'] as const)) {
    case 'received':
      return {
        kind: 'received',
        id,
        on,
        shipment: null,
        lines: [{ item: 'MB', accepted: quantity, damaged: '0', refused: '0' }],
        signedBy: '',
      };
    case 'returned':
      return { kind: 'returned', id, on, lines, reason: '试验' };
    case 'writtenOff':
      return { kind: 'writtenOff', id, on, lines, ...said };
    case 'revoked':
      return { kind: 'revoked', id, on, ...said, road: null, successor: null };
    case 'voided':
      return { kind: 'voided', id, on, event: random.next() < 0.2 ? null : (paper.events.at(-1)?.id ?? null), ...said };
  }
}

function sum(quantities: readonly string[]): string {
  return quantityOf(quantities.reduce((total, quantity) => total + millionthsOf(quantity), 0n));
}

/** What is posted of material for one code. */
function sumsOf(papers: readonly Paper[], code: string): MaterialSums {
  const linkage = linkageOf(historyDataset);
  const entries: LedgerEntry[] = papers.flatMap((paper) => paperPostings(paper, linkage).map(({ entry }) => entry));
  return materialSums(
    entries
      .filter(({ enterprise }) => enterprise === code)
      .flatMap((entry) => {
        const line = lineOf(entry, 'x', historyDataset);
        return line.ok ? [line.value] : [];
      }),
  );
}

describe('300 random histories of allotments to a city', () => {
  test('the city owes what its enterprises owe and what it holds, to the lot, whatever the order of entry', () => {
    let held = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const papers = history(seed);
      const own = sumsOf(papers, '360100');
      const makers = materialSums(['E1', 'E2'].map((code) => sumsOf(papers, code)));
      const beyond = beyondOwn(own, makers);
      const place = (column: keyof MaterialSums) => millionthsOf(own[column]) + millionthsOf(beyond[column]);
      // From the papers alone: what the city accepted and what its makers accepted.
      const accepted = (of: readonly Allotment[]) =>
        of
          .filter((paper) => paper.issue !== null && paperState(paper) !== 'void')
          .reduce((total, paper) => total + itemBalance(paper, { item: 'MB', millionths: 0n }).accepted, 0n);
      const [atCity, atMakers] = [accepted(papers.filter(({ shareOf }) => !shareOf)), accepted(papers.filter(({ shareOf }) => shareOf))];
      const heldNow = atCity > atMakers ? atCity - atMakers : 0n;
      held += heldNow > 0n ? 1 : 0;
      expect([seed, place('received')]).toEqual([seed, atMakers + heldNow]);
      expect([seed, place('due') * 10n]).toEqual([seed, millionthsOf(makers.due) * 10n + heldNow * 4n]);
      expect([seed, heldNow % lot]).toEqual([seed, 0n]);
      // Never more in notices than the allotment gives.
      for (const parent of papers.filter(isShareable)) {
        const notices = noticesOf(papers, parent.id);
        expect([seed, (unshared(parent, notices).get('MB') ?? 0n) >= 0n]).toEqual([seed, true]);
        const inNotices = notices.reduce(
          (total, one) => total + (paperState(one) === 'void' ? 0n : (standingQuantities(one).get('MB') ?? 0n)),
          0n,
        );
        expect([seed, inNotices % lot]).toEqual([seed, 0n]);
      }
      const random = seededRandom(seed);
      const shuffled = random.shuffled(papers.map((paper) => ({ ...paper, events: random.shuffled(paper.events) })));
      expect([sumsOf(shuffled, '360100'), sumsOf(shuffled, 'E1'), sumsOf(shuffled, 'E2')]).toEqual([
        own,
        sumsOf(papers, 'E1'),
        sumsOf(papers, 'E2'),
      ]);
    }
    // The histories are of the kind that can go wrong.
    expect(held).toBeGreaterThan(50);
  });
});
