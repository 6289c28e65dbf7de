// The table of what arrived in the days of a report, by where it came from: goods and scarce material of the pool, of makers and of cities.
import { fromMillionths, type Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { ItemCode } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';
import { supplySources, type SupplySource } from '../domain/rowKinds.ts';
import type { FollowedContract } from '../partners/partnerContract.ts';
import { arrivalMovements } from '../position/arrivalMovements.ts';
import { contractMovements } from '../position/contractMovements.ts';
import type { ConfirmedArrival } from '../position/officeRecords.ts';
import { noticeText } from '../text/noticeText.ts';
import { reportText } from '../text/reportText.ts';
import { figure, heads, row, words, type PaperTable } from './paper.ts';

export interface ArrivedSum {
  /** Null where the row does not say. */
  readonly source: SupplySource | null;
  readonly item: ItemCode;
  readonly quantity: Millionths;
  /** Of that, what nobody has confirmed. */
  readonly presumed: Millionths;
}

/** What came: supplies as far as they are confirmed, and goods under contracts with neighbouring provinces. */
export interface ArrivalRecords {
  readonly arrivals?: readonly ConfirmedArrival[];
  readonly contracts?: readonly FollowedContract[];
}

/** By source, then products and materials in the order of their tables. */
export function arrivedBySource(
  dataset: Dataset,
  { arrivals = [], contracts = [] }: ArrivalRecords,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): ArrivedSum[] {
  const sums = new Map<string, ArrivedSum>();
  const came = contractMovements(contracts).filter(({ kind }) => kind === 'arrived');
  for (const { on, place, source = null, change, known } of [...arrivalMovements(dataset, arrivals), ...came]) {
    if (on < from || on > to) continue;
    const item = String(place.item);
    const before = sums.get(`${source}|${item}`) ?? { source, item, quantity: 0n, presumed: 0n };
    const presumed = before.presumed + (known === 'presumed' ? change : 0n);
    sums.set(`${source}|${item}`, { source, item, quantity: before.quantity + change, presumed });
  }
  const items = [...dataset.products, ...dataset.materials].map(({ code }) => String(code));
  const rank = ({ source }: ArrivedSum) => (source === null ? supplySources.length : supplySources.indexOf(source));
  return [...sums.values()].sort((a, b) => rank(a) - rank(b) || items.indexOf(String(a.item)) - items.indexOf(String(b.item)));
}

/** `place` is its own among the tables of the report. None where no arrival of the days says where it came from: such reports stay as they were. */
export function arrivalTables(
  dataset: Dataset,
  records: ArrivalRecords,
  days: { readonly from: IsoDate; readonly to: IsoDate },
  { place, language }: { readonly place: number; readonly language: Language },
): PaperTable[] {
  const text = reportText[language];
  const sums = arrivedBySource(dataset, records, days);
  if (!sums.some(({ source }) => source !== null)) return [];
  const items = new Map([...dataset.products, ...dataset.materials].map(({ code, name, unit }) => [String(code), { name, unit }]));
  const rows = sums.map(({ source, item, quantity, presumed }) =>
    row([
      words(noticeText[language].origins[source ?? 'unstated']),
      words(items.get(String(item))?.name ?? String(item)),
      words(items.get(String(item))?.unit ?? ''),
      figure(fromMillionths(quantity), `/daily?tab=arrivals&date=${days.to}`),
      figure(fromMillionths(presumed)),
    ]),
  );
  return [{ title: text.arrivals(place), heads: heads(...text.arrivalHeads), rows, note: text.arrivalsNote }];
}
