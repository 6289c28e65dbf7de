// Above the list while the plan in force is not on paper yet: says what making papers does, and makes them.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './MakeStrip.module.css';
import type { Making } from './useMaking.ts';

export function MakeStrip({ making: { plan, isBusy, make } }: { readonly making: Making }) {
  const { t } = useTranslation('papers');
  if (plan === null) return null;
  return (
    <div className={styles.strip} role="note">
      <p className={styles.text}>
        {t('makeFrom', { label: plan.label })}
        {t('makeText')}
      </p>
      <Button type="primary" size="small" loading={isBusy} onClick={() => void make()}>
        {t(isBusy ? 'making' : 'make')}
      </Button>
    </div>
  );
}
