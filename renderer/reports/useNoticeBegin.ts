// The first day a public notice covers unless a person chooses another: the day after the last notice, or the first day of the books.
import { addDays, type IsoDate } from '../../shared/domain/calendar.ts';
import { useStored } from '../state/stores.ts';

/** `corrected` is the notice that is being replaced, which does not count as an earlier one; null for none. */
export function useNoticeBegin(to: IsoDate, corrected: string | null): IsoDate {
  const issued = useStored('reports', (state) => state.notices);
  const booksBegin = useStored('dataset', (state) => state.dataset?.policy.start ?? to);
  const days = issued.flatMap(({ id, date }) => (id !== corrected && date < to ? [date] : [])).sort();
  const last = days.at(-1);
  return last === undefined || last < booksBegin ? booksBegin : addDays(last, 1);
}
