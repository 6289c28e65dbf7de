import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { Release, ReleaseEntry } from '../../../shared/releases/release.ts';
import { releaseOffers, releasedOfPool, type ReleaseFacts } from '../../../shared/releases/releaseOffers.ts';
import { everyTable } from '../../helpers/everyTable.ts';
import { release, releaseEntry } from '../../helpers/releaseSamples.ts';

const limits = { startDays: 14, stopDays: 7 };
const forPublic = { ...everyTable.demands[0], code: 'DP', region: '360121', tier: 'public' } as const;
const dataset = { ...everyTable, demands: [forPublic], secured: [], previous: [] } as unknown as Dataset;

/** A city that uses 1,000 pieces a day. */
const facts = (days: number | null, more: Partial<ReleaseFacts> = {}): ReleaseFacts =>
  ({
    dataset,
    daysLeft: days === null ? [] : [{ city: '360100', product: 'MASK-SURG', stock: days * 1000, meanUse: 1000, days }],
    releases: [],
    entries: [],
    today: '2020-03-04',
    cycleStart: '2020-03-02',
    ...more,
  }) as ReleaseFacts;

describe('A release of own goods', () => {
  it('may begin above the first number of days, with whole cartons above what the second keeps back', () => {
    expect(releaseOffers(facts(14), limits)).toEqual([]);
    // 15.5 days are 15,500 pieces; 7 days stay; of the other 8,500 four cartons of 2,000.
    expect(releaseOffers(facts(15.5), limits)).toEqual([{ kind: 'start', city: '360100', product: 'MASK-SURG', days: 15.5, pieces: 8000 }]);
  });

  it('runs on between the two, and is to stop below the second', () => {
    const kinds = (days: number, one: Release = release) => releaseOffers(facts(days, { releases: [one] }), limits).map(({ kind }) => kind);
    expect([kinds(30), kinds(10), kinds(7), kinds(6.9)]).toEqual([[], [], [], ['stop']]);
    expect(kinds(6.9, { ...release, issued: null })).toEqual([]);
    expect(kinds(6.9, { ...release, stopped: { on: '2020-03-03', by: '王', reason: '停' } })).toEqual([]);
    // Once it was stopped, nothing begins anew until the first number is passed again.
    expect(kinds(10, { ...release, stopped: { on: '2020-03-03', by: '王', reason: '停' } })).toEqual([]);
    expect(kinds(15, { ...release, stopped: { on: '2020-03-03', by: '王', reason: '停' } })).toEqual(['start']);
  });
});

describe('Goods of the plan for the public', () => {
  const goods = {
    ...dataset,
    secured: [
      { demand: 'DP', product: 'MASK-SURG', quantityPieces: 5000, state: 'accepted' },
      { demand: 'DP', product: 'MASK-SURG', quantityPieces: 3000, state: 'onTheWay' },
      { demand: 'DP', product: 'MASK-SURG', quantityPieces: 700, state: 'own' },
    ],
    previous: [{ ...everyTable.previous[0], kind: 'dispatch', demand: 'DP', product: 'MASK-SURG', quantityPieces: 2000 }],
  } as unknown as Dataset;

  it('are offered as what has come and what is coming, less what releases have', () => {
    expect(releaseOffers(facts(null, { dataset: goods }), limits)).toEqual([
      { kind: 'plan', city: '360100', product: 'MASK-SURG', herePieces: 5000, comingPieces: 5000 },
    ]);
    const taken = { ...release, source: 'pool', pieces: 6000 } as Release;
    expect(releaseOffers(facts(null, { dataset: goods, releases: [taken] }), limits)).toEqual([
      { kind: 'plan', city: '360100', product: 'MASK-SURG', herePieces: 0, comingPieces: 4000 },
    ]);
    expect(releaseOffers(facts(null, { dataset: goods, releases: [{ ...taken, issued: null }] }), limits)).toEqual([]);
  });

  it('are taken by what a release allots, and once it is over by what it handed out', () => {
    const taken = { ...release, source: 'pool', pieces: 6000 } as Release;
    const entries = [{ ...releaseEntry, pieces: 4000 } as ReleaseEntry];
    const of = (one: Release) => releasedOfPool(facts(null, { releases: [one], entries }), release.city, release.product);
    expect(of(taken)).toBe(6000);
    expect(of({ ...taken, stopped: { on: '2020-03-03', by: '王', reason: '停' } })).toBe(4000);
    expect(of({ ...taken, issued: null })).toBe(0);
    expect(of({ ...taken, issued: { number: { year: 2020, running: 1 }, on: '2020-03-01', by: '王' } })).toBe(0);
  });
});
