// Head of the plan page: plan, state, horizon, details of the run; undo, run, approve.
import { CaretRightOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PlanSummary } from '../../shared/contract/api.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import { baseScenario } from '../../shared/domain/scenario.ts';
import { useStored } from '../state/stores.ts';
import { clockText, dayText } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { useCycleText } from '../ui/useCycleText.ts';
import { Tag, type TagTone } from '../ui/Tag.tsx';
import { ApproveDialog } from './ApproveDialog.tsx';
import styles from './PlanHead.module.css';
import { ScenarioChoice } from './scenarios/ScenarioChoice.tsx';

const tones: { readonly [State in PlanSummary['state']]: TagTone } = { draft: 'plain', approved: 'done', superseded: 'plain' };

export function PlanHead({ onRun }: { readonly onRun: () => void }) {
  const { t } = useTranslation(['plan', 'changes', 'common']);
  const navigate = useNavigate();
  const language = useLanguage();
  const policy = useStored('dataset', (state) => state.dataset?.policy);
  const summary = useStored('plan', (state) => state.view?.summary ?? null);
  const isRunning = useStored('plan', (state) => state.run !== null);
  const shownPolicy = useStored('plan', (state) => state.view?.dataset.policy) ?? policy;
  const cycle = useCycleText(shownPolicy);
  const start = summary?.start ?? policy?.start;
  const days = summary?.days ?? policy?.days;
  return (
    <PageHead
      title={summary === null ? t('common:noPlan') : <PlanChoice summary={summary} />}
      note={
        <>
          <ScenarioChoice disabled={isRunning} />
          {summary !== null && <Tag tone={tones[summary.state]}>{t(`common:planStates.${summary.state}`)}</Tag>}
          {summary !== null && !summary.isCurrent && <Tag tone="amber">{t('staleTag')}</Tag>}
          {summary?.leastChange === false && <Tag tone="amber">{t('changes:calmOff')}</Tag>}
          {summary?.lineBasis === 'expected' && <Tag tone="amber">{t('lines.tag')}</Tag>}
          {start !== undefined && days !== undefined && (
            <span className={styles.horizon}>
              {t('horizon', { from: dayText(start, language), to: dayText(addDays(start, days - 1), language), days })}
            </span>
          )}
          {cycle !== null && <span className={styles.horizon}>{cycle}</span>}
        </>
      }
    >
      {summary !== null && (
        <span className={styles.ran}>
          {t('ranAt', { time: clockText(summary.createdAt), solves: summary.solves, seconds: summary.seconds.toFixed(1) })}
        </span>
      )}
      <UndoButtons />
      {summary !== null && <Button onClick={() => void navigate(`/changes?plan=${summary.id}`)}>{t('changes:open')}</Button>}
      <Button icon={<CaretRightOutlined />} disabled={isRunning} onClick={onRun} type={summary?.isCurrent === true ? 'default' : 'primary'}>
        {t('run')} <kbd className={styles.key}>F9</kbd>
      </Button>
      {summary !== null && <ApproveButton summary={summary} disabled={isRunning} />}
    </PageHead>
  );
}

function PlanChoice({ summary }: { readonly summary: PlanSummary }) {
  const { t } = useTranslation(['plan', 'common']);
  const plans = useStored('plan', (state) => state.plans);
  const open = useStored('plan', (state) => state.open);
  // There are hundreds after a year.
  const options = useMemo(
    () =>
      plans.map((plan) => ({
        value: plan.id,
        label:
          plan.id === summary.id ? plan.label : `${plan.label} · ${t(`common:planStates.${plan.state}`)} · ${clockText(plan.createdAt)}`,
      })),
    [plans, summary.id, t],
  );
  return (
    <Select
      variant="borderless"
      aria-label={t('choose')}
      className={styles.choice}
      popupMatchSelectWidth={false}
      value={summary.id}
      options={options}
      labelRender={() => summary.label}
      onChange={(plan: string) => void open(plan)}
    />
  );
}

function UndoButtons() {
  const { t } = useTranslation('common');
  const past = useStored('dataset', (state) => state.past.length);
  const future = useStored('dataset', (state) => state.future.length);
  const undo = useStored('dataset', (state) => state.undo);
  const redo = useStored('dataset', (state) => state.redo);
  return (
    <>
      <Button
        type="text"
        icon={<UndoOutlined />}
        aria-label={t('undo')}
        title={t('undo')}
        disabled={past === 0}
        onClick={() => void undo()}
      />
      <Button
        type="text"
        icon={<RedoOutlined />}
        aria-label={t('redo')}
        title={t('redo')}
        disabled={future === 0}
        onClick={() => void redo()}
      />
    </>
  );
}

function ApproveButton({ summary, disabled }: { readonly summary: PlanSummary; readonly disabled: boolean }) {
  const { t } = useTranslation(['plan', 'scenarios', 'common']);
  const view = useStored('plan', (state) => state.view);
  const isBase = useStored('app', (state) => state.app?.scenario.id === baseScenario);
  const isExpected = summary.lineBasis === 'expected';
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  if (summary.state === 'approved') {
    return (
      <Button type="primary" onClick={() => void navigate('/orders')}>
        {t('toPapers')}
      </Button>
    );
  }
  return (
    <>
      <Button
        type={summary.isCurrent ? 'primary' : 'default'}
        disabled={disabled || !isBase || summary.state !== 'draft' || !summary.isCurrent || isExpected}
        title={isExpected ? t('lines.notApproved') : isBase ? undefined : t('scenarios:approveInBase')}
        onClick={() => setAsking(true)}
      >
        {t('approve')}
      </Button>
      {isAsking && view !== null && <ApproveDialog view={view} onClose={() => setAsking(false)} />}
    </>
  );
}
