// Keeps how a table looks, for this office on this machine.
import { useState } from 'react';
import { useStored } from '../../state/stores.ts';
import type { LongSort } from './longColumn.ts';
import { lookPlace, lookText, readLook, type TableLook } from './tableLook.ts';

export interface KeptLook extends TableLook {
  readonly setSort: (sort: LongSort | null) => void;
  readonly toggle: (column: string) => void;
}

export function useTableLook(table: string): KeptLook {
  const office = useStored('app', ({ app }) => `${app?.office?.kind ?? ''} ${app?.office?.region ?? ''} ${app?.office?.name ?? ''}`);
  const place = lookPlace(office, table);
  const [kept, setKept] = useState(() => ({ place, look: read(place) }));
  const look = kept.place === place ? kept.look : read(place);
  if (kept.place !== place) setKept({ place, look });
  const keep = (next: TableLook) => {
    setKept({ place, look: next });
    write(place, lookText(next));
  };
  return {
    ...look,
    setSort: (sort) => keep({ ...look, sort }),
    toggle: (column) => {
      const hidden = new Set(look.hidden);
      if (!hidden.delete(column)) hidden.add(column);
      keep({ ...look, hidden });
    },
  };
}

function read(place: string): TableLook {
  try {
    return readLook(localStorage.getItem(place));
  } catch {
    return readLook(null);
  }
}

/** Without room for it the table looks as usual the next time. */
function write(place: string, text: string): void {
  try {
    localStorage.setItem(place, text);
  } catch {
    // nothing to be done
  }
}
