// The law of a contract with a neighbouring province: what came in, what was written off and what is still open are together the ratio × what
// went out. A started piece is not owed: the product is rounded down to whole pieces, once, over everything that went out.
import { compareText } from '../base/compareText.ts';
import { onePiece, parseMillionths, type Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { contractState, entriesOfContract, type ContractChoice, type ContractEntry, type PartnerContract } from './partnerContract.ts';

type Ratio = ContractChoice['ratio'];

export interface ContractBalance {
  /** Everything that went out, in millionths of its unit. */
  readonly sent: Millionths;
  readonly cameBack: Millionths;
  /** Pieces owed for what went out and did not come back. */
  readonly owed: number;
  readonly received: number;
  readonly writtenOff: number;
  /** owed − received − writtenOff. Below 0: the other side gave in advance. */
  readonly open: number;
}

/** By the evening of `until`, or by everything that is told. */
export function contractBalance(contract: PartnerContract, entries: readonly ContractEntry[], until?: IsoDate): ContractBalance {
  const told = entriesOfContract(contract, entries).filter(({ on }) => until === undefined || on <= until);
  const of = (kind: ContractEntry['kind']) =>
    told.reduce((sum, entry) => sum + (entry.kind === kind ? parseMillionths(entry.quantity) : 0n), 0n);
  const [sent, cameBack] = [of('sent'), of('cameBack')];
  const [received, writtenOff] = [wholeOf(of('received')), wholeOf(of('writtenOff'))];
  const owed = piecesFor(sent - cameBack, contract.ratio);
  return { sent, cameBack, owed, received, writtenOff, open: owed - received - writtenOff };
}

/** Whole pieces for a quantity by the ratio, rounded down. */
export function piecesFor(quantity: Millionths, { pieces, per }: Ratio): number {
  return quantity <= 0n ? 0 : Number((quantity * BigInt(pieces)) / parseMillionths(per));
}

/** Everything that is to go out, and everything that is to come in by the days of the contract. */
export function contractTotals({ gives, gets }: Pick<ContractChoice, 'gives' | 'gets'>): { readonly out: Millionths; readonly in: number } {
  return {
    out: gives.days.reduce((sum, { quantity }) => sum + parseMillionths(quantity), 0n),
    in: gets.days.reduce((sum, { pieces }) => sum + pieces, 0),
  };
}

export interface DatedPart<Quantity> {
  readonly on: IsoDate;
  readonly quantity: Quantity;
}

/** What is still to go out, by the days of the contract; what went out counts for the earliest days. Nothing once it is revoked or closed. */
export function stillToGo(contract: PartnerContract, entries: readonly ContractEntry[]): DatedPart<Millionths>[] {
  if (contractState(contract) !== 'running') return [];
  let done = contractBalance(contract, entries).sent;
  return byDay(contract.gives.days).flatMap(({ on, quantity }) => {
    const all = parseMillionths(quantity);
    const open = all > done ? all - done : 0n;
    done -= all - open;
    return open === 0n ? [] : [{ on, quantity: open }];
  });
}

/**
 * What is still to come in, by the days of the contract: never more than is owed for what went out and will still go out. What is owed beyond
 * the days of the contract, since too little stands in them, has no day and is not among it.
 */
export function stillToCome(contract: PartnerContract, entries: readonly ContractEntry[]): DatedPart<number>[] {
  if (contractState(contract) === 'closed' || contractState(contract) === 'draft') return [];
  const { sent, cameBack, received, writtenOff } = contractBalance(contract, entries);
  const toGo = stillToGo(contract, entries).reduce((sum, { quantity }) => sum + quantity, 0n);
  let done = received + writtenOff;
  let most = piecesFor(sent - cameBack + toGo, contract.ratio) - done;
  return byDay(contract.gets.days).flatMap(({ on, pieces }) => {
    const covered = Math.min(done, pieces);
    done -= covered;
    const part = Math.max(0, Math.min(most, pieces - covered));
    most -= part;
    return part === 0 ? [] : [{ on, quantity: part }];
  });
}

/** What should have gone out, and come in for what did, before the working day. */
export function overdueOf(
  contract: PartnerContract,
  entries: readonly ContractEntry[],
  today: IsoDate,
): { readonly out: Millionths; readonly in: number } {
  const late = <Quantity>(parts: readonly DatedPart<Quantity>[]) => parts.filter(({ on }) => on < today).map(({ quantity }) => quantity);
  const { open } = contractBalance(contract, entries);
  return {
    out: late(stillToGo(contract, entries)).reduce((sum, quantity) => sum + quantity, 0n),
    in: Math.max(
      0,
      Math.min(
        open,
        late(stillToCome(contract, entries)).reduce((sum, quantity) => sum + quantity, 0),
      ),
    ),
  };
}

/** How many contracts have something overdue, either way. */
export function lateContracts(contracts: readonly PartnerContract[], entries: readonly ContractEntry[], today: IsoDate): number {
  return contracts.filter((contract) => {
    const late = overdueOf(contract, entries, today);
    return late.in > 0 || late.out > 0n;
  }).length;
}

/** The first evening on which more would have come back than went out; null where there is none. */
export function firstBackTooMuch(contract: PartnerContract, entries: readonly ContractEntry[]): IsoDate | null {
  let out = 0n;
  for (const { kind, on, quantity } of entriesOfContract(contract, entries)) {
    if (kind === 'sent') out += parseMillionths(quantity);
    if (kind === 'cameBack') out -= parseMillionths(quantity);
    if (out < 0n) return on;
  }
  return null;
}

function byDay<Row extends { readonly on: IsoDate }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => compareText(a.on, b.on));
}

function wholeOf(pieces: Millionths): number {
  return Number(pieces / onePiece);
}
