// What verifying is worth: the pieces each project's lines would add to the fills if they counted as expected, and all together.
import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanView } from '../../../shared/contract/api.ts';
import type { FillChange } from '../../../shared/plan/remedy.ts';
import { gainedPieces, type VerifyingWorth } from '../../../shared/plan/verifyingWorth.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useNames, type Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import band from '../quotas/BandDialog.module.css';
import { useOutcome } from '../useOutcome.ts';
import { usePlannedHash } from '../usePlannedHash.ts';

export function WorthDialog({ view, onClose }: { readonly view: PlanView; readonly onClose: () => void }) {
  const { t } = useTranslation('plan');
  const names = useNames(view.dataset);
  const hash = usePlannedHash();
  const worth = useStored('worth', ({ answer }) => (answer !== null && answer.hash === hash ? answer.worth : null));
  const weighing = useStored('worth', (state) => state.weighing);
  const weigh = useStored('worth', (state) => state.weigh);
  const stop = useStored('worth', (state) => state.stop);
  useEffect(() => {
    if (hash !== null) void weigh(hash);
  }, [hash, weigh]);
  const progress = weighing?.state.kind === 'running' ? weighing.state.progress : null;
  const share = progress === null || progress.groupsTotal === 0 ? 0 : progress.groupsFixed / progress.groupsTotal;
  const close = () => {
    void stop();
    onClose();
  };
  return (
    <Dialog open centered width={760} title={t('lines.worthTitle')} footer={null} onCancel={close}>
      <p className={band.note}>{t('lines.worthNote')}</p>
      {weighing !== null && (
        <div className={band.bar}>
          <Progress className={band.progress} percent={Math.round(share * 100)} size="small" aria-label={t('running')} />
          <Button onClick={close}>{t('cancelRun')}</Button>
        </div>
      )}
      {worth !== null && <WorthTable worth={worth} names={names} />}
    </Dialog>
  );
}

function WorthTable({ worth: { projects, total }, names }: { readonly worth: VerifyingWorth; readonly names: Names }) {
  const { t } = useTranslation(['plan', 'capacity']);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <section className={band.scroll} style={{ maxHeight: '52vh' }} tabIndex={0} aria-label={t('lines.worthTitle')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th style={{ width: '24%' }}>{t('lines.project')}</th>
            <th style={{ width: '20%' }}>{t('capacity:lines')}</th>
            <th className={table.number}>{t('lines.gained')}</th>
            <th>{t('lines.groups')}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map(({ project, name, lines, groups }) => (
            <tr key={project}>
              <td className={table.wrap}>
                <Link to={`/capacity?project=${encodeURIComponent(project)}`}>{name}</Link>
              </td>
              <td className={table.wrap}>{lines.join(t('lines.comma'))}</td>
              <Gain groups={groups} names={names} />
            </tr>
          ))}
          <tr>
            <td colSpan={2}>
              <strong>{t('lines.all')}</strong>
            </td>
            <Gain groups={total} names={names} />
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Gain({ groups, names }: { readonly groups: readonly FillChange[]; readonly names: Names }) {
  const outcome = useOutcome(groups, names);
  const pieces = gainedPieces(groups);
  return (
    <>
      <td className={`${table.number} ${pieces < 0 ? table.bad : ''}`}>
        {pieces > 0 ? '+' : pieces < 0 ? '−' : ''}
        {groupedDigits(Math.abs(pieces))}
      </td>
      <td className={table.wrap}>{outcome.join(' · ')}</td>
    </>
  );
}
