// Owns the grid of one table: edited in place, pasted into and copied from, filled down, sorted, filtered, columns hidden; what is
// refused stays in its cell with the reason.
import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from '@ag-grid-community/locale';
import type {
  CellClassParams,
  CellKeyDownEvent,
  ColDef,
  GridApi,
  ITooltipParams,
  ValueFormatterParams,
  ValueGetterParams,
  ValueSetterParams,
} from 'ag-grid-community';
import { AllCommunityModule, ModuleRegistry, themeQuartz } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import type { ClipboardEvent } from 'react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { TableName } from '../../../shared/domain/tables.ts';
import { blockOf, blockText } from '../../../shared/editing/blockText.ts';
import type { EditedRow } from '../../../shared/editing/editStep.ts';
import { problemSentence } from '../../../shared/text/problemText.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { refusedKey } from '../../state/editStore.ts';
import { useStored } from '../../state/stores.ts';
import { useLanguage } from '../../ui/names.ts';
import { useFixedWords } from '../useFixedWords.ts';
import { CodeEditor } from './CodeEditor.tsx';
import { gridColumns, isNumber } from './gridColumns.ts';
import type { GridColumn } from './gridColumns.ts';
import styles from './TableGrid.module.css';

ModuleRegistry.registerModules([AllCommunityModule]);

export interface GridRow {
  readonly row: number;
  readonly values: EditedRow;
}

interface TableGridProps {
  readonly table: TableName;
  readonly dataset: Dataset;
  readonly find: string;
  readonly hidden: ReadonlySet<string>;
  readonly onReady: (api: GridApi<GridRow>) => void;
  readonly onSelected: (rows: readonly number[]) => void;
  readonly onShown: (count: number) => void;
}

const look = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  headerBackgroundColor: 'var(--subtle)',
  headerTextColor: 'var(--text-secondary)',
  headerFontWeight: 400,
  borderColor: 'var(--hairline)',
  rowHoverColor: 'var(--accent-soft)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  menuBackgroundColor: 'var(--surface)',
  inputBackgroundColor: 'var(--surface)',
  inputTextColor: 'var(--text)',
  fontFamily: 'inherit',
  fontSize: 12,
  rowHeight: 28,
  headerHeight: 30,
  borderRadius: 0,
  wrapperBorder: false,
});

