// The sweep: one made-up province after the other is planned, checked and, if it is small, also planned by the plain planner. It prints
// each failure with the call that repeats it, and the effort by size.
import { inChild } from './inChild.ts';
import type { SweepFigures } from './sweepCase.ts';

/** A province by seed, the same on a later morning of its cycle, one by the words of the recipe, or one in a folder. */
export type SweepSource = readonly [kind: 'seed' | 'morning' | 'recipe' | 'folder', name: string];

interface SweepCase {
  readonly source: SweepSource;
  /** Null if the process gave no figures. */
  readonly figures: SweepFigures | null;
  readonly failures: readonly string[];
}

const sizes = [20, 60, 150, Number.POSITIVE_INFINITY] as const;

/** True if none failed. */
export async function sweep(sources: readonly SweepSource[], minutes: number): Promise<boolean> {
  const cases: SweepCase[] = [];
  for (const source of sources) {
    const tried = await tryOne(source, minutes);
    cases.push(tried);
    for (const failure of tried.failures) console.log(`${callFor(source)}\n  ${failure}`);
    if (cases.length % 25 === 0) console.error(`${cases.length} of ${sources.length} …`);
  }
  const asked = cases.filter(({ figures }) => figures?.plain === 'agrees' || figures?.plain === 'objects');
  console.table(sizes.flatMap((most, k) => sizeRow(cases, sizes[k - 1] ?? 0, most)));
  const failed = cases.filter(({ failures }) => failures.length > 0);
  const refused = cases.filter(({ figures, failures }) => figures?.isPlanned === false && failures.length === 0);
  console.log(
    `${cases.length} provinces: ${cases.length - failed.length - refused.length} planned and sound, ${refused.length} with pins that cannot hold together, ` +
      `${failed.length} failed; ${asked.length} planned plainly too.`,
  );
  return failed.length === 0;
}

async function tryOne(source: SweepSource, minutes: number): Promise<SweepCase> {
  const { lines, ending } = await inChild('./sweepCase.ts', source, minutes);
  const last = lines.at(-1);
  const figures = last === undefined ? null : (JSON.parse(last) as SweepFigures);
  if (figures === null) return { source, figures, failures: [ending ?? 'it said nothing'] };
  // The plan was made and checked by then, so it was the plain planner that failed.
  if (figures.plain === 'waiting') return { source, figures, failures: [...figures.failures, `the plain planner: ${ending}`] };
  return { source, figures, failures: ending === null ? figures.failures : [...figures.failures, ending] };
}

function callFor([kind, name]: SweepSource): string {
  if (kind === 'morning') return `npm run bench -- --sweep 1 --seed ${name} --mornings`;
  if (kind === 'seed') return `npm run bench -- --sweep 1 --seed ${name}`;
  return kind === 'recipe' ? `npm run bench -- --recipe "${name}"` : `npm run bench -- --plan ${name}`;
}

function sizeRow(cases: readonly SweepCase[], above: number, most: number): Record<string, string | number>[] {
  const all = cases.flatMap((each) =>
    each.figures !== null && each.figures.enterprises > above && each.figures.enterprises <= most
      ? [{ ...each, figures: each.figures }]
      : [],
  );
  if (all.length === 0) return [];
  const planned = all.filter(({ figures }) => figures.isPlanned);
  const sorted = (of: (figures: SweepFigures) => number) => planned.map(({ figures }) => of(figures)).sort((a, b) => a - b);
  const spread = (values: readonly number[], digits: number) =>
    [0.5, 0.9, 1].map((share) => (values[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0).toFixed(digits)).join(' / ');
  const worst = planned.reduce((a, b) => (b.figures.planSeconds > a.figures.planSeconds ? b : a), planned[0]);
  const short = planned.reduce((a, b) => (b.figures.shortfall.pieces > a.figures.shortfall.pieces ? b : a), planned[0]);
  return [
    {
      enterprises: most === Number.POSITIVE_INFINITY ? `above ${above}` : `${above + 1} to ${most}`,
      provinces: all.length,
      failed: all.filter(({ failures }) => failures.length > 0).length,
      'plan s, median / 90 % / worst': spread(
        sorted(({ planSeconds }) => planSeconds),
        1,
      ),
      slowest: worst?.source[1] ?? '-',
      'check s': spread(
        sorted(({ verifySeconds }) => verifySeconds),
        1,
      ),
      'process s': spread(
        sorted(({ processSeconds }) => processSeconds),
        1,
      ),
      MB: spread(
        sorted(({ peakMegabytes }) => peakMegabytes),
        0,
      ),
      'open cartons': spread(
        sorted((figures) => figures.openCartons),
        0,
      ),
      'rows of dispatches': spread(
        sorted(({ dispatches }) => dispatches),
        0,
      ),
      'full but short':
        short === undefined || short.figures.shortfall.pieces === 0 ? 0 : `${short.figures.shortfall.pieces} (${short.source[1]})`,
    },
  ];
}
