// Gives each demand, out of what the exact plan issues in its city, what the plan in force announced for it (planner.md section 7). The exact
// plan says how much of a city's own goods and of the pool's is issued on a day and what each group gets; who of them gets which pieces on
// which day is open (handouts.ts) and, settled anew each morning, would turn other rows into open cartons each time.
import type { ExactPlan, Issue } from '../levels/exactPlan.ts';
import type { PlanInput } from '../planInput.ts';

export interface MeantShares {
  readonly exact: ExactPlan;
  /** By group: pieces its demands are to get together, beyond what is secured. */
  readonly amounts: readonly number[];
}

/** The same plan but for who gets what, to the piece as announced where it is less than one off; unchanged where nothing was announced. */
export function withAnnouncedShares(input: PlanInput, exact: ExactPlan): MeantShares {
  const { instance, previous, groups, pins } = input;
  const amounts = groups.map(({ need, secured }, k) => exact.fills[k] * need - secured);
  if (previous === null || previous.issues.length === 0) return { exact, amounts };
  const groupOf = new Map(groups.flatMap((group, k) => group.demands.map((j) => [j, k] as const)));
  const pinned = new Set(pins.map(({ demand }) => demand));
  const announced = new Map<string, number>();
  for (const { demand, product, day, pieces } of previous.issues) {
    const key = `${demand}|${product}|${day}`;
    announced.set(key, (announced.get(key) ?? 0) + pieces);
  }
  const entries = [
    ...exact.own.map((issue): Entry => ({ ...issue, kind: 'own', byDay: [...issue.byDay] })),
    ...exact.pool.map((issue): Entry => ({ ...issue, kind: 'pool', byDay: [...issue.byDay] })),
  ];
  const given = instance.demands.map(() => 0);
  for (const { demand, byDay } of entries) given[demand] += sumOf(byDay);
  const open = entries.filter(({ demand }) => !pinned.has(instance.demands[demand].code));
  // Those who ask for one product exchange substitutes first, then all who get a product its days: so no more is substituted than before.
  const asking = Map.groupBy(open, ({ demand }) => `${instance.demands[demand].destination}|${instance.demands[demand].product}`);
  const getting = Map.groupBy(open, ({ demand, product }) => `${instance.demands[demand].destination}|${product}`);
  for (const ofPlace of [asking, getting, asking].flatMap((places) => [...places.values()])) {
    const sharing: Sharing = {
      entries: ofPlace,
      days: instance.days,
      isOpen: (j, day) => day >= instance.demands[j].from && day <= instance.demands[j].due,
      groupOf: (j) => groupOf.get(j) as number,
      room: (j) => instance.demands[j].quantity - given[j] + sumOf(ofPlace.flatMap((entry) => (entry.demand === j ? entry.byDay : []))),
      announced: ({ demand, product }, day) => announced.get(`${demand}|${product}|${day}`) ?? 0,
    };
    const shared = shareAnew(sharing);
    if (shared === null) continue;
    ofPlace.forEach((entry, k) => {
      given[entry.demand] += sumOf(shared[k]) - sumOf(entry.byDay);
      entry.byDay = shared[k];
    });
  }
  for (const entry of entries) {
    if (entry.kind === 'own') continue;
    const wanted = entry.byDay.map((_, day) => announced.get(`${entry.demand}|${entry.product}|${day}`) ?? 0);
    const change = sumOf(wanted) - sumOf(entry.byDay);
    if (sumOf(wanted) === 0 || Math.abs(change) >= 1) continue;
    entry.byDay = wanted;
    amounts[groupOf.get(entry.demand) as number] += change;
  }
  const issues = (wanted: Kind): Issue[] =>
    entries.filter(({ kind }) => kind === wanted).map(({ demand, product, byDay }) => ({ demand, product, byDay }));
  return { exact: { ...exact, own: issues('own'), pool: issues('pool') }, amounts };
}

type Kind = 'own' | 'pool';

interface Entry {
  readonly kind: Kind;
  readonly demand: number;
  readonly product: number;
  byDay: number[];
}

/** What is issued in one place to some demands. */
interface Sharing {
  readonly entries: readonly Entry[];
  readonly days: number;
  readonly isOpen: (demand: number, day: number) => boolean;
  readonly groupOf: (demand: number) => number;
  /** Pieces a demand may get of this. */
  readonly room: (demand: number) => number;
  readonly announced: (entry: Entry, day: number) => number;
}

/** Pieces below this are the solver's noise. */
const noise = 1e-6;

/** Pieces that may be lost in a place to noise; where more do not find their way, who gets what stays as it was. */
const mayMiss = 1e-2;

/**
 * By entry and day: first what was announced, then what the exact plan says, and what is left then along shortest chains of demands that
 * change their day or source. What a group, a day and a source have stays.
 */
