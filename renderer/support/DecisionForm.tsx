// The form in which the province decides: a cap, a term and a reason; whom it costs what is worked out and shown before it is signed.
import { App, Button, Input, InputNumber, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FillChange } from '../../shared/plan/remedy.ts';
import type { SupportDraft } from '../../shared/support/supportDecision.ts';
import type { SupportRequest } from '../../shared/support/supportRequest.ts';
import { groupedDigits, percentText } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { DayField } from '../ui/DayField.tsx';
import type { Names } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import { useKept } from '../ui/useKept.ts';
import styles from './SupportPage.module.css';

export function DecisionForm({ request, names }: { readonly request: SupportRequest; readonly names: Names }) {
  const { t } = useTranslation(['support', 'common']);
  const { message } = App.useApp();
  const today = useWorkingDay();
  const kept = useKept<SupportDraft>(`decision|${request.id}`, () => ({
    request: request.id,
    capPieces: request.quantityPieces,
    from: today,
    // The later of the two.
    to: [request.to, today].sort()[1],
    reason: '',
    decidedBy: '',
  }));
  const { value: draft } = kept;
  const set = (part: Partial<SupportDraft>) => kept.set({ ...draft, ...part });
  const trying = useStored('support', (state) => state.trying);
  const found = useStored('support', (state) => state.tried);
  const { tryOut, stop, decide } = useStored('support', (state) => state);
  const [isBusy, setBusy] = useState(false);
  const tried = found !== null && JSON.stringify(found.draft) === JSON.stringify(draft) ? found : null;
  const isReady = draft.reason.trim() !== '' && draft.decidedBy.trim() !== '';
  const sign = async () => {
    setBusy(true);
    const decision = await decide();
    setBusy(false);
    if (decision === null) return;
    kept.forget();
    void message.success(t('signed', { number: decision.number.running }));
  };
  const progress = trying?.state.kind === 'running' ? trying.state.progress : null;
  return (
    <Section title={t('decision')}>
      <div className={styles.form}>
        <label htmlFor="support-cap">{t('cap')}</label>
        <span className={styles.cap}>
          <InputNumber
            id="support-cap"
            min={0}
            max={request.quantityPieces}
            precision={0}
            value={draft.capPieces}
            onChange={(pieces) => set({ capPieces: pieces ?? 0 })}
          />
          <span className={styles.quiet}>
            {draft.capPieces === 0
              ? t('refuses')
              : t('ofAsked', { share: percentText(Math.min(1, draft.capPieces / request.quantityPieces)) })}
          </span>
        </span>
        <span className={styles.quiet}>{t('term')}</span>
        <span className={styles.days}>
          <DayField label={t('termFrom')} day={draft.from} onChange={(from) => set({ from })} />
          <DayField label={t('termTo')} day={draft.to} onChange={(to) => set({ to })} />
        </span>
        <label htmlFor="support-reason">{t('decisionReason')}</label>
        <Input id="support-reason" maxLength={200} value={draft.reason} onChange={({ target }) => set({ reason: target.value })} />
        <label htmlFor="support-by">{t('decidedBy')}</label>
        <Input id="support-by" maxLength={200} value={draft.decidedBy} onChange={({ target }) => set({ decidedBy: target.value })} />
      </div>
      <div className={styles.buttons}>
        {trying === null ? (
          <Button disabled={!isReady} onClick={() => void tryOut(draft)}>
            {t('try')}
          </Button>
        ) : (
          <>
            <Button onClick={() => void stop()}>{t('common:cancel')}</Button>
            <Progress
              className={styles.progress}
              size="small"
              percent={progress === null ? 0 : Math.round((100 * progress.groupsFixed) / Math.max(1, progress.groupsTotal))}
              aria-label={t('trying')}
            />
          </>
        )}
        <Button type="primary" disabled={tried === null} loading={isBusy} onClick={() => void sign()}>
          {t('sign')}
        </Button>
        <span className={styles.quiet}>{tried === null ? t('tryFirst') : t('mayEditNote')}</span>
      </div>
      {tried !== null && <CostTable groups={tried.groups} names={names} />}
    </Section>
  );
}

/** Less than half a piece is nothing to anybody. */
function CostTable({ groups, names }: { readonly groups: readonly FillChange[]; readonly names: Names }) {
  const { t } = useTranslation('support');
  const rows = groups
    .map((group) => ({ ...group, gained: Math.round((group.after - group.before) * group.needPieces) }))
    .filter(({ gained }) => gained !== 0)
    .sort((a, b) => a.gained - b.gained);
  if (rows.length === 0) return <p className={styles.none}>{t('noCosts')}</p>;
  return (
    <table className={table.table} aria-label={t('costs')}>
      <thead>
        <tr>
          <th>{t('group')}</th>
          <th className={table.number}>{t('need')}</th>
          <th className={table.number}>{t('before')}</th>
          <th className={table.number}>{t('after')}</th>
          <th className={table.number}>{t('gained')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ tier, region, product, needPieces, before, after, gained }) => (
          <tr key={`${tier}|${region}|${product}`}>
            <td>{`${names.place(region)} · ${names.tier(tier)} · ${names.product(product)}`}</td>
            <td className={table.number}>{groupedDigits(needPieces)}</td>
            <td className={table.number}>{percentText(before)}</td>
            <td className={table.number}>{percentText(after)}</td>
            <td className={`${table.number} ${gained < 0 ? table.bad : ''}`}>
              {gained > 0 ? `+${groupedDigits(gained)}` : `−${groupedDigits(-gained)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
