// List of issued reports: frozen, found again by kind, number and day. Only the rows in sight are drawn.
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuedReport } from '../../shared/contract/reportApi.ts';
import { rowAt } from '../state/pagedRows.ts';
import { useStored } from '../state/stores.ts';
import { LongTable } from '../ui/longTable/LongTable.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { usePagedRows } from '../ui/longTable/usePagedRows.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './ReportsPage.module.css';

interface IssuedListProps {
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onDraft: () => void;
}

export function IssuedList({ chosen, onChoose, onDraft }: IssuedListProps) {
  const { t } = useTranslation('reports');
  const issued = useStored('reports', (state) => state.issued);
  const notices = useStored('reports', (state) => state.notices);
  const near = useStored('reports', (state) => state.nearIssued);
  const columns = useMemo((): readonly LongColumn<IssuedReport>[] => {
    const replaced = new Set(notices.map(({ corrects }) => corrects?.report));
    const nameOf = ({ id, kind, number }: IssuedReport) =>
      t(replaced.has(id) ? 'replacedItem' : 'issuedItem', { kind: t(`kinds.${kind}`), number });
    return [
      {
        key: 'number',
        head: t('issuedNumber'),
        cell: (row) => (
          <button type="button" data-main className={`${table.link} ${styles.item}`} aria-pressed={row.id === chosen}>
            {nameOf(row)}
          </button>
        ),
        title: (row) => [nameOf(row), row.issuedBy, row.corrects?.reason ?? ''].filter(Boolean).join('　'),
      },
      { key: 'date', head: t('issuedDay'), width: '92px', cell: ({ date }) => date },
    ];
  }, [t, chosen, notices]);
  const list = usePagedRows({ name: 'issued', columns, count: issued.count, rowAt: (place) => rowAt(issued, place), onNear: near });
  return (
    <Section
      grow
      title={t('issuedTitle')}
      aside={
        chosen !== null && (
          <Button size="small" onClick={onDraft}>
            {t('backToDraft')}
          </Button>
        )
      }
    >
      {issued.count === 0 ? (
        <p className={styles.quiet}>{t('noneIssued')}</p>
      ) : (
        <LongTable label={t('issuedTitle')} list={list} keyOf={({ id }) => id} chosen={chosen} onChoose={({ id }) => onChoose(id)} />
      )}
    </Section>
  );
}
