import { expect, test } from 'vitest';
import { tableText } from '../../../shared/domain/datasetText.ts';
import { escapeFormula } from '../../../shared/domain/formulaEscape.ts';
import { everyTable } from '../../helpers/everyTable.ts';

test('a cell a spreadsheet would run gets a mark in front, and every other stays as it is', () => {
  const run = ['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', ' =1', '\u3000=1', '＝1', '－1', '\rx', '\tx', '+-1', '-', '-1-1', '--1'];
  expect(run.map(escapeFormula)).toEqual(run.map((text) => `'${text}`));
  const plain = ['', '0', '-12.5', '+3', '-0.000001', 'a=b', '南昌一厂', "'=1", '1-1', '2020-03-02', 'x\ty'];
  expect(plain.map(escapeFormula)).toEqual(plain);
});

test('a table handed to people is its canonical text where no cell would run, to the byte', () => {
  expect(tableText(everyTable, 'regions', escapeFormula)).toBe(tableText(everyTable, 'regions'));
  const [first, ...others] = everyTable.enterprises;
  const odd = { ...everyTable, enterprises: [{ ...first, name: '=HYPERLINK("http://x")' }, ...others] };
  expect(tableText(odd, 'enterprises', escapeFormula)).toContain(`E1,"'=HYPERLINK(""http://x"")",Nanchang No. 1,360121`);
});
