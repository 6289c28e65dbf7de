// The policy panel: what the province decides before a run. Every change is saved at once and can be undone.
import { DoubleRightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Policy } from '../../../shared/domain/policy.ts';
import { ruleOf, type Rule } from '../../state/datasetStore.ts';
import { useStored } from '../../state/stores.ts';
import { HorizonSection } from './HorizonSection.tsx';
import { LinkageSection } from './LinkageSection.tsx';
import styles from './PolicyPanel.module.css';
import { ReserveSection } from './ReserveSection.tsx';
import { SupportSection } from './SupportSection.tsx';
import { TierOrder } from './TierOrder.tsx';

interface PolicyPanelProps {
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
}

export function PolicyPanel({ folded, onFold }: PolicyPanelProps) {
  const { t } = useTranslation(['plan', 'pins']);
  const dataset = useStored('dataset', (state) => state.dataset);
  const saveRule = useStored('dataset', (state) => state.saveRule);
  const summary = useStored('plan', (state) => state.view?.summary ?? null);
  const pins = useStored('pins', (state) => state.pins.length);
  const openPins = useStored('pins', (state) => state.openList);
  const rule = ruleOf(dataset);
  if (dataset === null || rule === null) return null;
  if (folded) {
    return (
      <aside className={styles.folded} aria-label={t('policy')}>
        <button type="button" className={styles.unfold} aria-label={t('unfoldPolicy')} aria-expanded={false} onClick={() => onFold(false)}>
          <DoubleRightOutlined aria-hidden="true" />
          <span className={styles.upright}>{t('policy')}</span>
        </button>
      </aside>
    );
  }
  const save = (change: Partial<Rule>) => void saveRule(change);
  const savePolicy = (change: Partial<Policy>) => save({ policy: { ...rule.policy, ...change } });
  return (
    <aside className={styles.panel} aria-label={t('policy')}>
      <div className={styles.scroll}>
        <TierOrder tiers={rule.policy.tiers} onChange={(tiers) => savePolicy({ tiers })} onFold={() => onFold(true)} />
        <LinkageSection dataset={dataset} onChange={(linkageRatios) => save({ linkageRatios })} />
        <SupportSection dataset={dataset} onChange={(support) => savePolicy({ support })} />
        <ReserveSection dataset={dataset} onChange={savePolicy} />
        <HorizonSection policy={rule.policy} onChange={savePolicy} />
      </div>
      <footer className={styles.foot}>
        <span>
          {summary !== null && `${summary.isCurrent ? t('consistent') : t('changed')} · `}
          <button type="button" className={styles.pins} onClick={() => openPins(true)}>
            {t('pins:count', { count: pins })}
          </button>
        </span>
        {summary !== null && <span>{t('changeHint')}</span>}
      </footer>
    </aside>
  );
}
