// The rows of the table of accounts: a city or county that answers opens to its enterprises and to what it holds itself.
import { obligorOf } from '../../shared/domain/obligor.ts';
import type { AccountRow, AccountsAnswer, HeldMaterial } from '../../shared/contract/ledgerApi.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { accountBranches } from '../../shared/ledger/accountTree.ts';

export type TableRow =
  | {
      readonly kind: 'account';
      readonly account: AccountRow;
      /** The key of the place above it that answers. */
      readonly parent: string | null;
      readonly branch: { readonly isOpen: boolean } | null;
    }
  /** What the place holds itself: material, and what it owes for it. */
  | { readonly kind: 'held'; readonly place: AccountRow; readonly held: HeldMaterial; readonly balance: string };

export function rowKey(row: TableRow): string {
  const { enterprise, material } = row.kind === 'held' ? row.place : row.account;
  return `${row.kind === 'held' ? 'held|' : ''}${enterprise}|${material}`;
}

/** Rows that count in a sum: not those that stand in a row above them as well. */
export function summedRows(rows: readonly TableRow[]): readonly TableRow[] {
  const above = new Set(rows.flatMap((row) => (row.kind === 'account' && row.branch !== null ? [accountKey(row.account)] : [])));
  return rows.filter((row) => !above.has(row.kind === 'held' ? accountKey(row.place) : (row.parent ?? '')));
}

export function accountKey({ enterprise, material }: Pick<AccountRow, 'enterprise' | 'material'>): string {
  return `${enterprise}|${material}`;
}

/** `closed` are the keys of places whose enterprises are not shown. */
export function accountRows(answer: AccountsAnswer, dataset: Dataset, closed: ReadonlySet<string>): TableRow[] {
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const regionOf = new Map(dataset.enterprises.map(({ code, region }) => [code as string, region]));
  const held = new Map(answer.held.map((one) => [`${one.place}|${one.material}`, one]));
  const places = new Set(answer.held.map(({ place }) => place as string));
  const placeOf = (enterprise: string) => {
    const region = regionOf.get(enterprise);
    return region === undefined ? null : obligorOf(region, regions, places);
  };
  return accountBranches(answer.accounts, placeOf, (code) => places.has(code)).flatMap(({ account, below, heldBalance }): TableRow[] => {
    const own = held.get(accountKey(account));
    if (own === undefined || heldBalance === null) return [{ kind: 'account', account, parent: null, branch: null }];
    const isOpen = !closed.has(accountKey(account));
    return [
      { kind: 'account', account, parent: null, branch: { isOpen } },
      ...(isOpen
        ? [
            ...below.map((one): TableRow => ({ kind: 'account', account: one, parent: accountKey(account), branch: null })),
            { kind: 'held', place: account, held: own, balance: heldBalance } as const,
          ]
        : []),
    ];
  });
}
