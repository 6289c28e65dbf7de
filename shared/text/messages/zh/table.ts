// Chinese words of the table that lists of any length are shown in.
export const zhTable = {
  filterColumn: '筛选{{column}}',
  oneOf: '只看这些值',
  contains: '包含',
  from: '从',
  to: '到',
  clear: '清除筛选',
  clearAll: '清除全部筛选',
  columns: '列',
  columnsOf: '列：{{table}}',
  excel: 'Excel',
  excelOf: 'Excel：{{table}}',
  saved: '已存为 {{name}}',
  rows: '{{count}} 行',
  rowsOf: '{{shown}} / {{count}} 行',
  nothingFound: '没有符合筛选的行',
  total: '合计',
} as const;
