// Says beforehand which numbers a batch will get: 赣防物配〔2020〕3号–7号.
import { useCallback } from 'react';
import { useStored, useStores } from '../../state/stores.ts';
import { useWorkingDay } from '../../state/useWorkingDay.ts';

export function useNumbersText(): (prefix: string, count: number) => Promise<string> {
  const { numbers } = useStores();
  const load = useStored('numbers', (state) => state.load);
  const year = Number(useWorkingDay().slice(0, 4));
  return useCallback(
    async (prefix, count) => {
      await load();
      const { series } = numbers.getState();
      const next = series.find((one) => one.kind === 'order' && one.name === prefix && one.year === year)?.next ?? 1;
      return `${prefix}〔${year}〕${next}号${count > 1 ? `–${next + count - 1}号` : ''}`;
    },
    [numbers, load, year],
  );
}
