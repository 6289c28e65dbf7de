// `npm run bench`: the plain and the real planner on the same datasets, one after the other in one process per case, printed as a table.
import { parseArgs } from 'node:util';
import { fillTolerance } from './agreement.ts';
import { calm } from './calm.ts';
import { historyCase } from './historyCase.ts';
import { importCase } from './importCase.ts';
import { inChild } from './inChild.ts';
import type { CaseFigures } from './runCase.ts';
import { lived } from './livedCase.ts';
import { promises } from './promisesCase.ts';
import { memoryCase } from './memoryCase.ts';
import { snapshotCase, type SnapshotFigures } from './snapshotCase.ts';
import { soakCase } from './soakCase.ts';
import { sizeNames, type SizeName } from './sizes.ts';
import { sweep, type SweepSource } from './sweep.ts';
import { wholeLaws } from './wholeLaws.ts';
import { yearCase } from './yearCase.ts';

const help = `npm run bench -- [--sizes sample,S,M,L] [--minutes 30] [--cold] [--random 200] [--seed 1] [--snapshot 200000] [--soak 10000]
            [--sweep 500 [--mornings]] [--recipe "3004 11 200 6 4 14 0.5"] [--seeds 32] [--plan FOLDER]
            [--calm 20] [--lived 20] [--promises 1000] [--histories 500]
            [--year [--share 1] [--folder DIR] [--rounds 5]] [--memory] [--import 50000] [--whole]
  --sizes    which datasets, by default sample,S; the plain planner is left out for L
  --minutes  after how long a case is given up; what it measured until then is told, a dash stands for the rest
  --cold     plan in a process that has planned nothing before, as each run of the app does: else it practises first
  --random   check instead on so many small random datasets that the fills agree
  --seed     of the generated datasets
  --soak     let several windows work at random instead, so many calls, and check what holds of the office
  --histories  live so many random histories of papers over the service instead, from the seed on, each a second time in another
             order; faults are told as they come: 500 may run in slices, --histories 50 --seed 51 after --histories 50
  --sweep    plan and check instead so many made-up provinces, from the seed on, each in a process of its own
  --mornings the sweep on a later morning of the cycle: part of a plan carried out, with orders ahead and what went otherwise than planned
  --recipe   the same with one province of the design's recipe: seed cities enterprises products materials days flexible
  --seeds    the word SEED of a recipe stands for so many seeds, from --seed on: --seeds 32 --seed 3001 --recipe "SEED 11 200 6 4 14 0.5"
  --plan     the same with the dataset in a folder
  --snapshot measure instead a snapshot of so many records against SQLite's own copy
  --calm     show instead how much of the plan in force moves for no news, a carton more and a maker down: the sample, and so many provinces
             of the recipe from the seed on
  --lived    live plans instead day by day through the service, as planned: the sample and so many small provinces from the seed on. Each
             morning's dataset is compared with what is left of the plan, and its fills with the plan's; the app itself plans two of them
  --promises let two windows issue, send, receive, revoke and close at random instead, so many pairs of steps, and kill the program again and
             again: nothing may be promised twice, and the books must follow from the papers
  --import   measure instead the import of a list of so many rows, and of one with nearly twice as many distinct unknown names
  --memory   measure instead, on the sizes, what it costs to remember the cycle: a later morning with the tables and without, as a ratio
  --whole    try instead every case of the laws of which the suite tries a share, kills and mutations among them: a quarter of an hour
  --year     measure instead the main calls in an office after a year: 365 days of 130 daily reports, 50,000 papers, 200,000 lines of the
             account, 100 plans, 40,000 audit entries; --share takes a part of it, --folder keeps the office, and measures the one it holds;
             then its pages in Chromium, so many rounds: settling, finding, ticking, choosing, keys, and the elements of the page`;

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: 'sample,S' },
      minutes: { type: 'string', default: '30' },
      cold: { type: 'boolean', default: false },
      random: { type: 'string' },
      seed: { type: 'string', default: '1' },
      snapshot: { type: 'string' },
      soak: { type: 'string' },
      histories: { type: 'string' },
      sweep: { type: 'string' },
      mornings: { type: 'boolean', default: false },
      recipe: { type: 'string', multiple: true, default: [] },
      seeds: { type: 'string', default: '1' },
      plan: { type: 'string', multiple: true, default: [] },
      memory: { type: 'boolean', default: false },
      year: { type: 'boolean', default: false },
      share: { type: 'string', default: '1' },
      calm: { type: 'string' },
      lived: { type: 'string' },
      promises: { type: 'string' },
      import: { type: 'string' },
      folder: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      whole: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const sizes = values.sizes.split(',');
  const wrong = sizes.filter((size) => !(sizeNames as readonly string[]).includes(size));
  if (values.help || wrong.length > 0) {
    console.log(wrong.length > 0 ? `There is no size ${wrong.join(', ')}.\n${help}` : help);
    if (wrong.length > 0) process.exitCode = 1;
    return;
  }
  if (values.whole) {
    process.exitCode = wholeLaws();
    return;
  }
  if (values.snapshot !== undefined) {
    console.table([snapshotRow(await snapshotCase(Number(values.snapshot)))]);
    return;
  }
  if (values.soak !== undefined) {
    const figures = await soakCase(Number(values.soak), Number(values.seed));
    console.log(figures);
    process.exitCode = figures.wrong.length + figures.internal + figures.unhandled > 0 ? 1 : 0;
    return;
  }
  if (values.histories !== undefined) {
    const figures = await historyCase(Number(values.histories), Number(values.seed), console.log);
    console.log(figures);
    process.exitCode = figures.wrong.length > 0 ? 1 : 0;
    return;
  }
  if (values.import !== undefined) {
    const figures = await importCase(Number(values.import));
    console.table(figures.map(({ what, rows, processorSeconds: of, outcome }) => ({ what, rows, 's of processor': seconds(of), outcome })));
    return;
  }
  if (values.memory) {
    const rows: Record<string, string | number>[] = [];
    for (const size of sizes as SizeName[])
      for (const flex of size === 'sample' ? [0] : [0.3, 0]) {
        const { orders, secured, withoutSeconds, withSeconds } = await memoryCase(size, flex, Number(values.seed));
        const name = size === 'sample' ? size : `${size}, flexible ${flex}`;
        const ratio = seconds(withSeconds / withoutSeconds);
        rows.push({ case: name, orders, secured, 'without s': seconds(withoutSeconds), 'with s': seconds(withSeconds), ratio });
      }
    console.table(rows);
    return;
  }
  if (values.calm !== undefined) {
    process.exitCode = (await calm(Number(values.calm), Number(values.seed), Number(values.minutes))) ? 0 : 1;
    return;
  }
  if (values.lived !== undefined) {
    process.exitCode = (await lived(Number(values.lived), Number(values.seed))) ? 0 : 1;
    return;
  }
  if (values.promises !== undefined) {
    process.exitCode = (await promises(Number(values.promises), Number(values.seed))) ? 0 : 1;
    return;
  }
  if (values.year) {
    const size = { seed: Number(values.seed), share: Number(values.share) };
    const { calls, screens, ...office } = await yearCase(size, values.folder ?? null, Number(values.rounds));
    console.log(office);
    console.table(calls.map(({ call, seconds: of, megabytes, refused }) => ({ call, s: seconds(of), MB: seconds(megabytes), refused })));
    console.table(
      screens.map(({ page, step, median, worst, busy, nodes }) => ({
        page,
        step,
        'median s': seconds(median),
        'worst s': seconds(worst),
        'page busy s': seconds(busy),
        nodes,
      })),
    );
    return;
  }
  const minutes = Number(values.minutes);
  const sources: SweepSource[] = [
    ...Array.from(
      { length: Number(values.sweep ?? 0) },
      (_, n): SweepSource => [values.mornings ? 'morning' : 'seed', String(Number(values.seed) + n)],
    ),
    ...values.recipe
      .flatMap((words) => recipesOf(words, Number(values.seed), words.includes('SEED') ? Number(values.seeds) : 1))
      .map((words): SweepSource => ['recipe', words]),
    ...values.plan.map((folder): SweepSource => ['folder', folder]),
  ];
  if (sources.length > 0) {
    process.exitCode = (await sweep(sources, minutes)) ? 0 : 1;
    return;
  }
  if (values.random !== undefined) {
    const figures = await figuresOf(['random', values.random, values.seed], minutes);
    console.log(figures ?? `given up after ${minutes} minutes`);
    process.exitCode = figures === null || (figures as { apart: unknown[] }).apart.length > 0 ? 1 : 0;
    return;
  }
  const rows: Record<string, string | number>[] = [];
  for (const size of sizes) {
    for (const flex of size === 'sample' ? [null] : [0.3, 0]) {
      const name = flex === null ? size : `${size}, flexible ${flex}`;
      console.error(`${name} …`);
      const figures = (await figuresOf(
        ['size', size, String(flex ?? 0), values.seed, values.cold ? 'cold' : 'ready'],
        minutes,
      )) as CaseFigures | null;
      rows.push(figures === null ? { case: name, fills: `given up after ${minutes} min` } : tableRow(name, figures));
      if (figures === null || figures.apart === true) process.exitCode = 1;
    }
  }
  console.table(rows);
}

