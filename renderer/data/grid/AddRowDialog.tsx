// Dialog that adds a row: a form with every field of the table, codes chosen by name; refused input stays as typed.
import { Button, Input, Select } from 'antd';
import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { TableName } from '../../../shared/domain/tables.ts';
import { useStored } from '../../state/stores.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './AddRowDialog.module.css';
import { useFixedWords } from '../useFixedWords.ts';
import { gridColumns } from './gridColumns.ts';

interface AddRowDialogProps {
  readonly table: TableName;
  readonly dataset: Dataset;
  readonly onClose: () => void;
}

export function AddRowDialog({ table, dataset, onClose }: AddRowDialogProps) {
  const { t } = useTranslation(['data', 'common']);
  const add = useStored('edit', (state) => state.add);
  const word = useFixedWords();
  const columns = useMemo(() => gridColumns(table, dataset, word), [table, dataset, word]);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const done = await add(table, [texts]);
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      of={Object.fromEntries(columns.map(({ field, column }) => [column.name, texts[field] ?? '']))}
      open
      centered
      width={480}
      title={t('addRowTitle', { table: t(`tableNames.${table}`) })}
      footer={null}
      onCancel={onClose}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        {columns.map(({ field, column, choices }) => {
          const { cell, optional, name } = column;
          const options = choices?.map(({ code, label: shown, search }) => ({ value: code, label: shown, search })) ?? null;
          const label = `${t(`fields.${name}` as 'fields.code')}${optional ? ` (${t('optional')})` : ''}`;
          const set = (text: string | undefined) => setTexts({ ...texts, [field]: text ?? '' });
          return (
            <Field key={field} label={label} htmlFor={`add-${field}`} name={name}>
              {options === null ? (
                <Input
                  id={`add-${field}`}
                  value={texts[field] ?? ''}
                  placeholder={cell.kind === 'date' ? '2020-03-02' : undefined}
                  onChange={(event) => set(event.target.value)}
                />
              ) : (
                <Select
                  id={`add-${field}`}
                  className={styles.select}
                  allowClear={optional}
                  showSearch={{ filterOption: (typed, option) => (option?.search ?? '').includes(typed.toLowerCase()) }}
                  value={texts[field] || undefined}
                  options={options}
                  onChange={set}
                />
              )}
            </Field>
          );
        })}
        <footer className={styles.foot}>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {t('addRow')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
