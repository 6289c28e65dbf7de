// Stores what goes back and forth between offices besides papers: requests for support and the decisions on them, findings and the answers
// to them, releases to the public and contracts with what is told of them, entries of dated lists. Every version is kept, and the last one of an id holds.
import type { Finding, FindingAnswer } from '../../../shared/findings/finding.ts';
import type { ListEntry } from '../../../shared/lists/listEntry.ts';
import type { ContractEntry, PartnerContract } from '../../../shared/partners/partnerContract.ts';
import { recodeAnswer, recodeFinding } from '../../../shared/recoding/recodeFindings.ts';
import { recodeRelease, recodeReleaseEntry } from '../../../shared/recoding/recodeReleases.ts';
import { recodeContract, recodeContractEntry } from '../../../shared/recoding/recodeContract.ts';
import { recodeListEntry } from '../../../shared/recoding/recodeListEntry.ts';
import { recodeDecision, recodeRequest } from '../../../shared/recoding/recodeSupport.ts';
import type { Aliases } from '../../../shared/recoding/recoding.ts';
import type { Release, ReleaseEntry } from '../../../shared/releases/release.ts';
import type { SupportDecision } from '../../../shared/support/supportDecision.ts';
import type { SupportRequest } from '../../../shared/support/supportRequest.ts';
import { loadAliases } from './recodingTable.ts';
import { all, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** What each kind of matter is. */
export interface Matters {
  readonly request: SupportRequest;
  readonly decision: SupportDecision;
  readonly finding: Finding;
  readonly answer: FindingAnswer;
  readonly release: Release;
  readonly releaseEntry: ReleaseEntry;
  readonly listEntry: ListEntry;
  readonly contract: PartnerContract;
  readonly contractEntry: ContractEntry;
}

export type MatterKind = keyof Matters;

const recode: { readonly [Kind in MatterKind]: (matter: Matters[Kind], aliases: Aliases) => Matters[Kind] } = {
  request: recodeRequest,
  decision: recodeDecision,
  finding: recodeFinding,
  answer: recodeAnswer,
  release: recodeRelease,
  releaseEntry: recodeReleaseEntry,
  listEntry: recodeListEntry,
  contract: recodeContract,
  contractEntry: recodeContractEntry,
};

/** Those that hold, in the order in which they were first entered, under present codes. */
export function listMatters<Kind extends MatterKind>(db: ReadableDatabase, kind: Kind): Matters[Kind][] {
  const aliases = loadAliases(db);
  return listMattersAsEntered(db, kind).map((matter) => recode[kind](matter, aliases));
}

/** The same under the codes they were entered with. */
export function listMattersAsEntered<Kind extends MatterKind>(db: ReadableDatabase, kind: Kind): Matters[Kind][] {
  return all<{ record_json: string; is_withdrawn: number }>(
    db,
    sql`SELECT record_json, is_withdrawn FROM matters
        JOIN (SELECT min(position) AS first, max(position) AS last FROM matters WHERE kind = ${kind} GROUP BY id) ON position = last
        ORDER BY first`,
  ).flatMap(({ record_json, is_withdrawn }) => (is_withdrawn === 1 ? [] : [JSON.parse(record_json) as Matters[Kind]]));
}

/** Call within a transaction. */
export function insertMatter<Kind extends MatterKind>(
  db: WritableDatabase,
  kind: Kind,
  matter: Matters[Kind],
  who: string,
  at: string,
  isWithdrawn = false,
): void {
  run(
    db,
    sql`INSERT INTO matters (kind, id, record_json, is_withdrawn, entered_by, entered_at)
        VALUES (${kind}, ${matter.id}, ${JSON.stringify(matter)}, ${isWithdrawn ? 1 : 0}, ${who}, ${at})`,
  );
}
