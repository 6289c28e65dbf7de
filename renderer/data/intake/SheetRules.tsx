// Settings of a whole sheet: table, position of the head, unit, how it is written, and values for fields without a column.
import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { enteredTables, tables, type TableName } from '../../../shared/domain/tables.ts';
import type { Column } from '../../../shared/domain/column.ts';
import { missingFields } from '../../../shared/intake/guessSettings.ts';
import { mergeModes, type MergeMode } from '../../../shared/intake/sheetSettings.ts';
import { quantityFieldOf } from '../../../shared/intake/tableFields.ts';
import { isSameHead } from '../../state/intakeStore.ts';
import { useStored } from '../../state/stores.ts';
import { LateInput } from '../../ui/LateInput.tsx';
import styles from './IntakePage.module.css';
import { useMeanings } from './useMeanings.ts';

export function SheetRules({ sheet }: { readonly sheet: number }) {
  const { t } = useTranslation(['intake', 'data']);
  const settings = useStored('intake', (state) => state.proposals[sheet]?.settings);
  const proposals = useStored('intake', (state) => state.proposals);
  const own = proposals[sheet];
  const hiddenRows = useStored('intake', (state) => state.view?.sheets[sheet]?.hiddenRows ?? 0);
  const { change, propose, spread } = useStored('intake', (state) => state);
  if (settings === undefined) return null;
  const { table, headRow, headRows, unit, mode, addUp, takeHidden, leaveUnknown } = settings;
  const alike = proposals.filter((other, k) => k !== sheet && own !== undefined && isSameHead(other, own)).length;
  return (
    <div className={styles.rules}>
      <label className={styles.rule}>
        <span>{t('table')}</span>
        <Select<TableName | ''>
          size="small"
          className={styles.tableSelect}
          aria-label={t('table')}
          value={table ?? ''}
          options={[
            { value: '' as const, label: t('tableNone') },
            ...enteredTables.map((name) => ({ value: name, label: t(`data:tableNames.${name}`) })),
          ]}
          onChange={(name) => void (name === '' ? change(sheet, { table: null }) : propose(sheet, name, null))}
        />
      </label>
      {table !== null && (
        <>
          <label className={styles.rule}>
            <span>{t('headRow')}</span>
            <InputNumber
              size="small"
              className={styles.small}
              min={1}
              max={1000}
              value={headRow + 1}
              onChange={(value) => value !== null && void propose(sheet, table, { headRow: value - 1, headRows })}
            />
          </label>
          <label className={styles.rule}>
            <span>{t('headRows')}</span>
            <InputNumber
              size="small"
              className={styles.small}
              min={1}
              max={3}
              value={headRows}
              onChange={(value) => value !== null && void propose(sheet, table, { headRow, headRows: value })}
            />
          </label>
          {quantityFieldOf(table) !== null && (
            <div className={styles.rule}>
              <span>{t('unit')}</span>
              <LateInput
                label={t('unit')}
                placeholder={t('unitNone')}
                value={unit}
                onChange={(text) => void change(sheet, { unit: text })}
              />
            </div>
          )}
          <label className={styles.rule} title={t(`modeNote.${mode}`)}>
            <span>{t('mode')}</span>
            <Select<MergeMode>
              size="small"
              className={styles.mode}
              aria-label={t('mode')}
              value={mode}
              options={mergeModes.map((one) => ({ value: one, label: t(`modes.${one}`) }))}
              onChange={(one) => void change(sheet, { mode: one })}
            />
          </label>
          {quantityFieldOf(table) !== null && (
            <Checkbox checked={addUp} onChange={(event) => void change(sheet, { addUp: event.target.checked })}>
              {t('addUp')}
            </Checkbox>
          )}
          <Checkbox checked={leaveUnknown} onChange={(event) => void change(sheet, { leaveUnknown: event.target.checked })}>
            {t('leaveUnknown')}
          </Checkbox>
          {hiddenRows > 0 && (
            <Checkbox checked={takeHidden} onChange={(event) => void change(sheet, { takeHidden: event.target.checked })}>
              {t('hiddenRows', { count: hiddenRows })}
            </Checkbox>
          )}
          {alike > 0 && (
            <Button size="small" onClick={() => void spread(sheet)}>
              {t('sameHeads', { count: alike })}
            </Button>
          )}
          <Constants sheet={sheet} table={table} />
        </>
      )}
    </div>
  );
}

function Constants({ sheet, table }: { readonly sheet: number; readonly table: TableName }) {
  const { t } = useTranslation(['intake', 'data']);
  const settings = useStored('intake', (state) => state.proposals[sheet]?.settings);
  const change = useStored('intake', (state) => state.change);
  const meaningsOf = useMeanings();
  if (settings === undefined) return null;
  const given = new Set(settings.columns.flatMap(({ field, fixed }) => [field, fixed?.field]));
  const columns = Object.entries(tables[table]) as [string, Column<unknown>][];
  const wanting = new Set(missingFields({ ...settings, constants: {} }));
  const shown = columns.filter(
    ([field, column]) => !given.has(field) && field !== 'code' && (wanting.has(field) || column.cell.kind === 'oneOf'),
  );
  if (shown.length === 0) return null;
  const set = (field: string, text: string) => void change(sheet, { constants: { ...settings.constants, [field]: text } });
  return (
    <div className={styles.constants} role="group" aria-label={t('constants')}>
      <span className={styles.quiet}>{t('constants')}</span>
      {shown.map(([field, column]) => {
        const label = t(`data:fields.${column.name}` as 'data:fields.code');
        const options = meaningsOf(table, field);
        const value = settings.constants[field] ?? '';
        return (
          <div key={field} className={styles.rule}>
            <span className={wanting.has(field) && value === '' ? styles.bad : undefined}>{label}</span>
            {options === null ? (
              <LateInput label={label} placeholder={t('constantNone')} value={value} onChange={(text) => set(field, text)} />
            ) : (
              <Select
                size="small"
                className={styles.tableSelect}
                aria-label={label}
                showSearch={{ optionFilterProp: 'label' }}
                value={value === '' ? undefined : value}
                placeholder={t('constantNone')}
                allowClear
                options={[...options]}
                onChange={(code: string | undefined) => set(field, code ?? '')}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
