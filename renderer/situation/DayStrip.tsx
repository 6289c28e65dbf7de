// The day in a few lines at the head of the alerts: what happened and how much of it is presumed, and what runs out first.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { baseScenario } from '../../shared/domain/scenario.ts';
import type { DayFlowKind } from '../../shared/position/dayFlows.ts';
import { shareText, useDayWords } from '../days/useDayWords.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { bigPiecesText, dayText } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';
import styles from './DayStrip.module.css';

const told: readonly DayFlowKind[] = ['made', 'shipped', 'received', 'issued'];
const nothing = { names: {}, units: {} };

export function DayStrip() {
  const { t } = useTranslation('days');
  const language = useLanguage();
  const today = useWorkingDay();
  const isBase = useStored('app', (state) => state.app?.scenario.id === baseScenario);
  const dataset = useStored('dataset', (state) => state.dataset);
  const statement = useStored('days', (state) => state.statement);
  const load = useStored('days', (state) => state.load);
  useEffect(() => {
    if (isBase && dataset !== null) void load(null);
  }, [load, isBase, dataset]);
  const words = useDayWords(statement ?? nothing, dataset);
  if (!isBase || statement === null || statement.review.day !== today) return null;
  const { review } = statement;
  const goods = new Set<string>(dataset?.products.map(({ code }) => code));
  const pieces = (kind: DayFlowKind) =>
    review.flows.reduce((sum, flow) => (flow.kind === kind && goods.has(flow.item) ? sum + flow.quantity : sum), 0);
  const [first] = review.daysLeft;
  return (
    <section className={styles.strip} aria-label={t('title')}>
      <strong>{dayText(today, language)}</strong>
      {told.map((kind) => (
        <span key={kind}>{`${t(`flowKinds.${kind}`)} ${bigPiecesText(pieces(kind), language)}`}</span>
      ))}
      <span>{t('movedNote', { share: shareText(review.presumedPieces, review.movedPieces) })}</span>
      {first !== undefined && (
        <span>{t('shortest', { who: words.name(first.holder), item: words.name(first.item), days: first.days.toFixed(1) })}</span>
      )}
      <Link className={styles.link} to="/days">
        {`${t('title')} ›`}
      </Link>
    </section>
  );
}
