// Preview of a sheet: its first rows as received, the meaning of each column, skipped rows, and cells fixed in place.
import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../shared/domain/column.ts';
import { tables, type TableName } from '../../../shared/domain/tables.ts';
import { specColumn, unitColumn } from '../../../shared/intake/headerWords.ts';
import { cellKey, type ColumnChoice, type SheetSettings } from '../../../shared/intake/sheetSettings.ts';
import { itemFieldOf, quantityFieldOf } from '../../../shared/intake/tableFields.ts';
import { problemSentence } from '../../../shared/text/problemText.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { useLanguage } from '../../ui/names.ts';
import { LateInput } from '../../ui/LateInput.tsx';
import styles from './IntakePage.module.css';
import { useMeanings } from './useMeanings.ts';

export function SheetGrid({ sheet }: { readonly sheet: number }) {
  const { t } = useTranslation('intake');
  const language = useLanguage();
  const page = useStored('intake', (state) => state.view?.sheets[sheet]);
  const proposal = useStored('intake', (state) => state.proposals[sheet]);
  const summary = useStored('intake', (state) => state.reading?.summary ?? null);
  const { change, mendCell, turn } = useStored('intake', (state) => state);
  if (page === undefined || proposal === undefined) return null;
  const { settings, heads } = proposal;
  const { firstColumn } = page;
  const width = Math.max(...page.top.map((row) => row.length), 1);
  const read = summary?.sheets.find((one) => one.sheet === sheet);
  const skipped = new Map(read?.skipped.map(({ row, why }) => [row, why]) ?? []);
  const wrong = new Map(
    (summary?.problems ?? []).flatMap((problem) =>
      problem.sheet === sheet && problem.cell !== null
        ? [[cellKey(problem.cell.row, problem.cell.column), problemSentence(problem, language)] as const]
        : [],
    ),
  );
  const unknown = new Set((summary?.names ?? []).flatMap((name) => (name.sheet === sheet ? [name.text] : [])));
  const firstRow = settings.headRow + settings.headRows;
  const isHead = (row: number) => settings.table !== null && row >= settings.headRow && row < firstRow;
  const rule = (row: number) => {
    const rows = { ...settings.rows };
    if (rows[row] === undefined) rows[row] = skipped.has(row) ? 'take' : 'skip';
    else delete rows[row];
    void change(sheet, { rows });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('preview')}>
        <table className={styles.grid}>
          {settings.table !== null && (
            <thead>
              <tr>
                <th className={styles.rowNumber} />
                {Array.from({ length: width }, (_, k) => firstColumn + k).map((column) => (
                  <th key={column}>
                    <ColumnMeaning
                      sheet={sheet}
                      table={settings.table as TableName}
                      column={column}
                      head={heads[column] ?? ''}
                      choice={settings.columns[column] ?? noChoice}
                    />
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {page.top.map((cells, at) => {
              const row = page.firstRow + at;
              const why = skipped.get(row);
              const isBody = settings.table !== null && row >= firstRow && cells.some((text) => text !== '');
              return (
                <tr key={row} className={rowClass(isHead(row), why !== undefined || (settings.table !== null && row < settings.headRow))}>
                  <th className={styles.rowNumber} scope="row">
                    {isBody ? (
                      <button
                        type="button"
                        className={styles.ruling}
                        title={t(why === undefined ? 'skipRow' : 'takeRow', { row: row + 1 })}
                        aria-label={t(why === undefined ? 'skipRow' : 'takeRow', { row: row + 1 })}
                        onClick={() => rule(row)}
                      >
                        {row + 1}
                        {why !== undefined && <small>{t(`rowSkipped.${why}`)}</small>}
                      </button>
                    ) : (
                      row + 1
                    )}
                  </th>
                  {Array.from({ length: width }, (_, k) => firstColumn + k).map((column) => {
                    const key = cellKey(row, column);
                    const text = settings.cells[key] ?? cells[column - firstColumn] ?? '';
                    const problem = wrong.get(key);
                    const isNameless = isBody && why === undefined && unknown.has(text) && isNamed(settings, column);
                    return (
                      <td key={column} className={problem !== undefined || isNameless ? styles.wrong : undefined} title={problem}>
                        {problem === undefined ? (
                          text
                        ) : (
                          <LateInput
                            label={t('mendCell', { row: row + 1, column: heads[column] ?? '' })}
                            placeholder=""
                            value={text}
                            onChange={(mended) => void mendCell(sheet, row, column, mended)}
                          />
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {(page.rowCount > page.top.length || page.columnCount > width || page.formulas > 0) && (
        <p className={styles.under}>
          {page.rowCount > page.top.length && (
            <Turner
              text={t('otherRows', {
                from: groupedDigits(page.firstRow + 1),
                to: groupedDigits(page.firstRow + page.top.length),
                count: groupedDigits(page.rowCount),
              })}
              earlier={t('earlierRows')}
              later={t('laterRows')}
              isFirst={page.firstRow === 0}
              isLast={page.firstRow + page.top.length >= page.rowCount}
              onTurn={(step) => void turn(sheet, Math.max(0, page.firstRow + step * page.top.length), firstColumn)}
            />
          )}
          {page.columnCount > width && (
            <Turner
              text={t('otherColumns', { from: firstColumn + 1, to: firstColumn + width, count: groupedDigits(page.columnCount) })}
              earlier={t('earlierColumns')}
              later={t('laterColumns')}
              isFirst={firstColumn === 0}
              isLast={firstColumn + width >= page.columnCount}
              onTurn={(step) => void turn(sheet, page.firstRow, Math.max(0, firstColumn + step * width))}
            />
          )}
          {page.formulas > 0 && t('formulas', { count: page.formulas })}
        </p>
      )}
    </>
  );
}

interface TurnerProps {
  readonly text: string;
  readonly earlier: string;
  readonly later: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onTurn: (step: 1 | -1) => void;
}

function Turner({ text, earlier, later, isFirst, isLast, onTurn }: TurnerProps) {
  return (
    <span>
      {text}{' '}
      <Button size="small" type="text" disabled={isFirst} aria-label={earlier} title={earlier} onClick={() => onTurn(-1)}>
        ‹
      </Button>
      <Button size="small" type="text" disabled={isLast} aria-label={later} title={later} onClick={() => onTurn(1)}>
        ›
      </Button>{' '}
    </span>
  );
}

const noChoice: ColumnChoice = { field: null, unit: '', fixed: null, fillDown: false };

function isNamed({ columns }: SheetSettings, column: number): boolean {
  return (columns[column]?.field ?? null) !== null;
}

function rowClass(isHead: boolean, isSkipped: boolean): string | undefined {
  if (isHead) return styles.headRow;
  return isSkipped ? styles.skippedRow : undefined;
}

interface ColumnMeaningProps {
  readonly sheet: number;
  readonly table: TableName;
  readonly column: number;
  readonly head: string;
  readonly choice: ColumnChoice;
}

/** A product's own column is chosen as `item:CODE`. */
const ofItem = 'item:';

function ColumnMeaning({ sheet, table, column, head, choice }: ColumnMeaningProps) {
  const { t } = useTranslation(['intake', 'data']);
  const changeColumn = useStored('intake', (state) => state.changeColumn);
  const meaningsOf = useMeanings();
  const quantity = quantityFieldOf(table);
  const items = quantity === null ? [] : (meaningsOf(table, itemFieldOf(table)) ?? []);
  const fields = Object.entries(tables[table]) as [string, Column<unknown>][];
  const label = t('columnMeaning', { column: column + 1, head });
  const value = choice.fixed === null ? (choice.field ?? '') : `${ofItem}${choice.fixed.text}`;
  const choose = (chosen: string) => {
    if (!chosen.startsWith(ofItem)) return void changeColumn(sheet, column, { field: chosen === '' ? null : chosen, fixed: null });
    const fixed = { field: itemFieldOf(table), text: chosen.slice(ofItem.length) };
    void changeColumn(sheet, column, { field: quantity, fixed });
  };
  return (
    <div className={styles.meaning}>
      <Select
        size="small"
        className={choice.field === null ? styles.unread : styles.read}
        aria-label={label}
        popupMatchSelectWidth={220}
        value={value}
        options={[
          { value: '', label: t('columnNone') },
          ...fields.map(([field, { name }]) => ({ value: field, label: t(`data:fields.${name}` as 'data:fields.code') })),
          ...(quantity === null
            ? []
            : [
                { value: unitColumn, label: t('unitField') },
                { value: specColumn, label: t('specField') },
              ]),
          ...items.map((item) => ({ value: `${ofItem}${item.value}`, label: t('ofItem', { item: item.label }) })),
        ]}
        onChange={choose}
      />
      {choice.field !== null && choice.field === quantity ? (
        <LateInput
          label={t('columnUnit', { column: column + 1 })}
          placeholder={t('unit')}
          value={choice.unit}
          onChange={(unit) => void changeColumn(sheet, column, { unit })}
        />
      ) : (
        choice.field !== null &&
        !choice.field.startsWith('#') && (
          <Checkbox checked={choice.fillDown} onChange={(event) => void changeColumn(sheet, column, { fillDown: event.target.checked })}>
            {t('fillDown')}
          </Checkbox>
        )
      )}
    </div>
  );
}
