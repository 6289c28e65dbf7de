// How long stocks last: cities' goods and makers' material, the shortest first.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DaysLeft } from '../../shared/position/daysLeft.ts';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import { sumOfOne, type LongColumn } from '../ui/longTable/longColumn.ts';
import { ShortTable } from '../ui/longTable/ShortTable.tsx';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';
import type { DayWords } from './useDayWords.ts';
import { PlaceLink } from '../places/PlaceLink.tsx';

/** Below this many days a person should look. */
const soon = 3;

export function DaysLeftTable({ rows, words }: { readonly rows: readonly DaysLeft[]; readonly words: DayWords }) {
  const { t } = useTranslation('days');
  const columns = useMemo((): readonly LongColumn<DaysLeft>[] => {
    const figure = (key: 'stock' | 'meanUse', figureOf: (row: DaysLeft) => number): LongColumn<DaysLeft> => ({
      key,
      head: t(key),
      width: '21%',
      kind: 'number',
      value: figureOf,
      cell: (row) => words.amount(row.item, figureOf(row)),
      total: sumOfOne(({ item }) => words.unit(item), figureOf),
    });
    return [
      {
        key: 'holder',
        head: t('who'),
        value: ({ holder }) => words.name(holder),
        cell: ({ holder }) => <PlaceLink code={holder} name={words.name(holder)} />,
      },
      { key: 'item', head: t('item'), width: '21%', kind: 'choice', value: ({ item }) => words.name(item) },
      figure('stock', ({ stock }) => stock),
      figure('meanUse', ({ meanUse }) => meanUse),
      {
        key: 'days',
        head: t('days'),
        width: '14%',
        kind: 'number',
        value: ({ days }) => Math.round(days * 10) / 10,
        format: (days) => days.toFixed(1),
        className: ({ days }) => (days < 1 ? table.bad : days < soon ? table.warn : ''),
      },
    ];
  }, [t, words]);
  const list = useLongRows({ name: 'daysLeft', rows, columns });
  return (
    <Section
      title={t('daysLeft')}
      note={t('daysLeftHelp')}
      aside={rows.length > 0 && <LongTools title={t('daysLeft')} list={list} isCounted={false} />}
    >
      {rows.length === 0 ? (
        <p className={styles.quiet}>{t('noUse')}</p>
      ) : (
        <ShortTable rowsInSight={10} label={t('daysLeft')} list={list} keyOf={({ holder, item }) => `${holder}|${item}`} />
      )}
    </Section>
  );
}
