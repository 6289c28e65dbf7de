// The sheet of a contract with a neighbouring province, with its days, what moved and the balance; and contracts in public notices.
import { decimalOfMillionths, fromMillionths, parseMillionths, type Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Language } from '../domain/office.ts';
import { contractBalance, contractTotals } from '../partners/contractBalance.ts';
import { contractNumberText, entriesOfContract, type ContractEntry, type PartnerContract } from '../partners/partnerContract.ts';
import { contractText } from '../text/contractText.ts';
import { createNames, type Names } from '../text/datasetNames.ts';
import { groupedDigits } from '../text/quantityText.ts';
import { reportText } from '../text/reportText.ts';
import { figure, heads, row, words, type Paper, type PaperTable } from './paper.ts';

export function contractSheet(
  contract: PartnerContract,
  entries: readonly ContractEntry[],
  dataset: Dataset,
  { agency, language }: { readonly agency: string; readonly language: Language },
): Paper {
  const text = contractText[language];
  const names = createNames(dataset, language);
  const { day } = reportText[language];
  const { kind, partner, basis, gives, gets, ratio, issued, changes, revoked, closed } = contract;
  const out = outWords(contract, dataset, names);
  const totals = contractTotals(contract);
  const { sent, cameBack, owed, received, writtenOff, open } = contractBalance(contract, entries);
  const last = changes.at(-1);
  const signed = last ?? issued;
  return {
    language,
    agency,
    title: text.title(kind, partner),
    subtitle: signed === null ? text.draft : text.subtitle(contractNumberText(contract), signed.by),
    paragraphs: [
      ...(last === undefined ? [] : [text.changed(changes.length, day(last.on), last.reason)]),
      ...(revoked === null ? [] : [text.revoked(day(revoked.on), revoked.reason)]),
      text.lead({
        partner,
        out: out.named(totals.out),
        in: `${names.productInFull(gets.product)} ${groupedDigits(totals.in)} ${unitOf(gets.product, dataset)}`,
        from: day(contract.from),
        to: day(contract.to),
        leaves: gives.city === null ? '' : names.place(gives.city),
        enters: names.place(gets.city),
      }),
      text.basis(basis),
      text.ratio(out.named(parseMillionths(ratio.per)), groupedDigits(ratio.pieces)),
      text.balance({
        sent: out.bare(sent),
        cameBack: out.bare(cameBack),
        owed: groupedDigits(owed),
        received: groupedDigits(received),
        writtenOff: groupedDigits(writtenOff),
        open: groupedDigits(Math.max(0, open)),
        ahead: groupedDigits(Math.max(0, -open)),
      }),
      ...(closed === null ? [] : [text.closed(day(closed.on), closed.by)]),
    ],
    tables: [dayTable(contract, out.unit, language), entryTable(contract, entries, out.unit, dataset, language)],
    signed: signed === null ? '' : day(signed.on),
  };
}

function dayTable(contract: PartnerContract, unit: string, language: Language): PaperTable {
  const text = contractText[language];
  const { gives, gets } = contract;
  const totals = contractTotals(contract);
  const days = [...new Set([...gives.days, ...gets.days].map(({ on }) => on))].sort();
  const outOn = (on: IsoDate) =>
    fromMillionths(gives.days.reduce((sum, one) => (one.on === on ? sum + parseMillionths(one.quantity) : sum), 0n));
  const inOn = (on: IsoDate) => gets.days.reduce((sum, one) => (one.on === on ? sum + one.pieces : sum), 0);
  const [on, out, incoming] = text.dayHeads;
  return {
    title: text.days,
    heads: heads(on, `${out}（${unit}）`, incoming),
    rows: [
      ...days.map((one) => row([words(one), figure(outOn(one)), figure(inOn(one))])),
      row([words(text.total), figure(fromMillionths(totals.out)), figure(totals.in)], true),
    ],
    note: '',
  };
}

function entryTable(
  contract: PartnerContract,
  entries: readonly ContractEntry[],
  unit: string,
  dataset: Dataset,
  language: Language,
): PaperTable {
  const text = contractText[language];
  const told = entriesOfContract(contract, entries);
  const goods = unitOf(contract.gets.product, dataset);
  return {
    title: text.entries,
    heads: heads(...text.entryHeads),
    rows: told.map(({ on, kind, quantity, by, note }) =>
      row([
        words(on),
        words(`${text.entryKinds[kind]}（${kind === 'sent' || kind === 'cameBack' ? unit : goods}）`),
        figure(Number(quantity)),
        words(by),
        words(note),
      ]),
    ),
    note: told.length === 0 ? text.noEntries : text.signatures,
  };
}

/** Contracts of a public notice, as they stood on the evening of a day; null where nothing had moved by then. */
export function contractsOfNotice(
  contracts: readonly PartnerContract[],
  entries: readonly ContractEntry[],
  { until, place, dataset, names }: { readonly until: IsoDate; readonly place: number; readonly dataset: Dataset; readonly names: Names },
): PaperTable | null {
  const text = contractText[names.language];
  const rows = contracts.flatMap((contract) => {
    const { sent, cameBack, owed, received, writtenOff, open } = contractBalance(contract, entries, until);
    if (contract.issued === null || (sent === 0n && received === 0)) return [];
    return [
      row([
        words(contractNumberText(contract)),
        words(contract.partner),
        words(text.kinds[contract.kind]),
        words(outWords(contract, dataset, names).named(sent - cameBack)),
        ...[owed, received, writtenOff, open].map((pieces) => figure(pieces)),
      ]),
    ];
  });
  if (rows.length === 0) return null;
  return { title: text.noticeTable(place), heads: heads(...text.noticeHeads), rows, note: text.noticeNote };
}

/** What goes out in words: with its name, or the quantity and unit alone. */
function outWords({ gives }: PartnerContract, dataset: Dataset, names: Names) {
  const item = String(gives.item);
  const unit = unitOf(item, dataset);
  const name = gives.city === null ? names.material(item) : names.productInFull(item);
  const bare = (quantity: Millionths) => `${groupedDecimal(quantity)} ${unit}`;
  return { unit, bare, named: (quantity: Millionths) => `${name} ${bare(quantity)}` };
}

function groupedDecimal(quantity: Millionths): string {
  const [whole, fraction] = decimalOfMillionths(quantity).split('.');
  return `${groupedDigits(Number(whole))}${fraction === undefined ? '' : `.${fraction}`}`;
}

function unitOf(item: string, { products, materials }: Dataset): string {
  return [...products, ...materials].find(({ code }) => String(code) === item)?.unit ?? '';
}
