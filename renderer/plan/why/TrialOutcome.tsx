// Effects of a trial on cells other than the selected one.
import type { RemedyTrial } from '../../../shared/plan/remedy.ts';
import type { Names } from '../../ui/names.ts';
import { useOutcome } from '../useOutcome.ts';
import styles from './RemedyList.module.css';

export function TrialOutcome({ trial, names }: { readonly trial: RemedyTrial; readonly names: Names }) {
  return (
    <p className={styles.outcome} role="status">
      {useOutcome(trial.groups, names).join(' · ')}
    </p>
  );
}
