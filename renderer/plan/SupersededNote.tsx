// What approval means for the plan approved so far: who gains and loses compared with it and why, and what
// happens to its orders.
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanView } from '../../shared/contract/api.ts';
import { useStored } from '../state/stores.ts';
import { bigPiecesText } from '../ui/figures.ts';
import { useLanguage, useNames } from '../ui/names.ts';
import styles from './ApproveDialog.module.css';
import { FindingCauses } from '../changes/FindingCauses.tsx';
import { useChangeView } from '../changes/useChangeView.ts';
import { comparisonOf, type ComparedGroup } from './compare/compareModel.ts';

/** Groups named that lose most; the comparison has all. */
const listed = 5;

export function SupersededNote({ view, onLeave }: { readonly view: PlanView; readonly onLeave: () => void }) {
  const { t } = useTranslation(['scenarios', 'changes']);
  const language = useLanguage();
  const names = useNames(view.dataset);
  const approved = useStored('plan', (state) => state.plans.find((plan) => plan.state === 'approved') ?? null);
  const compareWith = useStored('scenarios', (state) => state.compareWith);
  const former = useStored('scenarios', (state) => state.compared.find(({ summary }) => summary.id === approved?.id) ?? null);
  const shown = useChangeView(approved === null ? null : view.summary.id);
  const id = approved?.id ?? null;
  useEffect(() => {
    if (id !== null) void compareWith([id]);
  }, [id, compareWith]);
  const groups = useMemo(() => (former === null ? null : comparisonOf([former, view]).groups), [former, view]);
  if (approved === null || groups === null) return null;
  const gains = groups.filter(({ gainedPieces }) => gainedPieces > 0);
  const losses = groups.filter(({ gainedPieces }) => gainedPieces < 0);
  const separator = language === 'zh' ? '、' : ', ';
  const loserText = ({ region, tier, product, gainedPieces }: ComparedGroup) =>
    t('loser', {
      place: names.place(region),
      tier: names.tier(tier),
      product: names.product(product),
      pieces: bigPiecesText(-gainedPieces, language),
    });
  const sum = (rows: typeof groups) =>
    bigPiecesText(
      rows.reduce((total, { gainedPieces }) => total + Math.abs(gainedPieces), 0),
      language,
    );
  return (
    <>
      <p className={styles.text} role="status">
        {gains.length + losses.length === 0
          ? t('supersedesSame', { label: approved.label })
          : t('supersedes', {
              label: approved.label,
              gains: gains.length,
              gained: sum(gains),
              losses: losses.length,
              lost: sum(losses),
            })}{' '}
        {losses.length > 0 && t('losesMost', { groups: losses.slice(0, listed).map(loserText).join(separator) })}{' '}
        {approved.orders > 0 && t('ordersStay', { label: approved.label, count: approved.orders })}{' '}
        <Link to="/plan?tab=compare" onClick={onLeave}>
          {t('seeComparison')}
        </Link>
      </p>
      <p className={styles.text}>
        {shown.view?.paper.paragraphs[0]} {shown.view?.causes} <FindingCauses shown={shown} />{' '}
        <Link to={`/changes?plan=${view.summary.id}`} onClick={onLeave}>
          {t('changes:seeChanges')}
        </Link>
      </p>
    </>
  );
}
