// Prints a paper, or brings it as PDF or workbook, after asking about characters that no font of the papers has.
import type { ReportChoice, ReportFormat } from '../../shared/contract/reportApi.ts';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { printHtml } from '../ui/printHtml.ts';
import { useWrittenOut } from '../ui/useWrittenOut.tsx';

export function useTakePaper(choice: ReportChoice): (format: ReportFormat) => Promise<void> {
  const { file, writtenOut } = useStored('reports', (state) => state);
  const mayPrint = useWrittenOut();
  return async (format) => {
    if (format !== 'xlsx') {
      const missing = await writtenOut(choice);
      if (missing === null || !(await mayPrint(missing))) return;
    }
    const made = await file(choice, format);
    if (made === null) return;
    if (format === 'html') printHtml(new TextDecoder().decode(Uint8Array.from(atob(made.base64), (character) => character.charCodeAt(0))));
    else download(made);
  };
}
