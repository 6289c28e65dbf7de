// Shown if the key cannot be used: says why, and offers a new key after explaining the consequences.
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KeyProblem } from '../../shared/contract/snapshotApi.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { useStored } from '../state/stores.ts';
import { useLanguage } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import styles from './SnapshotsPage.module.css';

export function KeyPanel({ problem }: { readonly problem: KeyProblem }) {
  const { t } = useTranslation('snapshots');
  const { message, modal } = App.useApp();
  const language = useLanguage();
  const isBusy = useStored('snapshots', (state) => state.isBusy);
  const newKey = useStored('snapshots', (state) => state.newKey);
  const { title, remedy } = errorText(problem, language);
  const ask = () =>
    modal.confirm({
      title: t('newKeyTitle'),
      content: t('newKeyText'),
      okText: t('newKey'),
      cancelText: t('cancel'),
      onOk: async () => {
        if (await newKey()) void message.success(t('newKeyMade'));
      },
    });
  return (
    <Section title={t('keyLost')}>
      <div className={styles.trust} role="alert">
        <p>{title}</p>
        <p>{remedy}</p>
        <p>{t('keyWaits')}</p>
        <Button loading={isBusy} onClick={ask}>
          {t('newKey')}
        </Button>
      </div>
    </Section>
  );
}
