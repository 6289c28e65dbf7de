// Third step: start with the sample dataset, with the sample after a drill of a week, or empty.
import { useTranslation } from 'react-i18next';
import type { OfficeInput } from '../../shared/contract/api.ts';
import { ChoiceList } from './ChoiceList.tsx';

export type Start = OfficeInput['start'] | 'week';

export function DeskStep({ start, onChange }: { readonly start: Start; readonly onChange: (start: Start) => void }) {
  const { t } = useTranslation('start');
  return (
    <ChoiceList
      label={t('deskTitle')}
      value={start}
      options={[
        { value: 'sample', title: t('sampleOption'), text: t('sampleNote') },
        { value: 'week', title: t('weekOption'), text: t('weekNote') },
        { value: 'empty', title: t('emptyOption'), text: t('emptyNote') },
      ]}
      onChange={onChange}
    />
  );
}
