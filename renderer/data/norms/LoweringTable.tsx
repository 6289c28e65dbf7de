// What each region would no longer ask for if its risk were one level lower: a preview that changes nothing.
import { useTranslation } from 'react-i18next';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import table from '../../ui/table.module.css';
import styles from './NormsPage.module.css';

export function LoweringTable() {
  const { t } = useTranslation('norms');
  const rows = useStored('norms', (state) => state.outcome?.lowering ?? []);
  const regions = useStored('dataset', (state) => state.dataset?.regions ?? []);
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return (
    <>
      <p className={styles.hint}>{t(rows.length === 0 ? 'noLowering' : 'loweringNote')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('lowering')}>
        {rows.length > 0 && (
          <table className={table.table} aria-label={t('lowering')}>
            <thead>
              <tr>
                <th>{t('region')}</th>
                <th>{t('risk')}</th>
                <th className={table.number}>{t('freed')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ region, level, lower, freedPieces }) => (
                <tr key={region}>
                  <td>{names.get(region) ?? region}</td>
                  <td>{`${t(`risks.${level}`)} → ${t(`risks.${lower}`)}`}</td>
                  <td className={table.number}>{groupedDigits(freedPieces)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  );
}
