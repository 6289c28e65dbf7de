import { beforeAll, expect, test } from 'vitest';
import { readDatasetFolder } from '../../../electron/node/files/datasetFolder.ts';
import { readForeignFile } from '../../../electron/node/files/foreignFile.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { guessSettings } from '../../../shared/intake/guessSettings.ts';
import { createNameIndex } from '../../../shared/intake/nameIndex.ts';
import { decidedUnitPlaces, withUnitPlaces } from '../../../shared/intake/unitPlaces.ts';
import { sampleFolder } from '../../helpers/datasetFiles.ts';

let dataset: Dataset;
beforeAll(async () => {
  const read = await readDatasetFolder(sampleFolder);
  if (!read.ok) throw new Error(read.error.kind);
  dataset = read.value;
});

function sheetOf(text: string) {
  const sheets = readForeignFile('a.csv', new TextEncoder().encode(text));
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.error));
  const [sheet] = sheets.value;
  const names = createNameIndex(dataset);
  return { sheet, names, settings: guessSettings(sheet, { dataset, names, mapping: null }) };
}

const units = [
  { name: '一院', region: '360100' },
  { name: '县医院', region: '360121' },
  { name: '九江市', region: '360100' },
  { name: '旧院', region: '999999' },
];

test('a unit stands for its region in demands, of whatever level', () => {
  const { sheet, names, settings } = sheetOf(
    '医院,层级,产品,需求量\n一院,社会投放,SURG,1\n县医院,社会投放,SURG,2\n九江市,社会投放,SURG,3\n旧院,社会投放,SURG,4\n',
  );
  // 九江市 is a name of its own, and the region of 旧院 is no more.
  expect(withUnitPlaces(sheet, settings, units, dataset, names).names).toEqual({ 一院: '360100', 县医院: '360121' });
});

test('a unit of a county is no owner of stocks, and what is decided stays', () => {
  const { sheet, names, settings } = sheetOf('医院,物资,数量\n一院,SURG,1\n县医院,SURG,2\n');
  expect(withUnitPlaces(sheet, settings, units, dataset, names).names).toEqual({ 一院: '360100' });
  expect(withUnitPlaces(sheet, { ...settings, names: { 一院: '360400' } }, units, dataset, names).names).toEqual({ 一院: '360400' });
});

test('what was decided is kept as units: names of places alone, and none that are known or left out', () => {
  const { sheet, names, settings } = sheetOf('医院,物资,数量\n一院,平面,1\n二院,SURG,2\n九江市,SURG,3\n三院,SURG,4\n');
  const decided = { ...settings, names: { 一院: '360100', 二院: '', 平面: 'SURG', 九江市: '360100', 三院: 'pool' } };
  expect(decidedUnitPlaces(sheet, decided, dataset, names)).toEqual([{ name: '一院', region: '360100' }]);
});
