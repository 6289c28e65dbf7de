// Store of contracts with neighbouring provinces: the list with what moved, and the sheet shown of one.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../shared/contract/api.ts';
import type { ContractList } from '../../shared/contract/contractApi.ts';
import type { Language } from '../../shared/domain/office.ts';
import type { ContractChoice, PartnerContract } from '../../shared/partners/partnerContract.ts';
import type { Paper } from '../../shared/reports/paper.ts';
import type { Call } from './call.ts';

export interface ContractStoreState {
  readonly list: ContractList | null;
  readonly shown: { readonly contract: string; readonly paper: Paper } | null;
  load: () => Promise<void>;
  show: (contract: string, language: Language) => Promise<void>;
  save: (contract: string, choice: ContractChoice) => Promise<PartnerContract | null>;
  withdraw: (contract: string) => Promise<boolean>;
  issue: (contract: string, by: string) => Promise<boolean>;
  change: (input: Input<'contract.change'>) => Promise<PartnerContract | null>;
  revoke: (contract: string, by: string, reason: string) => Promise<boolean>;
  close: (contract: string, by: string) => Promise<boolean>;
  enter: (entry: Input<'contract.enter'>['entry']) => Promise<boolean>;
  void: (entry: string) => Promise<boolean>;
}

export type ContractStore = StoreApi<ContractStoreState>;

export function createContractStore(call: Call): ContractStore {
  return createStore<ContractStoreState>()((set) => {
    const load = async () => {
      const list = await call('contract.list', {});
      if (list !== null) set({ list });
    };
    const thenLoad = async <Done>(done: Done | null): Promise<Done | null> => {
      if (done !== null) await load();
      return done;
    };
    return {
      list: null,
      shown: null,
      load,
      show: async (contract, language) => {
        const made = await call('report.paper', { contract, language });
        set({ shown: made === null ? null : { contract, paper: made } });
      },
      save: async (contract, choice) => thenLoad(await call('contract.save', { contract, choice })),
      withdraw: async (contract) => (await thenLoad(await call('contract.withdraw', { contract }))) !== null,
      issue: async (contract, by) => (await thenLoad(await call('contract.issue', { contract, by }))) !== null,
      change: async (input) => thenLoad(await call('contract.change', input)),
      revoke: async (contract, by, reason) => (await thenLoad(await call('contract.revoke', { contract, by, reason }))) !== null,
      close: async (contract, by) => (await thenLoad(await call('contract.close', { contract, by }))) !== null,
      enter: async (entry) => (await thenLoad(await call('contract.enter', { entry }))) !== null,
      void: async (entry) => (await thenLoad(await call('contract.void', { entry }))) !== null,
    };
  });
}
