// Page that imports foreign sheets: choose files, check and configure each sheet, then write everything in one step or cancel.
import { App, Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useUndoableStep } from '../../ui/useUndoableStep.ts';
import { FileChoice } from './FileChoice.tsx';
import { IntakePanels } from './IntakePanels.tsx';
import { SheetGrid } from './SheetGrid.tsx';
import { SheetList } from './SheetList.tsx';
import { SheetRules } from './SheetRules.tsx';
import styles from './IntakePage.module.css';

export function IntakePage() {
  const { t } = useTranslation('intake');
  const undoable = useUndoableStep();
  const navigate = useNavigate();
  const view = useStored('intake', (state) => state.view);
  const reading = useStored('intake', (state) => state.reading);
  const busy = useStored('intake', (state) => state.busy);
  const progress = useStored('intake', (state) => state.progress);
  const { apply, cancel, close, loadMappings } = useStored('intake', (state) => state);
  const [chosen, setChosen] = useState(0);
  const [isKeeping, setKeeping] = useState(false);
  useEffect(() => {
    void loadMappings();
  }, [loadMappings]);
  // Close files left open by an earlier visit.
  useEffect(() => () => void close(), [close]);

  const sheets = reading?.summary.sheets ?? [];
  const sum = (of: 'added' | 'changed' | 'removed') => sheets.reduce((total, sheet) => total + sheet[of], 0);
  const counts = { added: sum('added'), changed: sum('changed'), removed: sum('removed') };
  const changes = counts.added + counts.changed + counts.removed;
  const problems = reading?.summary.problemCount ?? 0;
  const write = async () => {
    if (!(await undoable(apply, () => t('applied', counts)))) return;
    void navigate('/data');
  };
  return (
    <>
      <PageHead title={t('title')}>
        {view !== null && (
          <Button onClick={() => setKeeping(true)} disabled={sheets.length === 0}>
            {t('keep')}
          </Button>
        )}
        <Button onClick={() => void navigate('/data')}>{t('cancel')}</Button>
      </PageHead>
      {view === null ? (
        <FileChoice onOpened={() => setChosen(0)} />
      ) : (
        <>
          <div className={styles.work}>
            <SheetList view={view} chosen={chosen} onChoose={setChosen} />
            <section className={styles.sheet} aria-label={t('preview')}>
              <SheetRules sheet={chosen} />
              <SheetGrid sheet={chosen} />
            </section>
            <IntakePanels sheet={chosen} onSheet={setChosen} />
          </div>
          <footer className={styles.foot}>
            <span role="status" className={problems > 0 ? styles.bad : undefined}>
              {reading === null || busy === 'reading'
                ? progress === null
                  ? t('reading')
                  : t(`progress.${progress.stage}`, {
                      ...progress,
                      done: groupedDigits(progress.done),
                      total: groupedDigits(progress.total),
                    })
                : problems > 0
                  ? t('problemCount', { count: problems })
                  : sheets.length === 0
                    ? t('nothingChosen')
                    : changes === 0
                      ? t('nothingChanges')
                      : t('ready', counts)}
            </span>
            {busy === 'reading' && progress !== null && <Button onClick={() => void cancel()}>{t('stop')}</Button>}
            <Button
              type="primary"
              loading={busy === 'applying'}
              disabled={reading === null || busy !== null || problems > 0 || changes === 0}
              onClick={() => void write()}
            >
              {t('apply')}
            </Button>
          </footer>
        </>
      )}
      {isKeeping && <KeepDialog onClose={() => setKeeping(false)} />}
    </>
  );
}

function KeepDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['intake', 'common']);
  const { message } = App.useApp();
  const keepMapping = useStored('intake', (state) => state.keepMapping);
  const [name, setName] = useState('');
  const keep = async () => {
    if (!(await keepMapping(name.trim()))) return;
    void message.success(t('kept', { name: name.trim() }));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('keepTitle')}
      okText={t('keepTitle')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={() => void keep()}
      onCancel={onClose}
    >
      <p className={styles.help}>{t('keepNote')}</p>
      <Input
        aria-label={t('keepName')}
        placeholder={t('keepName')}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
      />
    </Dialog>
  );
}
