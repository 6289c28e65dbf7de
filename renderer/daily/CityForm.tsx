// Form for one city and day: what it issued by product and tier, and what it has left. Before it reports, the fields hold what is presumed;
// a field that is changed loses that mark, and saving makes all of it a report.
import { App, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cityOf } from '../../shared/domain/geography.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { tiers, type Tier } from '../../shared/domain/tables.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import type { CityReport } from '../../shared/position/cityReport.ts';
import { useStored } from '../state/stores.ts';
import { PlaceLink } from '../places/PlaceLink.tsx';
import { useNames, useShown } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useKept } from '../ui/useKept.ts';
import styles from './DailyPage.module.css';
import { moveByArrows } from './gridKeys.ts';

interface CityFormProps {
  readonly dataset: Dataset;
  readonly date: string;
  readonly city: string;
  readonly name: string;
  /** The report valid so far. */
  readonly report: CityReport | null;
  /** What stands for it as long as there is none. */
  readonly presumed: CityReport | null;
  readonly onSaved: () => void;
}

type Texts = Readonly<Record<string, string>>;

const onHand = 'onHand';

export function CityForm({ dataset: facts, date, city, name, report, presumed, onSaved }: CityFormProps) {
  const dataset = useShown(facts);
  const { t } = useTranslation('dayRecords');
  const { message } = App.useApp();
  const names = useNames(dataset);
  const saveReports = useStored('dayRecords', (state) => state.saveReports);
  const removeReport = useStored('dayRecords', (state) => state.removeReport);
  const start = textsOf(report ?? presumed);
  const kept = useKept<Texts>(`cityDay|${date}|${city}|${report !== null}`, () => start);
  const { value: texts, set: setTexts } = kept;
  const [isBusy, setBusy] = useState(false);
  const shownTiers = tiersOf(dataset, city, report ?? presumed);
  const isPresumed = (key: string) => report === null && (start[key] ?? '') !== '' && texts[key] === start[key];
  const isReady = Object.entries(texts).every(([key, text]) => isRight(key, text));
  const field = (key: string, label: string) => (
    <Input
      size="small"
      aria-label={label}
      className={isPresumed(key) ? styles.presumedInput : styles.numberInput}
      title={isPresumed(key) ? t('presumedHelp') : undefined}
      data-column={key.split('|')[0]}
      value={texts[key] ?? ''}
      status={isRight(key, texts[key] ?? '') ? undefined : 'error'}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
    />
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const done = await saveReports([reportOf({ date, city, dataset, tiers: shownTiers, texts })]);
    setBusy(false);
    if (!done) return;
    kept.forget();
    void message.success(t('savedCity', { name }));
    onSaved();
  };
  const withdraw = async () => {
    if (await removeReport(date, city)) void message.success(t('removed'));
  };
  return (
    <Section
      grow
      title={name}
      heading={<PlaceLink code={city} name={name} />}
      note={date}
      aside={report === null && presumed !== null ? <Tag tone="amber">{t('presumed')}</Tag> : undefined}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <h3>{t('grid')}</h3>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the inputs within */}
        <div className={styles.gridScroll} onKeyDown={moveByArrows}>
          <table className={styles.grid} aria-label={t('grid')}>
            <thead>
              <tr>
                <th>{t('product')}</th>
                {shownTiers.map((tier) => (
                  <th key={tier}>{names.tierHead(tier)}</th>
                ))}
                <th>{t('onHandHead')}</th>
              </tr>
            </thead>
            <tbody>
              {dataset.products.map(({ code, name: product }) => (
                <tr key={code}>
                  <th scope="row">{product}</th>
                  {shownTiers.map((tier) => (
                    <td key={tier}>{field(`${tier}|${code}`, `${product} ${names.tier(tier)}`)}</td>
                  ))}
                  <td>{field(`${onHand}|${code}`, `${product} ${t('onHandHead')}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {report === null && presumed !== null && <p className={styles.presumedNote}>{t('presumedHelp')}</p>}
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
          {report !== null && <Button onClick={() => void withdraw()}>{t('remove')}</Button>}
          <span className={styles.hint}>{t('gridHint')}</span>
        </div>
      </form>
    </Section>
  );
}

/** Tiers that ask for something in the city, and those that the report names, in the order of the policy. */
function tiersOf(dataset: Dataset, city: string, report: CityReport | null): Tier[] {
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const asked = new Set<Tier>(report?.issued.map(({ tier }) => tier));
  for (const { tier, region } of dataset.demands) if (cityOf(region, regions) === city) asked.add(tier);
  const order = [...dataset.policy.tiers, ...tiers.filter((tier) => !dataset.policy.tiers.includes(tier))];
  return order.filter((tier) => asked.has(tier));
}

function textsOf(report: CityReport | null): Texts {
  if (report === null) return {};
  return {
    ...Object.fromEntries(report.issued.map(({ tier, product, pieces }) => [`${tier}|${product}`, String(pieces)])),
    ...Object.fromEntries(report.onHand.map(({ product, pieces }) => [`${onHand}|${product}`, String(pieces)])),
    note: report.note,
  };
}

/** Pieces are whole numbers; empty counts as nothing. */
function isRight(key: string, text: string): boolean {
  return key === 'note' || text.trim() === '' || /^\d{1,11}$/.test(normalizeTyped(text, 'decimal'));
}

interface FormContent {
  readonly date: string;
  readonly city: string;
  readonly dataset: Dataset;
  readonly tiers: readonly Tier[];
  readonly texts: Texts;
}

function reportOf({ date, city, dataset, tiers: shown, texts }: FormContent): CityReport {
  const piecesOf = (key: string) => {
    const text = (texts[key] ?? '').trim();
    return text === '' ? null : Number(normalizeTyped(text, 'decimal'));
  };
  return {
    date,
    city,
    issued: dataset.products.flatMap(({ code: product }) =>
      shown.flatMap((tier) => {
        const pieces = piecesOf(`${tier}|${product}`);
        return pieces === null || pieces === 0 ? [] : [{ tier, product, pieces }];
      }),
    ),
    onHand: dataset.products.flatMap(({ code: product }) => {
      const pieces = piecesOf(`${onHand}|${product}`);
      return pieces === null ? [] : [{ product, pieces }];
    }),
    note: (texts.note ?? '').trim(),
  };
}
