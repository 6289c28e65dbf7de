// Checks what makes a sweep over made-up provinces worth its hours: they are valid, the same for the same seed, and of every kind.
import { expect, test } from 'vitest';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { datasetFiles, datasetHash } from '../../../shared/domain/datasetText.ts';
import { readDataset } from '../../../shared/dataset/readDataset.ts';
import { textFiles } from '../../helpers/datasetFiles.ts';
import { provinceBySeed } from '../../helpers/provinceBySeed.ts';
import { recipeDataset, recipeSize, type RecipeSize } from '../../helpers/recipeDataset.ts';

const provinces = Array.from({ length: 300 }, (_, n) => provinceBySeed(n + 1));

test('every province reads back as it was written, with no problem', () => {
  const wrong = provinces.flatMap((province, n) => {
    const read = readDataset(textFiles(datasetFiles(province)));
    return read.ok && datasetHash(read.value) === datasetHash(province) ? [] : [n + 1];
  });
  expect(wrong).toEqual([]);
});

test('a seed is a province', () => {
  expect(datasetHash(provinceBySeed(77))).toBe(datasetHash(provinces[76]));
  expect(new Set(provinces.map(datasetHash)).size).toBe(provinces.length);
});

test.each<readonly [string, (province: Dataset) => boolean]>([
  ['many cities', ({ regions }) => regions.filter((region) => region.level === 'city').length >= 15],
  ['many enterprises', ({ enterprises }) => enterprises.length >= 200],
  ['a month', ({ policy }) => policy.days >= 28],
  ['nine products', ({ products }) => products.length >= 9],
  ['six materials', ({ materials }) => materials.filter((material) => material.scarce).length === 6],
  ['cartons of one alone', ({ products }) => products.every((product) => product.cartonPieces === 1)],
  ['cartons of five thousand', ({ products }) => products.some((product) => product.cartonPieces === 5000)],
  ['windows of a day alone', ({ demands }) => demands.length > 0 && demands.every((demand) => demand.from === demand.due)],
  ['pool goods alone for most', ({ demands }) => demands.filter((demand) => demand.source === 'pool').length > demands.length / 2],
  ['own goods alone for most', ({ demands }) => demands.filter((demand) => demand.source === 'own').length > demands.length / 2],
  ['substitutes', ({ substitutes }) => substitutes.length > 1],
  ['arrears', ({ arrears }) => arrears.length > 0],
  ['pins of each kind', ({ pins }) => new Set(pins.map((pin) => pin.kind)).size === 3],
  ['lines that cannot run', ({ lines }) => lines.some((line) => line.ratePiecesPerDay === 0)],
  [
    'a need of one piece beside one of a hundred million',
    ({ demands }) => [1, 1e8].every((need) => demands.some((demand) => demand.quantityPieces === need)),
  ],
  ['ratios of nothing', ({ materials }) => materials.every((material) => material.linkageRatio === 0)],
  ['ratios of all', ({ materials }) => materials.some((material) => material.linkageRatio === 1)],
  ['ratings of nothing', ({ enterprises }) => enterprises.every((enterprise) => enterprise.rating === 0)],
  ['no material', ({ stocks }) => !stocks.some((stock) => stock.owner === 'pool' && stock.item.startsWith('M') && stock.quantity > 0)],
])('some have %s', (_, isMeant) => {
  expect(provinces.filter(isMeant).length).toBeGreaterThan(0);
});

test.each([
  ['3004 11 200 6 4 14 0.5', '8cd1a73f5b1c9b647967fe0a234144ff7149c12de0a28ad83713946cb0a38839'],
  ['7 3 5 2 1 3 1', 'a23d7b8e55dec4b3c501ed7ec46c3f1247c76a25bc38d640f8f2e633051c1794'],
])('the recipe gives for %s what the script gives, which it was taken from', (words, hash) => {
  expect(datasetHash(recipeDataset(recipeSize(words) as RecipeSize))).toBe(hash);
});

test.each(['', '1 2 3', '1 2 3 4 5 x', '1 2 3 4 5 6 7 8'])('"%s" is no size of the recipe', (words) => {
  expect(recipeSize(words)).toBe(null);
});
