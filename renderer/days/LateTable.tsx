// Orders that should have left by the evening, those that cannot be kept first.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LateOrder } from '../../shared/position/lateOrders.ts';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { ShortTable } from '../ui/longTable/ShortTable.tsx';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';
import type { DayWords } from './useDayWords.ts';
import { PlaceLink } from '../places/PlaceLink.tsx';

export function LateTable({ late, words }: { readonly late: readonly LateOrder[]; readonly words: DayWords }) {
  const { t } = useTranslation('days');
  const columns = useMemo(
    (): readonly LongColumn<LateOrder>[] => [
      {
        key: 'number',
        head: t('number'),
        width: '168px',
        value: ({ number }) => number,
        cell: ({ order, number }) => (
          <Link className={styles.link} to={`/orders?order=${order}`}>
            {number}
          </Link>
        ),
      },
      {
        key: 'sender',
        head: t('sender'),
        kind: 'choice',
        value: ({ sender }) => words.name(sender),
        cell: ({ sender }) => <PlaceLink code={sender} name={words.name(sender)} />,
      },
      {
        key: 'receiver',
        head: t('receiver'),
        kind: 'choice',
        value: ({ receiver }) => words.name(receiver),
        cell: ({ receiver }) => <PlaceLink code={receiver} name={words.name(receiver)} />,
      },
      { key: 'product', head: t('item'), kind: 'choice', value: ({ product }) => words.name(product) },
      { key: 'due', head: t('due'), width: '96px', kind: 'day', value: ({ from }) => from },
      { key: 'left', head: t('left'), width: '96px', kind: 'number', value: ({ leftPieces }) => leftPieces, total: 'sum' },
      {
        key: 'lacking',
        head: t('lacking'),
        width: '96px',
        kind: 'number',
        value: ({ lackingPieces }) => lackingPieces,
        total: 'sum',
        className: ({ lackingPieces }) => (lackingPieces > 0 ? table.bad : ''),
      },
    ],
    [t, words],
  );
  const list = useLongRows({ name: 'late', rows: late, columns });
  return (
    <Section title={t('late')} note={t('lateHelp')} aside={<LongTools title={t('late')} list={list} />}>
      <ShortTable rowsInSight={8} label={t('late')} list={list} keyOf={({ order, product }) => `${order}|${product}`} />
    </Section>
  );
}
