// First step: the language, each named in its own language.
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '../../shared/domain/office.ts';
import { ChoiceList } from './ChoiceList.tsx';

export function LanguageStep({ language, onChange }: { readonly language: Language; readonly onChange: (language: Language) => void }) {
  const { t } = useTranslation('start');
  return (
    <ChoiceList
      label={t('languageTitle')}
      note={t('languageNote')}
      value={language}
      options={languages.map((value) => ({ value, title: t(`languages.${value}.name`), text: t(`languages.${value}.text`) }))}
      onChange={onChange}
    />
  );
}
