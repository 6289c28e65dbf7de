// Conflicts side by side, field by field: keep the local value, take the incoming one, or enter another; also for a whole table at once.
import { Button, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { conflictKey, type FieldConflict } from '../../shared/snapshot/merge.ts';
import type { Json } from '../../shared/snapshot/snapshotRecord.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import { useStored } from '../state/stores.ts';
import table from '../ui/table.module.css';
import styles from './SnapshotsPage.module.css';
import { useRecordWords } from './useRecordWords.ts';

export function ConflictTable({ conflicts, office }: { readonly conflicts: readonly FieldConflict[]; readonly office: string }) {
  const { t } = useTranslation('snapshots');
  const words = useRecordWords();
  const decisions = useStored('snapshots', (state) => state.decisions);
  const decide = useStored('snapshots', (state) => state.decide);
  const groups = [...Map.groupBy(conflicts, (conflict) => conflict.table)];
  return (
    <>
      {groups.map(([name, list]) => (
        <div key={name}>
          <p className={styles.bulk}>
            <strong>{words.table(name)}</strong>
            <Button size="small" onClick={() => decide(list.map(conflictKey), { kind: 'local' })}>
              {t('allLocal')}
            </Button>
            <Button size="small" onClick={() => decide(list.map(conflictKey), { kind: 'incoming' })}>
              {t('allIncoming', { office })}
            </Button>
          </p>
          <table className={table.table} aria-label={t('conflictsOf', { table: words.table(name) })}>
            <thead>
              <tr>
                <th>{t('record')}</th>
                <th>{t('field')}</th>
                <th>{t('base')}</th>
                <th>{t('here')}</th>
                <th>{office}</th>
                <th>{t('choice')}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((conflict) => {
                const key = conflictKey(conflict);
                const decision = decisions.get(key);
                return (
                  <tr key={key}>
                    <td>{conflict.id.replaceAll('|', ' ')}</td>
                    <td>{words.field(conflict)}</td>
                    <td className={table.wrap}>{words.value(conflict, conflict.base)}</td>
                    <td className={table.wrap}>{words.value(conflict, conflict.local)}</td>
                    <td className={table.wrap}>{words.value(conflict, conflict.incoming)}</td>
                    <td>
                      <Radio.Group
                        aria-label={words.place(conflict)}
                        value={decision?.kind ?? null}
                        onChange={({ target }) =>
                          decide([key], target.value === 'edited' ? { kind: 'edited', value: conflict.local } : { kind: target.value })
                        }
                      >
                        <Radio value="local">{t('choices.local')}</Radio>
                        <Radio value="incoming">{t('choices.incoming')}</Radio>
                        {isPlain(conflict) && <Radio value="edited">{t('choices.edited')}</Radio>}
                      </Radio.Group>
                      {decision?.kind === 'edited' && (
                        <Input
                          size="small"
                          className={styles.edited}
                          aria-label={t('editedValue')}
                          defaultValue={String(decision.value ?? '')}
                          onChange={({ target }) => decide([key], { kind: 'edited', value: typed(target.value, conflict) })}
                        />
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}

function isPlain({ field, local, incoming }: FieldConflict): boolean {
  return field !== null && [local, incoming].every((value) => value === null || typeof value !== 'object');
}

/** A number if either side is one. */
function typed(text: string, { local, incoming }: FieldConflict): Json {
  if (typeof local !== 'number' && typeof incoming !== 'number') return text === '' ? null : text;
  const number = Number(normalizeTyped(text, 'decimal'));
  return Number.isFinite(number) ? number : text;
}
