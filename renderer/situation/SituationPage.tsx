// The situation page: today at a glance, and what to do next.
import { Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { situationOf } from '../../shared/reports/situation.ts';
import { useStored } from '../state/stores.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNames, useShown } from '../ui/names.ts';
import { AlertList } from './AlertList.tsx';
import { CapacityChart } from './CapacityChart.tsx';
import { DayStrip } from './DayStrip.tsx';
import { FlowOfDay } from './FlowOfDay.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { MaterialChart } from './MaterialChart.tsx';
import { ProductTable } from './ProductTable.tsx';
import styles from './SituationPage.module.css';
import { SufficiencyMap } from './SufficiencyMap.tsx';
import { TodayList } from './TodayList.tsx';

export function SituationPage() {
  const { t } = useTranslation('situation');
  const navigate = useNavigate();
  const facts = useStored('dataset', (state) => state.dataset);
  const assessmentOfFacts = useStored('dataset', (state) => state.assessment);
  const position = useStored('position', (state) => state.dataset);
  const assessmentNow = useStored('position', (state) => state.assessment);
  const loadPosition = useStored('position', (state) => state.load);
  // Until the position is known, the facts show what there is; without facts there is no position either.
  const isKnown = facts !== null && position !== null;
  const dataset = useShown(isKnown ? position : facts);
  const assessment = isKnown ? assessmentNow : assessmentOfFacts;
  const view = useStored('plan', (state) => state.view);
  const names = useNames(dataset);
  const plan = view?.summary.isCurrent === true ? view.plan : null;
  const projects = useStored('capacity', (state) => state.projects);
  const requests = useStored('support', (state) => state.list);
  const rosters = useStored('rosters', (state) => state.book);
  const loadRosters = useStored('rosters', (state) => state.load);
  const loadProjects = useStored('capacity', (state) => state.load);
  useEffect(() => {
    void loadProjects();
    void loadRosters();
    if (facts !== null) void loadPosition();
  }, [loadProjects, loadRosters, loadPosition, facts]);
  const situation = useMemo(
    () =>
      dataset === null
        ? null
        : situationOf(
            dataset,
            assessment,
            plan,
            projects,
            requests?.states.flatMap(({ ageDays }) => ageDays ?? []),
            rosters?.listings,
          ),
    [dataset, assessment, plan, projects, requests, rosters],
  );
  if (dataset === null || situation === null) {
    return (
      <EmptyState title={t('empty')} text={t('emptyNote')}>
        <Button type="primary" onClick={() => void navigate('/data')}>
          {t('goData')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <h1 className="visuallyHidden">{t('title')}</h1>
      <KeyFigures situation={situation} names={names} />
      <div className={styles.columns}>
        <div className={styles.left}>
          <CapacityChart situation={situation} dataset={dataset} names={names} />
          <MaterialChart situation={situation} names={names} />
        </div>
        <div className={styles.middle}>
          <SufficiencyMap situation={situation} names={names} />
          <ProductTable situation={situation} days={dataset.policy.days} names={names} />
        </div>
        <div className={styles.right}>
          <TodayList />
          <DayStrip />
          <AlertList situation={situation} names={names} />
          <FlowOfDay />
        </div>
      </div>
    </>
  );
}
