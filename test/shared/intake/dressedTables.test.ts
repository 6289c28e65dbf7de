// Checks the promise of the import: a table in any layout gives back the same numbers, or a problem, but never another number.
import { beforeAll, expect, it } from 'vitest';
import { readDatasetFolder } from '../../../electron/node/files/datasetFolder.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { guessSheet } from '../../../shared/intake/guessSettings.ts';
import { createNameIndex, type NameIndex } from '../../../shared/intake/nameIndex.ts';
import { readSheets } from '../../../shared/intake/readSheets.ts';
import { sheetParts } from '../../../shared/intake/sheetParts.ts';
import { sampleFolder } from '../../helpers/datasetFiles.ts';
import { dressedTable } from '../../helpers/dressedTable.ts';
import { share } from '../../helpers/share.ts';

const sheets = share(600, 2000);

let dataset: Dataset;
let names: NameIndex;
beforeAll(async () => {
  const read = await readDatasetFolder(sampleFolder);
  if (!read.ok) throw new Error(read.error.kind);
  dataset = { ...read.value, demands: [], stocks: [], supplies: [] };
  names = createNameIndex(dataset);
});

function readBack(seed: number): { readonly dress: string; readonly wanted: string; readonly got: string | null } {
  const { sheet, truth, dress } = dressedTable(seed);
  const wanted = [...truth].sort().join('\n');
  const parts = sheetParts(sheet);
  const guesses = parts.map((part) => guessSheet(part, { dataset, names, mapping: null }));
  const settings = guesses.map((guess) => guess.settings);
  const outcome = readSheets(parts, settings, dataset, () => []);
  const isAsked = outcome.problems.length > 0 || guesses.some(({ left }) => left !== null);
  const rows = [
    ...outcome.dataset.demands.map((row) => [row.region, row.product, row.tier, row.quantityPieces].join(' ')),
    ...outcome.dataset.stocks.map((row) => [row.owner, row.item, '', row.quantity].join(' ')),
    ...outcome.dataset.supplies.map((row) => [row.owner, row.item, row.date, row.quantity].join(' ')),
  ];
  return { dress, wanted, got: isAsked ? null : rows.sort().join('\n') };
}

it('random tables in random layouts give the same numbers, or a problem', () => {
  let read = 0;
  for (let seed = 1; seed <= sheets; seed += 1) {
    const { dress, wanted, got } = readBack(seed);
    if (got === null) continue;
    read += 1;
    expect(got, `seed ${seed}: ${dress}`).toBe(wanted);
  }
  // A test in which everything is refused would prove nothing.
  expect(read).toBeGreaterThan(sheets * 0.55);
}, 120_000);
