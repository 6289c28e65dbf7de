// Offers the data package that a city of the drill has brought, on the page of packages.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStored } from '../state/stores.ts';
import styles from './DrillStrip.module.css';

export function BroughtPackage() {
  const { t } = useTranslation('drill');
  const name = useStored('drills', (state) => state.drill?.brought ?? null);
  const readPackage = useStored('drills', (state) => state.readPackage);
  const open = useStored('snapshots', (state) => state.open);
  const isBusy = useStored('snapshots', (state) => state.isBusy);
  if (name === null) return null;
  const take = async () => {
    const file = await readPackage();
    if (file !== null) await open(file, null);
  };
  return (
    <div className={styles.offer}>
      <div className={styles.buttons}>
        <span>{t('brought', { name })}</span>
        <Button size="small" loading={isBusy} onClick={() => void take()}>
          {t('openBrought')}
        </Button>
      </div>
    </div>
  );
}