function recipesOf(words: string, first: number, count: number): string[] {
  return Array.from({ length: count }, (_, n) => words.replace('SEED', String(first + n)));
}

function snapshotRow({
  records,
  sqliteSeconds,
  exportSeconds,
  importSeconds,
  fileMegabytes,
}: SnapshotFigures): Record<string, string | number> {
  return {
    records,
    'SQLite s': seconds(sqliteSeconds),
    'export s': seconds(exportSeconds),
    'export ÷ SQLite': Number((exportSeconds / sqliteSeconds).toFixed(1)),
    'import s': seconds(importSeconds),
    'import ÷ SQLite': Number((importSeconds / sqliteSeconds).toFixed(1)),
    'file MB': Number(fileMegabytes.toFixed(1)),
  };
}

function tableRow(
  name: string,
  { plan, replan, refill, brief, plain, plainFace, difference, apart }: CaseFigures,
): Record<string, string | number> {
  return {
    case: name,
    'planner s': seconds(plan.seconds),
    'plain s': plain === null ? '-' : seconds(plain.seconds),
    'plain by faces s': plainFace === null ? '-' : `${seconds(plainFace.seconds)}${plainFace.difference > fillTolerance ? ' (apart)' : ''}`,
    ratio: plain === null ? '-' : Number((plain.seconds / plan.seconds).toFixed(1)),
    'one number changed s': seconds(replan.seconds),
    'looked ahead s': seconds(refill.seconds),
    'brief s': seconds(brief.seconds),
    fills: difference === null ? '-' : apart ? `apart by ${difference}` : 'agree',
    'planner MB': plan.peakMegabytes,
    'plain MB': plain?.peakMegabytes ?? '-',
    'planner LPs': plan.solves,
    'plain LPs': plain?.solves ?? '-',
    'planner rows × columns': `${plan.rows} × ${plan.columns}`,
    'plain rows × columns': plain === null ? '-' : `${plain.rows} × ${plain.columns}`,
  };
}

function seconds(value: number): number {
  return Number(value.toFixed(2));
}

/** The figures that a case prints as its last line; null if it had none when its time was up. */
async function figuresOf(args: readonly string[], minutes: number): Promise<unknown> {
  const { lines, ending } = await inChild('./runCase.ts', args, minutes);
  const last = lines.at(-1);
  if (ending !== null && !ending.startsWith('given up')) throw new Error(`The case failed: ${ending}.`);
  return last === undefined ? null : JSON.parse(last);
}
