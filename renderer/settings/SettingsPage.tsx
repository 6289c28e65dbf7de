// Owns the settings page: language and theme at once, the letterhead and numbering of orders by saving.
import { App, Button, Input, InputNumber, Switch } from 'antd';
import type { FormEvent } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderSettings, Settings } from '../../shared/domain/office.ts';
import { languages, orderSpans, themes } from '../../shared/domain/office.ts';
import { orderNumberText } from '../../shared/orders/order.ts';
import { officeRegionName } from '../../shared/text/placeNames.ts';
import { useStored } from '../state/stores.ts';
import { Field } from '../ui/Field.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useLanguage } from '../ui/names.ts';
import { AuditPart } from './AuditPart.tsx';
import { BackupPart } from './BackupPart.tsx';
import { LockPart } from './LockPart.tsx';
import { Fact, Part } from './Part.tsx';
import { SealField } from './SealField.tsx';
import styles from './SettingsPage.module.css';

type TextField = 'agency' | 'prefix' | 'urgency' | 'basis' | 'responsible' | 'draftedBy' | 'copies';
const textFields: readonly TextField[] = ['agency', 'prefix', 'urgency', 'basis', 'responsible', 'draftedBy', 'copies'];
const exampleYear = 2020;

export function SettingsPage() {
  const { t } = useTranslation(['settings', 'common', 'start']);
  const { message } = App.useApp();
  const language = useLanguage();
  const app = useStored('app', (state) => state.app);
  const saveSettings = useStored('app', (state) => state.saveSettings);
  const saved = app?.settings.order;
  const [order, setOrder] = useState<OrderSettings | undefined>(saved);
  const savedText = JSON.stringify(saved);
  // By what it says: another setting that is saved meanwhile leaves what is being typed.
  useEffect(() => setOrder(savedText === undefined ? undefined : (JSON.parse(savedText) as OrderSettings)), [savedText]);
  if (app === null || order === undefined) return null;
  const { settings, office } = app;
  const change = (part: Partial<Settings>) => saveSettings({ ...settings, ...part });
  const edit = (part: Partial<OrderSettings>) => setOrder({ ...order, ...part });
  const isChanged = JSON.stringify(order) !== savedText;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change({ order })) void message.success(t('saved'));
  };
  const notes: Partial<Record<TextField, string>> = {
    agency: t('agencyHelp'),
    prefix: t('prefixHelp', { example: orderNumberText({ prefix: order.prefix, year: exampleYear, running: 12 }) }),
  };
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
        <Part title={t('office')}>
          <Fact name={t('officeName')}>{office?.name}</Fact>
          <Fact name={t('officeKind')}>{office !== null && t(`start:kinds.${office.kind}`)}</Fact>
          <Fact name={t('officeRegion')}>{office?.region == null ? t('common:none') : officeRegionName(office.region, language)}</Fact>
        </Part>
        <Part title={t('order')}>
          <form onSubmit={(event) => void submit(event)}>
            {textFields.map((field) => (
              <Field key={field} label={t(field)} htmlFor={`setting-${field}`} note={notes[field]}>
                <Input
                  id={`setting-${field}`}
                  value={order[field]}
                  maxLength={120}
                  onChange={(event) => edit({ [field]: event.target.value })}
                />
              </Field>
            ))}
            <Field label={t('span')}>
              <SegmentedControl
                label={t('span')}
                value={order.span}
                options={orderSpans.map((value) => ({ value, text: t(`spans.${value}`) }))}
                onChange={(span) => edit({ span })}
              />
            </Field>
            <Field label={t('arrivalHour')} htmlFor="setting-arrivalHour">
              <InputNumber
                id="setting-arrivalHour"
                min={0}
                max={23}
                precision={0}
                value={order.arrivalHour}
                suffix={t('arrivalHourUnit')}
                onChange={(hour) => edit({ arrivalHour: hour ?? 0 })}
              />
            </Field>
            <Field label={t('gloss')} note={t('glossHelp')}>
              <Switch aria-label={t('gloss')} checked={settings.gloss} onChange={(gloss) => void change({ gloss })} />
            </Field>
            <SealField seal={settings.seal} onChange={(seal) => void change({ seal })} />
            <div className={styles.actions}>
              <Button type="primary" htmlType="submit" disabled={!isChanged}>
                {t('common:save')}
              </Button>
              <Button disabled={!isChanged} onClick={() => setOrder(saved)}>
                {t('common:cancel')}
              </Button>
            </div>
          </form>
        </Part>
        <LockPart />
        <BackupPart />
        <AuditPart />
        <Part title={t('about')}>
          <Fact name={t('common:appName')}>{t('version', { version: app.version })}</Fact>
          <Fact name="PDF">{t(app.canPrintPdf ? 'pdfYes' : 'pdfNo')}</Fact>
        </Part>
      </div>
    </>
  );
}
