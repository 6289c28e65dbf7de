// Offers a drill where the office has sample data and is in none.
import { InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStored } from '../state/stores.ts';
import styles from './DrillStrip.module.css';
import { PassButtons } from './PassButtons.tsx';

export function DrillOffer() {
  const { t } = useTranslation('drill');
  const isOffered = useStored('app', ({ app }) => app?.dataset?.isSample === true && app.drillSince === null);
  const [seed, setSeed] = useState(1);
  const field = useId();
  if (!isOffered) return null;
  return (
    <section className={styles.offer} aria-label={t('name')}>
      <h2 className={styles.title}>{t('title')}</h2>
      <p className={styles.intro}>{t('intro')}</p>
      <div className={styles.buttons}>
        <PassButtons seed={seed} />
        <label htmlFor={field}>{t('seed')}</label>
        <InputNumber
          id={field}
          size="small"
          min={0}
          max={4_294_967_295}
          precision={0}
          value={seed}
          onChange={(value) => setSeed(value ?? 1)}
        />
      </div>
    </section>
  );
}
