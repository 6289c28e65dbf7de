// Lists the office's hospitals and other units with the region each lies in, to be corrected, added to or shortened. Imports add what people
// decide, and the next sheet that names a unit is read by it.
import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStored } from '../../state/stores.ts';
import styles from './UnitList.module.css';
import { useMeaningsOfKind } from './useMeanings.ts';

/** Lines drawn at a time; the others are found by typing. */
const maxShown = 100;

export function UnitList() {
  const { t } = useTranslation('intake');
  const units = useStored('intake', (state) => state.units);
  const { loadUnits, saveUnit, removeUnit } = useStored('intake', (state) => state);
  const regions = useMeaningsOfKind()('region');
  const [find, setFind] = useState('');
  const [name, setName] = useState('');
  const [region, setRegion] = useState<string | null>(null);
  useEffect(() => {
    void loadUnits();
  }, [loadUnits]);
  const wanted = units.filter((unit) => unit.name.includes(find.trim()));
  const add = async () => {
    if (region === null || !(await saveUnit({ name: name.trim(), region }))) return;
    setName('');
    setRegion(null);
  };
  const choose = (label: string, value: string | null, onChange: (code: string) => void) => (
    <Select
      size="small"
      className={styles.unitRegion}
      aria-label={label}
      placeholder={t('unitRegion')}
      value={value}
      showSearch={{ optionFilterProp: 'label' }}
      options={[...regions]}
      onChange={onChange}
    />
  );
  return (
    <section className={styles.units} aria-label={t('units')}>
      <h2 className={styles.title}>
        {t('units')} {units.length > 0 && <span className={styles.quiet}>{units.length}</span>}
      </h2>
      <p className={styles.quiet}>{t('unitsNote')}</p>
      <div className={styles.unitRow}>
        <Input
          size="small"
          aria-label={t('unitName')}
          placeholder={t('unitName')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        {choose(t('unitRegion'), region, setRegion)}
        <Button size="small" disabled={name.trim() === '' || region === null} onClick={() => void add()}>
          {t('unitAdd')}
        </Button>
      </div>
      {units.length > 8 && (
        <Input
          size="small"
          allowClear
          aria-label={t('unitFind')}
          placeholder={t('unitFind')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      )}
      <ul className={styles.unitRows}>
        {wanted.slice(0, maxShown).map((unit) => (
          <li key={unit.name} className={styles.unitRow}>
            <span className={styles.unitName} title={unit.name}>
              {unit.name}
            </span>
            {choose(t('unitRegionOf', { name: unit.name }), unit.region, (code) => void saveUnit({ name: unit.name, region: code }))}
            <Button
              size="small"
              type="text"
              icon={<CloseOutlined />}
              aria-label={t('unitRemove', { name: unit.name })}
              onClick={() => void removeUnit(unit.name)}
            />
          </li>
        ))}
      </ul>
      {wanted.length > maxShown && <p className={styles.quiet}>{t('unitsMore', { shown: maxShown, count: wanted.length })}</p>}
    </section>
  );
}
