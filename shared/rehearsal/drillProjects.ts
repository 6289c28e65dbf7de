// Capacity projects of a drill: lines that begin on a later day of the sample are being built, here and there held up by an obstacle, and count
// once they were inspected. Where a project stands on a day follows from the facts and the luck alone.
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { LineRow } from '../domain/tables.ts';
import { obstacleKinds, projectStages } from '../capacity/projectKinds.ts';
import type { CapacityProject, Obstacle, Subsidy } from '../capacity/project.ts';
import type { RunLuck } from './runLuck.ts';

type ObstacleKind = Obstacle['kind'];

export interface ProjectWords {
  readonly name: (lines: string) => string;
  /** Between lines. */
  readonly and: string;
  readonly inspector: string;
  /** Of a product that names no standard. */
  readonly standard: string;
  readonly obstacles: { readonly [Kind in ObstacleKind]: string };
  readonly owners: { readonly [Kind in ObstacleKind]: string };
  readonly programmes: { readonly [Level in Subsidy['level']]: string };
  readonly phases: readonly [string, string];
}

/** Days from the stages to the inspection, as planned. */
const daysBefore = { approved: 14, building: 10, installed: 3, trial: 1, verified: 0 } as const;
/** An obstacle is found when the line stands and is to be tried. */
const obstacleBefore = 2;
/** Days after the inspection on which the first part of a subsidy is paid, and yuan for each piece a day. */
const [paidAfter, yuanPerPiece] = [1, 4];
/** Of four projects two get nothing, one is subsidized by the province, one by the state. */
const subsidized = [null, null, 'provincial', 'central'] as const;

/** One for each maker and first day of lines, in the order of lines. */
export function drillProjects(facts: Dataset, luck: RunLuck, day: IsoDate, words: ProjectWords): CapacityProject[] {
  const first = facts.policy.cycleStart ?? facts.policy.start;
  const primary = [...new Map(facts.lines.toReversed().map((row) => [row.code, row])).values()].reverse();
  const later = primary.filter(({ from }) => from !== null && from > first);
  return [...Map.groupBy(later, ({ enterprise, from }) => `${enterprise}|${from}`).values()].map((lines): CapacityProject => {
    const [{ code, enterprise, from: planned }] = lines as readonly (LineRow & { readonly from: IsoDate })[];
    const held = luck.obstacleDays(code);
    const dayOf = (stage: keyof typeof daysBefore) => addDays(planned, -daysBefore[stage]);
    const realOf = (stage: keyof typeof daysBefore) => addDays(dayOf(stage), daysBefore[stage] < obstacleBefore ? held : 0);
    const isKnown = (on: IsoDate) => on <= day;
    const verified = realOf('verified');
    const standard = facts.products.find((product) => product.code === lines[0].product)?.standard;
    const hadLines = facts.lines.some((row) => row.enterprise === enterprise && (row.from ?? first) <= first);
    return {
      id: '',
      name: words.name(lines.map((line) => line.code).join(words.and)),
      kind: hadLines ? 'upgrade' : 'conversion',
      enterprise,
      milestones: projectStages.map((stage) => {
        const real = realOf(stage);
        return { stage, planned: dayOf(stage), real: isKnown(real) ? real : null };
      }),
      lines: lines.map((line) => ({ code: line.code, product: line.product, piecesPerDay: line.ratePiecesPerDay })),
      verification: isKnown(verified) ? { on: verified, by: words.inspector, standard: standard || words.standard } : null,
      obstacles: held > 0 && isKnown(addDays(planned, -obstacleBefore)) ? [obstacleOf(code, addDays(planned, held - obstacleBefore))] : [],
      subsidies: subsidiesOf(code, verified, lines),
    };
  });

  function obstacleOf(line: string, due: IsoDate): Obstacle {
    const kind = obstacleKinds[luck.oneOf(obstacleKinds.length, 'obstacleKind', line)];
    return { kind, text: words.obstacles[kind], owner: words.owners[kind], due, resolved: due <= day ? due : null };
  }

  function subsidiesOf(line: string, verified: IsoDate, lines: readonly LineRow[]): Subsidy[] {
    const level = subsidized[luck.oneOf(subsidized.length, 'subsidy', line)];
    if (level === null) return [];
    const yuan = lines.reduce((sum, { ratePiecesPerDay }) => sum + ratePiecesPerDay * yuanPerPiece, 0);
    const paidOn = addDays(verified, paidAfter);
    const [firstHalf, rest] = words.phases;
    return [
      {
        programme: words.programmes[level],
        level,
        phases: [
          { name: firstHalf, yuan, paidOn: paidOn <= day ? paidOn : null },
          { name: rest, yuan, paidOn: null },
        ],
      },
    ];
  }
}
