// Reads the sums of material that the accounts of a place and of its enterprises are compared by.
import type { MaterialCode, RegionCode } from '../../../shared/domain/ids.ts';
import { beyondOrigin, materialSums, treeOrigin, type MaterialSums } from '../../../shared/ledger/accountTree.ts';
import { codesOf } from '../../../shared/recoding/recoding.ts';
import { among, ledgerLine, type LineRow } from './ledgerTable.ts';
import { loadAliases } from './recodingTable.ts';
import { all, first, sql, type ReadableDatabase } from './sql.ts';

export interface TreeSums {
  /** By the place's own papers and entries. */
  readonly own: MaterialSums;
  readonly enterprises: MaterialSums;
  /** Posted already of what enterprises got beyond that. */
  readonly beyond: MaterialSums;
}

interface TreeAccount {
  readonly place: RegionCode;
  readonly material: MaterialCode;
  readonly enterprises: readonly string[];
  /** Only lines after this position, and reversals of such. */
  readonly since: number;
}

export function treeSums(db: ReadableDatabase, { place, material, enterprises, since }: TreeAccount): TreeSums {
  const aliases = loadAliases(db);
  const materials = codesOf(aliases, 'materials', material);
  const sumsOf = (codes: readonly string[], condition: string) => {
    if (codes.length === 0) return materialSums([]);
    const rows = all<LineRow>(db, {
      text: `SELECT line_json, origin FROM ledger_lines WHERE enterprise ${among(codes)} AND material ${among(materials)} AND position > ?
             AND json_extract(line_json, '$.kind') IN ('quotaGiven', 'materialAccepted', 'materialReturned') AND ${condition}
             AND (reverses IS NULL OR (SELECT position FROM ledger_lines AS earlier WHERE earlier.id = ledger_lines.reverses) > ?)`,
      values: [...codes, ...materials, since, since],
    });
    return materialSums(rows.map(ledgerLine));
  };
  const places = codesOf(aliases, 'regions', place);
  return {
    own: sumsOf(places, `(origin IS NULL OR substr(origin, 1, ${treeOrigin.length}) <> '${treeOrigin}')`),
    enterprises: sumsOf(
      enterprises.flatMap((code) => codesOf(aliases, 'enterprises', code)),
      '1',
    ),
    beyond: sumsOf(places, `origin = '${beyondOrigin}'`),
  };
}

export function linePosition(db: ReadableDatabase, id: string): number {
  return first<{ position: number }>(db, sql`SELECT position FROM ledger_lines WHERE id = ${id}`)?.position ?? 0;
}

/** The line with an origin that was not taken back; null if there is none. */
export function lineOfOrigin(db: ReadableDatabase, origin: string): string | null {
  return (
    first<{ id: string }>(db, sql`SELECT id FROM ledger_lines WHERE origin = ${origin} AND reverses IS NULL ORDER BY position DESC LIMIT 1`)
      ?.id ?? null
  );
}
