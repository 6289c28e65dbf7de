// All requests: who asks, for what, and for how long it has been waiting or how it was decided.
import { useTranslation } from 'react-i18next';
import { outcomeOf, type RequestState } from '../../shared/support/supportDecision.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './SupportPage.module.css';

interface RequestTableProps {
  readonly states: readonly RequestState[];
  readonly names: Names;
  readonly chosen: string;
  readonly onChoose: (request: string) => void;
}

/** An open request older than this stands out. */
const longDays = 3;

export function RequestTable({ states, names, chosen, onChoose }: RequestTableProps) {
  const { t } = useTranslation('support');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <div className={styles.list} tabIndex={0} role="group" aria-label={t('requests')}>
      <table className={table.table} aria-label={t('requests')}>
        <thead>
          <tr>
            <th>{t('from')}</th>
            <th>{t('product')}</th>
            <th className={table.number}>{t('quantity')}</th>
            <th>{t('askedOn')}</th>
            <th>{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {states.map(({ request, decision, ageDays }) => (
            <tr key={request.id} className={request.id === chosen ? table.chosen : undefined}>
              <td>
                <button type="button" className={table.link} onClick={() => onChoose(request.id)}>
                  {names.place(request.city)}
                  {request.unit !== null && ` · ${request.unit.name}`}
                </button>
              </td>
              <td>{names.product(request.product)}</td>
              <td className={table.number}>{groupedDigits(request.quantityPieces)}</td>
              <td>{request.askedOn}</td>
              <td className={ageDays !== null && ageDays >= longDays ? table.warn : undefined}>
                {decision === null
                  ? t('waiting', { days: ageDays ?? 0 })
                  : t(`outcomes.${outcomeOf(decision)}`, { pieces: groupedDigits(decision.capPieces) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
