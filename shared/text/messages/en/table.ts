// English words of the table that lists of any length are shown in.
import type { Messages } from '../chineseMessages.ts';

export const enTable: Messages['table'] = {
  filterColumn: 'Filter {{column}}',
  oneOf: 'Only these values',
  contains: 'Contains',
  from: 'From',
  to: 'To',
  clear: 'Clear filter',
  clearAll: 'Clear all filters',
  columns: 'Columns',
  columnsOf: 'Columns: {{table}}',
  excel: 'Excel',
  excelOf: 'Excel: {{table}}',
  saved: 'Saved as {{name}}',
  rows: 'Rows: {{count}}',
  rowsOf: '{{shown}} of {{count}} rows',
  nothingFound: 'No row passes the filters',
  total: 'Total',
};
