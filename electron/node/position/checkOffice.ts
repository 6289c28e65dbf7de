// Checks an office from the outside: its books are computed anew from the first paper on, and compared with what it works with.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { checkDataset } from '../../../shared/dataset/checkDataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { BookFinding } from '../../../shared/domain/positionError.ts';
import { placeKey } from '../../../shared/position/place.ts';
import type { Position } from '../../../shared/position/positionOf.ts';
import { statementRows } from '../../../shared/position/statement.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { countLedgerLines } from '../db/ledgerTable.ts';
import { loadIssuedPapers } from '../db/paperTable.ts';
import type { WritableDatabase } from '../db/sql.ts';
import { accountFindings } from './accountFindings.ts';
import { loadPosition, positionAnew } from './loadPosition.ts';

export interface OfficeCounts extends Readonly<Record<string, unknown>> {
  readonly datasetHash: string;
  readonly places: number;
  readonly orders: number;
  readonly papers: number;
  readonly lines: number;
}

/** Changes nothing. Errors: `noDataset`, `booksDiffer`. */
export function checkOffice(db: WritableDatabase, clock: () => Date): Result<OfficeCounts, AppError> {
  const [kept, anew] = [loadPosition(db, clock), positionAnew(db, clock)];
  const facts = loadDataset(db);
  if (kept === null || anew === null || facts === null) return err({ kind: 'noDataset' });
  const findings: BookFinding[] = [
    ...unbalanced(anew),
    ...(kept.hash === anew.hash ? [] : [{ kind: 'position', kept: kept.hash, computed: anew.hash } as const]),
    ...statementFindings(kept, anew),
    ...datasetFindings(anew, checkDataset(facts).length),
    ...accountFindings(db, clock),
  ];
  if (findings.length > 0) return err({ kind: 'booksDiffer', findings });
  return ok({
    datasetHash: anew.hash,
    places: anew.statement.length,
    orders: anew.records.orders.length,
    papers: loadIssuedPapers(db).length,
    lines: countLedgerLines(db),
  });
}

/** What was kept at closes says of every place what the papers say from the first on. */
function statementFindings(kept: Position, anew: Position): BookFinding[] {
  const texts = new Map(statementRows(kept).map((row) => [`${row.place}|${row.holder}|${row.item}`, JSON.stringify(row)]));
  return statementRows(anew).flatMap((row) => {
    const place = `${row.place}|${row.holder}|${row.item}`;
    return texts.get(place) === JSON.stringify(row) ? [] : [{ kind: 'statement', place } as const];
  });
}

function unbalanced({ statement }: Position): BookFinding[] {
  return statement.flatMap(({ place, opening, entries, counted, closing }) => {
    const moved = entries.reduce((sum, { change }) => sum + change, 0n);
    return opening + moved + counted === closing ? [] : [{ kind: 'unbalanced', place: placeKey(place) } as const];
  });
}

/** Facts may break a rule on their own; the position must not break more. */
function datasetFindings({ dataset }: Position, ofFacts: number): BookFinding[] {
  const problems = checkDataset(dataset);
  return problems.length <= ofFacts ? [] : problems.map(({ file, kind }) => ({ kind: 'dataset', file, problem: kind }));
}
