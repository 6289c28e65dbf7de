// The first-start wizard: language, office, sample or empty. Every step has a sensible default; Enter continues.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeInput } from '../../shared/contract/api.ts';
import type { Language } from '../../shared/domain/office.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { officeRegionName } from '../../shared/text/placeNames.ts';
import { Logo } from '../frame/Logo.tsx';
import { Notices } from '../frame/Notices.tsx';
import { useStored } from '../state/stores.ts';
import { useLanguage } from '../ui/names.ts';
import { DeskStep, type Start } from './DeskStep.tsx';
import { LanguageStep } from './LanguageStep.tsx';
import { OfficeStep } from './OfficeStep.tsx';
import styles from './StartPage.module.css';

const jiangxi = '360000';

type Draft = Omit<OfficeInput, 'language' | 'start'> & { readonly start: Start };

export function StartPage() {
  const { t, i18n } = useTranslation(['start', 'common']);
  const language = useLanguage();
  const createOffice = useStored('app', (state) => state.createOffice);
  const openWeek = useStored('drills', (state) => state.openWeek);
  const [step, setStep] = useState(1);
  const [busy, setBusy] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    name: defaultName(language, jiangxi),
    kind: 'province',
    region: jiangxi,
    start: 'sample',
  });

  const chooseLanguage = (next: Language) => {
    // a name that has not been edited follows the language
    if (draft.name === defaultName(language, draft.region)) setDraft({ ...draft, name: defaultName(next, draft.region) });
    void i18n.changeLanguage(next);
  };
  const change = (part: Partial<Draft>) => {
    const isUntouched = draft.name === defaultName(language, draft.region);
    const name = part.region !== undefined && isUntouched ? defaultName(language, part.region) : draft.name;
    setDraft({ ...draft, name, ...part });
  };
  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    if (step < 3) return setStep(step + 1);
    setBusy(true);
    const isWeek = draft.start === 'week';
    const made = await createOffice({
      ...draft,
      name: draft.name.trim(),
      language,
      start: draft.start === 'week' ? 'sample' : draft.start,
    });
    if (made && isWeek) await openWeek();
    setBusy(false);
  };

  return (
    <main className={styles.page}>
      <form className={styles.form} onSubmit={(event) => void goOn(event)} aria-labelledby="start-title">
        <header className={styles.head}>
          <Logo />
          <h1 id="start-title" className={styles.title}>
            {t('title')}
          </h1>
          <span className={styles.step}>{t('step', { step })}</span>
        </header>
        <Notices />
        <div className={styles.body} key={step}>
          {step === 1 && <LanguageStep language={language} onChange={chooseLanguage} />}
          {step === 2 && <OfficeStep draft={draft} onChange={change} />}
          {step === 3 && <DeskStep start={draft.start} onChange={(start) => change({ start })} />}
        </div>
        <footer className={styles.foot}>
          <span className={styles.hint}>{t('enterHint')}</span>
          {step > 1 && <Button onClick={() => setStep(step - 1)}>{t('common:back')}</Button>}
          <Button type="primary" htmlType="submit" loading={busy} disabled={step === 2 && draft.name.trim() === ''}>
            {step === 3 ? t(busy ? 'creating' : 'begin') : t('common:next')}
          </Button>
        </footer>
      </form>
    </main>
  );
}

function defaultName(language: Language, region: string | null): string {
  const place = officeRegionName(region ?? jiangxi, language);
  return messages[language].start.nameDefault.replace('{{region}}', place);
}
