// Figures of a city's report, a confirmed arrival or a count that are possible but probably mistakes, such as a digit too many.
import { fromMillionths, parseMillionths, type Millionths } from '../base/millionths.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Doubt } from '../domain/doubt.ts';
import type { ArrivalEntry } from './arrivalEntry.ts';
import type { CityReport } from './cityReport.ts';
import type { CountEntry } from './countEntry.ts';
import { holderOf } from './place.ts';

/** Needs change from day to day, so only an extra digit is doubted. */
const aboveUsual = 10;
/** Earlier days with the product needed before an amount counts as usual. */
const fewestDays = 3;
/** A count this many times the book, or this part of it, is doubted. */
const farFromBook = 2n;

/** `earlier` holds reports of previous days. */
export function cityReportDoubts(report: CityReport, earlier: readonly CityReport[], dataset: Dataset): Doubt[] {
  const before = earlier.filter(({ city, date }) => city === report.city && date < report.date);
  const enterprise = dataset.regions.find(({ code }) => code === report.city)?.name ?? report.city;
  const far = (what: 'issued' | 'onHand', code: string, asked: number, others: readonly number[]): Doubt[] => {
    const usual = Math.max(0, ...others);
    if (others.length < fewestDays || asked < aboveUsual * usual) return [];
    const row = dataset.products.find((one) => one.code === code);
    return [{ kind: 'farMore', what, enterprise, name: row?.name ?? code, asked, usual, unit: row?.unit ?? '' }];
  };
  const more = (pieces: number) => pieces > 0;
  const issued = report.issued.flatMap(({ tier, product, pieces }) => {
    const lines = before.flatMap((other) => other.issued.filter((line) => line.tier === tier && line.product === product));
    return far('issued', product, pieces, lines.map((line) => line.pieces).filter(more));
  });
  const onHand = report.onHand.flatMap(({ product, pieces }) => {
    const lines = before.flatMap((other) => other.onHand.filter((line) => line.product === product));
    return far('onHand', product, pieces, lines.map((line) => line.pieces).filter(more));
  });
  return [...issued, ...onHand];
}

export function arrivalDoubts({ announced, quantity }: ArrivalEntry, dataset: Dataset): Doubt[] {
  const asked = Number(quantity);
  if (asked < aboveUsual * announced.quantity) return [];
  const { name, unit } = itemOf(dataset, announced.item);
  return [{ kind: 'farMore', what: 'arrived', enterprise: null, name, asked, usual: announced.quantity, unit }];
}

/** `book` is what the books say of that morning; a difference within one carton or lot is never doubted. */
export function countDoubts({ place, quantity }: CountEntry, book: Millionths, dataset: Dataset): Doubt[] {
  const counted = parseMillionths(quantity);
  const [less, more] = counted < book ? [counted, book] : [book, counted];
  const { name, unit, pack } = itemOf(dataset, place.item);
  if (more - less <= parseMillionths(String(pack)) || (less > 0n && more < farFromBook * less)) return [];
  const holder = holderOf(place);
  const holderName = [...dataset.regions, ...dataset.enterprises].find(({ code }) => code === holder)?.name ?? '统配';
  return [{ kind: 'farFromBook', place: holderName, name, counted: fromMillionths(counted), book: fromMillionths(book), unit }];
}

interface Item {
  readonly name: string;
  readonly unit: string;
  /** Pieces of a carton, or the lot of a material. */
  readonly pack: number;
}

function itemOf({ products, materials }: Dataset, code: string): Item {
  const product = products.find((row) => row.code === code);
  if (product !== undefined) return { name: product.name, unit: product.unit, pack: product.cartonPieces };
  const material = materials.find((row) => row.code === code);
  return { name: material?.name ?? code, unit: material?.unit ?? '', pack: material?.lot ?? 0 };
}
