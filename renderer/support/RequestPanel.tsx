// An open request with the evidence beside it, and the form in which the province decides.
import { App, Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { securedStates } from '../../shared/domain/rowKinds.ts';
import type { RequestState, SupportEvidence } from '../../shared/support/supportDecision.ts';
import { groupedDigits, percentText } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import type { Names } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import styles from './SupportPage.module.css';
import { PlaceLink } from '../places/PlaceLink.tsx';

interface RequestPanelProps {
  readonly state: RequestState;
  readonly names: Names;
  readonly mayDecide: boolean;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
}

export function RequestPanel({ state: { request }, names, mayDecide, mayEdit, onEdit }: RequestPanelProps) {
  const { t } = useTranslation(['support', 'common']);
  const { modal } = App.useApp();
  const found = useStored('support', (state) => state.evidence);
  const showEvidence = useStored('support', (state) => state.showEvidence);
  const withdraw = useStored('support', (state) => state.withdraw);
  // Whatever changes the data may change the evidence.
  const hash = useStored('app', (state) => state.app?.dataset?.hash ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the data decide what the evidence is
  useEffect(() => {
    void showEvidence(request.id);
  }, [showEvidence, request.id, hash]);
  const ask = () =>
    modal.confirm({
      title: t('withdrawTitle'),
      content: t('withdrawText'),
      okText: t('withdraw'),
      cancelText: t('common:cancel'),
      onOk: () => withdraw(request.id).then(() => undefined),
    });
  const evidence = found?.request === request.id ? found.evidence : null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <div className={styles.panel} tabIndex={0} role="group" aria-label={t('oneRequest')}>
      <Section
        title={t('oneRequest')}
        aside={
          mayEdit && (
            <span className={styles.actions}>
              <Button size="small" onClick={onEdit}>
                {t('edit')}
              </Button>
              <Button size="small" danger onClick={ask}>
                {t('withdraw')}
              </Button>
            </span>
          )
        }
      >
        <dl className={styles.facts}>
          <dt>{t('from')}</dt>
          <dd>
            <PlaceLink code={request.city} name={names.place(request.city)} />
            {request.unit !== null && ` · ${request.unit.name}（${request.unit.demand}）`}
          </dd>
          <dt>{t('asked')}</dt>
          <dd>{t('askedText', { product: names.productInFull(request.product), pieces: groupedDigits(request.quantityPieces) })}</dd>
          <dt>{t('term')}</dt>
          <dd>{t('fromTo', { from: request.from, to: request.to })}</dd>
          <dt>{t('reason')}</dt>
          <dd>{request.reason}</dd>
          <dt>{t('ownEffort')}</dt>
          <dd>{request.ownEffort}</dd>
          <dt>{t('askedBy')}</dt>
          <dd>{`${request.askedBy} ${request.askedOn}`}</dd>
        </dl>
      </Section>
      <Section title={t('evidence')} note={evidence === null ? undefined : t('evidenceOn', { day: evidence.on })}>
        {evidence !== null && <EvidenceList evidence={evidence} />}
      </Section>
      {mayDecide && <DecisionForm request={request} names={names} />}
    </div>
  );
}

function EvidenceList({ evidence }: { readonly evidence: SupportEvidence }) {
  const { t } = useTranslation('support');
  const whole = (amount: number) => groupedDigits(Math.floor(amount));
  const { need, stock, potential, ratio, threshold, isEligibleByRule, trend, daysLeft, fill, got } = evidence;
  const before = trend.map((one) => `${one.on.slice(5)} ${percentText(one.ratio)}`).join(t('comma'));
  return (
    <dl className={styles.facts}>
      <dt>{t('ratio')}</dt>
      <dd>
        {t('ratioText', { stock: whole(stock), potential: whole(potential), need: whole(need), ratio: percentText(ratio) })}{' '}
        <strong>{t(isEligibleByRule ? 'eligible' : 'notEligible')}</strong>
        {threshold !== null && t('thresholdText', { threshold: percentText(threshold) })}
      </dd>
      <dt>{t('trend')}</dt>
      <dd>{before === '' ? t('noTrend') : before}</dd>
      <dt>{t('daysLeft')}</dt>
      <dd>{daysLeft === null ? t('noUse') : t('daysText', { days: daysLeft.toFixed(1) })}</dd>
      <dt>{t('fill')}</dt>
      <dd>{fill === null ? t('noPlan') : t('fillText', { need: groupedDigits(fill.needPieces), fill: percentText(fill.fill) })}</dd>
      <dt>{t('got')}</dt>
      <dd>{securedStates.map((state) => t(`gotStates.${state}`, { pieces: groupedDigits(got[state]) })).join(t('comma'))}</dd>
    </dl>
  );
}
