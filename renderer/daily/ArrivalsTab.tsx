// Arrivals to confirm: supplies announced up to the day, what is presumed of them, and what really came.
import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { poolOwner } from '../../shared/domain/ids.ts';
import { plainDecimal } from '../../shared/domain/plainDecimal.ts';
import { arrivalKey, type ArrivalEntry } from '../../shared/position/arrivalEntry.ts';
import type { ExpectedArrival } from '../../shared/position/expectedArrivals.ts';
import { groupedNumber } from '../../shared/text/groupedNumber.ts';
import { useFixedWords } from '../data/useFixedWords.ts';
import { useStored } from '../state/stores.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNames } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { Tag } from '../ui/Tag.tsx';
import { ArrivalEdit } from './ArrivalEdit.tsx';
import { DailyFrame, type DailyPlace } from './DailyFrame.tsx';
import styles from './DailyPage.module.css';
import { NotCome } from './NotCome.tsx';

export function ArrivalsTab({ place }: { readonly place: DailyPlace }) {
  const { t } = useTranslation('dayRecords');
  const { message } = App.useApp();
  const { date, working } = place;
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const { load, saveArrivals, removeArrival } = useStored('dayRecords', (state) => state);
  useEffect(() => {
    void load('arrivals', date);
  }, [load, date]);
  const isLoaded = useStored('dayRecords', (state) => state.days.arrivals === date);
  const rows = useStored('dayRecords', (state) => state.arrivals);
  const [open, setOpen] = useState<string | null>(null);
  const arrivals = isLoaded ? rows : [];
  const waiting = arrivals.filter(({ isPresumed }) => isPresumed);
  const ownerName = (owner: string, region: string | null) => {
    if (owner === poolOwner) return region === null ? t('pool') : `${t('pool')} · ${names.place(region)}`;
    return dataset?.enterprises.find(({ code }) => code === owner)?.name ?? names.place(owner);
  };
  const word = useFixedWords();
  const hasSource = arrivals.some(({ announced }) => announced.source !== undefined);
  const sourceName = ({ source, receiver }: ExpectedArrival['announced']) =>
    receiver === undefined ? word('source', source ?? '') : `${word('source', source ?? '')} → ${names.place(receiver)}`;
  const itemOf = (item: string) => [...(dataset?.products ?? []), ...(dataset?.materials ?? [])].find(({ code }) => code === item);
  const save = async (entries: readonly ArrivalEntry[]) => {
    if (!(await saveArrivals(entries))) return;
    setOpen(null);
    void message.success(t('savedArrivals', { count: entries.length }));
  };
  const withdraw = async (entry: ArrivalEntry) => {
    if (await removeArrival(entry)) void message.success(t('removed'));
  };
  return (
    <DailyFrame
      place={place}
      status={t('arrivalStatus', { count: waiting.length })}
      actions={
        waiting.length > 1 && date <= working ? (
          <Button onClick={() => void save(waiting.map(asAnnounced))}>{t('confirmAll', { count: waiting.length })}</Button>
        ) : undefined
      }
    >
      {date > working ? (
        <NotCome place={place} />
      ) : isLoaded && arrivals.length === 0 ? (
        <EmptyState title={t('noArrivals')} text={t('noArrivalsText', { date })} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('arrivals')}>
          <table className={table.table} aria-label={t('arrivals')}>
            <thead>
              <tr>
                <th>{t('announcedFor')}</th>
                <th>{t('owner')}</th>
                {hasSource && <th>{t('source')}</th>}
                <th>{t('item')}</th>
                <th className={table.number}>{t('announced')}</th>
                <th>{t('outcome')}</th>
                <th className={table.number}>{t('arrivedQuantity')}</th>
                <th>{t('note')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {arrivals.map((row) => {
                const { announced, entry, isPresumed, isAnnounced } = row;
                const key = arrivalKey({ announced });
                const item = itemOf(announced.item);
                const name = `${announced.date} ${ownerName(announced.owner, announced.region)} ${item?.name ?? announced.item}`;
                if (open === key)
                  return (
                    <ArrivalEdit
                      key={key}
                      row={row}
                      name={name}
                      working={working}
                      isPieces={dataset?.products.some(({ code }) => code === announced.item) === true}
                      onSave={(next) => void save([next])}
                      onCancel={() => setOpen(null)}
                    />
                  );
                return (
                  <tr key={key}>
                    <td>{announced.date}</td>
                    <td>{ownerName(announced.owner, announced.region)}</td>
                    {hasSource && <td>{sourceName(announced)}</td>}
                    <td>{item?.name ?? announced.item}</td>
                    <td className={table.number}>{`${groupedNumber(announced.quantity)} ${item?.unit ?? ''}`}</td>
                    <td>
                      <Outcome entry={entry} isPresumed={isPresumed} />
                    </td>
                    <td className={`${table.number} ${isPresumed ? styles.presumed : ''}`}>
                      {groupedNumber(entry === null ? announced.quantity : Number(entry.quantity))}
                    </td>
                    <td className={styles.note}>{isAnnounced ? entry?.note : t('gone')}</td>
                    <td>
                      <div className={styles.rowActions}>
                        {isPresumed && (
                          <Button
                            size="small"
                            type="primary"
                            aria-label={`${name} ${t('confirmRow')}`}
                            onClick={() => void save([asAnnounced(row)])}
                          >
                            {t('confirmRow')}
                          </Button>
                        )}
                        {isAnnounced && (
                          <Button size="small" aria-label={`${name} ${t('change')}`} onClick={() => setOpen(key)}>
                            {t('change')}
                          </Button>
                        )}
                        {entry !== null && (
                          <Button size="small" aria-label={`${name} ${t('remove')}`} onClick={() => void withdraw(entry)}>
                            {t('remove')}
                          </Button>
                        )}
                      </div>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </DailyFrame>
  );
}

function Outcome({ entry, isPresumed }: Pick<ExpectedArrival, 'entry' | 'isPresumed'>) {
  const { t } = useTranslation('dayRecords');
  if (isPresumed || entry === null) return <Tag tone="amber">{t('presumedArrived')}</Tag>;
  const tone = { arrived: 'done', expected: 'amber', never: 'vermilion' } as const;
  return (
    <>
      <Tag tone={tone[entry.outcome]}>{t(`outcomes.${entry.outcome}`)}</Tag> {entry.on}
    </>
  );
}

/** It came on the day it was announced for, or is now expected, in full. */
function asAnnounced({ announced, entry }: ExpectedArrival): ArrivalEntry {
  return {
    announced,
    outcome: 'arrived',
    on: entry?.on ?? announced.date,
    quantity: entry?.quantity ?? plainDecimal(announced.quantity),
    note: entry?.note ?? '',
  };
}
