// The day in five figures: what moved and how much of it nobody told, who is silent, what was missed, what was not sent, what disagrees.
import { useTranslation } from 'react-i18next';
import { isDisagreement } from '../../shared/position/discrepancy.ts';
import type { DayReview } from '../../shared/position/dayReview.ts';
import { KeyFigure } from '../situation/KeyFigure.tsx';
import styles from '../situation/KeyFigures.module.css';
import { bigFigure, bigPiecesText } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';
import { shareText } from './useDayWords.ts';

export function DayFigures({ review }: { readonly review: DayReview }) {
  const { t } = useTranslation('days');
  const language = useLanguage();
  const sum = (pieces: readonly number[]) => pieces.reduce((total, one) => total + one, 0);
  const missing = sum(review.unserved.map(({ missingPieces }) => missingPieces));
  const unsent = sum(review.late.map(({ leftPieces }) => leftPieces));
  const lacking = sum(review.late.map(({ lackingPieces }) => lackingPieces));
  const silent = review.silentMakers.length + review.silentCities.length;
  const negative = review.discrepancies.filter(({ kind }) => kind === 'negativeBook').length;
  const differing = review.discrepancies.filter(isDisagreement).length;
  return (
    <div className={styles.strip}>
      <KeyFigure
        name={t('moved')}
        scope={t('movedScope')}
        {...bigFigure(review.movedPieces, language)}
        note={t('movedNote', { share: shareText(review.presumedPieces, review.movedPieces) })}
      />
      <KeyFigure
        name={t('silent')}
        scope={t('silentScope')}
        figure={String(silent)}
        unit={t('silentUnit', { all: review.makers + review.cities })}
        note={t('silentNote', { makers: review.silentMakers.length, cities: review.silentCities.length })}
        tone={silent > 0 ? 'amber' : 'plain'}
      />
      <KeyFigure
        name={t('missing')}
        scope={t('missingScope')}
        {...bigFigure(missing, language)}
        note={t('missingNote', { count: review.unserved.length })}
        tone={missing > 0 ? 'vermilion' : 'plain'}
      />
      <KeyFigure
        name={t('unsent')}
        scope={t('unsentScope')}
        {...bigFigure(unsent, language)}
        note={t('unsentNote', { pieces: bigPiecesText(lacking, language) })}
        tone={lacking > 0 ? 'vermilion' : unsent > 0 ? 'amber' : 'plain'}
      />
      <KeyFigure
        name={t('differences')}
        scope={t('differencesScope')}
        figure={String(differing)}
        unit={t('differencesUnit')}
        note={t('differencesNote', { count: negative })}
        tone={negative > 0 ? 'vermilion' : differing > 0 ? 'amber' : 'plain'}
      />
    </div>
  );
}
