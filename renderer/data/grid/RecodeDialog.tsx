// Dialog that changes a code or merges two: first what would change, then who decided it and why.
import { App, AutoComplete, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecodePreview } from '../../../shared/contract/recodeApi.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { CodedTable } from '../../../shared/domain/codedTables.ts';
import { mergeableTables } from '../../../shared/recoding/recoding.ts';
import { codeUseSentence } from '../../../shared/text/recodeErrorText.ts';
import { useStored } from '../../state/stores.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useLanguage } from '../../ui/names.ts';
import tableStyles from '../../ui/table.module.css';
import styles from './RecodeDialog.module.css';

interface RecodeDialogProps {
  readonly table: CodedTable;
  readonly from: string;
  readonly dataset: Dataset;
  readonly onClose: () => void;
}

export function RecodeDialog({ table, from, dataset, onClose }: RecodeDialogProps) {
  const { t } = useTranslation(['recode', 'data', 'common']);
  const { message } = App.useApp();
  const look = useStored('recode', (state) => state.look);
  const apply = useStored('recode', (state) => state.apply);
  const [to, setTo] = useState('');
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [preview, setPreview] = useState<RecodePreview | null>(null);
  const [isBusy, setBusy] = useState(false);
  const mayMerge = mergeableTables.includes(table);
  const rows = dataset[table] as readonly { readonly code: string; readonly name?: string }[];
  const options = mayMerge
    ? rows
        .filter(({ code }) => code !== from)
        .map(({ code, name }) => ({ value: code, label: name === undefined ? code : `${code} ${name}` }))
    : [];
  const choice = { table, from, to: to.trim() };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    if (preview === null) setPreview(await look(choice));
    else if (await apply({ ...choice, by: by.trim(), reason: reason.trim() })) {
      void message.success(t('done', { to: choice.to }));
      onClose();
    }
    setBusy(false);
  };
  const isReady = preview === null ? choice.to !== '' : by.trim() !== '' && reason.trim() !== '';
  const action = preview === null ? t('look') : t(preview.isMerge ? 'merge' : 'change');
  return (
    <Dialog open centered width={560} title={t('title', { table: t(`data:tableNames.${table}`) })} footer={null} onCancel={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Field label={t('from')} htmlFor="recode-from">
          <Input id="recode-from" value={from} readOnly />
        </Field>
        <Field label={t('to')} htmlFor="recode-to" note={t(mayMerge ? 'toHelp' : 'toHelpNew')}>
          <AutoComplete
            id="recode-to"
            className={styles.select}
            autoFocus
            value={to}
            options={options}
            showSearch={{
              filterOption: (typed, option) =>
                String(option?.label ?? '')
                  .toLowerCase()
                  .includes(typed.trim().toLowerCase()),
            }}
            onChange={(text: string) => {
              setTo(text);
              setPreview(null);
            }}
          />
        </Field>
        {preview !== null && (
          <>
            <PreviewText preview={preview} />
            <Field label={t('by')} htmlFor="recode-by">
              <Input id="recode-by" value={by} maxLength={100} onChange={(event) => setBy(event.target.value)} />
            </Field>
            <Field label={t('reason')} htmlFor="recode-reason">
              <Input id="recode-reason" value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
            </Field>
          </>
        )}
        <footer className={styles.foot}>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={isBusy} disabled={!isReady}>
            {action}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function PreviewText({ preview }: { readonly preview: RecodePreview }) {
  const { t } = useTranslation(['recode', 'data']);
  const language = useLanguage();
  const { from, to, fromName, toName, isMerge, tables, policy, uses } = preview;
  const named = (code: string, name: string | null) =>
    name === null || name === code ? code : language === 'zh' ? `${name}（${code}）` : `${name} (${code})`;
  const text = fromName === null ? 'danglingText' : isMerge ? 'mergeText' : 'changeText';
  return (
    <section className={styles.preview} role="status">
      <p>{t(text, { from: named(from, fromName), to: named(to, toName), code: to })}</p>
      {tables.length === 0 && !policy ? (
        <p>{t('nothing')}</p>
      ) : (
        <table className={tableStyles.table} aria-label={t('rows')}>
          <thead>
            <tr>
              <th>{t('what')}</th>
              <th className={tableStyles.number}>{t('rows')}</th>
              <th className={tableStyles.number}>{t('together')}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ table, changed, together }) => (
              <tr key={table}>
                <td>{t(`data:tableNames.${table}`)}</td>
                <td className={tableStyles.number}>{changed === 0 ? '' : changed}</td>
                <td className={tableStyles.number}>{together === 0 ? '' : together}</td>
              </tr>
            ))}
            {policy && (
              <tr>
                <td>{t('policy')}</td>
                <td className={tableStyles.number}>1</td>
                <td />
              </tr>
            )}
          </tbody>
        </table>
      )}
      <p>
        {uses.length === 0
          ? t('noPapers')
          : t('papers', { uses: uses.map((use) => codeUseSentence(use, language)).join(language === 'zh' ? '；' : '; ') })}
      </p>
      <p className={styles.quiet}>{t('undoNote')}</p>
    </section>
  );
}
