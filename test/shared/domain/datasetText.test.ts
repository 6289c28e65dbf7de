import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasetFiles, datasetHash } from '../../../shared/domain/datasetText.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { checkDataset } from '../../../shared/dataset/checkDataset.ts';
import { readDataset } from '../../../shared/dataset/readDataset.ts';
import { arbitraryDataset } from '../../helpers/arbitraryDataset.ts';
import { exampleFolders, folderFiles, sampleFolder, smallFiles, textFiles } from '../../helpers/datasetFiles.ts';

function read(files: ReadonlyMap<string, Uint8Array>): Dataset {
  const result = readDataset(files);
  if (!result.ok) throw new Error(JSON.stringify(result.error.problems));
  return result.value;
}

test('any dataset written, read and written again gives the same bytes and the same hash', () => {
  fc.assert(
    fc.property(arbitraryDataset({ pins: true }), (dataset) => {
      expect(checkDataset(dataset)).toEqual([]);
      const written = datasetFiles(dataset);
      const again = read(textFiles(written));
      expect(datasetFiles(again)).toEqual(written);
      expect(datasetHash(again)).toBe(datasetHash(dataset));
      expect(again.policy).toEqual(dataset.policy);
    }),
    { numRuns: 200 },
  );
});

test.each([sampleFolder, ...exampleFolders])('%s reads without a problem and is stable from its first writing', (folder) => {
  const written = datasetFiles(read(folderFiles(folder)));
  expect(datasetFiles(read(textFiles(written)))).toEqual(written);
});

test('the order of rows and columns, line ends and a byte order mark do not change the hash', () => {
  const shuffled = smallFiles({
    'bom.csv': '\ufeffper_thousand,material,product\r\n400,LOOP,N95\r\n\r\n350.0,LOOP,MED\r\n 1 , MB ,"MED"\r\n',
    'materials.csv': 'code,name,unit,lot,scarce,linkage_ratio\nLOOP,耳带,m,100,0,0\nMB,熔喷布,kg,010,1,0.40',
  });
  expect(datasetHash(read(shuffled))).toBe(datasetHash(read(smallFiles())));
});

test('any changed value changes the hash', () => {
  const files = smallFiles();
  const more = smallFiles({ 'arrears.csv': 'enterprise,material,quantity\nE1,MB,3.000001\n' });
  expect(datasetHash(read(more))).not.toBe(datasetHash(read(files)));
});

test('rows of a line keep their order, since the first names its primary product', () => {
  const lines = 'code,enterprise,product,rate_per_day,from,to,availability\nL2,E2,MED,5000,,,\nL1,E1,N95,2000,,,\nL1,E1,MED,10000,,,\n';
  const written = datasetFiles(read(smallFiles({ 'lines.csv': lines })));
  expect(written.get('lines.csv')).toBe(
    'code,enterprise,product,rate_per_day,from,to,availability\nL1,E1,N95,2000,,,\nL1,E1,MED,10000,,,\nL2,E2,MED,5000,,,\n',
  );
});

test('quotes, commas and tiny decimals are written so that they come back', () => {
  const files = smallFiles({
    'arrears.csv': 'enterprise,material,quantity\nE1,MB,0.000001\n',
    'enterprises.csv': 'code,name,region\nE1,"甲, ""乙"" 厂",360121\nE2,企业二,360200\n',
    'regions.csv': null,
  });
  files.set(
    'regions.csv',
    new TextEncoder().encode(
      'code,name,parent,level,longitude,latitude\n360100,南昌市,,city,0.00000001,28.6\n360121,南昌县,360100,county,,\n360200,景德镇市,,city,117.2,29.2\n420100,武汉市,,outside,114.3,30.6\n',
    ),
  );
  const written = datasetFiles(read(files));
  expect(written.get('arrears.csv')).toContain('E1,MB,0.000001\n');
  expect(written.get('enterprises.csv')).toContain('E1,"甲, ""乙"" 厂",360121,,\n');
  expect(written.get('regions.csv')).toContain('0.00000001');
  expect(datasetFiles(read(textFiles(written)))).toEqual(written);
});

test('an absent optional file is an empty table', () => {
  const { lineDays, substitutes, arrears, pins } = read(
    smallFiles({ 'line_days.csv': null, 'substitutes.csv': null, 'arrears.csv': null, 'pins.csv': null }),
  );
  expect({ lineDays, substitutes, arrears, pins }).toEqual({ lineDays: [], substitutes: [], arrears: [], pins: [] });
});
