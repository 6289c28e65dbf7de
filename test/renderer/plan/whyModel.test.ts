import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../renderer/plan/whyModel.ts';
import { smallDataset, smallPlan } from '../../helpers/smallDataset.ts';

describe('The chain behind a cell', () => {
  it('of a city sums its own enterprises, counties included, from material to what was sent to it', () => {
    expect(chainOf({ tier: 'frontline', region: '110100', product: 'MED', poolPieces: 0 }, smallPlan, smallDataset)).toEqual({
      kind: 'city',
      enterprises: 1,
      material: {
        code: 'MB',
        perThousand: 1,
        quota: 2,
        cycle: 2,
        given: 0,
        need: 2,
        stock: 0.5,
        ratio: 0.5,
        arrears: 0.25,
        owed: 1.25,
        called: 1,
        balance: 0.25,
      },
      madePieces: 1_300,
      capacityPieces: 1_500,
      deliveredPieces: 750,
      receivedPieces: 0,
      receivedBeforePieces: 0,
      receivedHerePieces: 0,
    });
  });

  it('tells goods of this cell from goods of earlier tiers', () => {
    const chain = chainOf({ tier: 'city_basic', region: '110200', product: 'MED', poolPieces: 800 }, smallPlan, smallDataset);
    expect(chain).toMatchObject({ receivedPieces: 1_100, receivedBeforePieces: 300, receivedHerePieces: 800 });
  });

  it('has no material where the product is linked to none', () => {
    const chain = chainOf({ tier: 'frontline', region: '110200', product: 'N95', poolPieces: 0 }, smallPlan, smallDataset);
    expect(chain).toMatchObject({ kind: 'city', material: null, capacityPieces: 400 });
  });

  it('of issued orders starts at the pool goods of the city they leave, and names what is missing to each', () => {
    const order = {
      order: 'O1',
      product: 'MED',
      from: '110100',
      quantityPieces: 1_000,
      shippedPieces: 100,
      date: '2020-03-02',
      due: '2020-03-03',
    };
    const dataset = { ...smallDataset, committed: [order] };
    const plan = { ...smallPlan, commitments: [{ order: 'O1', product: 'MED', date: smallPlan.start, quantityPieces: 700 }] };
    expect(chainOf({ tier: 'firm', region: '110100', product: 'MED', poolPieces: 700 }, plan, dataset)).toMatchObject({
      kind: 'firm',
      orders: 1,
      askedPieces: 1_000,
      shippedPieces: 100,
      calledInPieces: 750,
      leavingPieces: 700,
      shortOrders: [{ order: 'O1', lackingPieces: 200 }],
    });
  });

  it('of goods that leave the province starts at the pool', () => {
    expect(chainOf({ tier: 'national', region: '420100', product: 'MED', poolPieces: 200 }, smallPlan, smallDataset)).toEqual({
      kind: 'pool',
      calledInPieces: 750,
      callers: 1,
      stockPieces: 60,
      earlierPieces: 0,
      herePieces: 200,
      senders: 1,
    });
  });
});
