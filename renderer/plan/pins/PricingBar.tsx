// Computes the prices of a plan's pins on request: start, progress, cancel.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '../../../shared/domain/ids.ts';
import { useStored } from '../../state/stores.ts';
import styles from './PricingBar.module.css';

export function PricingBar({ plan }: { readonly plan: PlanId }) {
  const { t } = useTranslation(['pins', 'plan']);
  const isPriced = useStored('pins', (state) => state.prices.has(plan));
  const pricing = useStored('pins', (state) => state.pricing);
  const price = useStored('pins', (state) => state.price);
  const stop = useStored('pins', (state) => state.stopPricing);
  if (isPriced) return <p className={styles.note}>{t('priceHead')}</p>;
  if (pricing === null) {
    return (
      <p className={styles.note}>
        <span>{t('priceUnknown')}</span>
        <Button size="small" onClick={() => void price(plan)}>
          {t('findPrices')}
        </Button>
      </p>
    );
  }
  const { state } = pricing;
  const progress = state.kind === 'running' ? state.progress : null;
  const share = progress === null || progress.groupsTotal === 0 ? 0 : progress.groupsFixed / progress.groupsTotal;
  return (
    <div className={styles.note}>
      <progress className={styles.bar} max={1} value={share} aria-label={t('pricing')} />
      <span role="status">{t('pricing')}</span>
      {state.kind === 'running' && <span>{t('plan:seconds', { seconds: state.seconds.toFixed(1) })}</span>}
      <Button size="small" onClick={() => void stop()}>
        {t('plan:stopTrying')}
      </Button>
    </div>
  );
}
