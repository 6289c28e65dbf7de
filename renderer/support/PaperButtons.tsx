// Prints a paper that is made from records, or saves it as PDF or workbook.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReportChoice } from '../../shared/contract/reportApi.ts';
import { useTakePaper } from '../reports/useTakePaper.ts';
import { useStored } from '../state/stores.ts';

export function PaperButtons({ choice, isMain }: { readonly choice: ReportChoice; readonly isMain: boolean }) {
  const { t } = useTranslation('reports');
  const canPrintPdf = useStored('app', (state) => state.app?.canPrintPdf ?? false);
  const take = useTakePaper(choice);
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
