// Daily reports of cities: who has reported, what is presumed of the others, and the report of one city.
import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CityReport } from '../../shared/position/cityReport.ts';
import { useStored } from '../state/stores.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LongTable } from '../ui/longTable/LongTable.tsx';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { useNames, useShown, type Names } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import { CityForm } from './CityForm.tsx';
import { DailyFrame, type DailyPlace } from './DailyFrame.tsx';
import styles from './DailyPage.module.css';
import { FormButtons } from './FormButtons.tsx';
import { NotCome } from './NotCome.tsx';

export function CitiesTab({ place }: { readonly place: DailyPlace }) {
  const { t } = useTranslation('dayRecords');
  const dataset = useShown(useStored('dataset', (state) => state.dataset));
  const { date, working, go } = place;
  const names = useNames(dataset);
  const load = useStored('dayRecords', (state) => state.load);
  const [find, setFind] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  useEffect(() => {
    void load('cities', date);
  }, [load, date]);
  const isLoaded = useStored('dayRecords', (state) => state.days.cities === date);
  const reports = useStored('dayRecords', (state) => state.reports);
  const presumed = useStored('dayRecords', (state) => state.presumed);
  const reportOf = useMemo(() => new Map(isLoaded ? reports.map((report) => [report.city, report]) : []), [reports, isLoaded]);
  const presumedOf = useMemo(() => new Map(isLoaded ? presumed.map((report) => [report.city, report]) : []), [presumed, isLoaded]);
  const cities = useMemo(
    () =>
      (dataset?.regions ?? [])
        .filter(({ level }) => level === 'city')
        .map(({ code }) => ({ code, told: reportOf.get(code) ?? null, presumed: presumedOf.get(code) ?? null })),
    [dataset, reportOf, presumedOf],
  );
  const rows = useMemo(() => cities.filter(({ told }) => !onlyMissing || told === null), [cities, onlyMissing]);
  const columns = useCityColumns(names);
  const list = useLongRows({ name: 'cities', rows, columns, find });
  const chosen = cities.find(({ code }) => code === place.chosen('city')) ?? list.rowAt(0);
  const next = () => {
    const shown = Array.from({ length: list.count }, (_, at) => list.rowAt(at)).filter((row) => row !== null);
    const at = shown.findIndex(({ code }) => code === chosen?.code);
    const open = [...shown.slice(at + 1), ...shown.slice(0, at)].find(({ told }) => told === null);
    if (open !== undefined) go({ city: open.code });
  };
  const count = cities.filter(({ code }) => reportOf.has(code)).length;
  return (
    <DailyFrame
      place={place}
      status={t('cityStatus', { count, all: cities.length })}
      actions={date > working ? undefined : <FormButtons form="cities" place={place} />}
      filters={
        <>
          <Checkbox checked={onlyMissing} onChange={(event) => setOnlyMissing(event.target.checked)}>
            {t('nothing')}
          </Checkbox>
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
      ) : dataset === null || cities.length === 0 ? (
        <EmptyState title={t('noCities')} text={t('noCitiesText')} />
      ) : (
        <div className={styles.wideForm}>
          <Section grow title={t('cities')} aside={<LongTools title={`${t('cities')} ${date}`} list={list} />}>
            <LongTable
              label={t('cities')}
              list={list}
              keyOf={({ code }) => code}
              chosen={chosen?.code ?? null}
              onChoose={({ code }) => go({ city: code })}
            />
          </Section>
          {chosen !== null && isLoaded && (
            <CityForm
              key={`${date}|${chosen.code}|${reportOf.has(chosen.code)}`}
              dataset={dataset}
              date={date}
              city={chosen.code}
              name={names.place(chosen.code)}
              report={reportOf.get(chosen.code) ?? null}
              presumed={presumedOf.get(chosen.code) ?? null}
              onSaved={next}
            />
          )}
        </div>
      )}
    </DailyFrame>
  );
}

interface CityRow {
  readonly code: string;
  readonly told: CityReport | null;
  /** What the books presume where nobody told. */
  readonly presumed: CityReport | null;
}

function useCityColumns(names: Names): readonly LongColumn<CityRow>[] {
  const { t } = useTranslation('dayRecords');
  return useMemo(() => {
    const sumOf = (part: 'issued' | 'onHand') => (row: CityRow) =>
      (row.told ?? row.presumed)?.[part].reduce((total, { pieces }) => total + pieces, 0) ?? null;
    const figure = (part: 'issued' | 'onHand'): LongColumn<CityRow> => ({
      key: part,
      head: t(part),
      width: part === 'issued' ? '24%' : '28%',
      kind: 'number',
      value: sumOf(part),
      total: 'sum',
      className: ({ told }) => (told === null ? styles.presumed : ''),
    });
    return [
      {
        key: 'city',
        head: t('city'),
        value: ({ code }) => names.place(code),
        cell: ({ code }, _, isChosen) => (
          <button type="button" data-main className={table.link} aria-pressed={isChosen}>
            {names.place(code)}
          </button>
        ),
      },
      {
        key: 'state',
        head: t('state'),
        width: '24%',
        kind: 'choice',
        value: ({ told, presumed }) => t(told !== null ? 'reported' : presumed !== null ? 'silent' : 'nothing'),
        className: ({ told }) => (told === null ? table.warn : table.quiet),
      },
      figure('issued'),
      figure('onHand'),
    ];
  }, [t, names]);
}
