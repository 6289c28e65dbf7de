import { expect, test } from 'vitest';
import { issuedSlips } from '../../../../electron/node/position/issuedSlips.ts';
import { addDays } from '../../../../shared/domain/calendar.ts';
import type { ReserveSlip } from '../../../../shared/papers/paper.ts';
import type { PaperEvent } from '../../../../shared/papers/paperEvent.ts';
import { applyPaperEvent, itemBalance, paperItems } from '../../../../shared/papers/paperState.ts';
import { roadFates } from '../../../../shared/orders/roadFate.ts';
import type { SlipMoveKind } from '../../../../shared/position/issuedSlip.ts';
import { noAliases } from '../../../../shared/recoding/recoding.ts';
import { seededRandom, type SeededRandom } from '../../../helpers/seededRandom.ts';

const day = '2020-03-02';
const lastDay = addDays(day, 9);
const issued: ReserveSlip = {
  kind: 'reserveSlip',
  id: 'r1',
  plan: 'plan',
  from: day,
  to: day,
  issue: { number: { prefix: '储', year: 2020, running: 1 }, on: day, at: `${day}T00:00:00.000Z` },
  events: [],
  sender: { enterprise: 'E1', name: '甲' },
  city: { code: '360100', name: '南昌市' },
  lines: [
    {
      product: 'S',
      name: '口罩',
      standard: null,
      unit: '只',
      pieces: 100,
      cartons: 10,
      massGrams: 300,
      days: [{ date: day, pieces: 100 }],
    },
  ],
};
const lines = (pieces: number) => [{ item: 'S', quantity: `${pieces}` }];
const shipped = (id: string, pieces: number, on = day): PaperEvent => ({
  kind: 'shipped',
  id,
  on,
  lines: lines(pieces),
  carrier: '',
  vehicle: '',
  driver: '',
});
const received = (id: string, shipment: string | null, [accepted, damaged, refused]: readonly number[], on = day): PaperEvent => ({
  kind: 'received',
  id,
  on,
  shipment,
  lines: [{ item: 'S', accepted: `${accepted}`, damaged: `${damaged}`, refused: `${refused}` }],
  signedBy: '',
});
const slipOf = (...events: readonly PaperEvent[]) => issuedSlips([{ ...issued, events }], noAliases)[0];

test('goods leave when they are shipped and are in the reserve when the store has accepted them', () => {
  expect(slipOf()).toMatchObject({ paper: '储〔2020〕1号', city: '360100', enterprise: 'E1', product: 'S', unsent: 100, moves: [] });
  expect(slipOf(shipped('a', 60), received('b', 'a', [40, 5, 15], lastDay))).toMatchObject({
    unsent: 60,
    inTransit: 0,
    moves: [
      { on: day, kind: 'left', pieces: 60 },
      { on: lastDay, kind: 'putIn', pieces: 40 },
      { on: lastDay, kind: 'refused', pieces: 15 },
    ],
  });
});

test('goods that the receiver fetched, or that arrived beyond the shipment, leave on the day they are received', () => {
  expect(slipOf(received('b', null, [30, 0, 0])).moves).toEqual([
    { on: day, kind: 'left', pieces: 30 },
    { on: day, kind: 'putIn', pieces: 30 },
  ]);
  const more = slipOf(shipped('a', 20), received('b', 'a', [25, 0, 0], lastDay)).moves;
  expect(more.filter(({ kind }) => kind === 'left').map(({ on, pieces }) => [on, pieces])).toEqual([
    [day, 20],
    [lastDay, 5],
  ]);
});

test('a voided event moves nothing, and a voided slip never was', () => {
  const voided = (event: string | null): PaperEvent => ({ kind: 'voided', id: 'v', on: day, event, by: '甲', reason: '录错' });
  expect(slipOf(shipped('a', 60), voided('a'))).toMatchObject({ unsent: 100, moves: [] });
  expect(slipOf(voided(null))).toBeUndefined();
});

test('of a revoked slip nothing is still to leave, and goods on the road come back only where the revocation says so', () => {
  const revoked = (road: 'returned' | 'received' | 'lost'): PaperEvent => ({
    kind: 'revoked',
    id: 'z',
    on: lastDay,
    by: '甲',
    reason: '改用',
    road,
    successor: null,
  });
  const back = slipOf(shipped('a', 60), revoked('returned'));
  expect(back).toMatchObject({ unsent: 0, inTransit: 0, moves: [{ kind: 'left' }, { on: lastDay, kind: 'cameBack', pieces: 60 }] });
  expect(slipOf(shipped('a', 60), revoked('lost'))).toMatchObject({ unsent: 0, inTransit: 0, moves: [{ kind: 'left' }] });
  expect(slipOf(shipped('a', 60), revoked('received'))).toMatchObject({ unsent: 0, inTransit: 60, moves: [{ kind: 'left' }] });
});

/** Anything that the paper accepts. */
function randomSlip(random: SeededRandom): ReserveSlip {
  let slip = issued;
  for (let step = 0; step < 8; step += 1) {
    const on = addDays(day, step);
    const id = `${step}`;
    const shipments = slip.events.filter(({ kind }) => kind === 'shipped').map((event) => event.id);
    const event = random.pick<PaperEvent>([
      shipped(id, random.int(1, 60), on),
      received(id, random.pick([null, ...shipments]), [random.int(0, 40), random.int(0, 4), random.int(0, 9)], on),
      { kind: 'returned', id, on, lines: lines(random.int(1, 20)), reason: '不符' },
      { kind: 'writtenOff', id, on, lines: lines(random.int(1, 20)), by: '甲', reason: '不要' },
      { kind: 'voided', id, on, event: random.pick([null, ...slip.events.map((one) => one.id)]), by: '甲', reason: '录错' },
      ...(random.int(0, 3) > 0
        ? []
        : [{ kind: 'revoked', id, on, by: '甲', reason: '改', road: random.pick([null, ...roadFates]), successor: null } as const]),
    ]);
    const next = applyPaperEvent(slip, event, lastDay);
    if (next.ok && next.value.kind === 'reserveSlip') slip = next.value;
  }
  return slip;
}

test('whatever happens to a slip, what left its sender is in the reserve, on the road, damaged, lost or back, to the piece', () => {
  let moved = 0;
  for (let seed = 1; seed <= 500; seed += 1) {
    const slip = randomSlip(seededRandom(seed));
    const [found] = issuedSlips([slip], noAliases);
    if (found === undefined) continue;
    const sum = (kind: SlipMoveKind) => found.moves.reduce((all, move) => (move.kind === kind ? all + move.pieces : all), 0);
    const [item] = paperItems(slip);
    const { accepted, damaged, inTransit } = itemBalance(slip, item);
    const lost = slip.events.some((event) => event.kind === 'revoked' && event.road === 'lost');
    const out = sum('left') - sum('cameBack') - sum('refused') - sum('returned');
    const there = Number((accepted + damaged + inTransit) / 1_000_000n);
    if (lost) expect(out).toBeGreaterThanOrEqual(there);
    else expect(out).toBe(there);
    expect(sum('putIn') - sum('returned')).toBe(Number(accepted / 1_000_000n));
    moved += found.moves.length;
  }
  expect(moved).toBeGreaterThan(500);
});
