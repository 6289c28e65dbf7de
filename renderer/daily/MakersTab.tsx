// Daily reports of makers: who has and has not reported for a day, and the form of one enterprise.
import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityOfMakers, reportingMakers } from '../../shared/reports/reportFacts.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNames } from '../ui/names.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import { DailyFrame, type DailyPlace } from './DailyFrame.tsx';
import styles from './DailyPage.module.css';
import { FormButtons } from './FormButtons.tsx';
import { ReportForm } from './ReportForm.tsx';

export function MakersTab({ place }: { readonly place: DailyPlace }) {
  const { t } = useTranslation('daily');
  const dataset = useStored('dataset', (state) => state.dataset);
  const load = useStored('daily', (state) => state.load);
  const names = useNames(dataset);
  const { date, go } = place;
  const [find, setFind] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  useEffect(() => {
    void load(date);
  }, [load, date]);
  // Ignore another day's reports until this day's are loaded.
  const reports = useStored('daily', (state) => (state.date === date ? state.reports : null));
  const byMaker = useMemo(() => new Map((reports ?? []).map((report) => [report.enterprise, report])), [reports]);
  const makers = useMemo(() => {
    if (dataset === null) return [];
    const cityOf = cityOfMakers(dataset);
    const enterprises = new Map(dataset.enterprises.map((row) => [row.code, row]));
    return reportingMakers({ dataset }).map((code) => ({ code, name: enterprises.get(code)?.name ?? code, city: cityOf.get(code) ?? '' }));
  }, [dataset]);
  if (dataset === null) return <PageHead title={t('title')} />;
  const sought = find.trim().toLowerCase();
  const shown = makers.filter(
    ({ code, name, city }) =>
      (!onlyMissing || !byMaker.has(code)) && (sought === '' || `${code} ${name} ${names.place(city)}`.toLowerCase().includes(sought)),
  );
  const chosen = makers.find(({ code }) => code === place.chosen('enterprise')) ?? shown[0] ?? null;
  const outputOf = (code: string) => byMaker.get(code)?.output.reduce((sum, { pieces }) => sum + pieces, 0) ?? null;
  const total = makers.reduce((sum, { code }) => sum + (outputOf(code) ?? 0), 0);
  const next = () => {
    const at = shown.findIndex(({ code }) => code === chosen?.code);
    const open = [...shown.slice(at + 1), ...shown.slice(0, at)].find(({ code }) => !byMaker.has(code));
    if (open !== undefined) go({ enterprise: open.code });
  };
  return (
    <DailyFrame
      place={place}
      status={t('reported', { count: byMaker.size, all: makers.length, total: groupedDigits(total) })}
      actions={<FormButtons form="makers" place={place} />}
      filters={
        <>
          <Checkbox checked={onlyMissing} onChange={(event) => setOnlyMissing(event.target.checked)}>
            {t('onlyMissing')}
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
      {makers.length === 0 ? (
        <EmptyState title={t('noMakers')} text={t('noMakersText')}>
          {null}
        </EmptyState>
      ) : (
        <div className={styles.body}>
          <Section grow title={t('makers')}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
            <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('makers')}>
              <table className={table.table} aria-label={t('makers')}>
                <thead>
                  <tr>
                    <th>{t('enterprise')}</th>
                    <th>{t('city')}</th>
                    <th>{t('state')}</th>
                    <th className={table.number}>{t('output')}</th>
                    <th className={table.number}>{t('workers')}</th>
                    <th>{t('note')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ code, name, city }) => {
                    const report = byMaker.get(code);
                    const output = outputOf(code);
                    return (
                      <tr key={code} className={code === chosen?.code ? table.chosen : ''}>
                        <td>
                          <button
                            type="button"
                            className={table.link}
                            aria-pressed={code === chosen?.code}
                            onClick={() => go({ enterprise: code })}
                          >
                            {name}
                          </button>
                        </td>
                        <td>{names.place(city)}</td>
                        <td className={report === undefined ? table.warn : table.quiet}>{report === undefined ? t('missing') : t('in')}</td>
                        <td className={table.number}>{output === null ? '' : groupedDigits(output)}</td>
                        <td className={table.number}>
                          {report?.workforce == null
                            ? ''
                            : `${report.workforce.present} × ${report.workforce.shifts} / ${report.workforce.needed}`}
                        </td>
                        <td className={styles.note}>{report?.note}</td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          </Section>
          {chosen !== null && reports !== null && (
            <ReportForm
              key={`${date}|${chosen.code}|${byMaker.has(chosen.code)}`}
              dataset={dataset}
              date={date}
              enterprise={chosen.code}
              name={chosen.name}
              report={byMaker.get(chosen.code) ?? null}
              onSaved={next}
            />
          )}
        </div>
      )}
    </DailyFrame>
  );
}
