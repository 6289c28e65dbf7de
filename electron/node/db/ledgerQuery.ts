// Reads the linkage account without reading all its lines: the accounts of the open cycle, what is overdue, a window of lines.
import { addDecimals, sumDecimals } from '../../../shared/base/decimalText.ts';
import type { AccountRow, AccountsAnswer, HeldMaterial, LineRow as ShownLine } from '../../../shared/contract/ledgerApi.ts';
import type { ListPart } from '../../../shared/contract/listWindow.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { EnterpriseCode, MaterialCode } from '../../../shared/domain/ids.ts';
import { accountsOf, overdueCalls, type Call } from '../../../shared/ledger/account.ts';
import { lessSums } from '../../../shared/ledger/accountTree.ts';
import { treeSums } from './accountTreeQuery.ts';
import { answeringPlaces } from './answeringPlaces.ts';
import { listCycles } from './cycleTable.ts';
import { codesOf, codesOfOwner, presentCode, presentOwner } from '../../../shared/recoding/recoding.ts';
import { recodeLine } from '../../../shared/recoding/recodePapers.ts';
import { among, countLedgerLines, ledgerLine, linesAfter, type LineRow } from './ledgerTable.ts';
import { loadAliases } from './recodingTable.ts';
import { all, first, sql, type ReadableDatabase } from './sql.ts';

/** The accounts of the open cycle, each with what is overdue on that day. */
export function openAccounts(db: ReadableDatabase, today: IsoDate): AccountsAnswer {
  const cycles = listCycles(db);
  const last = cycles.at(-1);
  const lines = linesAfter(db, last?.lines ?? 0);
  const closed = Map.groupBy(
    cycles.flatMap(({ accounts }) => accounts),
    accountKey,
  );
  const calls = callsByAccount(db);
  const accounts = accountsOf(lines, 0, last?.accounts).map(({ lines: _, ...account }): AccountRow => {
    const key = accountKey(account);
    const discharged = sumDecimals([...(closed.get(key) ?? []), account].map((one) => one.discharged));
    return { ...account, overdue: overdueCalls(calls.get(key) ?? [], discharged, today) };
  });
  const held = heldMaterial(db, accounts);
  return { accounts, openLines: lines.length, cycles: cycles.length, since: last?.endedOn ?? null, held };
}

/** By place and material, of places that answer for their enterprises. */
function heldMaterial(db: ReadableDatabase, accounts: readonly AccountRow[]): HeldMaterial[] {
  const answering = answeringPlaces(db);
  if (answering === null) return [];
  return accounts.flatMap(({ enterprise, material }): HeldMaterial[] => {
    const place = enterprise as string;
    const since = answering.obligors.get(place);
    if (since === undefined) return [];
    const { own, enterprises, beyond } = treeSums(db, { place, material, enterprises: answering.enterprisesOf(place), since });
    const all = (column: 'received' | 'quota') => addDecimals(own[column], beyond[column]);
    const { received, quota } = lessSums({ ...own, received: all('received'), quota: all('quota') }, enterprises);
    return [{ place, material, quantity: received, quota }];
  });
}

/** The longest delay of each enterprise that has one, in days. */
export function lateDaysOf({ accounts }: AccountsAnswer): ReadonlyMap<EnterpriseCode, number> {
  const late = new Map<EnterpriseCode, number>();
  for (const { enterprise, overdue } of accounts) late.set(enterprise, Math.max(late.get(enterprise) ?? 0, overdue?.days ?? 0));
  return late;
}

interface LineWindow {
  /** Null for all accounts. */
  readonly account: { readonly enterprise: EnterpriseCode; readonly material: MaterialCode } | null;
  readonly isOpenOnly: boolean;
  readonly from: number;
  readonly count: number;
}

/** Oldest first. */
export function linePage(db: ReadableDatabase, { account, isOpenOnly, from, count }: LineWindow): ListPart<ShownLine> {
  const after = isOpenOnly ? lastClosedPosition(db) : 0;
  const aliases = loadAliases(db);
  const makers = account === null ? [] : codesOfOwner(aliases, account.enterprise);
  const materials = account === null ? [] : codesOf(aliases, 'materials', account.material);
  const ofAccount = account === null ? [] : [`enterprise ${among(makers)}`, `material ${among(materials)}`];
  const parts = ['position > ?', ...ofAccount].join(' AND ');
  const values = [after, ...makers, ...materials];
  const total = first<{ count: number }>(db, { text: `SELECT count(*) AS count FROM ledger_lines WHERE ${parts}`, values });
  const rows = all<LineRow & { readonly is_reversed: number }>(db, {
    text: `SELECT line_json, origin, EXISTS (SELECT 1 FROM ledger_lines AS later WHERE later.reverses = ledger_lines.id) AS is_reversed
           FROM ledger_lines WHERE ${parts} ORDER BY position LIMIT ? OFFSET ?`,
    values: [...values, count, from],
  });
  const shown = rows.map((row) => ({ line: recodeLine(ledgerLine(row), aliases), isReversed: row.is_reversed === 1 }));
  return { from, count: total?.count ?? 0, rows: shown };
}

/** The first lines belong to closed cycles, by their number. */
function lastClosedPosition(db: ReadableDatabase): number {
  const closed = listCycles(db).at(-1)?.lines ?? 0;
  if (closed === 0) return 0;
  if (closed >= countLedgerLines(db)) return Number.MAX_SAFE_INTEGER;
  return (
    first<{ position: number }>(db, sql`SELECT position FROM ledger_lines ORDER BY position LIMIT 1 OFFSET ${closed - 1}`)?.position ?? 0
  );
}

function callsByAccount(db: ReadableDatabase): ReadonlyMap<string, readonly Call[]> {
  const rows = all<Call & { readonly enterprise: EnterpriseCode; readonly material: MaterialCode }>(
    db,
    sql`SELECT enterprise, material, on_date AS "on", called FROM ledger_lines WHERE called <> '0' ORDER BY enterprise, material, on_date`,
  );
  const aliases = loadAliases(db);
  const calls = Map.groupBy(rows, ({ enterprise, material }) =>
    accountKey({
      enterprise: presentOwner(aliases, enterprise),
      material: presentCode(aliases, 'materials', material),
    }),
  );
  // The calls of merged codes follow one code after the other, so sort them by day.
  if (!aliases.isEmpty) for (const list of calls.values()) list.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return calls;
}

function accountKey({ enterprise, material }: { readonly enterprise: string; readonly material: string }): string {
  return `${enterprise}|${material}`;
}
