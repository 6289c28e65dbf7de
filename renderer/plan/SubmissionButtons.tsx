// Prints the submission (送审稿) of a plan, or brings it as PDF.
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SubmissionFormat } from '../../shared/contract/changeApi.ts';
import type { PlanId } from '../../shared/domain/ids.ts';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { useLanguage } from '../ui/names.ts';
import { printHtml } from '../ui/printHtml.ts';

export function SubmissionButtons({ plan }: { readonly plan: PlanId }) {
  const { t } = useTranslation('plan');
  const language = useLanguage();
  const canPrintPdf = useStored('app', (state) => state.app?.canPrintPdf ?? false);
  const submission = useStored('changes', (state) => state.submission);
  const take = async (format: SubmissionFormat) => {
    const made = await submission(plan, format, language);
    if (made === null) return;
    if (format === 'pdf') download(made);
    else printHtml(new TextDecoder().decode(Uint8Array.from(atob(made.base64), (character) => character.charCodeAt(0))));
  };
  return (
    <>
      <Button icon={<PrinterOutlined />} title={t('submission.title')} onClick={() => void take('html')}>
        {t('submission.print')}
      </Button>
      {canPrintPdf && (
        <Button title={t('submission.title')} onClick={() => void take('pdf')}>
          {t('submission.pdf')}
        </Button>
      )}
    </>
  );
}
