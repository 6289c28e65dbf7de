// Shows that a receipt two offices entered counts once on every paper, and that far too much is asked about with the usual amount.
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../shared/papers/paper.ts';
import type { PaperEvent } from '../../../shared/papers/paperEvent.ts';
import { paperDoubts } from '../../../shared/papers/paperDoubts.ts';
import { countedEvents, itemBalance, paperItems, paperState } from '../../../shared/papers/paperState.ts';
import { draftAllotment, draftSlip } from './samplePapers.ts';

const issue = { number: { prefix: '示例', year: 2020, running: 3 }, on: '2020-03-02', at: '2020-03-02T01:00:00.000Z' };
const day = '2020-03-03';
const received = (id: string, item: string, accepted: string, shipment: string | null = null, on = day): PaperEvent => ({
  kind: 'received',
  id,
  on,
  shipment,
  lines: [{ item, accepted, damaged: '0', refused: '0' }],
  signedBy: '王五',
});
const shipped = (id: string, item: string, quantity: string): PaperEvent => ({
  kind: 'shipped',
  id,
  on: '2020-03-02',
  lines: [{ item, quantity }],
  carrier: '',
  vehicle: '',
  driver: '',
});
const allotment = (...events: PaperEvent[]): Paper => ({ ...draftAllotment, issue, events });
const slip = (...events: PaperEvent[]): Paper => ({ ...draftSlip, issue, events });
const acceptedOf = (paper: Paper) => Number(itemBalance(paper, paperItems(paper)[0]).accepted) / 1e6;
/** Both ways round: the set counts, not the order of entry. */
const accepted = (of: (...events: PaperEvent[]) => Paper, ...events: PaperEvent[]) => {
  expect(acceptedOf(of(...events.toReversed()))).toBe(acceptedOf(of(...events)));
  return acceptedOf(of(...events));
};

describe('A receipt that two offices entered', () => {
  it('counts once of a shipment of goods for the store, about as much being enough', () => {
    const twice = [shipped('s1', 'S', '900'), received('a', 'S', '900', 's1'), received('b', 'S', '890', 's1', '2020-03-04')];
    expect(accepted(slip, ...twice)).toBe(900);
    expect(paperState(slip(...twice))).toBe('closed');
    expect(countedEvents(slip(...twice)).map(({ id }) => id)).toEqual(['s1', 'a']);
  });

  it('counts once where the material was fetched, or where only one of the two names the shipment', () => {
    expect(accepted(allotment, received('a', 'MB', '50.5'), received('b', 'MB', '50'))).toBe(50.5);
    const named = [shipped('s1', 'MB', '50.5'), received('a', 'MB', '50.5', 's1')];
    expect(accepted(allotment, ...named, received('b', 'MB', '50.5', null, '2020-03-04'))).toBe(50.5);
  });

  it('is two receipts where both are within what was sent or allotted, or came after a return', () => {
    expect(accepted(allotment, received('a', 'MB', '25'), received('b', 'MB', '25.5'))).toBe(50.5);
    const returned: PaperEvent = { kind: 'returned', id: 'r', on: day, lines: [{ item: 'MB', quantity: '50.5' }], reason: '受潮' };
    expect(accepted(allotment, received('a', 'MB', '50.5'), returned, received('b', 'MB', '50.5', null, '2020-03-04'))).toBe(50.5);
  });

  it('is within less once a part was written off', () => {
    const waived: PaperEvent = {
      kind: 'writtenOff',
      id: 'w',
      on: day,
      lines: [{ item: 'MB', quantity: '25.5' }],
      by: '李四',
      reason: '停产',
    };
    expect(accepted(allotment, received('a', 'MB', '25'), waived, received('b', 'MB', '25', null, '2020-03-04'))).toBe(25);
  });

  it('counts twice if somebody said so, on whichever day it was', () => {
    const another: PaperEvent = { ...received('b', 'MB', '50.5', null, '2020-03-02'), another: true } as PaperEvent;
    expect(accepted(allotment, received('a', 'MB', '50.5'), another)).toBe(101);
  });

  it('counts again when the other one is voided', () => {
    const voided: PaperEvent = { kind: 'voided', id: 'v', on: day, event: 'a', by: '李四', reason: '重复' };
    expect(accepted(allotment, received('a', 'MB', '50.5'), received('b', 'MB', '50'), voided)).toBe(50);
  });

  it('is asked about before it is entered, naming the day and who signed', () => {
    const once = allotment(received('a', 'MB', '50.5'));
    expect(paperDoubts(once, received('b', 'MB', '49', null, '2020-03-05'))).toEqual([{ kind: 'sameReceipt', on: day, signedBy: '王五' }]);
  });
});

describe('A receipt of far more than can arrive', () => {
  it('is asked about with what is still to arrive of its shipment, however much the paper is for', () => {
    const sent = [shipped('s1', 'S', '90')];
    expect(paperDoubts(slip(...sent), received('a', 'S', '90', 's1'))).toEqual([]);
    expect(paperDoubts(slip(...sent), received('a', 'S', '900', 's1'))).toMatchObject([
      { kind: 'farMore', what: 'received', name: '医用外科口罩', asked: 900, usual: 90, unit: '只' },
    ]);
    expect(paperDoubts(slip(...sent, received('a', 'S', '30', 's1')), received('b', 'S', '90', 's1'))).toMatchObject([{ usual: 60 }]);
  });

  it('is asked about with what nobody has sent or received yet where it was fetched', () => {
    expect(paperDoubts(allotment(), received('a', 'MB', '50.5'))).toEqual([]);
    expect(paperDoubts(allotment(), received('a', 'MB', '505'))).toMatchObject([{ kind: 'farMore', asked: 505, usual: 50.5, unit: 'kg' }]);
    expect(paperDoubts(allotment(shipped('s1', 'MB', '30')), received('a', 'MB', '50.5'))).toMatchObject([{ usual: 20.5 }]);
  });
});
