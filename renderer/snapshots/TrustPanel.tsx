// What must be confirmed by telephone before a snapshot is applied: the fingerprint, as whom the office will be trusted and what it may
// then change, which office it replaces, and both states side by side if its snapshot sequence does not continue.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SnapshotPreview } from '../../shared/contract/snapshotApi.ts';
import type { Office } from '../../shared/domain/office.ts';
import { officeRegionName } from '../../shared/text/placeNames.ts';
import { visibleText } from '../../shared/text/visibleText.ts';
import { useStored } from '../state/stores.ts';
import { useLanguage } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './SnapshotsPage.module.css';

const digestCharacters = 8;

export function TrustPanel({ preview }: { readonly preview: SnapshotPreview }) {
  const { t } = useTranslation(['snapshots', 'start']);
  const language = useLanguage();
  const isBusy = useStored('snapshots', (state) => state.isBusy);
  const trust = useStored('snapshots', (state) => state.trust);
  const { manifest, fingerprint, state, known, replaces, isForUs } = preview;
  if (state === 'ready' || state === 'again') return null;
  const office = visibleText(manifest.office.name);
  const placeOf = ({ kind, region }: Pick<Office, 'kind' | 'region'>) =>
    [t(`start:kinds.${kind}`), region === null ? null : officeRegionName(region, language)].filter((part) => part !== null).join(' ');
  return (
    <div className={styles.trust} role="alert">
      <p>{t(`snapshots:trustTexts.${state}`, { office, known: known === null ? '' : placeOf(known) })}</p>
      {state === 'forked' && known !== null && <ForkTable preview={preview} known={known} />}
      <p>
        <strong>{t('snapshots:trustedAs', { place: placeOf(manifest.office) })}</strong>
        {t(`snapshots:mayChange.${manifest.office.kind}`)}
      </p>
      {isForUs && <p>{t('snapshots:isForUs')}</p>}
      {replaces.map(({ officeId, name, fingerprint: { words } }) => (
        <p key={officeId}>{t('snapshots:replaces', { name: visibleText(name), words })}</p>
      ))}
      <p className={styles.fingerprint}>{fingerprint.words}</p>
      <p>{fingerprint.hex}</p>
      <Button loading={isBusy} onClick={() => void trust()}>
        {t(state === 'forked' ? 'snapshots:acceptBranch' : 'snapshots:trust')}
      </Button>
    </div>
  );
}

function ForkTable({ preview, known }: { readonly preview: SnapshotPreview; readonly known: NonNullable<SnapshotPreview['known']> }) {
  const { t } = useTranslation('snapshots');
  const { sequence, createdAt } = preview.manifest;
  const rows = [
    { side: t('forkRead'), number: known.lastSequence, made: known.lastMadeAt, hash: known.lastHash },
    { side: t('forkFile'), number: sequence, made: createdAt, hash: preview.hash },
  ];
  return (
    <table className={table.table} aria-label={t('fork')}>
      <thead>
        <tr>
          <th>{t('fork')}</th>
          <th className={table.number}>{t('sequence')}</th>
          <th>{t('at')}</th>
          <th>{t('digest')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ side, number, made, hash }) => (
          <tr key={side}>
            <td>{side}</td>
            <td className={table.number}>{number}</td>
            <td>{made.slice(0, 16).replace('T', ' ')}</td>
            <td>{hash.slice(0, digestCharacters)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
