// Preview of a snapshot: its office, what it would change, conflicts side by side, and whether to apply it.
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotPreview } from '../../shared/contract/snapshotApi.ts';
import { conflictKey } from '../../shared/snapshot/merge.ts';
import { codeUseSentence } from '../../shared/text/recodeErrorText.ts';
import { problemSentence } from '../../shared/text/problemText.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { useLanguage } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import { ConflictTable } from './ConflictTable.tsx';
import styles from './SnapshotsPage.module.css';
import { TrustPanel } from './TrustPanel.tsx';
import { useRecordWords } from './useRecordWords.ts';

export function PreviewPanel({ preview }: { readonly preview: SnapshotPreview }) {
  const { t } = useTranslation(['snapshots', 'recode']);
  const { message } = App.useApp();
  const language = useLanguage();
  const words = useRecordWords();
  const decisions = useStored('snapshots', (state) => state.decisions);
  const isBusy = useStored('snapshots', (state) => state.isBusy);
  const { close, apply } = useStored('snapshots', (state) => state);
  const [withoutRefused, setWithoutRefused] = useState(false);
  const { manifest, known, state, counts, conflicts, changes, refused, wrong, problems, recodings, kept } = preview;
  const notRead = refused.length + wrong.length;
  const open = conflicts.filter((conflict) => !decisions.has(conflictKey(conflict))).length;
  const isReady = state === 'ready' && open === 0 && problems.length === 0 && (notRead === 0 || withoutRefused);
  const take = async () => {
    if (await apply(withoutRefused)) void message.success(t('readIn', { office: manifest.office.name }));
  };
  return (
    <div className={styles.body}>
      <Section
        title={t('previewTitle', { office: manifest.office.name, sequence: manifest.sequence })}
        note={`${manifest.createdAt.slice(0, 16).replace('T', ' ')}　${manifest.scope.kind === 'full' ? t('scopeFull') : t('scopeSince')}`}
        aside={
          <span className={styles.actions}>
            <Button onClick={close}>{t('cancel')}</Button>
            <Button type="primary" loading={isBusy} disabled={!isReady} onClick={() => void take()}>
              {t('readInNow')}
            </Button>
          </span>
        }
      >
        <TrustPanel preview={preview} />
        {state === 'again' && <p className={styles.quiet}>{t('again')}</p>}
        {state === 'ready' && (
          <p className={styles.counts} role="status">
            {t('counts', { ...counts })}
          </p>
        )}
        {state === 'ready' && known?.isBranch === true && <p className={styles.counts}>{t('branchText')}</p>}
        {state === 'ready' && kept.length > 0 && (
          <div className={styles.counts}>
            <p>{t('keptText', { count: kept.length })}</p>
            <ul>
              {kept.slice(0, 20).map(({ table: name, id, uses }) => (
                <li
                  key={`${name}|${id}`}
                >{`${words.table(name)} ${id} — ${uses.map((use) => codeUseSentence(use, language)).join('；')}`}</li>
              ))}
            </ul>
          </div>
        )}
        {state === 'ready' && recodings.length > 0 && (
          <div className={styles.counts}>
            <p>{t('recodings', { count: recodings.length })}</p>
            <ul>
              {recodings.slice(0, 20).map(({ id, table: name, from, to, isMerge, who, reason }) => (
                <li key={id}>{`${words.table(name)} ${from} → ${to}${isMerge ? ` (${t('recode:merged')})` : ''} — ${who}：${reason}`}</li>
              ))}
            </ul>
          </div>
        )}
        {notRead > 0 && state === 'ready' && (
          <div className={styles.refused} role="alert">
            {refused.length > 0 && <p>{t('refusedText', { count: refused.length, office: manifest.office.name })}</p>}
            <ul>
              {refused.slice(0, 20).map(({ table: name, id, owner }) => (
                <li
                  key={`${name}|${id}`}
                >{`${words.table(name)} ${id.replaceAll('|', ' ')} — ${owner === 'province' ? t('province') : owner}`}</li>
              ))}
            </ul>
            {wrong.length > 0 && <p>{t('wrongText', { count: wrong.length })}</p>}
            <ul>
              {wrong.slice(0, 20).map(({ problem, ...place }) => (
                <li key={`${place.table}|${place.id}`}>
                  {`${words.place(place)} — ${problemSentence({ file: '', row: null, column: null, value: place.value, ...problem }, language)}`}
                </li>
              ))}
            </ul>
            <Checkbox checked={withoutRefused} onChange={(event) => setWithoutRefused(event.target.checked)}>
              {t('withoutRefused')}
            </Checkbox>
          </div>
        )}
        {problems.length > 0 && (
          <div className={styles.refused} role="alert">
            <p>{t('problemsText', { count: problems.length })}</p>
            <ul>
              {problems.slice(0, 20).map((problem) => (
                <li key={`${problem.file}|${problem.row}|${problem.column}|${problem.kind}`}>{problemSentence(problem, language)}</li>
              ))}
            </ul>
          </div>
        )}
      </Section>
      {state === 'ready' && conflicts.length > 0 && (
        <Section title={t('conflicts', { count: conflicts.length })} note={t('conflictsOpen', { count: open })}>
          <ConflictTable conflicts={conflicts} office={manifest.office.name} />
        </Section>
      )}
      {state === 'ready' && changes.length > 0 && (
        <Section title={t('changes')} note={groupedDigits(counts.added + counts.changed + counts.removed)}>
          <table className={table.table} aria-label={t('changes')}>
            <thead>
              <tr>
                <th>{t('what')}</th>
                <th>{t('table')}</th>
                <th>{t('record')}</th>
                <th>{t('difference')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.slice(0, 200).map(({ table: name, id, before, after }) => (
                <tr key={`${name}|${id}`}>
                  <td>{t(before === null ? 'added' : after === null ? 'removed' : 'changed')}</td>
                  <td>{words.table(name)}</td>
                  <td>{id.replaceAll('|', ' ')}</td>
                  <td className={table.wrap}>
                    {before !== null &&
                      after !== null &&
                      Object.keys(after)
                        .filter((field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]))
                        .map((field) => {
                          const place = { table: name, id, field };
                          return `${words.field(place)} ${words.value(place, before[field] ?? null)} → ${words.value(place, after[field])}`;
                        })
                        .join('；')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </div>
  );
}
