// `contracts list`, `contracts print NUMBER --out FILE` and `contracts enter NUMBER --quantity N`: contracts with other provinces, as on the page.
import { decimalOfMillionths } from '../../shared/base/millionths.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { ReportFormat } from '../../shared/contract/reportApi.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { contractBalance, overdueOf } from '../../shared/partners/contractBalance.ts';
import { contractNumberText, contractState, type ContractEntryKind, type PartnerContract } from '../../shared/partners/partnerContract.ts';
import { contractCliText } from '../../shared/text/contractCliText.ts';
import { createNames } from '../../shared/text/datasetNames.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { withOffice } from './formCommand.ts';
import type { CommandOptions, Outcome } from './report.ts';
import { writeNew } from './writeNew.ts';

export interface ContractOptions extends CommandOptions {
  /** The office's folder. */
  readonly data: string;
}

/** Errors: `noOffice`, `noDataset`; those of opening the office. */
export function contractListCommand({ data, lang }: ContractOptions): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const [state, dataset, list] = [await call('app.state', {}), await call('dataset.get', {}), await call('contract.list', {})];
    if (!state.ok) return state;
    if (!dataset.ok) return dataset;
    if (!list.ok) return list;
    const names = createNames(dataset.value, lang);
    const text = contractCliText[lang];
    const { contracts, entries, short } = list.value;
    const lines = contracts.map((contract) => {
      const item = String(contract.gives.item);
      const unit = [...dataset.value.products, ...dataset.value.materials].find(({ code }) => String(code) === item)?.unit ?? '';
      const name = contract.gives.city === null ? names.material(item) : names.product(item);
      const { sent, cameBack, owed, received, writtenOff, open } = contractBalance(contract, entries);
      const late = overdueOf(contract, entries, state.value.workingDay);
      return text.line({
        number: contractNumberText(contract),
        partner: contract.partner,
        out: `${name} ${decimalOfMillionths(sent - cameBack)} ${unit}`,
        state: contractState(contract),
        owed: groupedDigits(owed),
        received: groupedDigits(received),
        writtenOff: groupedDigits(writtenOff),
        open: groupedDigits(open),
        lateOut: late.out === 0n ? '' : `${decimalOfMillionths(late.out)} ${unit}`,
        lateIn: late.in === 0 ? '' : groupedDigits(late.in),
      });
    });
    return ok({ data: { contracts, entries, short }, lines: lines.length === 0 ? [text.none] : lines });
  });
}

/** Errors: as above, and `contractNotFound`, `chromiumMissing`, `outputExists`, `cannotWrite`. */
export function contractPrintCommand(
  number: string,
  { data, lang, out, format }: ContractOptions & { readonly out: string; readonly format: ReportFormat },
): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const found = await contractOf(call, number);
    if (!found.ok) return found;
    const file = await call('report.file', { report: { contract: found.value.id, language: lang }, format });
    if (!file.ok) return file;
    const written = await writeNew(out, Buffer.from(file.value.base64, 'base64'));
    if (!written.ok) return written;
    return ok({ data: { contract: found.value, out }, lines: [contractCliText[lang].written(contractNumberText(found.value), out)] });
  });
}

export interface TypedMove {
  readonly kind: ContractEntryKind;
  readonly quantity: string;
  readonly by: string;
  readonly note: string;
  /** Null stands for the working day. */
  readonly day: string | null;
}

/** Errors: as above, and those of `contract.enter`. */
export function contractEnterCommand(number: string, { day, ...typed }: TypedMove, { data, lang }: ContractOptions): Promise<Outcome> {
  return withOffice(data, async (call) => {
    const [state, found] = [await call('app.state', {}), await contractOf(call, number)];
    if (!state.ok) return state;
    if (!found.ok) return found;
    const entered = await call('contract.enter', { entry: { ...typed, contract: found.value.id, on: day ?? state.value.workingDay } });
    if (!entered.ok) return entered;
    const list = await call('contract.list', {});
    if (!list.ok) return list;
    const { open } = contractBalance(found.value, list.value.entries);
    const words = [contractNumberText(found.value), typed.kind, typed.quantity, groupedDigits(open)] as const;
    return ok({ data: { entry: entered.value }, lines: [contractCliText[lang].entered(...words)] });
  });
}

/** By its running number, of several years the last. */
async function contractOf(call: Client, number: string): Promise<Result<PartnerContract, AppError>> {
  const list = await call('contract.list', {});
  if (!list.ok) return list;
  const [last] = list.value.contracts
    .filter(({ issued }) => String(issued?.number.running) === number)
    .sort((a, b) => (b.issued?.number.year ?? 0) - (a.issued?.number.year ?? 0));
  return last === undefined ? err({ kind: 'contractNotFound', contract: number }) : ok(last);
}
