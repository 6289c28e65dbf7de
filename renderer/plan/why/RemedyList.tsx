// Remedies for a cell: each with its size, before → after if it was tried, and a button to try it.
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { GroupTier } from '../../../shared/plan/groupTier.ts';
import type { Remedy } from '../../../shared/plan/remedy.ts';
import { remedyText } from '../../../shared/text/reasonText.ts';
import { useStored } from '../../state/stores.ts';
import { trialKey } from '../../state/trialStore.ts';
import { ratioText } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import styles from './RemedyList.module.css';
import { reasonNames } from './reasonNames.ts';
import { TrialOutcome } from './TrialOutcome.tsx';

interface RemedyListProps {
  readonly plan: PlanId;
  readonly remedies: readonly Remedy[];
  /** Of the cell: its key, its tier, and its fill before rounding to cartons. */
  readonly group: string;
  readonly tier: GroupTier;
  readonly fillExact: number;
  readonly names: Names;
}

export function RemedyList({ plan, remedies, group, tier, fillExact, names }: RemedyListProps) {
  const { t } = useTranslation('plan');
  const tried = useStored('trial', (state) => state.tried);
  const current = useStored('trial', (state) => state.current);
  const tryRemedy = useStored('trial', (state) => state.tryRemedy);
  const cancel = useStored('trial', (state) => state.cancel);
  const list = useRef<HTMLUListElement>(null);
  const answers = remedies.filter(({ change }) => tried.has(trialKey(plan, change))).length;
  // An answer makes the part longer: on a small screen its end would be below the edge.
  useEffect(() => {
    if (answers > 0) list.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, [answers]);
  if (remedies.length === 0) return <p className={styles.none}>{t('noRemedy')}</p>;
  return (
    <ul ref={list} className={styles.list}>
      {remedies.map(({ change, fillAfter }) => {
        const key = trialKey(plan, change);
        const trial = tried.get(key);
        const after = trial?.groups.find((row) => `${row.tier}|${row.region}|${row.product}` === group)?.after ?? fillAfter;
        const text = remedyText(change, reasonNames(names), tier);
        const isTrying = current?.key === key;
        const seconds = current?.state.kind === 'running' ? current.state.seconds : 0;
        return (
          <li key={key} className={styles.remedy}>
            <span className={styles.text}>{text}</span>
            {after !== null && (
              <span className={styles.fills}>
                {ratioText(fillExact).replace('%', '')} →{' '}
                <strong className={after > fillExact ? styles.better : ''}>{ratioText(after).replace('%', ' %')}</strong>
              </span>
            )}
            {isTrying ? (
              <Button size="small" onClick={() => void cancel()}>
                {t('stopTrying')} {t('trying', { seconds: seconds.toFixed(0) })}
              </Button>
            ) : (
              trial === undefined && (
                <Button
                  size="small"
                  disabled={current !== null}
                  aria-label={t('tryRemedyLabel', { remedy: text })}
                  onClick={() => void tryRemedy(plan, change)}
                >
                  {t('tryRemedy')}
                </Button>
              )
            )}
            {trial !== undefined && <TrialOutcome trial={trial} names={names} />}
          </li>
        );
      })}
    </ul>
  );
}
