// The forms for those without the app: saves one as a workbook, and imports a filled one of any kind after a preview.
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormKind } from '../../shared/domain/formKind.ts';
import { daysIn, entriesIn, type FilledForm } from '../../shared/workbook/filledForm.ts';
import { useStored } from '../state/stores.ts';
import { download, upload } from '../ui/download.ts';
import { FileButton } from '../ui/FileButton.tsx';
import { useLanguage } from '../ui/names.ts';
import type { DailyPlace } from './DailyFrame.tsx';

interface FormButtonsProps {
  /** The form that is exported. */
  readonly form: FormKind;
  readonly place: DailyPlace;
}

export function FormButtons({ form, place: { date, go } }: FormButtonsProps) {
  const { t } = useTranslation('daily');
  const { modal, message } = App.useApp();
  const language = useLanguage();
  const { makeForm, readForm, save } = useStored('daily', (state) => state);
  const saveReports = useStored('dayRecords', (state) => state.saveReports);
  const saveCounts = useStored('dayRecords', (state) => state.saveCounts);
  const saveForm = async () => {
    const file = await makeForm(form, date, language);
    if (file !== null) download(file);
  };
  const enter = (filled: FilledForm) => {
    switch (filled.form) {
      case 'makers':
        return save(filled.reports);
      case 'cities':
        return saveReports(filled.reports);
      case 'counts':
        return saveCounts(filled.counts);
    }
  };
  const enterAndShow = async (filled: FilledForm) => {
    const days = daysIn(filled);
    if (!(await enter(filled))) return;
    void message.success(t(`formSaved.${filled.form}`, { count: entriesIn(filled) }));
    // What was entered is shown: the form may be of another day or kind.
    go({ date: days.includes(date) ? date : days[days.length - 1], tab: filled.form });
  };
  const take = async (file: File) => {
    const filled = await readForm(await upload(file));
    if (filled === null) return;
    const [count, days] = [entriesIn(filled), daysIn(filled)];
    modal.confirm({
      title: t(`formTitle.${filled.form}`, { count }),
      content: t('formText', { days: days.join('、') }),
      okText: t('save'),
      cancelText: t('cancel'),
      // Not awaited: this dialog has to be gone when doubtful figures are asked about.
      onOk: () => void enterAndShow(filled),
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
