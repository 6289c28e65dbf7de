// A contract with a neighbouring province (协作合同): material or goods go out on named days, goods come in for them by a ratio.
import type { z } from 'zod';
import { compareText } from '../base/compareText.ts';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { contractChoiceSchema, contractEntrySchema, partnerContractSchema } from './partnerContractSchema.ts';

/** A later version of the same id replaces an earlier one, which is kept. */
export type PartnerContract = DeepReadonly<z.infer<ReturnType<typeof partnerContractSchema>>>;
export type ContractChoice = DeepReadonly<z.infer<ReturnType<typeof contractChoiceSchema>>>;
export type ContractEntry = DeepReadonly<z.infer<ReturnType<typeof contractEntrySchema>>>;
export type ContractEntryKind = ContractEntry['kind'];
export type ContractKind = ContractChoice['kind'];

/** A contract with everything that was told of it. */
export interface FollowedContract {
  readonly contract: PartnerContract;
  readonly entries: readonly ContractEntry[];
}

export const contractStates = ['draft', 'running', 'revoked', 'closed'] as const;
export type ContractState = (typeof contractStates)[number];

export function contractState({ issued, revoked, closed }: Pick<PartnerContract, 'issued' | 'revoked' | 'closed'>): ContractState {
  if (issued === null) return 'draft';
  if (closed !== null) return 'closed';
  return revoked === null ? 'running' : 'revoked';
}

/** As it stands on paper: 统调协〔2020〕3号. */
export function contractNumberText({ issued }: Pick<PartnerContract, 'issued'>): string {
  return issued === null ? '' : `统调协〔${issued.number.year}〕${issued.number.running}号`;
}

/** What is told of a contract, by day; within a day goods go out before anything comes back or in. */
export function entriesOfContract({ id }: Pick<PartnerContract, 'id'>, entries: readonly ContractEntry[]): ContractEntry[] {
  return entries
    .filter(({ contract }) => contract === id)
    .sort((a, b) => compareText(a.on, b.on) || rank[a.kind] - rank[b.kind] || compareText(a.id, b.id));
}

const rank: Readonly<Record<ContractEntryKind, number>> = { sent: 0, cameBack: 1, received: 2, writtenOff: 3 };

/** Issued contracts with their entries. */
export function followedContracts(contracts: readonly PartnerContract[], entries: readonly ContractEntry[]): FollowedContract[] {
  return contracts.filter(({ issued }) => issued !== null).map((contract) => ({ contract, entries: entriesOfContract(contract, entries) }));
}

/** Open ones first, drafts before them, the last number first. */
export function inContractOrder(contracts: readonly PartnerContract[]): PartnerContract[] {
  const numbered = ({ issued }: PartnerContract) => (issued === null ? Infinity : issued.number.year * 1e9 + issued.number.running);
  return [...contracts].sort(
    (a, b) => Number(a.closed !== null) - Number(b.closed !== null) || numbered(b) - numbered(a) || compareText(a.id, b.id),
  );
}
