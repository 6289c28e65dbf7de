import { describe, expect, it } from 'vitest';
import { issuePaper } from '../../../shared/papers/issuePaper.ts';
import { paperSchema, type Paper } from '../../../shared/papers/paper.ts';
import type { PaperEvent } from '../../../shared/papers/paperEvent.ts';
import { paperEventSchema } from '../../../shared/papers/paperEventSchema.ts';
import { applyPaperEvent, paperName, paperState } from '../../../shared/papers/paperState.ts';
import { paperPostings } from '../../../shared/papers/paperPostings.ts';
import { reportPostings } from '../../../shared/papers/reportPostings.ts';
import { draftAllotment, draftNotice, draftSlip } from './samplePapers.ts';

const number = { prefix: '示例配', year: 2020, running: 3 };
const issue = { number, on: '2020-03-02', at: '2020-03-02T01:00:00.000Z' };
const said = { by: '示例甲', reason: '写错单位' };
const today = '2020-03-06';

const received = (id: string, accepted: string, shipment: string | null = null, on = '2020-03-03'): PaperEvent => ({
  kind: 'received',
  id,
  on,
  shipment,
  lines: [{ item: 'MB', accepted, damaged: '0', refused: '0' }],
  signedBy: '示例乙',
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

function withEvents(paper: Paper, ...events: readonly PaperEvent[]): Paper {
  return events.reduce((before, event) => {
    const applied = applyPaperEvent(before, event, today);
    if (!applied.ok) throw new Error(`${event.id}: ${JSON.stringify(applied.error)}`);
    return applied.value;
  }, paper);
}

function refusal(paper: Paper, event: PaperEvent) {
  const applied = applyPaperEvent(paper, event, today);
  return applied.ok ? null : applied.error;
}

const allotment: Paper = { ...draftAllotment, issue };
const slip: Paper = { ...draftSlip, issue };

describe('A paper', () => {
  it('takes its number once', () => {
    const issued = issuePaper(draftAllotment, issue);
    expect(issued.ok && paperName(issued.value)).toBe('示例配〔2020〕3号');
    expect(issued.ok && issuePaper(issued.value, issue)).toMatchObject({ error: { kind: 'paperStateWrong', event: 'issued' } });
  });

  it('is received in parts and closes when nothing is open', () => {
    const part = withEvents(allotment, received('e1', '30'));
    expect([paperState(allotment), paperState(part), paperState(withEvents(part, received('e2', '20.5')))]).toEqual([
      'issued',
      'received',
      'closed',
    ]);
  });

  it('does not close with an open remainder unless a person writes it off', () => {
    const off: PaperEvent = { kind: 'writtenOff', id: 'e2', on: today, lines: [{ item: 'MB', quantity: '20.5' }], ...said };
    const paper = withEvents(allotment, received('e1', '30'), off);
    expect(paperState(paper)).toBe('closed');
    expect(refusal(allotment, { ...off, lines: [{ item: 'MB', quantity: '50.500001' }] })).toEqual({
      kind: 'paperTooMuch',
      event: 'writtenOff',
      item: '熔喷布',
      asked: '50.500001',
      possible: '50.5',
      unit: 'kg',
    });
  });

  it('refuses days before its own and after the working day, other goods, and nothing', () => {
    expect(refusal(allotment, received('e1', '1', null, '2020-03-01'))).toMatchObject({ kind: 'beforeIssue' });
    expect(refusal(allotment, received('e1', '1', null, '2020-03-07'))).toEqual({ kind: 'afterWorkingDay', on: '2020-03-07', today });
    expect(refusal(allotment, shipped('e1', 'S', '1'))).toMatchObject({ kind: 'paperItemUnknown', item: 'S' });
    expect(refusal(allotment, received('e1', '0'))).toEqual({ kind: 'nothingEntered' });
    expect(refusal(draftAllotment, received('e1', '1'))).toMatchObject({ kind: 'paperStateWrong', state: 'draft' });
    expect(refusal({ ...draftNotice, issue }, received('e1', '1'))).toMatchObject({ kind: 'paperStateWrong', event: 'received' });
  });

  it('keeps a voided event readable and posts it no more; what rests on it is voided first', () => {
    const ship = shipped('e1', 'S', '900');
    const both = withEvents(slip, ship, {
      ...received('e2', '0', 'e1'),
      lines: [{ item: 'S', accepted: '900', damaged: '0', refused: '0' }],
    } as PaperEvent);
    const voided = (event: string | null, id = 'v'): PaperEvent => ({ kind: 'voided', id, on: today, event, ...said });
    expect(refusal(both, voided('e1'))).toMatchObject({ kind: 'paperEventFollowed', followers: ['2020-03-03'] });
    const without = withEvents(both, voided('e2', 'v1'), voided('e1', 'v2'));
    expect(without.events.map(({ id }) => id)).toEqual(['e1', 'e2', 'v1', 'v2']);
    expect(paperState(without)).toBe('issued');
    expect(refusal(without, voided('e1', 'v3'))).toMatchObject({ kind: 'paperEventNotFound' });
    expect(refusal(both, voided(null))).toMatchObject({ kind: 'paperEventFollowed' });
    const gone = withEvents(without, voided(null, 'v3'));
    expect([paperState(gone), paperPostings(gone, () => 'MB')]).toEqual(['void', []]);
    expect(refusal(gone, ship)).toMatchObject({ kind: 'paperStateWrong', state: 'void' });
  });

  it('says on revocation what became of goods on the road, and takes only those after all', () => {
    const moving = withEvents(slip, shipped('e1', 'S', '400'));
    const revoked = (road: 'received' | 'lost' | null): PaperEvent => ({
      kind: 'revoked',
      id: 'e2',
      on: today,
      ...said,
      road,
      successor: null,
    });
    expect(refusal(moving, revoked(null))).toMatchObject({ kind: 'paperRoadOpen', lines: ['医用外科口罩 400 只'] });
    expect(refusal(slip, revoked('lost'))).toMatchObject({ kind: 'paperRoadOpen', lines: [] });
    const arriving: PaperEvent = {
      ...received('e3', '0', 'e1', today),
      lines: [{ item: 'S', accepted: '400', damaged: '0', refused: '0' }],
    } as PaperEvent;
    const later = withEvents(moving, revoked('received'), arriving);
    expect(paperPostings(later, () => 'MB').map(({ entry }) => [entry.kind, entry.pieces])).toEqual([
      ['goodsCalled', 400],
      ['goodsShipped', 400],
      ['goodsAccepted', 400],
    ]);
    expect(refusal(withEvents(moving, revoked('lost')), arriving)).toMatchObject({ kind: 'paperStateWrong', state: 'revoked' });
  });

  it('survives being stored, with all its events', () => {
    const kept = withEvents(allotment, received('e1', '30'));
    expect(paperSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(paperEventSchema.safeParse(received('e1', '1.50')).success).toBe(false);
    expect(paperEventSchema.safeParse({ kind: 'voided', id: 'v', on: today, event: null, by: '示例甲', reason: ' ' }).success).toBe(false);
  });
});

describe('Material in a daily report', () => {
  it('is owed for once, where the receipt is entered on the paper of that day too', () => {
    const posted = paperPostings(withEvents(allotment, received('e1', '30')), () => 'MB');
    const reported = { date: '2020-03-03', enterprise: 'E1', material: 'MB', quantity: '30' };
    expect(reportPostings([reported], posted)).toEqual([]);
    expect(
      reportPostings(
        [
          { ...reported, quantity: '30.25' },
          { ...reported, date: '2020-03-04' },
        ],
        posted,
      ).map(({ entry }) => entry.quantity),
    ).toEqual(['0.25', '30']);
  });
});
