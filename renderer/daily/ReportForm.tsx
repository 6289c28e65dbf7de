// Form for one enterprise and day: production, materials, staff. Saved reports can be corrected.
import { App, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DailyReport } from '../../shared/capacity/dailyReport.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { PlaceLink } from '../places/PlaceLink.tsx';
import { Section } from '../ui/Section.tsx';
import { useKept } from '../ui/useKept.ts';
import type { BesideOutput } from './besideOutput.ts';
import styles from './DailyPage.module.css';
import { useShown } from '../ui/names.ts';

interface ReportFormProps {
  readonly dataset: Dataset;
  readonly date: string;
  readonly enterprise: string;
  readonly name: string;
  /** The report valid so far. */
  readonly report: DailyReport | null;
  readonly beside: (product: string) => BesideOutput;
  readonly onSaved: () => void;
}

type Texts = Readonly<Record<string, string>>;

export function ReportForm({ dataset: facts, date, enterprise, name, report, beside, onSaved }: ReportFormProps) {
  const dataset = useShown(facts);
  const { t } = useTranslation(['daily', 'common']);
  const { message } = App.useApp();
  const save = useStored('daily', (state) => state.save);
  const made = new Set(dataset.lines.filter((line) => line.enterprise === enterprise).map(({ product }) => product));
  const products = dataset.products.filter(({ code }) => made.has(code));
  const used = new Set(dataset.bom.filter(({ product }) => made.has(product)).map(({ material }) => material));
  const materials = dataset.materials.filter(({ code, scarce }) => scarce && used.has(code));
  const kept = useKept<Texts>(`daily|${date}|${enterprise}|${report !== null}`, () => textsOf(report));
  const { value: texts, set: setTexts } = kept;
  const [isBusy, setBusy] = useState(false);
  const field = (key: string, label: string) => ({
    'aria-label': label,
    value: texts[key] ?? '',
    status: isRight(key, texts[key] ?? '') ? undefined : ('error' as const),
    onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [key]: event.target.value }),
  });
  const besideText = ({ yesterday, planned, capacity }: BesideOutput) =>
    [
      ...(yesterday === null ? [] : [t('beside.yesterday', { pieces: groupedDigits(yesterday) })]),
      ...(planned === null ? [] : [t('beside.planned', { pieces: groupedDigits(planned) })]),
      t('beside.capacity', { pieces: groupedDigits(capacity) }),
    ].join(' · ');
  const isReady =
    Object.entries(texts).every(([key, text]) => isRight(key, text)) && products.some(({ code }) => (texts[`output|${code}`] ?? '') !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const done = await save([
      reportOf({ date, enterprise, products: products.map(({ code }) => code), materials: materials.map(({ code }) => code), texts }),
    ]);
    setBusy(false);
    if (!done) return;
    kept.forget();
    void message.success(t('saved', { name }));
    onSaved();
  };
  return (
    <Section grow title={name} heading={<PlaceLink code={enterprise} name={name} />} note={date}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <h3>{t('outputHead')}</h3>
        <div className={styles.lines}>
          {products.map(({ code, name: product }) => [
            <span key={`name-${code}`}>
              {product}
              <small id={`beside-${code}`}>{besideText(beside(code))}</small>
            </span>,
            <Input key={code} size="small" aria-describedby={`beside-${code}`} {...field(`output|${code}`, product)} />,
          ])}
        </div>
        <h3>{t('materialHead')}</h3>
        <div className={styles.materials}>
          <span data-head />
          <span data-head>{t('received')}</span>
          <span data-head>{t('used')}</span>
          <span data-head>{t('onHand')}</span>
          {materials.map(({ code, name: material, unit }) => [
            <span key={`name-${code}`}>{`${material} ${unit}`}</span>,
            ...(['received', 'used', 'onHand'] as const).map((column) => (
              <Input key={`${column}-${code}`} size="small" {...field(`${column}|${code}`, `${material} ${t(column)}`)} />
            )),
          ])}
        </div>
        <h3>{t('workersHead')}</h3>
        <div className={styles.three}>
          {(['present', 'shifts', 'needed'] as const).map((key) => (
            <label key={key}>
              {t(key)}
              <Input size="small" {...field(key, t(key))} />
            </label>
          ))}
        </div>
        <h3>{t('note')}</h3>
        <Input
          size="small"
          aria-label={t('note')}
          maxLength={150}
          value={texts.note ?? ''}
          onChange={(event) => setTexts({ ...texts, note: event.target.value })}
        />
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={isBusy} disabled={!isReady}>
            {report === null ? t('save') : t('correct')}
          </Button>
          <span className={styles.hint}>{report === null ? t('saveHint') : t('correctHint')}</span>
        </div>
      </form>
    </Section>
  );
}

function textsOf(report: DailyReport | null): Texts {
  if (report === null) return {};
  const workforce = report.workforce;
  return {
    ...Object.fromEntries(report.output.map(({ product, pieces }) => [`output|${product}`, String(pieces)])),
    ...Object.fromEntries(
      report.materials.flatMap(({ material, received, used, onHand }) => [
        [`received|${material}`, received],
        [`used|${material}`, used],
        [`onHand|${material}`, onHand],
      ]),
    ),
    ...(workforce === null
      ? {}
      : { present: String(workforce.present), needed: String(workforce.needed), shifts: String(workforce.shifts) }),
    note: report.note,
  };
}

/** Pieces and people are whole numbers, materials have up to six decimals; empty counts as nothing. */
function isRight(key: string, text: string): boolean {
  if (key === 'note' || text.trim() === '') return true;
  const number = normalizeTyped(text, 'decimal');
  if (key === 'shifts') return /^[0-4](\.\d+)?$/.test(number) && Number(number) <= 4;
  if (key === 'present' || key === 'needed') return /^\d{1,6}$/.test(number);
  return key.startsWith('output|') ? /^\d{1,11}$/.test(number) : /^\d{1,9}(\.\d{1,6})?$/.test(number);
}

interface FormContent {
  readonly date: string;
  readonly enterprise: string;
  readonly products: readonly string[];
  readonly materials: readonly string[];
  readonly texts: Texts;
}

function reportOf({ date, enterprise, products, materials, texts }: FormContent): DailyReport {
  const number = (key: string) => {
    const text = normalizeTyped(texts[key] ?? '', 'decimal');
    return text === '' ? '0' : text;
  };
  const hasPeople = ['present', 'needed', 'shifts'].every((key) => (texts[key] ?? '').trim() !== '');
  return {
    date,
    enterprise,
    output: products.flatMap((product) =>
      (texts[`output|${product}`] ?? '').trim() === '' ? [] : [{ product, pieces: Number(number(`output|${product}`)) }],
    ),
    materials: materials.map((material) => ({
      material,
      received: number(`received|${material}`),
      used: number(`used|${material}`),
      onHand: number(`onHand|${material}`),
    })),
    workforce: hasPeople
      ? { present: Number(number('present')), needed: Number(number('needed')), shifts: Number(number('shifts')) }
      : null,
    note: (texts.note ?? '').trim(),
  };
}
