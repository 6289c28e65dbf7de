// Work on many papers in batches, with its progress: small enough to show how far it is, large enough not to waste time.

export interface BatchState {
  readonly busy: boolean;
  /** Progress of the current work; null if there is none. */
  readonly progress: { readonly done: number; readonly all: number } | null;
}

export const idle: BatchState = { busy: false, progress: null };

export interface Batches {
  /** Busy until the work ends. */
  busily: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs one batch after the other until one is refused, and reports progress. */
  inBatches: (ids: readonly string[], size: number, work: (batch: readonly string[]) => Promise<boolean>) => Promise<boolean>;
}

export function createBatches(set: (part: Partial<BatchState>) => void): Batches {
  return {
    busily: async (work) => {
      set({ busy: true });
      const result = await work();
      set({ busy: false });
      return result;
    },
    inBatches: async (ids, size, work) => {
      let isRight = true;
      for (let done = 0; isRight && done < ids.length; done += size) {
        if (ids.length > size) set({ progress: { done, all: ids.length } });
        isRight = await work(ids.slice(done, done + size));
      }
      set({ progress: null });
      return isRight;
    },
  };
}
