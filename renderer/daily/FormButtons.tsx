// The form for enterprises without the app: saves it as a workbook, and imports a filled one after a preview.
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStored } from '../state/stores.ts';
import { download, upload } from '../ui/download.ts';
import { FileButton } from '../ui/FileButton.tsx';
import { useLanguage } from '../ui/names.ts';

/** Maximum number of wrong cells listed one by one. */
const mostTold = 12;

export function FormButtons({ date }: { readonly date: string }) {
  const { t } = useTranslation('daily');
  const { modal, message } = App.useApp();
  const language = useLanguage();
  const { form, readForm, save } = useStored('daily', (state) => state);
  const saveForm = async () => {
    const file = await form(date, language);
    if (file !== null) download(file);
  };
  const take = async (file: File) => {
    const filled = await readForm(await upload(file));
    if (filled === null) return;
    const { reports, wrong } = filled;
    if (wrong.length > 0 || reports.length === 0) {
      modal.error({
        title: reports.length === 0 && wrong.length === 0 ? t('formEmpty') : t('formWrong', { count: wrong.length }),
        content: (
          <ul>
            {wrong.slice(0, mostTold).map(({ sheet, row, column, text }) => (
              <li key={`${sheet}|${row}|${column}`}>{t('formCell', { sheet, row, column, text })}</li>
            ))}
          </ul>
        ),
      });
      return;
    }
    const days = [...new Set(reports.map((report) => report.date))].sort();
    modal.confirm({
      title: t('formTitle', { count: reports.length }),
      content: t('formText', { days: days.join('、') }),
      okText: t('save'),
      cancelText: t('cancel'),
      onOk: async () => {
        if (await save(reports)) void message.success(t('formSaved', { count: reports.length }));
      },
    });
  };
  return (
    <>
      <Button onClick={() => void saveForm()}>{t('form')}</Button>
      <FileButton label={t('formFile')} accept=".xlsx" onFile={(file) => void take(file)}>
        {t('readForm')}
      </FileButton>
    </>
  );
}
