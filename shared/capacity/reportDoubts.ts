// What a daily report says that is possible and mostly a slip: more than the lines can make, or ten times the material of other days.
import type { Dataset } from '../domain/dataset.ts';
import type { Doubt } from '../domain/doubt.ts';
import type { DailyReport, ReportedMaterial } from './dailyReport.ts';

/** Lines run above their rate on good days; never at twice it. */
const aboveCapacity = 2;
/** Material comes in lots, so that only a digit too many is called out. */
const aboveUsual = 10;
/** Earlier days with the material that are needed before anything is called usual. */
const fewestDays = 3;

/** `earlier` are reports of days before. */
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
    // A product without a line has no usual amount to be compared with.
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
