// The next morning's stock by where it lies and item, beside what the plan expected.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MorningStock } from '../../shared/position/expectedMorning.ts';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import { sumOfOne, type LongColumn } from '../ui/longTable/longColumn.ts';
import { ShortTable } from '../ui/longTable/ShortTable.tsx';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { Section } from '../ui/Section.tsx';
import type { DayWords } from './useDayWords.ts';

export function MorningTable({ stocks, words }: { readonly stocks: readonly MorningStock[]; readonly words: DayWords }) {
  const { t } = useTranslation('days');
  const isCompared = stocks.some(({ expected }) => expected !== null);
  const columns = useMemo((): readonly LongColumn<MorningStock>[] => {
    const figure = (key: string, figureOf: (stock: MorningStock) => number, isChange = false): LongColumn<MorningStock> => ({
      key,
      head: t(key as 'stock'),
      // A change has its sign, and a unit where it is material.
      width: isChange ? '94px' : '84px',
      kind: 'number',
      value: figureOf,
      cell: (stock) => words[isChange ? 'change' : 'amount'](stock.item, figureOf(stock)),
      total: sumOfOne(({ item }) => words.unit(item), figureOf),
    });
    const expectedOf = ({ expected }: MorningStock) => expected ?? 0;
    return [
      { key: 'area', head: t('area'), width: '74px', kind: 'choice', value: ({ area }) => t(`areas.${area}`) },
      { key: 'item', head: t('item'), kind: 'choice', value: ({ item }) => words.name(item) },
      figure('stock', ({ closing }) => closing),
      ...(isCompared ? [figure('expected', expectedOf), figure('difference', (stock) => stock.closing - expectedOf(stock), true)] : []),
    ];
  }, [t, words, isCompared]);
  const list = useLongRows({ name: 'morning', rows: stocks, columns });
  return (
    <Section
      title={t('morning')}
      note={isCompared ? undefined : t('noPlan')}
      aside={<LongTools title={t('morning')} list={list} isCounted={false} />}
    >
      <ShortTable label={t('morning')} list={list} keyOf={({ area, item }) => `${area}|${item}`} />
    </Section>
  );
}
