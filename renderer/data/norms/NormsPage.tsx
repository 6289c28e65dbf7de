// Page of norms: the book, headcounts, and the demands computed from them.
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addedTo, tierSums } from '../../../shared/norms/tierSums.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { useNames } from '../../ui/names.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { Section } from '../../ui/Section.tsx';
import { useUndoableStep } from '../../ui/useUndoableStep.ts';
import { BookTabs } from './BookTabs.tsx';
import { NormTable } from './NormTable.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import styles from './NormsPage.module.css';
import { TierSumTable } from './TierSumTable.tsx';
import { WriteDialog } from './WriteDialog.tsx';

export function NormsPage() {
  const { t } = useTranslation('norms');
  const undoable = useUndoableStep();
  const navigate = useNavigate();
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const [isWriting, setWriting] = useState(false);
  const hash = useStored('dataset', (state) => state.hash);
  const view = useStored('norms', (state) => state.view);
  const outcome = useStored('norms', (state) => state.outcome);
  const { load, save, apply } = useStored('norms', (state) => state);
  useEffect(() => {
    if (hash !== null) void load();
  }, [load, hash]);
  if (view === null) return null;
  const { book } = view;
  const changes = outcome?.step.changes.length ?? 0;
  const write = () => undoable(apply, () => t('computed'));
  const sums = outcome === null || dataset === null ? [] : tierSums(outcome, dataset);
  const count = (list: readonly unknown[] | undefined) => groupedDigits(list?.length ?? 0);
  return (
    <>
      <PageHead title={t('title')}>
        <Button onClick={() => void navigate('/data')}>{t('back')}</Button>
        <Button type="primary" disabled={changes === 0} onClick={() => setWriting(true)}>
          {t('compute')}
        </Button>
      </PageHead>
      <p className={styles.intro}>{t('intro')}</p>
      <div className={styles.work}>
        <div className={styles.book}>
          <NormTable book={book} onChange={(next) => void save(next)} />
          {book.norms.length > 0 && <BookTabs book={book} onChange={(next) => void save(next)} />}
        </div>
        <Section
          grow
          title={t('outcome')}
          note={
            <span role="status">
              {outcome === null
                ? ''
                : changes === 0 && outcome.byHand.length === 0
                  ? t(book.norms.length === 0 ? 'noNorms' : 'nothing')
                  : t('counts', {
                      added: count(outcome.added),
                      changed: count(outcome.changed),
                      removed: count(outcome.removed),
                      unchanged: groupedDigits(outcome.unchanged),
                      byHand: count(outcome.byHand),
                    })}
            </span>
          }
        >
          {changes > 0 && (
            <div className={styles.sums}>
              <TierSumTable sums={sums} names={names} />
            </div>
          )}
          <OutcomeTable />
        </Section>
      </div>
      {isWriting && outcome !== null && dataset !== null && (
        <WriteDialog sums={sums} beside={addedTo(outcome, dataset)} names={names} onWrite={write} onClose={() => setWriting(false)} />
      )}
    </>
  );
}
