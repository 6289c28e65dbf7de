// Arrivals to confirm: supplies announced up to the day, what is presumed of them, and what really came.
import { App, Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { arrivalKey, type ArrivalEntry } from '../../shared/position/arrivalEntry.ts';
import type { ExpectedArrival } from '../../shared/position/expectedArrivals.ts';
import { useStored } from '../state/stores.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LongTable } from '../ui/longTable/LongTable.tsx';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { ArrivalEdit } from './ArrivalEdit.tsx';
import { asAnnounced, useArrivalColumns, useArrivalWords } from './useArrivalColumns.tsx';
import { DailyFrame, type DailyPlace } from './DailyFrame.tsx';
import { NotCome } from './NotCome.tsx';
import { useShown } from '../ui/names.ts';

const noArrivals: readonly ExpectedArrival[] = [];

export function ArrivalsTab({ place }: { readonly place: DailyPlace }) {
  const { t } = useTranslation('dayRecords');
  const { message } = App.useApp();
  const { date, working } = place;
  const dataset = useShown(useStored('dataset', (state) => state.dataset));
  const { load, saveArrivals, removeArrival } = useStored('dayRecords', (state) => state);
  useEffect(() => {
    void load('arrivals', date);
  }, [load, date]);
  const isLoaded = useStored('dayRecords', (state) => state.days.arrivals === date);
  const rows = useStored('dayRecords', (state) => state.arrivals);
  const [open, setOpen] = useState<string | null>(null);
  const arrivals = isLoaded ? rows : noArrivals;
  const waiting = arrivals.filter(({ isPresumed }) => isPresumed);
  const save = useCallback(
    async (entries: readonly ArrivalEntry[]) => {
      if (!(await saveArrivals(entries))) return;
      setOpen(null);
      void message.success(t('savedArrivals', { count: entries.length }));
    },
    [saveArrivals, message, t],
  );
  const withdraw = useCallback(
    (entry: ArrivalEntry) => {
      void removeArrival(entry).then((done) => done && void message.success(t('removed')));
    },
    [removeArrival, message, t],
  );
  const words = useArrivalWords(dataset);
  const columns = useArrivalColumns({ arrivals, words, onOpen: setOpen, onSave: save, onWithdraw: withdraw });
  const list = useLongRows({ name: 'arrivals', rows: arrivals, columns });
  const edited = open === null ? undefined : arrivals.find((row) => arrivalKey(row) === open);
  return (
    <DailyFrame
      place={place}
      status={t('arrivalStatus', { count: waiting.length })}
      actions={
        waiting.length > 1 && date <= working ? (
          <Button onClick={() => void save(waiting.map(asAnnounced))}>{t('confirmAll', { count: waiting.length })}</Button>
        ) : undefined
      }
      filters={arrivals.length > 0 && <LongTools title={`${t('arrivals')} ${date}`} list={list} />}
    >
      {date > working ? (
        <NotCome place={place} />
      ) : isLoaded && arrivals.length === 0 ? (
        <EmptyState title={t('noArrivals')} text={t('noArrivalsText', { date })} />
      ) : (
        <>
          {edited !== undefined && (
            <ArrivalEdit
              key={open}
              row={edited}
              name={words.name(edited)}
              working={working}
              isPieces={dataset?.products.some(({ code }) => code === edited.announced.item) === true}
              onSave={(next) => void save([next])}
              onCancel={() => setOpen(null)}
            />
          )}
          <LongTable label={t('arrivals')} list={list} keyOf={arrivalKey} chosen={open} />
        </>
      )}
    </DailyFrame>
  );
}
