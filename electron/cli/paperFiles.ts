// Papers other than dispatch orders as files of `orders`: one page per draft, an index, and one page of all drafts for the PDF.
import { csvLine } from '../../shared/domain/csvText.ts';
import { escapeFormula } from '../../shared/domain/formulaEscape.ts';
import type { RegionCode } from '../../shared/domain/ids.ts';
import type { OrderSpan } from '../../shared/domain/office.ts';
import type { PlanFile } from '../../shared/plan/plan.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import type { PaperKind } from '../../shared/papers/paperKind.ts';
import { paperDocument } from '../../shared/papers/paperDocument.ts';
import { paperBoldText, paperHtml } from '../../shared/papers/paperHtml.ts';
import { paperItems } from '../../shared/papers/paperState.ts';
import { quantityOf } from '../../shared/papers/quantity.ts';
import { paperIndexColumns } from '../../shared/text/cliText.ts';
import { writeOutAll } from '../../shared/domain/rareCharacters.ts';
import { fontFacesFor, paperGlyphs } from '../node/printing/fonts.ts';
import { draftPapers } from '../node/service/paperDrafts.ts';
import { defaultSettings } from '../node/service/defaultSettings.ts';

export const paperIndexFile = 'papers.csv';
export const paperPdfFile = 'papers.pdf';

export interface PaperFiles {
  readonly counts: { readonly [Kind in PaperKind]: number };
  readonly files: ReadonlyMap<string, string>;
  /** One page of all drafts with embedded fonts; null where there is none. */
  readonly printed: () => Promise<string | null>;
}

export function paperFiles(
  { plan, dataset }: PlanFile,
  planId: string,
  { span, throughCity }: { readonly span: OrderSpan; readonly throughCity: ReadonlySet<RegionCode> },
): PaperFiles {
  const counted = new Map<PaperKind, number>();
  const newId = (kind: PaperKind) => {
    const count = (counted.get(kind) ?? 0) + 1;
    counted.set(kind, count);
    return String(count).padStart(4, '0');
  };
  const papers = draftPapers({ plan, dataset }, { planId, spans: { allotment: span, reserveSlip: span }, throughCity, newId });
  const documents = papers.map((paper) => paperDocument(paper, { office: '', settings: defaultSettings.order, planLabel: planId }));
  const files = new Map(papers.map((paper, k) => [pageName(paper), paperHtml([documents[k]], '')]));
  files.set(
    paperIndexFile,
    [paperIndexColumns, ...papers.flatMap(indexRows)].map((cells) => `${csvLine(cells.map(escapeFormula))}\n`).join(''),
  );
  const count = (kind: PaperKind) => papers.filter((paper) => paper.kind === kind).length;
  return {
    counts: { allotment: count('allotment'), taskNotice: count('taskNotice'), reserveSlip: count('reserveSlip') },
    files,
    printed: async () => {
      if (documents.length === 0) return null;
      const shown = writeOutAll(documents, await paperGlyphs(), ['mark']);
      return paperHtml(shown, await fontFacesFor(paperHtml(shown, ''), paperBoldText(shown)));
    },
  };
}

const names: { readonly [Kind in PaperKind]: string } = { allotment: 'allotment', taskNotice: 'task', reserveSlip: 'reserve' };

/** allotment-0001-2020-03-02-JX001.html: kind, draft number, first day, party. */
function pageName(paper: Paper): string {
  return `${names[paper.kind]}-${paper.id}-${paper.from}-${partyOf(paper).join('-')}.html`;
}

function partyOf(paper: Paper): string[] {
  return paper.kind === 'reserveSlip' ? [paper.city.code, paper.sender.enterprise ?? 'pool'] : [paper.party.code];
}

/** One row per item of a paper. */
function indexRows(paper: Paper): string[][] {
  const head = [pageName(paper), names[paper.kind], paper.from, paper.to];
  const party =
    paper.kind === 'reserveSlip' ? [paper.sender.enterprise ?? 'pool', paper.sender.name] : [paper.party.code, paper.party.name];
  const city = paper.kind === 'reserveSlip' ? paper.city.code : '';
  if (paper.kind !== 'taskNotice')
    return paperItems(paper).map(({ item, unit, millionths }) => [...head, ...party, city, item, quantityOf(millionths), unit]);
  const totals = new Map<string, { readonly unit: string; pieces: number }>();
  for (const { product, unit, pieces } of paper.days) {
    const known = totals.get(product);
    if (known === undefined) totals.set(product, { unit, pieces });
    else known.pieces += pieces;
  }
  return [...totals].map(([product, { unit, pieces }]) => [...head, ...party, city, product, String(pieces), unit]);
}
