import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOverdrawn, releaseBalance } from '../../../shared/releases/releaseBalance.ts';
import type { ReleaseEntry } from '../../../shared/releases/release.ts';
import { releaseEntryKinds } from '../../../shared/releases/releaseSchema.ts';
import { release, releaseEntry } from '../../helpers/releaseSamples.ts';

let last = 0;
const told = (kind: ReleaseEntry['kind'], on: string, pieces: number, left: number | null = null, outlet = 'P-001') =>
  ({ ...releaseEntry, id: `told-${++last}`, kind, on, pieces, left, outlet }) as ReleaseEntry;

describe('What became of released goods', () => {
  it('is sold, brought back, lost or still there, to the piece, by outlet and in all', () => {
    const entries = [
      told('sent', '2020-03-02', 6000),
      told('sold', '2020-03-02', 1500, 4500),
      told('lost', '2020-03-03', 20),
      told('returned', '2020-03-04', 480),
      told('sent', '2020-03-02', 2000, null, 'P-002'),
    ];
    const { lines, total, wrong } = releaseBalance(release, entries);
    expect(
      lines.map(({ outlet, allotted, given, sold, returned, lost, there }) => [outlet, allotted, given, sold, returned, lost, there]),
    ).toEqual([
      ['P-001', 6000, 6000, 1500, 480, 20, 4000],
      ['P-002', 2000, 2000, 0, 0, 0, 2000],
    ]);
    expect(total).toEqual({ allotted: 8000, given: 8000, sold: 1500, returned: 480, lost: 20, there: 6000, off: 0 });
    expect(wrong).toEqual([]);
    expect(releaseBalance(release, entries, '2020-03-02').total).toMatchObject({ sold: 1500, lost: 0, there: 6500 });
  });

  it('names the outlet whose count is another than what must be there, by how many pieces', () => {
    const entries = [told('sent', '2020-03-02', 6000), told('sold', '2020-03-02', 1500, 4498)];
    expect(releaseBalance(release, entries).wrong).toMatchObject([
      { outlet: 'P-001', off: -2, counted: { on: '2020-03-02', pieces: 4498 } },
    ]);
    // What is entered later for an earlier day is part of that evening.
    expect(releaseBalance(release, [...entries, told('lost', '2020-03-02', 2)]).wrong).toEqual([]);
    expect(releaseBalance(release, [...entries, told('lost', '2020-03-03', 2)]).wrong).toMatchObject([{ outlet: 'P-001', off: -2 }]);
  });

  it('never passes what an outlet was given: the first evening on which it would is named', () => {
    const entries = [told('sent', '2020-03-02', 100), told('sold', '2020-03-03', 60), told('returned', '2020-03-03', 41)];
    expect(firstOverdrawn(release, entries)).toEqual({ outlet: 'P-001', on: '2020-03-03', pieces: 1 });
    expect(firstOverdrawn(release, entries.slice(0, 2))).toBeNull();
    expect(firstOverdrawn(release, [told('sold', '2020-03-02', 5), told('sent', '2020-03-02', 5)])).toBeNull();
    expect(firstOverdrawn(release, [told('sold', '2020-03-02', 5), told('sent', '2020-03-03', 5)])).toMatchObject({ on: '2020-03-02' });
  });

  it('adds up in 300 random accounts, and one altered piece shows', () => {
    const entry = fc.record({
      kind: fc.constantFrom(...releaseEntryKinds),
      outlet: fc.constantFrom('P-001', 'P-002'),
      day: fc.integer({ min: 2, max: 8 }),
      pieces: fc.integer({ min: 1, max: 6000 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (drawn) => {
        const entries = drawn.map(({ kind, outlet, day, pieces }) => told(kind, `2020-03-0${day}`, pieces, null, outlet));
        const { lines, total } = releaseBalance(release, entries);
        for (const { given, sold, returned, lost, there } of [...lines, total]) expect(given).toBe(sold + returned + lost + there);
        expect(firstOverdrawn(release, entries) === null).toBe(
          ['P-001', 'P-002'].every((outlet) =>
            [2, 3, 4, 5, 6, 7, 8].every((day) => {
              const line = releaseBalance(release, entries, `2020-03-0${day}` as never).lines.find((one) => one.outlet === outlet);
              return (line?.there ?? 0) >= 0;
            }),
          ),
        );
        const [first, ...rest] = entries;
        const counted = {
          ...told('sold', '2020-03-08', 0, null, first.outlet),
          left: lines.find(({ outlet }) => outlet === first.outlet)?.there ?? 0,
        };
        expect(releaseBalance(release, [...entries, counted]).lines.find(({ outlet }) => outlet === first.outlet)?.off).toBe(0);
        const altered = [{ ...first, pieces: first.pieces + 1 }, ...rest, counted];
        expect(Math.abs(releaseBalance(release, altered).lines.find(({ outlet }) => outlet === first.outlet)?.off ?? 0)).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});
