// Daily reports of cities: who has reported, what is presumed of the others, and the report of one city.
import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNames } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import { CityForm } from './CityForm.tsx';
import { DailyFrame, type DailyPlace } from './DailyFrame.tsx';
import styles from './DailyPage.module.css';
import { FormButtons } from './FormButtons.tsx';
import { NotCome } from './NotCome.tsx';

export function CitiesTab({ place }: { readonly place: DailyPlace }) {
  const { t } = useTranslation('dayRecords');
  const dataset = useStored('dataset', (state) => state.dataset);
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
  const cities = dataset?.regions.filter(({ level }) => level === 'city') ?? [];
  const sought = find.trim().toLowerCase();
  const shown = cities.filter(
    ({ code }) => (!onlyMissing || !reportOf.has(code)) && (sought === '' || `${code} ${names.place(code)}`.toLowerCase().includes(sought)),
  );
  const chosen = cities.find(({ code }) => code === place.chosen('city')) ?? shown[0] ?? null;
  const next = () => {
    const at = shown.findIndex(({ code }) => code === chosen?.code);
    const open = [...shown.slice(at + 1), ...shown.slice(0, at)].find(({ code }) => !reportOf.has(code));
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
          <Section grow title={t('cities')}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
            <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('cities')}>
              <table className={table.table} aria-label={t('cities')}>
                <thead>
                  <tr>
                    <th>{t('city')}</th>
                    <th>{t('state')}</th>
                    <th className={table.number}>{t('issued')}</th>
                    <th className={table.number}>{t('onHand')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ code }) => {
                    const told = reportOf.get(code);
                    const figures = told ?? presumedOf.get(code);
                    const sum = (lines: readonly { readonly pieces: number }[] | undefined) =>
                      lines === undefined ? '' : groupedDigits(lines.reduce((total, { pieces }) => total + pieces, 0));
                    const cell = `${table.number} ${told === undefined ? styles.presumed : ''}`;
                    return (
                      <tr key={code} className={code === chosen?.code ? table.chosen : ''}>
                        <td>
                          <button
                            type="button"
                            className={table.link}
                            aria-pressed={code === chosen?.code}
                            onClick={() => go({ city: code })}
                          >
                            {names.place(code)}
                          </button>
                        </td>
                        <td className={told === undefined ? table.warn : table.quiet}>
                          {told !== undefined ? t('reported') : figures !== undefined ? t('silent') : t('nothing')}
                        </td>
                        <td className={cell}>{sum(figures?.issued)}</td>
                        <td className={cell}>{sum(figures?.onHand)}</td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
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
