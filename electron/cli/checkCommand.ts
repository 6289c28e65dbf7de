// `check DIR`: reads a dataset, says whether it is valid, and warns of oddities.
import { datasetWarnings } from '../../shared/domain/datasetWarnings.ts';
import { warningText } from '../../shared/text/warningText.ts';
import { cliText } from '../../shared/text/cliText.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { datasetHash } from '../../shared/domain/datasetText.ts';
import { tables, type TableName } from '../../shared/domain/tables.ts';
import { ok } from '../../shared/base/result.ts';
import { readDatasetFolder } from '../node/files/datasetFolder.ts';
import type { CommandOptions, Outcome } from './report.ts';

/** Warnings shown to people; machine-readable output has them all. */
const maxWarnings = 100;

/** Errors: `folderUnreadable`, `datasetProblems`. */
export async function checkCommand(directory: string, { lang }: CommandOptions): Promise<Outcome> {
  const dataset = await readDatasetFolder(directory);
  if (!dataset.ok) return dataset;
  const names = Object.keys(tables) as TableName[];
  const rows = Object.fromEntries(names.map((name) => [name, dataset.value[name].length]));
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const cities = dataset.value.regions.filter(({ level }) => level === 'city').length;
  const { start, days } = dataset.value.policy;
  const warnings = datasetWarnings(dataset.value);
  return ok({
    data: { datasetHash: datasetHash(dataset.value), rows, start, days, warnings },
    lines: [
      cliText[lang].datasetGood(groupedDigits(total), groupedDigits(cities), days),
      ...warnings.slice(0, maxWarnings).map((warning) => warningText(warning, lang)),
      ...(warnings.length > maxWarnings ? [cliText[lang].moreWarnings(groupedDigits(warnings.length - maxWarnings))] : []),
    ],
  });
}
