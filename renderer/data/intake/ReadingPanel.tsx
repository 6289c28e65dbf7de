// Shows what the reader did by its own rules, so that it can be checked: conversions, filled cells, unread columns and rows.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DatasetWarning } from '../../../shared/domain/datasetWarnings.ts';
import { warningText } from '../../../shared/text/warningText.ts';
import { useLanguage } from '../../ui/names.ts';
import { columnName } from '../../../shared/intake/columnName.ts';
import { groupedDecimal, groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import styles from './IntakePage.module.css';

/** 1 箱, but 3箱50只 unchanged. */
function oneOf(unit: string): string {
  return /^\d/.test(unit) ? unit : `1 ${unit}`;
}

const noWarnings: readonly DatasetWarning[] = [];

export function ReadingPanel({ sheet }: { readonly sheet: number }) {
  const { t } = useTranslation(['intake', 'common']);
  const read = useStored('intake', (state) => state.reading?.summary.sheets.find((one) => one.sheet === sheet) ?? null);
  const warnings = useStored('intake', (state) => state.reading?.summary.warnings ?? noWarnings);
  const language = useLanguage();
  const rows = useStored('intake', (state) => state.proposals[sheet]?.settings.rows ?? {});
  const change = useStored('intake', (state) => state.change);
  if (read === null) return <p className={styles.quiet}>{t('leftOut')}</p>;
  return (
    <div className={styles.list}>
      {read.columnTotals.length > 0 && (
        <>
          <h3 className={styles.part}>{t('totals')}</h3>
          <ul>
            {read.columnTotals.map(({ column, head, inSheet, read: taken, stated }) => (
              <li key={column} className={taken === inSheet ? undefined : styles.bad}>
                {t('columnTotal', { column: columnName(column), head, inSheet: groupedDecimal(inSheet), read: groupedDecimal(taken) })}
                {stated !== null && stated !== inSheet && (
                  <span className={styles.bad}> {t('statedDiffers', { stated: groupedDecimal(stated) })}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {(read.conversions.length > 0 ||
        read.assumed.length > 0 ||
        read.overruled.length > 0 ||
        read.filled > 0 ||
        read.unused.length > 0) && (
        <>
          <h3 className={styles.part}>{t('conversions')}</h3>
          <ul>
            {read.conversions.map(({ unit, times, to, by, count, quantity }) => (
              <li key={`${unit}|${times}|${by}|${to}`}>
                {t('conversion', { unit: oneOf(unit), times: groupedDigits(Number(times)), to })}{' '}
                <span className={styles.quiet}>
                  {t(`conversionBy.${by}`)} ×{count}
                  {by === 'carton' &&
                    Number(read.total) > 0 &&
                    ` ${t('ofTotal', { share: `${((Number(quantity) / Number(read.total)) * 100).toFixed(1)}%` })}`}
                </span>
              </li>
            ))}
            {read.assumed.map(({ head, measure }) => (
              <li key={`${measure}|${head}`} className={styles.bad}>
                {t(`assumed.${measure}`, { head })}
              </li>
            ))}
            {read.overruled.map(({ head, column, count }) => (
              <li key={`${head}|${column}`} className={styles.bad}>
                {t('overruled', { head, column, count })}
              </li>
            ))}
            {read.filled > 0 && <li>{t('filled', { count: read.filled })}</li>}
            {read.unused.length > 0 && <li>{t('unused', { heads: read.unused.join(t('common:listSeparator')) })}</li>}
          </ul>
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h3 className={styles.part}>{t('warnings')}</h3>
          <ul>
            {warnings.map((warning) => (
              <li key={`${warning.file}|${warning.row}|${warning.kind}`}>{warningText(warning, language)}</li>
            ))}
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
