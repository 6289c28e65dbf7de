// Names in English: the data's own, of places else the pinyin.
import { expect, it } from 'vitest';
import { datasetIn, nameIn, unitIn, writtenNameIn } from '../../../shared/text/nameIn.ts';
import { placeInEnglish, placeName } from '../../../shared/text/placeNames.ts';
import { everyTable } from '../../helpers/everyTable.ts';

it('a thing has its English name in English; one without keeps its own, and a place is written in pinyin', () => {
  const mask = { name: '医用外科口罩', nameEn: 'surgical mask' };
  expect([nameIn('zh', mask), nameIn('en', mask)]).toEqual(['医用外科口罩', 'surgical mask']);
  expect(nameIn('en', { name: '南昌一厂', nameEn: null })).toBe('南昌一厂');
  expect(nameIn('en', { name: '南昌市', nameEn: null, level: 'city' })).toBe('Nanchang');
  expect(nameIn('en', { name: '南昌市', nameEn: 'City of Nanchang', level: 'city' })).toBe('City of Nanchang');
});

it('places lose the words for province and city in English, and keep those for counties and districts', () => {
  const english: Readonly<Record<string, string>> = {
    江西省: 'Jiangxi',
    南昌市: 'Nanchang',
    吉安市: "Ji'an",
    南昌县: 'Nanchang County',
    东湖区: 'Donghu District',
    湖北省武汉市: 'Wuhan',
    泾县: 'Jingxian County',
    铅山县: 'Yanshan County',
    陕西省: 'Shaanxi',
    红谷滩新区: 'Honggutan New Area',
    Wuhan: 'Wuhan',
  };
  expect(Object.keys(english).map(placeInEnglish)).toEqual(Object.values(english));
  expect([placeName({ name: '湖北省武汉市' }, 'zh'), placeName({ name: '南昌县' }, 'zh')]).toEqual(['武汉', '南昌县']);
});

it('a dataset in English has all its names and units so, once or twice, and is itself in Chinese', () => {
  const shown = datasetIn('en', everyTable);
  expect(shown.products.map(({ name, unit }) => `${name} ${unit}`)).toEqual(['surgical mask pcs', '医用防护口罩 pcs']);
  expect(shown.materials.map(({ name, unit }) => `${name} ${unit}`)).toEqual(['melt-blown fabric t', '耳带 kg']);
  expect(shown.regions.map(({ name }) => name)).toEqual(['Jiangxi', 'Nanchang', 'Jiujiang', 'Shangrao', 'Nanchang County']);
  expect(datasetIn('en', shown)).toEqual(shown);
  expect(datasetIn('zh', everyTable)).toBe(everyTable);
  expect(unitIn('en', '捆')).toBe('捆');
});

it('a name written down on a paper is translated as long as the data call the thing so', () => {
  const written = writtenNameIn('en', everyTable);
  expect(written('MASK-SURG', '医用外科口罩')).toBe('surgical mask');
  expect(written('MASK-SURG', '外科口罩（旧称）')).toBe('外科口罩（旧称）');
  expect(written('360100', '南昌市')).toBe('Nanchang');
  expect(written('GONE', '旧名')).toBe('旧名');
  expect(writtenNameIn('zh', everyTable)('MASK-SURG', '医用外科口罩')).toBe('医用外科口罩');
});
