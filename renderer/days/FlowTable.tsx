// What moved on the day, by kind and item, with the part that nobody told.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayFlow } from '../../shared/position/dayFlows.ts';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import { sumOfOne, type LongColumn } from '../ui/longTable/longColumn.ts';
import { ShortTable } from '../ui/longTable/ShortTable.tsx';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';
import { shareText, type DayWords } from './useDayWords.ts';

export function FlowTable({ flows, words }: { readonly flows: readonly DayFlow[]; readonly words: DayWords }) {
  const { t } = useTranslation('days');
  const columns = useMemo((): readonly LongColumn<DayFlow>[] => {
    /** Of one kind of movement: what was made and what was sent are no sum. */
    const sumOf = (figureOf: (flow: DayFlow) => number) => sumOfOne((flow: DayFlow) => `${flow.kind}|${words.unit(flow.item)}`, figureOf);
    return [
      { key: 'kind', head: t('what'), kind: 'choice', value: ({ kind }) => t(`flowKinds.${kind}`) },
      { key: 'item', head: t('item'), kind: 'choice', value: ({ item }) => words.name(item) },
      {
        key: 'quantity',
        head: t('quantity'),
        width: '18%',
        kind: 'number',
        value: ({ quantity }) => quantity,
        cell: ({ item, quantity }) => words.amount(item, quantity),
        total: sumOf(({ quantity }) => quantity),
      },
      {
        key: 'presumed',
        head: t('presumed'),
        width: '14%',
        kind: 'number',
        value: ({ quantity, presumed }) => (quantity === 0 ? null : presumed / quantity),
        cell: ({ quantity, presumed }) => shareText(presumed, quantity),
        className: ({ presumed }) => (presumed > 0 ? table.warn : table.quiet),
      },
    ];
  }, [t, words]);
  const list = useLongRows({ name: 'dayFlows', rows: flows, columns });
  return (
    <Section title={t('flows')} aside={flows.length > 0 && <LongTools title={t('flows')} list={list} />}>
      {flows.length === 0 ? (
        <p className={styles.quiet}>{t('noFlows')}</p>
      ) : (
        <ShortTable label={t('flows')} list={list} keyOf={({ kind, item }) => `${kind}|${item}`} />
      )}
    </Section>
  );
}
