// The tree of accounts where a city or county answers for its enterprises: it owes the province, they owe it. What an enterprise is called
// for and delivers is posted to both. Material is posted where its paper says; what the place has received and not shared out is held by it.
import { addDecimals, multiplyDecimals, sumDecimals } from '../base/decimalText.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode, RegionCode } from '../domain/ids.ts';
import type { LinkageAccount } from './account.ts';
import { noEffect, type LedgerLine, type MovementKind } from './ledgerLine.ts';

/** What the origins of lines of the tree begin with: they follow from the lines of enterprises. */
export const treeOrigin = 'tree/';

export function isTreeLine({ origin }: Pick<LedgerLine, 'origin'>): boolean {
  return origin?.startsWith(treeOrigin) === true;
}

/** Kinds that move material or give a quota of it. */
export const materialKinds: ReadonlySet<MovementKind> = new Set<MovementKind>(['quotaGiven', 'materialAccepted', 'materialReturned']);

export function mirrorOrigin(line: string): string {
  return `${treeOrigin}${line}`;
}

/** A place has accounts under its own code. */
export function accountOf(place: RegionCode): EnterpriseCode {
  return place as string;
}

/** The line of the place that goes with a line of its enterprise. `reverses` is the line of the place that it takes back, if any. */
export function mirrorLine({ enteredAs: _, ...line }: LedgerLine, place: RegionCode, id: string, reverses: string | null): LedgerLine {
  return { ...line, id, enterprise: accountOf(place), reverses, origin: mirrorOrigin(line.id) };
}

/** Sums of material, in its unit. */
export type MaterialSums = Pick<LedgerLine, 'quota' | 'received' | 'due'>;

export function materialSums(lines: readonly MaterialSums[]): MaterialSums {
  const sum = (column: keyof MaterialSums) => sumDecimals(lines.map((line) => line[column]));
  return { quota: sum('quota'), received: sum('received'), due: sum('due') };
}

export function lessSums(sums: MaterialSums, others: MaterialSums): MaterialSums {
  const less = (column: keyof MaterialSums) => difference(sums[column], others[column]);
  return { quota: less('quota'), received: less('received'), due: less('due') };
}

/**
 * What the place answers for beyond its own papers: its enterprises got more than it was told of, such as by papers made out to them or
 * before its own receipt was entered. It depends on the sums alone, so the order of entry does not matter.
 */
export function beyondOwn(own: MaterialSums, enterprises: MaterialSums): MaterialSums {
  const { quota, received, due } = lessSums(enterprises, own);
  const orNothing = (value: string) => (value.startsWith('-') ? '0' : value);
  return { quota: orNothing(quota), received: orNothing(received), due: orNothing(due) };
}

interface BeyondContext {
  readonly place: RegionCode;
  readonly material: MaterialCode;
  readonly on: IsoDate;
  readonly newId: () => string;
}

/** The source of lines by which a place takes over, or gives back, what its enterprises owe. */
export const takeOverSource = '责任方式变更';

/** The source of lines that follow from what enterprises got. */
export const beyondSource = '所属企业';

export const beyondOrigin = `${treeOrigin}beyond`;

/** The lines that bring what is posted beyond the place's own papers from `present` to `wanted`. */
export function beyondLines(present: MaterialSums, wanted: MaterialSums, { place, material, on, newId }: BeyondContext): LedgerLine[] {
  const change = lessSums(wanted, present);
  const line = (kind: MovementKind, quantity: string, effect: Partial<MaterialSums>): LedgerLine => ({
    kind,
    on,
    enterprise: accountOf(place),
    material,
    quantity,
    product: null,
    pieces: null,
    source: beyondSource,
    note: '',
    ...noEffect,
    ...effect,
    id: newId(),
    reverses: null,
    origin: beyondOrigin,
  });
  const isBack = change.received.startsWith('-');
  return [
    ...(change.quota === '0' ? [] : [line('quotaGiven', change.quota, { quota: change.quota })]),
    ...(change.received === '0' && change.due === '0'
      ? []
      : [
          line(isBack ? 'materialReturned' : 'materialAccepted', isBack ? multiplyDecimals(change.received, '-1') : change.received, {
            received: change.received,
            due: change.due,
          }),
        ]),
  ];
}

/** What a place takes over when it begins to answer (`sign` 1), or gives back when it ends (`sign` -1): the balance of one enterprise. */
export function takeOverLine(
  account: Pick<LinkageAccount, 'enterprise' | 'material' | 'balance'>,
  sign: 1 | -1,
  { place, on, newId }: Omit<BeyondContext, 'material'>,
): LedgerLine[] {
  const due = multiplyDecimals(account.balance, String(sign));
  if (due === '0') return [];
  return [
    {
      kind: 'arrearsForward',
      on,
      enterprise: accountOf(place),
      material: account.material,
      quantity: due,
      product: null,
      pieces: null,
      source: takeOverSource,
      note: account.enterprise,
      ...noEffect,
      due,
      id: newId(),
      reverses: null,
      origin: `${treeOrigin}start/${account.enterprise}`,
    },
  ];
}

/** An account with those below it. */
export interface AccountBranch<Account> {
  readonly account: Account;
  /** Empty for an account of its own. */
  readonly below: readonly Account[];
  /** Owed less delivered of what the place holds itself; null for an account of its own. */
  readonly heldBalance: string | null;
}

/** By place: each account stands alone or below the account of the place that answers for it. In the order of `accounts`. */
export function accountBranches<Account extends Pick<LinkageAccount, 'enterprise' | 'material' | 'balance'>>(
  accounts: readonly Account[],
  placeOf: (enterprise: string) => RegionCode | null,
  isPlace: (code: string) => boolean,
): AccountBranch<Account>[] {
  const places = new Set(accounts.filter(({ enterprise }) => isPlace(enterprise)).map(keyOf));
  const parentOf = ({ enterprise, material }: Account) => {
    const place = placeOf(enterprise);
    return place === null || place === enterprise || !places.has(`${place}|${material}`) ? null : `${place}|${material}`;
  };
  const below = Map.groupBy(accounts, (account) => parentOf(account) ?? '');
  return accounts
    .filter((account) => parentOf(account) === null)
    .map((account) => {
      const own = isPlace(account.enterprise) ? (below.get(keyOf(account)) ?? []) : [];
      const owed = sumDecimals(own.map(({ balance }) => balance));
      return { account, below: own, heldBalance: isPlace(account.enterprise) ? difference(account.balance, owed) : null };
    });
}

function keyOf({ enterprise, material }: { readonly enterprise: string; readonly material: string }): string {
  return `${enterprise}|${material}`;
}

function difference(a: string, b: string): string {
  return addDecimals(a, multiplyDecimals(b, '-1'));
}
