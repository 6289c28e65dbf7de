import { expect, it } from 'vitest';
import { formattedValue } from '../../../../electron/node/files/cellFormat.ts';
import { dayZeroOf1900 } from '../../../../shared/intake/rawSheet.ts';

it.each([
  [12, 'General', 12],
  [12, '#,##0', 12],
  [1234.5, '#,##0.00_);[Red](#,##0.00)', 1234.5],
  [43_892, 'yyyy-mm-dd', { as: 'day', text: '2020-03-02' }],
  [43_892, 'm"月"d"日"', { as: 'day', text: '2020-03-02' }],
  [43_892.75, 'yyyy/m/d h:mm', { as: 'day', text: '2020-03-02' }],
  [0.8, '0%', '80%'],
  [0.125, '0.0%', '12.5%'],
  [12, '0"万只"', '12万只'],
  [12, '0万', '12万'],
  [12, '#,##0\\箱', '12箱'],
  [12, '"¥"#,##0', '¥12'],
  [12, '[$¥-804]#,##0.00', '¥12'],
  [120_000, '0.0,', { as: 'scaled', text: '120000' }],
  [120_000, '#,##0,"千"', { as: 'scaled', text: '120000' }],
  [120_000, '0!.0,"万"', { as: 'scaled', text: '120000' }],
] as const)('%d shown as %s is %o', (value, format, expected) => {
  expect(formattedValue(value, format, dayZeroOf1900)).toEqual(expected);
});
