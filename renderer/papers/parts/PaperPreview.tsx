// Beside a list: the chosen paper in its views, and its number.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './PaperPreview.module.css';

interface PaperPreviewProps<View extends string> {
  readonly number: string;
  readonly views: readonly { readonly value: View; readonly text: string; readonly show: () => ReactNode }[];
}

export function PaperPreview<View extends string>({ number, views }: PaperPreviewProps<View>) {
  const { t } = useTranslation('orders');
  const [wanted, setWanted] = useState<View>(views[0].value);
  const view = views.find(({ value }) => value === wanted) ?? views[0];
  return (
    <aside className={styles.preview} aria-label={t('preview')}>
      <header className={styles.head}>
        <SegmentedControl label={t('views')} value={view.value} options={views} onChange={setWanted} />
        <span className={styles.number} title={number}>
          {number}
        </span>
      </header>
      {view.show()}
    </aside>
  );
}
