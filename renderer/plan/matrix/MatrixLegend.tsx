// Legend below the matrix: the meaning of bars and marks.
import { useTranslation } from 'react-i18next';
import bar from './CoverageBar.module.css';
import styles from './MatrixLegend.module.css';

/** The mark for goods secured already is explained only if a cell shows it. */
export function MatrixLegend({ hasSecured }: { readonly hasSecured: boolean }) {
  const { t } = useTranslation('plan');
  return (
    <div className={styles.legend}>
      {hasSecured && (
        <span>
          <i className={`${styles.swatch} ${bar.secured}`} />
          {t('secured')}
        </span>
      )}
      <span>
        <i className={`${styles.swatch} ${bar.own}`} />
        {t('own')}
      </span>
      <span>
        <i className={`${styles.swatch} ${bar.pool}`} />
        {t('pool')}
      </span>
      <span>
        <i className={`${styles.swatch} ${bar.part}`} />△ {t('markPart')}
      </span>
      <span>
        <i className={`${styles.swatch} ${bar.most}`} />▲ {t('markMost')}
      </span>
      <span>○ {t('markNone')}</span>
      <span className={styles.unit}>{t('unit')}</span>
      <span>{t('hover')}</span>
    </div>
  );
}
