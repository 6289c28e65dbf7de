// Why they and not us: choose another city, read in one sentence why it got goods and this cell did not.
import { Select } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/api.ts';
import { poolRegion, type Group } from '../../../shared/plan/plan.ts';
import { whyThey } from '../../../shared/plan/whyThey.ts';
import { whyTheyText } from '../../../shared/text/whyTheyText.ts';
import type { Names } from '../../ui/names.ts';
import styles from './WhyTheyPart.module.css';

interface WhyTheyPartProps {
  readonly group: Group;
  readonly view: PlanView;
  readonly names: Names;
}

/** Its choice stays when the cell changes, so that one city can be held against another product by product. */
export function WhyTheyPart({ group, view: { plan, dataset }, names }: WhyTheyPartProps) {
  const { t } = useTranslation('plan');
  const [they, setThey] = useState<string | null>(null);
  const places = useMemo(() => {
    const listed = new Set(plan.groups.map(({ region }) => region));
    return dataset.regions.filter(({ code }) => listed.has(code) && code !== poolRegion).map(({ code }) => code);
  }, [plan, dataset]);
  const chosen = they === group.region ? null : they;
  const answer = useRef<HTMLParagraphElement>(null);
  // The part stands at the end of the panel: on a small screen its answer would be below the edge.
  useEffect(() => {
    if (they !== null) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [they]);
  return (
    <>
      <Select
        size="small"
        className={styles.place}
        aria-label={t('whyTheyPlace')}
        placeholder={t('whyTheyPlace')}
        showSearch={{ optionFilterProp: 'label' }}
        value={chosen}
        options={places.filter((code) => code !== group.region).map((code) => ({ value: code, label: names.place(code) }))}
        onChange={setThey}
      />
      <p ref={answer} className={styles.answer} aria-live="polite">
        {chosen !== null && whyTheyText(whyThey(plan, dataset, group, chosen), group, chosen, names)}
      </p>
    </>
  );
}
