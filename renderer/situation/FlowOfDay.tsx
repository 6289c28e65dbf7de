// List of today's steps: what is done, what comes next, and a link to it.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStored } from '../state/stores.ts';
import { Section } from '../ui/Section.tsx';
import styles from './FlowOfDay.module.css';
import { nextSteps, type StepName } from './nextSteps.ts';
import { usePapersOf } from './usePapersOf.ts';

export function FlowOfDay() {
  const { t } = useTranslation('situation');
  const dataset = useStored('app', (state) => state.app?.dataset ?? null);
  const plan = useStored('plan', (state) => state.plans[0] ?? null);
  const own = usePapersOf(plan?.id ?? '');
  const steps = nextSteps(dataset !== null, plan, own);
  const notes: { readonly [Name in StepName]: string } = {
    data: dataset === null ? '' : t('stepNotes.data', { label: dataset.label }),
    plan: plan === null ? '' : t('stepNotes.plan', { label: plan.label }),
    approve: '',
    papers: t('stepNotes.papers', { count: own.papers }),
    issue: t('stepNotes.issue', { count: own.drafts }),
  };
  return (
    <Section title={t('flowTitle')} aside={`${steps.filter((step) => step.isDone).length} / ${steps.length}`}>
      <ol className={styles.list}>
        {steps.map((step, index) => (
          <li key={step.name} className={step.isNext ? styles.next : step.isDone ? styles.done : styles.later}>
            <span className={styles.sign}>{step.isDone ? <span title={t('stepDone')}>✓</span> : index + 1}</span>
            <span>{t(`steps.${step.name}`)}</span>
            {step.isNext ? (
              <Link className={styles.link} to={step.to}>
                {t(`stepGo.${step.name}`)} ›
              </Link>
            ) : (
              <span className={styles.note}>{step.isDone ? notes[step.name] : ''}</span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
