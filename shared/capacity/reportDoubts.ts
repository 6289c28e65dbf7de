// Figures in a daily report that are possible but probably mistakes: more than the lines can make, or ten times the usual material.
import type { Dataset } from '../domain/dataset.ts';
import type { Doubt } from '../domain/doubt.ts';
import type { DailyReport, ReportedMaterial } from './dailyReport.ts';

/** Lines may exceed their rate on good days, but never reach twice the rate. */
const aboveCapacity = 2;
/** Material arrives in lots, so only an extra digit is reported. */
const aboveUsual = 10;
/** Earlier days with the material needed before an amount counts as usual. */
const fewestDays = 3;

/** `earlier` holds reports of previous days. */
export function reportDoubts(report: DailyReport, earlier: readonly DailyReport[], dataset: Dataset): Doubt[] {
  const enterprise = dataset.enterprises.find(({ code }) => code === report.enterprise)?.name ?? report.enterprise;
  const before = earlier.filter((one) => one.enterprise === report.enterprise && one.date < report.date);
  return [...outputDoubts(report, dataset, enterprise), ...materialDoubts(report, before, dataset, enterprise)];
}

function outputDoubts({ enterprise: code, output }: DailyReport, { lines, products }: Dataset, enterprise: string): Doubt[] {
  return output.flatMap(({ product, pieces }): Doubt[] => {
    const usual = lines.reduce(
      (sum, line) => (line.enterprise === code && line.product === product ? sum + line.ratePiecesPerDay : sum),
      0,
    );
    // A product without a line has no usual amount to compare with.
    if (usual === 0 || pieces < aboveCapacity * usual) return [];
    const row = products.find((one) => one.code === product);
    return [{ kind: 'farMore', what: 'output', enterprise, name: row?.name ?? product, asked: pieces, usual, unit: row?.unit ?? '' }];
  });
}

function materialDoubts({ materials }: DailyReport, before: readonly DailyReport[], dataset: Dataset, enterprise: string): Doubt[] {
  return materials.flatMap((line) =>
    (['received', 'used'] as const).flatMap((column): Doubt[] => {
      const others = before
        .flatMap((report) => report.materials)
        .filter(({ material }) => material === line.material)
        .map((one: ReportedMaterial) => Number(one[column]))
        .filter((quantity) => quantity > 0);
      const [asked, usual] = [Number(line[column]), Math.max(0, ...others)];
      if (others.length < fewestDays || asked < aboveUsual * usual) return [];
      const row = dataset.materials.find(({ code }) => code === line.material);
      const what = column === 'received' ? 'materialReceived' : 'materialUsed';
      return [{ kind: 'farMore', what, enterprise, name: row?.name ?? line.material, asked, usual, unit: row?.unit ?? '' }];
    }),
  );
}