export function TableGrid({ table, dataset, find, hidden, onReady, onSelected, onShown }: TableGridProps) {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const refused = useStored('edit', (state) => state.refused);
  const change = useStored('edit', (state) => state.change);
  const add = useStored('edit', (state) => state.add);
  const columns = useMemo(() => gridColumns(table, dataset), [table, dataset]);
  const rows = useMemo(
    () => (dataset[table] as readonly unknown[] as readonly EditedRow[]).map((values, row): GridRow => ({ row, values })),
    [table, dataset],
  );
  const api = useRef<GridApi<GridRow> | null>(null);
  const refusedAt = useCallback((row: number, field: string) => refused.get(refusedKey(table, row, field)), [refused, table]);
  // The grid keeps the column definitions it is given: they read what was refused through this.
  const latest = useRef(refusedAt);
  useEffect(() => {
    latest.current = refusedAt;
    api.current?.refreshCells({ force: true });
  }, [refusedAt]);

  const word = useFixedWords();
  const definitions = useMemo(
    (): ColDef<GridRow>[] =>
      columns.map((of, index) =>
        columnDefinition(of, index, { language, t: (key) => t(`fields.${key}` as 'fields.code'), word, latest, table, change }),
      ),
    [columns, language, t, word, table, change],
  );
  useEffect(() => {
    const all = columns.map(({ field }) => field);
    api.current?.setColumnsVisible(
      all.filter((field) => !hidden.has(field)),
      true,
    );
    api.current?.setColumnsVisible([...hidden], false);
  }, [hidden, columns]);

  const paste = (event: ClipboardEvent) => {
    const grid = api.current;
    const focused = grid?.getFocusedCell();
    if (grid === null || focused === null || focused === undefined || isTyping(event.target)) return;
    event.preventDefault();
    const block = blockOf(event.clipboardData.getData('text/plain'));
    const shown = grid.getAllDisplayedColumns().map((column) => column.getColId());
    const first = shown.indexOf(focused.column.getColId());
    const changed: { row: number; texts: Record<string, string> }[] = [];
    const added: Record<string, string>[] = [];
    block.forEach((cells, k) => {
      const texts = Object.fromEntries(cells.flatMap((text, c) => (shown[first + c] === undefined ? [] : [[shown[first + c], text]])));
      const node = grid.getDisplayedRowAtIndex(focused.rowIndex + k);
      if (node?.data === undefined) added.push(texts);
      else changed.push({ row: node.data.row, texts });
    });
    void (async () => {
      if (changed.length > 0 && !(await change(table, changed))) return;
      if (added.length > 0) await add(table, added);
    })();
  };
  const copy = (event: ClipboardEvent) => {
    const grid = api.current;
    if (grid === null || isTyping(event.target)) return;
    const shown = grid.getAllDisplayedColumns().map((column) => column.getColId());
    const selected = grid.getSelectedRows();
    const focused = grid.getFocusedCell();
    const textOf = (row: GridRow, field: string) => cellText(row.values[field] ?? null);
    const block =
      selected.length > 0
        ? [...selected].sort((a, b) => a.row - b.row).map((row) => shown.map((field) => textOf(row, field)))
        : focused === null
          ? []
          : [[textOf(grid.getDisplayedRowAtIndex(focused.rowIndex)?.data ?? { row: 0, values: {} }, focused.column.getColId())]];
    if (block.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', blockText(block));
  };
  const fillDown = ({ event, node, column, api: grid }: CellKeyDownEvent<GridRow>) => {
    const key = event as KeyboardEvent | null | undefined;
    if (key === null || key === undefined || key.key.toLowerCase() !== 'd' || !(key.ctrlKey || key.metaKey)) return;
    key.preventDefault();
    const above = grid.getDisplayedRowAtIndex((node.rowIndex ?? 0) - 1)?.data;
    if (above === undefined || node.data === undefined) return;
    const field = column.getColId();
    void change(table, [{ row: node.data.row, texts: { [field]: cellText(above.values[field] ?? null) } }]);
  };

  return (
    <div className={styles.grid} onPaste={paste} onCopy={copy}>
      <AgGridReact<GridRow>
        key={table}
        theme={look}
        localeText={language === 'zh' ? AG_GRID_LOCALE_CN : AG_GRID_LOCALE_EN}
        rowData={rows as GridRow[]}
        columnDefs={definitions}
        getRowId={({ data }) => String(data.row)}
        animateRows={false}
        suppressRowHoverHighlight
        rowBuffer={4}
        rowSelection={{ mode: 'multiRow', checkboxes: true, headerCheckbox: true, enableClickSelection: false }}
        selectionColumnDef={{ width: 40, pinned: 'left' }}
        quickFilterText={find}
        tooltipShowDelay={200}
        stopEditingWhenCellsLoseFocus
        enterNavigatesVerticallyAfterEdit
        suppressColumnVirtualisation={false}
        onGridReady={(event) => {
          api.current = event.api;
          onReady(event.api);
        }}
        onModelUpdated={(event) => onShown(event.api.getDisplayedRowCount())}
        onSelectionChanged={(event) => onSelected(event.api.getSelectedRows().map(({ row }) => row))}
        onCellKeyDown={(event) => fillDown(event as CellKeyDownEvent<GridRow>)}
      />
    </div>
  );
}

interface DefinitionContext {
  readonly language: 'zh' | 'en';
  readonly t: (key: string) => string;
  /** What people call a fixed value of a column. */
  readonly word: (column: string, value: string) => string;
  readonly latest: {
    readonly current: (
      row: number,
      field: string,
    ) => { readonly typed: string; readonly problems: readonly Parameters<typeof problemSentence>[0][] } | undefined;
  };
  readonly table: TableName;
  readonly change: (table: TableName, rows: readonly { row: number; texts: Record<string, string> }[]) => Promise<boolean>;
}

function columnDefinition(
  { field, column, choices }: GridColumn,
  index: number,
  { language, t, word, latest, table, change }: DefinitionContext,
): ColDef<GridRow> {
  const { cell, optional } = column;
  const names = new Map(choices?.map(({ code, name }) => [code, name]));
  const shown = (value: unknown): string => {
    if (typeof value === 'number') return groupedDigits(value);
    const text = cellText(value);
    if (cell.kind === 'oneOf') return word(column.name, text);
    const name = names.get(text);
    return name === undefined || name === '' ? text : `${text} ${name}`;
  };
  const refusedOf = (data: GridRow | undefined) => (data === undefined ? undefined : latest.current(data.row, field));
  const number = isNumber(cell.kind);
  return {
    colId: field,
    headerName: t(column.name),
    headerTooltip: column.name,
    pinned: index === 0 ? 'left' : undefined,
    width: index === 0 && choices === null ? 168 : number ? 116 : choices !== null ? 190 : column.name === 'name' ? 200 : 124,
    editable: true,
    sortable: true,
    filter: number ? 'agNumberColumnFilter' : 'agTextColumnFilter',
    cellClass: number ? styles.number : undefined,
    cellClassRules: { [styles.refused]: ({ data }: CellClassParams<GridRow>) => refusedOf(data) !== undefined },
    valueGetter: ({ data }: ValueGetterParams<GridRow>) =>
      data === undefined ? null : (refusedOf(data)?.typed ?? data.values[field] ?? null),
    valueFormatter: ({ value }: ValueFormatterParams<GridRow>) => shown(value),
    // What people see is what they find: 南昌, 抗疫一线.
    getQuickFilterText: ({ value }) => shown(value),
    valueSetter: ({ data, newValue, oldValue }: ValueSetterParams<GridRow>) => {
      const typed = newValue === null || newValue === undefined ? '' : String(newValue);
      if (data !== undefined && typed !== cellText(oldValue)) void change(table, [{ row: data.row, texts: { [field]: typed } }]);
      // The row comes back from the dataset, or stays marked as refused.
      return false;
    },
    tooltipValueGetter: ({ data }: ITooltipParams<GridRow>) =>
      refusedOf(data)
        ?.problems.map((problem) => problemSentence(problem, language))
        .join('\n'),
    ...editorOf(cell, optional, choices),
  };
}

function editorOf(cell: GridColumn['column']['cell'], optional: boolean, choices: GridColumn['choices']): Partial<ColDef<GridRow>> {
  if (choices !== null) return { cellEditor: CodeEditor, cellEditorParams: { choices, optional }, cellEditorPopup: true };
  const options = cell.kind === 'oneOf' ? cell.options : cell.kind === 'flag' ? ['0', '1'] : null;
  if (options !== null)
    return { cellEditor: 'agSelectCellEditor', cellEditorParams: { values: optional ? ['', ...options] : [...options] } };
  // Numbers and days are typed as people write them: 1.5万, 2020/3/2.
  return { cellEditor: 'agTextCellEditor', useValueFormatterForExport: false, cellDataType: false };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
