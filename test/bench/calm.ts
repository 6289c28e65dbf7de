// How calm plans are, printed as a table: each dataset in a process of its own, one after the other.
import { inChild } from './inChild.ts';
import type { CalmFigures } from './calmCase.ts';

/** What docs/planner.md section 7 is meant to reach: shares of the announced pieces, of the pieces lost, of kilometres and of time. */
const aims = { noNews: 0, cartonMore: 0.02, movedPerLost: 3, km: 1.03, seconds: 1.3, fill: 1e-6 } as const;

/** True if every aim but time, which needs a quiet machine, is reached. */
export async function calm(provinces: number, seed: number, minutes: number): Promise<boolean> {
  const sources = [['sample'], ...Array.from({ length: provinces }, (_, n) => ['recipe', String(seed + n)])];
  const rows: Record<string, string | number>[] = [];
  const all: CalmFigures[] = [];
  for (const source of sources) {
    const { lines, ending } = await inChild('./calmChild.ts', source, minutes);
    const figures = lines.flatMap((line) => JSON.parse(line) as CalmFigures[]);
    if (figures.length === 0) rows.push({ dataset: source.join(' '), news: ending ?? 'no plan' });
    // Told at once: a table that comes at the end of an hour looks like a run that hangs.
    const told = figures.map((of) => `${of.news} ${share(of.index)}${reaches(of) ? '' : ' (missed)'}`);
    console.log(`${source.join(' ')}: ${told.length > 0 ? told.join(', ') : (ending ?? 'no plan')}`);
    for (const of of figures) {
      all.push(of);
      rows.push({
        dataset: source.join(' '),
        news: of.news,
        announced: of.announcedPieces,
        moved: of.movedPieces,
        index: share(of.index),
        'without the aim': share(of.indexWithout),
        deliveries: share(of.deliveryIndex),
        without: share(of.deliveryIndexWithout),
        'moved ÷ lost': of.lostPieces === 0 ? '-' : Number((of.movedPieces / of.lostPieces).toFixed(2)),
        km: share(of.kmRatio - 1),
        time: Number((of.seconds / of.secondsWithout).toFixed(2)),
        'fill lost': Number(of.fillLoss.toExponential(1)),
        faults: of.faults,
        aim: reaches(of) ? '' : 'missed',
      });
    }
  }
  console.table(rows);
  const seconds = (of: (figures: CalmFigures) => number) => all.reduce((sum, figures) => sum + of(figures), 0);
  const time = seconds((of) => of.seconds) / seconds((of) => of.secondsWithout);
  console.log(
    `${all.filter(reaches).length} of ${all.length} reach their aim; time in all ${time.toFixed(2)} of that without (aim ${aims.seconds}).`,
  );
  return all.every(reaches);
}

function reaches({ news, index, movedPieces, lostPieces, kmRatio, fillLoss, faults }: CalmFigures): boolean {
  const isCalm =
    news === 'no news'
      ? index <= aims.noNews
      : news === 'a carton more'
        ? index <= aims.cartonMore
        : movedPieces <= aims.movedPerLost * lostPieces;
  return isCalm && kmRatio <= aims.km && fillLoss <= aims.fill && faults === 0;
}

function share(value: number): string {
  return `${(100 * value).toFixed(2)} %`;
}
