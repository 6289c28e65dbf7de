// Puts many entries on a list at once, pasted from a spreadsheet.
import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { ListKind } from '../../shared/lists/listEntry.ts';
import { useStored } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useKept } from '../ui/useKept.ts';
import { pastedListings } from './pastedListings.ts';
import styles from './SupportPage.module.css';

interface ListPasteDialogProps {
  readonly dataset: Dataset;
  readonly list: ListKind;
  readonly today: string;
  readonly onClose: () => void;
}

/** So many rows that cannot be read are named. */
const faultsShown = 8;

export function ListPasteDialog({ dataset, list, today, onClose }: ListPasteDialogProps) {
  const { t } = useTranslation(['lists', 'common']);
  const save = useStored('rosters', (state) => state.save);
  const kept = useKept(`list-paste|${list}`, () => ({ text: '', by: '' }));
  const { value } = kept;
  const [isBusy, setBusy] = useState(false);
  const { listings, faults } = useMemo(
    () => pastedListings(value.text, { kind: list, regions: dataset.regions, today, by: value.by }),
    [value, list, dataset, today],
  );
  const close = () => {
    kept.forget();
    onClose();
  };
  const submit = async () => {
    setBusy(true);
    const isDone = await save(listings);
    setBusy(false);
    if (isDone) close();
  };
  return (
    <Dialog
      of={[value]}
      open
      centered
      width={820}
      title={`${t('pasteTitle')} · ${t(`kinds.${list}`)}`}
      okText={t('pasteDo', { count: listings.length })}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: listings.length === 0 || faults.length > 0, loading: isBusy }}
      onCancel={close}
      onOk={() => void submit()}
    >
      <p className={styles.quiet}>{t('pasteText')}</p>
      <Field label={t('addedBy')} htmlFor="paste-by">
        <Input id="paste-by" maxLength={100} value={value.by} onChange={({ target }) => kept.set({ ...value, by: target.value })} />
      </Field>
      <Input.TextArea
        rows={8}
        wrap="off"
        aria-label={t('pasteLabel')}
        value={value.text}
        onChange={({ target }) => kept.set({ ...value, text: target.value })}
      />
      {faults.length === 0 ? (
        <p className={styles.quiet} role="status">
          {t('pasteCount', { count: listings.length })}
        </p>
      ) : (
        <ul className={styles.faults} role="alert">
          {faults.slice(0, faultsShown).map(({ row, column, value: cell, problem }) => (
            <li key={`${row}|${column}`}>
              {t('pasteFault', { row, column: t(column), value: cell, problem: t(`pasteProblems.${problem}`) })}
            </li>
          ))}
          {faults.length > faultsShown && <li>…</li>}
        </ul>
      )}
    </Dialog>
  );
}
