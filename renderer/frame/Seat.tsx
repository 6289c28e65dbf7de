// Who sits at the desk now, in the top bar: chosen from the officers in the settings. An office without a list does not see it.
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStored } from '../state/stores.ts';
import styles from './Seat.module.css';

const nobody = '';

export function Seat() {
  const { t } = useTranslation('frame');
  const officers = useStored('app', (state) => state.app?.settings.desk.officers ?? []);
  const seat = useStored('app', (state) => state.app?.seat ?? null);
  const sit = useStored('app', (state) => state.sit);
  if (officers.length === 0) return null;
  return (
    <label className={styles.seat} title={t('seatTitle')}>
      <span className={styles.label}>{t('seat')}</span>
      <Select
        size="small"
        variant="borderless"
        aria-label={t('seat')}
        className={styles.choice}
        popupMatchSelectWidth={false}
        status={seat === null ? 'warning' : undefined}
        value={seat ?? nobody}
        options={[...officers.map(({ name }) => ({ value: name, label: name })), { value: nobody, label: t('seatNobody') }]}
        onChange={(name) => void sit(name === nobody ? null : name)}
      />
    </label>
  );
}
