// The audit log in the settings: sentences of who did what and when, what changed and why, and whether the log is intact.
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditLine } from '../../shared/contract/auditApi.ts';
import type { AuditSort } from '../../shared/domain/auditQuery.ts';
import type { ColumnFilter } from '../../shared/domain/columnFilter.ts';
import { auditDetail, auditSentence, doingText } from '../../shared/text/auditText.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { rowAt } from '../state/pagedRows.ts';
import { useStored } from '../state/stores.ts';
import { LongTable } from '../ui/longTable/LongTable.tsx';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { usePagedRows } from '../ui/longTable/usePagedRows.ts';
import { useLanguage } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { Part } from './Part.tsx';
import styles from './SettingsPage.module.css';

export function AuditPart() {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  const { rows, choices, checked, ask, near, all, check } = useStored('audit', (state) => state);
  const [filters, setFilters] = useState<ReadonlyMap<string, ColumnFilter>>(new Map());
  const columns = useMemo(
    (): readonly LongColumn<AuditLine>[] => [
      { key: 'position', head: t('position'), width: '72px', kind: 'number', value: ({ position }) => position },
      { key: 'at', head: t('at'), width: '152px', kind: 'day', value: ({ at }) => new Date(at).toLocaleString('sv-SE') },
      {
        key: 'who',
        head: t('who'),
        width: '90px',
        kind: 'choice',
        value: ({ who }) => who,
        choices: choices.who.map((who) => ({ value: who, text: who })),
      },
      {
        key: 'what',
        head: t('what'),
        width: '38%',
        kind: 'choice',
        value: (line) => auditSentence(line, language),
        choices: choices.what.map((what) => ({ value: what, text: doingText({ what, after: null }, language) })),
      },
      { key: 'detail', head: t('detail'), value: (line) => auditDetail(line, language), className: () => table.quiet },
    ],
    [t, language, choices],
  );
  const list = usePagedRows({
    name: 'audit',
    columns,
    count: rows.count,
    rowAt: (place) => rowAt(rows, place),
    onNear: near,
    fetch: all,
    isOrdered: true,
    filters,
    onFilters: setFilters,
  });
  const sort = list.sort as AuditSort | null;
  useEffect(() => {
    void ask({ filter: Object.fromEntries(filters), sort });
  }, [ask, filters, sort]);
  return (
    <Part title={t('title')} wide>
      <p className={styles.note}>{t('help')}</p>
      <LongTools title={t('title')} list={list} />
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
