// Findings that are followed up: complaints, what inspections found, and praise; what is overdue comes first.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingState } from '../../shared/findings/finding.ts';
import { useStored } from '../state/stores.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNames } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { AnswerDialog } from './AnswerDialog.tsx';
import styles from './SupportPage.module.css';
import { PlaceLink } from '../places/PlaceLink.tsx';

export function FindingsTab() {
  const { t } = useTranslation('findings');
  const dataset = useStored('dataset', (state) => state.dataset);
  const list = useStored('findings', (state) => state.list);
  const names = useNames(dataset);
  const [opened, setOpened] = useState<string | null>(null);
  if (list === null) return null;
  if (list.states.length === 0) return <EmptyState title={t('empty')} text={t('emptyText')} />;
  const chosen = list.states.find(({ finding }) => finding.id === opened) ?? null;
  const standing = ({ finding, closedOn, overdueDays }: FindingState) =>
    finding.kind === 'praise'
      ? ''
      : closedOn !== null
        ? t('closedOn', { day: closedOn })
        : overdueDays > 0
          ? t('overdue', { days: overdueDays })
          : t('open');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <div className={styles.findings} tabIndex={0} role="group" aria-label={t('title')}>
      <table className={table.table} aria-label={t('title')}>
        <thead>
          <tr>
            <th>{t('kind')}</th>
            <th>{t('about')}</th>
            <th>{t('text')}</th>
            <th>{t('source')}</th>
            <th>{t('raisedOn')}</th>
            <th>{t('due')}</th>
            <th>{t('state')}</th>
            <th>{t('lastAnswer')}</th>
          </tr>
        </thead>
        <tbody>
          {list.states.map((state) => {
            const { finding, answers, overdueDays } = state;
            const last = answers.at(-1);
            return (
              <tr key={finding.id}>
                <td>{t(`kinds.${finding.kind}`)}</td>
                <td>
                  <PlaceLink code={finding.city} name={names.place(finding.city)} />
                  {finding.maker !== null && (
                    <>
                      {' · '}
                      <PlaceLink code={finding.maker} name={names.enterprise(finding.maker)} />
                    </>
                  )}
                </td>
                <td className={table.wrap}>
                  {finding.text}
                  {finding.paper !== '' && <span className={styles.quiet}> {finding.paper}</span>}
                </td>
                <td>{finding.source}</td>
                <td>{finding.raisedOn}</td>
                <td>{finding.due ?? ''}</td>
                <td className={overdueDays > 0 ? table.bad : undefined}>{standing(state)}</td>
                <td className={table.wrap}>
                  {finding.kind !== 'praise' && (
                    <Button size="small" onClick={() => setOpened(finding.id)} aria-label={`${t('answer')} ${finding.text}`}>
                      {t('answer')}
                    </Button>
                  )}{' '}
                  {last !== undefined && `${last.on} ${last.by}${t('colon')}${last.text}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {chosen !== null && <AnswerDialog state={chosen} office={list.office} onClose={() => setOpened(null)} />}
    </div>
  );
}
