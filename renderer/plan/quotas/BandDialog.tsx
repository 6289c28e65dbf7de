// Tries quotas within a band around the rule's: choose the width, see who would gain or lose, and pin them as a named decision.
import { App, Button, Input, InputNumber, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/api.ts';
import { bandGain, type QuotaBandAnswer } from '../../../shared/plan/quotaBand.ts';
import { groupedDigits, percentText } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import styles from './BandDialog.module.css';

interface BandDialogProps {
  readonly view: PlanView;
  readonly names: Names;
  readonly onClose: () => void;
}

export function BandDialog({ view, names, onClose }: BandDialogProps) {
  const { t } = useTranslation(['scenarios', 'plan', 'pins', 'common']);
  const { message } = App.useApp();
  const found = useStored('band', (state) => (state.answer?.plan === view.summary.id ? state.answer.answer : null));
  const trying = useStored('band', (state) => state.trying);
  const tryBand = useStored('band', (state) => state.tryBand);
  const stop = useStored('band', (state) => state.stop);
  const adopt = useStored('band', (state) => state.adopt);
  const [percent, setPercent] = useState<number | null>(10);
  const [reason, setReason] = useState('');
  const progress = trying?.state.kind === 'running' ? trying.state.progress : null;
  const share = progress === null || progress.groupsTotal === 0 ? 0 : progress.groupsFixed / progress.groupsTotal;
  const keep = async () => {
    if (!(await adopt(reason.trim()))) return;
    void message.success(t('band.kept'));
    onClose();
  };
  return (
    <Dialog open centered width={760} title={t('band.title')} footer={null} onCancel={onClose}>
      <p className={styles.note}>{t('band.note')}</p>
      <form
        className={styles.bar}
        onSubmit={(event) => {
          event.preventDefault();
          if (percent !== null) void tryBand(view.summary.id, percent);
        }}
      >
        <label className={styles.field}>
          {t('band.width')}
          <InputNumber min={0} max={100} precision={0} value={percent} onChange={setPercent} aria-label={t('band.width')} suffix="%" />
        </label>
        <Button type="primary" htmlType="submit" disabled={percent === null || trying !== null}>
          {t('band.try')}
        </Button>
        {trying !== null && (
          <>
            <Progress className={styles.progress} percent={Math.round(share * 100)} size="small" aria-label={t('plan:running')} />
            <Button onClick={() => void stop()}>{t('plan:cancelRun')}</Button>
          </>
        )}
      </form>
      {found !== null && <Answer answer={found} names={names} />}
      {found !== null && found.pins.length > 0 && (
        <div className={styles.bar}>
          <Input
            aria-label={t('pins:reason')}
            placeholder={t('pins:reasonHint')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="primary" disabled={reason.trim() === '' || trying !== null} onClick={() => void keep()}>
            {t('band.keep', { count: found.pins.length })}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function Answer({ answer, names }: { readonly answer: QuotaBandAnswer; readonly names: Names }) {
  const { t } = useTranslation(['scenarios', 'common']);
  const gains = answer.groups.filter((group) => bandGain(group) > 0);
  const losses = answer.groups.filter((group) => bandGain(group) < 0);
  const sum = (groups: typeof gains) => groupedDigits(Math.abs(groups.reduce((total, group) => total + bandGain(group), 0)));
  if (answer.quotas.length === 0) return <p role="status">{t('band.nothing')}</p>;
  return (
    <>
      <p className={styles.verdict} role="status">
        {t('band.answer', {
          band: Math.round(answer.band * 100),
          quotas: answer.quotas.length,
          gains: gains.length,
          gained: sum(gains),
          losses: losses.length,
          lost: sum(losses),
        })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('band.groups')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th>{t('common:tier')}</th>
              <th>{t('common:city')}</th>
              <th>{t('common:product')}</th>
              <th className={table.number}>{t('band.byRule')}</th>
              <th className={table.number}>{t('band.chosen')}</th>
              <th className={table.number}>{t('gained')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.groups.map((group) => (
              <tr key={`${group.tier}|${group.region}|${group.product}`}>
                <td>{names.tier(group.tier)}</td>
                <td>{names.place(group.region)}</td>
                <td>{names.product(group.product)}</td>
                <td className={table.number}>{percentText(group.byRule)}</td>
                <td className={table.number}>{percentText(group.chosen)}</td>
                <td className={`${table.number} ${bandGain(group) < 0 ? table.bad : ''}`}>
                  {bandGain(group) < 0 ? '▼ −' : '▲ +'}
                  {groupedDigits(Math.abs(bandGain(group)))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('band.quotas')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th>{t('common:enterprise')}</th>
              <th>{t('common:material')}</th>
              <th className={table.number}>{t('band.byRule')}</th>
              <th className={table.number}>{t('band.chosen')}</th>
              <th className={table.number}>{t('gained')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.quotas.map(({ enterprise, material, byRule, chosen }) => (
              <tr key={`${enterprise}|${material}`}>
                <td title={enterprise}>{names.enterprise(enterprise)}</td>
                <td>{names.material(material)}</td>
                <td className={table.number}>{groupedDigits(byRule)}</td>
                <td className={table.number}>{groupedDigits(chosen)}</td>
                <td className={`${table.number} ${chosen < byRule ? table.bad : ''}`}>
                  {chosen < byRule ? '▼ −' : '▲ +'}
                  {groupedDigits(Math.abs(Math.round((chosen - byRule) * 1e6) / 1e6))} {names.materialUnit(material)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
