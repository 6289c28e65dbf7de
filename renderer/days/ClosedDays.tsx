// The working day and the days closed so far, each with its statement. Only the rows in sight are drawn and fetched.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayClose } from '../../shared/contract/dayApi.ts';
import { localDay, type IsoDate } from '../../shared/domain/calendar.ts';
import { rowAt } from '../state/pagedRows.ts';
import { useStored } from '../state/stores.ts';
import { Section } from '../ui/Section.tsx';
import { clockText, dayText, weekdayText } from '../ui/figures.ts';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { ShortTable } from '../ui/longTable/ShortTable.tsx';
import { usePagedRows } from '../ui/longTable/usePagedRows.ts';
import { useLanguage } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';

interface ClosedDaysProps {
  readonly workingDay: IsoDate;
  /** The closed day shown; null for the working day. */
  readonly shown: IsoDate | null;
  readonly onShow: (day: IsoDate | null) => void;
}

type Row = DayClose | 'working';

function keyOf(row: Row): string {
  return row === 'working' ? row : `${row.day}|${row.closedAt}`;
}

export function ClosedDays({ workingDay, shown, onShow }: ClosedDaysProps) {
  const { t } = useTranslation('days');
  const language = useLanguage();
  const closes = useStored('days', (state) => state.closes);
  const standing = useStored('days', (state) => state.standing);
  const nearCloses = useStored('days', (state) => state.nearCloses);
  const near = useCallback((from: number, end: number) => void nearCloses(Math.max(0, from - 1), Math.max(0, end - 1)), [nearCloses]);
  const columns = useMemo(
    (): readonly LongColumn<Row>[] => [
      {
        key: 'day',
        head: t('closeHeads.day'),
        cell: (row) => {
          const isUndone = row !== 'working' && row.undone !== null;
          const text = weekdayText(row === 'working' ? workingDay : row.day, language);
          if (isUndone) return <s className={table.quiet}>{text}</s>;
          return (
            <button type="button" data-main className={table.link} aria-pressed={(row === 'working' ? null : row.day) === shown}>
              {text}
            </button>
          );
        },
      },
      {
        key: 'by',
        head: t('closeHeads.by'),
        width: '30%',
        cell: (row) => (row === 'working' ? t('working') : row.signedBy),
        title: (row) => (row === 'working' ? undefined : row.signedBy),
        className: (row) => (row === 'working' ? table.quiet : ''),
      },
      {
        key: 'at',
        head: t('closeHeads.at'),
        width: '32%',
        cell: (row) =>
          row === 'working'
            ? ''
            : row.undone === null
              ? `${dayText(localDay(new Date(row.closedAt)), language)} ${clockText(row.closedAt)}`
              : t('undoneBy', { by: row.undone.by }),
        title: (row) => (row === 'working' || row.undone === null ? undefined : t('undoneBy', { by: row.undone.by })),
        className: () => table.quiet,
      },
    ],
    [t, language, workingDay, shown],
  );
  const count = closes.count + 1;
  const list = usePagedRows<Row>({
    name: 'closes',
    columns,
    count,
    rowAt: (place) => (place === 0 ? 'working' : rowAt(closes, place - 1)),
    onNear: near,
  });
  return (
    <Section title={t('closes')}>
      <ShortTable<Row>
        rowsInSight={8}
        label={t('closes')}
        list={list}
        keyOf={keyOf}
        chosen={shown === null ? 'working' : standing === null ? null : keyOf(standing)}
        onChoose={(row) => {
          if (row === 'working') onShow(null);
          else if (row.undone === null) onShow(row.day);
        }}
      />
      {closes.count === 0 && <p className={styles.quiet}>{t('noCloses')}</p>}
    </Section>
  );
}
