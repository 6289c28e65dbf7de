// Demands whose last day passed with pieces missing, and the button that asks for those again.
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, parseDay } from '../../shared/domain/calendar.ts';
import type { UnservedDemand } from '../../shared/position/unservedDemands.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import { useStored } from '../state/stores.ts';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { ShortTable } from '../ui/longTable/ShortTable.tsx';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { Section } from '../ui/Section.tsx';
import { useUndoableStep } from '../ui/useUndoableStep.ts';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';
import type { DayWords } from './useDayWords.ts';
import { PlaceLink } from '../places/PlaceLink.tsx';

interface UnservedTableProps {
  readonly unserved: readonly UnservedDemand[];
  readonly words: DayWords;
  /** The first day on which something asked again can be needed. */
  readonly from: string;
  /** What the same demands lack now: a closed day shows what they lacked then. */
  readonly now: readonly UnservedDemand[];
}

export function UnservedTable({ unserved, words, from, now }: UnservedTableProps) {
  const { t } = useTranslation(['days', 'common']);
  const undoable = useUndoableStep();
  const askAgain = useStored('days', (state) => state.askAgain);
  const [due, setDue] = useState<string>(addDays(from, 1));
  const waiting = now.filter(({ demand, askedAgain }) => askedAgain === null && unserved.some((one) => one.demand.code === demand.code));
  const rows = useMemo(() => {
    const nowOf = new Map(now.map((one) => [one.demand.code, one]));
    return unserved.map((one) => ({ ...one, askedAgain: nowOf.get(one.demand.code)?.askedAgain ?? one.askedAgain }));
  }, [unserved, now]);
  const columns = useUnservedColumns(words);
  const list = useLongRows({ name: 'unserved', rows, columns });
  const day = normalizeTyped(due, 'date');
  const ask = async () => {
    const count = waiting.length;
    const demands = waiting.map(({ demand }) => demand.code);
    await undoable(
      () => askAgain({ demands, due: day }),
      () => t('asked', { count }),
    );
  };
  return (
    <Section
      title={t('unserved')}
      note={t('unservedHelp')}
      aside={
        <span className={styles.ask}>
          {waiting.length > 0 && (
            <>
              <label htmlFor="ask-due">{t('askDue')}</label>
              <Input id="ask-due" size="small" value={due} onChange={(event) => setDue(event.target.value)} />
              <Button size="small" disabled={parseDay(day) === null || day < from} onClick={() => void ask()}>
                {t('askAgain', { count: waiting.length })}
              </Button>
            </>
          )}
          <LongTools title={t('unserved')} list={list} isCounted={false} />
        </span>
      }
    >
      <ShortTable rowsInSight={8} label={t('unserved')} list={list} keyOf={({ demand }) => demand.code} />
    </Section>
  );
}

function useUnservedColumns(words: DayWords): readonly LongColumn<UnservedDemand>[] {
  const { t } = useTranslation(['days', 'common']);
  return useMemo(() => {
    const name = ({ demand, askedAgain }: UnservedDemand) => (askedAgain === null ? demand.code : `${demand.code} → ${askedAgain}`);
    const figure = (key: string, head: string, figureOf: (row: UnservedDemand) => number): LongColumn<UnservedDemand> => ({
      key,
      head,
      width: '82px',
      kind: 'number',
      value: figureOf,
      total: 'sum',
    });
    return [
      {
        key: 'demand',
        head: t('demand'),
        value: name,
        title: (row) => (row.askedAgain === null ? name(row) : t('askedAs', { code: row.askedAgain })),
      },
      { key: 'tier', head: t('tier'), width: '15%', kind: 'choice', value: ({ demand }) => t(`common:tiers.${demand.tier}`) },
      {
        key: 'place',
        head: t('place'),
        width: '76px',
        kind: 'choice',
        value: ({ demand }) => words.name(demand.region),
        cell: ({ demand }) => <PlaceLink code={demand.region} name={words.name(demand.region)} />,
      },
      { key: 'item', head: t('item'), width: '76px', kind: 'choice', value: ({ demand }) => words.name(demand.product) },
      figure('need', t('need'), ({ demand }) => demand.quantityPieces),
      figure('had', t('had'), ({ hadPieces }) => hadPieces),
      figure('promised', t('promised'), ({ promisedPieces }) => promisedPieces),
      {
        ...figure('short', t('short'), ({ missingPieces }) => missingPieces),
        className: ({ askedAgain }) => (askedAgain === null ? table.bad : table.quiet),
      },
    ];
  }, [t, words]);
}
