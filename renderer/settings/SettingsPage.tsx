// The settings page: language and theme, which take effect at once, and its parts.
import { useTranslation } from 'react-i18next';
import { languages, themes, type Settings } from '../../shared/domain/office.ts';
import { useStored } from '../state/stores.ts';
import { Field } from '../ui/Field.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { AuditPart } from './AuditPart.tsx';
import { BackupPart } from './BackupPart.tsx';
import { DayPart } from './DayPart.tsx';
import { DeskPart } from './DeskPart.tsx';
import { LockPart } from './LockPart.tsx';
import { NoticePart } from './NoticePart.tsx';
import { ReleasePart } from './ReleasePart.tsx';
import { NumberPart } from './NumberPart.tsx';
import { ObligorPart } from './ObligorPart.tsx';
import { OfficePart } from './OfficePart.tsx';
import { OrderPart } from './OrderPart.tsx';
import { Fact, Part } from './Part.tsx';
import styles from './SettingsPage.module.css';

export function SettingsPage() {
  const { t } = useTranslation(['settings', 'common']);
  const app = useStored('app', (state) => state.app);
  const saveSettings = useStored('app', (state) => state.saveSettings);
  if (app === null) return null;
  const { settings, office } = app;
  const change = (part: Partial<Settings>) => saveSettings({ ...settings, ...part });
  return (
    <>
      <PageHead title={t('title')} />
      <div className={styles.body}>
        <Part title={t('general')}>
          <Field label={t('language')}>
            <SegmentedControl
              label={t('language')}
              value={settings.language}
              options={languages.map((value) => ({ value, text: t(`languages.${value}`) }))}
              onChange={(value) => void change({ language: value })}
            />
          </Field>
          <Field label={t('theme')}>
            <SegmentedControl
              label={t('theme')}
              value={settings.theme}
              options={themes.map((value) => ({ value, text: t(`themes.${value}`) }))}
              onChange={(value) => void change({ theme: value })}
            />
          </Field>
        </Part>
        <OfficePart office={office} />
        <DeskPart key={JSON.stringify(settings.desk)} settings={settings} onChange={change} />
        <OrderPart key={JSON.stringify([settings.order, settings.papers])} settings={settings} onChange={change} />
        {office?.kind === 'province' && <ObligorPart />}
        <DayPart settings={settings} onChange={change} />
        <NoticePart settings={settings} onChange={change} />
        <ReleasePart settings={settings} onChange={change} />
        <NumberPart prefixes={{ order: settings.order.prefix, ...settings.papers }} />
        <LockPart />
        <BackupPart settings={settings} onChange={change} />
        <AuditPart />
        <Part title={t('about')}>
          <Fact name={t('common:appName')}>{t('version', { version: app.version })}</Fact>
          <Fact name="PDF">{t(app.canPrintPdf ? 'pdfYes' : 'pdfNo')}</Fact>
        </Part>
      </div>
    </>
  );
}
