import { expect, it } from 'vitest';
import { allottedMaterial } from '../../../../electron/node/position/issuedAllotments.ts';
import type { Allotment } from '../../../../shared/papers/paper.ts';
import type { PaperEvent } from '../../../../shared/papers/paperEvent.ts';
import { noAliases } from '../../../../shared/recoding/recoding.ts';
import { draftAllotment } from '../../../shared/papers/samplePapers.ts';

const issue = { number: { prefix: '示例配', year: 2020, running: 3 }, on: '2020-03-02', at: '2020-03-02T01:00:00.000Z' };
const on = '2020-03-03';
const said = { by: '示例甲', reason: '不来领' };

const received = (accepted: string, damaged = '0'): PaperEvent => ({
  kind: 'received',
  id: `received ${accepted}`,
  on,
  shipment: null,
  lines: [{ item: 'MB', accepted, damaged, refused: '0' }],
  signedBy: '示例乙',
});
const returned = (quantity: string): PaperEvent => ({ kind: 'returned', id: 'back', on, lines: [{ item: 'MB', quantity }], ...said });
const writtenOff = (quantity: string): PaperEvent => ({ kind: 'writtenOff', id: 'off', on, lines: [{ item: 'MB', quantity }], ...said });

/** Of 50.5 kg, what left the pool and what the maker has, in kg. */
function moved(...events: readonly PaperEvent[]): [number, number] {
  const paper: Allotment = { ...draftAllotment, issue, events };
  const [one] = allottedMaterial([paper], noAliases).allotments;
  const accepted = (one?.receipts ?? []).reduce((sum, { quantity }) => sum + quantity, 0n);
  return [Number(one?.quantity ?? 0n) / 1e6, Number(accepted) / 1e6];
}

it('What is written off and never left stays in the pool', () => {
  expect(moved()).toEqual([50.5, 0]);
  expect(moved(received('30'), writtenOff('20.5'))).toEqual([30, 30]);
  expect(moved(writtenOff('50.5'))).toEqual([0, 0]);
});

it('What came back is the pool’s once, also where it is written off after, and not where it went out again', () => {
  expect(moved(received('50.5'), returned('2'))).toEqual([48.5, 48.5]);
  expect(moved(received('50.5'), returned('2'), writtenOff('2'))).toEqual([48.5, 48.5]);
  expect(moved(received('50.5'), returned('2'), received('2'))).toEqual([50.5, 50.5]);
});

it('What arrived damaged and is written off has left the pool all the same', () => {
  expect(moved(received('30', '20.5'), writtenOff('20.5'))).toEqual([50.5, 30]);
});
