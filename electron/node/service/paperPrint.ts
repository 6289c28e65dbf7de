// Turns stored papers into pages for printing: adds the letterhead from the settings, the plan's label and the fonts the text needs.
import { writeOutAll, writtenOutIn, type WrittenOut } from '../../../shared/domain/rareCharacters.ts';
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { paperDocument, type PaperDocument } from '../../../shared/papers/paperDocument.ts';
import { paperBoldText, paperHtml } from '../../../shared/papers/paperHtml.ts';
import { paperName } from '../../../shared/papers/paperState.ts';
import { loadSignings } from '../db/deskTable.ts';
import { officeFingerprint } from '../db/officeTable.ts';
import { loadPlanSummary } from '../db/planTable.ts';
import { loadReceivedPaper } from '../db/receivedPapers.ts';
import { loadSettings } from '../db/settingsTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { safeName } from '../files/safeName.ts';
import { fontFacesFor, paperGlyphs } from '../printing/fonts.ts';
import { defaultSettings } from './defaultSettings.ts';
import { letterheadOfIssuer } from './issuerLetterhead.ts';

/** One standalone page that prints all papers in sequence, and the characters written out because no font has them. */
export async function papersPage(
  db: ReadableDatabase,
  papers: readonly Paper[],
): Promise<{ readonly html: string; readonly writtenOut: readonly WrittenOut[] }> {
  const documents = documentsOf(db, papers);
  const hasGlyph = await paperGlyphs();
  const printed = writeOutAll(documents, hasGlyph, ['mark']);
  const html = paperHtml(printed, await fontFacesFor(paperHtml(printed, ''), paperBoldText(printed)));
  return { html, writtenOut: writtenOutIn(paperHtml(documents, ''), hasGlyph) };
}

/** The characters of these papers that no font has. */
export async function papersWrittenOut(db: ReadableDatabase, papers: readonly Paper[]): Promise<WrittenOut[]> {
  return writtenOutIn(paperHtml(documentsOf(db, papers), ''), await paperGlyphs());
}

function documentsOf(db: ReadableDatabase, papers: readonly Paper[]): PaperDocument[] {
  const { order: own, seal, gloss } = loadSettings(db, defaultSettings);
  const office = officeFingerprint(db);
  const labels = new Map<PlanId, string>();
  const labelOf = ({ id, plan }: Paper) => {
    const known = labels.get(plan) ?? loadPlanSummary(db, plan)?.label ?? String(loadReceivedPaper(db, id)?.planLabel ?? '');
    labels.set(plan, known);
    return known;
  };
  return papers.map((paper) => {
    const context = { settings: own, planLabel: labelOf(paper), office, gloss, signedBy: loadSignings(db, 'paper', paper.id) };
    // It is the paper of the office that issued it: the letterhead and the seal of this one are not its own.
    return loadReceivedPaper(db, paper.id) === null
      ? paperDocument(paper, { ...context, ...(seal === '' ? {} : { seal }) })
      : paperDocument(paper, { ...context, settings: letterheadOfIssuer(db, own) });
  });
}

/** 赣防物配〔2020〕12号.pdf for a single issued paper; otherwise a name made from the days and the number of papers. */
export function papersPdfName(papers: readonly Paper[]): string {
  const [first] = papers;
  const single = papers.length === 1 && first.issue !== null ? paperName(first) : null;
  const days = papers.flatMap(({ from, to }) => [from, to]).sort();
  const span = days[0] === days[days.length - 1] ? days[0] : `${days[0]}_${days[days.length - 1]}`;
  return `${safeName(single ?? `papers-${span}-${papers.length}`)}.pdf`;
}
