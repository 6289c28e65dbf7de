import { expect, test } from 'vitest';
import { cityPackageName, makeCityPackage, readCityPackage } from '../../../../electron/node/drill/cityPackage.ts';
import { drillText } from '../../../../shared/text/drillText.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { paperDataset, paperSample } from '../service/paperPlan.ts';
import { officeForTest, serviceForTest } from '../service/serviceForTest.ts';
import { right } from '../service/serviceHistory.ts';

test('a city of the drill brings its late report and a request, and the province can read them in', async () => {
  const city = paperDataset.regions.find(({ level }) => level === 'city')?.code ?? '';
  const product = paperDataset.products[0].code;
  const start = paperDataset.policy.start;
  const demands = [
    { code: 'D1', region: city, tier: 'city_basic', product, source: 'pool', quantityPieces: 4_000, from: start, due: start } as const,
  ];
  const sampleDir = paperSample(temporaryFolder(), { ...paperDataset, demands });
  const { call, dataDir } = await officeForTest({ sampleDir });
  const report = { date: start, city, issued: [{ tier: 'city_basic', product, pieces: 20 } as const], onHand: [], note: '演练填报' };
  const openOfficeIn = (folder: string) => serviceForTest({ dataDir: folder, sampleDir, newId: () => crypto.randomUUID() }).service;
  const order = { call, openOfficeIn, dataDir, day: start, language: 'zh', words: drillText.zh.package } as const;
  right(await makeCityPackage({ ...order, reports: [] }));
  expect(cityPackageName(dataDir)).toBeNull();
  right(await makeCityPackage({ ...order, reports: [report] }));

  const file = readCityPackage(dataDir);
  if (file === null) throw new Error('no package');
  const opened = right(await call('snapshot.open', { file, passphrase: null }));
  const { token, counts, changes } = right(await call('snapshot.trust', { token: opened.token }));
  expect(counts).toMatchObject({ added: 2, conflicts: 0, refused: 0 });
  expect(changes.map(({ table }) => table).sort()).toEqual(['cityReports', 'requests']);
  right(await call('snapshot.apply', { token, decisions: {}, withoutRefused: false }));
  expect(right(await call('support.list', {})).states).toMatchObject([{ request: { city, quantityPieces: 1_000 } }]);
}, 60_000);
