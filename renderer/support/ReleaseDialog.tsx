// The form of a release to the public: what, where, how much, at which price and for how long; how it is shared out shows at once.
import { Input, InputNumber, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { outletsOf, type AllottedRelease } from '../../shared/releases/allotRelease.ts';
import { releaseNumberText, type Release, type ReleaseChoice } from '../../shared/releases/release.ts';
import { releaseSources, releaseSplits } from '../../shared/releases/releaseSchema.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { DayField } from '../ui/DayField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useNames } from '../ui/names.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useKept } from '../ui/useKept.ts';
import styles from './SupportPage.module.css';

interface ReleaseDialogProps {
  readonly dataset: Dataset;
  readonly choice: ReleaseChoice;
  /** The draft that is changed or the issued release that is corrected; null for a new one. */
  readonly release: Release | null;
  /** The city of this office; null for the province. */
  readonly ownCity: string | null;
  readonly onClose: (saved: string | null) => void;
}

export function ReleaseDialog({ dataset, choice, release, ownCity, onClose }: ReleaseDialogProps) {
  const { t } = useTranslation(['releases', 'common']);
  const names = useNames(dataset);
  const { save, correct, allot } = useStored('releases', (state) => state);
  const isCorrection = release !== null && release.issued !== null;
  const kept = useKept(`release|${release?.id ?? ''}`, () => ({ choice, by: '', correction: '' }));
  const { choice: value, by, correction } = kept.value;
  const set = (part: Partial<ReleaseChoice>) => kept.set({ ...kept.value, choice: { ...value, ...part } });
  const [allotted, setAllotted] = useState<AllottedRelease | null>(null);
  const [isBusy, setBusy] = useState(false);
  const outlets = outletsOf(value.city, dataset);
  const isComplete =
    value.outlets.length > 0 &&
    value.pieces > 0 &&
    value.reason.trim() !== '' &&
    /^\d{1,9}(\.\d{1,6})?$/.test(value.priceCap) &&
    (!isCorrection || (by.trim() !== '' && correction.trim() !== ''));
  const asked = JSON.stringify([value.city, value.product, value.split, value.pieces, value.outlets]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: shared out anew only where something changes that decides it
  useEffect(() => {
    let isCurrent = true;
    if (value.outlets.length === 0 || value.pieces === 0) setAllotted(null);
    else
      void allot({ ...value, reason: value.reason.trim() || '-', priceCap: '1' }).then((found) => {
        if (isCurrent) setAllotted(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [asked, allot]);
  const close = (saved: string | null) => {
    kept.forget();
    onClose(saved);
  };
  const submit = async () => {
    setBusy(true);
    const saved = isCorrection
      ? await correct({ release: release.id, choice: value, by: by.trim(), reason: correction.trim() })
      : await save(release?.id ?? '', value);
    setBusy(false);
    if (saved !== null) close(saved.id);
  };
  const cities = dataset.regions.filter(({ level, code }) => level === 'city' && (ownCity === null || code === ownCity));
  return (
    <Dialog
      open
      of={kept.value}
      centered
      width={760}
      title={isCorrection ? t('correctTitle', { number: releaseNumberText(release) }) : t(release === null ? 'newTitle' : 'editTitle')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isComplete || allotted === null, loading: isBusy }}
      onCancel={() => close(null)}
      onOk={() => void submit()}
    >
      <div className={styles.dialog}>
        <Field label={t('place')} htmlFor="release-city">
          <span className={styles.days}>
            <Select
              id="release-city"
              className={styles.half}
              disabled={isCorrection}
              value={value.city}
              options={cities.map(({ code }) => ({ value: code, label: names.place(code) }))}
              onChange={(city) => set({ city, outlets: outletsOf(city, dataset).map(({ outlet }) => outlet) })}
            />
            <Select
              aria-label={t('product')}
              className={styles.half}
              disabled={isCorrection}
              value={value.product}
              options={dataset.products.map(({ code }) => ({ value: code, label: names.productInFull(code) }))}
              onChange={(product) => set({ product })}
            />
          </span>
        </Field>
        {!isCorrection && (
          <Field label={t('source')} note={t(`sourceNotes.${value.source}`)}>
            <SegmentedControl
              label={t('source')}
              value={value.source}
              options={releaseSources.map((source) => ({ value: source, text: t(`sources.${source}`) }))}
              onChange={(source) => set({ source })}
            />
          </Field>
        )}
        <Field label={t('pieces')} htmlFor="release-pieces">
          <span className={styles.days}>
            <InputNumber
              id="release-pieces"
              min={0}
              precision={0}
              value={value.pieces}
              onChange={(pieces) => set({ pieces: pieces ?? 0 })}
            />
            <span className={styles.quiet}>
              {allotted !== null &&
                t('inCartons', { pieces: groupedDigits(allotted.pieces), cartons: groupedDigits(allotted.pieces / allotted.cartonPieces) })}
            </span>
          </span>
        </Field>
        <Field label={t('period')}>
          <span className={styles.days}>
            <DayField label={t('from')} day={value.from} onChange={(from) => set({ from })} />
            <DayField label={t('to')} day={value.to} onChange={(to) => set({ to })} />
          </span>
        </Field>
        <Field label={t('priceCap')} htmlFor="release-price">
          <span className={styles.days}>
            <Input
              id="release-price"
              className={styles.short}
              maxLength={12}
              value={value.priceCap}
              onChange={({ target }) => set({ priceCap: target.value.trim() })}
            />
            <label htmlFor="release-person">{t('perPerson')}</label>
            <InputNumber
              id="release-person"
              min={1}
              precision={0}
              value={value.perPerson}
              onChange={(perPerson) => set({ perPerson: perPerson ?? 1 })}
            />
          </span>
        </Field>
        <Field label={t('reason')} htmlFor="release-reason">
          <Input id="release-reason" maxLength={200} value={value.reason} onChange={({ target }) => set({ reason: target.value })} />
        </Field>
        <Field label={t('split')} note={t('splitNote')}>
          <SegmentedControl
            label={t('split')}
            value={value.split}
            options={releaseSplits.map((split) => ({ value: split, text: t(`splits.${split}`) }))}
            onChange={(split) => set({ split })}
          />
        </Field>
        <Field label={t('outlets')} htmlFor="release-outlets">
          {outlets.length === 0 ? (
            <p className={styles.quiet}>
              {t('noOutlets')} <Link to="/data">{t('toOutlets')}</Link>
            </p>
          ) : (
            <Select
              id="release-outlets"
              mode="multiple"
              maxTagCount={4}
              className={styles.wide}
              value={[...value.outlets]}
              options={outlets.map(({ outlet, name, region }) => ({ value: outlet, label: `${names.place(region)} ${name}` }))}
              onChange={(chosen) => set({ outlets: chosen })}
            />
          )}
        </Field>
        {isCorrection && (
          <>
            <Field label={t('correctionReason')} htmlFor="release-correction">
              <Input
                id="release-correction"
                maxLength={200}
                value={correction}
                onChange={({ target }) => kept.set({ ...kept.value, correction: target.value })}
              />
            </Field>
            <Field label={t('by')} htmlFor="release-by">
              <Input id="release-by" maxLength={200} value={by} onChange={({ target }) => kept.set({ ...kept.value, by: target.value })} />
            </Field>
          </>
        )}
      </div>
    </Dialog>
  );
}
