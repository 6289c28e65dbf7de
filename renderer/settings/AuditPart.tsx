// The audit log in the settings: sentences of who did what and when, what changed and why, and whether the log is intact.
import { Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditLine } from '../../shared/contract/auditApi.ts';
import { auditDetail, auditSentence } from '../../shared/text/auditText.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { rowAt } from '../state/pagedRows.ts';
import { useStored } from '../state/stores.ts';
import { LongTable } from '../ui/longTable/LongTable.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { usePagedRows } from '../ui/longTable/usePagedRows.ts';
import { useLanguage } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { Part } from './Part.tsx';
import styles from './SettingsPage.module.css';

export function AuditPart() {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  const { rows, checked, load, near, check } = useStored('audit', (state) => state);
  const columns = useMemo(
    (): readonly LongColumn<AuditLine>[] => [
      { key: 'position', head: t('position'), width: '72px', kind: 'number', cell: ({ position }) => position },
      { key: 'at', head: t('at'), width: '152px', cell: ({ at }) => new Date(at).toLocaleString('sv-SE') },
      {
        key: 'what',
        head: t('what'),
        width: '44%',
        cell: (line) => auditSentence(line, language),
        title: (line) => auditSentence(line, language),
      },
      {
        key: 'detail',
        head: t('detail'),
        cell: (line) => auditDetail(line, language),
        title: (line) => auditDetail(line, language),
        className: () => table.quiet,
      },
    ],
    [t, language],
  );
  useEffect(() => {
    void load();
  }, [load]);
  const list = usePagedRows({ name: 'audit', columns, count: rows.count, rowAt: (place) => rowAt(rows, place), onNear: near });
  return (
    <Part title={t('title')} wide>
      <p className={styles.note}>{t('help')}</p>
      <div className={styles.log}>
        <LongTable label={t('title')} list={list} keyOf={({ position }) => String(position)} />
      </div>
      <div className={styles.below}>
        <Button onClick={() => void check()}>{t('check')}</Button>
        {checked !== null && (
          <span role="status" className={checked.broken === null ? styles.whole : styles.broken}>
            {checked.broken === null
              ? t('whole', { count: groupedDigits(checked.entries), head: checked.head.slice(0, 16) })
              : t('broken', { entry: groupedDigits(checked.broken) })}
          </span>
        )}
      </div>
    </Part>
  );
}
