// Strip of key figures at the top of the situation page, each with its reference value below.
import { useTranslation } from 'react-i18next';
import { targetPiecesPerDay, type Situation } from '../../shared/reports/situation.ts';
import { usePaperCounts } from '../papers/usePaperCounts.ts';
import { bigPieces, bigPiecesText, bigUnitOf, dayText, materialText, percentFigure } from '../ui/figures.ts';
import type { Names } from '../ui/names.ts';
import { KeyFigure } from './KeyFigure.tsx';
import styles from './KeyFigures.module.css';

export function KeyFigures({ situation, names }: { readonly situation: Situation; readonly names: Names }) {
  const { t } = useTranslation(['situation', 'common']);
  const counts = Object.values(usePaperCounts());
  const drafts = counts.reduce((sum, kind) => sum + kind.drafts, 0);
  const issued = counts.reduce((sum, kind) => sum + kind.issued, 0);
  const { capacity, planned, materials, groups } = situation;
  const [first] = capacity;
  const { language } = names;
  const meanPlanned = planned === null ? null : Math.floor(planned.reduce((sum, pieces) => sum + pieces, 0) / planned.length);
  const meanCapacity = Math.floor(capacity.reduce((sum, day) => sum + day.pieces, 0) / capacity.length);
  const capacityUnit = bigUnitOf([first.pieces], language);
  const plannedUnit = bigUnitOf([meanPlanned ?? 0], language);
  return (
    <section className={styles.strip} aria-label={t('keyFigures')}>
      <KeyFigure
        name={t('capacity')}
        scope={t('capacityOn', { day: dayText(first.date, language) })}
        figure={bigPieces(first.pieces, capacityUnit)}
        unit={t('common:perDay', { unit: capacityUnit.name })}
        note={`${t('ofTarget', { percent: `${percentFigure(first.pieces, targetPiecesPerDay)}%` })}　${
          situation.targetReachedOn === null ? t('neverCrosses') : t('crosses', { day: dayText(situation.targetReachedOn, language) })
        }`}
      />
      <KeyFigure
        name={t('planned')}
        scope={t('daily')}
        figure={meanPlanned === null ? '–' : bigPieces(meanPlanned, plannedUnit)}
        unit={meanPlanned === null ? '' : t('common:perDay', { unit: plannedUnit.name })}
        note={
          meanPlanned === null
            ? t('common:noPlan')
            : meanCapacity === 0
              ? '–'
              : t('plannedOf', { percent: `${percentFigure(meanPlanned, meanCapacity)}%` })
        }
      />
      {materials.slice(0, 2).map((outlook) => (
        <KeyFigure
          key={outlook.material}
          name={names.material(outlook.material)}
          scope=""
          figure={outlook.days[0].days.toFixed(2)}
          unit={t('dayUnit')}
          tone={toneOfShare(outlook.days[0].days)}
          note={t('clothNote', {
            available: materialText(outlook.days[0].available, '').trim(),
            need: materialText(outlook.days[0].fullNeed, outlook.unit),
          })}
        />
      ))}
      <KeyFigure
        name={t('difficult')}
        scope={t('selfSufficiency')}
        figure={`${situation.eligibleCities}`}
        unit={t('difficultUnit')}
        tone={situation.eligibleCities > 0 ? 'amber' : 'plain'}
        note={t('difficultNote', { total: situation.cities.length })}
      />
      {groups === null ? (
        <KeyFigure name={t('pendingPapers')} scope="" figure={`${drafts}`} unit={t('pendingUnit')} note={t('pendingNote', { issued })} />
      ) : (
        <KeyFigure
          name={t('shortGroups')}
          scope=""
          figure={`${groups.short}`}
          unit={`/ ${groups.total}`}
          tone={groups.marked > 0 ? 'amber' : 'plain'}
          note={t('shortGroupsNote', { total: groups.total, amount: bigPiecesText(groups.shortPieces, language) })}
        />
      )}
    </section>
  );
}

function toneOfShare(share: number): 'plain' | 'amber' | 'vermilion' {
  if (share >= 1) return 'plain';
  return share >= 0.8 ? 'amber' : 'vermilion';
}
