// One line that says what a plan starts from: stock, goods on the way, goods promised and not sent, and how much of it nobody told.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { figuresOf } from '../../shared/position/statement.ts';
import { percentText } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { bigPiecesText, dayText } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';
import styles from './PositionLine.module.css';

interface PositionLineProps {
  /** What a plan was made from; null for the position of this morning. */
  readonly dataset: Dataset | null;
  readonly isLinked: boolean;
}

export function PositionLine({ dataset, isLinked }: PositionLineProps) {
  const { t } = useTranslation('position');
  const language = useLanguage();
  const view = useStored('position', (state) => state.view);
  const morning = dataset?.policy.start ?? view?.morning;
  const figures = dataset === null ? view?.figures : figuresOf(dataset);
  if (morning === undefined || figures === undefined) return null;
  const share = view !== null && view.morning === morning ? view.figures.presumedShare : null;
  const words = {
    morning: dayText(morning, language),
    stock: bigPiecesText(figures.stock, language),
    transit: bigPiecesText(figures.inTransit, language),
    unsent: bigPiecesText(figures.unsent, language),
  };
  return (
    <p className={styles.line}>
      {t('line', words)}
      {share !== null && (share > 0 ? t('presumed', { share: percentText(share) }) : t('nothingPresumed'))}
      {isLinked && (
        <Link className={styles.link} to="/position">
          {t('toStatement')}
        </Link>
      )}
    </p>
  );
}
