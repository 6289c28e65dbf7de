// The run planned once by somebody who knew everything: what came, who could work, what was asked for. The rule's own hand-outs stay as they
// were in the run; making, calling and sending are decided anew. Whatever the run did, this plan could have done, so no run is better off.
import { toMillionths } from '../base/millionths.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner } from '../domain/ids.ts';
import type { Eligible, Given, Supply } from '../domain/tables.ts';
import { openArrearsAccounts } from '../position/arrearsAccounts.ts';
import { lastDayOf } from './outcome.ts';
import { trueFacts } from './knownFacts.ts';
import type { RunLuck } from './runLuck.ts';

const anyReceiver = { source: null, receiver: null } as const;

/** Material that a maker received on a day of the run. */
export type DatedGiven = Given & { readonly date: string };

/**
 * `facts` are the variant's; `handed` and `eligible` are what the run gave to whom and decided. Losses on the road and closed roads are left
 * out: knowing them, one would have sent around them. What was handed out is owed for from the first day on, and pins bind nobody, since the
 * run itself may have missed them.
 */
export function foresightDataset(
  facts: Dataset,
  luck: RunLuck,
  days: number,
  handed: readonly DatedGiven[],
  eligible: readonly Eligible[],
): Dataset {
  const known = trueFacts(facts, luck, lastDayOf(facts.policy.start, days));
  const scarce = new Set<string>(facts.materials.filter((material) => material.scarce).map(({ code }) => code));
  const isPoolMaterial = ({ owner, item }: Pick<Supply, 'owner' | 'item'>) => owner === poolOwner && scarce.has(item);
  const accounts = openArrearsAccounts(facts);
  for (const { enterprise, material, quantity } of handed) accounts.receive(enterprise, material, toMillionths(quantity));
  return {
    ...facts,
    ...known,
    policy: { ...facts.policy, days },
    stocks: facts.stocks.filter((row) => !isPoolMaterial(row)),
    supplies: [
      ...known.supplies.filter((row) => !isPoolMaterial(row)),
      ...handed.map(
        ({ date, enterprise, material, quantity }): Supply => ({
          date,
          owner: String(enterprise),
          item: String(material),
          quantity,
          region: null,
          ...anyReceiver,
        }),
      ),
    ],
    arrears: accounts.rows(),
    pins: [],
    eligible,
    previous: [],
  };
}
