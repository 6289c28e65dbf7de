// Prints a paper that is made from records, or saves it as PDF or workbook.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReportChoice, ReportFormat } from '../../shared/contract/reportApi.ts';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { printHtml } from '../ui/printHtml.ts';
import { useWrittenOut } from '../ui/useWrittenOut.tsx';

export function PaperButtons({ choice, isMain }: { readonly choice: ReportChoice; readonly isMain: boolean }) {
  const { t } = useTranslation('reports');
  const { file, writtenOut } = useStored('reports', (state) => state);
  const canPrintPdf = useStored('app', (state) => state.app?.canPrintPdf ?? false);
  const mayPrint = useWrittenOut();
  const take = async (format: ReportFormat) => {
    if (format !== 'xlsx') {
      const missing = await writtenOut(choice);
      if (missing === null || !(await mayPrint(missing))) return;
    }
    const made = await file(choice, format);
    if (made === null) return;
    if (format === 'html') printHtml(new TextDecoder().decode(Uint8Array.from(atob(made.base64), (character) => character.charCodeAt(0))));
    else download(made);
  };
  return (
    <>
      <Button type={isMain ? 'primary' : 'default'} onClick={() => void take('html')}>
        {t('print')}
      </Button>
      {canPrintPdf && <Button onClick={() => void take('pdf')}>PDF</Button>}
      <Button onClick={() => void take('xlsx')}>Excel</Button>
    </>
  );
}
