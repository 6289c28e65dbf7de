// The plan page: head, policy panel, result tabs, and the why panel for the selected cell. F9 starts a run.
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStored } from '../state/stores.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useFolded } from './useFolded.ts';
import { LinesNote } from './lines/LinesNote.tsx';
import { PinDialog } from './pins/PinDialog.tsx';
import { PinListDialog } from './pins/PinListDialog.tsx';
import { PlanHead } from './PlanHead.tsx';
import { PlanResult } from './PlanResult.tsx';
import styles from './PlanPage.module.css';
import { PolicyPanel } from './policy/PolicyPanel.tsx';
import { PositionLine } from '../position/PositionLine.tsx';
import { ReplacedNote } from './ReplacedNote.tsx';
import { RunProgress } from './RunProgress.tsx';
import { ScenarioDialog } from './scenarios/ScenarioDialog.tsx';
import { useRun } from './useRun.ts';

export function PlanPage() {
  const { t } = useTranslation(['plan', 'situation']);
  const navigate = useNavigate();
  const hasData = useStored('dataset', (state) => state.dataset !== null);
  const view = useStored('plan', (state) => state.view);
  const hasPlan = view !== null;
  const made = view?.dataset ?? null;
  const seen = useStored('app', ({ app }) => (app?.dataset ? `${app.dataset.hash}|${app.workingDay}` : null));
  const load = useStored('plan', (state) => state.load);
  const loadPosition = useStored('position', (state) => state.load);
  const isRunning = useStored('plan', (state) => state.run !== null);
  const [folded, setFolded] = useFolded();
  const run = useRun();
  // What was issued or reported on other pages decides which plans still follow from what is on record.
  useEffect(() => {
    if (!hasData || seen === null) return;
    void load();
    void loadPosition();
  }, [load, loadPosition, hasData, seen]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F9') return;
      event.preventDefault();
      void run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [run]);

  if (!hasData) {
    return (
      <EmptyState title={t('emptyTitle')} text={t('emptyNoData')}>
        <Button type="primary" onClick={() => void navigate('/data')}>
          {t('situation:goData')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <PlanHead onRun={() => void run()} />
      <PositionLine dataset={made} isLinked />
      {view?.summary.state === 'superseded' && <ReplacedNote summary={view.summary} />}
      {view !== null && <LinesNote view={view} onBasis={(lines) => void run({ lines })} />}
      {isRunning && <RunProgress />}
      <div className={styles.body}>
        <PolicyPanel folded={folded} onFold={setFolded} />
        {hasPlan ? (
          <PlanResult />
        ) : (
          <div className={styles.empty}>
            <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
              {!isRunning && (
                <Button type="primary" onClick={() => void run()}>
                  {t('run')} F9
                </Button>
              )}
            </EmptyState>
          </div>
        )}
      </div>
      <PinListDialog />
      <ScenarioDialog />
      <PinDialog />
    </>
  );
}
