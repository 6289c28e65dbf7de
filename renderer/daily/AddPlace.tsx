// Adds a place that the books do not have yet, so that it can be counted.
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { holdsMaterial, type Place, type PlaceKind } from '../../shared/position/place.ts';
import { useNames, useShown } from '../ui/names.ts';
import styles from './DailyPage.module.css';

interface AddPlaceProps {
  readonly dataset: Dataset;
  readonly kind: PlaceKind;
  readonly onAdd: (place: Place) => void;
}

export function AddPlace({ dataset: facts, kind, onAdd }: AddPlaceProps) {
  const dataset = useShown(facts);
  const { t } = useTranslation('dayRecords');
  const names = useNames(dataset);
  const [holder, setHolder] = useState<string | null>(null);
  const [item, setItem] = useState<string | null>(null);
  const isMaterial = holdsMaterial(kind);
  const holders: readonly { readonly value: string; readonly label: string }[] =
    kind === 'makerGoods' || kind === 'makerMaterial'
      ? dataset.enterprises.map(({ code, name }) => ({ value: code, label: name }))
      : dataset.regions.filter(({ level }) => level === 'city').map(({ code }) => ({ value: code, label: names.place(code) }));
  const items = (isMaterial ? dataset.materials.filter(({ scarce }) => scarce) : dataset.products).map(({ code, name }) => ({
    value: code,
    label: name,
  }));
  const place = item === null ? null : placeOf(kind, holder, item);
  return (
    <div className={styles.filters} role="group" aria-label={t('addHelp')}>
      {kind !== 'poolMaterial' && (
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          className={styles.choose}
          aria-label={t('holder')}
          placeholder={t('holder')}
          options={[...holders]}
          value={holder}
          onChange={setHolder}
        />
      )}
      <Select
        size="small"
        className={styles.choose}
        aria-label={t('item')}
        placeholder={t('item')}
        options={items}
        value={item}
        onChange={setItem}
      />
      <Button
        size="small"
        disabled={place === null}
        onClick={() => {
          if (place !== null) onAdd(place);
          setItem(null);
        }}
      >
        {t('addPlace')}
      </Button>
    </div>
  );
}

function placeOf(kind: PlaceKind, holder: string | null, item: string): Place | null {
  if (kind === 'poolMaterial') return { kind, item };
  if (holder === null) return null;
  return kind === 'poolGoods' || kind === 'cityGoods' || kind === 'cityMaterial'
    ? { kind, city: holder, item }
    : { kind, enterprise: holder, item };
}
