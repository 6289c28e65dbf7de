// Today: a numbered list of what is to be done, each with its number and one action.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { baseScenario } from '../../shared/domain/scenario.ts';
import { lateContracts } from '../../shared/partners/contractBalance.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { dayText } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import styles from './TodayList.module.css';
import { todayTasks } from './todayTasks.ts';
import { usePapersOf } from './usePapersOf.ts';

export function TodayList() {
  const { t } = useTranslation('situation');
  const language = useLanguage();
  const today = useWorkingDay();
  const support = useStored('support', (state) => state.list);
  const findings = useStored('findings', (state) => state.list);
  const loadFindings = useStored('findings', (state) => state.load);
  const newest = useStored('plan', (state) => state.plans[0] ?? null);
  const inForce = useStored('plan', (state) => state.plans.find((one) => one.state === 'approved')?.id ?? '');
  const { drafts, due } = usePapersOf(inForce);
  const issued = useStored('orders', (state) => state.summary?.states.issued ?? 0);
  const isBase = useStored('app', (state) => state.app?.scenario.id === baseScenario);
  const statement = useStored('days', (state) => state.statement);
  const releases = useStored('releases', (state) => state.list);
  const loadReleases = useStored('releases', (state) => state.load);
  const contracts = useStored('contracts', (state) => state.list);
  const loadContracts = useStored('contracts', (state) => state.load);
  const hasOutlets = useStored('dataset', (state) => (state.dataset?.outlets.length ?? 0) > 0);
  useEffect(() => {
    void loadFindings();
    void loadContracts();
    if (hasOutlets) void loadReleases();
  }, [loadFindings, loadContracts, loadReleases, hasOutlets]);
  const tasks = todayTasks({
    requests: support?.mayDecide === true ? support.states.flatMap(({ ageDays }) => ageDays ?? []) : null,
    hasDraftPlan: newest?.isCurrent === true && newest.state === 'draft',
    drafts,
    due,
    issued,
    review: isBase && statement?.review.day === today ? statement.review : null,
    findings: findings?.states ?? [],
    offers: hasOutlets ? (releases?.offers ?? []) : [],
    lateContracts: contracts === null ? 0 : lateContracts(contracts.contracts, contracts.entries, today),
  });
  return (
    <Section title={t('today')} note={dayText(today, language)} aside={tasks.length > 0 && t('todayCount', { count: tasks.length })}>
      {tasks.length === 0 ? (
        <p className={styles.none}>{t('todayNone')}</p>
      ) : (
        <ol className={styles.list} aria-label={t('today')}>
          {tasks.map(({ kind, count, late, later = 0, to }, k) => (
            <li key={kind} className={styles.item}>
              <span className={styles.place}>{k + 1}</span>
              <span className={styles.words}>
                {t(`tasks.${kind}`, { number: groupedDigits(count) })}
                {later > 0 && <span className={styles.later}> {t('tasksLater', { number: groupedDigits(later) })}</span>}
                {late > 0 && <span className={styles.late}> {t(`tasksLate.${kind as 'decide'}`, { number: late })}</span>}
              </span>
              <Link
                className={styles.link}
                to={to}
                aria-label={`${t(`taskGo.${kind}`)}: ${t(`tasks.${kind}`, { number: groupedDigits(count) })}`}
              >
                {t(`taskGo.${kind}`)} ›
              </Link>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
