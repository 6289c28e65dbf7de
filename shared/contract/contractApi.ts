// Channels of contracts with neighbouring provinces.
import type { IsoDate } from '../domain/calendar.ts';
import type { ContractChoice, ContractEntry, PartnerContract } from '../partners/partnerContract.ts';

/** What of a contract is to go out on a day and is not there; a plain decimal in the unit of the item. */
export interface ContractShortage {
  readonly contract: string;
  readonly on: IsoDate;
  readonly quantity: string;
}

export interface ContractList {
  /** Drafts and open ones first. */
  readonly contracts: readonly PartnerContract[];
  readonly entries: readonly ContractEntry[];
  /** By this morning's books; empty without data. */
  readonly short: readonly ContractShortage[];
  /** Only the province makes contracts and tells of them. */
  readonly mayEnter: boolean;
}

export interface ContractApi {
  'contract.list': (input: Record<never, never>) => ContractList;
  /** Keeps a draft; an empty id is a new one. */
  'contract.save': (input: { contract: string; choice: ContractChoice }) => PartnerContract;
  /** A draft is as if it had never been made; it is kept in the audit log. */
  'contract.withdraw': (input: { contract: string }) => PartnerContract;
  /** Gives it its number; from then on plans know it. */
  'contract.issue': (input: { contract: string; by: string }) => PartnerContract;
  /** Tells days, quantities and the end of the term anew; what is exchanged and the ratio stay. */
  'contract.change': (input: {
    contract: string;
    gives: ContractChoice['gives']['days'];
    gets: ContractChoice['gets']['days'];
    to: IsoDate;
    by: string;
    reason: string;
  }) => PartnerContract;
  /** Nothing more goes out; what is owed for what went out stays open. */
  'contract.revoke': (input: { contract: string; by: string; reason: string }) => PartnerContract;
  'contract.enter': (input: { entry: Omit<ContractEntry, 'id'> }) => ContractEntry;
  /** An entry is as if it had never been made; it is kept in the audit log. */
  'contract.void': (input: { entry: string }) => ContractEntry;
  /** Once nothing is open. */
  'contract.close': (input: { contract: string; by: string }) => PartnerContract;
}
