// Finds the requests for support, findings, releases to the public, contracts with other provinces and entries of dated lists that name a code.
import type { CodedTable } from '../../../shared/domain/codedTables.ts';
import { contractNumberText } from '../../../shared/partners/partnerContract.ts';
import { releaseNumberText } from '../../../shared/releases/release.ts';
import { listMattersAsEntered } from '../db/matterTable.ts';
import { all, sql, type ReadableDatabase } from '../db/sql.ts';

export interface MatterUse {
  readonly what: 'requests' | 'findings' | 'releases' | 'contracts' | 'listEntries';
  /** What people call each of them. */
  readonly names: readonly string[];
}

/**
 * Only those with a version after that position. The office that entered one is no use of its place's code. Demands may go while requests
 * and lists name them: they end, and what was asked stays readable.
 */
export function mattersThatName(db: ReadableDatabase, table: CodedTable, list: readonly string[], since: number): MatterUse[] {
  const codes = new Set(list);
  const recent = new Set(all<{ id: string }>(db, sql`SELECT DISTINCT id FROM matters WHERE position > ${since}`).map(({ id }) => id));
  const isNamed = (named: { readonly [Table in CodedTable]?: readonly (string | null)[] }) =>
    (named[table] ?? []).some((code) => code !== null && codes.has(code));
  return [
    {
      what: 'requests',
      names: listMattersAsEntered(db, 'request').flatMap(({ id, city, product, unit, reason }) =>
        recent.has(id) && isNamed({ regions: [city], products: [product] }) ? [unit?.name ?? reason] : [],
      ),
    },
    {
      what: 'findings',
      names: listMattersAsEntered(db, 'finding').flatMap(({ id, city, maker, text }) =>
        recent.has(id) && isNamed({ regions: [city], enterprises: [maker] }) ? [text] : [],
      ),
    },
    {
      what: 'releases',
      names: listMattersAsEntered(db, 'release').flatMap((release) => {
        const { id, city, product, reason, allotments } = release;
        const regions = [city, ...allotments.map(({ region }) => region)];
        return recent.has(id) && isNamed({ regions, products: [product] }) ? [releaseNumberText(release) || reason] : [];
      }),
    },
    {
      what: 'contracts',
      names: listMattersAsEntered(db, 'contract').flatMap((contract) => {
        const { id, partner, gives, gets } = contract;
        const item = [String(gives.item)];
        const named = isNamed({
          regions: [gives.city, gets.city],
          products: [gets.product, ...(gives.city === null ? [] : item)],
          materials: gives.city === null ? item : [],
        });
        return recent.has(id) && named ? [contractNumberText(contract) || partner] : [];
      }),
    },
    {
      what: 'listEntries',
      names: listMattersAsEntered(db, 'listEntry').flatMap(({ id, region, name }) =>
        recent.has(id) && isNamed({ regions: [region] }) ? [name] : [],
      ),
    },
  ];
}
