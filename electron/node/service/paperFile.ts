// Makes a file of a paper: a page, a PDF or a workbook.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { UploadedFile } from '../../../shared/contract/files.ts';
import type { ReportFormat } from '../../../shared/contract/reportApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { writeOutAll } from '../../../shared/domain/rareCharacters.ts';
import type { Paper, SubmittedPaper } from '../../../shared/reports/paper.ts';
import { paperBoldText, paperHtml } from '../../../shared/reports/paperHtml.ts';
import { reportText } from '../../../shared/text/reportText.ts';
import { safeName } from '../files/safeName.ts';
import { writePaper } from '../files/paperWriter.ts';
import { fontFacesFor, paperGlyphs } from '../printing/fonts.ts';
import type { ServiceContext } from './serviceContext.ts';

/** A draft carries a watermark. */
export async function paperFile(
  { printPdf, tell }: Pick<ServiceContext, 'printPdf' | 'tell'>,
  given: Paper | SubmittedPaper,
  isDraft: boolean,
  format: ReportFormat,
): Promise<Result<UploadedFile, AppError>> {
  const name = safeName(`${given.title} ${given.subtitle}`).replace(/\s+/g, '_');
  const file = (extension: string, bytes: Uint8Array | string) =>
    ok({ name: `${name}.${extension}`, base64: Buffer.from(bytes).toString('base64') });
  if (format === 'xlsx') return file('xlsx', writePaper(given));
  const paper = writeOutAll(given, await paperGlyphs());
  const watermark = isDraft ? reportText[paper.language].watermark : null;
  const plain = paperHtml(paper, '', watermark);
  const html = paperHtml(paper, await fontFacesFor(plain, paperBoldText(paper) + (watermark ?? '')), watermark);
  if (format === 'html') return file('html', html);
  if (printPdf === undefined) return err({ kind: 'chromiumMissing' });
  tell?.('printing');
  const pdf = await printPdf(html);
  return pdf.ok ? file('pdf', pdf.value) : pdf;
}