function shareAnew({ entries, days, isOpen, groupOf, room, announced }: Sharing): number[][] | null {
  const flow = entries.map(() => new Array<number>(days).fill(0));
  const left = new Map(entries.map((entry) => [sourceOf(entry), new Array<number>(days).fill(0)]));
  const leftAt = (source: string, day: number) => (left.get(source) as number[])[day];
  const addLeft = (source: string, day: number, pieces: number) => {
    (left.get(source) as number[])[day] += pieces;
  };
  const roomOf = new Map(entries.map(({ demand }) => [demand, room(demand)]));
  const groupLeft = new Map<number, number>();
  for (const entry of entries) {
    const { demand, byDay } = entry;
    byDay.forEach((pieces, day) => addLeft(sourceOf(entry), day, pieces));
    groupLeft.set(groupOf(demand), (groupLeft.get(groupOf(demand)) ?? 0) + sumOf(byDay));
  }
  const change = (k: number, day: number, pieces: number) => {
    const { demand } = entries[k];
    flow[k][day] += pieces;
    addLeft(sourceOf(entries[k]), day, -pieces);
    roomOf.set(demand, (roomOf.get(demand) as number) - pieces);
    groupLeft.set(groupOf(demand), (groupLeft.get(groupOf(demand)) as number) - pieces);
  };
  const put = (k: number, day: number, wanted: number) => {
    const { demand } = entries[k];
    const pieces = Math.min(
      wanted,
      leftAt(sourceOf(entries[k]), day),
      roomOf.get(demand) as number,
      groupLeft.get(groupOf(demand)) as number,
    );
    if (pieces > noise && isOpen(demand, day)) change(k, day, pieces);
  };
  for (let day = 0; day < days; day += 1) {
    for (const [k, entry] of entries.entries()) if (entry.kind === 'pool') put(k, day, announced(entry, day));
  }
  /** What of it was announced is given up only where there is no other way. */
  let kept = flow.map((byDay) => [...byDay]);
  for (let day = 0; day < days; day += 1) for (const [k, { byDay }] of entries.entries()) put(k, day, byDay[day] - flow[k][day]);
  handOnAll();
  kept = flow.map((byDay) => byDay.map(() => 0));
  handOnAll();
  const missed = sumOf([...left.values()].flat());
  return missed > mayMiss ? null : flow;

  function handOnAll(): void {
    for (const source of left.keys()) {
      for (let day = 0; day < days; day += 1) while (leftAt(source, day) > noise) if (!handOn({ source, day })) break;
    }
  }

  /** Brings pieces of a source and day to a demand whose group lacks them, by the shortest chain; false if there is none. */
  function handOn(start: Spot): boolean {
    /** By step reached: the one before, and what changes on the way. A step is a source and day, a demand, or a group. */
    const from = new Map<string, Step | null>([[spotKey(start), null]]);
    const queue: Node[] = [{ spot: start }];
    const reach = (node: Node, step: Step) => {
      const key = nodeKey(node);
      if (from.has(key)) return;
      from.set(key, step);
      queue.push(node);
    };
    for (let head = 0; head < queue.length; head += 1) {
      const node = queue[head];
      if ('spot' in node) {
        const { source, day } = node.spot;
        entries.forEach((entry, k) => {
          if (sourceOf(entry) === source && isOpen(entry.demand, day))
            reach({ demand: entry.demand }, { before: node, moves: [{ entry: k, day, sign: 1 }], most: Number.POSITIVE_INFINITY });
        });
      } else if ('demand' in node) {
        const space = roomOf.get(node.demand) as number;
        if (space > noise) reach({ group: groupOf(node.demand) }, { before: node, moves: [], most: space });
        entries.forEach((entry, k) => {
          if (entry.demand !== node.demand) return;
          flow[k].forEach((has, day) => {
            const pieces = has - kept[k][day];
            if (pieces > noise)
              reach({ spot: { source: sourceOf(entry), day } }, { before: node, moves: [{ entry: k, day, sign: -1 }], most: pieces });
          });
        });
      } else {
        const lacks = groupLeft.get(node.group) as number;
        if (lacks > noise) {
          along(node, Math.min(lacks, leftAt(start.source, start.day)));
          return true;
        }
        // Another demand of the group may do with less.
        for (const demand of roomOf.keys()) {
          const has = sumOf(entries.flatMap((entry, k) => (entry.demand === demand ? flow[k] : [])));
          if (groupOf(demand) === node.group && has > noise) reach({ demand }, { before: node, moves: [], most: has });
        }
      }
    }
    return false;

    function along(end: Node, limit: number): void {
      const steps: Step[] = [];
      for (let step = from.get(nodeKey(end)); step !== null && step !== undefined; step = from.get(nodeKey(step.before))) steps.push(step);
      const pieces = Math.min(limit, ...steps.map(({ most }) => most));
      for (const { moves } of steps) for (const { entry, day, sign } of moves) change(entry, day, sign * pieces);
    }
  }
}

/** Own goods or the pool's, of one product. */
function sourceOf({ kind, product }: Entry): string {
  return `${kind}|${product}`;
}

interface Spot {
  readonly source: string;
  readonly day: number;
}
type Node = { readonly spot: Spot } | { readonly demand: number } | { readonly group: number };

interface Step {
  readonly before: Node;
  readonly moves: readonly { readonly entry: number; readonly day: number; readonly sign: 1 | -1 }[];
  readonly most: number;
}

function spotKey({ source, day }: Spot): string {
  return `${source}|${day}`;
}

function nodeKey(node: Node): string {
  if ('spot' in node) return spotKey(node.spot);
  return 'demand' in node ? `demand|${node.demand}` : `group|${node.group}`;
}

function sumOf(pieces: readonly number[]): number {
  return pieces.reduce((sum, each) => sum + each, 0);
}
