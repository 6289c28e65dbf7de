// The papers of a release to the public: the notice in official form, a slip for each outlet, and what became of the goods.
import { sum } from '../base/sum.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Language } from '../domain/office.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { releaseBalance, type ReleaseBalance } from '../releases/releaseBalance.ts';
import { releaseNumberText, type Release, type ReleaseEntry } from '../releases/release.ts';
import { createNames, type Names } from '../text/datasetNames.ts';
import { groupedDigits } from '../text/quantityText.ts';
import { releaseText } from '../text/releaseText.ts';
import { reportText } from '../text/reportText.ts';
import { figure, heads, row, words, type Paper, type PaperTable } from './paper.ts';

export interface ReleaseHead {
  readonly agency: string;
  /** Empty for none. */
  readonly complaints: string;
  readonly language: Language;
}

export function releaseNotice(release: Release, dataset: Dataset, { agency, complaints, language }: ReleaseHead): Paper {
  const text = releaseText[language];
  const names = createNames(dataset, language);
  const { product, allotments, cartonPieces, pieces, priceCap, perPerson, split, reason, stopped, corrections } = release;
  const { day } = reportText[language];
  const last = corrections.at(-1);
  return {
    ...frameOf(release, agency, language, text.titles.notice(names.place(release.city), names.productInFull(product))),
    paragraphs: [
      ...(last === undefined ? [] : [text.correction(corrections.length, day(last.on), last.reason)]),
      ...(stopped === null ? [] : [text.stopped(day(stopped.on), stopped.reason)]),
      text.lead({
        city: names.place(release.city),
        product: names.productInFull(product),
        standard: standardOf(release, dataset) ?? text.noStandard,
        pieces: groupedDigits(pieces),
        cartons: groupedDigits(pieces / cartonPieces),
        outlets: allotments.length,
        from: day(release.from),
        to: day(release.to),
      }),
      text.reason(reason),
      text.price(priceCap, groupedDigits(perPerson)),
      `${text.split[split]}${language === 'en' ? ' ' : ''}${text.rest}`,
      ...(complaints === '' ? [] : [text.complaints(complaints)]),
    ],
    tables: [
      {
        title: text.outlets,
        heads: heads(...text.outletHeads),
        rows: [
          ...allotments.map((one) =>
            row([
              words(names.place(one.region)),
              words(one.name),
              words(one.address),
              words(one.hours),
              words(one.telephone),
              figure(one.cartons),
              figure(one.pieces),
            ]),
          ),
          row(
            [
              words(text.total),
              ...[1, 2, 3, 4].map(() => words('')),
              figure(sum(allotments.map(({ cartons }) => cartons))),
              figure(sum(allotments.map((one) => one.pieces))),
            ],
            true,
          ),
        ],
        note: '',
      },
    ],
  };
}

/** One table for each outlet, to be cut apart, with room for signatures. */
export function releaseSlips(release: Release, dataset: Dataset, { agency, language }: ReleaseHead): Paper {
  const text = releaseText[language];
  const names = createNames(dataset, language);
  const { period } = reportText[language];
  return {
    ...frameOf(release, agency, language, text.titles.slips),
    paragraphs: [text.slipLead(releaseNumberText(release), names.place(release.city))],
    tables: release.allotments.map((one, k) => ({
      title: text.slip(k + 1, names.place(one.region), [one.name, one.address, one.telephone].filter((part) => part !== '').join(' ')),
      heads: heads(...text.slipHeads),
      rows: [
        row([
          words(names.productInFull(release.product)),
          words(standardOf(release, dataset) ?? text.noStandard),
          figure(one.cartons),
          figure(one.pieces),
          words(release.priceCap),
          words(groupedDigits(release.perPerson)),
          words(period(release.from, release.to)),
        ]),
      ],
      note: text.slipSigned,
    })),
  };
}

export function releaseBalancePaper(
  release: Release,
  entries: readonly ReleaseEntry[],
  dataset: Dataset,
  { agency, language }: ReleaseHead,
): Paper {
  const text = releaseText[language];
  const names = createNames(dataset, language);
  const balance = releaseBalance(release, entries);
  const placeOf = new Map(release.allotments.map((one) => [one.outlet, one]));
  const nameOf = (outlet: string) => placeOf.get(outlet)?.name ?? outlet;
  const rows = balance.lines.map((line) =>
    row([
      words(names.place(placeOf.get(line.outlet)?.region ?? release.city)),
      words(nameOf(line.outlet)),
      ...sumKeys.map((key) => figure(line[key])),
      words(line.counted === null ? text.notCounted : text.counted(line.counted.on, groupedDigits(line.counted.pieces))),
    ]),
  );
  const total = row([words(text.total), words(''), ...sumKeys.map((key) => figure(balance.total[key])), words('')], true);
  return {
    ...frameOf(release, agency, language, text.titles.balance),
    paragraphs: [
      text.balance(sumsOf(balance), balance.wrong.length === 0),
      ...(balance.wrong.length === 0 ? [] : [text.unbalanced(balance.wrong.map(({ outlet }) => nameOf(outlet)).join(text.and))]),
    ],
    tables: [{ title: text.account, heads: heads(...text.accountHeads), rows: [...rows, total], note: '' }],
  };
}

/** Releases of a public notice, as they stood on the evening of a day; null where nothing was handed out by then. */
export function releasesOfNotice(
  releases: readonly Release[],
  entries: readonly ReleaseEntry[],
  { until, place, names }: { readonly until: IsoDate; readonly place: number; readonly names: Names },
): PaperTable | null {
  const text = releaseText[names.language];
  const keys = ['given', 'sold', 'returned', 'lost', 'there'] as const;
  const rows = releases.flatMap((release) => {
    const { total } = releaseBalance(release, entries, until);
    if (release.issued === null || total.given === 0) return [];
    return [{ release, total }];
  });
  if (rows.length === 0) return null;
  return {
    title: text.noticeTable(place),
    heads: heads(...text.noticeHeads),
    rows: rows.map(({ release, total }) =>
      row([
        words(releaseNumberText(release)),
        words(names.place(release.city)),
        words(names.product(release.product)),
        ...keys.map((key) => figure(total[key])),
      ]),
    ),
    note: text.noticeNote,
  };
}

const sumKeys = ['allotted', 'given', 'sold', 'returned', 'lost', 'there'] as const;

function sumsOf({ total }: ReleaseBalance) {
  const { given, sold, returned, lost, there } = total;
  return {
    given: groupedDigits(given),
    sold: groupedDigits(sold),
    returned: groupedDigits(returned),
    lost: groupedDigits(lost),
    there: groupedDigits(there),
  };
}

function standardOf({ product }: Release, { products }: Dataset): string | null {
  return products.find(({ code }) => code === product)?.standard ?? null;
}

/** The number and who signed it; a correction is signed anew. */
function frameOf(release: Release, agency: string, language: Language, title: string): Omit<Paper, 'paragraphs' | 'tables'> {
  const text = releaseText[language];
  const { issued, corrections } = release;
  const signed = corrections.at(-1) ?? issued;
  return {
    language,
    agency,
    title,
    subtitle: signed === null ? text.draft : text.subtitle(releaseNumberText(release), signed.by),
    signed: signed === null ? '' : reportText[language].day(signed.on),
  };
}
