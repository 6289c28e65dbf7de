// Store of the capacity programme.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CapacityProject } from '../../shared/capacity/project.ts';
import type { Call } from './call.ts';

export interface CapacityState {
  readonly projects: readonly CapacityProject[];
  load: () => Promise<void>;
  save: (project: CapacityProject) => Promise<boolean>;
  remove: (id: string) => Promise<boolean>;
}

export type CapacityStore = StoreApi<CapacityState>;

export function createCapacityStore(call: Call): CapacityStore {
  return createStore<CapacityState>()((set, get) => ({
    projects: [],
    load: async () => {
      const projects = await call('capacity.list', {});
      if (projects !== null) set({ projects });
    },
    save: async (project) => {
      const saved = await call('capacity.save', { project });
      if (saved === null) return false;
      const { projects } = get();
      const isNew = !projects.some(({ id }) => id === saved.id);
      set({ projects: isNew ? [...projects, saved] : projects.map((one) => (one.id === saved.id ? saved : one)) });
      return true;
    },
    remove: async (id) => {
      const projects = await call('capacity.remove', { project: id });
      if (projects !== null) set({ projects });
      return projects !== null;
    },
  }));
}
