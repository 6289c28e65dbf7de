// Owns what reading did by its own rules, so that nobody has to trust it: conversions, cells filled, columns and rows not read.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import styles from './IntakePage.module.css';

export function ReadingPanel({ sheet }: { readonly sheet: number }) {
  const { t } = useTranslation('intake');
  const read = useStored('intake', (state) => state.reading?.summary.sheets.find((one) => one.sheet === sheet) ?? null);
  const rows = useStored('intake', (state) => state.proposals[sheet]?.settings.rows ?? {});
  const change = useStored('intake', (state) => state.change);
  if (read === null) return <p className={styles.quiet}>{t('leftOut')}</p>;
  return (
    <div className={styles.list}>
      {(read.conversions.length > 0 || read.filled > 0 || read.unused.length > 0) && (
        <>
          <h3 className={styles.part}>{t('conversions')}</h3>
          <ul>
            {read.conversions.map(({ unit, times, to, by, count }) => (
              <li key={`${unit}|${times}|${by}|${to}`}>
                {t('conversion', { unit, times: groupedDigits(Number(times)), to })}{' '}
                <span className={styles.quiet}>
                  {t(`conversionBy.${by}`)} ×{count}
                </span>
              </li>
            ))}
            {read.filled > 0 && <li>{t('filled', { count: read.filled })}</li>}
            {read.unused.length > 0 && <li>{t('unused', { heads: read.unused.join('、') })}</li>}
          </ul>
        </>
      )}
      <h3 className={styles.part}>{t('skipped')}</h3>
      {read.skippedCount === 0 && <p className={styles.quiet}>{t('nothingSkipped')}</p>}
      {read.skippedCount > read.skipped.length && (
        <p className={styles.quiet}>{t('skippedMore', { shown: read.skipped.length, count: read.skippedCount })}</p>
      )}
      <ul>
        {read.skipped.map(({ row, text, why }) => (
          <li key={row} className={styles.decided}>
            <span>
              {row + 1} <span className={styles.quiet}>{t(`rowSkipped.${why}`)}</span> {text}
            </span>
            <Button size="small" onClick={() => void change(sheet, { rows: { ...rows, [row]: 'take' } })}>
              {t('takeRow', { row: row + 1 })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
