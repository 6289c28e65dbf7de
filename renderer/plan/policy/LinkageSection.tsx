// Linkage ratios: the share of its quota that an enterprise owes the pool as goods.
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { ruleOf, type Rule } from '../../state/datasetStore.ts';
import { useNames } from '../../ui/names.ts';
import { AmountField } from './AmountField.tsx';
import { PolicySection } from './PolicySection.tsx';

interface LinkageSectionProps {
  readonly dataset: Dataset;
  readonly onChange: (ratios: Rule['linkageRatios']) => void;
}

export function LinkageSection({ dataset, onChange }: LinkageSectionProps) {
  const { t } = useTranslation('plan');
  const names = useNames(dataset);
  const ratios = ruleOf(dataset)?.linkageRatios ?? {};
  if (Object.keys(ratios).length === 0) return null;
  return (
    <PolicySection title={t('linkage')} hint={t('linkageHint')}>
      {Object.entries(ratios).map(([material, ratio]) => (
        <AmountField
          key={material}
          label={names.material(material)}
          unit="%"
          value={Math.round(ratio * 1e6) / 1e4}
          min={0}
          max={100}
          onChange={(percent) => onChange({ ...ratios, [material]: Math.round(percent * 1e4) / 1e6 })}
        />
      ))}
    </PolicySection>
  );
}
