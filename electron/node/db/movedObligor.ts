// Finds a maker with an account that would come under another place that answers for makers: its debt stands in that place's account too, and
// the sums of the tree follow the data as they are.
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { RegionCode } from '../../../shared/domain/ids.ts';
import { obligorOf } from '../../../shared/domain/obligor.ts';
import { treeOrigin } from '../../../shared/ledger/accountTree.ts';
import { aliasesOf, codesOf, presentCode, type Recoding } from '../../../shared/recoding/recoding.ts';
import { recodedObligors } from '../../../shared/recoding/recodedObligors.ts';
import { among } from './ledgerTable.ts';
import { loadObligors } from './obligorTable.ts';
import { listRecodings } from './recodingTable.ts';
import { first, type ReadableDatabase, type SqlValue } from './sql.ts';

type Answering = ReadonlyMap<RegionCode, number>;
type Change = Pick<Recoding, 'table' | 'from' | 'to' | 'isMerge'> & { readonly id?: string };

export interface DataChange {
  readonly before: Dataset;
  readonly after: Dataset;
  /** Made with it, or taken back by it. */
  readonly recodings?: readonly Change[];
  /** Who answers before it; as stored if left out. */
  readonly obligors?: Answering;
  /** Who answers after it; what the recodings make of it if left out. */
  readonly then?: Answering;
  /** The recodings are taken back: the newest line of the account when they were made. */
  readonly madeAt?: number;
}

/** The refusal `obligorMoved`; null if every maker and place with an account stays where it is. */
export function movedObligor(db: ReadableDatabase, change: DataChange): AppError | null {
  const { before, after, recodings = [], obligors = loadObligors(db), madeAt } = change;
  const then = change.then ?? recodedObligors(obligors, recodings);
  if (obligors.size === 0 && then.size === 0) return null;
  if (before.enterprises === after.enterprises && before.regions === after.regions && recodings.length === 0) return null;
  const made = aliasesOf(recodings);
  const known = aliasesOf(listRecodings(db).filter(({ id }) => !recodings.some((one) => one.id === id)));
  const names = new Map<string, string>([...after.regions, ...before.regions].map(({ code, name }) => [code, name]));
  const nameOf = (code: string | null) => (code === null ? null : (names.get(code) ?? code));
  const linesOf = (table: 'enterprises' | 'regions', code: string, since = 0) =>
    countLines(db, `enterprise ${among(codesOf(known, table, code))} AND position > ?`, [...codesOf(known, table, code), since]);
  const [there, here] = [placesOf(before, obligors), placesOf(after, then)];
  const makers = new Map<string, string>([...after.enterprises, ...before.enterprises].map(({ code, name }) => [code, name]));
  for (const [code, name] of makers) {
    const become = presentCode(made, 'enterprises', code);
    const from = there.get(code) ?? there.get(become);
    const to = here.get(code) ?? here.get(become);
    if (from === undefined || to === undefined || from.place === to.place) continue;
    const isSame = presentCode(made, 'regions', from.place) === presentCode(made, 'regions', to.place);
    // Two places that answered as one had one sum: what came to it since cannot be told apart.
    const isApart = isSame && madeAt !== undefined && recodings.some(({ isMerge }) => isMerge);
    if (isSame && !isApart) continue;
    const lines = linesOf('enterprises', code, isApart ? madeAt : 0);
    if (lines > 0) return { kind: 'obligorMoved', name, from: nameOf(from.place), to: nameOf(to.place), lines };
  }
  const answering = new Set([...then.keys()].map((place) => presentCode(made, 'regions', place)));
  for (const place of obligors.keys()) {
    const lines = answering.has(presentCode(made, 'regions', place)) ? 0 : linesOf('regions', place);
    const name = nameOf(place) as string;
    if (lines > 0) return { kind: 'obligorMoved', name, from: name, to: null, lines };
  }
  return madeAt === undefined ? joinedApart(db, recodings, obligors, nameOf) : null;
}

/** Two answering places become one only where nothing was entered between the days on which they began: their sums have one beginning. */
function joinedApart(
  db: ReadableDatabase,
  recodings: readonly Change[],
  obligors: Answering,
  nameOf: (code: string) => string | null,
): AppError | null {
  for (const { table, from, to, isMerge } of recodings) {
    const [a, b] = [obligors.get(from), obligors.get(to)];
    if (table !== 'regions' || !isMerge || a === undefined || b === undefined) continue;
    const isOwn = `(origin IS NULL OR substr(origin, 1, ${treeOrigin.length}) <> '${treeOrigin}')`;
    const lines = countLines(db, `position > ? AND position <= ? AND ${isOwn}`, [Math.min(a, b), Math.max(a, b)]);
    if (lines > 0) return { kind: 'obligorMoved', name: nameOf(from) ?? from, from: nameOf(from), to: nameOf(to), lines };
  }
  return null;
}

/** Null stands for a maker that owes by itself. */
function placesOf({ enterprises, regions }: Dataset, obligors: Answering): Map<string, { readonly place: RegionCode | null }> {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  return new Map(enterprises.map(({ code, region }) => [code, { place: obligorOf(region, byCode, obligors) }]));
}

function countLines(db: ReadableDatabase, condition: string, values: readonly SqlValue[]): number {
  return first<{ count: number }>(db, { text: `SELECT count(*) AS count FROM ledger_lines WHERE ${condition}`, values })?.count ?? 0;
}
