// The capacity page: verified capacity on its way to the target, projects, obstacles and subsidies.
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { CapacityProject } from '../../shared/capacity/project.ts';
import { capacityCurve } from '../../shared/capacity/verifiedCapacity.ts';
import { cityOfMakers } from '../../shared/reports/reportFacts.ts';
import { targetPiecesPerDay } from '../../shared/reports/situation.ts';
import { useStored } from '../state/stores.ts';
import { Chart } from '../ui/Chart.tsx';
import { bigPiecesText } from '../ui/figures.ts';
import { useNames } from '../ui/names.ts';
import { LoadingPage } from '../ui/LoadingPage.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Section } from '../ui/Section.tsx';
import { useTokens } from '../ui/theme.ts';
import styles from './CapacityPage.module.css';
import { curveOption } from './curveOption.ts';
import { ObstacleTable } from './ObstacleTable.tsx';
import { ProjectTable } from './ProjectTable.tsx';
import { ProjectDialog } from './ProjectDialog.tsx';
import { newProject } from './newProject.ts';
import { SubsidyTable } from './SubsidyTable.tsx';

/** Days of the curve: the horizon, and the time after it in which projects add capacity. */
const curveDays = 42;

export function CapacityPage() {
  const { t } = useTranslation('capacity');
  const dataset = useStored('dataset', (state) => state.dataset);
  const projects = useStored('capacity', (state) => state.projects);
  const load = useStored('capacity', (state) => state.load);
  const names = useNames(dataset);
  const tokens = useTokens();
  const [created, setCreated] = useState<CapacityProject | null>(null);
  const [params, setParams] = useSearchParams();
  const opened = created ?? projects.find(({ id }) => id === params.get('project')) ?? null;
  const open = useCallback(
    (project: CapacityProject | null) => {
      setCreated(project?.id === '' ? project : null);
      setParams(project === null || project.id === '' ? {} : { project: project.id }, { replace: true });
    },
    [setParams],
  );
  const cityOf = useMemo(() => (dataset === null ? new Map<string, string>() : cityOfMakers(dataset)), [dataset]);
  useEffect(() => {
    void load();
  }, [load]);
  const curve = useMemo(
    () => (dataset === null ? [] : capacityCurve(dataset, projects, dataset.policy.start, Math.max(curveDays, dataset.policy.days))),
    [dataset, projects],
  );
  const option = useMemo(
    () => curveOption(curve, { verified: t('verified'), forecast: t('forecast'), target: t('target') }, names.language, tokens),
    [curve, t, names.language, tokens],
  );
  if (dataset === null) return <LoadingPage title={t('title')} />;
  const reached = curve.find(({ forecast }) => forecast >= targetPiecesPerDay)?.date ?? null;
  const last = curve.at(-1);
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('summary', {
          now: bigPiecesText(curve[0]?.verified ?? 0, names.language),
          later: bigPiecesText(last?.forecast ?? 0, names.language),
          reached: reached ?? t('notReached'),
        })}
      >
        <Button type="primary" icon={<PlusOutlined />} onClick={() => open(newProject(dataset))}>
          {t('add')}
        </Button>
      </PageHead>
      <div className={styles.body}>
        <Section title={t('curve')}>
          <div className={styles.chart}>
            <Chart label={t('curve')} option={option} />
          </div>
        </Section>
        <ProjectTable projects={projects} names={names} cityOf={cityOf} onOpen={open} />
        <div className={styles.two}>
          <ObstacleTable projects={projects} onOpen={open} />
          <SubsidyTable projects={projects} />
        </div>
      </div>
      {opened !== null && <ProjectDialog key={opened.id} dataset={dataset} project={opened} onClose={() => open(null)} />}
    </>
  );
}
