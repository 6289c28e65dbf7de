// Counts of a day: what the books say of each place, what was counted, and the difference. The books go on from what was counted.
import { SearchOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import type { BookRow } from '../../shared/position/bookRows.ts';
import type { CountEntry } from '../../shared/position/countEntry.ts';
import { holderOf, placeKey, placeKinds, type PlaceKind } from '../../shared/position/place.ts';
import { useStored } from '../state/stores.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNames, useShown } from '../ui/names.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useKept } from '../ui/useKept.ts';
import { AddPlace } from './AddPlace.tsx';
import { CountTable, isCounted, type CountTexts } from './CountTable.tsx';
import { DailyFrame, type DailyPlace } from './DailyFrame.tsx';
import styles from './DailyPage.module.css';
import { FormButtons } from './FormButtons.tsx';
import { NotCome } from './NotCome.tsx';

const noCounts: readonly CountEntry[] = [];

export function CountsTab({ place }: { readonly place: DailyPlace }) {
  const { t } = useTranslation('dayRecords');
  const { message } = App.useApp();
  const { date, working, go } = place;
  const dataset = useShown(useStored('dataset', (state) => state.dataset));
  const names = useNames(dataset);
  const { load, saveCounts, removeCount } = useStored('dayRecords', (state) => state);
  useEffect(() => {
    void load('counts', date);
  }, [load, date]);
  const isLoaded = useStored('dayRecords', (state) => state.days.counts === date);
  const books = useStored('dayRecords', (state) => state.books);
  const counts = useStored('dayRecords', (state) => state.counts);
  const [find, setFind] = useState(place.chosen('find') ?? '');
  const [added, setAdded] = useState<readonly BookRow[]>([]);
  const [isBusy, setBusy] = useState(false);
  const kept = useKept<CountTexts>(`counts|${date}`, () => ({}));
  const kind = placeKinds.find((one) => one === place.chosen('kind')) ?? 'poolGoods';
  const rows = useMemo(() => {
    const known = new Set(books.map((row) => placeKey(row.place)));
    return [...(isLoaded ? books : []), ...added.filter((row) => !known.has(placeKey(row.place)))].filter((row) => row.place.kind === kind);
  }, [books, isLoaded, added, kind]);
  // Only some provinces have cities that share material out.
  const kinds = placeKinds.filter((one) => one !== 'cityMaterial' || kind === one || books.some((row) => row.place.kind === one));
  const { holderName, itemName, unitOf } = useMemo(() => {
    const items = new Map([...(dataset?.products ?? []), ...(dataset?.materials ?? [])].map((item) => [String(item.code), item]));
    return {
      holderName: (row: BookRow) =>
        'enterprise' in row.place
          ? (dataset?.enterprises.find(({ code }) => code === holderOf(row.place))?.name ?? holderOf(row.place))
          : 'city' in row.place
            ? names.place(row.place.city)
            : t('pool'),
      itemName: ({ place: { item } }: BookRow) => items.get(item)?.name ?? String(item),
      unitOf: ({ place: { item } }: BookRow) => items.get(item)?.unit ?? '',
    };
  }, [dataset, names, t]);
  // One kind at a time: what is typed of another waits until that is shown, where its mistakes can be seen.
  const typed = rows.filter((row) => (kept.value[placeKey(row.place)]?.quantity ?? '').trim() !== '');
  const isReady = typed.length > 0 && typed.every((row) => isCounted(row.place.kind, kept.value[placeKey(row.place)]?.quantity ?? ''));
  const save = async () => {
    const entries = typed.map((row): CountEntry => {
      const { quantity, note } = kept.value[placeKey(row.place)];
      return { on: date, place: row.place, quantity: normalizeTyped(quantity, 'decimal'), note: note.trim() };
    });
    setBusy(true);
    const done = await saveCounts(entries);
    setBusy(false);
    if (!done) return;
    const saved = new Set(typed.map((row) => placeKey(row.place)));
    kept.set(Object.fromEntries(Object.entries(kept.value).filter(([key]) => !saved.has(key))));
    void message.success(t('savedCounts', { count: entries.length }));
  };
  const onType = (key: string, part: Partial<CountTexts[string]>) =>
    kept.set({ ...kept.value, [key]: { ...(kept.value[key] ?? { quantity: '', note: '' }), ...part } });
  const onRemove = (count: CountEntry) => {
    void removeCount(count).then((done) => done && void message.success(t('removed')));
  };
  return (
    <DailyFrame
      place={place}
      status={t('countStatus', { count: isLoaded ? counts.length : 0 })}
      actions={
        <>
          {date <= working && <FormButtons form="counts" place={place} />}
          <Button type="primary" loading={isBusy} disabled={!isReady} onClick={() => void save()}>
            {t('saveCounts', { count: typed.length })}
          </Button>
        </>
      }
      filters={
        <>
          <SegmentedControl<PlaceKind>
            label={t('kind')}
            value={kind}
            options={kinds.map((value) => ({ value, text: t(`kinds.${value}`) }))}
            onChange={(value) => go({ kind: value })}
          />
          <Input
            className={styles.find}
            size="small"
            allowClear
            prefix={<SearchOutlined />}
            placeholder={t('find')}
            aria-label={t('find')}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
        </>
      }
    >
      {date > working ? (
        <NotCome place={place} />
      ) : (
        <>
          <CountTable
            date={date}
            rows={rows}
            find={find}
            counts={isLoaded ? counts : noCounts}
            texts={kept.value}
            holderName={holderName}
            itemName={itemName}
            unit={unitOf}
            onType={onType}
            onRemove={onRemove}
          >
            {dataset !== null && (
              <>
                <span className={styles.hint}>{t('countHint')}</span>
                <AddPlace
                  key={kind}
                  dataset={dataset}
                  kind={kind}
                  onAdd={(next) =>
                    setAdded([
                      ...added.filter((row) => placeKey(row.place) !== placeKey(next)),
                      { place: next, book: '0', presumed: '0', lastCount: null },
                    ])
                  }
                />
              </>
            )}
          </CountTable>
          {rows.length === 0 && isLoaded && <EmptyState title={t('noBooks')} text={t('noBooksText')} />}
        </>
      )}
    </DailyFrame>
  );
}
