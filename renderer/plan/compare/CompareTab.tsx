// Comparison tab: which plans are compared with the displayed one, what differs, and why.
import { Button, Select } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary, PlanView } from '../../../shared/contract/api.ts';
import { baseScenario } from '../../../shared/domain/scenario.ts';
import type { Tier } from '../../../shared/domain/tables.ts';
import { percentText } from '../../../shared/text/quantityText.ts';
import { attributionKey } from '../../state/scenarioStore.ts';
import { useStored } from '../../state/stores.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { clockText } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { useScenarioName } from '../scenarios/useScenarioName.ts';
import styles from './CompareTab.module.css';
import { comparisonOf } from './compareModel.ts';
import { GroupComparison } from './GroupComparison.tsx';
import { PlanComparison } from './PlanComparison.tsx';
import { QuotaComparison } from './QuotaComparison.tsx';

/** More do not fit side by side. */
const maxCompared = 3;

export function CompareTab({ view, names }: { readonly view: PlanView; readonly names: Names }) {
  const { t } = useTranslation(['scenarios', 'common']);
  const plans = useStored('plan', (state) => state.plans);
  const compared = useStored('scenarios', (state) => state.compared);
  const compareWith = useStored('scenarios', (state) => state.compareWith);
  const nameOf = useScenarioName();
  const others = plans.filter((plan) => plan.id !== view.summary.id);
  const beside = compared.filter(({ summary }) => summary.id !== view.summary.id);
  const likely = likelyOf(others, view.summary);
  const isEmpty = beside.length === 0;
  useEffect(() => {
    if (isEmpty && likely !== null) void compareWith([likely]);
  }, [isEmpty, likely, compareWith]);
  const views = useMemo(() => [...compared.filter(({ summary }) => summary.id !== view.summary.id), view], [compared, view]);
  const comparison = useMemo(() => (views.length < 2 ? null : comparisonOf(views)), [views]);
  const [shown, setShown] = useState<'groups' | 'quotas'>('groups');
  const [tier, setTier] = useState<Tier | 'all'>('all');
  const differences = useRef<HTMLDivElement>(null);
  const [answers, setAnswers] = useState(0);
  // The causes stand with the groups, below the fold of a small screen.
  useEffect(() => {
    if (answers > 0) differences.current?.scrollIntoView({ block: 'start' });
  }, [answers]);
  const showCauses = () => {
    setShown('groups');
    setAnswers((count) => count + 1);
  };
  if (others.length === 0) return <EmptyState title={t('nothingToCompare')} text={t('nothingToCompareText')} />;
  const label = (plan: PlanSummary) => `${plan.label} · ${nameOf(plan.scenario)} · ${clockText(plan.createdAt)}`;
  const heads = views.map(({ summary }) => ({ label: summary.label, scenario: nameOf(summary.scenario) }));
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <span>{t('compareWith')}</span>
        <Select
          mode="multiple"
          size="small"
          className={styles.choice}
          aria-label={t('compareWith')}
          popupMatchSelectWidth={false}
          maxCount={maxCompared}
          value={beside.map(({ summary }) => summary.id)}
          options={others.map((plan) => ({ value: plan.id, label: label(plan) }))}
          onChange={(chosen: string[]) => void compareWith(chosen)}
        />
        {comparison !== null && (
          <strong role="status">
            {comparison.decided === null
              ? t('same')
              : t(comparison.decided.isBetter ? 'better' : 'worse', {
                  plan: view.summary.label,
                  other: views[0].summary.label,
                  tier: names.tier(comparison.decided.tier),
                  before: percentText(comparison.decided.before),
                  after: percentText(comparison.decided.after),
                })}
          </strong>
        )}
        {comparison !== null && <WhyButton before={views[0]} after={view} onAnswer={showCauses} />}
      </div>
      {comparison !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
        <section className={styles.scroll} tabIndex={0} aria-label={t('comparison')}>
          <PlanComparison comparison={comparison} heads={heads} names={names} />
          <div className={styles.filter} ref={differences}>
            <SegmentedControl
              label={t('show')}
              value={shown}
              options={[
                { value: 'groups', text: t('groupsDiffer', { count: comparison.groups.length }) },
                { value: 'quotas', text: t('quotasDiffer', { count: comparison.quotas.length }) },
              ]}
              onChange={setShown}
            />
            {shown === 'groups' && (
              <Select
                size="small"
                aria-label={t('common:tier')}
                popupMatchSelectWidth={false}
                value={tier}
                options={[
                  { value: 'all', label: t('allTiers') },
                  ...comparison.tiers.map((row) => ({ value: row.tier, label: names.tier(row.tier) })),
                ]}
                onChange={setTier}
              />
            )}
          </div>
          {shown === 'groups' ? (
            <GroupComparison
              groups={comparison.groups.filter((group) => tier === 'all' || group.tier === tier)}
              heads={heads}
              names={names}
              pair={[views[0].summary.id, view.summary.id]}
            />
          ) : (
            <QuotaComparison quotas={comparison.quotas} heads={heads} names={names} />
          )}
        </section>
      )}
    </div>
  );
}

/** The newest plan of another scenario, otherwise the approved one, otherwise the newest. */
function likelyOf(others: readonly PlanSummary[], shown: PlanSummary): string | null {
  const wanted = [
    (plan: PlanSummary) =>
      plan.scenario.id !== shown.scenario.id && (shown.scenario.id === baseScenario || plan.scenario.id === baseScenario),
    (plan: PlanSummary) => plan.state === 'approved',
    () => true,
  ];
  for (const isWanted of wanted) {
    const found = others.find(isWanted);
    if (found !== undefined) return found.id;
  }
  return null;
}

interface WhyButtonProps {
  readonly before: PlanView;
  readonly after: PlanView;
  readonly onAnswer: () => void;
}

function WhyButton({ before, after, onAnswer }: WhyButtonProps) {
  const { t } = useTranslation(['scenarios', 'plan']);
  const attribute = useStored('scenarios', (state) => state.attribute);
  const stop = useStored('scenarios', (state) => state.stopAttributing);
  const attributing = useStored('scenarios', (state) => state.attributing);
  const [from, to] = [before.summary.id, after.summary.id];
  const isFound = useStored('scenarios', (state) => state.attributions.has(attributionKey(from, to)));
  if (isFound) return null;
  if (attributing === null) {
    return (
      <Button size="small" type="primary" className={styles.why} onClick={() => void attribute(from, to).then(onAnswer)}>
        {t('why')}
      </Button>
    );
  }
  const seconds = attributing.state.kind === 'running' ? attributing.state.seconds : 0;
  return (
    <span className={styles.why}>
      <span role="status">{t('finding', { seconds: seconds.toFixed(0) })}</span>
      <Button size="small" onClick={() => void stop()}>
        {t('plan:cancelRun')}
      </Button>
    </span>
  );
}
