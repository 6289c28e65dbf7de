// Reads contracts with neighbouring provinces under present codes.
import type { ItemCode } from '../domain/ids.ts';
import type { ContractEntry, PartnerContract } from '../partners/partnerContract.ts';
import { presentCode, type Aliases } from './recoding.ts';

export function recodeContract(contract: PartnerContract, aliases: Aliases): PartnerContract {
  if (aliases.isEmpty) return contract;
  const { gives, gets } = contract;
  const isMaterial = gives.city === null;
  return {
    ...contract,
    gives: {
      ...gives,
      item: String(presentCode(aliases, isMaterial ? 'materials' : 'products', String(gives.item))) as ItemCode,
      city: presentCode(aliases, 'regions', gives.city),
    },
    gets: { ...gets, product: presentCode(aliases, 'products', gets.product), city: presentCode(aliases, 'regions', gets.city) },
  };
}

/** It names no code. */
export function recodeContractEntry(entry: ContractEntry): ContractEntry {
  return entry;
}
