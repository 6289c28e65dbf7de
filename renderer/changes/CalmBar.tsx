// Least change on or off for a run, and its price: in fills, kilometres and calls, from one plan with and one without.
import { Button, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../shared/contract/changeApi.ts';
import type { CalmPrice } from '../../shared/plan/calmPrice.ts';
import { groupedDigits, percentText } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { signedFigure } from '../ui/figures.ts';
import table from '../ui/table.module.css';
import styles from './ChangesPage.module.css';

interface CalmBarProps {
  readonly view: ChangeView;
  readonly onSwitch: (leastChange: boolean) => void;
}

export function CalmBar({ view, onSwitch }: CalmBarProps) {
  const { t } = useTranslation('changes');
  const isRunning = useStored('plan', (state) => state.run !== null);
  const price = useStored('changes', (state) => (state.price?.plan === view.plan ? state.price.price : null));
  const pricing = useStored('changes', (state) => state.pricing);
  const weigh = useStored('changes', (state) => state.weigh);
  const stop = useStored('changes', (state) => state.stop);
  if (!view.isInformed) return null;
  const seconds = pricing?.state.kind === 'running' ? pricing.state.seconds : 0;
  return (
    <section className={styles.calm} aria-label={t('priceTitle')}>
      <div className={styles.bar}>
        <label className={styles.switch}>
          <Switch size="small" checked={view.leastChange} disabled={isRunning} onChange={onSwitch} />
          {t('calm')}
        </label>
        <span className={styles.hint}>{t('calmNote')}</span>
        {pricing !== null && (
          <span className={styles.finding}>
            <span role="status">{t('pricing', { seconds: seconds.toFixed(0) })}</span>
            <Button size="small" onClick={() => void stop()}>
              {t('stop')}
            </Button>
          </span>
        )}
        {pricing === null && price === null && (
          <Button size="small" disabled={isRunning} onClick={() => void weigh(view.plan)}>
            {t('price')}
          </Button>
        )}
      </div>
      {price !== null && <PriceTable price={price} />}
    </section>
  );
}

/** Exact fills nearer than this are the same: it is the tolerance to which a plan is proved. */
const sameFill = 1e-6;

function PriceTable({ price: { calm, free, fillDifference, lostToCartons } }: { readonly price: CalmPrice }) {
  const { t } = useTranslation('changes');
  const fills = fillDifference <= sameFill ? t('fillsSame') : t('fillsDiffer', { percent: `${(fillDifference * 100).toFixed(4)}%` });
  const cartons = lostToCartons === 0 ? '' : ` · ${t('cartons', { pieces: groupedDigits(lostToCartons) })}`;
  const kilometres = calm.kilometreTonnes - free.kilometreTonnes;
  const share = free.kilometreTonnes === 0 ? '' : ` (${signedFigure((kilometres / free.kilometreTonnes) * 100, 1)}%)`;
  return (
    <table className={`${table.table} ${styles.price}`} aria-label={t('priceTitle')}>
      <thead>
        <tr>
          <th>{t('side')}</th>
          <th>{t('fills')}</th>
          <th className={table.number}>{t('kilometres')}</th>
          <th className={table.number}>{t('moved')}</th>
          <th className={table.number}>{t('index')}</th>
          <th className={table.number}>{t('calls')}</th>
        </tr>
      </thead>
      <tbody>
        {(['calmSide', 'freeSide'] as const).map((name) => {
          const side = name === 'calmSide' ? calm : free;
          return (
            <tr key={name}>
              <td>{t(name)}</td>
              <td />
              <td className={table.number}>{groupedDigits(side.kilometreTonnes, 1)}</td>
              <td className={table.number}>{groupedDigits(side.movedPieces)}</td>
              <td className={table.number}>{percentText(side.index)}</td>
              <td className={table.number}>{groupedDigits(side.calls)}</td>
            </tr>
          );
        })}
        <tr className={table.strong}>
          <td>{t('difference')}</td>
          <td>{fills + cartons}</td>
          <td className={table.number}>
            {signedFigure(kilometres, 1)}
            {share}
          </td>
          <td className={table.number}>{signedFigure(calm.movedPieces - free.movedPieces)}</td>
          <td className={table.number}>{signedFigure((calm.index - free.index) * 100, 1)}%</td>
          <td className={table.number}>{signedFigure(calm.calls - free.calls)}</td>
        </tr>
      </tbody>
    </table>
  );
}
