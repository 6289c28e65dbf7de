// Chart of how many days of full production each day's material allows, for one scarce material at a time.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Situation } from '../../shared/reports/situation.ts';
import { Chart } from '../ui/Chart.tsx';
import type { Names } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useTokens } from '../ui/theme.ts';
import styles from './charts.module.css';
import { materialOption } from './materialOption.ts';

export function MaterialChart({ situation, names }: { readonly situation: Situation; readonly names: Names }) {
  const { t } = useTranslation(['situation', 'common']);
  const tokens = useTokens();
  const [chosen, setChosen] = useState('');
  const outlook = situation.materials.find((row) => row.material === chosen) ?? situation.materials[0];
  const fullDay = t('fullDay');
  const gap = t('gap');
  const option = useMemo(
    () => (outlook === undefined ? {} : materialOption(outlook.days, fullDay, gap, tokens)),
    [outlook, fullDay, gap, tokens],
  );
  if (outlook === undefined) return null;
  const material = names.material(outlook.material);
  return (
    <Section
      title={situation.materials.length === 1 ? t('clothTitle', { material }) : t('clothTitleShort')}
      note={t('clothSubtitle')}
      aside={
        situation.materials.length > 1 ? (
          <SegmentedControl
            label={t('common:material')}
            value={outlook.material}
            options={situation.materials.map((row) => ({ value: row.material, text: shortMaterial(names.material(row.material)) }))}
            onChange={setChosen}
          />
        ) : (
          <>
            <i className={styles.gap} />
            {gap}
          </>
        )
      }
    >
      <div className={styles.small}>
        <Chart label={t('clothChart', { material })} option={option} />
      </div>
    </Section>
  );
}

/** 熔喷布(平面口罩级) → 平面口罩级: the text in brackets is what distinguishes materials. */
function shortMaterial(name: string): string {
  return /[(（](.+)[)）]/.exec(name)?.[1] ?? name;
}
