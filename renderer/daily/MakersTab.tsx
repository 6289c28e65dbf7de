// Daily reports of makers: who has and has not reported for a day, and the form of one enterprise.
import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityOfMakers, reportingMakers } from '../../shared/reports/reportFacts.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import type { DailyReport } from '../../shared/capacity/dailyReport.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LongTable } from '../ui/longTable/LongTable.tsx';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { useNames, useShown, type Names } from '../ui/names.ts';
import { LoadingPage } from '../ui/LoadingPage.tsx';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import { besideOutput } from './besideOutput.ts';
import { DailyFrame, type DailyPlace } from './DailyFrame.tsx';
import styles from './DailyPage.module.css';
import { FormButtons } from './FormButtons.tsx';
import { ReportForm } from './ReportForm.tsx';
import { PlaceLink } from '../places/PlaceLink.tsx';

export function MakersTab({ place }: { readonly place: DailyPlace }) {
  const { t } = useTranslation('daily');
  const dataset = useShown(useStored('dataset', (state) => state.dataset));
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
  const before = useStored('daily', (state) => state.before);
  const projects = useStored('capacity', (state) => state.projects);
  const loadProjects = useStored('capacity', (state) => state.load);
  useEffect(() => {
    void loadProjects();
  }, [loadProjects]);
  const view = useStored('plan', (state) => state.view);
  const plan = view?.summary.state === 'approved' ? view.plan : null;
  const byMaker = useMemo(() => new Map((reports ?? []).map((report) => [report.enterprise, report])), [reports]);
  const makers = useMemo(() => {
    if (dataset === null) return [];
    const cityOf = cityOfMakers(dataset);
    const enterprises = new Map(dataset.enterprises.map((row) => [row.code, row]));
    return reportingMakers({ dataset }).map((code) => ({ code, name: enterprises.get(code)?.name ?? code, city: cityOf.get(code) ?? '' }));
  }, [dataset]);
  const rows = useMemo(
    () =>
      makers
        .map((maker) => ({ ...maker, report: byMaker.get(maker.code) ?? null }))
        .filter(({ report }) => !onlyMissing || report === null),
    [makers, byMaker, onlyMissing],
  );
  const columns = useMakerColumns(names);
  const list = useLongRows({ name: 'makers', rows, columns, find });
  if (dataset === null) return <LoadingPage title={t('title')} />;
  const chosen = makers.find(({ code }) => code === place.chosen('enterprise')) ?? list.rowAt(0);
  const outputOf = (code: string) => sumOf(byMaker.get(code) ?? null);
  const total = makers.reduce((sum, { code }) => sum + (outputOf(code) ?? 0), 0);
  const next = () => {
    const shown = Array.from({ length: list.count }, (_, at) => list.rowAt(at)).filter((row) => row !== null);
    const at = shown.findIndex(({ code }) => code === chosen?.code);
    const open = [...shown.slice(at + 1), ...shown.slice(0, at)].find(({ report }) => report === null);
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
          <Section grow title={t('makers')} aside={<LongTools title={`${t('makers')} ${date}`} list={list} />}>
            <LongTable
              label={t('makers')}
              list={list}
              keyOf={({ code }) => code}
              chosen={chosen?.code ?? null}
              onChoose={({ code }) => go({ enterprise: code })}
            />
          </Section>
          {chosen !== null && reports !== null && (
            <ReportForm
              key={`${date}|${chosen.code}|${byMaker.has(chosen.code)}`}
              dataset={dataset}
              date={date}
              enterprise={chosen.code}
              name={chosen.name}
              report={byMaker.get(chosen.code) ?? null}
              beside={besideOutput({ dataset, projects, before, plan }, chosen.code, date)}
              onSaved={next}
            />
          )}
        </div>
      )}
    </DailyFrame>
  );
}

interface MakerRow {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly report: DailyReport | null;
}

/** Pieces; null if nothing was reported. */
function sumOf(report: DailyReport | null): number | null {
  return report === null ? null : report.output.reduce((sum, { pieces }) => sum + pieces, 0);
}

function useMakerColumns(names: Names): readonly LongColumn<MakerRow>[] {
  const { t } = useTranslation('daily');
  return useMemo(
    () => [
      {
        key: 'enterprise',
        head: t('enterprise'),
        value: ({ name }) => name,
        cell: ({ name }, _, isChosen) => (
          <button type="button" data-main className={table.link} aria-pressed={isChosen}>
            {name}
          </button>
        ),
      },
      {
        key: 'city',
        head: t('city'),
        width: '11%',
        kind: 'choice',
        value: ({ city }) => names.place(city),
        cell: ({ city }) => <PlaceLink code={city} name={names.place(city)} />,
      },
      {
        key: 'state',
        head: t('state'),
        width: '13%',
        kind: 'choice',
        value: ({ report }) => t(report === null ? 'missing' : 'in'),
        className: ({ report }) => (report === null ? table.warn : table.quiet),
      },
      { key: 'output', head: t('output'), width: '15%', kind: 'number', value: ({ report }) => sumOf(report), total: 'sum' },
      {
        key: 'workers',
        head: t('workers'),
        width: '21%',
        kind: 'number',
        value: ({ report }) => report?.workforce?.present ?? null,
        cell: ({ report }) =>
          report?.workforce == null ? '' : `${report.workforce.present} × ${report.workforce.shifts} / ${report.workforce.needed}`,
        total: 'sum',
      },
      { key: 'note', head: t('note'), width: '13%', value: ({ report }) => report?.note ?? null },
    ],
    [t, names],
  );
}
